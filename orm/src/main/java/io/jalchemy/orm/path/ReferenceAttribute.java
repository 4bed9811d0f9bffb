package io.jalchemy.orm.path;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.HeldValue;
import io.jalchemy.sql.tree.Junction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attribute that holds one entity: many-to-one, or one-to-one. */
public final class ReferenceAttribute<T> extends RelationshipAttribute<T> {

    /** Makes an attribute of {@code source}; called by generated code. */
    public ReferenceAttribute(EntityPath<?, ?> source, String name) {
        super(source, name);
    }

    /**
     * Returns the condition that the attribute holds {@code entity}, whose key is read when the statement is sent.
     *
     * @throws JalchemyException if {@code entity} is null
     */
    public Condition eq(T entity) {
        return new RelatedEntity(this, false, new HeldValue(given(entity, "eq")));
    }

    /**
     * Returns the condition that the attribute does not hold {@code entity}, whose key is read when the statement is sent.
     *
     * @throws JalchemyException if {@code entity} is null
     */
    public Condition ne(T entity) {
        return new RelatedEntity(this, true, new HeldValue(given(entity, "ne")));
    }

    /**
     * Returns the condition that the attribute holds one of {@code entities}, which is false if there are none. Their keys are read when
     * the statement is sent.
     *
     * @throws JalchemyException if one of them is null
     */
    public Condition in(Collection<? extends T> entities) {
        List<Condition> any = new ArrayList<>(entities.size());
        for (T entity : entities) {
            any.add(new RelatedEntity(this, false, new HeldValue(given(entity, "in"))));
        }
        return new Junction(true, any);
    }

    private Object given(@Nullable T entity, String method) {
        if (entity == null) {
            throw new JalchemyException(
                    "NULL_COMPARED", "null was given to " + method + "(…) of " + this + ". Use isNull().");
        }
        return entity;
    }

    /** Returns the condition that the attribute holds no entity. */
    public Condition isNull() {
        return new RelatedCondition(this, true, null);
    }

    /** Returns the condition that the attribute holds an entity. */
    public Condition isNotNull() {
        return new RelatedCondition(this, false, null);
    }

    /**
     * Returns the condition that the attribute holds an entity for which {@code condition} holds: {@code
     * POST.author.has(USER.name.eq("ed"))}.
     */
    public Condition has(Condition condition) {
        return new RelatedCondition(this, false, condition);
    }
}
