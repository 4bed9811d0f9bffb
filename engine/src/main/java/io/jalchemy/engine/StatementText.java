package io.jalchemy.engine;

import io.jalchemy.engine.event.StatementFailed;
import io.jalchemy.engine.event.StatementKind;
import io.jalchemy.engine.event.StatementStarted;
import io.jalchemy.engine.event.StatementSucceeded;
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
        return event.started().description() + rows(event) + ", " + millis(event.nanos()) + " ms" + of(event.started());
    }

    /** Returns the description of a statement that has failed. */
    static String of(StatementFailed event) {
        return event.started().description() + ", failed, " + millis(event.nanos()) + " ms: "
                + event.error().getClass().getSimpleName() + of(event.started());
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
