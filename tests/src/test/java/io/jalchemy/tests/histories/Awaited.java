package io.jalchemy.tests.histories;

import io.jalchemy.tests.histories.oracle.Kind;
import io.jalchemy.tests.histories.oracle.Life;
import io.jalchemy.tests.histories.oracle.Oracle;
import io.jalchemy.tests.histories.oracle.Step;
import io.jalchemy.tests.histories.oracle.Thing;
import java.util.Set;
import java.util.function.BiPredicate;

/** Steps that are left out of histories until the library does what the rules say. Each is to disappear with its behaviour. */
@SuppressWarnings("ImmutableEnumChecker") // lambdas without state
enum Awaited {
    /** What is deleted is refused wherever it is put, and nothing is put into it. */
    DELETED_IS_REFUSED((oracle, step) -> switch (step.act()) {
        case APPEND, LINK, LINK_BACK, SET_PARENT, SET_CHILD ->
            step.b() != null
                    && (oracle.thing(step.a()).isDead()
                            || oracle.thing(step.b()).isDead());
        default -> false;
    }),

    /** Adding an object that left its parent brings it back; one that leaves later has left. */
    ADD_BRINGS_BACK((oracle, step) -> switch (step.act()) {
        case ADD -> oracle.thing(step.a()).left || isOnlyOrphan(oracle.thing(step.a()));
        case OPEN -> step.text().endsWith("add") && oracle.things().stream().anyMatch(Awaited::isOnlyOrphan);
        default -> false;
    }),

    /** Primary keys that become free are used again, rows are switched, and keys that come from a parent change. */
    KEYS_CHANGE_HANDS((oracle, step) -> switch (step.act()) {
        case NEW ->
            step.text() != null
                    && oracle.things().stream()
                            .anyMatch(each -> each.kind == step.kind()
                                    && (step.text().equals(each.code)
                                            || step.text().equals(String.valueOf(each.position))));
        case SET_PARENT -> step.b() != null && isKeyOf(oracle, oracle.thing(step.a()), oracle.thing(step.b()));
        case APPEND, SET_CHILD -> step.b() != null && isKeyOf(oracle, oracle.thing(step.b()), oracle.thing(step.a()));
        case REPLACE ->
            step.list().stream().anyMatch(each -> isKeyOf(oracle, oracle.thing(each), oracle.thing(step.a())));
        default -> false;
    });

    private final BiPredicate<Oracle, Step> leaving;

    Awaited(BiPredicate<Oracle, Step> leaving) {
        this.leaving = leaving;
    }

    /** Whether a step is left out. */
    static boolean leavesOut(Set<Awaited> awaited, Oracle oracle, Step step) {
        for (Awaited each : awaited) {
            if (each.leaving.test(oracle, step)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an object has a row and a parent that has nothing else of its kind, without which it cannot be. */
    private static boolean isOnlyOrphan(Thing thing) {
        return thing.kind.slot() == Kind.Slot.ONE
                && thing.kind.isOrphan()
                && (thing.life == Life.PERSISTENT || thing.life == Life.DETACHED);
    }

    /** Whether giving {@code child} a parent changes the key of a row, or takes one that a row had. */
    private static boolean isKeyOf(Oracle oracle, Thing child, Thing parent) {
        return child.kind.key() == Kind.Key.PRIMARY
                && (child.life == Life.PERSISTENT
                        || (child.kind.slot() == Kind.Slot.ONE
                                && oracle.rows().rows.values().stream()
                                        .anyMatch(
                                                row -> row.kind() == child.kind && parent.mark.equals(row.parent()))));
    }
}
