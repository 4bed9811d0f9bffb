package io.jalchemy.orm.state;

import io.jalchemy.mapping.live.LiveState;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes of an object may be read as they are, bit by bit.
 *
 * <p>An attribute that is not loaded is barred from reading. One that has expired is barred, too, and <em>stale</em>: its field
 * still has what was loaded. One that was <em>loaded ahead</em> is barred until somebody touches it. One whose value may be
 * changed in place is barred although it is loaded, so that its first read is noticed: it is <em>watched</em>.
 */
abstract class AttributeMarks extends LiveState {

    final EntityLayout layout;
    private long stale;
    private long @Nullable [] moreStale;
    private long @Nullable [] unread;
    private long prefetchEpoch;
    private long @Nullable [] prefetched;

    AttributeMarks(EntityLayout layout, Object object) {
        super(object, null);
        this.layout = layout;
        int words = words();
        if (words > 1) {
            moreBarriers = new long[2 * (words - 1)];
            moreStale = new long[words - 1];
        }
    }

    /** Whether the object's values are to be compared with those of a row. */
    abstract boolean hasRow();

    /** The attributes of its class. */
    public final EntityLayout layout() {
        return layout;
    }

    final int words() {
        return (layout.size() + 63) / 64;
    }

    final long readBarrier(int word) {
        return word == 0 || moreBarriers == null ? readBarrier : moreBarriers[2 * (word - 1)];
    }

    final void readBarrier(int word, long bits) {
        if (word == 0 || moreBarriers == null) {
            readBarrier = bits;
        } else {
            moreBarriers[2 * (word - 1)] = bits;
        }
    }

    final void writeBarrier(int word, long bits) {
        if (word == 0 || moreBarriers == null) {
            writeBarrier = bits;
        } else {
            moreBarriers[2 * (word - 1) + 1] = bits;
        }
    }

    final long writeBarrier(int word) {
        return word == 0 || moreBarriers == null ? writeBarrier : moreBarriers[2 * (word - 1) + 1];
    }

    final long stale(int word) {
        return word == 0 || moreStale == null ? stale : moreStale[word - 1];
    }

    final void stale(int word, long bits) {
        if (word == 0 || moreStale == null) {
            stale = bits;
        } else {
            moreStale[word - 1] = bits;
        }
    }

    /** Whether attribute {@code number} may be read without a statement. */
    public final boolean isReadable(int number) {
        return (lacking(number / 64) >>> number & 1) == 0;
    }

    /** The attributes of a word that have to be loaded: those that are barred, but not for being watched. */
    final long lacking(int word) {
        return unread == null ? readBarrier(word) : readBarrier(word) & ~unread[word];
    }

    /** Has the first read of values that are changed in place noticed, among {@code bits} that are readable. */
    final void watch(int word, long bits) {
        long[] mutable = layout.mutableBits();
        if (mutable == null || !hasRow() || (bits & mutable[word]) == 0) {
            return;
        }
        if (unread == null) {
            unread = new long[words()];
        }
        unread[word] |= bits & mutable[word];
        readBarrier(word, readBarrier(word) | (bits & mutable[word]));
    }

    final void unwatch(int word, long bits) {
        if (unread != null) {
            readBarrier(word, readBarrier(word) & ~(unread[word] & bits));
            unread[word] &= ~bits;
        }
    }

    /** Whether the field of attribute {@code number} still has what was loaded before it expired. */
    public final boolean isStale(int number) {
        return (stale(number / 64) >>> number & 1) != 0;
    }

    /** Attribute {@code number} was loaded: its field has what the row has. */
    public final void loaded(int number) {
        int word = number / 64;
        readBarrier(word, readBarrier(word) & ~(1L << number));
        stale(word, stale(word) & ~(1L << number));
        watch(word, 1L << number);
    }

    /** Marks what was loaded as old: it stays, and is loaded again when it is touched. */
    public final void expire(int number) {
        int word = number / 64;
        long bit = 1L << number;
        if ((lacking(word) & bit) == 0) {
            unwatch(word, bit);
            readBarrier(word, readBarrier(word) | bit);
            stale(word, stale(word) | bit);
        }
    }

    final long attributesOf(int word) {
        int left = layout.size() - 64 * word;
        return left >= 64 ? -1 : (1L << left) - 1;
    }

    /** Whether none of the attributes of {@code bits} needs to be loaded. */
    public final boolean isReadable(long[] bits) {
        for (int word = 0; word < words(); word++) {
            if ((lacking(word) & bits[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The attributes of {@code bits} were loaded: their fields have what the row has. */
    public final void loaded(long[] bits) {
        for (int word = 0; word < words(); word++) {
            readBarrier(word, readBarrier(word) & ~bits[word]);
            stale(word, stale(word) & ~bits[word]);
            watch(word, bits[word]);
        }
    }

    /** Those of {@code bits} that need to be loaded. */
    public final long[] unreadable(long[] bits) {
        long[] lacking = new long[words()];
        for (int word = 0; word < lacking.length; word++) {
            lacking[word] = lacking(word) & bits[word];
        }
        return lacking;
    }

    /** The fields of {@code bits}, none of which is readable, have what was loaded ahead in {@code epoch}. */
    public final void prefetched(long[] bits, long epoch) {
        if (prefetched == null || prefetchEpoch != epoch) {
            prefetched = new long[words()];
            prefetchEpoch = epoch;
        }
        for (int word = 0; word < words(); word++) {
            prefetched[word] |= bits[word];
        }
    }

    /** Whether attribute {@code number} holds what was loaded ahead in {@code epoch}. */
    public final boolean isPrefetched(int number, long epoch) {
        return prefetched != null && prefetchEpoch == epoch && Work.has(prefetched, number) && !isReadable(number);
    }

    /** Whether attribute {@code number} holds what was loaded ahead, however long ago. */
    public final boolean isPrefetched(int number) {
        return prefetched != null && Work.has(prefetched, number) && !isReadable(number);
    }

    /** Whether anything that was loaded has expired. */
    public final boolean hasStale() {
        for (int word = 0; word < words(); word++) {
            if (stale(word) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first read of attribute {@code number} is to be noticed. */
    final boolean isWatched(int number) {
        return unread != null && Work.has(unread, number);
    }

    /** Marks what was loaded of a word as old, apart from {@code kept}. */
    final void expire(int word, long kept) {
        long bits = ~lacking(word) & ~kept & attributesOf(word);
        unwatch(word, bits);
        readBarrier(word, readBarrier(word) | bits);
        stale(word, stale(word) | bits);
    }

    /** Attribute {@code number} has what was loaded ahead in {@code epoch}. */
    final void prefetched(int number, long epoch) {
        long[] one = new long[words()];
        Work.add(one, number);
        prefetched(one, epoch);
    }

    final boolean hasPrefetched() {
        return prefetched != null;
    }

    /** Forgets what was loaded ahead. */
    public final void forgetPrefetched() {
        prefetched = null;
    }
}
