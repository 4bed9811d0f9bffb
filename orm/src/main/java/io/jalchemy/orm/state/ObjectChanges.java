package io.jalchemy.orm.state;

import org.jspecify.annotations.Nullable;

/**
 * The changes of an object that is new, changed or deleted: the object itself, which stays reachable through this, and the old values of
 * its attributes. There is one for each object of a flush, so it has fields for 64 attributes and makes arrays only when there is something
 * to keep in them.
 */
final class ObjectChanges {

    /** Stands for an old value that was never loaded. */
    static final Object UNKNOWN = new Object();

    /** The kinds of bits that each attribute has. */
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

    /** The parents that the object was added to and removed from; null as long as that concerns no relationship with DELETE_ORPHAN. */
    @Nullable
    OrphanTracker orphanTracker;

    /** Whether the program itself, and not a cascade, added the object to its session. */
    boolean addedByProgram;

    /** The values of attributes that had expired when they were assigned; null if there are none that a rollback may need. */
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

    /** Returns whether attribute {@code number} was assigned. */
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

    /** Marks attribute {@code number} as not assigned, until it is assigned again. */
    void unset(int number) {
        if (more == null || number < 64) {
            set &= ~(1L << number);
        } else {
            more[KINDS * (number / 64 - 1) + SET] &= ~(1L << number);
        }
    }

    /** Returns whether attribute {@code number} was changed; its old value, be it {@link #UNKNOWN}, is kept. */
    boolean isChanged(int number) {
        return has(changed, more, number, CHANGED);
    }

    /** Returns one bit for each changed attribute of a word. */
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

    /** Returns whether the library, and not the program, has set attribute {@code number}. */
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

    /** Returns the old value of attribute {@code number}: null if it was null or was not changed, {@link #UNKNOWN} if it was not loaded. */
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

    /** Keeps the expired value of attribute {@code number}, which is about to be assigned; the first one that is given stays. */
    void expired(int number, @Nullable Object before) {
        if (expired == null) {
            expired = new AttributeValues();
        }
        if (!expired.has(number)) {
            expired.set(number, before, attributes);
        }
    }

    /** Returns whether an old value of attribute {@code number} is known, be it an expired one. */
    boolean isLastKnown(int number) {
        return old(number) != UNKNOWN || (expired != null && expired.has(number));
    }

    /** Returns the old value of attribute {@code number}, be it an expired one; null if it was null, or if none is known. */
    @Nullable
    Object lastKnown(int number) {
        Object before = old(number);
        return before != UNKNOWN ? before : expired == null ? null : expired.get(number);
    }

    /** Returns the changes of collection {@code number}; null if there never were any. */
    @Nullable
    CollectionDelta collection(int number) {
        return collections == null ? null : collections[number];
    }

    /** Returns the changes of collection {@code number}, to which the caller adds; they are made if there are none. */
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

    /** Returns whether any column or reference was changed, any collection has changes, or the object is an orphan. */
    boolean isModified() {
        return isModified(-1, -1);
    }

    /** Returns whether the object left a parent that it cannot be without. */
    boolean isOrphan() {
        return orphanTracker != null && orphanTracker.isOrphan();
    }

    /**
     * Returns whether the object is modified like {@link #isModified()}, apart from collections {@code one} and {@code other}; -1 for none.
     */
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

    /** Returns whether any attribute of {@code bits} was changed, or there ever were changes of any collection. */
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

    /** Returns the snapshot that is needed if the insert of the object is rolled back. */
    InsertSnapshot inserted() {
        return new InsertSnapshot(set, generated, more == null ? null : more.clone());
    }

    /** Marks the attributes as assigned that are so in {@code before}. */
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
