package io.jalchemy.engine;

import io.jalchemy.engine.event.Compilation;
import io.jalchemy.engine.event.InsertPart;
import io.jalchemy.engine.event.StatementFailed;
import io.jalchemy.engine.event.StatementKind;
import io.jalchemy.engine.event.StatementStarted;
import io.jalchemy.engine.event.StatementSucceeded;
import io.jalchemy.engine.event.TransactionEvent;
import io.jalchemy.sql.error.Excerpt;
import java.util.Locale;

/**
 * Describes executed statements for people: a line with the origin, the number of rows and the time; the text, formatted and indented; and
 * the values, if they may be seen.
 */
final class StatementText {

    private static final String INDENT = "    ";
    private static final int MAX_LENGTH = 6000;

    private StatementText() {}

    /** Returns the description of a statement that has succeeded. */
    static String of(StatementSucceeded event) {
        StatementStarted started = event.started();
        return started.description() + part(started) + rows(event) + ", " + millis(event.nanos()) + " ms"
                + compilation(started) + of(started);
    }

    /** Returns the description of a statement that has failed. */
    static String of(StatementFailed event) {
        StatementStarted started = event.started();
        return started.description() + part(started) + ", failed, " + millis(event.nanos()) + " ms"
                + compilation(started) + ": " + event.error().getClass().getSimpleName() + of(started);
    }

    /** Returns the description of a transaction or savepoint that has begun or ended, or failed to. */
    static String of(TransactionEvent event) {
        Throwable error = event.error();
        return words(event.kind()) + (event.owner() == null ? "" : " (of somebody else's transaction)")
                + (error == null ? ", " : ", failed, ") + millis(event.nanos()) + " ms"
                + (error == null ? "" : ": " + error.getClass().getSimpleName());
    }

    private static String words(TransactionEvent.Kind kind) {
        return switch (kind) {
            case RELEASE -> "RELEASE SAVEPOINT";
            case ROLLBACK_TO -> "ROLLBACK TO SAVEPOINT";
            case PREPARE -> "PREPARE TRANSACTION";
            default -> kind.name().replace('_', ' ');
        };
    }

    /** Returns {@code ", rows 1 to 500 of 1,200"}; nothing if all are inserted by one statement. */
    private static String part(StatementStarted event) {
        InsertPart part = event.part();
        return part == null
                ? ""
                : String.format(Locale.ROOT, ", rows %,d to %,d of %,d", part.from(), part.to(), part.rows());
    }

    /** Returns the words for how the statement came by its text. */
    private static String compilation(StatementStarted event) {
        Compilation how = event.compilation();
        return switch (how.kind()) {
            case COMPILED -> ", compiled in " + millis(how.nanos()) + " ms";
            case NOT_KEPT -> ", compiled in " + millis(how.nanos()) + " ms and not kept";
            case CACHED -> ", cached";
            case GIVEN -> "";
        };
    }

    /** Returns the statement and its values, each on lines of their own. */
    static String of(StatementStarted event) {
        StringBuilder text = new StringBuilder();
        line(text, SqlFormatter.format(Excerpt.of(event.sql(), MAX_LENGTH)));
        for (String values : event.values().lines()) {
            line(text, "-- " + values);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String lines) {
        for (String line : lines.split("\n", -1)) {
            text.append('\n').append(INDENT).append(line);
        }
    }

    /**
     * Returns {@code ", 3 rows"}, after the size of a JDBC batch; without a number of rows if that is unknown, or 0 for DDL and text of the
     * program's.
     */
    static String rows(StatementSucceeded event) {
        StatementStarted started = event.started();
        String batch = started.kind() == StatementKind.BATCH
                ? String.format(Locale.ROOT, ", batch of %,d", started.batchSize())
                : "";
        boolean says = event.rows() > 0
                || (event.rows() == 0 && started.kind() != StatementKind.DDL && started.kind() != StatementKind.TEXT);
        return batch
                + (says
                        ? String.format(Locale.ROOT, event.rows() == 1 ? ", %,d row" : ", %,d rows", event.rows())
                        : "");
    }

    /** Returns {@code nanos} in milliseconds: with two decimal places below 10, one below 100, and none above. */
    static String millis(long nanos) {
        double millis = nanos / 1e6;
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : millis < 100 ? "%.1f" : "%,.0f", millis);
    }
}
