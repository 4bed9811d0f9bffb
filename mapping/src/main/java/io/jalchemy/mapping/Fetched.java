package io.jalchemy.mapping;

/** A value that a trigger or the like makes: never sent, read back after a flush. */
public final class Fetched implements ServerValue {

    private Fetched() {}
}
