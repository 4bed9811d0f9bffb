package io.jalchemy.sql.tree;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is said beside a statement to whoever executes it: how related objects are to be loaded, for example. */
public interface StatementOption {

    /** Hands on what tells this option from others, where that decides what is done; values are no part of it. */
    void describe(Consumer<@Nullable Object> parts);
}
