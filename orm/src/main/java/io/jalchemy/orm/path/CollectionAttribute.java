package io.jalchemy.orm.path;

import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.HeldValue;

/** An attribute that holds several entities: one-to-many, or many-to-many. */
public final class CollectionAttribute<T> extends RelationshipAttribute<T> {

    /** An attribute of {@code source}. */
    public CollectionAttribute(EntityPath<?, ?> source, String name) {
        super(source, name);
    }

    /** Whether there is one for which {@code condition} holds: {@code USER.posts.any(POST.title.eq("x"))}. */
    public Condition any(Condition condition) {
        return new RelatedCondition(this, false, condition);
    }

    /** Whether there is any. */
    public Condition any() {
        return new RelatedCondition(this, false, null);
    }

    /** Whether {@code entity} is among them; its key is read when the statement is sent. */
    public Condition contains(T entity) {
        return new RelatedEntity(this, false, new HeldValue(entity));
    }
}
