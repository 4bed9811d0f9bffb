package io.jalchemy.orm;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.spi.ErrorKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * How often a transaction is tried, and after which errors again: {@code Retry.times(3).on(SERIALIZATION_FAILURE)}.
 *
 * @param attempts at most, the first one included
 * @param kinds of errors after which it is tried again
 */
public record Retry(int attempts, Set<ErrorKind> kinds) {

    /** Copies the set. */
    public Retry {
        if (attempts < 1) {
            throw new IllegalArgumentException("Retry.times(" + attempts + "): give at least 1. [NEGATIVE]");
        }
        kinds = Set.copyOf(kinds);
    }

    /** At most {@code attempts} times, after deadlocks and serialisation failures. */
    public static Retry times(int attempts) {
        return new Retry(attempts, EnumSet.of(ErrorKind.DEADLOCK, ErrorKind.SERIALIZATION_FAILURE));
    }

    /** After errors of these kinds, and no others. */
    public Retry on(ErrorKind first, ErrorKind... others) {
        return new Retry(attempts, EnumSet.of(first, others));
    }

    boolean again(int attempt, Throwable error) {
        return attempt < attempts && error instanceof DatabaseException refused && kinds.contains(refused.kind());
    }
}
