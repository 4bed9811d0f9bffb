package io.jalchemy.sql.tree;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An option of a statement for whoever executes it, for example how related objects are loaded. */
public interface StatementOption {

    /**
     * Passes the properties that distinguish this option from others, as far as they affect execution, to {@code parts}; values are not
     * among them.
     */
    void describe(Consumer<@Nullable Object> parts);
}
