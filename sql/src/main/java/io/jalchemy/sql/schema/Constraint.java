package io.jalchemy.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constraint of a table. */
public sealed interface Constraint extends TableElement
        permits PrimaryKeyConstraint, ForeignKeyConstraint, UniqueConstraint, CheckConstraint, ExclusionConstraint {

    /** Returns the constraint's name; null to leave naming to the database. */
    @Nullable
    String name();

    /** Returns the names of the columns that the constraint is about, in order; empty for a check constraint of the table. */
    List<String> columns();

    /** Returns comment, databases, and whether the name is final. */
    ConstraintDetails details();

    /** Returns the comment that the database stores; null for none. */
    default @Nullable String comment() {
        return details().comment();
    }

    /** Returns whether a database, by its dialect's name, has the constraint. */
    default boolean isOn(String dialect) {
        List<String> only = details().onlyOn();
        return only.isEmpty() || only.contains(dialect);
    }

    /** Returns this constraint with a name, from which a {@link NamingConvention} with {@code {name}} in its pattern makes another. */
    Constraint named(String name);

    /** Returns this constraint with a name that a {@link NamingConvention} leaves as it is. */
    default Constraint finallyNamed(String name) {
        return named(name).with(details().withFinalName(true));
    }

    /** Returns this constraint with other details. */
    Constraint with(ConstraintDetails details);
}
