package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.HeldValue;
import io.jalchemy.sql.tree.LateValue;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.Slot;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The slots that stand for the values of a statement. The statement's nodes are not changed: each node with a value is found by its
 * identity, so that equal values in different places have slots of their own.
 */
public final class ValueSlots {

    /** No slots: the statement is compiled with its values. */
    public static final ValueSlots NONE = new ValueSlots(new IdentityHashMap<>());

    private final IdentityHashMap<Object, Slot> slots;

    private ValueSlots(IdentityHashMap<Object, Slot> slots) {
        this.slots = slots;
    }

    /**
     * Returns the slots of nodes with values.
     *
     * @param nodes the nodes in the order of the values; one that occurs again has the slot of its first place
     */
    static ValueSlots of(Object[] nodes) {
        IdentityHashMap<Object, Slot> slots = new IdentityHashMap<>(2 * nodes.length);
        for (int i = 0; i < nodes.length; i++) {
            slots.putIfAbsent(nodes[i], new Slot(i));
        }
        return new ValueSlots(slots);
    }

    /**
     * Returns the index of the slot of {@code node}, which is one of the nodes that this was made of.
     *
     * @throws IllegalArgumentException if it is not
     */
    int first(Object node) {
        Slot slot = slots.get(node);
        if (slot == null) {
            throw new IllegalArgumentException(node + " has no slot");
        }
        return slot.index();
    }

    /** Returns the number of different nodes. */
    int size() {
        return slots.size();
    }

    /** Returns the content of a parameter for {@code bind}: its slot, or its value. */
    @Nullable
    Object of(Bind<?> bind) {
        Slot own = slots.get(bind);
        if (own != null) {
            return own;
        }
        if (bind.value() instanceof LateValue late && late.of() instanceof HeldValue held) {
            Slot slot = slots.get(held);
            return slot == null ? late : late.at(slot);
        }
        return bind.value();
    }

    /** Returns the content of a parameter for {@code list}: its slot, or its values. */
    Object of(ListBind<?> list) {
        Slot own = slots.get(list);
        return own == null ? list.values() : own;
    }
}
