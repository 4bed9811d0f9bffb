package io.jalchemy.sql.schema;

import org.jspecify.annotations.Nullable;

/**
 * How a foreign key behaves.
 *
 * @param onDelete null to leave it to the database, which refuses
 * @param onUpdate null to leave it to the database, which refuses
 * @param match null for {@code SIMPLE}
 * @param deferral when it is checked
 * @param useAlter whether it is always made by ALTER TABLE, after all tables
 */
public record ForeignKeyRules(
        @Nullable ForeignKeyAction onDelete,
        @Nullable ForeignKeyAction onUpdate,
        @Nullable ForeignKeyMatch match,
        Deferral deferral,
        boolean useAlter) {

    /** Nothing is said. */
    public static final ForeignKeyRules UNSPECIFIED =
            new ForeignKeyRules(null, null, null, Deferral.UNSPECIFIED, false);
}
