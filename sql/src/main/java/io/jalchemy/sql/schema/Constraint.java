package io.jalchemy.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constraint of a table. */
public sealed interface Constraint extends TableElement
        permits PrimaryKeyConstraint, ForeignKeyConstraint, UniqueConstraint, CheckConstraint {

    /** Returns the constraint's name; null to leave naming to the database. */
    @Nullable
    String name();

    /** Returns the names of the columns that the constraint is about, in order; empty for a check constraint of the table. */
    List<String> columns();

    /** Returns the comment that the database stores; null for none. */
    @Nullable
    String comment();

    /** Returns this constraint with a name. */
    Constraint named(String name);
}
