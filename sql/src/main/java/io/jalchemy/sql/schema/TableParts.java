package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of a table, validated: each column occurs once, and each name that a constraint or index uses is known.
 *
 * @param columns in order, key columns marked as such
 * @param primaryKey the first of {@code constraints}
 * @param constraints all of them, in the order of their text
 * @param indexes all of them
 */
record TableParts(
        List<Column<?>> columns, PrimaryKeyConstraint primaryKey, List<Constraint> constraints, List<Index> indexes) {

    private static final TableParts NOTHING =
            new TableParts(List.of(), PrimaryKeyConstraint.of(), List.of(PrimaryKeyConstraint.of()), List.of());

    TableParts {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
    }

    static TableParts of(TableName table, List<? extends TableElement> elements) {
        return NOTHING.with(table, elements);
    }

    /** Returns these parts with {@code elements} added, including the constraints and indexes that were declared with their columns. */
    TableParts with(TableName table, List<? extends TableElement> elements) {
        List<Column<?>> added = columns(elements);
        List<Column<?>> allColumns = new ArrayList<>(columns);
        allColumns.addAll(added);
        ColumnNames names = new ColumnNames(table, allColumns, byKey(table, allColumns));
        PrimaryKeyConstraint key = PrimaryKeyRule.key(table, primaryKey, names, elements);
        List<Constraint> allConstraints = new ArrayList<>(constraints);
        allConstraints.set(0, key);
        List<Index> allIndexes = new ArrayList<>(indexes);
        for (Column<?> column : added) {
            takeFrom(column, allConstraints, allIndexes);
        }
        for (TableElement element : elements) {
            if (element instanceof Index index) {
                allIndexes.add(names.resolved(index));
            } else if (element instanceof Constraint constraint && !(element instanceof PrimaryKeyConstraint)) {
                allConstraints.add(names.resolved(constraint));
            }
        }
        for (int i = 0; i < allColumns.size(); i++) {
            Column<?> column = allColumns.get(i);
            if (key.columns().contains(column.name())) {
                allColumns.set(i, column.asKey());
            }
        }
        return new TableParts(allColumns, key, allConstraints, allIndexes);
    }

    /** Returns these parts with {@code column} in the place of the one of its name, and of what was declared with that. */
    TableParts replacing(TableName table, Column<?> column) {
        List<String> names = columns.stream().map(Column::name).toList();
        int place = names.indexOf(column.name());
        if (place < 0) {
            throw new JalchemyException(
                    "UNKNOWN_COLUMN",
                    "Table " + table + " has no column \"" + column.name() + "\" that could be replaced."
                            + Nearest.hint(column.name(), names));
        }
        List<Column<?>> others = new ArrayList<>(columns);
        List<Constraint> ownConstraints = new ArrayList<>();
        List<Index> ownIndexes = new ArrayList<>();
        Column<?> old = others.remove(place);
        takeFrom(old, ownConstraints, ownIndexes);
        List<Constraint> keptConstraints = new ArrayList<>(constraints);
        ownConstraints.forEach(keptConstraints::remove);
        List<Index> keptIndexes = new ArrayList<>(indexes);
        ownIndexes.forEach(keptIndexes::remove);
        TableParts added = new TableParts(others, primaryKey, keptConstraints, keptIndexes)
                .with(table, List.of(old.isPrimaryKey() ? column.asKey() : column));
        List<Column<?>> ordered = new ArrayList<>(added.columns);
        ordered.add(place, ordered.remove(ordered.size() - 1));
        return new TableParts(ordered, added.primaryKey, added.constraints, added.indexes);
    }

    private static void takeFrom(Column<?> column, List<Constraint> constraints, List<Index> indexes) {
        if (column.isIndexed()) {
            Index index = Index.of(column.name());
            indexes.add(column.isUnique() ? index.asUnique() : index);
        } else if (column.isUnique()) {
            constraints.add(UniqueConstraint.of(column.name()));
        }
        constraints.addAll(column.foreignKeys());
    }

    private static List<Column<?>> columns(List<? extends TableElement> elements) {
        List<Column<?>> columns = new ArrayList<>();
        for (TableElement element : elements) {
            if (element instanceof Column<?> column) {
                columns.add(column);
            }
        }
        return columns;
    }

    /**
     * Returns the columns by key.
     *
     * @throws JalchemyException if two columns have the same key or name
     */
    static Map<String, Column<?>> byKey(TableName table, Collection<? extends Column<?>> columns) {
        Map<String, Column<?>> byKey = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (Column<?> column : columns) {
            if (byKey.put(column.key(), column) != null || !names.add(column.name())) {
                throw new JalchemyException(
                        "COLUMN_TWICE",
                        "Table " + table + " has two columns called " + column.name()
                                + ". Rename one, or leave it out.");
            }
        }
        return Map.copyOf(byKey);
    }

    /**
     * Returns the column of that key.
     *
     * @throws JalchemyException if there is none; the message names the nearest
     */
    static Column<?> find(TableName table, Map<String, Column<?>> byKey, String key) {
        Column<?> column = byKey.get(key);
        if (column == null) {
            throw new JalchemyException(
                    "UNKNOWN_COLUMN",
                    "Table " + table + " has no column \"" + key + "\"." + Nearest.hint(key, byKey.keySet()));
        }
        return column;
    }

    /** Resolves the names and keys that constraints and indexes use to column names. */
    record ColumnNames(TableName table, List<Column<?>> columns, Map<String, Column<?>> byKey) {

        Constraint resolved(Constraint constraint) {
            if (constraint instanceof ExclusionConstraint exclusion) {
                List<ExclusionConstraint.Element> elements = new ArrayList<>();
                exclusion
                        .elements()
                        .forEach(each ->
                                elements.add(new ExclusionConstraint.Element(resolved(each.part()), each.operator())));
                return exclusion.withElements(elements);
            }
            List<String> names = all(constraint.columns());
            if (constraint instanceof ForeignKeyConstraint key) {
                return resolved(key).withColumns(names);
            }
            if (constraint instanceof UniqueConstraint unique) {
                return unique.withColumns(names, all(unique.include()));
            }
            return constraint instanceof CheckConstraint check ? check.withColumns(names) : constraint;
        }

        private ForeignKeyConstraint resolved(ForeignKeyConstraint key) {
            ForeignKeyRules rules = key.rules();
            ForeignKeyAction onDelete = rules.onDelete();
            return onDelete == null || rules.onDeleteColumns().isEmpty()
                    ? key
                    : key.with(rules.withOnDelete(onDelete, all(rules.onDeleteColumns())));
        }

        Index resolved(Index index) {
            List<Index.Part> parts = new ArrayList<>();
            for (Index.Part part : index.parts()) {
                parts.add(resolved(part));
            }
            List<String> include = all(index.options().include());
            return index.withParts(parts).with(index.options().withInclude(include));
        }

        private Index.Part resolved(Index.Part part) {
            return part.column() == null ? part : part.withColumn(one(part.column()));
        }

        List<String> all(List<String> namesOrKeys) {
            List<String> names = new ArrayList<>(namesOrKeys.size());
            for (String nameOrKey : namesOrKeys) {
                names.add(one(nameOrKey));
            }
            return names;
        }

        private String one(String nameOrKey) {
            for (Column<?> column : columns) {
                if (column.name().equals(nameOrKey)) {
                    return nameOrKey;
                }
            }
            return find(table, byKey, nameOrKey).name();
        }
    }
}
