package io.jalchemy.sql.schema;

import io.jalchemy.sql.tree.ConflictArbiter;
import io.jalchemy.sql.tree.ConflictTarget;
import io.jalchemy.sql.tree.TableSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint {@code PRIMARY KEY (…)}.
 *
 * @param name null to leave naming to the database
 * @param columns the key's columns, in order; empty for a table without a key
 * @param deferral when it is checked
 * @param include names of columns that its index stores and that are not part of the key
 * @param details comment, and whether the name is final; a key is made on all databases
 */
public record PrimaryKeyConstraint(
        @Nullable String name, List<String> columns, Deferral deferral, List<String> include, ConstraintDetails details)
        implements Constraint, ConflictArbiter {

    /** Copies the lists. */
    public PrimaryKeyConstraint {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }

    /** Returns a primary key of {@code columns}, by name. */
    public static PrimaryKeyConstraint of(String... columns) {
        return new PrimaryKeyConstraint(
                null, List.of(columns), Deferral.UNSPECIFIED, List.of(), ConstraintDetails.DEFAULTS);
    }

    @Override
    public PrimaryKeyConstraint named(String name) {
        return new PrimaryKeyConstraint(name, columns, deferral, include, details);
    }

    @Override
    public PrimaryKeyConstraint with(ConstraintDetails details) {
        return new PrimaryKeyConstraint(name, columns, deferral, include, details);
    }

    /** Returns this constraint with another deferral. */
    public PrimaryKeyConstraint checked(Deferral deferral) {
        return new PrimaryKeyConstraint(name, columns, deferral, include, details);
    }

    /** Returns this constraint with columns, by key or name, that its index stores and that are not part of the key. */
    public PrimaryKeyConstraint include(String... columns) {
        return new PrimaryKeyConstraint(name, this.columns, deferral, List.of(columns), details);
    }

    /** Returns this constraint with a comment. */
    public PrimaryKeyConstraint comment(String comment) {
        return with(details.withComment(comment));
    }

    /** Returns this constraint with what SQLite does with rows that violate it. */
    public PrimaryKeyConstraint onConflict(ConflictResolution resolution) {
        return with(details.withOnConflict(resolution));
    }

    PrimaryKeyConstraint withColumns(List<String> columns) {
        return withColumns(columns, include);
    }

    PrimaryKeyConstraint withColumns(List<String> columns, List<String> include) {
        return new PrimaryKeyConstraint(name, columns, deferral, include, details);
    }

    @Override
    public ConflictTarget conflictTarget(@Nullable TableSource into) {
        return ConflictTargets.of(name, columns, into);
    }
}
