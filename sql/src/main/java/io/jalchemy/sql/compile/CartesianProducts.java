package io.jalchemy.sql.compile;

import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Is;
import io.jalchemy.sql.tree.Junction;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Not;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.sql.tree.TableLowering;
import io.jalchemy.sql.tree.TableSource;
import io.jalchemy.sql.tree.TableValued;
import io.jalchemy.sql.tree.UpdateNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds items of a FROM clause that nothing connects, so that each row of the one is combined with each row of the other: no join
 * combines them, and no condition of WHERE has columns of both. Like the linter of SQLAlchemy ({@code enable_from_linting}).
 */
public final class CartesianProducts {

    private final List<String> found = new ArrayList<>();
    private final Set<Object> entered = new HashSet<>();
    private Deque<FromList> scopes = new ArrayDeque<>();

    private CartesianProducts() {}

    /**
     * Returns a description of each cartesian product of {@code statement} and of the queries inside it, in whole sentences; empty for
     * none.
     *
     * @param statement a statement that has been compiled
     */
    public static List<String> in(StatementNode statement) {
        CartesianProducts search = new CartesianProducts();
        search.visit(TableLowering.lowered(statement));
        return search.found;
    }

    private void visit(Node node) {
        if (node instanceof SelectNode select) {
            inside("SELECT", FromList.of(select, scopes), null, select.filter().where(), select);
        } else if (node instanceof UpdateNode update && update.target() instanceof TableSource target) {
            List<Node> uses = new ArrayList<>(update.set());
            uses.addAll(update.where());
            inside("UPDATE", FromList.beside(target, uses), target, update.where(), update);
        } else if (node instanceof DeleteNode delete && delete.target() instanceof TableSource target) {
            inside("DELETE", FromList.beside(target, delete.where()), target, delete.where(), delete);
        } else if (node instanceof Subquery || node instanceof Cte) {
            isolated((FromItem) node);
        } else if (node instanceof TableValued rows) {
            if (entered.add(rows.identity())) {
                visitAll(rows.children());
            }
        } else {
            visitAll(node.children());
        }
    }

    /** Visits each of {@code nodes}; without a lambda, since this runs for the first statement of a program. */
    private void visitAll(List<? extends Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            visit(nodes.get(i));
        }
    }

    /** Visits the query of {@code item}, which does not refer to those around it, unless that was done. */
    private void isolated(FromItem item) {
        if (entered.add(item.identity())) {
            Deque<FromList> around = scopes;
            scopes = new ArrayDeque<>();
            visitAll(item.children());
            scopes = around;
        }
    }

    private void inside(
            String verb, FromList list, @Nullable TableSource target, List<Condition> where, StatementNode statement) {
        scopes.push(list);
        List<FromItem> items = new ArrayList<>();
        if (target != null) {
            items.add(target);
        }
        items.addAll(list.items());
        if (items.size() > 1) {
            check(verb, items, where);
        }
        visitAll(list.items());
        visitAll(statement.children());
        scopes.pop();
    }

    // ---- what is connected

    private void check(String verb, List<FromItem> items, List<Condition> where) {
        List<Set<Object>> parts = new ArrayList<>();
        for (FromItem item : items) {
            parts.add(FromList.identities(item));
        }
        for (Condition condition : where) {
            connect(condition, parts);
        }
        for (FromItem item : items) {
            for (TableValued function : FromList.functions(item)) {
                Set<Object> used = new HashSet<>(Set.of(function.identity()));
                collect(function.call(), used, List.copyOf(scopes));
                unite(used, parts);
            }
        }
        if (parts.size() > 1) {
            found.add(description(verb, items, parts));
        }
    }

    /** Unites those of {@code parts} that {@code condition} connects; AND, OR and NOT are taken apart. */
    private void connect(Node condition, List<Set<Object>> parts) {
        if (condition instanceof Junction || condition instanceof Not || condition instanceof Is) {
            condition.children().forEach(each -> connect(each, parts));
            return;
        }
        Set<Object> used = new HashSet<>();
        collect(condition, used, List.copyOf(scopes));
        unite(used, parts);
    }

    /** Unites those of {@code parts} that have items of {@code used}. */
    private static void unite(Set<Object> used, List<Set<Object>> parts) {
        Set<Object> united = null;
        for (int i = 0; i < parts.size(); i++) {
            Set<Object> part = parts.get(i);
            if (part.stream().noneMatch(used::contains)) {
                continue;
            }
            if (united == null) {
                united = part;
            } else {
                united.addAll(part);
                parts.remove(i--);
            }
        }
    }

    /**
     * Adds the identities of the items whose columns {@code node} uses; those that a query inside it lists itself are others, even if they
     * are of the same table.
     */
    private static void collect(Node node, Set<Object> used, List<FromList> around) {
        if (node instanceof ColumnExpression<?> column) {
            used.add(column.from().identity());
        } else if (node instanceof SelectNode select) {
            FromList own = FromList.of(select, around);
            Set<Object> inner = new HashSet<>();
            List<FromList> all = new ArrayList<>(around);
            all.add(0, own);
            select.children().forEach(each -> collect(each, inner, all));
            own.items().forEach(item -> inner.removeAll(FromList.identities(item)));
            used.addAll(inner);
        } else if (!(node instanceof FromItem)) {
            node.children().forEach(each -> collect(each, used, around));
        }
    }

    // ---- the message

    private static String description(String verb, List<FromItem> items, List<Set<Object>> parts) {
        List<List<FromItem>> groups = new ArrayList<>();
        for (Set<Object> part : parts) {
            List<FromItem> group = new ArrayList<>();
            for (FromItem item : items) {
                if (FromList.identities(item).stream().anyMatch(part::contains)) {
                    group.add(item);
                }
            }
            groups.add(group);
        }
        List<String> names = new ArrayList<>();
        for (List<FromItem> group : groups) {
            names.add(names(group));
        }
        String last = names.remove(names.size() - 1);
        String joins = joins(groups);
        return verb + " has a cartesian product: nothing connects " + String.join(", ", names) + " and " + last
                + ", so each row of the one is combined with each row of the other."
                + (joins.isEmpty() ? " Give a condition that connects them" : " Connect them by " + joins)
                + (verb.equals("SELECT")
                        ? ", in join(…) or where(…). If all combinations are meant, say so with crossJoin(…)."
                        : ", in where(…).");
    }

    private static String names(List<FromItem> group) {
        List<String> names = group.stream().map(InferredJoin::names).toList();
        String all = String.join(", ", names);
        return all.contains(", ") ? "(" + all + ")" : all;
    }

    /** Returns the conditions, by foreign keys, that would connect the groups; empty if there are none for some of them. */
    private static String joins(List<List<FromItem>> groups) {
        Set<String> all = new LinkedHashSet<>();
        List<FromItem> connected = new ArrayList<>(groups.get(0));
        List<List<FromItem>> open = new ArrayList<>(groups.subList(1, groups.size()));
        while (!open.isEmpty()) {
            String condition = null;
            for (int i = 0; condition == null && i < open.size(); i++) {
                condition = first(connected, open.get(i));
                if (condition != null) {
                    connected.addAll(open.remove(i));
                }
            }
            if (condition == null) {
                return "";
            }
            all.add(condition);
        }
        return String.join(" and ", all);
    }

    private static @Nullable String first(List<FromItem> some, List<FromItem> others) {
        for (FromItem one : some) {
            for (FromItem other : others) {
                List<String> conditions = InferredJoin.proposals(one, other);
                if (!conditions.isEmpty()) {
                    return Objects.requireNonNull(conditions.get(0));
                }
            }
        }
        return null;
    }
}
