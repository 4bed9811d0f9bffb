package io.jalchemy.sql.schema;

import org.jspecify.annotations.Nullable;

/**
 * The actions, the matching and the deferral of a foreign key.
 *
 * @param onDelete null for the database's default, which refuses
 * @param onUpdate null for the database's default, which refuses
 * @param match null for {@code SIMPLE}
 * @param deferral when it is checked
 * @param useAlter whether it is always created by ALTER TABLE, after all tables
 */
public record ForeignKeyRules(
        @Nullable ForeignKeyAction onDelete,
        @Nullable ForeignKeyAction onUpdate,
        @Nullable ForeignKeyMatch match,
        Deferral deferral,
        boolean useAlter) {

    /** The defaults of the database. */
    public static final ForeignKeyRules UNSPECIFIED =
            new ForeignKeyRules(null, null, null, Deferral.UNSPECIFIED, false);
}
