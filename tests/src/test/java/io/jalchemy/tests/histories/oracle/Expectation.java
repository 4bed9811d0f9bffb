package io.jalchemy.tests.histories.oracle;

/**
 * What has to come of a step.
 *
 * @param verdict how it ends
 * @param reason why
 */
public record Expectation(Verdict verdict, String reason) {

    /** How a step ends. */
    public enum Verdict {
        /** It is done. */
        DONE,
        /** It throws, and nothing has changed. */
        REFUSED,
        /** It throws, and the session has to be rolled back. */
        FAILS
    }

    static final Expectation DONE = new Expectation(Verdict.DONE, "");

    static Expectation refused(String reason) {
        return new Expectation(Verdict.REFUSED, reason);
    }
}
