package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.Cte;
import java.util.List;

/**
 * A common table expression whose query has been compiled, and is to be written behind WITH.
 *
 * @param cte the expression
 * @param name its name in the statement, not quoted
 * @param query the text of its query
 * @param parameters the values in the text, in their order
 */
public record CommonTable(Cte cte, String name, String query, List<Parameter> parameters) {

    /** Copies the list. */
    public CommonTable {
        parameters = List.copyOf(parameters);
    }
}
