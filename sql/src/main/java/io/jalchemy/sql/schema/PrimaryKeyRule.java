package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Determines the primary key of a table: the one that was declared, or the columns that are marked as its key. */
final class PrimaryKeyRule {

    private PrimaryKeyRule() {}

    static PrimaryKeyConstraint key(
            TableName table,
            PrimaryKeyConstraint earlier,
            TableParts.ColumnNames names,
            List<? extends TableElement> elements) {
        PrimaryKeyConstraint declared = null;
        for (TableElement element : elements) {
            if (element instanceof PrimaryKeyConstraint key) {
                if (declared != null || !earlier.columns().isEmpty()) {
                    throw new JalchemyException(
                            "PRIMARY_KEY_TWICE", "Table " + table + " has two primary keys. Keep one.");
                }
                declared = key.withColumns(names.all(key.columns()), names.all(key.include()));
            }
        }
        List<String> marked = marked(names.columns());
        if (declared == null) {
            return Set.copyOf(earlier.columns()).equals(Set.copyOf(marked)) ? earlier : earlier.withColumns(marked);
        }
        if (!declared.columns().containsAll(marked)) {
            throw new JalchemyException(
                    "PRIMARY_KEY_TWICE",
                    "Table " + table + " has the primary key " + declared.columns() + ", and columns " + marked
                            + " are marked as its key. Say the same in both places, or mark none.");
        }
        return declared;
    }

    /** Returns the names of the columns that are marked, a generated one first. */
    private static List<String> marked(List<Column<?>> columns) {
        List<String> names = new ArrayList<>();
        for (Column<?> column : columns) {
            if (column.isPrimaryKey()) {
                names.add(column.autoincrement() == Autoincrement.ON ? 0 : names.size(), column.name());
            }
        }
        return names;
    }
}
