package io.jalchemy.tests.histories;

import io.jalchemy.tests.histories.oracle.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to change a relationship: on which side, in which state, how, and of what kind.
 *
 * @param side the side that the program changes
 * @param state what the session knows of the attribute that is changed
 * @param operation what the change amounts to
 * @param kind what the relationship holds; says cascade and key
 */
record Cell(Side side, State state, Operation operation, Kind kind) {

    /** The side that the program changes. */
    enum Side {
        /** The reference of a child in a list. */
        MANY_TO_ONE,
        /** The list. */
        COLLECTION,
        /** The reference of an only child, which has the foreign key. */
        ONE_WITH_KEY,
        /** The reference to an only child. */
        ONE_WITHOUT_KEY,
        /** The labels of an owner. */
        MANY_TO_MANY,
        /** The owners of a label. */
        MANY_TO_MANY_BACK
    }

    /** What the session knows of the attribute. */
    enum State {
        PENDING,
        LOADED,
        UNLOADED,
        EXPIRED,
        DETACHED_AND_ADDED,
        MERGED
    }

    /** What a change amounts to. */
    enum Operation {
        /** Something where nothing was. */
        NEW,
        /** Nothing where something was. */
        NULL,
        /** Something in the place of another; a list, of which some elements are new. */
        REPLACE,
        /** What the row has, after something else. */
        SET_BACK,
        /** Two parents exchange their children. */
        SWAP,
        /** A child comes from another parent, where nothing was. */
        MOVE
    }

    /** All cells of what can be combined. */
    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Side side : sides(kind)) {
                for (State state : State.values()) {
                    for (Operation operation : Operation.values()) {
                        cells.add(new Cell(side, state, operation, kind));
                    }
                }
            }
        }
        return cells;
    }

    private static List<Side> sides(Kind kind) {
        if (kind == Kind.LABEL) {
            return List.of(Side.MANY_TO_MANY, Side.MANY_TO_MANY_BACK);
        }
        return switch (kind.slot()) {
            case NONE -> List.of();
            case LIST -> List.of(Side.MANY_TO_ONE, Side.COLLECTION);
            case ONE -> List.of(Side.ONE_WITH_KEY, Side.ONE_WITHOUT_KEY);
        };
    }

    /** Why a cell cannot exist; null if it can. */
    String impossible() {
        if (state == State.PENDING && operation == Operation.SET_BACK) {
            return "what is new has no row to go back to";
        }
        if (side == Side.MANY_TO_MANY || side == Side.MANY_TO_MANY_BACK) {
            if (operation == Operation.MOVE || operation == Operation.SWAP) {
                return "a link is of two objects alone: another link is a new one, and the old one goes by itself";
            }
        }
        if (state == State.PENDING && operation == Operation.SWAP) {
            return "an exchange needs two parents with rows and children with rows";
        }
        return null;
    }

    @Override
    public String toString() {
        return kind + " " + side + " " + state + " " + operation;
    }
}
