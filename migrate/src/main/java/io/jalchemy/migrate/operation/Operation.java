package io.jalchemy.migrate.operation;

import io.jalchemy.sql.error.JalchemyException;

/**
 * One thing that a revision does. An immutable value. Like Alembic's {@code MigrateOperation}.
 *
 * <p>Operations say what is wanted, and not how a database is brought there: one operation may take several statements, or, on a database
 * that cannot change a table in place, a new table.
 */
public sealed interface Operation
        permits TableOperation,
                ColumnOperation,
                ConstraintOperation,
                IndexOperation,
                SchemaObjectOperation,
                ViewOperation,
                DataOperation,
                BlockOperation {

    /** Calls the method of {@code visitor} for this kind of operation and returns its result. */
    <R> R accept(OperationVisitor<R> visitor);

    /**
     * Returns the operation that undoes this one.
     *
     * @throws JalchemyException IRREVERSIBLE if nothing does, or this operation does not know what was there before
     */
    Operation reverse();

    /** Returns a short text for people: {@code "add column posts.title"}. */
    String describe();

    /** Returns the exception for an operation that nothing undoes. */
    static JalchemyException irreversible(Operation operation, String reason) {
        return new JalchemyException("IRREVERSIBLE", "\"" + operation.describe() + "\" cannot be undone: " + reason);
    }
}
