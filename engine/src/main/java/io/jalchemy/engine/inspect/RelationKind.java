package io.jalchemy.engine.inspect;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of relations that have columns and can be read with SELECT. */
public enum RelationKind {
    /** A table; partitioned tables and partitions are tables. */
    TABLE,
    /** A view. */
    VIEW,
    /** A view whose rows are stored. */
    MATERIALIZED_VIEW,
    /** A table whose rows are on another server or in a file. */
    FOREIGN_TABLE;

    /** All kinds. */
    public static final Set<RelationKind> ANY = Collections.unmodifiableSet(EnumSet.allOf(RelationKind.class));

    /** The kinds whose rows follow from a query. */
    public static final Set<RelationKind> VIEWS = Collections.unmodifiableSet(EnumSet.of(VIEW, MATERIALIZED_VIEW));

    /** Returns whether the rows follow from a query. */
    public boolean isView() {
        return this == VIEW || this == MATERIALIZED_VIEW;
    }
}
