package io.jalchemy.orm.state;

import io.jalchemy.sql.type.Immutability;
import java.util.List;
import java.util.Map;

/**
 * The value of one column of one object, as far as maps and lists in it are handed out as {@link Tracked} ones. It holds the
 * object, so that a change is not lost with it.
 */
final class TrackedValue {

    private final Object owner;
    private final int number;
    private final Object plain;

    /** Whether the program has assigned another value to the attribute: changes of this one do not concern the object. */
    private boolean released;

    /**
     * Whether the program holds something in the value that may change without a notification, so that the value has to be watched as well.
     */
    private boolean open;

    /**
     * Makes the value of attribute {@code number}.
     *
     * @param plain the map or list
     * @param open whether the program holds {@code plain} itself
     */
    TrackedValue(Object owner, int number, Object plain, boolean open) {
        this.owner = owner;
        this.number = number;
        this.plain = plain;
        this.open = open;
    }

    /** Returns the map or list without windows. */
    Object plain() {
        return plain;
    }

    boolean isOpen() {
        return open;
    }

    /** Sets whether changes of the value concern the object: not after the program has assigned another value to the attribute. */
    void held(boolean by) {
        released = !by;
    }

    /** Returns whether {@code window} shows the whole value, and that is one of attribute {@code attribute} of {@code object}. */
    boolean isWhole(Object object, int attribute, Tracked window) {
        return owner == object && number == attribute && window.plain() == plain;
    }

    /** Returns the window on the whole. */
    Object whole() {
        return window(plain);
    }

    private Object window(Object given) {
        return given instanceof Map<?, ?> map ? new TrackedMap<>(this, map) : new TrackedList<>(this, (List<?>) given);
    }

    /**
     * Returns an inner {@code value} as the program gets it: maps and lists as windows. Other values that are not immutable have the whole
     * watched from now on.
     */
    @SuppressWarnings("unchecked") // a window on a map or list is one, too
    <V> V out(V value) {
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            return (V) window(value);
        }
        if (!open && !Immutability.isImmutable(value)) {
            open = true;
            InstanceState state = InstanceState.require(owner);
            if (!released
                    && !state.isChanged(number)) { // also if the object has been given another value by a load since
                MutableValues.watch(state, number, plain);
            }
        }
        return value;
    }

    /** Returns {@code value}, which the program puts into this one, in the form in which it is kept: without windows. */
    @SuppressWarnings({"unchecked", "NullAway"}) // what is kept is equal to what is given, and null only for null
    <V> V in(V value) {
        if (value instanceof Tracked tracked && tracked.root() == this) {
            return (V) tracked.plain();
        }
        Object kept = Tracked.untracked(value);
        open |= kept == value && !Immutability.isImmutable(value);
        return (V) kept;
    }

    /**
     * Marks the attribute as changed, since something in the value is about to change. If the attribute was loaded again meanwhile, the
     * object gets this value again.
     *
     * @throws JalchemyException if the object has another value by now
     */
    void changing() {
        InstanceState state = InstanceState.require(owner);
        if (released || !state.hasOrHadRow()) {
            return;
        }
        if (isHeld(state)) {
            if (state.isChanged(number)) {
                return;
            }
        } else {
            MutableValues.takeAgain(state, owner, number, this);
        }
        state.changedInPlace(owner, number, MutableValues.before(state, owner, number));
    }

    private boolean isHeld(InstanceState state) {
        return state.value(owner, number) instanceof Tracked tracked && tracked.root() == this;
    }

    @Override
    public String toString() {
        return InstanceState.require(owner) + "." + number;
    }
}
