package io.jalchemy.migrate.operation;

import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.TableName;
import org.jspecify.annotations.Nullable;

/** An operation on a constraint of a table. */
public sealed interface ConstraintOperation extends Operation {

    /** Returns the name of the table. */
    TableName table();

    /**
     * Adds a constraint to a table.
     *
     * @param table the name of the table
     * @param constraint the constraint
     */
    record Create(TableName table, Constraint constraint) implements ConstraintOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createConstraint(this);
        }

        @Override
        public Operation reverse() {
            return new Drop(table, constraint.name(), ConstraintKind.of(constraint), constraint, false);
        }

        @Override
        public String describe() {
            return "create " + text(ConstraintKind.of(constraint), constraint.name()) + " of table " + table;
        }
    }

    /**
     * Drops a constraint of a table.
     *
     * @param table the name of the table
     * @param name the name of the constraint; null if it has the one that the naming convention or the database gave it
     * @param kind its kind; null if it is not known
     * @param former the constraint as it was; null if it is not known, and the operation cannot be undone
     * @param ifExists whether to do nothing if there is none of its name
     */
    record Drop(
            TableName table,
            @Nullable String name,
            @Nullable ConstraintKind kind,
            @Nullable Constraint former,
            boolean ifExists)
            implements ConstraintOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropConstraint(this);
        }

        @Override
        public Operation reverse() {
            if (former == null) {
                throw Operation.irreversible(
                        this, "it does not say what the constraint was. Give the whole constraint to dropConstraint.");
            }
            return new Create(table, former);
        }

        @Override
        public String describe() {
            return "drop " + text(kind, name) + " of table " + table;
        }
    }

    /**
     * Gives a constraint another name.
     *
     * @param table the name of the table
     * @param name the name of the constraint
     * @param newName its new name
     */
    record Rename(TableName table, String name, String newName) implements ConstraintOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameConstraint(this);
        }

        @Override
        public Operation reverse() {
            return new Rename(table, newName, name);
        }

        @Override
        public String describe() {
            return "rename constraint " + name + " of table " + table + " to " + newName;
        }
    }

    private static String text(@Nullable ConstraintKind kind, @Nullable String name) {
        String text = kind == null
                ? "constraint"
                : switch (kind) {
                    case PRIMARY_KEY -> "primary key";
                    case FOREIGN_KEY -> "foreign key";
                    case UNIQUE -> "unique constraint";
                    case CHECK -> "check constraint";
                    case EXCLUSION -> "exclusion constraint";
                };
        return name == null ? text : text + " " + name;
    }
}
