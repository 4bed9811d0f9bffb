package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.ColumnExpression;
import io.jalchemy.sql.tree.Compound;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.OutputNames;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.TableLowering;
import io.jalchemy.sql.tree.TableSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a view consists of: a query, and how its rows are kept. A {@link Table} that has a definition is created with the others, after
 * the tables and views that the query reads.
 *
 * <pre>{@code
 * Table users = Table.of(
 *         "users", column("id", BIGINT).primaryKey(), column("name", VARCHAR), column("active", BOOLEAN).notNull());
 * Table activeUsers = ViewDefinition.of(
 *                 select(users.c("id", BIGINT), users.c("name", VARCHAR)).where(is(users.c("active", BOOLEAN))))
 *         .toTable("active_users");
 * MetaData metadata = MetaData.of(users, activeUsers);
 * }</pre>
 *
 * @param query the query; null if it was given as text
 * @param sql the query as text; null if it was given as a statement
 * @param columns the names of the view's columns; empty for those of the query
 * @param materialized whether its rows are stored, and read anew only when the view is refreshed
 * @param withNoData whether a materialized view is created without rows
 * @param temporary whether it is gone at the end of the connection
 * @param checkOption the conditions on rows that are written through it; null for none
 * @param options options of the view by name, such as {@code security_barrier}; storage parameters of a materialized view
 * @param readNames tables and views that it reads, where the query is text
 */
