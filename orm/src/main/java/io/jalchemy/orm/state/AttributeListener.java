package io.jalchemy.orm.state;

import io.jalchemy.orm.path.EntityPath;
import org.jspecify.annotations.Nullable;

/** A listener that is called before one attribute of the objects of an entity class, or of a subclass, changes. */
public final class AttributeListener {

    /** The kind of change before which a listener is called. */
    public enum Change {
        /** A value is assigned to a column or a reference. */
        SET,
        /** An element is added to a collection. */
        APPEND,
        /** An element is removed from a collection. */
        REMOVE
    }

    /** The code of a listener. */
    @FunctionalInterface
    public interface Action {

        /**
         * Handles a change of the attribute of {@code owner}, which is about to happen; if it throws, nothing changes.
         *
         * @param value what it becomes, or what goes in or out
         * @param previous what it was; {@link #NOT_LOADED} if that is not known; of no meaning for collections
         * @return what is to be taken in place of {@code value}; not asked of what goes out
         */
        @Nullable
        Object before(Object owner, @Nullable Object value, @Nullable Object previous);
    }

    /** The previous value of an attribute that was not loaded, or whose object has just been constructed. */
    public static final Object NOT_LOADED = ObjectChanges.UNKNOWN;

    final EntityPath<?, ?> entity;
    final String attribute;
    final Change change;
    final boolean activeHistory;
    final boolean throughOtherSide;
    final Action action;

    /**
     * Makes a listener.
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
