package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.JalchemyException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of PostgreSQL's range types: all values between two bounds, each of which belongs to it or not, or is missing
 * (postgresql.org/docs/18/rangetypes.html). Immutable. Like {@code Range} in SQLAlchemy 2.0.
 *
 * <pre>{@code
 * Range<LocalDate> stay = Range.closedOpen(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 8));
 * Range<Integer> five = Range.closed(1, 5); // equal to closedOpen(1, 6)
 * boolean free = stay.intersection(Range.atLeast(LocalDate.of(2026, 5, 8))).isEmpty();
 * Expression<Range<LocalDate>> sent = literal(stay, PostgresqlTypes.DATERANGE);
 * }</pre>
 *
 * <p>Ranges of Integer, Long and LocalDate are equal if they contain the same values, {@code [1,5]} and {@code [1,6)}. Other ranges are
 * equal if their bounds are; decimals by value.
 *
 * @param <T> the type of the values
 */
public final class Range<T extends Comparable<? super T>> implements RangeSet<T>, Serializable {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // numbers, dates and times
    private final @Nullable T lower;

    @SuppressWarnings("serial") // as above
    private final @Nullable T upper;

    private final boolean lowerInclusive;
    private final boolean upperInclusive;
    private final boolean empty;

    private Range(@Nullable T lower, @Nullable T upper, boolean lowerInclusive, boolean upperInclusive, boolean empty) {
        this.lower = lower;
        this.upper = upper;
        this.lowerInclusive = lowerInclusive && lower != null;
        this.upperInclusive = upperInclusive && upper != null;
        this.empty = empty;
    }

    /**
     * Returns the range between two bounds.
     *
     * @param lower null for none
     * @param upper null for none
     * @param bounds {@code "[)"}, {@code "[]"}, {@code "(]"} or {@code "()"}: a bracket for a bound that belongs to the range
     * @throws JalchemyException if the lower bound is greater than the upper one, or {@code bounds} is none of these
     */
    public static <T extends Comparable<? super T>> Range<T> of(@Nullable T lower, @Nullable T upper, String bounds) {
        boolean known =
                bounds.length() == 2 && "[(".indexOf(bounds.charAt(0)) >= 0 && "])".indexOf(bounds.charAt(1)) >= 0;
        int order = lower == null || upper == null ? -1 : lower.compareTo(upper);
        if (!known || order > 0) {
            throw new JalchemyException(
                    "BAD_RANGE",
                    known
                            ? "The lower bound of a range is greater than its upper bound. Exchange them, or use Range.empty()."
                            : "\"" + bounds
                                    + "\" are no bounds of a range. Give one of \"[)\", \"[]\", \"(]\" and \"()\".");
        }
        boolean below = bounds.charAt(0) == '[';
        boolean above = bounds.charAt(1) == ']';
        return order == 0 && !(below && above) ? empty() : new Range<>(lower, upper, below, above, false);
    }

    /** Returns {@code [lower,upper)}: with the lower bound and without the upper one. */
    public static <T extends Comparable<? super T>> Range<T> closedOpen(T lower, T upper) {
        return of(lower, upper, "[)");
    }

    /** Returns {@code [lower,upper]}: with both bounds. */
    public static <T extends Comparable<? super T>> Range<T> closed(T lower, T upper) {
        return of(lower, upper, "[]");
    }

    /** Returns {@code (lower,upper)}: without its bounds. */
    public static <T extends Comparable<? super T>> Range<T> open(T lower, T upper) {
        return of(lower, upper, "()");
    }

    /** Returns {@code (lower,upper]}: with the upper bound and without the lower one. */
    public static <T extends Comparable<? super T>> Range<T> openClosed(T lower, T upper) {
        return of(lower, upper, "(]");
    }

    /** Returns {@code [lower,)}: {@code lower} and all greater values. */
    public static <T extends Comparable<? super T>> Range<T> atLeast(T lower) {
        return of(lower, null, "[)");
    }

    /** Returns {@code (lower,)}: all values greater than {@code lower}. */
    public static <T extends Comparable<? super T>> Range<T> greaterThan(T lower) {
        return of(lower, null, "()");
    }

