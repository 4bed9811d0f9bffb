package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.ConflictArbiter;
import io.jalchemy.sql.tree.ConflictTarget;
import io.jalchemy.sql.tree.TableSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint {@code UNIQUE (…)}.
 *
 * @param name null to leave naming to the database
 * @param columns at least one
 * @param deferral when it is checked
 * @param include names of columns that its index stores and that are not part of what is unique
 * @param nullsDistinct whether NULL differs from NULL, so that it is taken more than once
 * @param details comment, databases, and whether the name is final
 */
public record UniqueConstraint(
        @Nullable String name,
        List<String> columns,
        Deferral deferral,
        List<String> include,
        boolean nullsDistinct,
        ConstraintDetails details)
        implements Constraint, ConflictArbiter {

    /** Copies the lists. */
    public UniqueConstraint {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
        if (columns.isEmpty()) {
            throw new JalchemyException("NO_COLUMNS", "A unique constraint has no columns. Name at least one.");
        }
    }

    /** Returns a unique constraint on {@code columns}, by name. */
    public static UniqueConstraint of(String... columns) {
        return new UniqueConstraint(
                null, List.of(columns), Deferral.UNSPECIFIED, List.of(), true, ConstraintDetails.DEFAULTS);
    }

    @Override
    public UniqueConstraint named(String name) {
        return new UniqueConstraint(name, columns, deferral, include, nullsDistinct, details);
    }

    @Override
    public UniqueConstraint with(ConstraintDetails details) {
        return new UniqueConstraint(name, columns, deferral, include, nullsDistinct, details);
    }

    /** Returns this constraint with another deferral. */
    public UniqueConstraint checked(Deferral deferral) {
        return new UniqueConstraint(name, columns, deferral, include, nullsDistinct, details);
    }

    /** Returns this constraint with columns, by key or name, that its index stores and that are not part of what is unique. */
    public UniqueConstraint include(String... columns) {
        return new UniqueConstraint(name, this.columns, deferral, List.of(columns), nullsDistinct, details);
    }

    /** Returns this constraint so that NULL equals NULL, which it takes once only. */
    public UniqueConstraint nullsNotDistinct() {
        return new UniqueConstraint(name, columns, deferral, include, false, details);
    }

    /** Returns this constraint with a comment. */
    public UniqueConstraint comment(String comment) {
        return with(details.withComment(comment));
    }

    /** Returns this constraint with what SQLite does with rows that violate it. */
    public UniqueConstraint onConflict(ConflictResolution resolution) {
        return with(details.withOnConflict(resolution));
    }

    /** Returns this constraint for some databases only: the others do without it. */
    public UniqueConstraint onlyOn(String... dialects) {
        return with(details.withOnlyOn(dialects));
    }

    UniqueConstraint withColumns(List<String> columns, List<String> include) {
        return new UniqueConstraint(name, columns, deferral, include, nullsDistinct, details);
    }

    @Override
    public ConflictTarget conflictTarget(@Nullable TableSource into) {
        return ConflictTargets.of(name, columns, into);
    }
}
