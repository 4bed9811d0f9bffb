package io.jalchemy.tests.ledger;

import org.jspecify.annotations.Nullable;

/** What entities with a version have in common. */
public interface Versioned {

    /** The key. */
    @Nullable
    Long getId();

    /** A text. */
    String getName();

    /** Sets the text. */
    void setName(String name);

    /** The version; 0 for none. */
    long versionNumber();
}