    /** Returns {@code (,upper]}: {@code upper} and all lesser values. */
    public static <T extends Comparable<? super T>> Range<T> atMost(T upper) {
        return of(null, upper, "(]");
    }

    /** Returns {@code (,upper)}: all values less than {@code upper}. */
    public static <T extends Comparable<? super T>> Range<T> lessThan(T upper) {
        return of(null, upper, "()");
    }

    /** Returns {@code (,)}: all values. */
    public static <T extends Comparable<? super T>> Range<T> all() {
        return new Range<>(null, null, false, false, false);
    }

    /** Returns the range that contains nothing. */
    public static <T extends Comparable<? super T>> Range<T> empty() {
        return new Range<>(null, null, false, false, true);
    }

    // ---- bounds

    /** Returns the lower bound; null if there is none, or the range is empty. */
    public @Nullable T lower() {
        return lower;
    }

    /** Returns the upper bound; null if there is none, or the range is empty. */
    public @Nullable T upper() {
        return upper;
    }

    /** Returns whether the lower bound belongs to the range. */
    public boolean isLowerInclusive() {
        return lowerInclusive;
    }

    /** Returns whether the upper bound belongs to the range. */
    public boolean isUpperInclusive() {
        return upperInclusive;
    }

    /** Returns whether there is no lower bound; an empty range has bounds. */
    public boolean isLowerInfinite() {
        return !empty && lower == null;
    }

    /** Returns whether there is no upper bound; an empty range has bounds. */
    public boolean isUpperInfinite() {
        return !empty && upper == null;
    }

    /** Returns whether no value is in the range. */
    @Override
    public boolean isEmpty() {
        return empty || canonical().empty;
    }

    /**
     * Returns this range as the server writes it: of whole numbers and dates with the lower bound and without the upper one. A bound
     * whose successor does not exist stays as it is.
     */
    public Range<T> canonical() {
        if (empty || !RangeSteps.isDiscrete(lower == null ? upper : lower)) {
            return this;
        }
        T first = lower;
        T end = upper;
        boolean moved = false;
        if (first != null && !lowerInclusive) {
            T next = RangeSteps.next(first);
            moved = next != null;
            first = next == null ? first : next;
        }
        boolean below = lowerInclusive || moved;
        boolean above = upperInclusive;
        if (end != null && upperInclusive) {
            T next = RangeSteps.next(end);
            above = next == null;
            end = next == null ? end : next;
        }
        int order = first == null || end == null ? -1 : first.compareTo(end);
        return order > 0 || (order == 0 && !(below && above)) ? empty() : new Range<>(first, end, below, above, false);
    }

    // ---- set algebra

    /** Returns whether {@code value} is in this range. */
    @Override
    public boolean contains(T value) {
        return !empty && RangeOrder.containsValue(this, value);
    }

    /** Returns whether every value of {@code other} is in this range; the empty range is in each. */
    public boolean contains(Range<T> other) {
        Range<T> a = canonical();
        Range<T> b = other.canonical();
        return b.empty || (!a.empty && RangeOrder.compareLower(a, b) <= 0 && RangeOrder.compareUpper(a, b) >= 0);
    }

    /** Returns whether every value of this range is in {@code other}. */
    public boolean containedBy(Range<T> other) {
        return other.contains(this);
    }

    /** Returns whether some value is in both ranges. */
    public boolean overlaps(Range<T> other) {
        Range<T> a = canonical();
        Range<T> b = other.canonical();
        return !a.empty && !b.empty && !RangeOrder.isBefore(a, b) && !RangeOrder.isBefore(b, a);
    }

    /** Returns whether every value of this range is less than each of {@code other}, {@code <<}; false if one is empty. */
    public boolean strictlyLeftOf(Range<T> other) {
        Range<T> a = canonical();
        Range<T> b = other.canonical();
        return !a.empty && !b.empty && RangeOrder.isBefore(a, b);
    }

    /** Returns whether every value of this range is greater than each of {@code other}, {@code >>}; false if one is empty. */
    public boolean strictlyRightOf(Range<T> other) {
        return other.strictlyLeftOf(this);
    }

    /** Returns whether this range has no value greater than all of {@code other}, {@code &<}; false if one is empty. */
    public boolean notExtendRightOf(Range<T> other) {
        Range<T> a = canonical();
        Range<T> b = other.canonical();
        return !a.empty && !b.empty && RangeOrder.compareUpper(a, b) <= 0;
    }

