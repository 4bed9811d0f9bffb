package io.jalchemy.orm.path;

import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expansion;
import io.jalchemy.sql.tree.Is;
import io.jalchemy.sql.tree.Node;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The condition that a relationship holds any entity, or one for which another condition holds; lowered with the statement.
 *
 * @param relationship the relationship, of an entity that the statement selects from
 * @param negated whether it does not
 * @param inner the condition on the related entity; null if there only has to be one
 */
public record RelatedCondition(
        RelationshipAttribute<?> relationship,
        boolean negated,
        @Nullable Condition inner) implements Condition, Expansion<Boolean> {

    @Override
    public List<? extends Node> children() {
        return inner == null ? List.of() : List.of(inner);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new RelatedCondition(relationship, negated, Is.condition(children.get(0)));
    }

    @Override
    public void describe(Consumer<Object> parts) {
        relationship.describe(parts);
        parts.accept(negated);
        parts.accept(inner != null);
    }

    /** Returns a description without the inner condition: {@code NOT EXISTS User.posts}. */
    @Override
    public String toString() {
        return (negated ? "NOT EXISTS " : "EXISTS ") + relationship;
    }
}
