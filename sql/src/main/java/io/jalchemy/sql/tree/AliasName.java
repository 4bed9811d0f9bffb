package io.jalchemy.sql.tree;

import org.jspecify.annotations.Nullable;

/**
 * The identity of an alias. Two aliases are different even if their names are equal. An alias without a name gets one from the compiler.
 */
public final class AliasName {

    private final @Nullable String name;

    /**
     * Creates a new alias.
     *
     * @param name null for a name that the compiler generates
     */
    public AliasName(@Nullable String name) {
        this.name = name;
    }

    /** Returns the name that was given; null if none was. */
    public @Nullable String name() {
        return name;
    }

    @Override
    public String toString() {
        return name == null ? "anonymous" : name;
    }
}
