package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actions, the matching and the deferral of a foreign key.
 *
 * @param onDelete null for the database's default, which refuses
 * @param onDeleteColumns the columns that {@code SET NULL} or {@code SET DEFAULT} is about; empty for all of the key's
 * @param onUpdate null for the database's default, which refuses
 * @param match null for {@code SIMPLE}
 * @param deferral when it is checked
 * @param useAlter whether it is always created by ALTER TABLE, after all tables
 * @param validated whether rows that exist when it is added have to satisfy it
 */
public record ForeignKeyRules(
        @Nullable ForeignKeyAction onDelete,
        List<String> onDeleteColumns,
        @Nullable ForeignKeyAction onUpdate,
        @Nullable ForeignKeyMatch match,
        Deferral deferral,
        boolean useAlter,
        boolean validated) {

    /** The defaults of the database. */
    public static final ForeignKeyRules UNSPECIFIED =
            new ForeignKeyRules(null, List.of(), null, null, Deferral.UNSPECIFIED, false, true);

    /** Copies the list, and refuses columns of an action that has none. */
    public ForeignKeyRules {
        onDeleteColumns = List.copyOf(onDeleteColumns);
        if (!onDeleteColumns.isEmpty()
                && onDelete != ForeignKeyAction.SET_NULL
                && onDelete != ForeignKeyAction.SET_DEFAULT) {
            throw new JalchemyException(
                    "FOREIGN_KEY_ACTION",
                    "A foreign key has ON DELETE " + (onDelete == null ? "without an action" : onDelete.sql())
                            + " for the columns " + onDeleteColumns
                            + ". Only SET NULL and SET DEFAULT may name columns; leave them out.");
        }
    }

    /** Returns these rules with {@code ON DELETE action}; with columns, for these only. */
    public ForeignKeyRules withOnDelete(ForeignKeyAction action, List<String> columns) {
        return new ForeignKeyRules(action, columns, onUpdate, match, deferral, useAlter, validated);
    }

    /** Returns these rules with {@code ON UPDATE action}. */
    public ForeignKeyRules withOnUpdate(ForeignKeyAction action) {
        return new ForeignKeyRules(onDelete, onDeleteColumns, action, match, deferral, useAlter, validated);
    }

    /** Returns these rules with {@code MATCH match}. */
    public ForeignKeyRules withMatch(ForeignKeyMatch match) {
        return new ForeignKeyRules(onDelete, onDeleteColumns, onUpdate, match, deferral, useAlter, validated);
    }

    /** Returns these rules with another deferral. */
    public ForeignKeyRules withDeferral(Deferral deferral) {
        return new ForeignKeyRules(onDelete, onDeleteColumns, onUpdate, match, deferral, useAlter, validated);
    }

    /** Returns these rules for a foreign key that is always created by ALTER TABLE. */
    public ForeignKeyRules withUseAlter() {
        return new ForeignKeyRules(onDelete, onDeleteColumns, onUpdate, match, deferral, true, validated);
    }

    /** Returns these rules for a foreign key that rows need not satisfy which exist when it is added. */
    public ForeignKeyRules withNotValid() {
        return new ForeignKeyRules(onDelete, onDeleteColumns, onUpdate, match, deferral, useAlter, false);
    }
}
