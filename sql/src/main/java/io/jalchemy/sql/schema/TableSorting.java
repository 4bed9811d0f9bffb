package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sorts tables so that each comes after those that it refers to.
 *
 * <p>Tables that wait for nothing come first, by name; then those that waited for these only; and so on. Views come after all tables. Foreign
 * keys inside a cycle do not count.
 */
final class TableSorting {

    private final ForeignKeyTargets targets;
    private final List<Table> tables;
    private final Map<String, Set<String>> references = new LinkedHashMap<>();

    /** Pairs of a table and one that it needs otherwise than by a foreign key. */
    private final Set<List<String>> firm = new HashSet<>();

    TableSorting(ForeignKeyTargets targets, Collection<Table> some) {
        this.targets = targets;
        Map<String, Table> byName = new TreeMap<>();
        for (Table table : some) {
            byName.put(keyOf(table), table);
        }
        this.tables = List.copyOf(byName.values());
        for (Table table : tables) {
            Set<String> referred = new LinkedHashSet<>();
            for (ForeignKeyConstraint key : table.foreignKeys()) {
                String target = keyOf(targets.table(table, key));
                if (counts(key) && byName.containsKey(target) && !target.equals(keyOf(table))) {
                    referred.add(target);
                    addPartitions(target, keyOf(table), referred);
                }
            }
            for (TableName needed : needed(table)) {
                if (byName.containsKey(needed.key()) && !needed.equals(table.tableName())) {
                    referred.add(needed.key());
                    firm.add(List.of(keyOf(table), needed.key()));
                }
            }
            references.put(keyOf(table), referred);
        }
    }

    /** Adds the partitions of {@code target}: what refers to it refers to them, too, and they are dropped after it. */
    private void addPartitions(String target, String from, Set<String> referred) {
        for (Table each : tables) {
            for (TableOptions options : each.options()) {
                TableName partitioned = options.partitioned();
                if (partitioned != null
                        && partitioned.key().equals(target)
                        && !keyOf(each).equals(from)
                        && referred.add(keyOf(each))) {
                    addPartitions(keyOf(each), from, referred);
                }
            }
        }
    }

    /** Returns the tables that {@code table} needs otherwise than by foreign keys. */
    private static Set<TableName> needed(Table table) {
        Set<TableName> names = new LinkedHashSet<>(table.properties().dependencies());
        for (TableOptions options : table.options()) {
            names.addAll(options.tables());
        }
        for (ViewDefinition each : Arrays.asList(table.viewDefinition(), table.createdAs())) {
            if (each != null) {
                names.addAll(each.readTables());
            }
        }
        return names;
    }

    private static String keyOf(Table table) {
        return table.tableName().key();
    }

    private static boolean counts(ForeignKeyConstraint key) {
        return !key.rules().useAlter();
    }

    CreationOrder order() {
        Map<String, Set<String>> reachable = new HashMap<>();
        for (String key : references.keySet()) {
            reachable.put(key, reachableFrom(key));
        }
        List<CreationOrder.OwnedForeignKey> late = new ArrayList<>();
        for (Table table : tables) {
            String from = keyOf(table);
            for (ForeignKeyConstraint key : table.foreignKeys()) {
                String target = keyOf(targets.table(table, key));
                boolean inCycle = !target.equals(from)
                        && reachable.getOrDefault(target, Set.of()).contains(from);
                if (!counts(key) || inCycle) {
                    late.add(new CreationOrder.OwnedForeignKey(table, key));
                }
            }
        }
        for (Map.Entry<String, Set<String>> each : references.entrySet()) {
            for (String target : List.copyOf(each.getValue())) {
                if (reachable.getOrDefault(target, Set.of()).contains(each.getKey())) {
                    refuseFirm(each.getKey(), target);
                    each.getValue().remove(target);
                }
            }
        }
        return new CreationOrder(inLayers(), late);
    }

    private void refuseFirm(String table, String needed) {
        if (firm.contains(List.of(table, needed))) {
            throw new JalchemyException(
                    "CREATION_CYCLE",
                    table + " cannot be created before " + needed + ", which it reads or is a part of, and " + needed
                            + " cannot be created before it. Let one of them do without the other.");
        }
    }

    private Set<String> reachableFrom(String start) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(references.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (seen.add(next)) {
                open.addAll(references.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }

    private List<Table> inLayers() {
        List<Table> sorted = new ArrayList<>();
        List<Table> waiting = new ArrayList<>(tables);
        Set<String> done = new HashSet<>();
        while (!waiting.isEmpty()) {
            List<Table> free = free(waiting, done, false);
            if (free.isEmpty()) {
                free = free(waiting, done, true);
            }
            sorted.addAll(free);
            waiting.removeAll(free);
            for (Table table : free) {
                done.add(keyOf(table));
            }
        }
        return sorted;
    }

    private List<Table> free(List<Table> waiting, Set<String> done, boolean views) {
        List<Table> free = new ArrayList<>();
        for (Table table : waiting) {
            if ((views || !table.isView()) && done.containsAll(references.getOrDefault(keyOf(table), Set.of()))) {
                free.add(table);
            }
        }
        return free;
    }
}
