package io.jalchemy.migrate.run;

import io.jalchemy.engine.Connection;
import io.jalchemy.migrate.graph.MigrationStep;
import io.jalchemy.migrate.operation.Operation;
import io.jalchemy.migrate.revision.RevisionScript;
import java.time.Duration;

/** Is told what happens while a database is migrated. What it throws makes the step fail. */
public interface MigrationListener {

    /** Hears that somebody else is migrating the database and is waited for. */
    default void waiting() {}

    /** Hears that a step begins. */
    default void starting(MigrationStep step, RevisionScript script) {}

    /**
     * Hears that an operation of a step begins.
     *
     * @param number its number in the step, from 1
     * @param of how many the step has
     */
    default void operation(MigrationStep step, int number, int of, Operation operation) {}

    /**
     * Hears that a step is done and about to be committed, and does what belongs to it in the same transaction. Like Alembic's {@code on_version_apply}.
     *
     * @param connection the connection of the step; it is neither committed nor closed by this
     */
    default void beforeCommit(Connection connection, MigrationStep step, RevisionScript script) {}

    /** Hears that a step is committed. */
    default void done(MigrationStep step, RevisionScript script, Duration duration) {}
}
