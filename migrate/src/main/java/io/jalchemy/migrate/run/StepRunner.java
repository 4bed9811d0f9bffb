package io.jalchemy.migrate.run;

import io.jalchemy.engine.Connection;
import io.jalchemy.migrate.graph.MigrationStep;
import io.jalchemy.migrate.graph.MigrationStep.Direction;
import io.jalchemy.migrate.operation.Operation;
import io.jalchemy.migrate.revision.RevisionScript;
import io.jalchemy.migrate.revision.TransactionMode;
import io.jalchemy.migrate.run.HistoryEntry.Action;
import io.jalchemy.migrate.run.HistoryEntry.State;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.error.Counted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does one step: the operations, the version table, and the log, in one transaction as far as the database and the revision allow it.
 *
 * <p>Where they do not, each part that is committed is written down with it: how many operations are done. So a run that is killed leaves
 * behind what was done, and at most one operation of which nobody knows.
 */
final class StepRunner {

    private final RunConnection connection;
    private final MigrationOptions options;
    private final VersionTable versions;
    private final HistoryTable history;
    private final OperationActions actions;
    private Recreations recreations = Recreations.NONE;

    StepRunner(RunConnection connection, MigrationOptions options, VersionTable versions, HistoryTable history) {
        this.connection = connection;
        this.options = options;
        this.versions = versions;
        this.history = history;
        this.actions = new OperationActions(connection.engine().dialect(), options.naming());
    }

    /** What is known of the step that is done now. */
    private static final class Progress {

        private final MigrationStep step;
        private final RevisionScript script;
        private final List<Operation> operations;
        private final Instant started = Instant.now();

        /** The number of the entry in the log; 0 before there is one. */
        private long entry;

        /** How many operations have begun. */
        private int begun;

        /** How many operations are committed. */
        private int committed;

        Progress(MigrationStep step, RevisionScript script, List<Operation> operations) {
            this.step = step;
            this.script = script;
            this.operations = operations;
        }

        long millis() {
            return Duration.between(started, Instant.now()).toMillis();
        }
    }

    /**
     * Does a step.
     *
     * @throws MigrationFailedException if an operation, a listener or the version table failed
     */
    void run(MigrationStep step, RevisionScript script, List<Operation> operations) {
        Progress progress = new Progress(step, script, operations);
        options.listeners().forEach(each -> each.starting(step, script));
        try (Recreations recreations = Recreations.begin(connection, options, recreates(operations));
                Work work = new Work(connection)) {
            this.recreations = recreations;
            for (Operation operation : operations) {
                progress.begun++;
                options.listeners().forEach(each -> each.operation(step, progress.begun, operations.size(), operation));
                run(operation, work, progress);
            }
            Connection last = work.get();
            options.listeners().forEach(each -> each.beforeCommit(last, step, script));
            recreations.check(last);
            versions.change(last, step.removed(), step.added());
            write(last, State.DONE, operations.size(), null, progress);
            last.commit();
        } catch (Exception e) {
            throw failed(e, progress);
        }
        Duration duration = Duration.between(progress.started, Instant.now());
        options.listeners().forEach(each -> each.done(step, script, duration));
    }

    private boolean recreates(List<Operation> operations) {
        return operations.stream()
                .flatMap(each -> actions.of(each).stream())
                .anyMatch(each -> each instanceof MigrationAction.RecreateTable
                        || (each instanceof MigrationAction.WithoutTransaction block && recreates(block.operations())));
    }

    private void run(Operation operation, Work work, Progress progress) throws Exception {
        boolean alone = progress.script.transaction() == TransactionMode.NONE;
        for (MigrationAction action : actions.of(operation)) {
            if (action instanceof MigrationAction.WithoutTransaction block) {
                commit(work, progress);
                for (Operation each : block.operations()) {
                    for (MigrationAction inner : actions.of(each)) {
                        runAlone(inner);
                    }
                }
            } else if (alone) {
                commit(work, progress);
                runAlone(action);
            } else {
                run(action, work.get());
            }
        }
    }

    private void runAlone(MigrationAction action) throws Exception {
        try (Connection each = connection.autocommit()) {
            run(action, each);
        }
    }

    /** Commits what was done before the operation that has begun, together with how much that is, and lets the connection go. */
    private void commit(Work work, Progress progress) {
        int done = progress.begun - 1;
        write(work.get(), State.RUNNING, done, null, progress);
        work.get().commit();
        work.close();
        progress.committed = done;
    }

    /** The connection for transactions of a step, which is let go while statements are committed by themselves: there is only one. */
    private static final class Work implements AutoCloseable {

        private final RunConnection connection;
        private @Nullable Connection current;

        Work(RunConnection connection) {
            this.connection = connection;
        }

        Connection get() {
            if (current == null) {
                current = connection.connect();
            }
            return current;
        }

        @Override
        public void close() {
            if (current != null) {
                current.close();
                current = null;
            }
        }
    }

    private void run(MigrationAction action, Connection work) throws Exception {
        if (action instanceof MigrationAction.ExecuteDdl ddl) {
            work.execute(ddl.statement());
        } else if (action instanceof MigrationAction.ExecuteText text) {
            work.executeText(text.sql());
        } else if (action instanceof MigrationAction.ExecuteStatement statement) {
            work.execute(statement.statement());
        } else if (action instanceof MigrationAction.InsertRows rows) {
            work.execute(Sql.insert(rows.insert().table()), rows.insert().rows());
        } else if (action instanceof MigrationAction.RunCode code) {
            code.run().migration().run(work);
        } else if (action instanceof MigrationAction.RecreateTable recreate) {
            recreations.run(recreate.batch(), work, actions);
        } else {
            throw new IllegalStateException("a block within a block: " + action);
        }
    }

    private void write(Connection work, State state, int done, @Nullable String error, Progress progress) {
        if (progress.entry == 0) {
            progress.entry = history.add(
                    work,
                    HistoryTable.beginning(
                            progress.step.revision().id(),
                            progress.step.direction() == Direction.UPGRADE ? Action.UPGRADE : Action.DOWNGRADE,
                            progress.script.title(),
                            null,
                            progress.started,
                            progress.operations.size(),
                            options.executedBy()));
        }
        history.change(work, progress.entry, state, done, state == State.RUNNING ? null : progress.millis(), error);
    }

    private MigrationFailedException failed(Exception cause, Progress progress) {
        String what = progress.begun == 0 || progress.begun > progress.operations.size()
                ? "at its end"
                : "in operation " + progress.begun + " of " + progress.operations.size() + ", "
                        + progress.operations.get(progress.begun - 1).describe();
        String stays = progress.committed == 0
                ? "Nothing of it stays."
                : progress.committed + " of its " + Counted.of(progress.operations.size(), "operation")
                        + " were committed and stay.";
        String message = "The " + (progress.step.direction() == Direction.UPGRADE ? "upgrade to" : "downgrade of")
                + " revision " + progress.script.node() + " (" + progress.script.title() + ") failed " + what + ": "
                + cause.getMessage() + " " + stays;
        MigrationFailedException failed =
                new MigrationFailedException(progress.step, progress.committed, message, cause);
        try (Connection work = connection.connect()) {
            write(work, State.FAILED, progress.committed, cause.getMessage(), progress);
            work.commit();
        } catch (RuntimeException e) {
            failed.addSuppressed(e); // the connection may be what broke
        }
        return failed;
    }
}
