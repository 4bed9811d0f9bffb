package io.jalchemy.orm.path;

import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expansion;
import io.jalchemy.sql.tree.HeldValue;
import io.jalchemy.sql.tree.ValueHolder;
import java.util.function.Consumer;

/**
 * Whether a given object holds an entity in a relationship, as a condition on that entity; written out when the statement is lowered. The keys
 * of the object are read when it is sent.
 *
 * @param relationship the relationship of the object
 * @param target what the condition is about: the entity that the relationship leads to, or an alias of it
 * @param held the object
 */
public record ParentCondition(RelationshipAttribute<?> relationship, EntityPath<?, ?> target, HeldValue held)
        implements Condition, Expansion<Boolean>, ValueHolder {

    /** Returns the same condition on {@code other}, which stands for the same entity. */
    public ParentCondition of(EntityPath<?, ?> other) {
        return new ParentCondition(relationship, other, held);
    }

    @Override
    public void describe(Consumer<Object> parts) {
        relationship.describe(parts);
        target.describe(parts);
    }

    /** Returns a description without the object: {@code Post IN User.posts OF ?}. */
    @Override
    public String toString() {
        return target + " IN " + relationship + " OF ?";
    }
}
