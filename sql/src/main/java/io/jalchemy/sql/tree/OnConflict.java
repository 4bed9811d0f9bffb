package io.jalchemy.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An ON CONFLICT clause of an INSERT.
 *
 * @param target what a row that is there already is recognised by
 * @param updates the assignments of {@code DO UPDATE}; empty for {@code DO NOTHING}
 * @param where conditions on the existing row, which all have to hold for it to be updated
 */
public record OnConflict(ConflictTarget target, List<Assignment> updates, List<Condition> where) {

    /** Copies the lists. */
    public OnConflict {
        updates = List.copyOf(updates);
        where = List.copyOf(where);
    }

    void addTo(List<Node> children) {
        children.addAll(target.columns());
        children.addAll(target.where());
        children.addAll(updates);
        children.addAll(where);
    }

    OnConflict withChildren(Children next) {
        List<Expression<?>> columns = next.take(target.columns().size());
        ConflictTarget changed = new ConflictTarget(
                target.constraint(), columns, next.conditions(target.where().size()));
        List<Assignment> assignments = new ArrayList<>(next.take(updates.size()));
        return new OnConflict(changed, assignments, next.conditions(where.size()));
    }

    void describe(Consumer<@Nullable Object> parts) {
        target.describe(parts);
        parts.accept(updates.size());
        parts.accept(where.size());
    }
}
