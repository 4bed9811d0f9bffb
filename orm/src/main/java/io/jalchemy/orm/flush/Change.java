package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Planned;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What a flush does with one object. */
final class Change extends Planned {

    /** Stands for null in the arrays, where null is nothing. */
    private static final Object NULL = new Object();

    final InstanceState state;
    final Object object;
    final Mapper mapper;
    final WriteKind kind;

    /** A row of it that is written; leads to the others. */
    @Nullable
    RowOperation row;

    /** The object that was deleted with the key that this new one has; null for none. */
    @Nullable
    Change switched;

    private @Nullable Object @Nullable [] synced;
    private @Nullable Object @Nullable [] results;
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
            synced = new Object[mapper.size()];
        }
        synced[number] = value == null ? NULL : value;
    }

    /** Whether a relationship says foreign key {@code number}. */
    boolean isSynced(int number) {
        return synced != null && synced[number] != null;
    }

    /** What a relationship says of foreign key {@code number}. */
    @Nullable
    Object synced(int number) {
        Object value = synced == null ? null : synced[number];
        return value == NULL ? null : value;
    }

    boolean hasSynced() {
        return synced != null;
    }

    /** The row has {@code value} in attribute {@code number} after the statements, which is not what the object has. */
    void result(int number, @Nullable Object value) {
        if (results == null) {
            results = new Object[mapper.size()];
        }
        results[number] = value == null ? NULL : value;
    }

    /** Whether the row has something else in attribute {@code number} than the object. */
    boolean hasResult(int number) {
        return results != null && results[number] != null;
    }

    /** What the row has in attribute {@code number} if that is not what the object has. */
    @Nullable
    Object result(int number) {
        Object value = results == null ? null : results[number];
        return value == NULL ? null : value;
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

    /** What the row had in attribute {@code number}, as far as that is known. */
    @Nullable
    Object committed(int number) {
        return state.isChanged(number) ? state.old(number) : field(number);
    }

    @Override
    public String toString() {
        return state.key() == null ? "a new " + mapper : state.toString();
    }
}
