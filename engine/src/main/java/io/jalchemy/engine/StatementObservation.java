package io.jalchemy.engine;

import io.jalchemy.engine.event.Compilation;
import io.jalchemy.engine.event.StatementFailed;
import io.jalchemy.engine.event.StatementKind;
import io.jalchemy.engine.event.StatementStarted;
import io.jalchemy.engine.event.StatementSucceeded;
import io.jalchemy.sql.compile.Compiled;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement for which events are fired: made when it starts, and only if there is any listener. */
final class StatementObservation {

    private final EngineEvents events;
    private final StatementStarted started;
    private final long start;
    private boolean bound;

    private StatementObservation(EngineEvents events, StatementStarted started) {
        this.events = events;
        this.started = started;
        this.start = System.nanoTime();
    }

    /**
     * Fires the event that a statement starts.
     *
     * @param compiled the statement that {@code sql} is the text of; null if it was not compiled
     * @return the observed statement; null if nobody listens
     */
    static @Nullable StatementObservation of(
            ConnectionStatements connection,
            CheckedOutConnection lent,
            StatementKind kind,
            String sql,
            @Nullable Compiled compiled,
            @Nullable Object[] values) {
        return connection.engine().isObserved()
                ? started(connection, lent, kind, sql, compiled, Collections.singletonList(values))
                : null;
    }

    /**
     * Fires the event that a JDBC batch starts: a statement that is sent for several rows of values.
     *
     * @return the observed statement; null if nobody listens
     */
    static @Nullable StatementObservation ofBatch(
            ConnectionStatements connection,
            CheckedOutConnection lent,
            Compiled compiled,
            List<@Nullable Object[]> rows) {
        return connection.engine().isObserved()
                ? started(connection, lent, StatementKind.BATCH, compiled.sql(), compiled, rows)
                : null;
    }

    private static StatementObservation started(
            ConnectionStatements connection,
            CheckedOutConnection lent,
            StatementKind kind,
            String sql,
            @Nullable Compiled compiled,
            List<@Nullable Object[]> rows) {
        EngineEvents events = connection.engine().events();
        StatementStarted started = new StatementStarted(
                kind,
                sql,
                events.values(compiled == null ? List.of() : compiled.parameters(), rows),
                rows.size(),
                lent.number(),
                connection.origin(),
                connection.label(),
                connection.transactions().options().options(),
                compilation(connection, compiled),
                connection.takePart());
        events.listeners().fire(each -> each.statementStarted(started));
        return new StatementObservation(events, started);
    }

    private static Compilation compilation(ConnectionStatements connection, @Nullable Compiled compiled) {
        if (compiled == null) {
            return Compilation.GIVEN;
        }
        long nanos = connection.engine().events().fresh().take(compiled);
        if (nanos < 0) {
            return Compilation.CACHED;
        }
        return new Compilation(connection.isCaching() ? Compilation.Kind.COMPILED : Compilation.Kind.NOT_KEPT, nanos);
    }

    /**
     * Notes that the values of a statement were bound, so that the driver gets it.
     *
     * @param observed null if nobody listened when it started
     */
    static void bound(@Nullable StatementObservation observed) {
        if (observed != null) {
            observed.bound = true;
        }
    }

    /**
     * Fires the event that a batch has succeeded.
     *
     * @param observed null if nobody listened when it started
     * @param counts the rows that each statement changed; below 0 where the driver does not say
     */
    static void succeeded(@Nullable StatementObservation observed, int[] counts) {
        if (observed != null) {
            boolean known = Arrays.stream(counts).allMatch(count -> count >= 0);
            succeeded(observed, known ? Arrays.stream(counts).asLongStream().sum() : -1);
        }
    }

    /**
     * Fires the event that a statement has succeeded.
     *
     * @param observed null if nobody listened when it started
     * @param rows the number of rows that it returned or changed; -1 if that is not known
     */
    static void succeeded(@Nullable StatementObservation observed, long rows) {
        if (observed != null) {
            StatementSucceeded event = new StatementSucceeded(observed.started, rows, observed.nanos());
            observed.events.listeners().fire(each -> each.statementSucceeded(event));
        }
    }

    /**
     * Fires the event that a statement has failed.
     *
     * @param observed null if nobody listened when it started
     * @return {@code error}, to be thrown
     */
    static <E extends Throwable> E failed(@Nullable StatementObservation observed, E error) {
        if (observed != null) {
            StatementFailed event =
                    new StatementFailed(observed.started, observed.nanos(), error, observed.bound || isOfDriver(error));
            observed.events.listeners().fire(each -> each.statementFailed(event));
        }
        return error;
    }

    /** Returns whether {@code error} is what became of a text that the driver got. */
    private static boolean isOfDriver(Throwable error) {
        return error instanceof DatabaseException refused && refused.statement() != null;
    }

    private long nanos() {
        return Math.max(1, System.nanoTime() - start);
    }
}
