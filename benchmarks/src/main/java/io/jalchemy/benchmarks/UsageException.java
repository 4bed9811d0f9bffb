package io.jalchemy.benchmarks;

/** A command line that nothing can be done with; its message is one line that says what is known. */
final class UsageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