    /** Returns whether this range has no value less than all of {@code other}, {@code &>}; false if one is empty. */
    public boolean notExtendLeftOf(Range<T> other) {
        Range<T> a = canonical();
        Range<T> b = other.canonical();
        return !a.empty && !b.empty && RangeOrder.compareLower(a, b) >= 0;
    }

    /** Returns whether no value is between the two ranges and none is in both, {@code -|-}; false if one is empty. */
    public boolean adjacentTo(Range<T> other) {
        Range<T> a = canonical();
        Range<T> b = other.canonical();
        return !a.empty && !b.empty && (RangeOrder.meets(a, b) || RangeOrder.meets(b, a));
    }

    /**
     * Returns the range of the values of both, {@code +}.
     *
     * @throws JalchemyException if there are values between them, so that the union is no range
     */
    public Range<T> union(Range<T> other) {
        Range<T> a = canonical();
        Range<T> b = other.canonical();
        if (a.empty || b.empty) {
            return a.empty ? b : a;
        }
        if (!overlaps(other) && !adjacentTo(other)) {
            throw notContiguous("union");
        }
        Range<T> first = RangeOrder.compareLower(a, b) <= 0 ? a : b;
        Range<T> last = RangeOrder.compareUpper(a, b) >= 0 ? a : b;
        return new Range<>(first.lower, last.upper, first.lowerInclusive, last.upperInclusive, false);
    }

    /** Returns the range of the values that are in both, {@code *}; empty if there are none. */
    public Range<T> intersection(Range<T> other) {
        if (!overlaps(other)) {
            return empty();
        }
        Range<T> a = canonical();
        Range<T> b = other.canonical();
        Range<T> first = RangeOrder.compareLower(a, b) >= 0 ? a : b;
        Range<T> last = RangeOrder.compareUpper(a, b) <= 0 ? a : b;
        return new Range<>(first.lower, last.upper, first.lowerInclusive, last.upperInclusive, false);
    }

    /**
     * Returns the range of the values that are in this range and not in {@code other}, {@code -}.
     *
     * @throws JalchemyException if {@code other} divides this range into two
     */
    public Range<T> difference(Range<T> other) {
        Range<T> a = canonical();
        Range<T> b = other.canonical();
        if (!a.overlaps(b)) {
            return a;
        }
        boolean before = RangeOrder.compareLower(a, b) < 0;
        boolean after = RangeOrder.compareUpper(a, b) > 0;
        if (before && after) {
            throw notContiguous("difference");
        }
        if (before) {
            return new Range<>(a.lower, b.lower, a.lowerInclusive, !b.lowerInclusive, false);
        }
        return after ? new Range<>(b.upper, a.upper, !b.upperInclusive, a.upperInclusive, false) : empty();
    }

    private static JalchemyException notContiguous(String what) {
        return new JalchemyException(
                "RANGE_NOT_CONTIGUOUS",
                "The " + what + " of two ranges would be two ranges. Use a MultiRange, which can have any number.");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Range<?> that)) {
            return false;
        }
        Range<T> a = canonical();
        Range<?> b = that.canonical();
        return a.empty == b.empty
                && a.lowerInclusive == b.lowerInclusive
                && a.upperInclusive == b.upperInclusive
                && Objects.equals(keyOf(a.lower), keyOf(b.lower))
                && Objects.equals(keyOf(a.upper), keyOf(b.upper));
    }

    @Override
    public int hashCode() {
        Range<T> a = canonical();
        return Objects.hash(a.empty, a.lowerInclusive, a.upperInclusive, keyOf(a.lower), keyOf(a.upper));
    }

    private static @Nullable Object keyOf(@Nullable Object bound) {
        return bound instanceof BigDecimal number ? number.stripTrailingZeros() : bound;
    }

    /** Returns the bounds as they were given: {@code [1,6)}, {@code (,2026-01-31]} or {@code empty}. */
    @Override
    public String toString() {
        return empty
                ? "empty"
                : (lowerInclusive ? "[" : "(") + (lower == null ? "" : lower) + "," + (upper == null ? "" : upper)
                        + (upperInclusive ? "]" : ")");
    }
}
