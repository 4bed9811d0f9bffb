package io.jalchemy.orm.model;

/** The kind of field that a relationship has. */
public enum CollectionKind {
    /** One entity. */
    SCALAR,
    /** {@code List} or {@code Collection}. */
    LIST,
    /** {@code Set}. */
    SET,
    /** {@code SortedSet} or {@code NavigableSet}. */
    SORTED_SET,
    /** {@code Map}. */
    MAP;

    /** Returns whether the field holds several entities. */
    public boolean isCollection() {
        return this != SCALAR;
    }
}
