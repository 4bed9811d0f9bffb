package io.jalchemy.mapping;

/** The database's own time: {@code DEFAULT now()}, as each database writes it. */
public final class ServerNow implements ServerValue {

    private ServerNow() {}
}
