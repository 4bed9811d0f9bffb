package io.jalchemy.sql.tree;

import org.jspecify.annotations.Nullable;

/** The identity of an alias. Two aliases are different even if their names are the same; without a name the compiler makes one. */
public final class AliasName {

    private final @Nullable String name;

    /** A new alias; null for a name that the compiler makes. */
    public AliasName(@Nullable String name) {
        this.name = name;
    }

    /** The name that was given; null if none was. */
    public @Nullable String name() {
        return name;
    }

    @Override
    public String toString() {
        return name == null ? "anonymous" : name;
    }
}
