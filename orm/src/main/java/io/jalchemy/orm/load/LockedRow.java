package io.jalchemy.orm.load;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.orm.load.EntityReader.Variant;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * Refreshes an object that the session has from its row, which a query has just locked: nobody can change the row any more, so the object
 * has to agree with it. Changes of the program that are not flushed stay.
 */
final class LockedRow {

    private final LiveObject object;
    private final InstanceState state;
    private final Mapper mapper;

    LockedRow(LiveObject object, InstanceState state, Mapper mapper) {
        this.object = object;
        this.state = state;
        this.mapper = mapper;
    }

    /**
     * Takes the columns of {@code variant} from the current row.
     *
     * @throws StaleDataException if the object has changes that are not flushed, and the row has another version than the object
     */
    void read(Variant variant, CursorRow row) {
        boolean modified = state.isModified();
        Object version = modified ? value(mapper.version()) : null;
        @Nullable Object[] keys = foreignKeys();
        long[] taken = state.unchanged(variant.places().bits);
        row.over(variant.places(), taken, null);
        object.jalchemy$load(row);
        state.loaded(taken);
        if (version != null && !isSame(mapper.version(), version)) {
            throw new StaleDataException(
                    state + " has changes that are not flushed, and its row, which is locked now, has version "
                            + value(mapper.version()) + " in place of " + version
                            + ": another transaction, or a statement of this one, changed it. Roll back, load it again and repeat the change.");
        }
        expireReferences(keys);
    }

    private @Nullable Object value(int number) {
        boolean known = number >= 0 && (state.isReadable(number) || state.isStale(number));
        return known ? state.value(object, number) : null;
    }

    private boolean isSame(int number, @Nullable Object before) {
        Column<?> column = mapper.requireColumn(number).column();
        return column.type().same(column.type().stored(before), column.type().stored(value(number)));
    }

    /** Returns the values of the foreign keys of references, by attribute. */
    private @Nullable Object[] foreignKeys() {
        @Nullable Object[] keys = new Object[mapper.size()];
        for (RelationshipProperty property : mapper.relationships()) {
            if (property.direction() == Direction.MANY_TO_ONE) {
                for (SyncPair pair : property.pairs()) {
                    keys[pair.target()] = value(pair.target());
                }
            }
        }
        return keys;
    }

    /** Forgets references, also those loaded ahead, whose foreign key is another one now: they are loaded when they are touched. */
    private void expireReferences(@Nullable Object[] keys) {
        for (RelationshipProperty property : mapper.relationships()) {
            int number = property.number();
            if (property.direction() != Direction.MANY_TO_ONE || state.isChanged(number)) {
                continue;
            }
            for (SyncPair pair : property.pairs()) {
                if (!isSame(pair.target(), keys[pair.target()])) {
                    state.expire(number);
                }
            }
        }
    }
}
