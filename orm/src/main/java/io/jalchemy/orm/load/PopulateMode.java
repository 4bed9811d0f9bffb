package io.jalchemy.orm.load;

/**
 * The attributes that an object which the session has already takes from its row, and whether the identity map keeps states of new objects.
 */
enum PopulateMode {
    /** The object takes the attributes that are not loaded. */
    LACKING,
    /** The object takes all attributes, also those that are loaded already. */
    ALL,
    /** The object takes all attributes but those that the program has changed: the row is locked, so that nothing in it can be newer. */
    LOCKED,
    /** The object takes the attributes that are not loaded. States of new objects go with them, since many are made and dropped. */
    STREAMED,
    /** The object takes nothing: the row may be older than what the session has written since. States of new objects go with them. */
    STREAMED_BEFORE_WRITING;

    /** Returns whether rows are streamed: objects are made in great numbers, and dropped soon. */
    boolean isStreamed() {
        return this == STREAMED || this == STREAMED_BEFORE_WRITING;
    }
}
