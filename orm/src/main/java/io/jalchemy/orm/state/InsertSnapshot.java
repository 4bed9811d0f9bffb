package io.jalchemy.orm.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The attributes that the program and the library had set of a new object when its row was inserted; needed if that is rolled back. */
public final class InsertSnapshot {

    private final long set;
    private final long generated;
    private final long @Nullable [] more;

    /**
     * Makes a snapshot of one bit for each attribute.
     *
     * @param more those of attributes 64 and up as {@link ObjectChanges} has them; null for none
     */
    InsertSnapshot(long set, long generated, long @Nullable [] more) {
        this.set = set;
        this.generated = generated;
        this.more = more;
    }

    /**
     * Returns a snapshot with the attributes that the program has set since, according to {@code later}, too; those do not count as set by
     * the library any more.
     */
    public InsertSnapshot and(InsertSnapshot later) {
        long @Nullable [] words = more == null ? null : more.clone();
        for (int word = 0; words != null && later.more != null && word < words.length; word += ObjectChanges.KINDS) {
            words[word + ObjectChanges.SET] |= later.more[word + ObjectChanges.SET];
            words[word + ObjectChanges.GENERATED] &= ~later.more[word + ObjectChanges.SET];
        }
        return new InsertSnapshot(set | later.set, generated & ~later.set, words);
    }

    /** Returns whether {@code other} has the same attributes. */
    public boolean isLike(InsertSnapshot other) {
        return set == other.set && generated == other.generated && Arrays.equals(more, other.more);
    }

    boolean isSet(int number) {
        return ObjectChanges.has(set, more, number, ObjectChanges.SET);
    }

    boolean isGenerated(int number) {
        return ObjectChanges.has(generated, more, number, ObjectChanges.GENERATED);
    }
}
