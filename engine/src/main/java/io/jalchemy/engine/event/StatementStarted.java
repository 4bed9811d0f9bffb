package io.jalchemy.engine.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement is about to be sent.
 *
 * @param kind the way in which it is executed
 * @param sql its text, on one line
 * @param values the values that are sent with it; hidden unless {@code EngineOptions.echoValues(true)} says that values may be seen
 * @param batchSize the number of rows of values that the text is sent for; 1 unless it is a JDBC batch
 * @param connection the number of the connection, which is small and stays the same while that is open
 * @param origin the part of the library that asked for it: {@code "user statement"}, {@code "flush insert users"}, {@code "lazy load
 *     User.posts"}
 * @param label the name that the program gives it with {@code ExecutionOptions.label}; null if it gives none
 * @param options the options of the program's own that it gives with {@code ExecutionOptions.with}
 * @param compilation how the statement came by its text
 * @param part the rows that it inserts, if it is one of several INSERTs that write them together; null otherwise
 */
public record StatementStarted(
        StatementKind kind,
        String sql,
        StatementValues values,
        int batchSize,
        long connection,
        String origin,
        @Nullable String label,
        Map<String, Object> options,
        Compilation compilation,
        @Nullable InsertPart part) {

    /** The origin of a statement that the program itself executes. */
    public static final String USER_STATEMENT = "user statement";

    /** Returns a description for people of where the statement comes from: the origin, and the label in brackets if there is one. */
    public String description() {
        return label == null ? origin : origin + " [" + label + "]";
    }
}
