package io.jalchemy.orm.state;

import org.jspecify.annotations.Nullable;

/**
 * The link from states to the session that their objects are in. Once the session is closed it leads nowhere, and all of them are detached,
 * without one of them being touched.
 */
public final class SessionLink {

    private @Nullable AttributeLoader session;
    private boolean marked;
    private @Nullable WatchedValues watched;
    private final AddedObjects added = new AddedObjects();

    /** Makes the link for the objects of {@code session}. */
    public SessionLink(AttributeLoader session) {
        this.session = session;
    }

    /** Returns the session; null once it is closed. */
    public @Nullable AttributeLoader session() {
        return session;
    }

    /** Notes that some object has a mark that only means something within a session. */
    void mark() {
        marked = true;
    }

    /** Returns whether the objects have to be detached one by one: some attribute has expired or was loaded ahead. */
    public boolean isMarked() {
        return marked;
    }

    /** Returns the objects with rows that the program itself added to the session since the last flush. */
    public AddedObjects added() {
        return added;
    }

    /** Returns the watched values of the session's objects; null if there never were any. */
    public @Nullable WatchedValues watched() {
        return watched;
    }

    WatchedValues toWatch() {
        WatchedValues current = watched;
        if (current == null) {
            current = new WatchedValues();
            watched = current;
        }
        return current;
    }

    /** Ends the link when the session is closed. */
    public void end() {
        session = null;
        watched = null;
        added.clear();
    }
}
