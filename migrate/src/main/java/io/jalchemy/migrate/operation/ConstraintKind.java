package io.jalchemy.migrate.operation;

import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.ExclusionConstraint;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.UniqueConstraint;

/** The kinds of constraints. Some databases have a statement of its own for each to drop it. */
public enum ConstraintKind {
    /** A primary key. */
    PRIMARY_KEY(PrimaryKeyConstraint.class),
    /** A foreign key. */
    FOREIGN_KEY(ForeignKeyConstraint.class),
    /** A unique constraint. */
    UNIQUE(UniqueConstraint.class),
    /** A check constraint. */
    CHECK(CheckConstraint.class),
    /** An exclusion constraint. */
    EXCLUSION(ExclusionConstraint.class);

    private final Class<? extends Constraint> type;

    ConstraintKind(Class<? extends Constraint> type) {
        this.type = type;
    }

    /** Returns the kind of {@code constraint}. */
    public static ConstraintKind of(Constraint constraint) {
        for (ConstraintKind kind : values()) {
            if (kind.type.isInstance(constraint)) {
                return kind;
            }
        }
        throw new IllegalStateException("an unknown kind: " + constraint);
    }
}
