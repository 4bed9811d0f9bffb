package io.jalchemy.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constraint of a table. */
public sealed interface Constraint extends TableElement
        permits PrimaryKeyConstraint, ForeignKeyConstraint, UniqueConstraint, CheckConstraint {

    /** The constraint's name; null to leave naming to the database. */
    @Nullable
    String name();

    /** Names of the columns that it is about, in order; empty where only its text says. */
    List<String> columns();

    /** What the database remembers about it; null for nothing. */
    @Nullable
    String comment();

    /** This constraint with a name. */
    Constraint named(String name);
}
