package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The related objects of one owner in one relationship, as the rows have them. */
final class RelatedValue {

    private final RelationshipProperty property;
    private final @Nullable DistinctObjects collection;
    private @Nullable Object one;
    private boolean several;
    private List<Object> elsewhere = List.of();

    /** Makes a value without objects. */
    RelatedValue(RelationshipProperty property) {
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

    /** Adds {@code object}, which its row says is held, but {@linkplain #isElsewhere which the program has put elsewhere}. */
    void addElsewhere(Object object) {
        if (elsewhere.isEmpty()) {
            elsewhere = new ArrayList<>(1);
        }
        elsewhere.add(object);
    }

    /** Returns the only object of a reference; null for none. */
    @Nullable
    Object one() {
        return one;
    }

    /** Returns a copy with the same objects, for another owner. */
    RelatedValue copy() {
        RelatedValue copy = new RelatedValue(property);
        if (collection != null && copy.collection != null) {
            copy.collection.objects.addAll(collection.objects);
        }
        copy.one = one;
        copy.several = several;
        copy.elsewhere = elsewhere;
        return copy;
    }

    /**
     * Checks that a reference has not got several rows.
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
     * Loads attribute {@code reverse} of {@code object}, the many side of a one-to-many, with {@code owner}, unless it is loaded: that
     * needs no statement of its own.
     *
     * @param object an object that was read just now
     */
    static void loadReverse(Object object, InstanceState state, int reverse, Object owner) {
        if (!state.isReadable(reverse)) {
            state.load(object, reverse, owner);
        }
    }

    /**
     * Returns whether the program has given {@code object} another owner than {@code owner}, or none, of which its row does not
     * know yet: attribute {@code reverse} says so. It waits, since its new owner is in no session, or since it has left its parent
     * and may come to another.
     */
    static boolean isElsewhere(Object object, InstanceState state, int reverse, Object owner) {
        return state.isPinned() && state.isChanged(reverse) && state.value(object, reverse) != owner;
    }

    /**
     * Stores the objects in {@code owner} as loaded. Those that the program has given another owner count as removed, which no row says
     * yet.
     */
    void store(Object owner, InstanceState state) {
        int number = property.number();
        if (collection != null) {
            state.loadCollection(owner, number, collection.objects);
            for (int i = 0; i < elsewhere.size(); i++) {
                state.queueRemoved(owner, number, elsewhere.get(i));
            }
        } else {
            state.load(owner, number, one);
            if (one == null && !elsewhere.isEmpty()) {
                state.remainChanged(owner, number, elsewhere.get(0));
            }
        }
    }

    /**
     * Stores the objects in {@code owner} as loaded ahead in {@code epoch}; does nothing if the program has given one of them another
     * owner.
     */
    void storeAhead(Object owner, InstanceState state, long epoch) {
        if (!elsewhere.isEmpty()) {
            return;
        }
        if (collection != null) {
            state.prefetchCollection(owner, property.number(), collection.objects, epoch);
        } else {
            state.prefetch(owner, property.number(), one, epoch);
        }
    }
}
