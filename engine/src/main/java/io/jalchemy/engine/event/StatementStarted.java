package io.jalchemy.engine.event;

import org.jspecify.annotations.Nullable;

/**
 * A statement is about to be sent.
 *
 * @param kind how it is executed
 * @param sql its text, on one line
 * @param values what is sent with it; hidden unless {@code EngineOptions.echoValues(true)} says that values may be seen
 * @param batchSize for how many rows of values the text is sent; 1 unless it is a JDBC batch
 * @param connection the number of the connection, which is small and stays the same while that is open
 * @param origin who in the library asked for it: {@code "user statement"}, {@code "flush insert users"}, {@code "lazy load
 *     User.posts"}
 * @param label the name that the program gives it with {@code ExecutionOptions.label}; null if it gives none
 */
public record StatementStarted(
        StatementKind kind,
        String sql,
        StatementValues values,
        int batchSize,
        long connection,
        String origin,
        @Nullable String label) {

    /** The origin of a statement that the program itself executes. */
    public static final String USER_STATEMENT = "user statement";

    /** Returns who asked for the statement, for people: the origin, and the label if there is one. */
    public String description() {
        return label == null ? origin : origin + " [" + label + "]";
    }
}
