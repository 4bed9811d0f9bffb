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
