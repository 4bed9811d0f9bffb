package io.jalchemy.dialect.sqlite;

import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.sql.schema.Autoincrement;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ConflictResolution;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of relations.
 *
 * @param catalogue the relations
 */
record SqliteColumns(SqliteCatalog catalogue) {

    /** The words that are values as defaults; any other word, and any name in quotes, is a text. */
    private static final Set<String> VALUES =
            Set.of("null", "true", "false", "current_time", "current_date", "current_timestamp");

    private static final Long VIRTUAL = 2L;
    private static final Long STORED = 3L;

    Map<String, List<Column<?>>> read() {
        Map<String, SqliteTableText> texts = catalogue.texts();
        Map<String, List<Column<?>>> columns = new LinkedHashMap<>();
        for (Map.Entry<String, List<CatalogRow>> each :
                SqliteCatalog.byTable(catalogue.columns()).entrySet()) {
            SqliteTableText text = texts.getOrDefault(each.getKey(), SqliteTableText.NOTHING);
            long keys = each.getValue().stream().filter(SqliteColumns::isKey).count();
            List<Column<?>> all = new ArrayList<>();
            for (CatalogRow row : each.getValue()) {
                all.add(column(row, text, keys == 1));
            }
            columns.put(catalogue.known(each.getKey()), all);
        }
        return columns;
    }

    private Column<?> column(CatalogRow row, SqliteTableText text, boolean onlyKey) {
        String name = row.text("name");
        String declared = row.find("type") == null ? "" : row.text("type");
        SqlType<?> known = SqliteTypeReader.type(declared);
        if (known == null && row.text("relation_type").equals("table")) {
            catalogue
                    .connection()
                    .warn("Column " + row.text("table_name") + "." + name
                            + " is declared without a type and takes any value. It is taken for text.");
        }
        SqlType<?> type = known == null ? Types.TEXT : known;
        String collation = text.collations().get(SqliteTableText.lower(name));
        type = collation == null || !type.kind().isText() ? type : type.withCollation(collation);
        Column<?> column = Column.of(catalogue.known(name), type);
        ServerDefault value = value(row, text);
        if (value != null) {
            column = column.serverDefault(value);
        }
        boolean alias = false;
        if (isKey(row)) {
            column = column.primaryKey();
            alias = onlyKey
                    && declared.strip().equalsIgnoreCase("INTEGER")
                    && text.rowidAlias()
                    && !text.withoutRowid();
            if (onlyKey && !alias && value == null && column.type().kind().isInteger()) {
                column = column.autoincrement(Autoincrement.OFF);
            }
        }
        boolean notNull = row.flag("not_null") || alias || (isKey(row) && text.withoutRowid());
        ConflictResolution conflict = text.nullConflicts().get(SqliteTableText.lower(name));
        if (notNull && conflict != null) {
            return column.notNull(conflict);
        }
        return notNull == column.isNullable() ? column.nullable(!notNull) : column;
    }

    /** Returns whether the column is part of the primary key, in which the pragma gives its place, from 1. */
    private static boolean isKey(CatalogRow row) {
        Long place = row.number("pk");
        return place != null && place > 0;
    }

    private static @Nullable ServerDefault value(CatalogRow row, SqliteTableText text) {
        Long hidden = row.number("hidden");
        if (VIRTUAL.equals(hidden) || STORED.equals(hidden)) {
            String sql = text.computed().get(SqliteTableText.lower(row.text("name")));
            return sql == null ? ServerDefault.FETCHED : new ServerDefault.Computed(sql, STORED.equals(hidden));
        }
        String sql = row.find("dflt_value");
        return sql == null ? null : new ServerDefault.Sql(value(sql));
    }

    /** Returns a default as an expression: a bare word, and a name in quotes, is a text (sqlite.org/lang_createtable.html#the_default_clause). */
    private static String value(String sql) {
        List<SqliteToken> tokens = new SqliteTokens(sql).all();
        SqliteToken first = tokens.get(0);
        boolean word = first.kind() == SqliteToken.Kind.WORD && !VALUES.contains(SqliteTableText.lower(first.text()));
        if (tokens.size() == 1 && (word || first.kind() == SqliteToken.Kind.NAME)) {
            return "'" + first.text().replace("'", "''") + "'";
        }
        return sql.substring(first.start(), tokens.get(tokens.size() - 1).end()); // without comments around it
    }
}
