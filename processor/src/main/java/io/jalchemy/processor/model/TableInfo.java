package io.jalchemy.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an entity's table.
 *
 * @param polymorphicOn null for none
 * @param polymorphicIdentity null for none
 * @param shared whether it is the parent's
 * @param elements Java expressions of constraints and indexes
 */
public record TableInfo(
        String name,
        String schema,
        String comment,
        boolean view,
        @Nullable String polymorphicOn,
        @Nullable String polymorphicIdentity,
        boolean shared,
        List<String> elements) {

    /** Copies the list. */
    public TableInfo {
        elements = List.copyOf(elements);
    }
}
