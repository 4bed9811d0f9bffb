package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.state.AttributeValues;
import io.jalchemy.orm.state.FlushEntry;
import io.jalchemy.orm.state.InstanceState;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The operation of a flush on one object: its INSERT, UPDATE or DELETE. */
final class ObjectWrite extends FlushEntry {

    final InstanceState state;
    final Object object;
    final Mapper mapper;
    final WriteKind kind;

    /** The relationship whose cascade deletes the object; null if it is not deleted, or for another reason. */
    @Nullable
    RelationshipProperty cascade;

    /** The first row operation of the object, linked to its others; null for none. */
    @Nullable
    RowOperation row;

    /** The deleted object with the same key, whose row this new object takes over in a row switch; null for none. */
    @Nullable
    ObjectWrite switched;

    /** The new object that takes over the row of this deleted one in a row switch; null for none. */
    @Nullable
    ObjectWrite successor;

    /**
     * The many-to-many collections of this deleted object whose association rows are deleted one by one, because its successor keeps some
     * of them; null for none.
     */
    @Nullable
    BitSet linksKept;

    private @Nullable AttributeValues synced;
    private @Nullable AttributeValues results;
    private @Nullable BitSet unknown;

    ObjectWrite(InstanceState state, Object object, Mapper mapper, WriteKind kind) {
        this.state = state;
        this.object = object;
        this.mapper = mapper;
        this.kind = kind;
    }

    /** Sets the value that a relationship gives foreign key {@code number}: a value, a {@link KeyReference}, or null. */
    void sync(int number, @Nullable Object value) {
        if (synced == null) {
            synced = new AttributeValues();
        }
        synced.set(number, value, mapper.size());
    }

    /** Returns whether a relationship gives foreign key {@code number} a value. */
    boolean isSynced(int number) {
        return synced != null && synced.has(number);
    }

    /** Returns the value that a relationship gives foreign key {@code number}. */
    @Nullable
    Object synced(int number) {
        return synced == null ? null : synced.get(number);
    }

    boolean hasSynced() {
        return synced != null;
    }

    /** Sets the value that the row has in attribute {@code number} after the statements, where it differs from the object's. */
    void result(int number, @Nullable Object value) {
        if (results == null) {
            results = new AttributeValues();
        }
        results.set(number, value, mapper.size());
        if (unknown != null) {
            unknown.clear(number);
        }
    }

    /** Returns whether the row's value of attribute {@code number} differs from the object's. */
    boolean hasResult(int number) {
        return results != null && results.has(number);
    }

    /** Returns whether any value of the row differs from the object's. */
    boolean hasResults() {
        return results != null;
    }

    /** Returns the row's value of attribute {@code number} if it differs from the object's; null otherwise. */
    @Nullable
    Object result(int number) {
        return results == null ? null : results.get(number);
    }

    /** Records that the database changes attribute {@code number} to a value that is not known. */
    void unknown(int number) {
        if (unknown == null) {
            unknown = new BitSet();
        }
        unknown.set(number);
    }

    /** Returns the attributes that the database changes to values that are not known; null for none. */
    @Nullable
    BitSet unknown() {
        return unknown;
    }

    /** Returns the object's value of attribute {@code number}, from before the flush. */
    @Nullable
    Object field(int number) {
        return state.value(object, number);
    }

    /**
     * Returns the row's value of attribute {@code number} before the flush, as far as it is known; that of the version attribute even if it
     * has expired.
     */
    @Nullable
    Object committed(int number) {
        if (number == mapper.version()) {
            return state.lastKnown(object, number);
        }
        return state.isChanged(number) ? state.old(number) : field(number);
    }

    /** Returns the change of the object that the row has belonged to until now: this one, or in a row switch the deleted one. */
    ObjectWrite ofRow() {
        return switched == null ? this : switched;
    }

    @Override
    public String toString() {
        return state.key() == null ? "a new " + mapper : state.toString();
    }
}
