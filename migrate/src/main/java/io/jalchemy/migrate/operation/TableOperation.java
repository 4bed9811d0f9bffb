package io.jalchemy.migrate.operation;

import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import org.jspecify.annotations.Nullable;

/** An operation on a whole table. */
public sealed interface TableOperation extends Operation {

    /** Returns the name that the table has before the operation. */
    TableName table();

    /**
     * Creates a table with its constraints, indexes and comments.
     *
     * @param definition the table
     * @param ifNotExists whether to do nothing if there is one of its name
     */
    record Create(Table definition, boolean ifNotExists) implements TableOperation {

        @Override
        public TableName table() {
            return definition.tableName();
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createTable(this);
        }

        @Override
        public Operation reverse() {
            return new Drop(table(), definition, ifNotExists);
        }

        @Override
        public String describe() {
            return "create table " + table();
        }
    }

    /**
     * Drops a table.
     *
     * @param table its name
     * @param former the table as it was; null if it is not known, and the operation cannot be undone
     * @param ifExists whether to do nothing if there is none of its name
     */
    record Drop(TableName table, @Nullable Table former, boolean ifExists) implements TableOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropTable(this);
        }

        @Override
        public Operation reverse() {
            if (former == null) {
                throw Operation.irreversible(
                        this, "it does not say what the table was. Give the whole table to dropTable.");
            }
            return new Create(former, ifExists);
        }

        @Override
        public String describe() {
            return "drop table " + table;
        }
    }

    /**
     * Gives a table another name in its schema.
     *
     * @param table its name
     * @param newName its new name, without a schema
     */
    record Rename(TableName table, String newName) implements TableOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameTable(this);
        }

        @Override
        public Operation reverse() {
            return new Rename(new TableName(table.schema(), newName), table.name());
        }

        @Override
        public String describe() {
            return "rename table " + table + " to " + newName;
        }
    }

    /**
     * Gives a table a comment, or takes it away.
     *
     * @param table its name
     * @param comment the comment; null for none
     * @param former the comment that it has; null for none, or if it is not known
     */
    record Comment(
            TableName table,
            @Nullable String comment,
            @Nullable String former) implements TableOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.commentOnTable(this);
        }

        @Override
        public Operation reverse() {
            if (comment == null && former == null) {
                throw Operation.irreversible(
                        this, "it does not say what the comment was. Give it to dropTableComment.");
            }
            return new Comment(table, former, comment);
        }

        @Override
        public String describe() {
            return (comment == null ? "drop comment of table " : "comment on table ") + table;
        }
    }
}
