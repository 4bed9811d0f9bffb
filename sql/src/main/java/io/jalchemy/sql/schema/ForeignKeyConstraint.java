package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key {@code FOREIGN KEY (…) REFERENCES target (…)}. The target is a name that is resolved in a {@link MetaData}.
 *
 * @param name null to leave naming to the database
 * @param columns columns of the table that has the constraint; at least one
 * @param target the table that they refer to
 * @param targetColumns the column that each of {@code columns} refers to; as many
 * @param rules actions, matching and deferral
 * @param details comment, databases, and whether the name is final
 */
public record ForeignKeyConstraint(
        @Nullable String name,
        List<String> columns,
        TableName target,
        List<String> targetColumns,
        ForeignKeyRules rules,
        ConstraintDetails details)
        implements Constraint {

    /** Copies the lists and refuses lists of different lengths. */
    public ForeignKeyConstraint {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        if (columns.isEmpty() || columns.size() != targetColumns.size()) {
            throw new JalchemyException(
                    "FOREIGN_KEY_COLUMNS",
                    "A foreign key from " + columns + " to " + target + targetColumns
                            + " has to name as many columns on either side, at least one.");
        }
    }

    /** Returns a foreign key of one column to {@code target}: {@code "users.id"} or {@code "schema.users.id"}. */
    public static ForeignKeyConstraint of(String column, String target) {
        return of(List.of(column), List.of(target));
    }

    /**
     * Returns a foreign key of several columns.
     *
     * @param columns columns of the table that will have it, at least one
     * @param targets the columns that they refer to, {@code "users.id"} or {@code "schema.users.id"}, all in one table
     */
    public static ForeignKeyConstraint of(List<String> columns, List<String> targets) {
        TableName table = null;
        List<String> names = new ArrayList<>(targets.size());
        for (String target : targets) {
            int dot = target.lastIndexOf('.');
            if (dot < 1 || dot == target.length() - 1) {
                throw new JalchemyException(
                        "FOREIGN_KEY_TARGET",
                        "\"" + target + "\" is not the target of a foreign key. Write \"table.column\", or"
                                + " \"schema.table.column\".");
            }
            TableName named = TableName.of(target.substring(0, dot));
            if (table != null && !table.equals(named)) {
                throw new JalchemyException(
                        "FOREIGN_KEY_TARGET",
                        "A foreign key refers to columns of " + table + " and of " + named
                                + ". Make one foreign key for each.");
            }
            table = named;
            names.add(target.substring(dot + 1));
        }
        if (table == null) {
            throw new JalchemyException(
                    "FOREIGN_KEY_TARGET",
                    "A foreign key from " + columns + " names no target. Write \"table.column\".");
        }
        return new ForeignKeyConstraint(
                null, columns, table, names, ForeignKeyRules.UNSPECIFIED, ConstraintDetails.DEFAULTS);
    }

    /** Returns this foreign key with the same columns of {@code other} as its target. */
    public ForeignKeyConstraint to(TableName other) {
        return new ForeignKeyConstraint(name, columns, other, targetColumns, rules, details);
    }

    @Override
    public ForeignKeyConstraint named(String name) {
        return new ForeignKeyConstraint(name, columns, target, targetColumns, rules, details);
    }

    /** Returns this foreign key with {@code ON DELETE action}. */
    public ForeignKeyConstraint onDelete(ForeignKeyAction action) {
        return with(rules.withOnDelete(action, List.of()));
    }

    /**
     * Returns this foreign key so that some of its columns become NULL, or their default, when the row that they refer to is deleted:
     * {@code ON DELETE SET NULL (author_id)}.
     *
     * @param action {@link ForeignKeyAction#SET_NULL} or {@link ForeignKeyAction#SET_DEFAULT}
     * @param columns some of the foreign key's columns, by name
     */
    public ForeignKeyConstraint onDelete(ForeignKeyAction action, String... columns) {
        return with(rules.withOnDelete(action, List.of(columns)));
    }

    /** Returns this foreign key with {@code ON UPDATE action}. */
    public ForeignKeyConstraint onUpdate(ForeignKeyAction action) {
        return with(rules.withOnUpdate(action));
    }

    /** Returns this foreign key with {@code MATCH match}. */
    public ForeignKeyConstraint match(ForeignKeyMatch match) {
        return with(rules.withMatch(match));
    }

    /** Returns this foreign key with another deferral. */
    public ForeignKeyConstraint checked(Deferral deferral) {
        return with(rules.withDeferral(deferral));
    }

    /** Returns this foreign key as one that is always created by ALTER TABLE after all tables, where the database supports it. */
    public ForeignKeyConstraint useAlter() {
        return with(rules.withUseAlter());
    }

    /** Returns this foreign key, to be added without reading the rows that exist, whose references need not be there. */
    public ForeignKeyConstraint notValid() {
        return with(rules.withNotValid());
    }

    /** Returns this foreign key with a comment. */
    public ForeignKeyConstraint comment(String comment) {
        return with(details.withComment(comment));
    }

    /** Returns this foreign key for some databases only: the others do without it. */
    public ForeignKeyConstraint onlyOn(String... dialects) {
        return with(details.withOnlyOn(dialects));
    }

    @Override
    public ForeignKeyConstraint with(ConstraintDetails details) {
        return new ForeignKeyConstraint(name, columns, target, targetColumns, rules, details);
    }

    /** Returns this foreign key with other rules. */
    public ForeignKeyConstraint with(ForeignKeyRules rules) {
        return new ForeignKeyConstraint(name, columns, target, targetColumns, rules, details);
    }

    ForeignKeyConstraint withColumns(List<String> columns) {
        return new ForeignKeyConstraint(name, columns, target, targetColumns, rules, details);
    }

    ForeignKeyConstraint withTargetColumns(List<String> targetColumns) {
        return new ForeignKeyConstraint(name, columns, target, targetColumns, rules, details);
    }

    /** Returns the foreign key in the form {@code (author_id) REFERENCES users (id)}. */
    @Override
    public String toString() {
        return "(" + String.join(", ", columns) + ") REFERENCES " + target + " (" + String.join(", ", targetColumns)
                + ")";
    }
}
