package io.jalchemy.engine.inspect;

import io.jalchemy.sql.schema.Index;
import org.jspecify.annotations.Nullable;

/**
 * An index that a table has in the database.
 *
 * @param index the index, with its name
 * @param duplicatesConstraint the name of the unique or exclusion constraint that the database made the index for; null if the index was made
 *     by itself
 */
public record ReflectedIndex(Index index, @Nullable String duplicatesConstraint) {

    /** Returns whether the index is there for a constraint, and comes and goes with it. */
    public boolean isOfConstraint() {
        return duplicatesConstraint != null;
    }
}
