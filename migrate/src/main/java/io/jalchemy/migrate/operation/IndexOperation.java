package io.jalchemy.migrate.operation;

import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.TableName;
import org.jspecify.annotations.Nullable;

/** An operation on an index of a table. */
public sealed interface IndexOperation extends Operation {

    /** Returns the name of the table. */
    TableName table();

    /**
     * Creates an index.
     *
     * @param table the name of the table
     * @param index the index, which says itself whether it is made concurrently
     * @param ifNotExists whether to do nothing if there is one of its name
     */
    record Create(TableName table, Index index, boolean ifNotExists) implements IndexOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createIndex(this);
        }

        @Override
        public Operation reverse() {
            return new Drop(table, index.name(), index, index.options().concurrently(), ifNotExists);
        }

        @Override
        public String describe() {
            return "create index " + (index.name() == null ? "" : index.name() + " ") + "of table " + table;
        }
    }

    /**
     * Drops an index.
     *
     * @param table the name of the table
     * @param name the name of the index; null if it has the one that the naming convention gave it
     * @param former the index as it was; null if it is not known, and the operation cannot be undone
     * @param concurrently whether the table can be written to meanwhile
     * @param ifExists whether to do nothing if there is none of its name
     */
    record Drop(
            TableName table,
            @Nullable String name,
            @Nullable Index former,
            boolean concurrently,
            boolean ifExists) implements IndexOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropIndex(this);
        }

        @Override
        public Operation reverse() {
            if (former == null) {
                throw Operation.irreversible(
                        this, "it does not say what the index was. Give the whole index to dropIndex.");
            }
            return new Create(table, concurrently ? former.concurrently() : former, ifExists);
        }

        @Override
        public String describe() {
            return "drop index " + (name == null ? "" : name + " ") + "of table " + table;
        }
    }

    /**
     * Gives an index another name.
     *
     * @param table the name of the table
     * @param name the name of the index
     * @param newName its new name
     */
    record Rename(TableName table, String name, String newName) implements IndexOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameIndex(this);
        }

        @Override
        public Operation reverse() {
            return new Rename(table, newName, name);
        }

        @Override
        public String describe() {
            return "rename index " + name + " of table " + table + " to " + newName;
        }
    }
}
