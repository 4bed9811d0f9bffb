package io.jalchemy.orm.flush;

import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.List;

/**
 * A row of an association table that comes or goes.
 *
 * @param columns that say what is linked; of one side only where all of an object's links go
 * @param keys one for each column
 * @param whole whether all links of an object go, however many there are
 */
record LinkChange(Table table, boolean added, List<Column<?>> columns, List<KeyOf> keys, boolean whole) {

    boolean concerns(InstanceState state) {
        return keys.stream().anyMatch(key -> key.state() == state);
    }
}
