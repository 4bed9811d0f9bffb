package io.jalchemy.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint {@code CHECK (…)}.
 *
 * @param name null to leave naming to the database
 * @param sql a condition, as SQL text that the table's database understands
 * @param columns the column behind whose definition it is written; empty to write it at the end of the table
 * @param comment null for none
 */
public record CheckConstraint(
        @Nullable String name,
        String sql,
        List<String> columns,
        @Nullable String comment) implements Constraint {

    /** Copies the list. */
    public CheckConstraint {
        columns = List.copyOf(columns);
    }

    /** Returns a check constraint with a condition that every row of the table must satisfy, such as {@code "price > 0"}. */
    public static CheckConstraint of(String sql) {
        return new CheckConstraint(null, sql, List.of(), null);
    }

    @Override
    public CheckConstraint named(String name) {
        return new CheckConstraint(name, sql, columns, comment);
    }

    /** Returns this constraint with a comment. */
    public CheckConstraint comment(String comment) {
        return new CheckConstraint(name, sql, columns, comment);
    }

    CheckConstraint withColumns(List<String> columns) {
        return new CheckConstraint(name, sql, columns, comment);
    }
}
