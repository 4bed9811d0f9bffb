package io.jalchemy.orm.flush;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of an association table that comes or goes.
 *
 * @param columns that say what is linked; of one side only where all of an object's links go
 * @param keys one for each column
 * @param whole whether all links of an object go, however many there are
 */
record LinkChange(Table table, boolean added, List<Column<?>> columns, List<KeyOf> keys, boolean whole) {

    /** One row, with its columns in the order in which the table has them, whichever side of the relationship says it. */
    static LinkChange of(Table table, boolean added, List<Column<?>> columns, List<KeyOf> keys) {
        List<Column<?>> ordered = new ArrayList<>();
        List<KeyOf> orderedKeys = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            int at = columns.indexOf(column);
            if (at >= 0) {
                ordered.add(column);
                orderedKeys.add(keys.get(at));
            }
        }
        return new LinkChange(table, added, ordered, orderedKeys, false);
    }
}
