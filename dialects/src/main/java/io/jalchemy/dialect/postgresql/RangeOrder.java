package io.jalchemy.dialect.postgresql;

/** Compares the bounds of ranges, which are canonical and not empty (postgresql.org/docs/18/functions-range.html). */
final class RangeOrder {

    private RangeOrder() {}

    static <T extends Comparable<? super T>> boolean containsValue(Range<T> range, T value) {
        T lower = range.lower();
        T upper = range.upper();
        int above = lower == null ? 1 : value.compareTo(lower);
        int below = upper == null ? -1 : value.compareTo(upper);
        return (above > 0 || (above == 0 && range.isLowerInclusive()))
                && (below < 0 || (below == 0 && range.isUpperInclusive()));
    }

    /** Compares where two ranges begin. */
    static <T extends Comparable<? super T>> int compareLower(Range<T> a, Range<T> b) {
        T x = a.lower();
        T y = b.lower();
        if (x == null || y == null) {
            return x == null ? (y == null ? 0 : -1) : 1;
        }
        int order = x.compareTo(y);
        return order != 0 ? order : Boolean.compare(b.isLowerInclusive(), a.isLowerInclusive());
    }

    /** Compares where two ranges end. */
    static <T extends Comparable<? super T>> int compareUpper(Range<T> a, Range<T> b) {
        T x = a.upper();
        T y = b.upper();
        if (x == null || y == null) {
            return x == null ? (y == null ? 0 : 1) : -1;
        }
        int order = x.compareTo(y);
        return order != 0 ? order : Boolean.compare(a.isUpperInclusive(), b.isUpperInclusive());
    }

    /** Returns whether {@code a} ends before {@code b} begins. */
    static <T extends Comparable<? super T>> boolean isBefore(Range<T> a, Range<T> b) {
        T end = a.upper();
        T begin = b.lower();
        if (end == null || begin == null) {
            return false;
        }
        int order = end.compareTo(begin);
        return order < 0 || (order == 0 && !(a.isUpperInclusive() && b.isLowerInclusive()));
    }

    /** Returns whether {@code b} begins with the value after the end of {@code a}. */
    static <T extends Comparable<? super T>> boolean meets(Range<T> a, Range<T> b) {
        T end = a.upper();
        T begin = b.lower();
        return end != null
                && begin != null
                && end.compareTo(begin) == 0
                && a.isUpperInclusive() != b.isLowerInclusive();
    }
}
