package io.jalchemy.orm;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.load.CollectionSelect;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.path.AliasedTarget;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.path.ParentCondition;
import io.jalchemy.orm.path.RelationshipAttribute;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.orm.unitofwork.UnitOfWork;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.HeldValue;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on the objects that a given object holds in a relationship.
 *
 * <pre>{@code
 * select(POST).where(withParent(user, USER.posts), POST.title.like("%x%")).orderBy(POST.id).limit(10)
 * }</pre>
 *
 * Like {@code with_parent()} in SQLAlchemy 2.0.
 */
public final class Relationships {

    private Relationships() {}

    /**
     * Returns the condition that {@code parent} holds an object in {@code relationship}: a one-to-many, a many-to-many or a reference, on the
     * entity that it leads to. The keys of the parent are read when the statement is sent, after the session has flushed, so that a parent
     * that is new in the session may be given. A detached parent may be given if its keys are loaded. Nothing is sent here, unless a column
     * of the parent that the condition needs has expired or is deferred: it is loaded.
     *
     * @param parent the object that has the relationship, not null
     * @param relationship the relationship of the parent's class, not null
     * @return the condition, for the WHERE of any statement on the entity
     * @throws JalchemyException if {@code parent} is null, or {@code relationship} is none of its class. A statement with the condition throws
     *     if the parent has no key
     */
    public static Condition withParent(Object parent, RelationshipAttribute<?> relationship) {
        return condition(parent, relationship, relationship.target());
    }

    /**
     * Returns the condition of {@link #withParent(Object, RelationshipAttribute)} on an alias: {@code withParent(user, USER.posts.of(post))}.
     *
     * @param parent the object that has the relationship, not null
     * @param target the relationship and the alias of the entity that it leads to, not null
     * @return the condition, for the WHERE of any statement on the alias
     * @throws JalchemyException as there
     */
    public static Condition withParent(Object parent, AliasedTarget target) {
        return condition(parent, target.relationship(), target.alias());
    }

    private static Condition condition(
            @Nullable Object parent, RelationshipAttribute<?> relationship, EntityPath<?, ?> target) {
        if (parent == null) {
            throw new JalchemyException(
                    "NULL_COMPARED",
                    "null was given to withParent(…, " + relationship + "). Give the object whose "
                            + relationship.name() + " are to be found.");
        }
        Class<?> owner = EntityPath.modelOf(relationship.source()).javaType();
        if (!owner.isInstance(parent)) {
            throw new MappingException(
                    "WRONG_PARENT",
                    "withParent(…, " + relationship + ") was given an object of "
                            + parent.getClass().getSimpleName() + ", which has no such relationship. Give one of "
                            + owner.getSimpleName() + ".");
        }
        load(parent, relationship);
        return new ParentCondition(relationship, target, new HeldValue(parent));
    }

    /** Loads the columns of {@code parent} that the condition needs, as far as they are not loaded and can be. */
    private static void load(Object parent, RelationshipAttribute<?> relationship) {
        InstanceState state = InstanceState.require(parent);
        if (state.lifecycle() != Lifecycle.PERSISTENT || !(state.loader() instanceof UnitOfWork work)) {
            return;
        }
        int number = state.layout().index(relationship.name());
        RelationshipProperty property =
                number < 0 ? null : work.objects().mapper(state).relationship(number);
        if (property != null) {
            for (int own : CollectionSelect.ownNumbers(property)) {
                work.objects().read(state, parent, own);
            }
        }
    }
}
