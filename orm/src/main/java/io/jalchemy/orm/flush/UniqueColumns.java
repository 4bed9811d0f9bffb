package io.jalchemy.orm.flush;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.Initially;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns of which no two rows of a table may have the same values, not even within a transaction.
 *
 * @param columns by name
 * @param isKey whether it is the primary key
 */
record UniqueColumns(List<String> columns, boolean isKey) {

    /**
     * Returns the unique columns of {@code table}: its primary key first, then each constraint that is not deferred and each unique index
     * of columns. Unique indexes of expressions or of some of the rows are not considered.
     */
    static List<UniqueColumns> of(Table table) {
        List<UniqueColumns> all = new ArrayList<>();
        List<String> key =
                table.primaryKeyColumns().stream().<String>map(Column::name).toList();
        if (!key.isEmpty()) {
            all.add(new UniqueColumns(key, true));
        }
        for (UniqueConstraint constraint : table.uniqueConstraints()) {
            if (constraint.deferral().initially() != Initially.DEFERRED) {
                all.add(new UniqueColumns(constraint.columns(), false));
            }
        }
        for (Index index : table.indexes()) {
            if (index.unique()
                    && index.where() == null
                    && index.columns().size() == index.parts().size()) {
                all.add(new UniqueColumns(index.columns(), false));
            }
        }
        return List.copyOf(all);
    }
}
