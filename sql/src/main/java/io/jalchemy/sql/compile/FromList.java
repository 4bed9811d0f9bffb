package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expansion;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinTarget;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.TableSource;
import io.jalchemy.sql.tree.TableValued;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items that one FROM lists. */
final class FromList {

    private final List<FromItem> items = new ArrayList<>();
    private final Map<Object, FromItem> covered = new LinkedHashMap<>();

    private List<Condition> where = List.of();
    private Set<Object> only = Set.of();

    private FromList() {}

    /**
     * Returns the FROM list of {@code select}. Items that it uses without naming them, and that an enclosing query lists, are correlated:
     * it lists them only if it would be empty otherwise.
     *
     * @param around the lists of the enclosing queries
     */
    static FromList of(SelectNode select, Collection<FromList> around) {
        FromList list = new FromList();
        list.where = select.filter().where();
        Map<Object, FromItem> inColumns = used(select.columns());
        List<FromItem> named = new ArrayList<>(select.from().size());
        for (FromItem item : select.from()) {
            named.add(item instanceof Join join ? withLeft(join, inColumns) : item);
        }
        for (FromItem item : named) {
            list.addNeededBy(item, named, around);
            list.add(item);
        }
        Map<Object, FromItem> used = new LinkedHashMap<>(inColumns);
        used.putAll(used(select.filter().where()));
        List<FromItem> correlated = new ArrayList<>();
        for (Map.Entry<Object, FromItem> each : used.entrySet()) {
            if (list.covered.containsKey(each.getKey())) {
                continue;
            }
            if (covers(around, each.getKey())) {
                correlated.add(each.getValue());
            } else {
                list.add(each.getValue());
            }
        }
        if (list.items.isEmpty()) {
            correlated.forEach(list::add);
        }
        list.only = list.onlyOf(select.modifiers().only());
        return list;
    }

    /**
     * Returns the identities of the tables in {@code items}.
     *
     * @throws JalchemyException if one of them is no table, or none of this list
     */
    private Set<Object> onlyOf(List<FromItem> items) {
        if (items.isEmpty()) {
            return Set.of();
        }
        Map<Object, FromItem> tables = new LinkedHashMap<>();
        for (FromItem item : items) {
            cover(item, tables);
        }
        tables.forEach((identity, item) -> {
            boolean table = item instanceof TableSource || item instanceof Aliased || item instanceof Source;
            if (!table || !covered.containsKey(identity)) {
                throw new JalchemyException(
                        "ONLY_OF_ANOTHER",
                        "only(" + InferredJoin.names(item) + "): "
                                + (table ? "the statement does not select from it." : "it is no table.")
                                + " Name tables or entities that the statement selects from, with their alias.");
            }
        });
        return tables.keySet();
    }

    /** Returns whether {@code item} is a table whose rows are taken without those of the tables that inherit from it. */
    boolean isOnly(FromItem item) {
        return !only.isEmpty() && only.contains(item.identity());
    }

    /** Adds what the functions in {@code item} refer to, which has to be at their left, unless FROM or a query around it lists it. */
    private void addNeededBy(FromItem item, List<FromItem> named, Collection<FromList> around) {
        Map<Object, FromItem> needed = new LinkedHashMap<>();
        for (TableValued function : functions(item)) {
            needed.putAll(used(function.children()));
        }
        if (!needed.isEmpty()) {
            Map<Object, FromItem> all = new LinkedHashMap<>(covered);
            named.forEach(each -> cover(each, all));
            needed.forEach((identity, each) -> {
                if (!all.containsKey(identity) && !covers(around, identity)) {
                    add(each);
                }
            });
        }
    }

    /** Returns the functions in {@code item}: itself, or those of a join. */
    static List<TableValued> functions(FromItem item) {
        if (item instanceof TableValued function) {
            return List.of(function);
        }
        if (!(item instanceof Join join)) {
            return List.of();
        }
        List<TableValued> all = new ArrayList<>();
        if (join.left() != null) {
            all.addAll(functions(join.left()));
        }
        if (join.right() instanceof FromItem right) {
            all.addAll(functions(right));
        }
        return all;
    }

