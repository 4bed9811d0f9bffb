package io.jalchemy.sql.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders tables so that each comes after those that it refers to.
 *
 * <p>Tables that wait for nothing come first, by name; then those that waited for these only; and so on. Foreign keys inside
 * a cycle do not count.
 */
final class TableSorting {

    private final ForeignKeyTargets targets;
    private final List<Table> tables;
    private final Map<String, Set<String>> references = new LinkedHashMap<>();

    TableSorting(ForeignKeyTargets targets, Collection<Table> some) {
        this.targets = targets;
        this.tables = some.stream()
                .sorted(Comparator.comparing((Table table) -> table.tableName().key()))
                .toList();
        Set<String> names = new HashSet<>();
        tables.forEach(table -> names.add(keyOf(table)));
        for (Table table : tables) {
            Set<String> referred = new LinkedHashSet<>();
            for (ForeignKeyConstraint key : table.foreignKeys()) {
                String target = keyOf(targets.table(table, key));
                if (counts(key) && names.contains(target) && !target.equals(keyOf(table))) {
                    referred.add(target);
                }
            }
            references.put(keyOf(table), referred);
        }
    }

    private static String keyOf(Table table) {
        return table.tableName().key();
    }

    private static boolean counts(ForeignKeyConstraint key) {
        return !key.rules().useAlter();
    }

    CreationOrder order() {
        Map<String, Set<String>> reachable = new HashMap<>();
        references.keySet().forEach(key -> reachable.put(key, reachableFrom(key)));
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
        references.forEach((from, to) ->
                to.removeIf(target -> reachable.getOrDefault(target, Set.of()).contains(from)));
        return new CreationOrder(inLayers(), late);
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
            List<Table> free = waiting.stream()
                    .filter(table -> done.containsAll(references.getOrDefault(keyOf(table), Set.of())))
                    .toList();
            sorted.addAll(free);
            waiting.removeAll(free);
            free.forEach(table -> done.add(keyOf(table)));
        }
        return sorted;
    }
}
