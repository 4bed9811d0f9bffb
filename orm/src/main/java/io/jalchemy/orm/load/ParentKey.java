package io.jalchemy.orm.load;

import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.LateValue;
import io.jalchemy.sql.tree.Slot;
import io.jalchemy.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The value of an attribute of the parent that is given to {@code withParent}, read when the statement is sent. A row without a value there has
 * no related rows; an object that has no row yet must have one.
 *
 * @param of what holds the parent, or its slot
 * @param attribute the attribute's name
 * @param use the call that the parent is given to, for messages
 */
record ParentKey(Object of, String attribute, SqlType<?> type, String use) implements LateValue {

    @Override
    public ParentKey at(Slot slot) {
        return new ParentKey(slot, attribute, type, use);
    }

    @Override
    public @Nullable Object read(@Nullable Object from) {
        InstanceState state =
                InstanceState.require(java.util.Objects.requireNonNull(from, "refused when it was given"));
        int number = state.layout().index(attribute);
        Object value = state.value(from, number);
        boolean unset = isNew(state) && value instanceof Number zero && zero.longValue() == 0 && !state.isSet(number);
        if (unset || (value == null && (isNew(state) || !state.isLastKnown(number)))) {
            throw new JalchemyException(
                    "NO_KEY",
                    state + " in " + use + " has no " + attribute + (isNew(state) ? " yet" : " loaded")
                            + ". Add it to the session and flush, then its related rows can be queried.");
        }
        return type.stored(value);
    }

    private static boolean isNew(InstanceState state) {
        return state.lifecycle() == Lifecycle.TRANSIENT || state.lifecycle() == Lifecycle.PENDING;
    }
}
