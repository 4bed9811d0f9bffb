package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.Exists;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.InQuery;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.ScalarSubquery;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.sql.tree.TableSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The FROM of the statement and of the queries inside it: what it lists, what a column is qualified with, which names aliases
 * get.
 *
 * <p>FROM lists what was named and what columns and conditions use. A query inside another one does not list again what the
 * outer one lists (SQLAlchemy's auto-correlation), unless nothing would be left.
 */
final class FromClause {

    private final SqlCompiler compiler;
    private final Deque<Map<Object, FromItem>> scopes = new ArrayDeque<>();
    private final Deque<List<FromItem>> listed = new ArrayDeque<>();
    private final Map<AliasName, String> aliases = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<AliasName, String> commonTables = new LinkedHashMap<>();
    private final List<Parameter> commonParameters = new ArrayList<>();

    FromClause(SqlCompiler compiler) {
        this.compiler = compiler;
    }

    void enterTarget(TableSource table) {
        scopes.push(new LinkedHashMap<>(Map.of(table.identity(), table)));
        taken.add(table.name());
    }

    void enter(SelectNode select) {
        Map<Object, FromItem> scope = new LinkedHashMap<>();
        List<FromItem> items = new ArrayList<>(select.from());
        items.forEach(item -> cover(item, scope));
        List<FromItem> used = new ArrayList<>();
        select.columns().forEach(column -> collect(column, used));
        select.filter().where().forEach(condition -> collect(condition, used));
        boolean nothingNamed = items.isEmpty();
        List<FromItem> correlated = new ArrayList<>();
        for (FromItem item : used) {
            if (scope.containsKey(item.identity())) {
                continue;
            }
            if (outer(item)) {
                correlated.add(item);
                continue;
            }
            items.add(item);
            cover(item, scope);
        }
        if (items.isEmpty() && nothingNamed) {
            for (FromItem item : correlated) {
                if (!scope.containsKey(item.identity())) {
                    items.add(item);
                    cover(item, scope);
                }
            }
        }
        scopes.push(scope);
        listed.push(items);
    }

    void leave() {
        scopes.pop();
        listed.pop();
    }

    private boolean outer(FromItem item) {
        return scopes.stream().anyMatch(scope -> scope.containsKey(item.identity()));
    }

    /** Adds what {@code item} lists to {@code scope}. */
    private void cover(FromItem item, Map<Object, FromItem> scope) {
        if (item instanceof Join join) {
            if (join.left() != null) {
                cover(join.left(), scope);
            }
            if (join.right() instanceof FromItem right) {
                cover(right, scope);
            }
            return;
        }
        if (item instanceof TableSource table) {
            taken.add(table.name());
        }
        scope.put(item.identity(), item);
    }

    /** Adds what {@code node} uses; queries inside it list their own. */
    private static void collect(Node node, List<FromItem> used) {
        if (node instanceof ColumnExpression<?> column) {
            used.add(column.from());
        } else if (!(node instanceof Exists || node instanceof ScalarSubquery)) {
            List<? extends Node> children = node instanceof InQuery in ? List.of(in.operand()) : node.children();
            children.forEach(child -> collect(child, used));
        }
    }

    /** Writes the FROM of the query that was entered last. */
    void write() {
        List<FromItem> items = listed.element();
        for (int i = 0; i < items.size(); i++) {
            compiler.write(i == 0 ? " FROM " : ", ");
            item(items.get(i));
        }
    }

    private void item(FromItem item) {
        if (item instanceof Join join) {
            join(join);
        } else if (item instanceof TableSource table) {
            compiler.table(table);
        } else if (item instanceof Aliased aliased) {
            compiler.table(aliased.of());
            compiler.write(" AS ").name(nameOf(aliased.alias(), aliased.of().name()));
        } else if (item instanceof Subquery subquery) {
            compiler.write("(");
            alone(subquery.query());
            compiler.write(") AS ").name(nameOf(subquery.alias(), "anon"));
        } else if (item instanceof Cte cte) {
            commonTable(cte);
            compiler.name(nameOf(cte.alias(), "anon"));
        } else {
            throw notLowered(item);
        }
    }

    /** Writes a query that sees nothing of the ones around it. */
    private void alone(SelectNode query) {
        List<Map<Object, FromItem>> around = new ArrayList<>(scopes);
        scopes.clear();
        compiler.select(query, true);
        scopes.addAll(around);
    }

    private static JalchemyException notLowered(Node item) {
        return new JalchemyException(
                "NEEDS_SESSION",
                item
                        + " belongs to an entity, which is known to a session only. Execute the statement with a session, or"
                        + " select from a table.");
    }

    private void join(Join join) {
        if (join.left() == null) {
            throw new JalchemyException(
                    "JOIN_WITHOUT_LEFT",
                    "The statement joins " + join.right() + " to nothing. Say what with from(…), before join(…).");
        }
        if (!(join.right() instanceof FromItem right)) {
            throw notLowered(join.right());
        }
        item(join.left());
        compiler.write(" ").write(join.kind().sql()).write(" ");
        boolean nested = right instanceof Join;
        compiler.write(nested ? "(" : "");
        item(right);
        compiler.write(nested ? ")" : "").write(" ON ");
        compiler.expression(join.on() == null ? inferred(join.left(), right) : join.on());
    }

    /** The condition of the one foreign key between {@code right} and a table to the left. */
    private static Condition inferred(FromItem left, FromItem right) {
        List<Condition> found = new ArrayList<>();
        if (right instanceof TableSource to) {
            for (TableSource from : tables(left)) {
                found.addAll(from.foreignKeyConditions(to));
                if (!from.equals(to)) {
                    found.addAll(to.foreignKeyConditions(from));
                }
            }
        }
        if (found.size() != 1) {
            String problem = found.isEmpty() ? "no foreign key" : found.size() + " foreign keys";
            throw new JalchemyException(
                    found.isEmpty() ? "NO_FOREIGN_KEY" : "AMBIGUOUS_FOREIGN_KEYS",
                    "There is " + problem + " between " + names(left) + " and " + names(right)
                            + " to join them by. Give the condition: join(table, condition).");
        }
        return found.get(0);
    }

    private static List<TableSource> tables(FromItem item) {
        if (item instanceof TableSource table) {
            return List.of(table);
        }
        List<TableSource> all = new ArrayList<>();
        if (item instanceof Join join) {
            if (join.left() != null) {
                all.addAll(tables(join.left()));
            }
            if (join.right() instanceof FromItem right) {
                all.addAll(tables(right));
            }
        }
        return all;
    }

    private static String names(FromItem item) {
        List<String> names = tables(item).stream().map(TableSource::name).toList();
        return names.isEmpty() ? item.toString() : String.join(", ", names);
    }

    /** What a column of {@code item} is qualified with, quoted. */
    @Nullable
    String qualifier(FromItem item) {
        if (item instanceof TableSource table) {
            String name = compiler.dialect().identifiers().quoted(table.name());
            return table.schema() == null
                    ? name
                    : compiler.dialect().identifiers().quoted(table.schema()) + "." + name;
        }
        if (item instanceof Aliased aliased) {
            return quotedAlias(aliased.alias(), aliased.of().name());
        }
        if (item instanceof Subquery subquery) {
            return quotedAlias(subquery.alias(), "anon");
        }
        return item instanceof Cte cte ? quotedAlias(cte.alias(), "anon") : null;
    }

    private String quotedAlias(AliasName alias, String base) {
        return compiler.dialect().identifiers().quoted(nameOf(alias, base));
    }

    /** The alias's own name, or one that is free: {@code users_1}. */
    private String nameOf(AliasName alias, String base) {
        return aliases.computeIfAbsent(alias, fresh -> {
            String given = fresh.name();
            String name = given == null ? base + "_1" : given;
            for (int i = given == null ? 2 : 1; !taken.add(name); i++) {
                name = (given == null ? base : given) + "_" + i;
            }
            return name;
        });
    }

    private void commonTable(Cte cte) {
        if (commonTables.containsKey(cte.alias())) {
            return;
        }
        commonTables.put(cte.alias(), "");
        int mark = compiler.mark();
        int parameterMark = compiler.parameterMark();
        alone(cte.query());
        commonTables.put(cte.alias(), compiler.cut(mark));
        List<Parameter> own = compiler.parameters().subList(parameterMark, compiler.parameterMark());
        commonParameters.addAll(own);
        own.clear();
    }

    /** {@code WITH …}, to come before everything; its parameters are put before the others. */
    String commonTables() {
        if (commonTables.isEmpty()) {
            return "";
        }
        StringBuilder with = new StringBuilder("WITH ");
        commonTables.forEach((alias, query) -> with.append(with.length() == 5 ? "" : ", ")
                .append(quotedAlias(alias, "anon"))
                .append(" AS (")
                .append(query)
                .append(")"));
        compiler.parameters().addAll(0, commonParameters);
        return with.append(" ").toString();
    }
}