public record ViewDefinition(
        @Nullable Query<?> query,
        @Nullable String sql,
        List<String> columns,
        boolean materialized,
        boolean withNoData,
        boolean temporary,
        @Nullable ViewCheckOption checkOption,
        Map<String, String> options,
        List<TableName> readNames) {

    /** Copies the collections, and refuses what contradicts itself. */
    public ViewDefinition {
        columns = List.copyOf(columns);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        readNames = List.copyOf(readNames);
        if ((query == null) == (sql == null)) {
            throw wrong("either a query or its text, and not both");
        }
        if (withNoData && !materialized) {
            throw wrong("rows of its own only if it is materialized; call materialized(), or leave withNoData() out");
        }
        if (materialized && (temporary || checkOption != null)) {
            throw wrong("rows of its own if it is materialized, and is then neither temporary nor written through");
        }
    }

    private static JalchemyException wrong(String has) {
        return new JalchemyException("VIEW_DEFINITION", "A view has " + has + ".");
    }

    /** Returns the definition of a view of the rows of {@code query}. */
    public static ViewDefinition of(Query<?> query) {
        return new ViewDefinition(query, null, List.of(), false, false, false, null, Map.of(), List.of());
    }

    /** Returns the definition of a view of the rows of a query that is text; {@link #reads} says what it reads. */
    public static ViewDefinition of(String sql) {
        return new ViewDefinition(null, sql, List.of(), false, false, false, null, Map.of(), List.of());
    }

    /** Returns this definition with other names of the columns. */
    public ViewDefinition columns(String... names) {
        return new ViewDefinition(
                query, sql, List.of(names), materialized, withNoData, temporary, checkOption, options, readNames);
    }

    /** Returns this definition for a view whose rows are stored until it is refreshed. */
    public ViewDefinition asMaterialized() {
        return new ViewDefinition(query, sql, columns, true, withNoData, temporary, checkOption, options, readNames);
    }

    /** Returns this definition for a materialized view that has no rows, and cannot be read, before it is refreshed. */
    public ViewDefinition asWithoutData() {
        return new ViewDefinition(query, sql, columns, materialized, true, temporary, checkOption, options, readNames);
    }

    /** Returns this definition for a view that is gone at the end of the connection. */
    public ViewDefinition asTemporary() {
        return new ViewDefinition(query, sql, columns, materialized, withNoData, true, checkOption, options, readNames);
    }

    /** Returns this definition with conditions on the rows that are written through the view. */
    public ViewDefinition checkOption(ViewCheckOption option) {
        return new ViewDefinition(query, sql, columns, materialized, withNoData, temporary, option, options, readNames);
    }

    /** Returns this definition with an option of the view: {@code with("security_barrier", "true")}. */
    public ViewDefinition with(String option, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(option, value);
        return new ViewDefinition(
                query, sql, columns, materialized, withNoData, temporary, checkOption, more, readNames);
    }

    /** Returns this definition with tables and views that it reads, {@code "users"} or {@code "blog.users"}, so that it follows them. */
    public ViewDefinition reads(String... tables) {
        List<TableName> names = new ArrayList<>(readNames);
        for (String table : tables) {
            names.add(TableName.of(table));
        }
        return new ViewDefinition(
                query, sql, columns, materialized, withNoData, temporary, checkOption, options, names);
    }

    /** Returns this definition over another query, whose columns are the same. */
    public ViewDefinition query(Query<?> other) {
        return new ViewDefinition(
                other, null, columns, materialized, withNoData, temporary, checkOption, options, readNames);
    }

    ViewDefinition readNames(List<TableName> names) {
        return new ViewDefinition(
                query, sql, columns, materialized, withNoData, temporary, checkOption, options, names);
    }

    /** Returns the tables and views that have to be there before the view: those that the query reads, and those that were named. */
    public Set<TableName> readTables() {
        Set<TableName> names = new LinkedHashSet<>(readNames);
        if (query != null) {
            collect(query.node(), names, new LinkedHashSet<>());
        }
        return names;
    }

    private static void collect(Node node, Set<TableName> into, Set<Object> seen) {
        if (node instanceof FromItem item && !seen.add(item)) {
            return;
        }
        TableSource table = node instanceof TableSource found
                ? found
                : node instanceof Source<?> source ? Source.tableOf(source) : null;
        if (table != null) {
            into.add(new TableName(table.schema(), table.name()));
        }
        if (node instanceof ColumnExpression<?> column && column.isInTable()) {
            collect(column.from(), into, seen);
        }
        if (node instanceof Attribute<?> attribute) {
            collect(attribute.source(), into, seen);
        }
        for (Node child : node.children()) {
            collect(child, into, seen);
        }
    }

    /**
     * Returns the view as a table named {@code "name"} or {@code "schema.name"}, whose columns are those of the query.
     *
     * @throws JalchemyException if the query is text, whose columns are not known; use {@link Table#asView(ViewDefinition)}
     */
    public Table toTable(String name) {
        if (query == null) {
            throw new JalchemyException(
                    "VIEW_COLUMNS",
                    "The columns of view " + name + " are not known, since its query is text. Make a table with its"
                            + " columns, and call asView(…) with this definition.");
        }
        return Table.of(TableName.of(name), columnsOf(query, columns)).asView(this);
    }

    /** Returns columns for what {@code query} selects, called by {@code names} as far as they go. */
    public static List<Column<?>> columnsOf(Query<?> query, List<String> names) {
        List<Node> selected = ((QueryNode) TableLowering.lowered(withoutEntities(query.node()))).columns();
        List<String> called = new ArrayList<>(OutputNames.of(selected).names());
        for (int i = 0; i < names.size() && i < called.size(); i++) {
            called.set(i, names.get(i));
        }
        List<Column<?>> columns = new ArrayList<>(selected.size());
        for (int i = 0; i < selected.size(); i++) {
            columns.add(column(called.get(i), selected.get(i)));
        }
        return columns;
    }

    /** Returns {@code query} with the attributes of each entity that it selects in place of the entity. */
    public static QueryNode withoutEntities(QueryNode query) {
        if (query instanceof Compound compound) {
            List<QueryNode> parts = new ArrayList<>();
            compound.parts().forEach(part -> parts.add(withoutEntities(part)));
            return new Compound(compound.operator(), parts, compound.paging());
        }
        List<Node> columns = new ArrayList<>();
        for (Node each : query.columns()) {
            if (each instanceof Source<?> source) {
                columns.addAll(Source.attributesOf(source));
            } else {
                columns.add(each);
            }
        }
        return query instanceof SelectNode select ? select.withColumns(columns) : query;
    }

    private static Column<?> column(String name, Node selected) {
        if (selected instanceof Expression<?> expression) {
            return Column.of(name, expression.type());
        }
        throw new JalchemyException(
                "VIEW_COLUMNS",
                "A query that a view or a table is made of selects " + selected
                        + ", whose columns are not known. Select its columns.");
    }
}
