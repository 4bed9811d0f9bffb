package io.jalchemy.cli.generate;

import io.jalchemy.cli.generate.ModelPlan.ColumnField;
import io.jalchemy.cli.generate.ModelPlan.EntityPlan;
import io.jalchemy.cli.generate.ModelPlan.EnumPlan;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which tables become classes, and what their fields are called. The same schema gives the same plan, in whatever order its tables come. */
final class ModelPlanner {

    /** Words that end the name of a column that refers to a row, and say nothing of what the row is. */
    private static final Set<String> KEY_WORDS = Set.of("id", "key", "fk", "pk", "uuid", "guid", "oid");

    private final MetaData metadata;
    private final UsedNames classNames = new UsedNames();
    private final List<String> notes = new ArrayList<>();

    ModelPlanner(MetaData metadata) {
        this.metadata = metadata;
        classNames.take("Tables");
        classNames.take("Model");
    }

    ModelPlan plan() {
        List<Table> sorted = metadata.tables().stream()
                .sorted(Comparator.comparing(table -> table.tableName().key()))
                .toList();
        List<Table> others = new ArrayList<>();
        List<EntityPlan> entities = new ArrayList<>();
        for (Table table : sorted) {
            if (table.isView() || table.primaryKeyColumns().isEmpty() || isAssociation(table)) {
                others.add(table);
                note(table);
            } else {
                entities.add(new EntityPlan(table, className(table)));
            }
        }
        entities.forEach(this::columns);
        ModelPlan plan = new ModelPlan(metadata, entities, others, enums(sorted), classNames, notes);
        new RelationshipPlanner(plan).plan();
        return plan;
    }

    private void note(Table table) {
        if (!table.isView() && table.primaryKeyColumns().isEmpty() && !isAssociation(table)) {
            notes.add("Table " + table + " has no primary key, so that it is no class but a constant of Tables.");
        }
    }

    /** Takes a name whose path class differs from all classes, too. */
    private String className(Table table) {
        String wanted = JavaNames.className(table.name());
        String name = wanted;
        for (int number = 2; classNames.isTaken(name) || classNames.isTaken(name + "Path"); number++) {
            name = wanted + number;
        }
        classNames.take(name);
        classNames.take(name + "Path");
        return name;
    }

    // ---- association tables

    /** Returns whether rows of {@code table} tell nothing but which rows of two tables belong together. */
    private boolean isAssociation(Table table) {
        List<ForeignKeyConstraint> keys = table.foreignKeys();
        if (keys.size() != 2 || table.isView() || isReferred(table)) {
            return false;
        }
        Set<String> covered = new HashSet<>();
        for (ForeignKeyConstraint key : keys) {
            Table target = metadata.find(key.target().key());
            if (target == null || target.primaryKeyColumns().isEmpty() || !refersToKey(key, target)) {
                return false;
            }
            for (String column : key.columns()) {
                if (!covered.add(column)) {
                    return false;
                }
            }
        }
        return covered.size() == table.columns().size()
                && (table.primaryKeyColumns().isEmpty()
                        || table.primaryKeyColumns().size() == covered.size());
    }

    private static boolean refersToKey(ForeignKeyConstraint key, Table target) {
        return Set.copyOf(key.targetColumns())
                .equals(Set.copyOf(target.primaryKey().columns()));
    }

    private boolean isReferred(Table table) {
        for (Table other : metadata.tables()) {
            for (ForeignKeyConstraint key : other.foreignKeys()) {
                if (key.target().equals(table.tableName())) {
                    return true;
                }
            }
        }
        return false;
    }

    // ---- columns

    private void columns(EntityPlan entity) {
        for (Column<?> column : inKeyOrder(entity.table())) {
            if (column.isPrimaryKey() && column.isNullable()) {
                notes.add("Column " + column
                        + " of the primary key may be NULL in the database; an attribute of a key may not.");
            }
            ForeignKeyConstraint key = keyOf(entity.table(), column);
            String name = JavaNames.fieldName(column.name());
            if (key != null && leadsToEntity(key) && stem(column.name(), key) == null) {
                name = name + "Id";
            }
            entity.columns().add(new ColumnField(column, entity.names().unique(name), key));
        }
    }

    /** Returns the columns of {@code table}, in its order, but those of the key in the key's order, which is that of their fields. */
    private static List<Column<?>> inKeyOrder(Table table) {
        Iterator<Column<?>> keys = table.primaryKeyColumns().iterator();
        List<Column<?>> columns = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            columns.add(column.isPrimaryKey() ? keys.next() : column);
        }
        return columns;
    }

    private boolean leadsToEntity(ForeignKeyConstraint key) {
        Table target = metadata.find(key.target().key());
        return target != null && !target.primaryKeyColumns().isEmpty() && !target.isView() && !isAssociation(target);
    }

    /** Returns the foreign key of {@code column} alone; null if there is none, or if there are several. */
    private static @Nullable ForeignKeyConstraint keyOf(Table table, Column<?> column) {
        ForeignKeyConstraint found = null;
        for (ForeignKeyConstraint key : table.foreignKeys()) {
            if (key.columns().equals(List.of(column.name()))) {
                if (found != null) {
                    return null;
                }
                found = key;
            }
        }
        return found;
    }

    /**
     * Returns the words of {@code column} without those that say that it is a key: {@code [author]} for {@code author_id}, or for
     * {@code author_code} if the key refers to a column {@code code}. Null if there are none; empty if there is nothing else.
     */
    static @Nullable List<String> stem(String column, ForeignKeyConstraint key) {
        List<String> words = JavaNames.words(column);
        List<String> target = JavaNames.words(key.targetColumns().get(0));
        int rest = words.size() - target.size();
        if (rest > 0 && words.subList(rest, words.size()).equals(target)) {
            return words.subList(0, rest);
        }
        int last = words.size() - 1;
        return last >= 0 && (KEY_WORDS.contains(words.get(last)) || words.equals(target))
                ? words.subList(0, last)
                : null;
    }

    // ---- enums

    private List<EnumPlan> enums(List<Table> sorted) {
        Map<String, EnumPlan> plans = new LinkedHashMap<>();
        for (Table table : sorted) {
            for (Column<?> column : table.columns()) {
                SqlType<?> type = column.type();
                SqlType<?> single = type.element() == null ? type : type.element();
                String name = single.enumName();
                boolean constants =
                        single.kind() == TypeKind.ENUM && !single.labels().contains("");
                if (name != null && constants && !plans.containsKey(name)) {
                    plans.put(name, enumPlan(name, single.labels()));
                }
            }
        }
        return List.copyOf(plans.values());
    }

    private EnumPlan enumPlan(String name, List<String> labels) {
        UsedNames names = new UsedNames();
        List<String> constants = labels.stream()
                .map(label -> names.unique(JavaNames.constantName(label)))
                .toList();
        return new EnumPlan(name, classNames.unique(JavaNames.className(name)), labels, constants);
    }
}
