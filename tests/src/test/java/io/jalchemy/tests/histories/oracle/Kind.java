package io.jalchemy.tests.histories.oracle;

import java.util.Arrays;
import java.util.List;

/** The kinds of objects: to whom they belong, and what becomes of them without. */
public enum Kind {
    OWNER(Slot.NONE, false, Key.NULLABLE),
    ITEM(Slot.LIST, false, Key.NULLABLE),
    SPECIAL(Slot.LIST, false, Key.NULLABLE),
    EXTRA(Slot.LIST, true, Key.NULLABLE),
    FIXED(Slot.LIST, false, Key.NOT_NULL),
    PART(Slot.LIST, true, Key.NOT_NULL),
    CELL(Slot.LIST, false, Key.PRIMARY),
    LINE(Slot.LIST, true, Key.PRIMARY),
    CODE(Slot.LIST, true, Key.NULLABLE),
    CARD(Slot.ONE, false, Key.NULLABLE),
    CLIP(Slot.ONE, true, Key.NULLABLE),
    STAMP(Slot.ONE, false, Key.NOT_NULL),
    BADGE(Slot.ONE, true, Key.NOT_NULL),
    SHADE(Slot.ONE, false, Key.PRIMARY),
    TWIN(Slot.ONE, true, Key.PRIMARY),
    NODE(Slot.LIST, false, Key.NULLABLE),
    LABEL(Slot.NONE, false, Key.NULLABLE);

    /** How a parent holds its children. */
    public enum Slot {
        /** There is no parent. */
        NONE,
        /** In a list. */
        LIST,
        /** At most one. */
        ONE
    }

    /** What the foreign key is. */
    public enum Key {
        NULLABLE,
        NOT_NULL,
        /** Part of the primary key, or all of it. */
        PRIMARY
    }

    private final Slot slot;
    private final boolean orphan;
    private final Key key;

    Kind(Slot slot, boolean orphan, Key key) {
        this.slot = slot;
        this.orphan = orphan;
        this.key = key;
    }

    /** How a parent holds these. */
    public Slot slot() {
        return slot;
    }

    /** Whether these go when they leave their parent, or when it goes. */
    public boolean isOrphan() {
        return orphan;
    }

    /** What their foreign key is. */
    public Key key() {
        return key;
    }

    /** Whether they have a parent. */
    public boolean isChild() {
        return slot != Slot.NONE;
    }

    /** The kind of their parents. */
    public Kind parent() {
        return this == NODE ? NODE : OWNER;
    }

    /** The relationship that holds them: subclasses are held with what they extend. */
    public Kind held() {
        return this == SPECIAL ? ITEM : this;
    }

    /** Whether the program gives them a position below their parent. */
    public boolean hasPosition() {
        return this == CELL || this == LINE;
    }

    /** Whether the program gives them a key. */
    public boolean hasCode() {
        return this == CODE;
    }

    /** Whether their rows count their changes. */
    public boolean hasVersion() {
        return this == OWNER || held() == ITEM;
    }

    /** The relationships in which {@code parent} holds children. */
    public static List<Kind> childrenOf(Kind parent) {
        return Arrays.stream(values())
                .filter(each -> each.isChild() && each.parent() == parent && each.held() == each)
                .toList();
    }
}
