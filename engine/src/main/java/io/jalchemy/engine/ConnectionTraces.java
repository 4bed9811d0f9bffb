package io.jalchemy.engine;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Remembers where the connections of a pool that are in use were taken, for the message of a pool that has no more. */
final class ConnectionTraces {

    private static final int MAX_FRAMES = 3;
    private static final int MAX_CONNECTIONS = 20;
    private static final List<String> LIBRARY =
            List.of("io.jalchemy.engine.", "io.jalchemy.orm.", "io.jalchemy.sql.", "io.jalchemy.mapping.", "java.");

    /**
     * Where a connection was taken.
     *
     * @param at when, of {@link System#nanoTime()}
     * @param frames the lines of the program, the innermost first
     */
    private record Taken(String thread, long at, List<String> frames) {}

    private final IdentityHashMap<Connection, Taken> open = new IdentityHashMap<>();

    /** Remembers that the program takes {@code connection} now. */
    synchronized void opened(Connection connection) {
        List<String> frames = StackWalker.getInstance()
                .walk(all -> all.filter(frame -> LIBRARY.stream().noneMatch(frame.getClassName()::startsWith))
                        .limit(MAX_FRAMES)
                        .map(StackWalker.StackFrame::toString)
                        .collect(Collectors.toList()));
        open.put(connection, new Taken(Thread.currentThread().getName(), System.nanoTime(), frames));
    }

    /** Forgets {@code connection}, which was given back. */
    synchronized void released(Connection connection) {
        open.remove(connection);
    }

    /** Returns which threads have taken connections where, and how long ago, in whole sentences; those that are out longest first. */
    synchronized String description() {
        List<Taken> all = new ArrayList<>(open.values());
        long now = System.nanoTime();
        all.sort((a, b) -> Long.compare(a.at() - now, b.at() - now));
        String taken = all.stream()
                .limit(MAX_CONNECTIONS)
                .map(each -> "by " + each.thread() + " "
                        + Duration.ofNanos(now - each.at()).toMillis() + " ms ago at "
                        + String.join(" from ", each.frames()))
                .collect(Collectors.joining("; "));
        return "In use are " + all.size() + ", taken " + taken
                + (all.size() > MAX_CONNECTIONS ? "; and " + (all.size() - MAX_CONNECTIONS) + " more" : "");
    }
}
