package io.jalchemy.engine.inspect;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ConstraintDetails;
import io.jalchemy.sql.schema.Deferral;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.ForeignKeyRules;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogue by JDBC alone: what a dialect gets that says nothing of its own. Keys and indexes are asked for each table, since
 * {@link DatabaseMetaData} has no other way.
 *
 * @param database the inspector, for names
 * @param connection where to ask
 */
record JdbcCatalog(DatabaseInspector database, CatalogConnection connection) {

    private static final Map<String, RelationKind> KINDS = Map.of(
            "TABLE", RelationKind.TABLE,
            "BASE TABLE", RelationKind.TABLE,
            "PARTITIONED TABLE", RelationKind.TABLE,
            "TEMPORARY TABLE", RelationKind.TABLE,
            "LOCAL TEMPORARY", RelationKind.TABLE,
            "GLOBAL TEMPORARY", RelationKind.TABLE,
            "VIEW", RelationKind.VIEW,
            "MATERIALIZED VIEW", RelationKind.MATERIALIZED_VIEW,
            "FOREIGN TABLE", RelationKind.FOREIGN_TABLE);

    private DatabaseMetaData catalogue() throws SQLException {
        return connection.jdbc().getMetaData();
    }

    private String known(String stored) {
        return database.identifiers().known(stored);
    }

    private @Nullable String schema(@Nullable String given) throws SQLException {
        return given == null ? connection.jdbc().getSchema() : given;
    }

    private @Nullable String pattern(@Nullable String name) throws SQLException {
        return DatabaseInspector.pattern(name, catalogue().getSearchStringEscape());
    }

