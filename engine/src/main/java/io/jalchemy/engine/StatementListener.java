package io.jalchemy.engine;

/** Told of each statement that an engine sent. */
@FunctionalInterface
public interface StatementListener {

    /**
     * A statement was executed, or failed.
     *
     * @param sql its text
     * @param nanos how long the database took
     */
    void executed(String sql, long nanos);
}
