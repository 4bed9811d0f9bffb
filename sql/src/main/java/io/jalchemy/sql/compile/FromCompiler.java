package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.ListBind;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.sql.tree.TableSource;
import io.jalchemy.sql.tree.TableValued;
import io.jalchemy.sql.tree.TextSubquery;
import io.jalchemy.sql.tree.Unnest;
import io.jalchemy.sql.type.SqlType;
import java.util.List;

/**
 * Writes the items of FROM: the part of {@link QueryCompiler} for tables, subqueries, functions and joins.
 *
 * <p>Each protected method that is not final writes one kind of item, and may be overridden.
 */
public abstract class FromCompiler extends ConditionCompiler {

    private final FromClause scope;

    FromCompiler(Dialect dialect) {
        super(dialect);
        this.scope = new FromClause(this);
    }

    final FromClause scope() {
        return scope;
    }

    /** Appends {@code query}, which does not refer to those around it, with every column under the name by which it is known outside. */
    protected abstract void isolated(QueryNode query);

    /** Writes the name of a common table expression in FROM, and compiles its query for WITH. */
    protected abstract void cte(Cte cte);

    /** Writes the query of a common table expression; if that is recursive, the operator and the recursive step follow. */
    protected abstract void cteQuery(Cte cte);

    /** Returns the items that the current query selects from; for an UPDATE or DELETE, those that it uses besides its own table. */
    protected final List<FromItem> fromItems() {
        return scope.items();
    }

    /** Appends {@link #fromItems()} with {@code keyword} before the first and commas between them; nothing for none. */
    protected final void fromItems(String keyword) {
        List<FromItem> items = scope.items();
        for (int i = 0; i < items.size(); i++) {
            write(i == 0 ? keyword : ", ");
            fromItem(items.get(i));
        }
    }

    /** Appends one item of FROM. */
    protected final void fromItem(FromItem item) {
        if (item instanceof Join join) {
            join(join);
        } else if (item instanceof TableSource table) {
            only(scope.isOnly(item));
            table(table);
        } else if (item instanceof Aliased aliased) {
            only(scope.isOnly(item));
            aliased(aliased);
        } else if (item instanceof Subquery subquery) {
            subquery(subquery);
        } else if (item instanceof TableValued rows) {
            tableValued(rows);
        } else if (item instanceof Unnest unnest) {
            unnest(unnest);
        } else if (item instanceof Cte cte) {
            cte(cte);
        } else if (item instanceof TextSubquery text) {
            write("(");
            expression(text.text());
            write(")");
            alias(scope.nameOf(text));
        } else {
            only(scope.isOnly(item));
            unlowered(item);
        }
    }

    /** Writes a table's name with its schema. Called for FROM and for the table that a statement changes. */
    protected void table(TableSource table) {
        String schema = dialect().schema(table.schema());
        if (schema != null) {
            name(schema).write(".");
        }
        name(table.name());
    }

    /** Writes {@code ONLY}, with a space behind it, if {@code is}: the rows of a table without those of the tables that inherit from it. */
    final void only(boolean is) {
        if (is) {
            require(Feature.ONLY, "ONLY", "Leave it out: no table inherits from another.");
            write("ONLY ");
        }
    }

    /** Writes a table under another name: the table, then {@link #alias}. */
    protected void aliased(Aliased aliased) {
        table(aliased.of());
        alias(scope.nameOf(aliased));
    }

    /** Writes the name that qualifies the columns of an item of FROM, behind the item: {@code AS users_1}. */
    protected void alias(String name) {
        write(" AS ").name(name);
    }

    /** Writes a query in FROM: the query in parentheses, then {@link #alias}. */
    protected void subquery(Subquery subquery) {
        write("(");
        isolated(subquery.query());
        write(")");
        alias(scope.nameOf(subquery));
    }

    /** Writes a function in FROM, then {@link #alias}, and the names of its columns if the statement names them. */
    protected void tableValued(TableValued rows) {
        function(rows.call());
        if (rows.ordinality()) {
            require(Feature.ORDINALITY, "WITH ORDINALITY", "Number the rows by rowNumber().over(…).");
            write(" WITH ORDINALITY");
        }
        alias(scope.nameOf(rows));
        if (rows.naming() == TableValued.Naming.NONE) {
            return;
        }
        List<String> names = rows.names();
        require(
                Feature.FUNCTION_COLUMN_NAMES,
                "Other names for the columns of " + rows.call().name() + "(…)",
                "Call them as the function does: tableValued(column(\"value\", VARCHAR)).");
        for (int i = 0; i < names.size(); i++) {
            write(i == 0 ? " (" : ", ").name(names.get(i));
            if (rows.naming() == TableValued.Naming.NAMES_AND_TYPES) {
                write(" ")
                        .write(castType(rows.given().get(i).type().on(dialect().name())));
            }
        }
        write(")");
    }

    /**
     * Writes a join: its left side, the keywords of its kind, its right side, and {@link #on} unless it is a cross join. A condition that
     * is not given is inferred from the foreign key.
     */
    protected void join(Join join) {
        FromItem left = join.left();
        if (left == null) {
            throw new JalchemyException(
                    "JOIN_TO_NOTHING",
                    "The statement joins " + join.right() + " to nothing. Say what with from(…), before join(…).");
        }
        fromItem(left);
        write(" ").write(operator(join.kind())).write(" ");
        if (!(join.right() instanceof FromItem right)) {
            unlowered(join.right());
            return;
        }
        boolean nested = right instanceof Join;
        write(nested ? "(" : "");
        fromItem(right);
        write(nested ? ")" : "");
        if (join.kind() != JoinKind.CROSS) {
            on(join.on() == null ? InferredJoin.between(left, right) : join.on());
        }
    }

    /** Returns the database's spelling of a join of {@code kind}. */
    protected String operator(JoinKind kind) {
        if (kind == JoinKind.FULL) {
            require(
                    Feature.FULL_JOIN,
                    "FULL OUTER JOIN",
                    "Use a LEFT JOIN, and add the rows that it misses with unionAll(…).");
        }
        return kind.sql();
    }

    /** Writes the condition of a join: {@code ON a = b}. */
    protected void on(Condition condition) {
        write(" ON ");
        expression(condition);
    }

    /** Writes arrays as rows with a number each: {@code unnest(?, ?) WITH ORDINALITY AS rows (c1, c2, n)}. */
    protected void unnest(Unnest unnest) {
        require(Feature.UNNEST, "unnest(…)", "Give the rows as VALUES.");
        write("unnest(");
        for (int i = 0; i < unnest.arrays().size(); i++) {
            write(i == 0 ? "" : ", ");
            ListBind<?> array = unnest.arrays().get(i);
            if (hasBindExpression(array.type())) {
                arrayParameter(array);
            } else {
                array(array);
            }
        }
        write(") WITH ORDINALITY");
        alias(scope.nameOf(unnest));
        write(" (");
        for (int i = 0; i < unnest.arrays().size(); i++) {
            write(unnest.c(i).name()).write(", ");
        }
        write(unnest.ordinality().name()).write(")");
    }

    /** Writes one array of {@link #unnest}, with a cast if its elements are of a type that the user has named. */
    protected void array(ListBind<?> array) {
        SqlType<?> element = array.type().on(dialect().name());
        if (element.isNamed()) {
            write("CAST(");
            arrayParameter(array);
            write(" AS " + dialect().typeName(element) + "[])");
        } else {
            arrayParameter(array);
        }
    }
}