    List<String> schemaNames() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = catalogue().getSchemas()) {
            while (rows.next()) {
                names.add(known(rows.getString("TABLE_SCHEM")));
            }
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    List<String> sequenceNames(@Nullable String schema) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = catalogue()
                .getTables(connection.jdbc().getCatalog(), pattern(schema(schema)), "%", new String[] {"SEQUENCE"})) {
            while (rows.next()) {
                names.add(known(rows.getString("TABLE_NAME")));
            }
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    List<ReflectedRelation> relations(CatalogFilter filter) throws SQLException {
        return List.copyOf(found(filter).values());
    }

    /** Returns the relations by their names as the database has them. */
    private Map<String, ReflectedRelation> found(CatalogFilter filter) throws SQLException {
        Map<String, ReflectedRelation> found = new TreeMap<>();
        try (ResultSet rows = catalogue()
                .getTables(connection.jdbc().getCatalog(), pattern(schema(filter.schema())), onlyName(filter), null)) {
            while (rows.next()) {
                String type = rows.getString("TABLE_TYPE");
                RelationKind kind = KINDS.get(type);
                String name = rows.getString("TABLE_NAME");
                boolean temporary = type.contains("TEMPORARY");
                if (kind != null
                        && filter.kinds().contains(kind)
                        && filter.scope().includes(temporary)
                        && isMeant(filter, name)) {
                    String comment = rows.getString("REMARKS");
                    found.put(
                            name,
                            new ReflectedRelation(
                                    known(name),
                                    kind,
                                    temporary,
                                    comment == null || comment.isEmpty() ? null : comment));
                }
            }
        }
        return found;
    }

    private String onlyName(CatalogFilter filter) throws SQLException {
        String only = filter.names() != null && filter.names().size() == 1
                ? pattern(filter.names().iterator().next())
                : null;
        return only == null ? "%" : only;
    }

    private boolean isMeant(CatalogFilter filter, String name) {
        return filter.names() == null || filter.names().stream().anyMatch(each -> database.isSame(each, name));
    }

    Map<String, List<Column<?>>> columns(CatalogFilter filter) throws SQLException {
        Map<String, List<Column<?>>> columns = new LinkedHashMap<>();
        Map<String, ReflectedRelation> relations = found(filter);
        Map<String, PrimaryKeyConstraint> keys = primaryKeys(filter);
        try (ResultSet rows = catalogue()
                .getColumns(connection.jdbc().getCatalog(), pattern(schema(filter.schema())), onlyName(filter), "%")) {
            while (rows.next()) {
                ReflectedRelation relation = relations.get(rows.getString("TABLE_NAME"));
                if (relation != null) {
                    PrimaryKeyConstraint key = keys.get(relation.name());
                    columns.computeIfAbsent(relation.name(), name -> new ArrayList<>())
                            .add(column(rows, relation.name(), key == null ? List.of() : key.columns()));
                }
            }
        }
        return columns;
    }

    private Column<?> column(ResultSet row, String table, List<String> key) throws SQLException {
        String name = known(row.getString("COLUMN_NAME"));
        String typeName = row.getString("TYPE_NAME");
        SqlType<?> type = type(row.getInt("DATA_TYPE"), row.getInt("COLUMN_SIZE"), row.getInt("DECIMAL_DIGITS"));
        if (type == null) {
            connection.warn("Column " + table + "." + name + " is of type " + typeName
                    + ", which is not known. It is taken for text.");
            type = Types.TEXT.withNativeName(typeName);
        }
        Column<?> column = Column.of(name, type);
        if (key.contains(name)) {
            column = column.primaryKey();
        }
        boolean nullable = row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
        if (nullable != column.isNullable()) {
            column = column.nullable(nullable);
        }
        String value = row.getString("COLUMN_DEF");
        if (value != null) {
            column = column.serverDefaultSql(value);
        } else if ("YES".equals(row.getString("IS_AUTOINCREMENT"))) {
            column = column.identity();
        }
        String comment = row.getString("REMARKS");
        return comment == null || comment.isEmpty() ? column : column.comment(comment);
    }

    private static @Nullable SqlType<?> type(int jdbcType, int size, int scale) {
        return switch (jdbcType) {
            case java.sql.Types.BOOLEAN, java.sql.Types.BIT -> Types.BOOLEAN;
            case java.sql.Types.TINYINT, java.sql.Types.SMALLINT -> Types.SMALLINT;
            case java.sql.Types.INTEGER -> Types.INTEGER;
            case java.sql.Types.BIGINT -> Types.BIGINT;
            case java.sql.Types.NUMERIC, java.sql.Types.DECIMAL ->
                size > 0 && scale >= 0 && scale <= size ? Types.numeric(size, scale) : Types.NUMERIC;
            case java.sql.Types.REAL -> Types.REAL;
            case java.sql.Types.FLOAT, java.sql.Types.DOUBLE -> Types.DOUBLE;
            case java.sql.Types.CHAR, java.sql.Types.NCHAR -> Types.character(Math.max(1, size));
            case java.sql.Types.VARCHAR, java.sql.Types.NVARCHAR ->
                size > 0 && size < Integer.MAX_VALUE ? Types.varchar(size) : Types.VARCHAR;
            case java.sql.Types.LONGVARCHAR, java.sql.Types.LONGNVARCHAR, java.sql.Types.CLOB, java.sql.Types.NCLOB ->
                Types.TEXT;
            case java.sql.Types.BINARY, java.sql.Types.VARBINARY, java.sql.Types.LONGVARBINARY, java.sql.Types.BLOB ->
                Types.BLOB;
            case java.sql.Types.DATE -> Types.DATE;
            case java.sql.Types.TIME -> Types.TIME;
            case java.sql.Types.TIMESTAMP -> Types.TIMESTAMP;
            case java.sql.Types.TIMESTAMP_WITH_TIMEZONE -> Types.TIMESTAMP_TZ;
            default -> null;
        };
    }

    Map<String, PrimaryKeyConstraint> primaryKeys(CatalogFilter filter) throws SQLException {
        Map<String, PrimaryKeyConstraint> keys = new LinkedHashMap<>();
        for (Map.Entry<String, ReflectedRelation> each : found(filter).entrySet()) {
            Map<Short, String> columns = new TreeMap<>();
            String name = null;
            try (ResultSet rows = catalogue()
                    .getPrimaryKeys(connection.jdbc().getCatalog(), schema(filter.schema()), each.getKey())) {
                while (rows.next()) {
                    columns.put(rows.getShort("KEY_SEQ"), known(rows.getString("COLUMN_NAME")));
                    name = rows.getString("PK_NAME");
                }
            }
            if (!columns.isEmpty()) {
                PrimaryKeyConstraint key =
                        PrimaryKeyConstraint.of(columns.values().toArray(String[]::new));
                keys.put(each.getValue().name(), name == null ? key : key.named(known(name)));
            }
        }
        return keys;
    }

    Map<String, List<ForeignKeyConstraint>> foreignKeys(CatalogFilter filter) throws SQLException {
        Map<String, List<ForeignKeyConstraint>> all = new LinkedHashMap<>();
        for (Map.Entry<String, ReflectedRelation> each : found(filter).entrySet()) {
            List<ForeignKeyConstraint> keys = new ArrayList<>();
            try (ResultSet rows = catalogue()
                    .getImportedKeys(connection.jdbc().getCatalog(), schema(filter.schema()), each.getKey())) {
                while (rows.next()) {
                    addPart(keys, rows, filter);
                }
            }
            if (!keys.isEmpty()) {
                keys.sort(Comparator.comparing(
                        ForeignKeyConstraint::name, Comparator.nullsLast(Comparator.naturalOrder())));
                all.put(each.getValue().name(), keys);
            }
        }
        return all;
    }

    /** Adds a column to the last of {@code keys}, or begins another key; rows are in the order of keys and of their columns. */
    private void addPart(List<ForeignKeyConstraint> keys, ResultSet row, CatalogFilter filter) throws SQLException {
        String column = known(row.getString("FKCOLUMN_NAME"));
        String referred = known(row.getString("PKCOLUMN_NAME"));
        if (row.getShort("KEY_SEQ") > 1) {
            ForeignKeyConstraint key = keys.remove(keys.size() - 1);
            List<String> columns = new ArrayList<>(key.columns());
            columns.add(column);
            List<String> targets = new ArrayList<>(key.targetColumns());
            targets.add(referred);
            keys.add(new ForeignKeyConstraint(
                    key.name(), columns, key.target(), targets, key.rules(), ConstraintDetails.DEFAULTS));
            return;
        }
        String schema = row.getString("PKTABLE_SCHEM");
        boolean named = schema != null
                && (filter.schemasNamed()
                        || filter.schema() != null
                        || !schema.equals(connection.jdbc().getSchema()));
        TableName target =
                new TableName(named && schema != null ? known(schema) : null, known(row.getString("PKTABLE_NAME")));
        String name = row.getString("FK_NAME");
        ForeignKeyRules rules = new ForeignKeyRules(
                action(row.getShort("DELETE_RULE")),
                List.of(),
                action(row.getShort("UPDATE_RULE")),
                null,
                deferral(row.getShort("DEFERRABILITY")),
                false,
                true);
        keys.add(new ForeignKeyConstraint(
                name == null ? null : known(name),
                List.of(column),
                target,
                List.of(referred),
                rules,
                ConstraintDetails.DEFAULTS));
    }

    private static @Nullable ForeignKeyAction action(short rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> ForeignKeyAction.CASCADE;
            case DatabaseMetaData.importedKeySetNull -> ForeignKeyAction.SET_NULL;
            case DatabaseMetaData.importedKeySetDefault -> ForeignKeyAction.SET_DEFAULT;
            case DatabaseMetaData.importedKeyRestrict -> ForeignKeyAction.RESTRICT;
            default -> null;
        };
    }

    private static Deferral deferral(short rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyInitiallyDeferred -> Deferral.INITIALLY_DEFERRED;
            case DatabaseMetaData.importedKeyInitiallyImmediate -> Deferral.DEFERRABLE;
            default -> Deferral.UNSPECIFIED;
        };
    }

    Map<String, List<ReflectedIndex>> indexes(CatalogFilter filter) throws SQLException {
        Map<String, List<ReflectedIndex>> all = new LinkedHashMap<>();
        Map<String, PrimaryKeyConstraint> keys = primaryKeys(filter);
        for (Map.Entry<String, ReflectedRelation> each : found(filter).entrySet()) {
            String table = each.getValue().name();
            PrimaryKeyConstraint key = keys.get(table);
            List<ReflectedIndex> indexes = indexes(filter, each.getKey(), key == null ? null : key.name());
            if (!indexes.isEmpty()) {
                all.put(table, indexes);
            }
        }
        return all;
    }

    private List<ReflectedIndex> indexes(CatalogFilter filter, String table, @Nullable String key) throws SQLException {
        Map<String, Map<Short, Index.Part>> parts = new TreeMap<>();
        Map<String, Boolean> unique = new HashMap<>();
        Map<String, @Nullable String> conditions = new HashMap<>();
        try (ResultSet rows =
                catalogue().getIndexInfo(connection.jdbc().getCatalog(), schema(filter.schema()), table, false, true)) {
            while (rows.next()) {
                String name = rows.getString("INDEX_NAME");
                String column = rows.getString("COLUMN_NAME");
                if (name == null || column == null || known(name).equals(key)) {
                    continue; // statistics, or the primary key's
                }
                Index.Part part = Index.Part.column(known(column));
                parts.computeIfAbsent(name, each -> new TreeMap<>())
                        .put(
                                rows.getShort("ORDINAL_POSITION"),
                                "D".equals(rows.getString("ASC_OR_DESC")) ? part.desc() : part);
                unique.put(name, !rows.getBoolean("NON_UNIQUE"));
                conditions.put(name, rows.getString("FILTER_CONDITION"));
            }
        }
        List<ReflectedIndex> indexes = new ArrayList<>();
        for (Map.Entry<String, Map<Short, Index.Part>> each : parts.entrySet()) {
            Index index = Index.on(each.getValue().values().toArray(Index.Part[]::new))
                    .named(known(each.getKey()));
            index = Boolean.TRUE.equals(unique.get(each.getKey())) ? index.asUnique() : index;
            String condition = conditions.get(each.getKey());
            indexes.add(new ReflectedIndex(condition == null ? index : index.where(condition), null));
        }
        return indexes;
    }
}
