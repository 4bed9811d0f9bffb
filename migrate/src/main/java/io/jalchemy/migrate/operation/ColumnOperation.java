package io.jalchemy.migrate.operation;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.TableName;
import org.jspecify.annotations.Nullable;

/** An operation on a column of a table. */
public sealed interface ColumnOperation extends Operation {

    /** Returns the name of the table. */
    TableName table();

    /**
     * Adds a column, and the constraints, the index and the comment that it declares.
     *
     * @param table the name of the table
     * @param column the column, which belongs to no table
     * @param position where it is put; null for the end
     * @param ifNotExists whether to do nothing if there is one of its name
     */
    record Add(TableName table, Column<?> column, @Nullable ColumnPosition position, boolean ifNotExists)
            implements ColumnOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addColumn(this);
        }

        @Override
        public Operation reverse() {
            return new Drop(table, column.name(), column, ifNotExists);
        }

        @Override
        public String describe() {
            return "add column " + table + "." + column.name();
        }
    }

    /**
     * Drops a column.
     *
     * @param table the name of the table
     * @param name the name of the column
     * @param former the column as it was, which belongs to no table; null if it is not known, and the operation cannot be undone
     * @param ifExists whether to do nothing if there is none of its name
     */
    record Drop(TableName table, String name, @Nullable Column<?> former, boolean ifExists) implements ColumnOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropColumn(this);
        }

        @Override
        public Operation reverse() {
            if (former == null) {
                throw Operation.irreversible(
                        this, "it does not say what the column was. Give the whole column to dropColumn.");
            }
            return new Add(table, former, null, ifExists);
        }

        @Override
        public String describe() {
            return "drop column " + table + "." + name;
        }
    }

    /**
     * Changes aspects of a column.
     *
     * @param table the name of the table
     * @param name the name that the column has
     * @param to what is to be otherwise
     * @param from what is known of how it is; the more of it, the more databases can do it, and undo it
     * @param using an SQL expression for the values of a new type; null for a cast
     */
    record Alter(
            TableName table,
            String name,
            ColumnAspects to,
            ColumnAspects from,
            @Nullable String using) implements ColumnOperation {

        /** Adds the present name to the former aspects where the name changes. */
        public Alter {
            from = to.name() == null || from.name() != null ? from : from.name(name);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.alterColumn(this);
        }

        @Override
        public Operation reverse() {
            if (!to.isCoveredBy(from)) {
                throw Operation.irreversible(
                        this,
                        "it does not say all of what the column was. Say it in the second function of alterColumn.");
            }
            String nameAfter = to.name() == null ? name : to.name();
            return new Alter(table, nameAfter, to.of(from), to.or(from), null);
        }

        @Override
        public String describe() {
            return to.equals(ColumnAspects.NONE.name(String.valueOf(to.name())))
                    ? "rename column " + table + "." + name + " to " + to.name()
                    : "alter column " + table + "." + name;
        }
    }
}
