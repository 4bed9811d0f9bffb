package io.jalchemy.migrate.run;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.spi.TableRecreation;
import io.jalchemy.migrate.operation.BlockOperation.Batch;
import io.jalchemy.migrate.operation.ColumnOperation;
import io.jalchemy.migrate.operation.IndexOperation;
import io.jalchemy.migrate.operation.Operation;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Table;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables that are made anew in one step. What has to be said to the database outside of its transaction is said before and after it. */
final class Recreations implements AutoCloseable {

    /** For steps that make no table anew. */
    static final Recreations NONE = new Recreations(null, null, null, MigrationOptions.defaults());

    private final @Nullable TableRecreation recreation;
    private final TableRecreation.@Nullable State state;
    private final @Nullable RunConnection connection;
    private final MigrationOptions options;

    private Recreations(
            @Nullable TableRecreation recreation,
            TableRecreation.@Nullable State state,
            @Nullable RunConnection connection,
            MigrationOptions options) {
        this.recreation = recreation;
        this.state = state;
        this.connection = connection;
        this.options = options;
    }

    /** Prepares the connection, if tables are made anew. */
    static Recreations begin(RunConnection connection, MigrationOptions options, boolean needed) throws SQLException {
        if (!needed) {
            return NONE;
        }
        TableRecreation recreation = connection.engine().database().tableRecreation();
        if (recreation == null) {
            throw new JalchemyException(
                    "RECREATE_TABLE",
                    "On " + connection.engine().dialect().name()
                            + " no table needs to be made anew to be changed. Leave Recreate.ALWAYS out.");
        }
        return new Recreations(recreation, recreation.begin(connection.jdbc()), connection, options);
    }

    /** Changes a table: names of columns and indexes in place, and the rest by a new table. */
    void run(Batch batch, Connection work, OperationActions actions) throws SQLException {
        TableChange change = null;
        for (Operation each : batch.operations()) {
            boolean inPlace = isInPlace(each);
            if (inPlace && change != null && !(each instanceof IndexOperation)) {
                recreate(change, work);
                change = null;
            }
            if (inPlace && change == null) {
                for (MigrationAction action : actions.of(each)) {
                    work.execute(((MigrationAction.ExecuteDdl) action).statement());
                }
            } else {
                change = change == null ? begin(batch, work) : change;
                change.apply(each);
            }
        }
        if (change != null) {
            recreate(change, work);
        }
    }

    private static boolean isInPlace(Operation operation) {
        if (operation instanceof ColumnOperation.Alter alter) {
            return alter.to().name() != null
                    && alter.to().type() == null
                    && alter.to().nullable() == null
                    && alter.to().serverDefault() == null;
        }
        return operation instanceof IndexOperation.Create || operation instanceof IndexOperation.Drop;
    }

    private TableChange begin(Batch batch, Connection work) {
        Table table = batch.copyFrom() != null
                ? batch.copyFrom()
                : work.inspector().table(batch.table().name(), batch.table().schema());
        return new TableChange(table, work.engine().dialect(), options.naming());
    }

    private void recreate(TableChange change, Connection work) throws SQLException {
        if (recreation == null) {
            throw new IllegalStateException("the connection is not prepared");
        }
        for (String statement : recreation.statements(work.jdbc(), change.from(), change.to(), change.values())) {
            work.executeText(statement);
        }
    }

    /**
     * Refuses the step if it leaves rows that refer to nothing.
     *
     * @throws JalchemyException DANGLING_ROWS if it does
     */
    void check(Connection work) throws SQLException {
        if (recreation != null && state != null) {
            List<String> dangling = recreation.check(work.jdbc(), state);
            if (!dangling.isEmpty()) {
                throw new JalchemyException(
                        "DANGLING_ROWS",
                        "A foreign key is violated, which was not enforced while tables were made anew: "
                                + dangling.get(0)
                                + (dangling.size() == 1 ? "" : ", and " + (dangling.size() - 1) + " more")
                                + ". Delete or mend the rows first.");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        if (recreation != null && state != null && connection != null) {
            recreation.end(connection.jdbc(), state);
        }
    }
}
