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
         * @param value the new value, or the element that is added or removed
         * @param previous the old value; {@link #NOT_LOADED} if it is not known; without meaning for collections
         * @return the value or element that takes the place of {@code value}; ignored for a removal
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
     * @param activeHistory whether the old value is loaded before the listener is called
     * @param throughOtherSide whether it is also called for changes that follow from one of the other side of a relationship
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
