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
 * Creates the operations on association rows. A deleted association row is found by the keys from before the flush, and is deleted before
 * they change; so it does not matter whether the database or the flush writes changed keys into the others.
 */
final class LinkRows {

    private final PlanContext context;
    private final WriteSet changes;
    private final RowBuilder row;
    private final List<RowOperation> all;
    private final List<RowOperation> renamed = new ArrayList<>(0);

    /** The objects with changing keys by whose old values the current association row is found. */
    private final List<InstanceState> changing = new ArrayList<>(0);

    LinkRows(PlanContext context, WriteSet changes, RowBuilder row, List<RowOperation> all) {
        this.context = context;
        this.changes = changes;
        this.row = row;
        this.all = all;
    }

    /** Adds the operations after those of the objects, separately, so that rows that are sent together are adjacent. */
    void make() {
        ofDeleted();
        for (LinkWrite link : changes.links()) {
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
        for (ObjectWrite change : changes.all()) {
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

    /** Adds the deletion of all rows that an object has in an association table. */
    private void allOf(ObjectWrite change, LinkWrites links) {
        row.begin(RowOperation.Kind.DELETE_LINK, links.table);
        for (int i = 0; i < links.columns.length; i++) {
            find(links.columns[i], links.key(i, change.state, change.state));
        }
        goes(row.end(null, links.whole, links.latest));
    }

    private void added(LinkWrite link) {
        LinkWrites writes = link.writes;
        row.begin(RowOperation.Kind.INSERT, writes.table);
        for (int i = 0; i < writes.columns.length; i++) {
            row.write(writes.columns[i], known(key(link, i)));
        }
        all.add(row.end(null, link, writes.latest));
    }

    private void removed(LinkWrite link) {
        LinkWrites writes = link.writes;
        row.begin(RowOperation.Kind.DELETE_LINK, writes.table);
        for (int i = 0; i < writes.columns.length; i++) {
            find(writes.columns[i], key(link, i));
        }
        goes(row.end(null, link, writes.latest));
    }

    private void find(Column<?> column, KeyReference key) {
        Object before = before(key);
        row.find(column, before);
        if (!(before instanceof KeyReference)) {
            changing.add(key.state());
        }
    }

    /** Adds {@code link}, and lets updates and deletes of the objects by whose keys it is found come after it. */
    private void goes(RowOperation link) {
        for (InstanceState state : changing) {
            ObjectWrite change = Objects.requireNonNull(WriteSet.of(state), "its key changes");
            for (RowOperation other = change.row; other != null; other = other.sibling) {
                if (other.kind() == RowOperation.Kind.UPDATE || other.kind() == RowOperation.Kind.DELETE) {
                    other.after(link, null);
                }
            }
        }
        changing.clear();
        all.add(link);
    }

    /**
     * Adds an update of an association row whose keys the database does not change: the row is found by its old keys, and written after
     * those of the objects.
     */
    private void renamed(LinkWrite link) {
        LinkWrites writes = link.writes;
        row.begin(RowOperation.Kind.UPDATE, writes.table);
        for (int i = 0; i < writes.columns.length; i++) {
            KeyReference key = key(link, i);
            Object before = writes.cascaded[i] ? key : before(key);
            row.find(writes.columns[i], before);
            if (!(before instanceof KeyReference)) {
                row.write(writes.columns[i], UpdateCascade.key(key));
            }
        }
        if (!row.isEmpty()) {
            RowOperation operation = row.end(null, link, writes.latest);
            renamed.add(operation);
            all.add(operation);
        }
    }

    private static KeyReference key(LinkWrite link, int column) {
        return link.writes.key(column, Objects.requireNonNull(link.owner), Objects.requireNonNull(link.element));
    }

    /** Returns the value of a key that exists and does not change; otherwise {@code key} itself. */
    private static Object known(KeyReference key) {
        InstanceState state = key.state();
        ObjectWrite change = WriteSet.of(state);
        boolean open = change != null
                && (change.kind == WriteKind.INSERT
                        || change.hasResult(key.number())
                        || KeySources.isChanging(change, key.number()));
        Object object = open ? null : state.object();
        Object value = object == null ? null : state.value(object, key.number());
        return value == null ? key : value;
    }

    /** Returns the old value of a key that changes; for others {@code key} itself. */
    private static Object before(KeyReference key) {
        ObjectWrite change = WriteSet.of(key.state());
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

    /** Orders updated association rows where one gets the keys that another one has had. */
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

    /** Returns the keys of an association row before or after the flush; null if any part is not known. */
    private static @Nullable List<Object> row(RowOperation operation, boolean after) {
        List<Column<?>> where = operation.shape.where;
        List<Object> key = new ArrayList<>(where.size());
        for (int i = 0; i < where.size(); i++) {
            Column<?> column = where.get(i);
            Object written = after ? operation.valueOf(column.name()) : RowOperation.ABSENT;
            Object value = written == RowOperation.ABSENT ? operation.whereValue(i) : written;
            Object part = column.type().key(value instanceof KeyReference source ? KeySources.value(source) : value);
            if (part == null) {
                return null;
            }
            key.add(part);
        }
        return key;
    }
}
