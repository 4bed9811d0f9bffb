package io.jalchemy.orm.path;

import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.HeldValue;

/** An attribute that holds several entities: one-to-many, or many-to-many. */
public final class CollectionAttribute<T> extends RelationshipAttribute<T> {

    /** Makes an attribute of {@code source}; called by generated code. */
    public CollectionAttribute(EntityPath<?, ?> source, String name) {
        super(source, name);
    }

    /** Returns the condition that {@code condition} holds for one of its entities at least: {@code USER.posts.any(POST.title.eq("x"))}. */
    public Condition any(Condition condition) {
        return new RelatedCondition(this, false, condition);
    }

    /** Returns the condition that the collection is not empty. */
    public Condition any() {
        return new RelatedCondition(this, false, null);
    }

    /** Returns the condition that {@code entity} is in the collection; its key is read when the statement is sent. */
    public Condition contains(T entity) {
        return new RelatedEntity(this, false, new HeldValue(entity));
    }
}
