package io.jalchemy.migrate.run;

import io.jalchemy.migrate.operation.BlockOperation;
import io.jalchemy.migrate.operation.DataOperation;
import io.jalchemy.migrate.operation.Operation;
import io.jalchemy.sql.ddl.DdlStatement;
import io.jalchemy.sql.tree.Statement;
import java.util.List;

/** One thing that is done for an {@link Operation} on a database: mostly a statement. */
sealed interface MigrationAction {

    /** Executes a statement that changes the schema. */
    record ExecuteDdl(DdlStatement statement) implements MigrationAction {}

    /** Executes SQL text as it is. */
    record ExecuteText(String sql) implements MigrationAction {}

    /** Executes a statement of the SQL language. */
    record ExecuteStatement(Statement statement) implements MigrationAction {}

    /** Inserts rows. */
    record InsertRows(DataOperation.BulkInsert insert) implements MigrationAction {}

    /** Runs Java code. */
    record RunCode(DataOperation.Run run) implements MigrationAction {}

    /** Makes a table anew with changes, and copies its rows. */
    record RecreateTable(BlockOperation.Batch batch) implements MigrationAction {}

    /** Does operations outside of a transaction. */
    record WithoutTransaction(List<Operation> operations) implements MigrationAction {}
}
