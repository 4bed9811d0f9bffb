package io.jalchemy.dialect.postgresql;

/**
 * Values between bounds: a {@link Range} or a {@link MultiRange}. {@link RangeOperators} takes expressions of both.
 *
 * @param <T> the type of the values
 */
public sealed interface RangeSet<T extends Comparable<? super T>> permits Range, MultiRange {

    /** Returns whether no value is in it. */
    boolean isEmpty();

    /** Returns whether {@code value} is in it. */
    boolean contains(T value);
}
