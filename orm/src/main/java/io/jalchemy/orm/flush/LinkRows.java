package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.schema.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of association tables. A link that goes is found by the keys that it has until now, and goes before they change;
 * so it does not matter who writes a key that changes into the others.
 */
final class LinkRows {

    private final PlanContext context;
    private final ChangeSet changes;
    private final RowBuilder row;
    private final List<RowOperation> all;
    private final List<RowOperation> renamed = new ArrayList<>(0);

    /** The objects with keys that change, by which the row in the making is found as it is until now. */
    private final List<InstanceState> changing = new ArrayList<>(0);

    LinkRows(PlanContext context, ChangeSet changes, RowBuilder row, List<RowOperation> all) {
        this.context = context;
        this.changes = changes;
        this.row = row;
        this.all = all;
    }

    /** Adds the rows to those of the objects, which are there; apart from them, so that rows that are written together follow each other. */
    void make() {
        ofDeleted();
        for (LinkChange link : changes.links()) {
            switch (link.kind) {
                case ADDED -> added(link);
                case REMOVED -> removed(link);
                case RENAMED -> renamed(link);
            }
        }
        if (renamed.size() > 1) {
            handOn();
        }
    }

    private void ofDeleted() {
        EntityWrites writes = null;
        for (Change change : changes.all()) {
            if (change.kind == WriteKind.DELETE) {
                if (writes == null || writes.mapper != change.mapper) {
                    writes = context.writes().of(change.mapper);
                }
                for (LinkWrites links : writes.linksOfDeleted) {
                    if (change.linksKept == null || !change.linksKept.get(links.number)) {
                        allOf(change, links);
                    }
                }
            }
        }
    }

    /** All rows that an object has in an association table, however many there are. */
    private void allOf(Change change, LinkWrites links) {
        row.begin(RowOperation.Kind.DELETE_LINK, links.table);
        for (int i = 0; i < links.columns.length; i++) {
            find(links.columns[i], links.key(i, change.state, change.state));
        }
        goes(row.end(null, links.whole, links.latest));
    }

    private void added(LinkChange link) {
        LinkWrites writes = link.writes;
        row.begin(RowOperation.Kind.INSERT, writes.table);
        for (int i = 0; i < writes.columns.length; i++) {
            row.write(writes.columns[i], known(key(link, i)));
        }
        all.add(row.end(null, link, writes.latest));
    }

    private void removed(LinkChange link) {
        LinkWrites writes = link.writes;
        row.begin(RowOperation.Kind.DELETE_LINK, writes.table);
        for (int i = 0; i < writes.columns.length; i++) {
            find(writes.columns[i], key(link, i));
        }
        goes(row.end(null, link, writes.latest));
    }

    private void find(Column<?> column, KeyOf key) {
        Object before = before(key);
        row.find(column, before);
        if (!(before instanceof KeyOf)) {
            changing.add(key.state());
        }
    }

    /** The rows of objects whose keys change, or that are deleted, come after the link that goes. */
    private void goes(RowOperation link) {
        for (InstanceState state : changing) {
            Change change = Objects.requireNonNull(ChangeSet.of(state), "its key changes");
            for (RowOperation other = change.row; other != null; other = other.sibling) {
                if (other.kind() == RowOperation.Kind.UPDATE || other.kind() == RowOperation.Kind.DELETE) {
                    other.after(link, null);
                }
            }
        }
        changing.clear();
        all.add(link);
    }

    /** A link whose keys the database does not change is found by those that it has, and written when the objects have theirs. */
    private void renamed(LinkChange link) {
        LinkWrites writes = link.writes;
        row.begin(RowOperation.Kind.UPDATE, writes.table);
        for (int i = 0; i < writes.columns.length; i++) {
            KeyOf key = key(link, i);
            Object before = writes.cascaded[i] ? key : before(key);
            row.find(writes.columns[i], before);
            if (!(before instanceof KeyOf)) {
                row.write(writes.columns[i], UpdateCascade.key(key));
            }
        }
        if (!row.isEmpty()) {
            RowOperation operation = row.end(null, link, writes.latest);
            renamed.add(operation);
            all.add(operation);
        }
    }

    private static KeyOf key(LinkChange link, int column) {
        return link.writes.key(column, Objects.requireNonNull(link.owner), Objects.requireNonNull(link.element));
    }

    /** The value of a key that is there and stays, in place of where it comes from. */
    private static Object known(KeyOf key) {
        InstanceState state = key.state();
        Change change = ChangeSet.of(state);
        boolean open = change != null
                && (change.kind == WriteKind.INSERT
                        || change.hasResult(key.number())
                        || KeySources.isChanging(change, key.number()));
        Object object = open ? null : state.object();
        Object value = object == null ? null : state.value(object, key.number());
        return value == null ? key : value;
    }

    /** The value that a row has until now of a key that changes; of others, where it comes from. */
    private static Object before(KeyOf key) {
        Change change = ChangeSet.of(key.state());
        boolean changes = change != null
                && change.kind != WriteKind.INSERT
                && (change.isSynced(key.number()) || change.state.isChanged(key.number()));
        if (change == null || !changes) {
            return key;
        }
        ColumnProperty property = change.mapper.requireColumn(key.number());
        Object value =
                Planner.committed(change, property.table(), property.column().name());
        return value == null ? key : value;
    }

    // ---- keys that are handed on

    /** Puts links in order that are to be what others are until now. */
    private void handOn() {
        Map<List<Object>, RowOperation> before = new HashMap<>();
        for (RowOperation operation : renamed) {
            List<Object> key = row(operation, false);
            if (key != null) {
                before.put(key, operation);
            }
        }
        for (RowOperation operation : renamed) {
            List<Object> key = row(operation, true);
            RowOperation giver = key == null ? null : before.get(key);
            if (giver != null) {
                operation.after(giver, "a link of " + operation.table().name() + " gets the keys of another one");
            }
        }
    }

    /** What a link has until now, or what it is going to have; null if any part is not known. */
    private static @Nullable List<Object> row(RowOperation operation, boolean after) {
        List<Column<?>> where = operation.shape.where;
        List<Object> key = new ArrayList<>(where.size());
        for (int i = 0; i < where.size(); i++) {
            Column<?> column = where.get(i);
            Object written = after ? operation.valueOf(column.name()) : RowOperation.ABSENT;
            Object value = written == RowOperation.ABSENT ? operation.whereValue(i) : written;
            Object part = column.type().key(value instanceof KeyOf source ? KeySources.value(source) : value);
            if (part == null) {
                return null;
            }
            key.add(part);
        }
        return key;
    }
}
