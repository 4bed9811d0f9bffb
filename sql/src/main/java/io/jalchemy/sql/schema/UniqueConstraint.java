package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint {@code UNIQUE (…)}.
 *
 * @param name null to leave naming to the database
 * @param columns at least one
 * @param deferral when it is checked
 * @param comment null for none
 */
public record UniqueConstraint(
        @Nullable String name,
        List<String> columns,
        Deferral deferral,
        @Nullable String comment) implements Constraint {

    /** Copies the list. */
    public UniqueConstraint {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new JalchemyException("NO_COLUMNS", "A unique constraint has no columns. Name at least one.");
        }
    }

    /** Returns a unique constraint on {@code columns}, by name. */
    public static UniqueConstraint of(String... columns) {
        return new UniqueConstraint(null, List.of(columns), Deferral.UNSPECIFIED, null);
    }

    @Override
    public UniqueConstraint named(String name) {
        return new UniqueConstraint(name, columns, deferral, comment);
    }

    /** Returns this constraint with another deferral. */
    public UniqueConstraint checked(Deferral deferral) {
        return new UniqueConstraint(name, columns, deferral, comment);
    }

    /** Returns this constraint with a comment. */
    public UniqueConstraint comment(String comment) {
        return new UniqueConstraint(name, columns, deferral, comment);
    }

    UniqueConstraint withColumns(List<String> columns) {
        return new UniqueConstraint(name, columns, deferral, comment);
    }
}
