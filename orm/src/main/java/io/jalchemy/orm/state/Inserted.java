package io.jalchemy.orm.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the program and what the library had set of a new object when its row was inserted; needed if that is rolled back. */
public final class Inserted {

    private final long set;
    private final long generated;
    private final long @Nullable [] more;

    /**
     * Bits of attributes.
     *
     * @param more those of attributes 64 and up as {@link Work} has them; null for none
     */
    Inserted(long set, long generated, long @Nullable [] more) {
        this.set = set;
        this.generated = generated;
        this.more = more;
    }

    /** Returns what is known when the program has set more since: what it set is not the library's any more. */
    public Inserted and(Inserted later) {
        long @Nullable [] words = more == null ? null : more.clone();
        for (int word = 0; words != null && later.more != null && word < words.length; word += Work.KINDS) {
            words[word + Work.SET] |= later.more[word + Work.SET];
            words[word + Work.GENERATED] &= ~later.more[word + Work.SET];
        }
        return new Inserted(set | later.set, generated & ~later.set, words);
    }

    /** Whether it says the same. */
    public boolean isLike(Inserted other) {
        return set == other.set && generated == other.generated && Arrays.equals(more, other.more);
    }

    boolean isSet(int number) {
        return Work.has(set, more, number, Work.SET);
    }

    boolean isGenerated(int number) {
        return Work.has(generated, more, number, Work.GENERATED);
    }
}
