package io.jalchemy.dialect.sqlite;

import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.sql.schema.ViewDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what views consist of, from the text of CREATE VIEW (sqlite.org/lang_createview.html).
 *
 * @param catalogue the relations
 */
record SqliteViews(SqliteCatalog catalogue) {

    Map<String, ViewDefinition> definitions() {
        Map<String, ViewDefinition> definitions = new LinkedHashMap<>();
        Map<String, String> relations = new HashMap<>();
        for (CatalogRow row : catalogue.all()) {
            relations.put(SqliteTableText.lower(row.text("table_name")), row.text("table_name"));
        }
        for (CatalogRow row : catalogue.list()) {
            if (row.text("type").equals("view")) {
                String name = row.text("table_name");
                ViewDefinition definition = definition(row.text("sql"), name, relations);
                boolean temporary = row.text("schema_name").equalsIgnoreCase("temp");
                definitions.put(catalogue.known(name), temporary ? definition.asTemporary() : definition);
            }
        }
        return definitions;
    }

    private ViewDefinition definition(String sql, String view, Map<String, String> relations) {
        List<SqliteToken> tokens = new SqliteTokens(sql).all();
        int at = 0;
        while (at < tokens.size() && !tokens.get(at).is("VIEW")) {
            at++;
        }
        at += 2; // behind the name, or what is before its dot
        List<String> columns = new ArrayList<>();
        boolean inList = false;
        while (at < tokens.size() - 1 && (inList || !tokens.get(at).is("AS"))) {
            SqliteToken token = tokens.get(at++);
            if (token.isSign('(') || token.isSign(')')) {
                inList = token.isSign('(');
            } else if (inList && token.isName()) {
                columns.add(catalogue.known(token.text()));
            }
        }
        List<SqliteToken> query = tokens.subList(Math.min(at + 1, tokens.size()), tokens.size());
        String text =
                sql.substring(query.get(0).start(), query.get(query.size() - 1).end());
        return ViewDefinition.of(text)
                .columns(columns.toArray(String[]::new))
                .reads(reads(query, view, relations).toArray(String[]::new));
    }

    /** Returns the relations that the query names where tables stand: behind FROM, JOIN, a comma, a parenthesis, or a schema. */
    private Set<String> reads(List<SqliteToken> query, String view, Map<String, String> relations) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 1; i < query.size(); i++) {
            SqliteToken before = query.get(i - 1);
            boolean place = before.is("FROM")
                    || before.is("JOIN")
                    || before.isSign(',')
                    || before.isSign('(')
                    || before.isSign('.');
            String relation = relations.get(SqliteTableText.lower(query.get(i).text()));
            if (place && query.get(i).isName() && relation != null && !relation.equalsIgnoreCase(view)) {
                String schema = catalogue.filter().schema();
                names.add((schema == null ? "" : catalogue.known(schema) + ".") + catalogue.known(relation));
            }
        }
        return names;
    }
}
