package io.jalchemy.orm.state;

import io.jalchemy.mapping.live.LiveState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Flags of the attributes of an object, one bit each: which of them may be read and written as they are, and why others may not.
 *
 * <p>An attribute that is not loaded is barred from reading. One that has expired is barred, too, and <em>stale</em>: its field
 * still has what was loaded. One that was <em>loaded ahead</em> is barred until somebody touches it. One whose value may be
 * changed in place is barred although it is loaded, so that its first read is noticed: it is <em>watched</em>.
 *
 * <p>Attributes 0 to 63, which are all that most classes have, are in fields; the others, and what few objects need, in {@link
 * MoreMarks}.
 */
abstract class AttributeFlags extends LiveState {

    /** The epoch of what was loaded ahead for an object that has left its session since, and keeps it. */
    private static final long KEPT = -1;

    final EntityLayout layout;
    private long stale;
    private @Nullable ExtraFlags more;

    /** Makes the flags of an object none of whose attributes may be read or written without notice. */
    AttributeFlags(EntityLayout layout, Object object) {
        super(object, null);
        this.layout = layout;
        readBarrier = -1;
        writeBarrier = -1;
        if (layout.words() > 1) {
            more = new ExtraFlags(layout.words());
            for (int word = 1; word < layout.words(); word++) {
                readBarrier(word, -1);
                writeBarrier(word, -1);
            }
        }
    }

    /**
     * Returns whether the object has a row, or had one when it left its session: values that are changed in place are compared with those
     * of the row.
     */
    abstract boolean hasOrHadRow();

    /** Notes that some attribute has expired or was loaded ahead, which has to be settled when the object leaves its session. */
    abstract void marked();

    /** Returns the layout of the class of the object. */
    public final EntityLayout layout() {
        return layout;
    }

    final int words() {
        return layout.words();
    }

    private ExtraFlags more() {
        ExtraFlags marks = more;
        if (marks == null) {
            marks = new ExtraFlags(words());
            more = marks;
        }
        return marks;
    }

    private long more(int word, int kind) {
        return Objects.requireNonNull(more, "made for classes with more than 64 attributes")
                .get(word, kind);
    }

    @Override
    protected final long moreReadBarrier(int word) {
        return more(word, ExtraFlags.READ_BARRIER);
    }

    @Override
    protected final long moreWriteBarrier(int word) {
        return more(word, ExtraFlags.WRITE_BARRIER);
    }

    final long readBarrier(int word) {
        return word == 0 ? readBarrier : more(word, ExtraFlags.READ_BARRIER);
    }

    final void readBarrier(int word, long bits) {
        if (word == 0) {
            readBarrier = bits;
        } else {
            more().set(word, ExtraFlags.READ_BARRIER, bits);
        }
    }

    final long writeBarrier(int word) {
        return word == 0 ? writeBarrier : more(word, ExtraFlags.WRITE_BARRIER);
    }

    final void writeBarrier(int word, long bits) {
        if (word == 0) {
            writeBarrier = bits;
        } else {
            more().set(word, ExtraFlags.WRITE_BARRIER, bits);
        }
    }

    final long stale(int word) {
        return word == 0 ? stale : more(word, ExtraFlags.STALE);
    }

    final void stale(int word, long bits) {
        if (word == 0) {
            stale = bits;
        } else {
            more().set(word, ExtraFlags.STALE, bits);
        }
    }

    private long unread(int word) {
        ExtraFlags marks = more;
        return marks == null ? 0 : word == 0 ? marks.unread : marks.get(word, ExtraFlags.UNREAD);
    }

    private void unread(int word, long bits) {
        if (word == 0) {
            more().unread = bits;
        } else {
            more().set(word, ExtraFlags.UNREAD, bits);
        }
    }

    private long ahead(int word) {
        ExtraFlags marks = more;
        return marks == null ? 0 : word == 0 ? marks.ahead : marks.get(word, ExtraFlags.AHEAD);
    }

    private void ahead(int word, long bits) {
        if (word == 0) {
            more().ahead = bits;
        } else {
            more().set(word, ExtraFlags.AHEAD, bits);
        }
    }

