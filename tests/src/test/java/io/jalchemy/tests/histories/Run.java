package io.jalchemy.tests.histories;

import io.jalchemy.tests.histories.oracle.Expectation;
import io.jalchemy.tests.histories.oracle.Expectation.Verdict;
import io.jalchemy.tests.histories.oracle.Kind;
import io.jalchemy.tests.histories.oracle.Mistake;
import io.jalchemy.tests.histories.oracle.Oracle;
import io.jalchemy.tests.histories.oracle.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One history, done by a program and by an oracle side by side. */
final class Run {

    /**
     * Where program and oracle do not agree.
     *
     * @param done the steps that were done, the last one included
     * @param what in words
     * @param cause what the library threw; null if it did not
     */
    record Disagreement(List<Step> done, String what, Throwable cause) {

        /** A few words that stay the same when the history gets shorter. */
        String sort() {
            String first = what.lines().findFirst().orElse("");
            return first.replaceAll("[a-z]+[0-9]+", "#").replaceAll("[0-9]+", "#");
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            done.forEach(step -> text.append("    ").append(step).append('\n'));
            return text.append(what).toString();
        }
    }

    /** Thrown where they do not agree. */
    private static final class DisagreementException extends Exception {

        private static final long serialVersionUID = 1L;

        DisagreementException(String what, Throwable cause) {
            super(what, cause);
        }
    }

    private final World world;
    private final Oracle oracle;
    private final Coverage coverage;
    private final List<Step> done = new ArrayList<>();
    private Program program;

    Run(World world, Set<Mistake> mistakes, Coverage coverage) {
        this.world = world;
        this.oracle = new Oracle(mistakes);
        this.coverage = coverage;
    }

    /** Does a history; null if program and oracle agree to its end. */
    Disagreement run(List<Step> history) {
        world.begin(history);
        try (Program opened = new Program(world)) {
            program = opened;
            for (Step step : history) {
                if (oracle.applies(step)) {
                    done.add(step);
                    step(step);
                }
            }
            end();
            return null;
        } catch (DisagreementException e) {
            return new Disagreement(List.copyOf(done), e.getMessage(), e.getCause());
        }
    }

    private void end() throws DisagreementException {
        for (Step.Act act : List.of(Step.Act.ROLLBACK, Step.Act.CHECK)) {
            Step step = Step.of(act, null);
            if (oracle.applies(step)) {
                done.add(step);
                step(step);
            }
        }
    }

    private void step(Step step) throws DisagreementException {
        if (coverage != null) {
            coverage.count(step, oracle, program);
        }
        if (!touch(step)) {
            return;
        }
        Expectation expected = oracle.expect(step);
        Set<String> found;
        try {
            found = program.act(step, oracle);
        } catch (RuntimeException | AssertionError e) {
            failed(step, expected, e);
            return;
        }
        if (expected.verdict() != Verdict.DONE) {
            throw new DisagreementException(
                    "nothing was thrown, although " + expected.reason() + " (" + expected.verdict() + ")", null);
        }
        List<String> twice = world.rowsWrittenTwice();
        if (program.wrote()) {
            if (step.act() != Step.Act.OPEN) { // one that merges flushes several times
                report(twice);
            }
            if (step.act() == Step.Act.REFRESH) {
                oracle.apply(step); // what it drops is not flushed
            }
            if (!step.isFlushing()) {
                autoflushed(null);
            }
        }
        oracle.apply(step);
        program.wrote();
        program.learnKeys();
        check(step, found);
    }

    /** Whether the touch succeeded; if not, everything was rolled back. */
    private boolean touch(Step step) throws DisagreementException {
        program.wrote();
        try {
            program.touch(step);
        } catch (RuntimeException | AssertionError e) {
            if (e instanceof RuntimeException
                    && oracle.expect(step).verdict() == Verdict.REFUSED
                    && oracle.failureOfLoad() == null
                    && !program.hasFaulted()) {
                return false;
            }
            autoflushed(e);
            return false;
        }
        if (program.wrote()) {
            report(world.rowsWrittenTwice());
            autoflushed(null);
        }
        return true;
    }

    private void autoflushed(Throwable thrown) throws DisagreementException {
        if (thrown != null && program.hasFaulted()) {
            rollback();
            return;
        }
        String failure = oracle.failureOfLoad();
        if (thrown == null && failure != null) {
            throw new DisagreementException("an autoflush did not fail, although " + failure, null);
        }
        if (thrown != null && failure == null) {
            throw new DisagreementException("a touch threw " + thrown, thrown);
        }
        if (thrown != null) {
            rollback();
        } else {
            oracle.autoflushed();
        }
    }

    /** Whether a step loaded something and is refused for what the flush before that did. */
    private boolean isRefusedAfterLoad(Step step) {
        if (!program.wrote()) {
            return false;
        }
        oracle.autoflushed();
        return oracle.expect(step).verdict() == Verdict.REFUSED;
    }

    private void failed(Step step, Expectation expected, Throwable thrown) throws DisagreementException {
        if (step.act() == Step.Act.REFRESH) {
            oracle.apply(step); // what it drops is dropped before anything is sent
        }
        if (program.hasFaulted() || expected.verdict() == Verdict.FAILS) {
            rollback();
        } else if (thrown instanceof AssertionError || expected.verdict() == Verdict.DONE) {
            String failure = oracle.failureOfLoad();
            if (!(thrown instanceof AssertionError) && failure == null && isRefusedAfterLoad(step)) {
                return;
            }
            if (thrown instanceof AssertionError || failure == null) {
                throw new DisagreementException("threw " + thrown, thrown);
            }
            rollback();
        }
    }

    private void rollback() throws DisagreementException {
        try {
            program.rollback();
        } catch (RuntimeException e) {
            throw new DisagreementException("rollback() threw " + e, e);
        }
        oracle.rollback();
        program.learnKeys(); // keys that came from a parent are what they were
        compareRows();
        compareLives();
    }

    private void check(Step step, Set<String> found) throws DisagreementException {
        switch (step.act()) {
            case QUERY -> {
                Set<String> expected = new TreeSet<>();
                oracle.rows().rows.values().stream()
                        .filter(row -> row.kind() == step.kind() || isSubclass(row.kind(), step.kind()))
                        .forEach(row -> expected.add(row.mark()));
                if (!expected.equals(found)) {
                    throw new DisagreementException(
                            "expected the query to find " + expected + " but found " + found, null);
                }
            }
            case COMMIT, ROLLBACK -> {
                compareRows();
                compareLives();
            }
            case SAVEPOINT_ROLLBACK, FLUSH, PLAN -> compareLives();
            case OPEN -> compareLives();
            case CHECK -> compareContents();
            default -> {}
        }
    }

    private static boolean isSubclass(Kind kind, Kind other) {
        return kind == Kind.SPECIAL && other == Kind.ITEM;
    }

    private void compareRows() throws DisagreementException {
        report(oracle.committed().differences(world.rows()));
    }

    private void compareLives() throws DisagreementException {
        report(program.lives(oracle));
    }

    private void compareContents() throws DisagreementException {
        List<String> differences;
        try {
            differences = program.contents(oracle);
        } catch (RuntimeException e) {
            if (program.hasFaulted()) {
                rollback();
                return;
            }
            throw new DisagreementException("reading threw " + e, e);
        }
        if (program.wrote()) {
            oracle.autoflushed(); // what was set to what it was anyway
        }
        report(differences);
    }

    private static void report(List<String> differences) throws DisagreementException {
        if (!differences.isEmpty()) {
            throw new DisagreementException(String.join("\n", differences), null);
        }
    }
}
