package io.jalchemy.sql.schema;

import io.jalchemy.sql.tree.Condition;
import java.util.ArrayList;
import java.util.List;

/** Builds the conditions of joins along foreign keys. */
final class JoinConditions {

    private JoinConditions() {}

    /** Returns one condition for each foreign key from {@code table} to {@code target}. */
    static List<Condition> between(Table table, Table target) {
        List<Condition> conditions = new ArrayList<>();
        for (ForeignKeyConstraint key : table.foreignKeys()) {
            if (key.target().equals(target.tableName())) {
                conditions.add(condition(table, key, target));
            }
        }
        return List.copyOf(conditions);
    }

    private static Condition condition(Table table, ForeignKeyConstraint key, Table target) {
        List<Column<?>> from = table.columnsNamed(key.columns());
        Condition all = equal(from.get(0), ForeignKeyTargets.column(table, key, target, 0));
        for (int i = 1; i < from.size(); i++) {
            all = all.and(equal(from.get(i), ForeignKeyTargets.column(table, key, target, i)));
        }
        return all;
    }

    @SuppressWarnings("unchecked") // two columns that a foreign key joins hold comparable values
    private static Condition equal(Column<?> a, Column<?> b) {
        return ((Column<Object>) a).eq((Column<Object>) b);
    }
}
