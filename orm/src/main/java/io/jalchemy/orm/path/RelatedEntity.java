package io.jalchemy.orm.path;

import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expansion;
import io.jalchemy.sql.tree.HeldValue;
import io.jalchemy.sql.tree.ValueHolder;
import java.util.function.Consumer;

/**
 * The condition that a relationship holds a given entity; lowered with the statement. The entity's key is read when the statement is sent.
 *
 * @param relationship the relationship, of an entity that the statement selects from
 * @param negated whether it does not
 * @param held the entity
 */
public record RelatedEntity(RelationshipAttribute<?> relationship, boolean negated, HeldValue held)
        implements Condition, Expansion<Boolean>, ValueHolder {

    @Override
    public void describe(Consumer<Object> parts) {
        relationship.describe(parts);
        parts.accept(negated);
    }

    /** Returns a description without the entity: {@code Post.author = ?}. */
    @Override
    public String toString() {
        return relationship + (negated ? " <> ?" : " = ?");
    }
}
