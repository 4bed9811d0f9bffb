package io.jalchemy.sql.schema;

import org.jspecify.annotations.Nullable;

/**
 * When a constraint is checked.
 *
 * @param deferrable whether checking may wait for the end of the transaction; null to leave it to the database
 * @param initially whether it waits if nobody says otherwise; null to leave it to the database
 */
public record Deferral(
        @Nullable Boolean deferrable, @Nullable Initially initially) {

    /** Nothing is said: databases check after each statement. */
    public static final Deferral UNSPECIFIED = new Deferral(null, null);

    /** {@code DEFERRABLE}. */
    public static final Deferral DEFERRABLE = new Deferral(true, null);

    /** {@code DEFERRABLE INITIALLY DEFERRED}. */
    public static final Deferral INITIALLY_DEFERRED = new Deferral(true, Initially.DEFERRED);

    /** Whether checking may wait for the end of the transaction. */
    public boolean mayWait() {
        return Boolean.TRUE.equals(deferrable) || initially == Initially.DEFERRED;
    }
}
