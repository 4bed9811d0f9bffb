package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.state.InstanceState;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What a flush does with one object. */
final class Change {

    final InstanceState state;
    final Object object;
    final Mapper mapper;
    final WriteKind kind;

    /** Foreign keys that relationships say, by attribute number: values, {@link KeyOf}, or null. */
    final @Nullable Object[] synced;

    final BitSet isSynced = new BitSet();

    /** What the row has after the statements, by attribute number, where that is not what the object has. */
    final @Nullable Object[] results;

    final BitSet hasResult = new BitSet();

    /** Attributes that the database changed in a way that is not known. */
    final BitSet unknown = new BitSet();

    /** The object that was deleted with the key that this new one has; null for none. */
    @Nullable
    Change switched;

    Change(InstanceState state, Object object, Mapper mapper, WriteKind kind) {
        this.state = state;
        this.object = object;
        this.mapper = mapper;
        this.kind = kind;
        this.synced = new Object[mapper.size()];
        this.results = new Object[mapper.size()];
    }

    void sync(int number, @Nullable Object value) {
        synced[number] = value;
        isSynced.set(number);
    }

    void result(int number, @Nullable Object value) {
        results[number] = value;
        hasResult.set(number);
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
