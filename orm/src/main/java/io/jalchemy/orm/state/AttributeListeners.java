package io.jalchemy.orm.state;

import io.jalchemy.orm.state.AttributeListener.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The listeners of one attribute of one class, in the order in which they are called. Immutable. */
final class AttributeListeners {

    /** Whether the old value of the attribute is loaded before it is written. */
    final boolean activeHistory;

    private final AttributeListener[] set;
    private final AttributeListener[] append;
    private final AttributeListener[] remove;

    AttributeListeners(List<AttributeListener> listeners, boolean activeHistory) {
        this.activeHistory = activeHistory || listeners.stream().anyMatch(each -> each.activeHistory);
        this.set = those(listeners, Change.SET);
        this.append = those(listeners, Change.APPEND);
        this.remove = those(listeners, Change.REMOVE);
    }

    private static AttributeListener[] those(List<AttributeListener> listeners, Change change) {
        return listeners.stream().filter(each -> each.change == change).toArray(AttributeListener[]::new);
    }

    /**
     * Calls the listeners of assignments: the attribute is about to become {@code value}. Each gets what the one before it has returned.
     *
     * @param here false if that follows from a change of the other side
     * @return the value that the attribute is to become
     */
    @Nullable
    Object set(Object owner, @Nullable Object value, @Nullable Object previous, boolean here) {
        return fire(set, owner, value, previous, here);
    }

    /** Calls the listeners of additions, each with what the one before it has returned, and returns the element that is to be added. */
    @Nullable
    Object append(Object owner, Object element, boolean here) {
        return fire(append, owner, element, null, here);
    }

    /** Calls the listeners of removals: {@code element} is about to be removed from the collection. */
    void remove(Object owner, Object element, boolean here) {
        for (AttributeListener each : remove) {
            if (here || each.throughOtherSide) {
                each.action.before(owner, element, null);
            }
        }
    }

    private static @Nullable Object fire(
            AttributeListener[] listeners,
            Object owner,
            @Nullable Object value,
            @Nullable Object previous,
            boolean here) {
        Object current = value;
        for (AttributeListener each : listeners) {
            if (here || each.throughOtherSide) {
                current = each.action.before(owner, current, previous);
            }
        }
        return current;
    }
}
