package io.jalchemy.orm.flush;

import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.state.InstanceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows keys to where they come from, as far as that is known before anything is sent. */
final class KeySources {

    /** A key that comes from a key that comes from a key … this often comes from itself. */
    private static final int DEEPEST = 64;

    private KeySources() {}

    /**
     * Returns the key that a new object brings along or gets from its relationships.
     *
     * @return null if any part of it is made by the database or by a default
     */
    static @Nullable Object ofNew(Change change) {
        int[] keys = change.mapper.keys();
        if (keys.length == 1) {
            return part(change, keys[0]);
        }
        Object[] parts = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            Object part = part(change, keys[i]);
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return List.of(parts);
    }

    private static @Nullable Object part(Change change, int number) {
        return change.mapper.requireColumn(number).column().type().key(value(change, number, 0));
    }

    /** Returns the value of {@code key} when the flush is done; null if that is not known yet. */
    static @Nullable Object value(KeyOf key) {
        return value(key, 0);
    }

    private static @Nullable Object value(KeyOf key, int depth) {
        InstanceState state = key.state();
        Change change = ChangeSet.of(state);
        if (change != null) {
            return value(change, key.number(), depth);
        }
        Object object = state.object();
        return object == null ? null : state.value(object, key.number());
    }

    private static @Nullable Object value(Change change, int number, int depth) {
        if (change.hasResult(number)) {
            return change.result(number);
        }
        if (change.isSynced(number)) {
            Object source = change.synced(number);
            return !(source instanceof KeyOf further) ? source : depth < DEEPEST ? value(further, depth + 1) : null;
        }
        Object field = change.field(number);
        boolean open = change.kind == WriteKind.INSERT
                && field != null
                && Operations.isZero(field)
                && !change.state.isSet(number)
                && hasDefault(change, number);
        return open ? null : field;
    }

    private static boolean hasDefault(Change change, int number) {
        ColumnProperty property = change.mapper.requireColumn(number);
        return property.column().insertDefault() != null
                || property.column().serverDefault() != null
                || property.column().equals(property.table().autoincrementColumn());
    }

    /** Returns whether attribute {@code number}, from which keys are taken, has another value after the flush than before. */
    static boolean isChanging(Change change, int number) {
        return change.kind == WriteKind.UPDATE && (change.isSynced(number) || change.state.isChanged(number));
    }
}
