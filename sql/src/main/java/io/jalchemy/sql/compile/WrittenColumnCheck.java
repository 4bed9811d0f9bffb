package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.OnConflict;
import io.jalchemy.sql.tree.TableSource;
import io.jalchemy.sql.tree.UpdateNode;
import java.util.List;
import java.util.Objects;

/**
 * Refuses statements that are to write columns of another table than the one that they change. Columns are written there by their names
 * alone, so the database would refuse a name that the table does not have, and change the wrong column where it has the same name.
 */
final class WrittenColumnCheck {

    private final String verb;
    private final FromItem target;

    private WrittenColumnCheck(String verb, FromItem target) {
        this.verb = verb;
        this.target = target;
    }

    /** Checks the columns that {@code update} sets. */
    static void check(UpdateNode update) {
        new WrittenColumnCheck("UPDATE", update.target()).assignments("set(…)", update.set());
    }

    /** Checks the columns that {@code insert} gives values, and those of its ON CONFLICT. */
    static void check(InsertNode insert) {
        WrittenColumnCheck check = new WrittenColumnCheck("INSERT", insert.into());
        check.columns(insert.query() == null ? "values(…)" : "fromSelect(…)", insert.columns());
        for (OnConflict conflict : insert.onConflict()) {
            check.columns("onConflict(…)", conflict.target().columns());
            check.assignments("doUpdate(…)", conflict.updates());
        }
    }

    private void assignments(String place, List<Assignment> assignments) {
        for (Assignment each : assignments) {
            column(place, each.assignedColumn());
        }
    }

    private void columns(String place, List<Expression<?>> columns) {
        for (Expression<?> each : columns) {
            column(place, each);
        }
    }

    private void column(String place, Expression<?> given) {
        computed(place, given);
        if (target instanceof TableSource table
                && given instanceof ColumnExpression<?> column
                && !isOf(column.from(), table)) {
            throw new JalchemyException(
                    "COLUMN_OF_OTHER_TABLE",
                    "The " + verb + " writes table " + table.name() + ", and " + place + " names " + described(column)
                            + ", which is no column of that. Name columns of " + table.name()
                            + ", or write the other table in a statement of its own.");
        }
    }

    /** Refuses a column that the database computes. */
    private void computed(String place, Expression<?> given) {
        if (given instanceof Column<?> column && column.serverDefault() instanceof ServerDefault.Computed) {
            throw new JalchemyException(
                    "COMPUTED_COLUMN",
                    "The " + verb + " writes column " + column + " (" + place
                            + "), which the database computes. Leave it" + " out.");
        }
    }

    private static String described(ColumnExpression<?> column) {
        return column.from() instanceof TableSource
                ? column.toString()
                : "\"" + column.name() + "\" of an alias or a subquery";
    }

    private static boolean isOf(FromItem item, TableSource table) {
        if (item.equals(table)) {
            return true;
        }
        return item instanceof TableSource other
                && other.name().equals(table.name())
                && Objects.equals(other.schema(), table.schema());
    }
}
