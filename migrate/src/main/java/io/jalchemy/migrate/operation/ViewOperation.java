package io.jalchemy.migrate.operation;

import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.ViewDefinition;
import org.jspecify.annotations.Nullable;

/** An operation on a view or a materialized view. */
public sealed interface ViewOperation extends Operation {

    /**
     * Creates a view.
     *
     * @param view the view, which has a definition
     */
    record Create(Table view) implements ViewOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createView(this);
        }

        @Override
        public Operation reverse() {
            ViewDefinition definition = view.viewDefinition();
            return new Drop(view.tableName(), view, definition != null && definition.materialized(), false);
        }

        @Override
        public String describe() {
            return "create view " + view.tableName();
        }
    }

    /**
     * Puts a view in the place of another one of its name.
     *
     * @param view the view, which has a definition
     * @param former the view as it was; null if it is not known, and the operation cannot be undone
     */
    record Replace(Table view, @Nullable Table former) implements ViewOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.replaceView(this);
        }

        @Override
        public Operation reverse() {
            if (former == null) {
                throw Operation.irreversible(this, "it does not say what the view was. Give both to replaceView.");
            }
            return new Replace(former, view);
        }

        @Override
        public String describe() {
            return "replace view " + view.tableName();
        }
    }

    /**
     * Drops a view.
     *
     * @param name its name
     * @param former the view as it was; null if it is not known, and the operation cannot be undone
     * @param materialized whether it is a materialized view
     * @param ifExists whether to do nothing if there is none of its name
     */
    record Drop(TableName name, @Nullable Table former, boolean materialized, boolean ifExists)
            implements ViewOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropView(this);
        }

        @Override
        public Operation reverse() {
            if (former == null) {
                throw Operation.irreversible(
                        this, "it does not say what the view was. Give the whole view to dropView.");
            }
            return new Create(former);
        }

        @Override
        public String describe() {
            return "drop view " + name;
        }
    }
}
