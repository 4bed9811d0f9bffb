package io.jalchemy.migrate.operation;

import io.jalchemy.engine.Connection;

/** What a revision does with rows, in Java. */
@FunctionalInterface
public interface DataMigration {

    /**
     * Reads and writes rows.
     *
     * @param connection the connection of the revision, in its transaction; it is neither committed nor closed by this
     * @throws Exception anything; the revision fails, and the exception that says so has it as its cause
     */
    void run(Connection connection) throws Exception;
}
