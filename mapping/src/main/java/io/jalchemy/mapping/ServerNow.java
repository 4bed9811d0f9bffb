package io.jalchemy.mapping;

/** The marker for the database's current time: {@code DEFAULT now()}, in each database's syntax. */
public final class ServerNow implements ServerValue {

    private ServerNow() {}
}
