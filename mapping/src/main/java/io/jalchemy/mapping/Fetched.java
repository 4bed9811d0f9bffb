package io.jalchemy.mapping;

/** The marker for a value that the database computes, for example in a trigger: it is never sent, and read back after a flush. */
public final class Fetched implements ServerValue {

    private Fetched() {}
}
