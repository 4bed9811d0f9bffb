package io.jalchemy.sql.error;

/** Writes numbers with what they count, for messages. */
public final class Counted {

    private Counted() {}

    /** Returns {@code 1 row} or {@code 2 rows} for {@code noun} "row", whose plural has an s. */
    public static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
