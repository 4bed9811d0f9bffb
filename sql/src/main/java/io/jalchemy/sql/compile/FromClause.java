package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.DerivedTable;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.NumberedName;
import io.jalchemy.sql.tree.SelectNode;
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
 * The FROM clauses of a statement and of the queries inside it: their items, the qualifiers of columns, and the names of aliases. The
 * compiler writes them.
 *
 * <p>FROM lists the items that the statement names, and those that its columns and conditions use. A query inside another one does not list
 * an item again that the outer one lists (SQLAlchemy's auto-correlation), unless its FROM would be empty.
 */
final class FromClause {

    private final FromCompiler compiler;
    private final Set<AliasName> begun = new HashSet<>();
    private final List<CommonTable> commonTables = new ArrayList<>();
    private final Deque<FromList> scopes = new ArrayDeque<>();
    private final Map<AliasName, String> aliases = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    FromClause(FromCompiler compiler) {
        this.compiler = compiler;
    }

    /** Begins an INSERT, UPDATE or DELETE; {@code uses} are the parts that may use other tables. */
    void enterTarget(@Nullable TableSource table, List<? extends Node> uses) {
        push(FromList.beside(table, uses));
    }

    /** Begins {@code select}: determines its FROM list, which applies until {@link #leave}. */
    void enter(SelectNode select) {
        push(FromList.of(select, scopes));
    }

    private void push(FromList list) {
        scopes.push(list);
        taken.addAll(list.tableNames());
    }

    /** Ends the query or statement that was entered last. */
    void leave() {
        scopes.pop();
    }

    /** Returns the items of the query or statement that was entered last, in order. */
    List<FromItem> items() {
        return scopes.element().items();
    }

    /** Leaves all queries, so that the query that is written next does not refer to them, and returns them for {@link #enterAll}. */
    List<FromList> leaveAll() {
        List<FromList> around = new ArrayList<>(scopes);
        scopes.clear();
        return around;
    }

    /** Enters the queries again that {@link #leaveAll} has left. */
    void enterAll(List<FromList> around) {
        scopes.addAll(around);
    }

    /**
     * Compiles the query of {@code cte} and keeps it for WITH, unless that was done or is being done; the text of the statement stays as it
     * was.
     */
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

    /** Returns the common table expressions that the statement uses, each behind those that it uses itself. */
    List<CommonTable> commonTables() {
        return commonTables;
    }

    /** Returns the name of {@code table} in this statement. */
    String nameOf(Aliased table) {
        return nameOf(table.alias(), table.of().name());
    }

    /** Returns the name of {@code rows} in this statement. */
    String nameOf(DerivedTable rows) {
        return nameOf(rows.alias(), "anon");
    }

    /** Returns the name of {@code rows} in this statement. */
    String nameOf(Unnest rows) {
        return nameOf(rows.alias(), "rows");
    }

    /** Returns whether the query that was entered last takes the rows of {@code item} alone, without those of the tables that inherit. */
    boolean isOnly(FromItem item) {
        return scopes.element().isOnly(item);
    }

    /** Returns the qualifier of the columns of {@code item}, in quotes if it needs them; null if they have none. */
    @Nullable
    String qualifier(FromItem item) {
        Identifiers identifiers = compiler.dialect().identifiers();
        if (item instanceof TableSource table) {
            String name = identifiers.quoted(table.name());
            String schema = compiler.dialect().schema(table.schema());
            return schema == null ? name : identifiers.quoted(schema) + "." + name;
        }
        if (item instanceof Aliased aliased) {
            return quotedAlias(aliased.alias(), aliased.of().name());
        }
        return item.identity() instanceof AliasName alias ? quotedAlias(alias, "anon") : null;
    }

    /**
     * Returns the names, for messages, of the items of which an outer join of the query that was entered last may have no row: those in
     * {@code locked}, or all of them if that is empty.
     */
    List<String> optionalNames(List<? extends FromItem> locked) {
        return scopes.element().optional().namesAmong(locked);
    }

    /**
     * Returns the names of the tables of {@code item} for FOR UPDATE OF, in quotes if they need them; of a join, those of the sides of
     * which each row has a part.
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

    /** Returns the name of an alias in this statement: its own if that is free, or one with a number, such as {@code users_1}. */
    private String nameOf(AliasName alias, String base) {
        String known = aliases.get(alias);
        if (known != null) {
            return known;
        }
        String given = alias.name();
        String stem = given == null
                ? base
                : compiler.dialect()
                        .identifiers()
                        .checked(given, compiler.dialect().name());
        int most = compiler.dialect().identifiers().maxLength();
        String name = given == null ? NumberedName.of(stem, 1, most) : stem;
        for (int i = given == null ? 2 : 1; !taken.add(name); i++) {
            name = NumberedName.of(stem, i, most);
        }
        aliases.put(alias, name);
        return name;
    }
}
