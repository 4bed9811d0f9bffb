package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.inspect.CatalogConnection;
import io.jalchemy.engine.inspect.CatalogFilter;
import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.engine.inspect.RelationKind;
import io.jalchemy.engine.inspect.RelationScope;
import io.jalchemy.sql.compile.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Queries of PostgreSQL's catalogue about the relations that a filter means. A query names them {@code c}, rows of {@code pg_class}.
 *
 * @param connection where the queries are sent
 * @param filter the relations
 * @param identifiers the rules for names
 */
record PostgresqlCatalog(CatalogConnection connection, CatalogFilter filter, Identifiers identifiers) {

    /** Tables of the queries: the relations and their schemas. */
    static final String RELATIONS = "pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace";

    /**
     * Sends a query and returns its rows.
     *
     * @param what names what is read
     * @param select its text up to WHERE, from {@link #RELATIONS}
     * @param condition what rows have to fulfil beside being of the filter's relations; empty for nothing
     * @param order what stands behind ORDER BY
     */
    List<CatalogRow> rows(String what, String select, String condition, String order) {
        List<String> parameters = new ArrayList<>();
        String where = condition(parameters) + (condition.isEmpty() ? "" : " AND " + condition);
        return connection.query(what, select + " WHERE " + where + " ORDER BY " + order, parameters);
    }

    /** Returns the condition on {@code c} and {@code n} that the filter is; adds its values to {@code parameters}. */
    private String condition(List<String> parameters) {
        StringBuilder text = new StringBuilder("c.relkind IN (")
                .append(kinds(filter.kinds()))
                .append(')');
        if (filter.scope() != RelationScope.ANY) {
            text.append(" AND c.relpersistence ")
                    .append(filter.scope() == RelationScope.TEMPORARY ? "=" : "<>")
                    .append(" 't'");
        }
        text.append(" AND ").append(inSchema("c.oid", "pg_table_is_visible", filter.schema(), parameters));
        Set<String> names = filter.names();
        if (names != null) {
            text.append(" AND c.relname IN (");
            for (String each : names) {
                text.append(text.charAt(text.length() - 1) == '(' ? "?" : ", ?");
                parameters.add(each);
            }
            text.append(')');
        }
        return text.toString();
    }

    /**
     * Returns the condition that a thing is in {@code schema}, whose row of {@code pg_namespace} the query names {@code n}, or, for null, that
     * its name alone finds it.
     *
     * @param oid the thing's
     * @param visible the function that says whether the name alone finds it
     */
    static String inSchema(String oid, String visible, @Nullable String schema, List<String> parameters) {
        if (schema == null) {
            return "pg_catalog." + visible + "(" + oid + ") AND n.nspname NOT IN ('pg_catalog', 'information_schema')";
        }
        parameters.add(schema);
        return "n.nspname = ?";
    }

    private static String kinds(Set<RelationKind> kinds) {
        StringBuilder text = new StringBuilder();
        for (RelationKind each : kinds) {
            text.append(text.length() == 0 ? "" : ", ").append(letters(each));
        }
        return text.toString();
    }

    /** Returns the values of {@code pg_class.relkind} (catalog-pg-class.html). */
    private static String letters(RelationKind kind) {
        return switch (kind) {
            case TABLE -> "'r', 'p'";
            case VIEW -> "'v'";
            case MATERIALIZED_VIEW -> "'m'";
            case FOREIGN_TABLE -> "'f'";
        };
    }

    /** Returns the kind that is stored as {@code letter}. */
    static RelationKind kind(String letter) {
        return switch (letter) {
            case "v" -> RelationKind.VIEW;
            case "m" -> RelationKind.MATERIALIZED_VIEW;
            case "f" -> RelationKind.FOREIGN_TABLE;
            default -> RelationKind.TABLE;
        };
    }

    /** Returns whether the server is of version {@code major} or later. */
    boolean isAtLeast(int major) throws SQLException {
        return connection.jdbc().getMetaData().getDatabaseMajorVersion() >= major;
    }

    /** Returns {@code stored}, a name that the database has, as programs write it. */
    String known(String stored) {
        return identifiers.known(stored);
    }

    /** Returns names as programs write them. */
    List<String> known(List<String> stored) {
        return stored.stream().map(identifiers::known).toList();
    }

    /** Returns the name of a relation in column {@code table_name} of {@code row}, as programs write it. */
    String table(CatalogRow row) {
        return known(row.text("table_name"));
    }

    /**
     * Returns the schema by which a program names something of {@code schema}: none if its name alone finds it, unless it is in the schema
     * that was asked for, or schemas are always to be named.
     *
     * @param visible whether the name alone finds it
     */
    @Nullable
    String schema(String schema, boolean visible) {
        boolean asked = schema.equals(filter.schema());
        return visible && !asked && !filter.schemasNamed() ? null : known(schema);
    }

    /** Makes the element that a row is about. */
    @FunctionalInterface
    interface Making<T> {

        /** Makes it. */
        T of(CatalogRow row);
    }

    /** Returns the elements that {@code making} makes of {@code rows}, by the relations they belong to. */
    <T> Map<String, List<T>> byTable(List<CatalogRow> rows, Making<T> making) {
        Map<String, List<T>> all = new LinkedHashMap<>();
        for (CatalogRow row : rows) {
            all.computeIfAbsent(table(row), name -> new ArrayList<>()).add(making.of(row));
        }
        return all;
    }

    /** Returns a query of the texts of the columns of {@code relation} whose numbers are in the array {@code numbers}, in its order. */
    static String columnNames(String relation, String numbers) {
        return "(SELECT pg_catalog.array_agg(col.attname::text ORDER BY num.place)::text FROM pg_catalog.unnest("
                + numbers
                + ") WITH ORDINALITY AS num (attnum, place) JOIN pg_catalog.pg_attribute col ON col.attrelid = "
                + relation + " AND col.attnum = num.attnum)";
    }

    /** Returns the elements of an array of texts that was read as text, {@code {a,"b c"}}; none for null (arrays.html#ARRAYS-IO). */
    static List<String> elements(@Nullable String array) {
        List<String> elements = new ArrayList<>();
        if (array == null) {
            return elements;
        }
        StringBuilder element = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 1; i < array.length(); i++) {
            char c = array.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (c == '\\') {
                element.append(array.charAt(++i));
            } else if (!quoted && (c == ',' || c == '}')) {
                if (begun || c == ',') {
                    elements.add(element.toString());
                }
                element.setLength(0);
                begun = c == ',';
            } else {
                element.append(c);
                begun = true;
            }
        }
        return elements;
    }

    /** Returns the options in an array that was read as text: {@code {fillfactor=70}}. */
    static Map<String, String> storage(@Nullable String array) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String each : elements(array)) {
            int equals = each.indexOf('=');
            options.put(each.substring(0, equals), each.substring(equals + 1));
        }
        return options;
    }

    /** Returns {@code sql} without parentheses around the whole of it. */
    static String withoutParentheses(String sql) {
        if (!sql.startsWith("(") || !sql.endsWith(")")) {
            return sql;
        }
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < sql.length() - 1; i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return sql; // the first closes before the end
            }
        }
        return sql.substring(1, sql.length() - 1);
    }
}
