package io.jalchemy.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint {@code PRIMARY KEY (…)}.
 *
 * @param name null to leave naming to the database
 * @param columns the key's columns, in order; empty for a table without a key
 * @param deferral when it is checked
 * @param comment null for none
 */
public record PrimaryKeyConstraint(
        @Nullable String name,
        List<String> columns,
        Deferral deferral,
        @Nullable String comment) implements Constraint {

    /** Copies the list. */
    public PrimaryKeyConstraint {
        columns = List.copyOf(columns);
    }

    /** Returns a primary key of {@code columns}, by name. */
    public static PrimaryKeyConstraint of(String... columns) {
        return new PrimaryKeyConstraint(null, List.of(columns), Deferral.UNSPECIFIED, null);
    }

    @Override
    public PrimaryKeyConstraint named(String name) {
        return new PrimaryKeyConstraint(name, columns, deferral, comment);
    }

    /** Returns this constraint with another deferral. */
    public PrimaryKeyConstraint checked(Deferral deferral) {
        return new PrimaryKeyConstraint(name, columns, deferral, comment);
    }

    /** Returns this constraint with a comment. */
    public PrimaryKeyConstraint comment(String comment) {
        return new PrimaryKeyConstraint(name, columns, deferral, comment);
    }

    PrimaryKeyConstraint withColumns(List<String> columns) {
        return new PrimaryKeyConstraint(name, columns, deferral, comment);
    }
}
