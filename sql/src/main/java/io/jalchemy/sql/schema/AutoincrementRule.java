package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.TypeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Determines the key column whose values the database generates. The rule is SQLAlchemy's. */
final class AutoincrementRule {

    private AutoincrementRule() {}

    static @Nullable Column<?> column(Table table) {
        List<Column<?>> key = table.primaryKeyColumns();
        Column<?> found = null;
        for (Column<?> column : table.columns()) {
            if (column.autoincrement() == Autoincrement.ON) {
                found = only(found, checked(column, key));
            }
        }
        if (found != null || key.size() != 1) {
            return found;
        }
        Column<?> single = key.get(0);
        return isGenerated(single) ? single : null;
    }

    private static boolean isGenerated(Column<?> column) {
        ServerDefault serverDefault = column.serverDefault();
        boolean identity = serverDefault instanceof ServerDefault.Identity;
        return column.autoincrement() != Autoincrement.OFF
                && column.isTyped()
                && column.type().kind().isInteger()
                && column.type().conversion() == null
                && column.insertDefault() == null
                && (serverDefault == null || identity)
                && (!refers(column) || column.autoincrement() == Autoincrement.IGNORE_FOREIGN_KEY);
    }

    private static boolean refers(Column<?> column) {
        for (ForeignKeyConstraint key : column.from().foreignKeys()) {
            if (key.columns().contains(column.name())) {
                return true;
            }
        }
        return false;
    }

    private static Column<?> checked(Column<?> column, List<Column<?>> key) {
        TypeKind kind = column.type().kind();
        Integer scale = column.type().scale();
        boolean whole = kind.isInteger() || (kind == TypeKind.NUMERIC && scale != null && scale == 0);
        if (!whole || !key.contains(column)) {
            throw new JalchemyException(
                    "AUTOINCREMENT",
                    "Column " + column + " is of type " + column.type()
                            + (key.contains(column) ? "" : " outside the key")
                            + " and cannot be generated. Only whole numbers of the primary key can.");
        }
        return column;
    }

    private static Column<?> only(@Nullable Column<?> earlier, Column<?> column) {
        if (earlier != null) {
            throw new JalchemyException(
                    "AUTOINCREMENT",
                    "Both " + earlier + " and " + column + " are to be generated. Only one column of a table can.");
        }
        return column;
    }
}
