package io.jalchemy.orm.state;

/** The numbers that keys are looked for by in tables with open addressing. */
public final class KeyCode {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private KeyCode() {}

    /** Whether {@code key} is a whole number, which is its own code: two of one class with one code are equal. */
    public static boolean isWhole(Object key) {
        return key instanceof Long || key instanceof Integer || key instanceof Short;
    }

    /** The code of {@code key}; equal for equal keys. */
    public static long of(Object key) {
        return key instanceof Long || isWhole(key) ? ((Number) key).longValue() : key.hashCode();
    }

    /** Where the search for {@code code} begins in a table whose last place is {@code last}: a power of two less one, at least 1. */
    public static int place(long code, int last) {
        return (int) ((code * GOLDEN) >>> Long.numberOfLeadingZeros(last));
    }
}
