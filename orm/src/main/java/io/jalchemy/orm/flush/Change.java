package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.state.AttributeValues;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Planned;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What a flush does with one object. */
final class Change extends Planned {

    final InstanceState state;
    final Object object;
    final Mapper mapper;
    final WriteKind kind;

    /** A row of it that is written; leads to the others. */
    @Nullable
    RowOperation row;

    /** The object that is deleted with the key that this new one has, so that this one takes its row; null for none. */
    @Nullable
    Change switched;

    /** The new object that takes the row of this deleted one; null for none. */
    @Nullable
    Change successor;

    /** Collections of this deleted object whose links are written one by one, since its successor keeps some; null for none. */
    @Nullable
    BitSet linksKept;

    private @Nullable AttributeValues synced;
    private @Nullable AttributeValues results;
    private @Nullable BitSet unknown;

    Change(InstanceState state, Object object, Mapper mapper, WriteKind kind) {
        this.state = state;
        this.object = object;
        this.mapper = mapper;
        this.kind = kind;
    }

    /** A relationship says foreign key {@code number}: a value, a {@link KeyOf}, or null. */
    void sync(int number, @Nullable Object value) {
        if (synced == null) {
            synced = new AttributeValues();
        }
        synced.set(number, value, mapper.size());
    }

    /** Whether a relationship says foreign key {@code number}. */
    boolean isSynced(int number) {
        return synced != null && synced.has(number);
    }

    /** What a relationship says of foreign key {@code number}. */
    @Nullable
    Object synced(int number) {
        return synced == null ? null : synced.get(number);
    }

    boolean hasSynced() {
        return synced != null;
    }

    /** The row has {@code value} in attribute {@code number} after the statements, which is not what the object has. */
    void result(int number, @Nullable Object value) {
        if (results == null) {
            results = new AttributeValues();
        }
        results.set(number, value, mapper.size());
        if (unknown != null) {
            unknown.clear(number);
        }
    }

    /** Whether the row has something else in attribute {@code number} than the object. */
    boolean hasResult(int number) {
        return results != null && results.has(number);
    }

    /** Whether the row has anything else than the object. */
    boolean hasResults() {
        return results != null;
    }

    /** What the row has in attribute {@code number} if that is not what the object has. */
    @Nullable
    Object result(int number) {
        return results == null ? null : results.get(number);
    }

    /** The database changes attribute {@code number} in a way that is not known. */
    void unknown(int number) {
        if (unknown == null) {
            unknown = new BitSet();
        }
        unknown.set(number);
    }

    /** Attributes that the database changes in a way that is not known; null for none. */
    @Nullable
    BitSet unknown() {
        return unknown;
    }

    /** What attribute {@code number} of the object holds; before the flush wrote anything. */
    @Nullable
    Object field(int number) {
        return state.value(object, number);
    }

    /** What the row had in attribute {@code number}, as far as that is known; a version counts even if it has expired. */
    @Nullable
    Object committed(int number) {
        if (number == mapper.version()) {
            return state.lastKnown(object, number);
        }
        return state.isChanged(number) ? state.old(number) : field(number);
    }

    /** What is done with the object that the row was of until now: this one, or the deleted one that had the row. */
    Change ofRow() {
        return switched == null ? this : switched;
    }

    @Override
    public String toString() {
        return state.key() == null ? "a new " + mapper : state.toString();
    }
}
