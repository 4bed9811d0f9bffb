package io.jalchemy.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an entity's table.
 *
 * @param name the name without a schema
 * @param schema the schema; empty for the connection's default
 * @param comment the comment; empty for none
 * @param view whether it is a view
 * @param query the method that says what the view consists of; empty for none
 * @param materialized whether the rows of the view are stored
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
        String query,
        boolean materialized,
        @Nullable String polymorphicOn,
        @Nullable String polymorphicIdentity,
        boolean shared,
        List<String> elements) {

    /** Copies the list. */
    public TableInfo {
        elements = List.copyOf(elements);
    }
}
