package io.jalchemy.orm.metadata;

import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expansion;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Slot;
import io.jalchemy.sql.tree.ValueHolder;
import java.util.function.Consumer;

/**
 * Whether a relationship holds an entity, written out when the statement is lowered; the entity's key is read when it is sent.
 *
 * @param negated whether it does not
 * @param value the entity; in a shape its slot
 */
public record RelatedEntity(RelationshipAttribute<?> relationship, boolean negated, Object value)
        implements Condition, Expansion<Boolean>, ValueHolder {

    @Override
    public Node withSlot(Slot slot) {
        return new RelatedEntity(relationship, negated, slot);
    }

    @Override
    public void describe(Consumer<Object> parts) {
        relationship.describe(parts);
        parts.accept(negated);
    }
}
