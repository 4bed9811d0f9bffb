package io.jalchemy.dialect.sqlite;

import io.jalchemy.engine.inspect.CatalogConnection;
import io.jalchemy.engine.inspect.CatalogFilter;
import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.engine.inspect.RelationKind;
import io.jalchemy.engine.inspect.RelationScope;
import io.jalchemy.sql.compile.Identifiers;
import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Queries of SQLite's catalogue about the relations that a filter means: of each attached database the table {@code sqlite_master}
 * (sqlite.org/schematab.html), and pragmas as functions (sqlite.org/pragma.html#pragfunc).
 *
 * @param connection where the queries are sent
 * @param filter the relations
 * @param identifiers the rules for names
 */
record SqliteCatalog(CatalogConnection connection, CatalogFilter filter, Identifiers identifiers) {

    /**
     * Returns a query of the relations, in tables that are called {@code r}: each with the name of its database, its own name, its type and
     * its text.
     */
    private String relations(List<String> parameters) {
        String schema = filter.schema();
        if (schema != null) {
            return relations(schema, parameters, "");
        }
        List<String> parts = new ArrayList<>();
        if (filter.scope() != RelationScope.TEMPORARY) {
            String hidden = filter.scope() == RelationScope.ANY
                    ? " AND NOT EXISTS (SELECT 1 FROM temp.sqlite_master t WHERE t.type IN ('table', 'view')"
                            + " AND t.name = m.name COLLATE NOCASE)"
                    : "";
            parts.add(relations("main", parameters, hidden));
        }
        if (filter.scope() != RelationScope.DEFAULT) {
            parts.add(relations("temp", parameters, ""));
        }
        return String.join(" UNION ALL ", parts);
    }

    /** Returns the databases that the relations are in. */
    List<String> schemas() {
        if (filter.schema() != null) {
            return List.of(filter.schema());
        }
        return switch (filter.scope()) {
            case DEFAULT -> List.of("main");
            case TEMPORARY -> List.of("temp");
            case ANY -> List.of("main", "temp");
        };
    }

    private String relations(String schema, List<String> parameters, String condition) {
        StringBuilder text = new StringBuilder("SELECT ? AS schema_name, m.name, m.type, m.sql FROM ");
        parameters.add(schema);
        text.append(quoted(schema))
                .append(".sqlite_master m WHERE m.type IN (")
                .append(types())
                .append(')');
        text.append(" AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!'").append(condition);
        Set<String> names = filter.names();
        if (names != null) {
            text.append(" AND m.name COLLATE NOCASE IN (");
            for (String each : names) {
                text.append(text.charAt(text.length() - 1) == '(' ? "?" : ", ?");
                parameters.add(each);
            }
            text.append(')');
        }
        return text.toString();
    }

    private String types() {
        boolean tables = filter.kinds().contains(RelationKind.TABLE);
        boolean views = filter.kinds().contains(RelationKind.VIEW);
        return tables && views ? "'table', 'view'" : tables ? "'table'" : views ? "'view'" : "''";
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /**
     * Returns the rows of a query about the relations.
     *
     * @param what names what is read
     * @param select the query behind the relations, which it names {@code r}
     */
    List<CatalogRow> rows(String what, String select) {
        List<String> parameters = new ArrayList<>();
        String sql = "WITH r (schema_name, table_name, type, sql) AS (" + relations(parameters) + ") " + select;
        return connection.query(what, sql, parameters);
    }

    /** Returns the relations with their texts, sorted by name. */
    List<CatalogRow> list() {
        return rows("relations", "SELECT schema_name, table_name, type, sql FROM r ORDER BY table_name");
    }

    /** Returns all tables and views of the schema, whatever the filter's names and kinds. */
    List<CatalogRow> all() {
        CatalogFilter every =
                new CatalogFilter(filter.schema(), null, RelationKind.ANY, RelationScope.ANY, filter.schemasNamed());
        return new SqliteCatalog(connection, every, identifiers).list();
    }

    /** Returns the columns of the relations, of each in their order; leaves out, with a warning, a view that SQLite does not understand. */
    List<CatalogRow> columns() {
        String select =
                "SELECT r.table_name, r.type AS relation_type, c.name, c.type, c.\"notnull\" AS not_null, c.dflt_value,"
                        + " c.pk, c.hidden, r.sql FROM r JOIN pragma_table_xinfo(r.table_name, r.schema_name) c"
                        + " WHERE c.hidden <> 1 ORDER BY r.table_name, c.cid";
        try {
            return rows("columns", select);
        } catch (JalchemyException broken) {
            if (filter.names() != null && filter.names().size() == 1) {
                throw broken;
            }
            List<CatalogRow> all = new ArrayList<>();
            for (CatalogRow relation : list()) {
                all.addAll(columnsOf(relation.text("table_name"), select));
            }
            return all;
        }
    }

    private List<CatalogRow> columnsOf(String relation, String select) {
        try {
            return new SqliteCatalog(connection, filter.names(Set.of(relation)), identifiers).rows("columns", select);
        } catch (JalchemyException broken) {
            String reason = String.valueOf(broken.getMessage());
            int statement = reason.indexOf(" In: ");
            connection.warn("View " + relation + " is not reflected, since SQLite does not understand its definition: "
                    + (statement < 0 ? reason : reason.substring(0, statement)));
            return List.of();
        }
    }

    /** Returns the parsed texts of the tables, by their names as the database has them. */
    Map<String, SqliteTableText> texts() {
        Map<String, SqliteTableText> texts = new HashMap<>();
        for (CatalogRow row : list()) {
            texts.put(row.text("table_name"), SqliteTableParser.parse(row.find("sql")));
        }
        return texts;
    }

    /** Returns {@code stored}, a name that the database has, as programs write it. */
    String known(String stored) {
        return identifiers.known(stored);
    }

    List<String> known(List<String> stored) {
        return stored.stream().map(identifiers::known).toList();
    }

    @Nullable
    String knownOrNull(@Nullable String stored) {
        return stored == null ? null : known(stored);
    }

    /** Returns the rows by the names of the relations, as the database has them. */
    static Map<String, List<CatalogRow>> byTable(List<CatalogRow> rows) {
        Map<String, List<CatalogRow>> byTable = new LinkedHashMap<>();
        for (CatalogRow row : rows) {
            byTable.computeIfAbsent(row.text("table_name"), name -> new ArrayList<>())
                    .add(row);
        }
        return byTable;
    }
}
