package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.sql.tree.TableSource;
import io.jalchemy.sql.tree.Unnest;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
    private final CommonTables commonTables = new CommonTables();
    private final Deque<FromList> scopes = new ArrayDeque<>();
    private final Map<AliasName, String> aliases = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    FromClause(SqlCompiler compiler) {
        this.compiler = compiler;
    }

    CommonTables commonTables() {
        return commonTables;
    }

    /** Begins an INSERT, UPDATE or DELETE; {@code uses} are the parts that may use other tables. */
    void enterTarget(@Nullable TableSource table, List<? extends Node> uses) {
        push(FromList.beside(table, uses));
    }

    /** Begins a query. */
    void enter(SelectNode select) {
        push(FromList.of(select, scopes));
    }

    private void push(FromList list) {
        scopes.push(list);
        taken.addAll(list.tableNames());
    }

    /** Ends a query. */
    void leave() {
        scopes.pop();
    }

    /** Whether an UPDATE or DELETE uses other tables than its own. */
    boolean listsMore() {
        return !scopes.element().items().isEmpty();
    }

    /** Writes the FROM of the query that was entered last. */
    void write() {
        write(" FROM ");
    }

    void write(String keyword) {
        List<FromItem> items = scopes.element().items();
        for (int i = 0; i < items.size(); i++) {
            compiler.write(i == 0 ? keyword : ", ");
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
            as(aliased.alias(), aliased.of().name());
        } else if (item instanceof Subquery subquery) {
            compiler.write("(");
            alone(subquery.query());
            compiler.write(")");
            as(subquery.alias(), "anon");
        } else if (item instanceof Unnest unnest) {
            unnest(unnest);
        } else if (item instanceof Cte cte) {
            commonTable(cte);
            compiler.name(nameOf(cte.alias(), "anon"));
        } else {
            compiler.unlowered(item);
        }
    }

    private void unnest(Unnest unnest) {
        if (!compiler.dialect().has(Feature.UNNEST)) {
            throw new UnsupportedSqlException(
                    "UNNEST", "unnest(…)", compiler.dialect().name(), "Give the rows as VALUES.");
        }
        compiler.write("unnest(");
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < unnest.arrays().size(); i++) {
            ListBind<?> array = unnest.arrays().get(i);
            compiler.write(i == 0 ? "" : ", ");
            SqlType<?> element = array.type().on(compiler.dialect().name());
            if (element.isNamed()) {
                compiler.write("CAST(");
                compiler.arrayParameter(array);
                compiler.write(" AS " + compiler.dialect().typeName(element) + "[])");
            } else {
                compiler.arrayParameter(array);
            }
            names.append(unnest.c(i).name()).append(", ");
        }
        compiler.write(") WITH ORDINALITY");
        as(unnest.alias(), "rows");
        compiler.write(" (" + names + unnest.ordinality().name() + ")");
    }

    private void as(AliasName alias, String base) {
        compiler.write(" AS ").name(nameOf(alias, base));
    }

    /** Writes a query that sees nothing of the ones around it. */
    private void alone(QueryNode query) {
        List<FromList> around = new ArrayList<>(scopes);
        scopes.clear();
        compiler.rows(query, true);
        scopes.addAll(around);
    }

    private void join(Join join) {
        if (join.left() == null) {
            throw new JalchemyException(
                    "JOIN_TO_NOTHING",
                    "The statement joins " + join.right() + " to nothing. Say what with from(…), before join(…).");
        }
        item(join.left());
        compiler.write(" ").write(join.kind().sql()).write(" ");
        if (!(join.right() instanceof FromItem right)) {
            compiler.unlowered(join.right());
            return;
        }
        boolean nested = right instanceof Join;
        compiler.write(nested ? "(" : "");
        item(right);
        compiler.write(nested ? ")" : "");
        if (join.kind() != JoinKind.CROSS) {
            compiler.write(" ON ");
            compiler.expression(join.on() == null ? InferredJoin.between(join.left(), right) : join.on());
        }
    }

    private void commonTable(Cte cte) {
        if (!commonTables.begin(cte.alias())) {
            return;
        }
        int mark = compiler.text().length();
        int parameterMark = compiler.parameters().size();
        alone(cte.query());
        Cte.Recursion recursion = cte.recursion();
        if (recursion != null) {
            compiler.write(" " + recursion.operator().sql() + " ");
            alone(recursion.step());
        }
        String query = compiler.text().substring(mark);
        compiler.text().setLength(mark);
        List<Parameter> own = compiler.parameters()
                .subList(parameterMark, compiler.parameters().size());
        String name = quotedAlias(cte.alias(), "anon");
        commonTables.end(recursion == null ? name : name + columnNames(cte), query, own, recursion != null);
        own.clear();
    }

    private String columnNames(Cte cte) {
        List<String> names = cte.columns().stream()
                .map(column -> compiler.dialect().identifiers().quoted(column.name()))
                .toList();
        return "(" + String.join(", ", names) + ")";
    }

    /** What a column of {@code item} is qualified with, quoted; null for nothing. */
    @Nullable
    String qualifier(FromItem item) {
        Identifiers identifiers = compiler.dialect().identifiers();
        if (item instanceof TableSource table) {
            String name = identifiers.quoted(table.name());
            return table.schema() == null ? name : identifiers.quoted(table.schema()) + "." + name;
        }
        if (item instanceof Aliased aliased) {
            return quotedAlias(aliased.alias(), aliased.of().name());
        }
        return item.identity() instanceof AliasName alias ? quotedAlias(alias, "anon") : null;
    }

    /**
     * Returns the names of those of {@code locked}, or of all if that is empty, that an outer join of the query that was entered last
     * may have no row of.
     */
    List<String> optionalNames(List<? extends FromItem> locked) {
        return scopes.element().optional().namesAmong(locked);
    }

    /**
     * Returns the names by which FOR UPDATE knows the tables of {@code item}, quoted: those that each of its rows is in.
     *
     * @throws JalchemyException if the query that was entered last does not select from it
     */
    List<String> lockedNames(FromItem item) {
        List<String> names = new ArrayList<>();
        addLockedNames(item, names);
        return names;
    }

    private void addLockedNames(FromItem item, List<String> names) {
        if (item instanceof Join join) {
            if (join.left() != null) {
                addLockedNames(join.left(), names);
            }
            if (join.kind() == JoinKind.INNER && join.right() instanceof FromItem right) {
                addLockedNames(right, names);
            }
            return;
        }
        if (!scopes.element().lists(item)) {
            throw new JalchemyException(
                    "LOCK_OF_ANOTHER",
                    "FOR UPDATE OF " + InferredJoin.names(item)
                            + ": the statement does not select from it. Name what the statement selects from, with its alias.");
        }
        Identifiers identifiers = compiler.dialect().identifiers();
        if (item instanceof TableSource table) {
            names.add(identifiers.quoted(table.name()));
        } else {
            String qualifier = qualifier(item);
            names.add(qualifier == null ? item.toString() : qualifier); // only what is printed has entities as they are
        }
    }

    private String quotedAlias(AliasName alias, String base) {
        return compiler.dialect().identifiers().quoted(nameOf(alias, base));
    }

    /** The alias's own name, or one that is free: {@code users_1}. */
    private String nameOf(AliasName alias, String base) {
        String known = aliases.get(alias);
        if (known != null) {
            return known;
        }
        String given = alias.name();
        String stem = given == null ? base : given;
        String name = given == null ? stem + "_1" : stem;
        for (int i = given == null ? 2 : 1; !taken.add(name); i++) {
            name = stem + "_" + i;
        }
        aliases.put(alias, name);
        return name;
    }
}
