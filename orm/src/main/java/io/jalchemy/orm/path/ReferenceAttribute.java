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

    /** An attribute of {@code source}. */
    public ReferenceAttribute(EntityPath<?, ?> source, String name) {
        super(source, name);
    }

    /** Whether it holds {@code entity}; its key is read when the statement is sent. */
    public Condition eq(T entity) {
        return new RelatedEntity(this, false, new HeldValue(given(entity, "eq")));
    }

    /** Whether it does not hold {@code entity}. */
    public Condition ne(T entity) {
        return new RelatedEntity(this, true, new HeldValue(given(entity, "ne")));
    }

    /** Whether it holds one of {@code entities}; false for none. Their keys are read when the statement is sent. */
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

    /** Whether it holds nothing. */
    public Condition isNull() {
        return new RelatedCondition(this, true, null);
    }

    /** Whether it holds something. */
    public Condition isNotNull() {
        return new RelatedCondition(this, false, null);
    }

    /** Whether {@code condition} holds for what it holds: {@code POST.author.has(USER.name.eq("ed"))}. */
    public Condition has(Condition condition) {
        return new RelatedCondition(this, false, condition);
    }
}
