package io.jalchemy.orm.state;

import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.sql.error.JalchemyException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The common part of the collections that objects hold, whatever their kind; a {@link CollectionFactory} makes them. */
public final class LiveCollections {

    private LiveCollections() {}

    /** A collection of entities that records every change in the state of its owner. */
    public interface Loaded {

        /** Returns the object whose attribute holds the collection. */
        Object owner();

        /** Returns whether the collection has no element. */
        boolean isEmpty();

        /** Returns whether it has nothing as far as it knows: nothing is sent to find out. */
        default boolean hasNone() {
            return isEmpty();
        }

        /** Returns whether the collection has that very object. */
        boolean holds(Object element);

        /** Adds {@code element} without recording that, without listeners and without a change of the other side. */
        void quietAdd(Object element);

        /** Removes {@code element} like {@link #quietAdd} adds it; returns false if it was not there. */
        boolean quietRemove(Object element);

        /** Replaces all elements by {@code wanted}, keeping the other side in step. Listeners are not called: they were before. */
        void replaceAll(List<Object> wanted);

        /** Returns the elements in the order of the collection. */
        List<Object> elements();
    }

    /**
     * Returns the elements of {@code value}, which a collection attribute holds, whoever made it; they are not to be changed. Empty for
     * null.
     */
    public static Collection<?> elements(@Nullable Object value) {
        if (value instanceof Loaded loaded) {
            return loaded.hasNone() ? List.of() : loaded.elements();
        }
        if (value instanceof Map<?, ?> map) {
            return map.values();
        }
        return value instanceof Collection<?> collection ? collection : List.of();
    }

    /**
     * Returns {@code element}.
     *
     * @throws NullPointerException if it is null
     */
    static <E> E required(@Nullable E element) {
        if (element == null) {
            throw new NullPointerException("A collection of entities takes no null.");
        }
        return element;
    }

    /** Throws if {@code collection} is not what its owner holds any more, or has expired: a change of it would be lost. */
    static void check(Loaded collection, Object owner, int number) {
        InstanceState state = InstanceState.require(owner);
        if (state.isStale(number) || state.value(owner, number) != collection) {
            throw new JalchemyException(
                    "INVALID_COLLECTION",
                    "This collection of " + state + "." + state.layout().name(number)
                            + " was expired, refreshed or rolled back, and its owner has another one now. Ask the owner for"
                            + " it again.");
        }
    }

    /** Returns the loader option that loads attribute {@code number}, as a program would write it. */
    static String option(EntityLayout layout, int number) {
        String path = path(layout, number);
        if (!layout.isRelationship(number)) {
            return "undefer(" + path + ")";
        }
        RelationshipModel relationship = layout.relationship(number);
        return (relationship.kind().isCollection() ? "selectInLoad(" : "joinedLoad(") + path + ")";
    }

    /** Returns the path of attribute {@code number}, as a program would write it: {@code USER.posts}. */
    static String path(EntityLayout layout, int number) {
        return constant(layout.model().name()) + "." + layout.name(number);
    }

    private static String constant(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
