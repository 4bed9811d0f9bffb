package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.sql.tree.TableSource;
import io.jalchemy.sql.tree.Unnest;
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
 * get. The compiler writes it.
 *
 * <p>FROM lists what was named and what columns and conditions use. A query inside another one does not list again what the
 * outer one lists (SQLAlchemy's auto-correlation), unless nothing would be left.
 */
final class FromClause {

    private final QueryCompiler compiler;
    private final Set<AliasName> begun = new HashSet<>();
    private final List<CommonTable> commonTables = new ArrayList<>();
    private final Deque<FromList> scopes = new ArrayDeque<>();
    private final Map<AliasName, String> aliases = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    FromClause(QueryCompiler compiler) {
        this.compiler = compiler;
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

    /** Returns what the query that was entered last lists, in order. */
    List<FromItem> items() {
        return scopes.element().items();
    }

    /** Leaves all queries for a while: what is written next sees nothing of them. */
    List<FromList> leaveAll() {
        List<FromList> around = new ArrayList<>(scopes);
        scopes.clear();
        return around;
    }

    /** Enters again what {@link #leaveAll} has left. */
    void enterAll(List<FromList> around) {
        scopes.addAll(around);
    }

    /** Writes the query of {@code cte} and keeps it for WITH, unless that was done or is being done. */
    void define(Cte cte) {
        if (!begun.add(cte.alias())) {
            return;
        }
        int mark = compiler.text().length();
        int parameterMark = compiler.parameters().size();
        compiler.cteQuery(cte);
        String query = compiler.text().substring(mark);
        compiler.text().setLength(mark);
        List<Parameter> own = compiler.parameters()
                .subList(parameterMark, compiler.parameters().size());
        commonTables.add(new CommonTable(cte, nameOf(cte), query, own));
        own.clear();
    }

    /** Returns the common table expressions that were used, each behind those that it uses. */
    List<CommonTable> commonTables() {
        return commonTables;
    }

    /** Returns the name of {@code table} in this statement. */
    String nameOf(Aliased table) {
        return nameOf(table.alias(), table.of().name());
    }

    /** Returns the name of {@code query} in this statement. */
    String nameOf(Subquery query) {
        return nameOf(query.alias(), "anon");
    }

    /** Returns the name of {@code rows} in this statement. */
    String nameOf(Unnest rows) {
        return nameOf(rows.alias(), "rows");
    }

    /** Returns the name of {@code cte} in this statement. */
    String nameOf(Cte cte) {
        return nameOf(cte.alias(), "anon");
    }

    /** Returns the quoted qualifier of the columns of {@code item}; null if they have none. */
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

    /** Returns the name of an alias in this statement: its own, or one that is free: {@code users_1}. */
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
