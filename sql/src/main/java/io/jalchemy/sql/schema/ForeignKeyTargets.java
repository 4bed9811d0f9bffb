package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves the targets of foreign keys, by name, among the tables of one {@link MetaData}. */
record ForeignKeyTargets(Map<String, Table> tables) {

    /**
     * Returns the table that {@code key}, a foreign key of {@code from}, refers to.
     *
     * @throws JalchemyException if the table is not there; the message names the nearest
     */
    Table table(Table from, ForeignKeyConstraint key) {
        Table target = tables.get(key.target().key());
        if (target == null) {
            throw new JalchemyException(
                    "FOREIGN_KEY_TARGET",
                    "Table " + from + " has a foreign key " + key + ", and there is no table \"" + key.target()
                            + "\" in its MetaData." + hint(key.target()) + " Add the table, or mend the name.");
        }
        for (int i = 0; i < key.columns().size(); i++) {
            column(from, key, target, i);
        }
        return target;
    }

    private String hint(TableName missing) {
        for (Table table : tables.values()) {
            if (table.name().equals(missing.name())) {
                return " Did you mean \"" + table + "\"?";
            }
        }
        return Nearest.hint(missing.key(), tables.keySet());
    }

    /** Returns the column of {@code target} that the column at {@code position} of {@code key} refers to. */
    static Column<?> column(Table from, ForeignKeyConstraint key, Table target, int position) {
        String name = key.targetColumns().get(position);
        Column<?> column = target.find(name);
        if (column == null) {
            List<String> known = target.columns().stream().map(Column::name).toList();
            throw new JalchemyException(
                    "FOREIGN_KEY_TARGET",
                    "Table " + from + " has a foreign key " + key + ", and table " + target + " has no column \"" + name
                            + "\"." + Nearest.hint(name, known));
        }
        return column;
    }

    /**
     * Returns the tables with missing types taken from what the columns refer to, and targets that were given by key replaced by column
     * names.
     */
    Map<String, Table> resolved() {
        Map<String, Table> settled = new HashMap<>();
        for (Map.Entry<String, Table> each : tables.entrySet()) {
            settled.put(each.getKey(), resolved(each.getValue()));
        }
        return settled;
    }

    private Table resolved(Table table) {
        List<Column<?>> columns = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            columns.add(typed(table, column));
        }
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            constraints.add(constraint instanceof ForeignKeyConstraint key ? named(key) : constraint);
        }
        boolean same = columns.equals(table.columns()) && constraints.equals(table.constraints());
        return same ? table : table.with(new TableParts(columns, table.primaryKey(), constraints, table.indexes()));
    }

    private Column<?> typed(Table table, Column<?> column) {
        SqlType<?> type = column.isTyped() ? null : typeOf(table, column, new ArrayList<>());
        return type == null ? column : column.type(type);
    }

    /** Returns the type of {@code column}, its own or that of the column it refers to; null if that is not known yet. */
    private @Nullable SqlType<?> typeOf(Table table, Column<?> column, List<Column<?>> seen) {
        if (column.isTyped()) {
            return column.type();
        }
        seen.add(column);
        for (ForeignKeyConstraint key : table.foreignKeys()) {
            int position = key.columns().indexOf(column.name());
            Table target = tables.get(key.target().key());
            Column<?> referred = position < 0 || target == null
                    ? null
                    : target.find(key.targetColumns().get(position));
            if (target != null && referred != null && !seen.contains(referred)) {
                return typeOf(target, referred, seen);
            }
        }
        return null;
    }

    private ForeignKeyConstraint named(ForeignKeyConstraint key) {
        Table target = tables.get(key.target().key());
        List<String> names = new ArrayList<>();
        for (String each : key.targetColumns()) {
            Column<?> column = target == null ? null : target.find(each);
            names.add(column == null ? each : column.name());
        }
        return names.equals(key.targetColumns()) ? key : key.withTargetColumns(names);
    }
}
