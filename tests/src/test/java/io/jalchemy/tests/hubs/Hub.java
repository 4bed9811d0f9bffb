package io.jalchemy.tests.hubs;

import java.util.Collection;

/** Something with four collections that are read by queries, or not at all. */
public interface Hub extends Named {

    Long getId();

    /** The entries that do not live without it; they refer to it. */
    Collection<Entry> getOwned();

    /** The entries whose rows alone refer to it. */
    Collection<Entry> getLoose();

    /** The entries of an association table, which have it, too. */
    Collection<Entry> getLinked();

    /** The hubs below it. */
    Collection<? extends Hub> getChildren();

    void setOwned(Collection<?> entries);

    void setLoose(Collection<?> entries);

    void setLinked(Collection<?> entries);

    void setChildren(Collection<?> hubs);
}
