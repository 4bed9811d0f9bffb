package io.jalchemy.migrate.operation;

import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operation that has others in it, or stands for a limit between them. */
public sealed interface BlockOperation extends Operation {

    /**
     * Changes one table in several ways at once. On a database that cannot change a table in place, one new table takes its place.
     *
     * @param table the name of the table
     * @param operations what is changed: operations on columns, constraints and indexes of this table
     * @param recreate when a new table takes its place
     * @param copyFrom the table as it is, so that it need not be reflected; null if it is
     */
    record Batch(
            TableName table,
            List<Operation> operations,
            Recreate recreate,
            @Nullable Table copyFrom) implements BlockOperation {

        /** When a new table takes the place of the one that is changed. */
        public enum Recreate {
            /** When the database cannot do one of the operations in place. */
            AUTO,
            /** Always. */
            ALWAYS,
            /** Never; what the database cannot do is refused. */
            NEVER
        }

        /** Copies the list. */
        public Batch {
            operations = List.copyOf(operations);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.batch(this);
        }

        @Override
        public Operation reverse() {
            return new Batch(table, reversed(operations), recreate, null);
        }

        @Override
        public String describe() {
            return "alter table " + table + " in one: " + describeAll(operations);
        }
    }

    /**
     * Executes operations outside of a transaction, each committed by itself. What came before is committed first.
     *
     * @param operations the operations
     */
    record Autocommit(List<Operation> operations) implements BlockOperation {

        /** Copies the list. */
        public Autocommit {
            operations = List.copyOf(operations);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.autocommit(this);
        }

        @Override
        public Operation reverse() {
            return new Autocommit(reversed(operations));
        }

        @Override
        public String describe() {
            return "without a transaction: " + describeAll(operations);
        }
    }

    /**
     * Says that the revision cannot be taken back from here. A downgrade over it is refused before anything is undone.
     *
     * @param reason why
     */
    record Irreversible(String reason) implements BlockOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.irreversible(this);
        }

        @Override
        public Operation reverse() {
            throw Operation.irreversible(this, reason);
        }

        @Override
        public String describe() {
            return "irreversible: " + reason;
        }
    }

    /**
     * Returns the operations that undo {@code operations}, the last first.
     *
     * @throws io.jalchemy.sql.error.JalchemyException IRREVERSIBLE if nothing undoes one of them
     */
    static List<Operation> reversed(List<Operation> operations) {
        List<Operation> reversed = new ArrayList<>(operations.size());
        for (Operation each : operations) {
            reversed.add(each.reverse());
        }
        Collections.reverse(reversed);
        return List.copyOf(reversed);
    }

    private static String describeAll(List<Operation> operations) {
        return String.join(", ", operations.stream().map(Operation::describe).toList());
    }
}
