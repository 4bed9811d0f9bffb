package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.error.JalchemyException;
import org.jspecify.annotations.Nullable;

/** What one object holds in one relationship, as the rows say. */
final class Related {

    private final RelationshipProperty property;
    private final @Nullable DistinctObjects collection;
    private @Nullable Object one;
    private boolean several;

    /** Nothing yet. */
    Related(RelationshipProperty property) {
        this.property = property;
        this.collection = property.isCollection() ? new DistinctObjects() : null;
    }

    /**
     * Adds {@code object} if it is not there.
     *
     * @param fresh whether it is known not to be there
     */
    void add(Object object, boolean fresh) {
        if (collection != null) {
            collection.add(object, fresh);
        } else if (one == null) {
            one = object;
        } else {
            several |= fresh || one != object;
        }
    }

    /** Returns the only object of a reference; null for none. */
    @Nullable
    Object one() {
        return one;
    }

    /** The same once more, for another owner. */
    Related copy() {
        Related copy = new Related(property);
        if (collection != null && copy.collection != null) {
            copy.collection.objects.addAll(collection.objects);
        }
        copy.one = one;
        copy.several = several;
        return copy;
    }

    /**
     * Refuses several rows for what holds one.
     *
     * @throws JalchemyException if there are
     */
    void check(InstanceState owner) {
        if (several) {
            throw new JalchemyException(
                    "SEVERAL_ROWS",
                    property + " of " + owner + " holds one " + property.target()
                            + ", but the database has several rows for it."
                            + " Make it a collection, or put a UNIQUE constraint on the foreign key.");
        }
    }

    /**
     * Tells the many side of a one-to-many, in attribute {@code reverse}, whose it is: that needs no statement of its own.
     *
     * @param object what was read just now, so that it and its state are still near
     */
    static void tell(Object object, InstanceState state, int reverse, Object owner) {
        if (!state.isReadable(reverse)) {
            state.load(object, reverse, owner);
        }
    }

    /** {@code owner} holds it from now on. */
    void store(Object owner, InstanceState state) {
        if (collection != null) {
            state.loadCollection(owner, property.number(), collection.objects);
        } else {
            state.load(owner, property.number(), one);
        }
    }

    /** {@code owner} keeps it until it is asked for, as long as the session does not write. */
    void storeAhead(Object owner, InstanceState state, long epoch) {
        if (collection != null) {
            state.prefetchCollection(owner, property.number(), collection.objects, epoch);
        } else {
            state.prefetch(owner, property.number(), one, epoch);
        }
    }
}
