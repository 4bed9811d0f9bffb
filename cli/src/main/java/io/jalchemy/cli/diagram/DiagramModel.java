package io.jalchemy.cli.diagram;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows of a schema.
 *
 * @param boxes the tables, by their names
 * @param lines the foreign keys, by their tables and columns
 */
record DiagramModel(List<Box> boxes, List<Line> lines) {

    /**
     * A table.
     *
     * @param name with its schema, if it has one
     * @param view whether it is a view
     */
    record Box(String name, @Nullable String comment, boolean view, List<Row> rows) {}

    /** A column. */
    record Row(
            String name,
            String type,
            boolean primaryKey,
            boolean foreignKey,
            boolean unique,
            boolean nullable,
            @Nullable String comment) {}

    /**
     * A foreign key.
     *
     * @param from the box of the table that refers
     * @param to the box of the table that is referred to
     * @param fromRow the row of its first column
     * @param toRow the row of the first column that is referred to
     * @param many whether several rows may refer to one
     * @param optional whether a row may refer to none
     * @param label the columns
     */
    record Line(int from, int to, int fromRow, int toRow, boolean many, boolean optional, String label) {}

    static DiagramModel of(MetaData metadata) {
        List<Table> tables = metadata.tables().stream()
                .sorted(Comparator.comparing(table -> table.tableName().key()))
                .toList();
        Map<String, Integer> places = new HashMap<>();
        List<Box> boxes = new ArrayList<>();
        for (Table table : tables) {
            places.put(table.tableName().key(), boxes.size());
            boxes.add(new Box(table.tableName().key(), table.comment(), table.isView(), rows(table)));
        }
        List<Line> lines = new ArrayList<>();
        for (Table table : tables) {
            for (ForeignKeyConstraint key : table.foreignKeys()) {
                Integer to = places.get(key.target().key());
                Table target = metadata.find(key.target().key());
                if (to != null && target != null) {
                    lines.add(line(places.getOrDefault(table.tableName().key(), 0), table, key, to, target));
                }
            }
        }
        return new DiagramModel(List.copyOf(boxes), List.copyOf(lines));
    }

    private static Line line(int from, Table table, ForeignKeyConstraint key, int to, Table target) {
        boolean optional = table.columnsNamed(key.columns()).stream().anyMatch(Column::isNullable);
        return new Line(
                from,
                to,
                place(table, key.columns().get(0)),
                place(target, key.targetColumns().get(0)),
                !isUnique(table, key.columns()),
                optional,
                String.join(", ", key.columns()));
    }

    private static int place(Table table, String column) {
        List<Column<?>> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column) || columns.get(i).key().equals(column)) {
                return i;
            }
        }
        return 0;
    }

    private static List<Row> rows(Table table) {
        List<Row> rows = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            boolean foreign =
                    table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
            rows.add(new Row(
                    column.name(),
                    type(column),
                    column.isPrimaryKey(),
                    foreign,
                    !column.isPrimaryKey() && isUnique(table, List.of(column.name())),
                    column.isNullable(),
                    column.comment()));
        }
        return List.copyOf(rows);
    }

    private static String type(Column<?> column) {
        SqlType<?> type = column.type();
        if (type.nativeName() != null) {
            return type.nativeName();
        }
        return type.enumName() == null ? type.toString() : type.enumName();
    }

    private static boolean isUnique(Table table, List<String> columns) {
        Set<String> set = Set.copyOf(columns);
        boolean key = set.equals(Set.copyOf(table.primaryKey().columns()));
        for (UniqueConstraint each : table.uniqueConstraints()) {
            key |= set.equals(Set.copyOf(each.columns()));
        }
        for (Index each : table.indexes()) {
            boolean whole = each.unique() && each.where() == null;
            key |= whole && each.columns().size() == each.parts().size() && set.equals(Set.copyOf(each.columns()));
        }
        return key;
    }
}
