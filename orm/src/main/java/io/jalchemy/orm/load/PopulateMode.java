package io.jalchemy.orm.load;

/** What an object that the session has takes from a row of it, and who keeps what is known of a new one. */
enum PopulateMode {
    /** What is not loaded. */
    LACKING,
    /** Everything, also what is loaded already. */
    ALL,
    /** Everything but what the program has changed: the row is locked, so that nothing it has can be newer. */
    LOCKED,
    /** What is not loaded; states of new objects go with them, since many come and go. */
    STREAMED,
    /** Nothing: the row may be older than what the session has written since; states of new objects go with them. */
    STREAMED_BEFORE_WRITING;

    /** Whether objects come in great numbers, and are let go soon. */
    boolean isStreamed() {
        return this == STREAMED || this == STREAMED_BEFORE_WRITING;
    }
}
