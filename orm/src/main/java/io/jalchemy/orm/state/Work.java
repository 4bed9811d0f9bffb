package io.jalchemy.orm.state;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an object that is new, changed or deleted: the object itself, which stays reachable by it, and what
 * its attributes were.
 */
final class Work {

    /** Stands for an old value that was never loaded. */
    static final Object UNKNOWN = new Object();

    final Object object;
    final long[] set;
    final long[] changed;
    final long[] generated;
    final @Nullable Object[] old;
    private @Nullable CollectionChange @Nullable [] collections;

    /** Copies of values that are changed in place, made when they were first read. */
    @Nullable
    Object @Nullable [] copies;

    Work(Object object, int attributes) {
        this.object = object;
        int words = (attributes + 63) / 64;
        this.set = new long[words];
        this.changed = new long[words];
        this.generated = new long[words];
        this.old = new Object[attributes];
    }

    /** What happened to collection {@code number}; null if nothing did. */
    @Nullable
    CollectionChange collection(int number) {
        return collections == null ? null : collections[number];
    }

    /** What happened to collection {@code number}, to be added to. */
    CollectionChange collectionToChange(int number) {
        if (collections == null) {
            collections = new CollectionChange[old.length];
        }
        CollectionChange change = collections[number];
        if (change == null) {
            change = new CollectionChange();
            collections[number] = change;
        }
        return change;
    }

    static boolean has(long[] bits, int number) {
        return (bits[number / 64] >>> number & 1) != 0;
    }

    static void add(long[] bits, int number) {
        bits[number / 64] |= 1L << number;
    }
}
