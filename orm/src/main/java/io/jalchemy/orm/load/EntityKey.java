package io.jalchemy.orm.load;

import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.LateValue;
import io.jalchemy.sql.tree.Slot;
import io.jalchemy.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The value of an attribute of an entity that stands in a statement, read when the statement is sent.
 *
 * @param of the holder of the entity, or its slot
 * @param attribute by name
 * @param required whether null is refused
 * @param use where the entity stands, for messages
 */
record EntityKey(Object of, String attribute, SqlType<?> type, boolean required, String use) implements LateValue {

    @Override
    public EntityKey at(Slot slot) {
        return new EntityKey(slot, attribute, type, required, use);
    }

    @Override
    public @Nullable Object read(@Nullable Object from) {
        if (from == null) {
            throw new JalchemyException("NULL_COMPARED", "null was given to " + use + ". Use isNull().");
        }
        InstanceState state = InstanceState.require(from);
        int number = state.layout().index(attribute);
        Object value = number < 0 ? null : state.value(from, number);
        if (value == null && required) {
            throw new JalchemyException(
                    "NO_KEY",
                    state + ", which stands in " + use + ", has no " + attribute
                            + " yet. Add it to the session and flush, then its row can be compared with.");
        }
        return type.stored(value);
    }
}
