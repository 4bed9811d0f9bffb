package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.compile.DdlCompiler;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.Folding;
import io.jalchemy.sql.compile.Identifiers;
import io.jalchemy.sql.compile.ServerVersion;
import io.jalchemy.sql.compile.SqlCompiler;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.type.SqlType;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dialect of PostgreSQL, version 13 and later. */
public final class PostgresqlDialect extends Dialect {

    /** Words that cannot name a column or table (sql-keywords-appendix.html, "reserved"). */
    private static final Set<String> RESERVED = Set.of("""
            all analyse analyze and any array as asc asymmetric authorization binary both case cast check
            collate collation column concurrently constraint create cross current_catalog current_date
            current_role current_schema current_time current_timestamp current_user default deferrable desc
            distinct do else end except false fetch for foreign freeze from full grant group having ilike
            in initially inner intersect into is isnull join lateral leading left like limit localtime
            localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
            references returning right select session_user similar some symmetric system_user table
            tablesample then to trailing true union unique user using variadic verbose when where window
            with
            """.strip().split("\\s+", -1));

    /** The dialect of the newest server that the library knows. */
    public static final PostgresqlDialect INSTANCE = of(ServerVersion.NEWEST, Set.of());

    /** The length, in bytes, at which the server cuts names (sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS). */
    private static final int MAX_LENGTH = 63;

    /** What there is in place of names of the standard that the server lacks. */
    private static final Map<String, String> OWN_NAMES = Map.of(
            "NVARCHAR", "Types.varchar(…)",
            "CLOB", "Types.TEXT",
            "BLOB", "Types.BLOB",
            "BINARY", "Types.BLOB",
            "VARBINARY", "Types.BLOB",
            "DOUBLE", "Types.DOUBLE or StandardTypes.DOUBLE_PRECISION",
            "DATETIME", "Types.TIMESTAMP");

    private PostgresqlDialect(Set<Feature> features) {
        super("postgresql", new Identifiers('"', Folding.LOWER, RESERVED, MAX_LENGTH), features);
    }

    /**
     * Returns the dialect of a server.
     *
     * @param without features that are not to be used although the server has them
     */
    public static PostgresqlDialect of(ServerVersion version, Set<Feature> without) {
        EnumSet<Feature> features = EnumSet.complementOf(
                EnumSet.of(Feature.OPTIONAL_ROW_LOCKS, Feature.CONFLICT_CLAUSES, Feature.SEVERAL_CONFLICT_CLAUSES));
        if (!version.isAtLeast(17, 0)) {
            features.remove(Feature.MERGE_RETURNING); // release-17.html
            features.remove(Feature.SET_EXPRESSION); // release-17.html
        }
        if (!version.isAtLeast(14, 0)) {
            features.remove(Feature.JSON_SUBSCRIPTS); // release-14.html
        }
        if (!version.isAtLeast(15, 0)) {
            features.remove(Feature.NULLS_NOT_DISTINCT); // release-15.html
            features.remove(Feature.SET_NULL_COLUMNS); // release-15.html
        }
        features.removeAll(without);
        return new PostgresqlDialect(features);
    }

    @Override
    protected PostgresqlDialect copy() {
        return new PostgresqlDialect(features());
    }

    @Override
    public String typeName(SqlType<?> type) {
        if (type.nativeName() != null) {
            return type.nativeName();
        }
        if (type.standardName() != null) {
            return type.toString();
        }
        return switch (type.kind()) {
            case BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, TEXT, DATE, UUID ->
                type.kind().name();
            case NUMERIC, VARCHAR, CHAR, DOUBLE, TIME, TIMESTAMP, TIMESTAMP_TZ, INTERVAL -> type.toString();
            case BLOB -> "BYTEA";
            case JSON -> "JSONB";
            case ENUM ->
                type.enumName() == null ? "VARCHAR(" + type.length() + ")" : enumName(TableName.of(type.enumName()));
            case ARRAY -> arrayName(type);
        };
    }

    private String enumName(TableName type) {
        String schema = schema(type.schema());
        return schema == null
                ? identifiers().quoted(PostgresqlTypeNames.free(type.name(), identifiers()))
                : identifiers().quoted(schema) + "." + identifiers().quoted(type.name());
    }

    /** Refuses names of the standard that this server lacks (postgresql.org/docs/18/datatype.html), too. */
    @Override
    protected void requireType(SqlType<?> type, @Nullable String where) {
        String standard = type.standardName();
        String own = standard == null || type.nativeName() != null ? null : OWN_NAMES.get(standard);
        if (own != null) {
            throw new UnsupportedSqlException(
                    "STANDARD_TYPE",
                    "The type " + type + (where == null ? "" : " of " + where),
                    name(),
                    "Use " + own + ", or give the type a variant: type.withVariant(\"" + name() + "\", …).");
        }
        super.requireType(type, where);
    }

    /** Returns false for composite values, too, of which each field would be a column. */
    @Override
    public boolean isUnnested(SqlType<?> type) {
        boolean composite =
                type.conversion() instanceof CompositeConversion || type.conversion() instanceof CompositeRecord;
        return !composite && super.isUnnested(type);
    }

    private String arrayName(SqlType<?> type) {
        SqlType<?> element = type.element();
        if (element == null) {
            throw new IllegalArgumentException("an array type has an element type");
        }
        return typeName(element.on(name())) + "[]";
    }

    @Override
    protected SqlCompiler compiler() {
        return new PostgresqlCompiler(this);
    }

    @Override
    public DdlCompiler ddl() {
        return new PostgresqlDdlCompiler(this);
    }
}
