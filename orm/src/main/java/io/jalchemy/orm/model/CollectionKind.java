package io.jalchemy.orm.model;

/** What a relationship's field is. */
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

    /** Whether the field holds several entities. */
    public boolean isCollection() {
        return this != SCALAR;
    }
}
