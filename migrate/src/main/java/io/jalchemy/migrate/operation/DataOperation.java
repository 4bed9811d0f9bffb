package io.jalchemy.migrate.operation;

import io.jalchemy.sql.error.Counted;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Statement;
import java.util.List;
import java.util.Map;

/** An operation on rows, or SQL that is no operation of its own. */
public sealed interface DataOperation extends Operation {

    /**
     * Executes SQL text as it is written.
     *
     * @param sql one statement, without parameters; colons, question marks and percent signs mean what they mean to the database
     * @param onlyOn the names of the dialects on which it is executed; empty for all
     */
    record ExecuteSql(String sql, List<String> onlyOn) implements DataOperation {

        private static final int SHOWN = 60;

        /** Copies the list. */
        public ExecuteSql {
            onlyOn = List.copyOf(onlyOn);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.executeSql(this);
        }

        @Override
        public Operation reverse() {
            throw Operation.irreversible(this, "what undoes SQL text is not known. Write the downgrade yourself.");
        }

        @Override
        public String describe() {
            String line = sql.strip().replaceAll("\\s+", " ");
            return "execute " + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line);
        }
    }

    /**
     * Executes a statement of the SQL language: an INSERT, UPDATE, DELETE or MERGE.
     *
     * @param statement the statement
     */
    record ExecuteStatement(Statement statement) implements DataOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.executeStatement(this);
        }

        @Override
        public Operation reverse() {
            throw Operation.irreversible(
                    this, "the rows that were there before are not known. Write the downgrade yourself.");
        }

        @Override
        public String describe() {
            return "execute "
                    + new ExecuteSql(statement.toString(), List.of()).describe().substring("execute ".length());
        }
    }

    /**
     * Inserts rows.
     *
     * @param table the table, with the columns that are written
     * @param rows values by the names of columns; each row has the same columns
     */
    record BulkInsert(Table table, List<Map<String, Object>> rows) implements DataOperation {

        /** Copies the list. */
        public BulkInsert {
            rows = List.copyOf(rows);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.bulkInsert(this);
        }

        @Override
        public Operation reverse() {
            throw Operation.irreversible(
                    this, "which rows are to go again is not known. Write a DELETE into the downgrade.");
        }

        @Override
        public String describe() {
            return "insert " + Counted.of(rows.size(), "row") + " into " + table.tableName();
        }
    }

    /**
     * Runs Java code with the connection of the revision.
     *
     * @param description what it does, for logs; it stands for the code in the revision's checksum
     * @param migration the code
     */
    record Run(String description, DataMigration migration) implements DataOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.run(this);
        }

        @Override
        public Operation reverse() {
            throw Operation.irreversible(this, "what undoes Java code is not known. Write the downgrade yourself.");
        }

        @Override
        public String describe() {
            return "run " + description;
        }
    }
}
