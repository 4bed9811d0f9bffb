package io.jalchemy.orm.load;

/** What an object that the session has takes from a row of it. */
enum Filling {
    /** Nothing: the row may be older than what the session has written since. */
    NOTHING,
    /** What is not loaded. */
    LACKING,
    /** Everything, also what is loaded already. */
    ALL
}
