package io.jalchemy.migrate.run;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.migrate.graph.MigrationStep;
import io.jalchemy.migrate.graph.RevisionPlanner;
import io.jalchemy.migrate.operation.Operation;
import io.jalchemy.migrate.revision.RevisionCatalog;
import io.jalchemy.migrate.run.HistoryEntry.Action;
import io.jalchemy.migrate.run.HistoryEntry.State;
import io.jalchemy.sql.error.JalchemyException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Migrates one database. Each call takes a connection and the lock, reads what is applied, plans, and gives both back.
 */
public final class MigrationRunner {

    private final Engine engine;
    private final RevisionCatalog catalog;
    private final MigrationOptions options;
    private final VersionTable versions;
    private final HistoryTable history;

    /** Makes a runner. Sends nothing. */
    public MigrationRunner(Engine engine, RevisionCatalog catalog, MigrationOptions options) {
        this.engine = engine;
        this.catalog = catalog;
        this.options = options;
        this.versions = new VersionTable(options.versionTable());
        this.history = new HistoryTable(options.historyTable());
    }

    /**
     * Applies revisions and all that they need.
     *
     * @param targets addresses of revisions, such as {@code head} or {@code +1}
     * @return the steps that were done
     * @throws MigrationFailedException if a revision failed; those before it stay applied
     * @throws JalchemyException if the targets mean nothing, or somebody else migrates the database for too long; nothing was done
     */
    public List<MigrationStep> upgrade(List<String> targets) {
        return run(planner -> planner.upgrade(targets));
    }

    /**
     * Takes back what comes after {@code target}.
     *
     * @return the steps that were done
     * @throws MigrationFailedException if a revision failed; those that were taken back before stay so
     * @throws JalchemyException if the target means nothing, a revision cannot be taken back, or somebody else migrates the database for
     *     too long; nothing was done
     */
    public List<MigrationStep> downgrade(String target) {
        return run(planner -> planner.downgrade(target));
    }

    private List<MigrationStep> run(Function<RevisionPlanner, List<MigrationStep>> plan) {
        try (RunConnection connection = locked()) {
            List<MigrationStep> steps = plan.apply(RevisionPlanner.of(catalog.graph(), heads(connection)));
            List<List<Operation>> operations = new ArrayList<>();
            for (MigrationStep step : steps) {
                operations.add(RecordedOperations.of(
                        step,
                        catalog.script(step.revision()),
                        connection.engine().dialect().name()));
            }
            if (!steps.isEmpty()) {
                createTables(connection);
            }
            StepRunner runner = new StepRunner(connection, options, versions, history);
            for (int i = 0; i < steps.size(); i++) {
                runner.run(steps.get(i), catalog.script(steps.get(i).revision()), operations.get(i));
            }
            return steps;
        }
    }

    /**
     * Writes down that the database is at {@code targets}, without running anything.
     *
     * @param targets addresses of revisions, or {@code base}
     * @param purge whether what was written down before is dropped, also of revisions that are not there any more
     * @return the identifiers that the version table has then
     */
    public List<String> stamp(List<String> targets, boolean purge) {
        try (RunConnection connection = locked();
                Connection work = connection.connect()) {
            List<String> before = versions.heads(work);
            List<String> after = RevisionPlanner.of(catalog.graph(), purge ? List.of() : before)
                    .stamp(targets);
            versions.create(work);
            history.create(work);
            List<String> removed =
                    before.stream().filter(each -> !after.contains(each)).toList();
            List<String> added =
                    after.stream().filter(each -> !before.contains(each)).toList();
            versions.change(work, removed, added);
            if (!removed.isEmpty() || !added.isEmpty()) {
                long entry = history.add(
                        work,
                        HistoryTable.beginning(
                                after.isEmpty() ? "base" : String.join(", ", after),
                                Action.STAMP,
                                "stamp " + String.join(" ", targets),
                                null,
                                Instant.now(),
                                0,
                                options.executedBy()));
                history.change(work, entry, State.DONE, 0, 0L, null);
            }
            work.commit();
            return after;
        }
    }

    /** Returns the identifiers that the version table has; none if there is no table. Creates nothing, and needs no lock. */
    public List<String> current() {
        try (Connection connection = engine.connect()) {
            return versions.heads(connection);
        }
    }

    /** Returns the log of the steps that were done to the database, the first first. */
    public List<HistoryEntry> log() {
        try (Connection connection = engine.connect()) {
            return history.entries(connection);
        }
    }

    private RunConnection locked() {
        RunConnection connection = RunConnection.of(engine);
        try {
            connection.lock(
                    "jalchemy-migrate-" + options.versionTable().key(), options.lockTimeout(), () -> options.listeners()
                            .forEach(MigrationListener::waiting));
            return connection;
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private List<String> heads(RunConnection connection) {
        try (Connection work = connection.connect()) {
            return versions.heads(work);
        }
    }

    private void createTables(RunConnection connection) {
        try (Connection work = connection.connect()) {
            versions.create(work);
            history.create(work);
            work.commit();
        }
    }
}
