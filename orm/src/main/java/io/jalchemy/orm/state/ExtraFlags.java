package io.jalchemy.orm.state;

import org.jspecify.annotations.Nullable;

/**
 * Marks that few objects need: those of attributes 64 and up, those of values that are changed in place, and those of what was
 * loaded ahead.
 */
final class ExtraFlags {

    /** Kinds of marks of attributes 64 and up. */
    static final int READ_BARRIER = 0;

    static final int WRITE_BARRIER = 1;
    static final int STALE = 2;
    static final int UNREAD = 3;
    static final int AHEAD = 4;
    static final int HIDDEN = 5;

    private static final int KINDS = 6;
    private static final long[] NONE = {};

    /** Attributes 0 to 63 whose first read is to be noticed. */
    long unread;

    /** Attributes 0 to 63 that hold what was loaded ahead. */
    long ahead;

    /** Attributes 0 to 63 that look empty to the program as long as they are not loaded. */
    long hidden;

    /** The number of times that the session had written when the attributes of {@link #ahead} were loaded. */
    long epoch;

    /** The first of the values that are watched; null for none. */
    @Nullable
    WatchedValue watched;

    private final long[] words;

    /** Makes flags for an object with {@code count} words of attributes; none is set. */
    ExtraFlags(int count) {
        words = count == 1 ? NONE : new long[KINDS * (count - 1)];
    }

    long get(int word, int kind) {
        return words[KINDS * (word - 1) + kind];
    }

    void set(int word, int kind, long bits) {
        words[KINDS * (word - 1) + kind] = bits;
    }
}
