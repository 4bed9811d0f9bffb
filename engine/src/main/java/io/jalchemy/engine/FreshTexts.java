package io.jalchemy.engine;

import io.jalchemy.sql.compile.Compiled;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Statements that were compiled and not executed yet, so that listeners hear of each once how long that took. Few are remembered: what is
 * compiled is executed next. Safe to share between threads.
 */
final class FreshTexts {

    private static final int MOST = 64;

    private final Deque<Fresh> fresh = new ArrayDeque<>();

    private record Fresh(Compiled compiled, long nanos) {}

    /** Notes that {@code compiled} was made in {@code nanos}. */
    synchronized void add(Compiled compiled, long nanos) {
        if (fresh.size() == MOST) {
            fresh.removeFirst();
        }
        fresh.addLast(new Fresh(compiled, nanos));
    }

    /** Returns the time that compiling {@code compiled} took, the first time that it is asked for; -1 later, or if that is not known. */
    synchronized long take(Compiled compiled) {
        for (Iterator<Fresh> each = fresh.descendingIterator(); each.hasNext(); ) {
            Fresh one = each.next();
            if (isSame(one.compiled, compiled)) {
                each.remove();
                return one.nanos;
            }
        }
        return -1;
    }

    @SuppressWarnings("ReferenceEquality") // equal ones may have been compiled again
    private static boolean isSame(Compiled one, Compiled other) {
        return one == other;
    }
}