    private static boolean covers(Collection<FromList> lists, Object identity) {
        for (FromList each : lists) {
            if (each.covered.containsKey(identity)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the list of the items that a statement which changes {@code table} uses besides it; empty if the table is null. */
    static FromList beside(@Nullable TableSource table, List<? extends Node> uses) {
        FromList list = new FromList();
        if (table == null) {
            return list;
        }
        list.covered.put(table.identity(), table);
        used(uses).forEach((identity, item) -> {
            if (!list.covered.containsKey(identity)) {
                list.add(item);
            }
        });
        return list;
    }

    /** Returns the items in order. */
    List<FromItem> items() {
        return items;
    }

    /** Returns the names of the tables in it, which aliases must not have. */
    List<String> tableNames() {
        List<String> names = new ArrayList<>();
        for (FromItem item : covered.values()) {
            if (item instanceof TableSource table) {
                names.add(table.name());
            }
        }
        return names;
    }

    /** Returns whether it lists {@code item}, alone or in a join. */
    boolean lists(FromItem item) {
        return covered.containsKey(item.identity());
    }

    /** Returns the items of which an outer join may have no row. */
    OptionalItems optional() {
        return new OptionalItems(items, where);
    }

    /** Returns the identities of {@code item} and, of a join, of its sides. */
    static Set<Object> identities(FromItem item) {
        Map<Object, FromItem> covered = new LinkedHashMap<>();
        cover(item, covered);
        return new LinkedHashSet<>(covered.keySet());
    }

    private void add(FromItem item) {
        items.add(item);
        cover(item, covered);
    }

    private static void cover(FromItem item, Map<Object, FromItem> covered) {
        if (!(item instanceof Join join)) {
            covered.put(item.identity(), item);
            return;
        }
        if (join.left() != null) {
            cover(join.left(), covered);
        }
        if (join.right() instanceof FromItem right) {
            cover(right, covered);
        } else if (join.right() instanceof JoinTarget target) {
            cover(target.target(), covered);
        }
    }

    /** Returns the items that {@code nodes} use, by identity; queries inside them are left out, as they list their own. */
    static Map<Object, FromItem> used(List<? extends Node> nodes) {
        Map<Object, FromItem> used = new LinkedHashMap<>();
        collect(nodes, used);
        return used;
    }

    private static void collect(List<? extends Node> nodes, Map<Object, FromItem> used) {
        for (Node node : nodes) {
            collect(node, used);
        }
    }

    private static void collect(Node node, Map<Object, FromItem> used) {
        if (node instanceof ColumnExpression<?> column) {
            if (column.from() instanceof TableValued function) {
                collect(function.children(), used);
            }
            used.putIfAbsent(column.from().identity(), column.from());
        } else if (node instanceof Attribute<?> attribute) {
            used.putIfAbsent(attribute.source().identity(), attribute.source());
        } else if (node instanceof Source<?> source) {
            used.putIfAbsent(source.identity(), source);
        } else if (!(node instanceof QueryNode || node instanceof Expansion)) {
            collect(node.children(), used);
        }
    }

    /**
     * Returns {@code join} with a left side for its first join. If that has none, it becomes the source of the join's target, or the one
     * item that the select list uses and that is not joined; there is none if the select list uses no such item.
     *
     * @throws JalchemyException if there are several
     */
    private static Join withLeft(Join join, Map<Object, FromItem> inColumns) {
        Map<Object, FromItem> joined = new LinkedHashMap<>();
        cover(join, joined);
        return withLeft(join, inColumns, joined.keySet());
    }

    private static Join withLeft(Join join, Map<Object, FromItem> inColumns, Set<Object> joined) {
        if (join.left() instanceof Join left) {
            return new Join(withLeft(left, inColumns, joined), join.kind(), join.right(), join.on());
        }
        FromItem left = join.left() == null ? left(join, inColumns, joined) : join.left();
        return new Join(left, join.kind(), join.right(), join.on());
    }

    private static @Nullable FromItem left(Join join, Map<Object, FromItem> inColumns, Set<Object> joined) {
        if (join.right() instanceof JoinTarget target) {
            return target.source();
        }
        Map<Object, FromItem> candidates = new LinkedHashMap<>(inColumns);
        candidates.keySet().removeAll(joined);
        Condition on = join.on();
        if (candidates.size() > 1 && on != null) {
            Set<Object> mentioned = used(List.of(on)).keySet();
            if (candidates.keySet().stream().anyMatch(mentioned::contains)) {
                candidates.keySet().retainAll(mentioned);
            }
        }
        if (candidates.size() > 1) {
            throw new JalchemyException(
                    "JOIN_TO_WHICH",
                    "The statement joins " + InferredJoin.names(join.right()) + ", but to which of "
                            + candidates.values().stream()
                                    .map(InferredJoin::names)
                                    .toList()
                            + "? Say it with from(…), before join(…).");
        }
        return candidates.isEmpty() ? null : candidates.values().iterator().next();
    }
}
