package io.jalchemy.orm.state;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an object that is new, changed or deleted: the object itself, which stays reachable by it, and what
 * its attributes were. There is one for each object of a flush, so it has fields for 64 attributes and makes arrays only when
 * there is something to keep in them.
 */
final class ObjectChanges {

    /** Stands for an old value that was never loaded. */
    static final Object UNKNOWN = new Object();

    /** What is known of an attribute, one bit of each kind. */
    static final int SET = 0;

    private static final int CHANGED = 1;
    static final int GENERATED = 2;
    static final int KINDS = 3;

    final Object object;
    private final int attributes;
    private long set;
    private long changed;
    private long generated;

    /** Bits of attributes 64 and up, word by word: set, changed, generated, set … */
    private final long @Nullable [] more;

    private @Nullable AttributeValues old;
    private @Nullable CollectionDelta @Nullable [] collections;

    /** Parents that the object came to and left; null as long as that concerns no relationship with DELETE_ORPHAN. */
    @Nullable
    OrphanTracker orphanTracker;

    /** Whether the program itself added the object to its session; not a cascade. */
    boolean addedByProgram;

    /** What attributes had that had expired when they were assigned; null for none that a rollback may need. */
    private @Nullable AttributeValues expired;

    ObjectChanges(Object object, int attributes) {
        this.object = object;
        this.attributes = attributes;
        this.more = attributes <= 64 ? null : new long[KINDS * ((attributes - 1) / 64)];
    }

    static boolean has(long first, long @Nullable [] more, int number, int kind) {
        long bits = more == null || number < 64 ? first : more[KINDS * (number / 64 - 1) + kind];
        return (bits >>> number & 1) != 0;
    }

    private void addMore(int number, int kind) {
        if (more != null) {
            more[KINDS * (number / 64 - 1) + kind] |= 1L << number;
        }
    }

    /** Whether attribute {@code number} was assigned. */
    boolean isSet(int number) {
        return has(set, more, number, SET);
    }

    void set(int number) {
        if (number < 64) {
            set |= 1L << number;
        } else {
            addMore(number, SET);
        }
    }

    /** Has attribute {@code number} count as not assigned, until it is again. */
    void unset(int number) {
        if (more == null || number < 64) {
            set &= ~(1L << number);
        } else {
            more[KINDS * (number / 64 - 1) + SET] &= ~(1L << number);
        }
    }

    /** Whether the old value of attribute {@code number} is remembered. */
    boolean isChanged(int number) {
        return has(changed, more, number, CHANGED);
    }

    /** One bit for each changed attribute of a word. */
    long changed(int word) {
        return more == null || word == 0 ? changed : more[KINDS * (word - 1) + CHANGED];
    }

    void changed(int number, @Nullable Object before) {
        if (number < 64) {
            changed |= 1L << number;
        } else {
            addMore(number, CHANGED);
        }
        old(number, before);
    }

    /** Whether the library gave attribute {@code number} its value. */
    boolean isGenerated(int number) {
        return has(generated, more, number, GENERATED);
    }

    void generated(int number) {
        if (number < 64) {
            generated |= 1L << number;
        } else {
            addMore(number, GENERATED);
        }
    }

    /** What attribute {@code number} was: null if it was null or is not changed, or {@link #UNKNOWN}. */
    @Nullable
    Object old(int number) {
        return old == null ? null : old.get(number);
    }

    void old(int number, @Nullable Object before) {
        if (before == null && old == null) {
            return;
        }
        if (old == null) {
            old = new AttributeValues();
        }
        old.set(number, before, attributes);
    }

    /** Remembers what attribute {@code number}, which has expired, had before it is assigned. */
    void expired(int number, @Nullable Object before) {
        if (expired == null) {
            expired = new AttributeValues();
        }
        if (!expired.has(number)) {
            expired.set(number, before, attributes);
        }
    }

    /** Whether it is remembered what attribute {@code number} was, be it up to date or not. */
    boolean isLastKnown(int number) {
        return old(number) != UNKNOWN || (expired != null && expired.has(number));
    }

    /** What attribute {@code number} was, be it up to date or not; null if it was null, or if that is not known. */
    @Nullable
    Object lastKnown(int number) {
        Object before = old(number);
        return before != UNKNOWN ? before : expired == null ? null : expired.get(number);
    }

    /** What happened to collection {@code number}; null if nothing did. */
    @Nullable
    CollectionDelta collection(int number) {
        return collections == null ? null : collections[number];
    }

    /** What happened to collection {@code number}, to be added to. */
    CollectionDelta collectionToChange(int number) {
        if (collections == null) {
            collections = new CollectionDelta[attributes];
        }
        CollectionDelta change = collections[number];
        if (change == null) {
            change = new CollectionDelta();
            collections[number] = change;
        }
        return change;
    }

    /** Whether any attribute is changed, columns and references, or something was added to a collection or taken out. */
    boolean isModified() {
        return isModified(-1, -1);
    }

    /** Returns whether the object left a parent that it cannot be without. */
    boolean isOrphan() {
        return orphanTracker != null && orphanTracker.isOrphan();
    }

    /** Whether anything is so, apart from collections {@code one} and {@code other}. */
    boolean isModified(int one, int other) {
        if (changed != 0 || isOrphan()) {
            return true;
        }
        for (int word = 1; more != null && word * 64 < attributes; word++) {
            if (changed(word) != 0) {
                return true;
            }
        }
        if (collections != null) {
            for (int number = 0; number < collections.length; number++) {
                CollectionDelta each = collections[number];
                if (each != null && !each.isEmpty() && number != one && number != other) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether any attribute of {@code bits} is changed, or anything was ever done to a collection. */
    boolean isAnyChanged(long[] bits) {
        if (collections != null) {
            return true;
        }
        for (int word = 0; word < bits.length; word++) {
            if ((changed(word) & bits[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** What is to be known if the row that was inserted for the object is taken back. */
    InsertSnapshot inserted() {
        return new InsertSnapshot(set, generated, more == null ? null : more.clone());
    }

    /** Counts as set what was so in {@code before}. */
    void takeSet(InsertSnapshot before) {
        for (int number = 0; number < attributes; number++) {
            if (before.isSet(number)) {
                set(number);
            }
        }
    }

    static boolean has(long[] bits, int number) {
        return (bits[number / 64] >>> number & 1) != 0;
    }

    static void add(long[] bits, int number) {
        bits[number / 64] |= 1L << number;
    }
}
