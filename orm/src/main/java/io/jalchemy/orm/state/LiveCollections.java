package io.jalchemy.orm.state;

import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.sql.error.JalchemyException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the collections that objects hold have in common, whatever their kind; a {@link CollectionFactory} makes them. */
public final class LiveCollections {

    private LiveCollections() {}

    /** A collection of entities that tells its owner of every change. */
    public interface Loaded {

        /** The object whose attribute it is. */
        Object owner();

        /** Whether it has nothing. */
        boolean isEmpty();

        /** Whether it has that very object. */
        boolean holds(Object element);

        /** Adds without telling. */
        void quietAdd(Object element);

        /** Removes without telling; false if it was not there. */
        boolean quietRemove(Object element);

        /** Becomes {@code wanted}, of which listeners know; tells the other side of what goes and what comes. */
        void replaceAll(List<Object> wanted);

        /** What it has, in order. */
        List<Object> elements();
    }

    /** Returns what is in {@code value}, which a collection attribute holds, whoever made it; it is not to be changed. */
    public static Collection<?> elements(@Nullable Object value) {
        if (value instanceof Loaded loaded) {
            return loaded.isEmpty() ? List.of() : loaded.elements();
        }
        if (value instanceof Map<?, ?> map) {
            return map.values();
        }
        return value instanceof Collection<?> collection ? collection : List.of();
    }

    /** {@code element}, which may not be null. */
    static <E> E required(@Nullable E element) {
        if (element == null) {
            throw new NullPointerException("A collection of entities takes no null.");
        }
        return element;
    }

    /** Refuses to change {@code collection} if its owner has another one, or is going to have one. */
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

    /** The loader option that loads attribute {@code number}, as a program would write it. */
    static String option(EntityLayout layout, int number) {
        String path = constant(layout.model().name()) + "." + layout.name(number);
        if (!layout.isRelationship(number)) {
            return "undefer(" + path + ")";
        }
        RelationshipModel relationship = layout.relationship(number);
        return (relationship.kind().isCollection() ? "selectInLoad(" : "joinedLoad(") + path + ")";
    }

    private static String constant(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
