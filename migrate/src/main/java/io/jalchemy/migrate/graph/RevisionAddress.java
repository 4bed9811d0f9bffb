package io.jalchemy.migrate.graph;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a user writes to name a revision: {@code [label-or-revision@][symbol-or-identifier][+N|-N]}. Alembic's grammar.
 *
 * @param text as it was written
 * @param branch what stands before {@code @}; null if there is no {@code @}
 * @param symbol {@code head}, {@code heads}, {@code base}, {@code current}, an identifier, the beginning of one or a label; null if it is left
 *     out, as in {@code +1}
 * @param steps how many revisions later (or, if negative, earlier); null if the revision itself is meant
 */
record RevisionAddress(
        String text,
        @Nullable String branch,
        @Nullable String symbol,
        @Nullable Integer steps) {

    private static final Pattern GRAMMAR = Pattern.compile("(?:([^@]+)@)?([^@+:,-]+)?([+-]\\d{1,9})?");

    /** Reads an address; null if {@code text} is none. */
    static @Nullable RevisionAddress of(String text) {
        Matcher matcher = GRAMMAR.matcher(text.strip());
        if (!matcher.matches() || (matcher.group(2) == null && matcher.group(3) == null)) {
            return null;
        }
        String steps = matcher.group(3);
        return new RevisionAddress(
                text.strip(), matcher.group(1), matcher.group(2), steps == null ? null : Integer.valueOf(steps));
    }

    @Override
    public String toString() {
        return text;
    }
}
