package io.jalchemy.sql.tree;

import org.jspecify.annotations.Nullable;

/** What rows conflict by: a unique or primary-key constraint, an exclusion constraint, or a unique index of the schema model. */
public interface ConflictArbiter {

    /**
     * Returns the target of an ON CONFLICT clause for this: its name, and the columns, expressions and condition by which databases find it
     * that take no names.
     *
     * @param into the table that rows are inserted into; null if only a session knows it
     * @throws io.jalchemy.sql.error.JalchemyException if it cannot be told
     */
    ConflictTarget conflictTarget(@Nullable TableSource into);
}