    // ---- what is not loaded for the program

    /** Makes attribute {@code number} look empty to the program, with or without a session, as long as it is not loaded. */
    public final void hide(int number) {
        int word = number / 64;
        if (word == 0) {
            more().hidden |= 1L << number;
        } else {
            more().set(word, ExtraFlags.HIDDEN, more(word, ExtraFlags.HIDDEN) | 1L << number);
        }
    }

    /** Returns whether {@link #hide} was called for attribute {@code number}. */
    final boolean isHidden(int number) {
        int word = number / 64;
        long hidden = more == null ? 0 : word == 0 ? more.hidden : more(word, ExtraFlags.HIDDEN);
        return (hidden >>> number & 1) != 0;
    }

    /** Forgets that the field of attribute {@code number} has a value, expired or loaded ahead. */
    final void forgetLoaded(int number) {
        int word = number / 64;
        stale(word, stale(word) & ~(1L << number));
        if (more != null) {
            ahead(word, ahead(word) & ~(1L << number));
        }
    }

    // ---- what may be read

    /** Returns whether attribute {@code number} is loaded, so that it may be read without a statement. */
    public final boolean isReadable(int number) {
        return (lacking(number / 64) >>> number & 1) == 0;
    }

    /** Returns whether all attributes of {@code bits} are loaded. */
    public final boolean isReadable(long[] bits) {
        for (int word = 0; word < bits.length; word++) {
            if ((lacking(word) & bits[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the attributes of a word that have to be loaded: those that are barred from reading, without those that are barred only
     * because they are watched.
     */
    final long lacking(int word) {
        return readBarrier(word) & ~unread(word);
    }

    /** Returns those of {@code bits} that have to be loaded. */
    public final long[] unreadable(long[] bits) {
        long[] lacking = new long[words()];
        for (int word = 0; word < lacking.length; word++) {
            lacking[word] = lacking(word) & bits[word];
        }
        return lacking;
    }

    /** Marks attribute {@code number} as loaded: its field has the value of the row. */
    public final void loaded(int number) {
        loaded(number / 64, 1L << number);
    }

    /** Marks the attributes of {@code bits} as loaded: their fields have the values of the row. */
    public final void loaded(long[] bits) {
        for (int word = 0; word < bits.length; word++) {
            loaded(word, bits[word]);
        }
    }

    private void loaded(int word, long bits) {
        readBarrier(word, readBarrier(word) & ~bits);
        stale(word, stale(word) & ~bits);
        watch(word, bits);
    }

    final long attributesOf(int word) {
        int left = layout.size() - 64 * word;
        return left >= 64 ? -1 : (1L << left) - 1;
    }

    // ---- what is watched

    /**
     * Bars those of {@code bits}, which are readable, whose values may be changed in place, so that their first read is noticed; does
     * nothing if the object has and had no row.
     */
    final void watch(int word, long bits) {
        long[] mutable = layout.mutableBits();
        if (mutable == null || !hasOrHadRow() || (bits & mutable[word]) == 0) {
            return;
        }
        unread(word, unread(word) | (bits & mutable[word]));
        readBarrier(word, readBarrier(word) | (bits & mutable[word]));
    }

    final void unwatch(int word, long bits) {
        long watched = unread(word) & bits;
        if (watched != 0) {
            readBarrier(word, readBarrier(word) & ~watched);
            unread(word, unread(word) & ~watched);
        }
    }

    /** Returns whether attribute {@code number} is loaded, but barred so that its first read is noticed. */
    final boolean isWatched(int number) {
        return (unread(number / 64) >>> number & 1) != 0;
    }

    /** Returns the first of the watched values of the object, each of which leads to the next; null if there are none. */
    final @Nullable WatchedValue watchedValues() {
        return more == null ? null : more.watched;
    }

    final void watchedValues(@Nullable WatchedValue first) {
        more().watched = first;
    }

    /** Removes {@code value} from the watched values of the object, if it is among them. */
    final void forgetWatched(WatchedValue value) {
        WatchedValue before = null;
        for (WatchedValue each = watchedValues(); each != null; each = each.next) {
            if (each == value) {
                if (before == null) {
                    watchedValues(each.next);
                } else {
                    before.next = each.next;
                }
                return;
            }
            before = each;
        }
    }

    // ---- what has expired

    /** Returns whether attribute {@code number} has expired and its field still has the old value. */
    public final boolean isStale(int number) {
        return (stale(number / 64) >>> number & 1) != 0;
    }

    /** Returns whether any attribute has expired and still has its old value. */
    public final boolean hasStale() {
        for (int word = 0; word < words(); word++) {
            if (stale(word) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Expires attribute {@code number}, if it is loaded: its field keeps the old value, and it is loaded again when it is touched. */
    public final void expire(int number) {
        int word = number / 64;
        expire(word, ~(1L << number));
    }

    /** Expires the loaded attributes of a word, apart from {@code kept}. */
    final void expire(int word, long kept) {
        long bits = ~lacking(word) & ~kept & attributesOf(word);
        marked();
        unwatch(word, bits);
        readBarrier(word, readBarrier(word) | bits);
        stale(word, stale(word) | bits);
        forgetPrefetched(word, ~kept);
    }

    /** Makes expired attributes readable as they are: the object has left its session, and nothing can be loaded again. */
    final void settle() {
        for (int word = 0; word < words(); word++) {
            long old = stale(word);
            if (old != 0) {
                readBarrier(word, readBarrier(word) & ~old);
                stale(word, 0);
                watch(word, old);
            }
        }
        if (words() == 1
                && more != null
                && more.unread == 0
                && more.hidden == 0
                && more.ahead == 0
                && more.watched == null) {
            more = null;
        }
    }

    // ---- what was loaded ahead

    /** Marks the attributes of {@code bits}, none of which is readable, as loaded ahead in {@code epoch}: their fields have the values. */
    public final void prefetched(long[] bits, long epoch) {
        for (int word = 0; word < bits.length; word++) {
            prefetched(word, bits[word], epoch);
        }
    }

    /** Marks attribute {@code number} as loaded ahead in {@code epoch}: its field has the value. */
    final void prefetched(int number, long epoch) {
        prefetched(number / 64, 1L << number, epoch);
    }

    private void prefetched(int word, long bits, long epoch) {
        marked();
        ExtraFlags marks = more();
        if (marks.epoch != epoch) {
            forgetPrefetched();
            marks.epoch = epoch;
        }
        ahead(word, ahead(word) | bits);
    }

    /** Returns whether attribute {@code number} holds what was loaded ahead in {@code epoch}, and is not loaded for good. */
    public final boolean isPrefetched(int number, long epoch) {
        return more != null && more.epoch == epoch && isPrefetched(number);
    }

    /** Returns whether attribute {@code number} holds what was loaded ahead, in whatever epoch, and is not loaded for good. */
    public final boolean isPrefetched(int number) {
        return (ahead(number / 64) >>> number & 1) != 0 && !isReadable(number);
    }

    /**
     * Keeps what was loaded ahead in {@code epoch} for an object that leaves its session: it counts as not loaded until it is touched. What
     * was loaded ahead earlier is forgotten.
     */
    final void keepPrefetched(long epoch) {
        if (more != null && more.epoch == epoch) {
            more.epoch = KEPT;
        } else {
            forgetPrefetched();
        }
    }

    /** Returns whether attribute {@code number} of an object without a session holds what was loaded ahead when it was in one. */
    final boolean isKept(int number) {
        return isPrefetched(number, KEPT);
    }

    /**
     * Marks attribute {@code number} of an object without a session as loaded ahead when the object, or the one that it is a copy of, was
     * in one.
     */
    final void keepPrefetched(int number) {
        prefetched(number, KEPT);
    }

    /** Forgets what was loaded ahead for attributes {@code bits} of a word. */
    final void forgetPrefetched(int word, long bits) {
        if (more != null) {
            ahead(word, ahead(word) & ~bits);
        }
    }

    /** Forgets what was loaded ahead. */
    public final void forgetPrefetched() {
        if (more != null) {
            for (int word = 0; word < words(); word++) {
                ahead(word, 0);
            }
        }
    }
}
