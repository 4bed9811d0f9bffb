package io.jalchemy.orm.flush;

import io.jalchemy.engine.Connection;
import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Lazy;
import io.jalchemy.orm.error.FlushOrderException;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Comparison;
import io.jalchemy.sql.tree.ComparisonOperator;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Statement;
import io.jalchemy.sql.tree.UpdateNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The rows that refer to an object which is deleted, by a one-to-many with {@code Lazy.WRITE_ONLY}: they are never loaded, so one UPDATE has
 * all of them refer to nothing, before any row is written. Those whose objects the session has are written as if the collection had been
 * loaded with them.
 */
final class UnlinkedRows {

    private final RelationshipProperty property;
    private final ObjectWrite owner;

    private UnlinkedRows(RelationshipProperty property, ObjectWrite owner) {
        this.property = property;
        this.owner = owner;
    }

    /** Returns whether what {@code property} has is left to {@link #of} when its owner is deleted. */
    static boolean concerns(RelationshipProperty property) {
        return property.model().lazy() == Lazy.WRITE_ONLY;
    }

    /**
     * Returns the rows of {@code property} that refer to the deleted object of {@code owner}. The session's objects among them are loaded into
     * the collection, for the library.
     *
     * @throws JalchemyException if they would have to be deleted, or cannot refer to nothing
     */
    static UnlinkedRows of(FlushContext context, RelationshipProperty property, ObjectWrite owner) {
        boolean deletes = property.cascades(Cascade.DELETE);
        if (deletes || columns(property).isEmpty()) {
            throw new JalchemyException(
                    "WRITE_ONLY_DELETE",
                    owner + " is deleted, and " + property
                            + ", which is Lazy.WRITE_ONLY, is not read for that: its objects "
                            + (deletes
                                    ? "would have to be deleted one by one, as the cascade says."
                                    : "refer to it with a foreign key that takes no NULL.")
                            + " Say passiveDeletes = Passive.TRUE, and have the foreign key say ON DELETE CASCADE"
                            + (deletes ? "" : ", make the foreign key nullable")
                            + ", or use Lazy.DYNAMIC.");
        }
        for (SyncPair pair : property.pairs()) {
            owner.state.ensureLoaded(owner.object, pair.source());
        }
        UnlinkedRows rows = new UnlinkedRows(property, owner);
        ArrayList<Object> here = new ArrayList<>();
        context.identities().forEach(property.target().root().path(), state -> {
            Object object = state.object();
            if (object != null && rows.isReferring(state, object)) {
                here.add(object);
            }
        });
        owner.state.loadCollection(owner.object, property.number(), here);
        return rows;
    }

    /** Returns the columns that can be set to NULL so that a row refers to nothing. */
    private static List<ColumnProperty> columns(RelationshipProperty property) {
        return property.pairs().stream()
                .map(pair -> property.target().requireColumn(pair.target()))
                .filter(column -> column.column().isNullable())
                .toList();
    }

    private boolean isReferring(InstanceState state, Object object) {
        if (state.lifecycle() != Lifecycle.PERSISTENT
                || !property.target().type().javaType().isInstance(object)) {
            return false;
        }
        for (SyncPair pair : property.pairs()) {
            int number = pair.target();
            Column<?> column = property.target().requireColumn(number).column();
            Object key = column.type().key(owner.committed(pair.source()));
            if (key == null
                    || !state.isReadable(number)
                    || state.isChanged(number)
                    || !key.equals(column.type().key(state.value(object, number)))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the table of the rows. */
    Table table() {
        return columns(property).get(0).table();
    }

    /**
     * Checks that the rows can be unlinked before all others are written.
     *
     * @throws FlushOrderException if a new object takes the row of the deleted one, so that it may keep some of them
     */
    void check() {
        if (owner.successor != null) {
            throw new FlushOrderException(
                    "A new object takes the row of " + owner + ", which is deleted. What it has in " + property
                            + " is not read (Lazy.WRITE_ONLY), so it is not known what the new one keeps. Call session.flush()"
                            + " after the delete, before the new object is added.");
        }
    }

    /** Returns why the UPDATE is sent. */
    String reason() {
        return "what " + property + " of " + owner
                + " has, which is not read, refers to nothing before the row is deleted";
    }

    /** Sends the UPDATE. */
    void send(Connection connection) {
        List<Condition> where = new ArrayList<>();
        for (SyncPair pair : property.pairs()) {
            Object key = owner.committed(pair.source());
            if (key == null) {
                return; // a unique value that is NULL: no row refers to it
            }
            where.add(equal(property.target().requireColumn(pair.target()).column(), key));
        }
        List<Assignment> set = new ArrayList<>();
        for (ColumnProperty each : columns(property)) {
            set.add(nothing(each.column()));
        }
        UpdateNode update = new UpdateNode(table(), set, where, List.of());
        connection.execute((Statement) () -> update);
    }

    private static <T> Condition equal(Column<T> column, Object value) {
        Object stored = Objects.requireNonNull(column.type().stored(value), "an object with a row has a key");
        return new Comparison(ComparisonOperator.EQ, column, new Bind<>(stored, column.type()));
    }

    private static <T> Assignment nothing(Column<T> column) {
        return new Assignment(column, new Bind<>(null, column.type()));
    }
}
