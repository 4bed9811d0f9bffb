package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.Cte;
import java.util.List;

/**
 * A common table expression whose query has been written, and waits for its place behind WITH.
 *
 * @param cte the expression
 * @param name the name by which the statement knows it, not quoted
 * @param query its text
 * @param parameters the values in the text, in their order
 */
public record CommonTable(Cte cte, String name, String query, List<Parameter> parameters) {

    /** Copies the list. */
    public CommonTable {
        parameters = List.copyOf(parameters);
    }
}
