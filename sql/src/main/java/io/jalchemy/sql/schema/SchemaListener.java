package io.jalchemy.sql.schema;

import java.util.function.Consumer;

/**
 * Is called when what belongs to a {@link MetaData} is created or dropped, and may execute statements of its own in the same transaction.
 * Like SQLAlchemy's {@code before_create}, {@code after_create}, {@code before_drop} and {@code after_drop}.
 *
 * <pre>{@code
 * SchemaListener grants = (change, ddl) -> {
 *     if (change.moment() == Ddl.Moment.AFTER_CREATE && change.table() != null) {
 *         ddl.accept("GRANT SELECT ON " + change.table() + " TO PUBLIC");
 *     }
 * };
 * MetaData metadata = MetaData.of(Table.of("users", column("id", BIGINT).primaryKey())).with(grants);
 * }</pre>
 */
@FunctionalInterface
public non-sealed interface SchemaListener extends SchemaObject {

    /**
     * Is called before or after a table is created or dropped, and before and after all of them. What it throws ends the work.
     *
     * @param change what is about to happen, or has happened
     * @param ddl executes the text of a statement in the same transaction
     */
    void on(SchemaChange change, Consumer<String> ddl);
}
