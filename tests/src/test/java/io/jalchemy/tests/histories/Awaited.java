package io.jalchemy.tests.histories;

import io.jalchemy.tests.histories.oracle.Expectation.Verdict;
import io.jalchemy.tests.histories.oracle.Oracle;
import io.jalchemy.tests.histories.oracle.Step;
import io.jalchemy.tests.histories.oracle.Step.Act;
import java.util.Set;
import java.util.function.BiPredicate;

/** Steps that are left out of histories until the library does what the rules say. Each is to disappear with its behaviour. */
@SuppressWarnings("ImmutableEnumChecker") // lambdas without state
enum Awaited {
    /** A reference to a parent that is set to null again stays what it is: its object has left. */
    NULL_AGAIN((oracle, step) ->
            step.act() == Act.SET_PARENT && step.b() == null && oracle.thing(step.a()).parent == null),

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
}
