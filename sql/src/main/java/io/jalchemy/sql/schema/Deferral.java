package io.jalchemy.sql.schema;

import org.jspecify.annotations.Nullable;

/**
 * The time at which a constraint is checked.
 *
 * @param deferrable whether the check can be deferred to the end of the transaction; null for the database's default
 * @param initially whether the check is deferred unless the transaction sets it otherwise; null for the database's default
 */
public record Deferral(
        @Nullable Boolean deferrable, @Nullable Initially initially) {

    /** Neither clause is written: databases check after each statement. */
    public static final Deferral UNSPECIFIED = new Deferral(null, null);

    /** {@code DEFERRABLE}. */
    public static final Deferral DEFERRABLE = new Deferral(true, null);

    /** {@code DEFERRABLE INITIALLY DEFERRED}. */
    public static final Deferral INITIALLY_DEFERRED = new Deferral(true, Initially.DEFERRED);

    /** Returns whether the check can be deferred to the end of the transaction. */
    public boolean mayWait() {
        return Boolean.TRUE.equals(deferrable) || initially == Initially.DEFERRED;
    }
}
