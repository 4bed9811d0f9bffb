package io.jalchemy.sql.ddl;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.ViewDefinition;
import java.util.Objects;

/**
 * {@code CREATE VIEW}, or {@code CREATE MATERIALIZED VIEW}.
 *
 * @param view a table that has a {@linkplain Table#viewDefinition() definition}
 * @param orReplace whether a view of that name is replaced
 * @param ifNotExists whether to do nothing if one of that name exists
 */
public record CreateView(Table view, boolean orReplace, boolean ifNotExists) implements DdlStatement {

    /** Refuses a table that is no view, or has no definition. */
    public CreateView {
        if (view.viewDefinition() == null) {
            throw new JalchemyException(
                    "VIEW_DEFINITION",
                    view + " has no definition to create it by. Give it one: asView(ViewDefinition.of(…)).");
        }
    }

    /** Returns a statement that creates {@code view}. */
    public static CreateView of(Table view) {
        return new CreateView(view, false, false);
    }

    /** Returns the view's definition. */
    public ViewDefinition definition() {
        return Objects.requireNonNull(view.viewDefinition());
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createView(this);
    }
}
