package io.jalchemy.orm.state;

import io.jalchemy.orm.path.EntityPath;
import org.jspecify.annotations.Nullable;

/** Something that is told before one attribute of the objects of an entity class, or of a subclass, changes. */
public final class AttributeListener {

    /** What is told. */
    public enum Change {
        /** A column or a reference gets a value. */
        SET,
        /** Something goes into a collection. */
        APPEND,
        /** Something goes out of a collection. */
        REMOVE
    }

    /** What is done. */
    @FunctionalInterface
    public interface Action {

        /**
         * An attribute of {@code owner} is about to change.
         *
         * @param value what it becomes, or what goes in or out
         * @param previous what it was; {@link #NOT_LOADED} if that is not known; of no meaning for collections
         * @return what is to be taken in place of {@code value}; not asked of what goes out
         */
        @Nullable
        Object before(Object owner, @Nullable Object value, @Nullable Object previous);
    }

    /** In place of what an attribute was: it was not loaded, or the object has just been constructed. */
    public static final Object NOT_LOADED = ObjectChanges.UNKNOWN;

    final EntityPath<?, ?> entity;
    final String attribute;
    final Change change;
    final boolean activeHistory;
    final boolean throughOtherSide;
    final Action action;

    /**
     * A listener.
     *
     * @param entity the path constant of the class
     * @param activeHistory whether what the attribute was is loaded before it is told
     * @param throughOtherSide whether it is told of what follows from a change of the other side of a relationship, too
     */
    public AttributeListener(
            EntityPath<?, ?> entity,
            String attribute,
            Change change,
            boolean activeHistory,
            boolean throughOtherSide,
            Action action) {
        this.entity = entity;
        this.attribute = attribute;
        this.change = change;
        this.activeHistory = activeHistory;
        this.throughOtherSide = throughOtherSide;
        this.action = action;
    }

    boolean listensTo(Class<?> type, String name) {
        return attribute.equals(name) && EntityPath.modelOf(entity).javaType().isAssignableFrom(type);
    }
}
