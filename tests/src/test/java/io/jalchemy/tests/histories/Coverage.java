package io.jalchemy.tests.histories;

import io.jalchemy.tests.histories.Cell.Operation;
import io.jalchemy.tests.histories.Cell.Side;
import io.jalchemy.tests.histories.Cell.State;
import io.jalchemy.tests.histories.oracle.Kind;
import io.jalchemy.tests.histories.oracle.Life;
import io.jalchemy.tests.histories.oracle.Oracle;
import io.jalchemy.tests.histories.oracle.Row;
import io.jalchemy.tests.histories.oracle.Step;
import io.jalchemy.tests.histories.oracle.Thing;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what histories reach: steps, and cells of ways to change a relationship. */
final class Coverage {

    /** What ends a series of changes: they are written, or more is read. */
    private static final Set<Step.Act> ENDS = EnumSet.of(
            Step.Act.FLUSH,
            Step.Act.COMMIT,
            Step.Act.ROLLBACK,
            Step.Act.SAVEPOINT,
            Step.Act.SAVEPOINT_RELEASE,
            Step.Act.SAVEPOINT_ROLLBACK,
            Step.Act.QUERY,
            Step.Act.READ,
            Step.Act.GET,
            Step.Act.EXPIRE,
            Step.Act.EXPIRE_ALL,
            Step.Act.REFRESH,
            Step.Act.CHECK,
            Step.Act.PLAN,
            Step.Act.OPEN);

    private final Map<Step.Act, Integer> acts = new EnumMap<>(Step.Act.class);
    private final Map<Cell, Integer> cells = new HashMap<>();

    /** What was not loaded of each object when the program began to change relationships; empty before it does. */
    private final Map<String, Set<String>> unloaded = new HashMap<>();

    /** Counts a step before it is done. */
    void count(Step step, Oracle oracle, Program program) {
        acts.merge(step.act(), 1, Integer::sum);
        if (ENDS.contains(step.act())) {
            unloaded.clear();
            return;
        }
        Thing a = oracle.thing(step.a());
        Thing b = oracle.thing(step.b());
        switch (step.act()) {
            case SET_PARENT -> {
                Side side = a.kind.slot() == Kind.Slot.ONE ? Side.ONE_WITH_KEY : Side.MANY_TO_ONE;
                count(side, state(a, "parent", program), operation(oracle, a, a.parent, b, false), a.kind);
            }
            case SET_CHILD -> {
                List<Thing> held = a.held(step.kind());
                Thing old = held.isEmpty() ? null : held.get(0);
                count(
                        Side.ONE_WITHOUT_KEY,
                        state(a, Access.of(step.kind()).attribute(), program),
                        b == null
                                ? (old == null ? null : Operation.NULL)
                                : operation(oracle, b, b.parent, a, old != null && old != b),
                        step.kind());
            }
            case APPEND, REMOVE ->
                count(
                        Side.COLLECTION,
                        state(a, Access.of(step.kind()).attribute(), program),
                        step.act() == Step.Act.REMOVE ? Operation.NULL : operation(oracle, b, b.parent, a, false),
                        b.kind);
            case REPLACE -> replace(step, a, program);
            case LINK, UNLINK ->
                count(Side.MANY_TO_MANY, state(a, "labels", program), linked(oracle, step, a, b), Kind.LABEL);
            case LINK_BACK, UNLINK_BACK ->
                count(Side.MANY_TO_MANY_BACK, state(b, "owners", program), linked(oracle, step, a, b), Kind.LABEL);
            default -> {}
        }
    }

    private void replace(Step step, Thing a, Program program) {
        if (step.kind() == Kind.LABEL) {
            count(Side.MANY_TO_MANY, state(a, "labels", program), Operation.REPLACE, Kind.LABEL);
        } else if (step.kind() == Kind.OWNER) {
            count(Side.MANY_TO_MANY_BACK, state(a, "owners", program), Operation.REPLACE, Kind.LABEL);
        } else {
            State state = state(a, Access.of(step.kind()).attribute(), program);
            boolean special = a.held(step.kind()).stream().anyMatch(each -> each.kind == Kind.SPECIAL);
            count(Side.COLLECTION, state, Operation.REPLACE, special ? Kind.SPECIAL : step.kind());
        }
    }

    private static Operation linked(Oracle oracle, Step step, Thing owner, Thing label) {
        if (step.act() == Step.Act.UNLINK || step.act() == Step.Act.UNLINK_BACK) {
            return Operation.NULL;
        }
        return oracle.rows().links.contains(owner.mark + " " + label.mark) ? Operation.SET_BACK : Operation.NEW;
    }

    /** What it is to give {@code child}, which had {@code old}, the parent {@code now}, which held another if {@code full}. */
    private static Operation operation(Oracle oracle, Thing child, Thing old, Thing now, boolean full) {
        if (now == null) {
            return old == null ? null : Operation.NULL;
        }
        if (now == old) {
            return null;
        }
        Row row = oracle.rows().rows.get(child.mark);
        if (row != null && now.mark.equals(row.parent())) {
            return Operation.SET_BACK;
        }
        if (row != null && row.parent() != null && isExchanged(oracle, child, row.parent(), now)) {
            return Operation.SWAP;
        }
        if (full || (old != null && now.life == Life.TRANSIENT)) {
            return Operation.REPLACE;
        }
        return old != null ? Operation.MOVE : Operation.NEW;
    }

    /** Whether another child of the same kind has gone from {@code now} to the parent that {@code child} comes from. */
    private static boolean isExchanged(Oracle oracle, Thing child, String before, Thing now) {
        for (Thing other : oracle.things()) {
            Row row = oracle.rows().rows.get(other.mark);
            if (other != child
                    && other.kind == child.kind
                    && row != null
                    && now.mark.equals(row.parent())
                    && other.parent != null
                    && other.parent.mark.equals(before)) {
                return true;
            }
        }
        return false;
    }

    private State state(Thing thing, String attribute, Program program) {
        if (thing.life != Life.PERSISTENT) {
            return State.PENDING;
        }
        if (unloaded.isEmpty()) {
            unloaded.putAll(program.unloaded());
        }
        return program.state(thing.mark, unloaded.getOrDefault(thing.mark, Set.of()), attribute);
    }

    private void count(Side side, State state, Operation operation, Kind kind) {
        if (operation != null) {
            cells.merge(new Cell(side, state, operation, kind), 1, Integer::sum);
        }
    }

    /** How often a cell was reached. */
    int count(Cell cell) {
        return cells.getOrDefault(cell, 0);
    }

    /** Cells that can exist and were reached less than {@code least} times. */
    List<Cell> missing(int least) {
        return Cell.all().stream()
                .filter(each -> each.impossible() == null && count(each) < least)
                .toList();
    }

    /** Cells that were reached although they cannot exist. */
    List<Cell> unexpected() {
        return cells.keySet().stream()
                .filter(each -> Cell.all().contains(each) && each.impossible() != null)
                .toList();
    }

    @Override
    public String toString() {
        return acts.toString();
    }
}
