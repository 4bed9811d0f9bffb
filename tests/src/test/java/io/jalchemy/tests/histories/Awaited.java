package io.jalchemy.tests.histories;

import io.jalchemy.tests.histories.oracle.Expectation.Verdict;
import io.jalchemy.tests.histories.oracle.Kind;
import io.jalchemy.tests.histories.oracle.Life;
import io.jalchemy.tests.histories.oracle.Oracle;
import io.jalchemy.tests.histories.oracle.Step;
import io.jalchemy.tests.histories.oracle.Step.Act;
import io.jalchemy.tests.histories.oracle.Thing;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Steps that are left out of histories until the library does what the rules say. Each is to disappear with its behaviour. */
enum Awaited {
    /** What is deleted is refused wherever it is put or added. */
    DELETED_IS_REFUSED(
            (oracle, step) -> step.act() != Act.DELETE && oracle.expect(step).verdict() == Verdict.REFUSED),

    /** A reference that is set to null although it was null lets nothing become an orphan. */
    ORPHAN_LEAVES_A_PARENT_ONLY((oracle, step) -> step.act() == Act.SET_PARENT
            && step.b() == null
            && oracle.thing(step.a()).kind.isOrphan()
            && oracle.thing(step.a()).parent == null),

    /** A new child that leaves its parent leaves the session at once. */
    NEW_CHILD_LEAVES((oracle, step) -> isTaking(oracle, step)
            && oracle.things().stream()
                    .anyMatch(each -> each.kind.isOrphan() && each.parent != null && each.life != Life.PERSISTENT)),

    /** The only child of a parent gives way to another, whether or not it was read; keys that become free are used again. */
    OLD_PARTNER_GIVES_WAY((oracle, step) -> {
        Thing a = oracle.thing(step.a());
        Thing b = oracle.thing(step.b());
        return switch (step.act()) {
            case SET_PARENT ->
                a.kind.slot() == Kind.Slot.ONE && b != null && (!b.held(a.kind).isEmpty() || a.parent != null);
            case SET_CHILD -> b != null && (!a.held(step.kind()).isEmpty() || b.parent != null);
            default -> false;
        };
    }),

    /** An autoflush leaves the foreign key of a stored child of an unsaved parent as it is. */
    CHILD_OF_UNSAVED_PARENT_WAITS((oracle, step) -> {
        Thing a = oracle.thing(step.a());
        return switch (step.act()) {
            case APPEND, SET_CHILD, REPLACE -> a.life == Life.TRANSIENT;
            default -> false;
        };
    }),

    /** An only child that nothing but its own reference leads to is written by the commit, whatever was flushed before. */
    BACK_REFERENCE_OF_ONE((oracle, step) -> step.act() == Act.SET_PARENT
            && oracle.thing(step.a()).kind.slot() == Kind.Slot.ONE
            && oracle.thing(step.a()).life == Life.TRANSIENT),

    /** A load does not delete what is on its way from one parent to another; adding it brings it back. */
    ORPHANS_ON_THE_WAY((oracle, step) -> oracle.things().stream().anyMatch(each -> each.left)
            && !Set.of(Act.FLUSH, Act.COMMIT, Act.QUERY).contains(step.act())),

    /** A child that came to a parent before that is deleted is treated as its other children. */
    CHILD_OF_DELETED((oracle, step) -> step.act() == Act.DELETE
            && oracle.things().stream()
                    .anyMatch(each -> each.parent == oracle.thing(step.a()) && !oracle.isStored(each))),

    /** A rollback and an expiry forget no version, and no value of an object that becomes new again. */
    ROLLBACK_KEEPS_WHAT_IT_HAS_TO((oracle, step) -> Set.of(
                    Act.ROLLBACK, Act.SAVEPOINT_ROLLBACK, Act.EXPIRE, Act.EXPIRE_ALL, Act.REFRESH, Act.FAULT)
            .contains(step.act())),

    /** The same, for a rollback because something failed. */
    FAILURE_KEEPS_WHAT_IT_HAS_TO((oracle, step) -> oracle.expect(step).verdict() == Verdict.FAILS
            || (!step.isFlushing()
                    && oracle.failureOfLoad() != null
                    && Set.of(
                                    Act.READ,
                                    Act.GET,
                                    Act.APPEND,
                                    Act.REMOVE,
                                    Act.LINK,
                                    Act.LINK_BACK,
                                    Act.UNLINK,
                                    Act.UNLINK_BACK,
                                    Act.PUT_DATA,
                                    Act.REPLACE)
                            .contains(step.act()))),

    /** What is serialised keeps its key, its version and what was loaded. */
    SERIALIZATION((oracle, step) -> step.act() == Act.OPEN && step.text().startsWith("serialize")),

    /** What is detached has the values of the commit, and holds nothing that was deleted; keys that changed are known. */
    DETACHED_HAS_WHAT_WAS_COMMITTED(
            (oracle, step) -> step.act() == Act.OPEN && !step.text().equals("forget") && !oracle.isFresh()),

    /** Merging copies what was set, and nothing else. */
    MERGE_COPIES_WHAT_WAS_SET((oracle, step) -> step.act() == Act.MERGE_PART);

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

    private static boolean isTaking(Oracle oracle, Step step) {
        Thing a = oracle.thing(step.a());
        return switch (step.act()) {
            case REMOVE, REPLACE, SET_CHILD -> true;
            case SET_PARENT -> step.b() == null || a.kind.slot() == Kind.Slot.ONE;
            default -> false;
        };
    }

    /** Those that are named; all if none is. */
    static Set<Awaited> named(List<String> names) {
        return Set.copyOf(names.stream().map(Awaited::valueOf).toList());
    }
}
