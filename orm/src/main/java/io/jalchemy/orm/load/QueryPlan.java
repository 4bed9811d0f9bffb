package io.jalchemy.orm.load;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.ResultColumn;
import io.jalchemy.sql.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done for all statements of one shape.
 *
 * @param elements of each row, in order
 * @param columns what a row has, as a user of a map of it would have it
 * @param unique whether rows that differ in joined collections alone become one
 */
record QueryPlan(Compiled compiled, List<Element> elements, List<ResultColumn> columns, boolean unique) {

    /**
     * One element of a row.
     *
     * @param reader of an entity; null for a value
     * @param position of a value
     * @param type of a value
     */
    record Element(
            @Nullable EntityReader reader,
            int position,
            @Nullable SqlType<?> type) {}
}
