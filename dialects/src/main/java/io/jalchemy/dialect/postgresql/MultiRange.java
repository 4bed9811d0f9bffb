package io.jalchemy.dialect.postgresql;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of PostgreSQL's multirange types: ranges in their order, between any two of which there is a value that is in none
 * (postgresql.org/docs/18/rangetypes.html). Immutable. Like {@code MultiRange} in SQLAlchemy 2.0.
 *
 * <pre>{@code
 * MultiRange<Integer> numbers = MultiRange.of(Range.closed(1, 3), Range.closed(8, 9));
 * MultiRange<Integer> rest = numbers.difference(MultiRange.of(Range.closed(2, 8))); // {[1,2),[9,10)}
 * Expression<MultiRange<Integer>> sent = literal(numbers, PostgresqlTypes.INT4MULTIRANGE);
 * }</pre>
 *
 * @param <T> the type of the values
 */
public final class MultiRange<T extends Comparable<? super T>>
        implements RangeSet<T>, Iterable<Range<T>>, Serializable {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an immutable list of ranges
    private final List<Range<T>> ranges;

    private MultiRange(List<Range<T>> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /** Returns the values of all of {@code ranges}, which may overlap and be empty. */
    public static <T extends Comparable<? super T>> MultiRange<T> of(Iterable<Range<T>> ranges) {
        List<Range<T>> sorted = new ArrayList<>();
        for (Range<T> range : ranges) {
            if (!range.isEmpty()) {
                sorted.add(range.canonical());
            }
        }
        sorted.sort(RangeOrder::compareLower);
        List<Range<T>> merged = new ArrayList<>();
        for (Range<T> range : sorted) {
            Range<T> last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && (last.overlaps(range) || last.adjacentTo(range))) {
                merged.set(merged.size() - 1, last.union(range));
            } else {
                merged.add(range);
            }
        }
        return new MultiRange<>(merged);
    }

    /** Returns the values of all of {@code ranges}, which may overlap and be empty. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, never written
    public static <T extends Comparable<? super T>> MultiRange<T> of(Range<T>... ranges) {
        return of(List.of(ranges));
    }

    /** Returns the ranges, in their order. */
    public List<Range<T>> ranges() {
        return ranges;
    }

    @Override
    public Iterator<Range<T>> iterator() {
        return ranges.iterator();
    }

    /** Returns whether no value is in it. */
    @Override
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Returns whether {@code value} is in one of the ranges. */
    @Override
    public boolean contains(T value) {
        return ranges.stream().anyMatch(range -> range.contains(value));
    }

    /** Returns whether every value of {@code other} is in this. */
    public boolean contains(MultiRange<T> other) {
        return other.ranges.stream().allMatch(each -> ranges.stream().anyMatch(range -> range.contains(each)));
    }

    /** Returns whether some value is in both. */
    public boolean overlaps(MultiRange<T> other) {
        return ranges.stream().anyMatch(range -> other.ranges.stream().anyMatch(range::overlaps));
    }

    /** Returns the values of both, {@code +}. */
    public MultiRange<T> union(MultiRange<T> other) {
        List<Range<T>> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return of(all);
    }

    /** Returns the values that are in both, {@code *}. */
    public MultiRange<T> intersection(MultiRange<T> other) {
        List<Range<T>> common = new ArrayList<>();
        for (Range<T> range : ranges) {
            other.ranges.forEach(each -> common.add(range.intersection(each)));
        }
        return of(common);
    }

    /** Returns the values that are in this and not in {@code other}, {@code -}. */
    public MultiRange<T> difference(MultiRange<T> other) {
        List<Range<T>> rest = ranges;
        for (Range<T> each : other.ranges) {
            List<Range<T>> left = new ArrayList<>();
            for (Range<T> range : rest) {
                T begin = each.lower();
                T end = each.upper();
                if (begin != null) {
                    left.add(range.intersection(Range.of(null, begin, each.isLowerInclusive() ? "()" : "(]")));
                }
                if (end != null) {
                    left.add(range.intersection(Range.of(end, null, each.isUpperInclusive() ? "()" : "[)")));
                }
            }
            rest = left;
        }
        return of(rest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MultiRange<?> that && ranges.equals(that.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    /** Returns the ranges in braces: {@code {[1,4),[8,10)}}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (Range<T> range : ranges) {
            text.append(text.length() == 1 ? "" : ",").append(range);
        }
        return text.append('}').toString();
    }
}
