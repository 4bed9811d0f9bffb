package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes a table of another one by changes, as ALTER TABLE would. Not safe for use by several threads.
 *
 * <pre>{@code
 * TableEdit edit = new TableEdit(Table.of("posts", column("title", VARCHAR), column("draft", BOOLEAN)));
 * edit.dropColumn("draft");
 * edit.replaceColumn("title", column -> column.notNull());
 * Table changed = edit.table();
 * }</pre>
 */
public final class TableEdit {

    private final Table original;
    private final List<Column<?>> columns = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Index> indexes;
    private PrimaryKeyConstraint primaryKey;

    /** Begins with {@code table} as it is. */
    public TableEdit(Table table) {
        this.original = table;
        this.primaryKey = table.primaryKey();
        table.columns().forEach(each -> columns.add(each.bare()));
        table.constraints().stream()
                .filter(each -> !(each instanceof PrimaryKeyConstraint))
                .forEach(constraints::add);
        this.indexes = new ArrayList<>(table.indexes());
    }

    /**
     * Returns the changed table.
     *
     * @throws JalchemyException if it has a column twice, or a constraint or index names a column that is not there
     */
    public Table table() {
        return table(original.tableName());
    }

    /** Returns the changed table under another name; its foreign keys to itself go on to refer to the table of the old name. */
    public Table table(TableName name) {
        List<TableElement> elements = new ArrayList<>(columns);
        elements.add(primaryKey);
        elements.addAll(constraints);
        elements.addAll(indexes);
        return original.copied(name, TableParts.of(name, elements), original.properties());
    }

    /** Returns whether there is a column of this name. */
    public boolean hasColumn(String name) {
        return columns.stream().anyMatch(each -> each.name().equals(name));
    }

    /**
     * Adds a column, with the constraints and the index that it declares.
     *
     * @param place how many columns come before it
     */
    public void addColumn(int place, Column<?> column) {
        Table alone = Table.of(original.tableName(), List.of(column));
        columns.add(place, alone.columns().get(0).bare());
        alone.constraints().forEach(this::addDeclared);
        indexes.addAll(alone.indexes());
    }

    private void addDeclared(Constraint constraint) {
        if (constraint instanceof PrimaryKeyConstraint key) {
            List<String> parts = new ArrayList<>(primaryKey.columns());
            parts.addAll(key.columns());
            primaryKey = primaryKey.withColumns(parts);
        } else {
            constraints.add(constraint);
        }
    }

    /** Returns how many columns come before the column {@code name}. */
    public int place(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        List<String> names = columns.stream().map(Column::name).toList();
        throw new JalchemyException(
                "UNKNOWN_COLUMN", "Table " + original + " has no column \"" + name + "\"." + Nearest.hint(name, names));
    }

    /** Returns how many columns there are. */
    public int size() {
        return columns.size();
    }

    /**
     * Drops a column, its part in the primary key, and the other constraints and the indexes that have it. Conditions and expressions that are
     * text stay.
     */
    public void dropColumn(String name) {
        columns.remove(place(name));
        List<String> parts = new ArrayList<>(primaryKey.columns());
        if (parts.remove(name)) {
            primaryKey = primaryKey.withColumns(parts);
        }
        constraints.removeIf(each -> names(each).contains(name));
        indexes.removeIf(each ->
                each.columns().contains(name) || each.options().include().contains(name));
    }

    private static List<String> names(Constraint constraint) {
        List<String> names = new ArrayList<>(constraint.columns());
        if (constraint instanceof UniqueConstraint unique) {
            names.addAll(unique.include());
        }
        return names;
    }

    /** Changes a column, which keeps its name. */
    public void replaceColumn(String name, UnaryOperator<Column<?>> change) {
        int place = place(name);
        Column<?> changed = change.apply(columns.get(place));
        if (!changed.name().equals(name)) {
            throw new IllegalArgumentException("column " + name + " is renamed to " + changed.name());
        }
        columns.set(place, changed.bare());
    }

    /** Adds a constraint; a primary key takes the place of the one that is there. */
    public void addConstraint(Constraint constraint) {
        if (constraint instanceof PrimaryKeyConstraint key) {
            primaryKey = key;
        } else {
            constraints.add(constraint);
        }
    }

    /**
     * Drops the first constraint that {@code condition} is true of, also a check that was declared with a column; returns whether there was one.
     */
    public boolean dropConstraint(Predicate<Constraint> condition) {
        if (!primaryKey.columns().isEmpty() && condition.test(primaryKey)) {
            primaryKey = PrimaryKeyConstraint.of();
            return true;
        }
        for (Constraint each : constraints) {
            if (condition.test(each)) {
                constraints.remove(each);
                return true;
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            for (CheckConstraint check : column.checks()) {
                if (condition.test(check)) {
                    columns.set(i, column.withoutCheck(check));
                    return true;
                }
            }
        }
        return false;
    }

    /** Gives the constraint {@code name} another name; returns whether there is one. */
    public boolean renameConstraint(String name, String newName) {
        if (Objects.equals(primaryKey.name(), name)) {
            primaryKey = primaryKey.named(newName);
            return true;
        }
        for (int i = 0; i < constraints.size(); i++) {
            if (Objects.equals(constraints.get(i).name(), name)) {
                constraints.set(i, constraints.get(i).named(newName));
                return true;
            }
        }
        return false;
    }

    /** Adds an index. */
    public void addIndex(Index index) {
        indexes.add(index);
    }

    /** Drops the first index that {@code condition} is true of; returns it, or null if there is none. */
    public @Nullable Index dropIndex(Predicate<Index> condition) {
        for (Index each : indexes) {
            if (condition.test(each)) {
                indexes.remove(each);
                return each;
            }
        }
        return null;
    }
}
