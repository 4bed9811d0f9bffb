package io.jalchemy.engine.event;

/**
 * How a statement came by its text.
 *
 * @param kind whether it was compiled for this execution, or before, or not at all
 * @param nanos the time that compiling took, in nanoseconds; 0 unless it was compiled for this execution
 */
public record Compilation(Kind kind, long nanos) {

    /** The text was compiled before, and found in the statement cache. */
    public static final Compilation CACHED = new Compilation(Kind.CACHED, 0);

    /** The text is one of the program's, or creates part of a schema. */
    public static final Compilation GIVEN = new Compilation(Kind.GIVEN, 0);

    /** Where a text came from. */
    public enum Kind {

        /** It was compiled for this execution; others find it in the statement cache. */
        COMPILED,

        /** It was compiled for this execution, and is not kept: {@code ExecutionOptions.statementCache(false)} says so. */
        NOT_KEPT,

        /** It was compiled before. */
        CACHED,

        /** Nothing was compiled: it is text of the program's, or creates part of a schema. */
        GIVEN
    }
}
