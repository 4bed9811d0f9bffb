package io.jalchemy.sql.ddl;

import io.jalchemy.sql.schema.SchemaChange;

/** A step of a {@link SchemaPlan}: a statement to execute, or a change to tell listeners of. */
public sealed interface SchemaStep {

    /**
     * A statement to execute.
     *
     * @param statement the statement
     */
    record Execute(DdlStatement statement) implements SchemaStep {}

    /**
     * A change to tell listeners of.
     *
     * @param change what is about to happen, or has happened
     */
    record Announce(SchemaChange change) implements SchemaStep {}
}
