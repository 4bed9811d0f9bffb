package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Maps the types of the server to types of columns: the one place that knows which is which. The name of a type is as {@code format_type}
 * writes it (functions-info.html#FUNCTIONS-INFO-CATALOG). What has no type of its own is a text under the server's name.
 *
 * @param catalogue where warnings go
 */
record PostgresqlTypeReader(PostgresqlCatalog catalogue) {

    /** Whether a type is that of the arrays of another; two types of the server that are listed as such have another form of their own. */
    private static final String IS_ARRAY =
            "t.typcategory = 'A' AND t.typelem <> 0 AND t.typname NOT IN ('int2vector', 'oidvector')";

    /** What a query selects of the type of a column {@code a}, with what {@link #JOINED} joins. */
    static final String SELECTED = """
            pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
            CASE WHEN a.attcollation <> t.typcollation THEN
                CASE WHEN pg_catalog.pg_collation_is_visible(co.oid) THEN co.collname
                ELSE '"' || cn.nspname || '"."' || co.collname || '"' END END AS collation,
            et.oid::text AS element_oid, et.typtype::text AS element_kind, et.typname::text AS element_name,
            en.nspname::text AS element_schema, pg_catalog.pg_type_is_visible(et.oid)::text AS element_visible,
            CASE WHEN et.typtype = 'e' THEN (SELECT pg_catalog.array_agg(e.enumlabel::text ORDER BY e.enumsortorder)
                FROM pg_catalog.pg_enum e WHERE e.enumtypid = et.oid)::text END AS labels,
            $base AS domain_base,
            ($array)::text AS is_array""".replace("$base", baseOf("et")).replace("$array", IS_ARRAY);

    /** The tables of the catalogue that say what type a column {@code a} has, and its collation. */
    static final String JOINED = """
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            JOIN pg_catalog.pg_type et
                ON et.oid = CASE WHEN $array THEN t.typelem ELSE t.oid END
            JOIN pg_catalog.pg_namespace en ON en.oid = et.typnamespace
            LEFT JOIN pg_catalog.pg_collation co ON co.oid = a.attcollation
            LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace""".replace("$array", IS_ARRAY);

    /** Returns an expression for the type that a domain is over in the end, which may be over another domain; NULL for other types. */
    static String baseOf(String type) {
        return """
            CASE WHEN $t.typtype = 'd' THEN (
                WITH RECURSIVE steps (oid, typmod) AS (
                    SELECT $t.typbasetype, $t.typtypmod
                    UNION ALL
                    SELECT step.typbasetype, step.typtypmod FROM steps
                    JOIN pg_catalog.pg_type step ON step.oid = steps.oid AND step.typtype = 'd')
                SELECT pg_catalog.format_type(steps.oid, steps.typmod) FROM steps
                JOIN pg_catalog.pg_type last ON last.oid = steps.oid AND last.typtype <> 'd') END""".replace("$t", type);
    }

    /** A name, arguments if there are any, and what stands behind them: {@code timestamp(3) with time zone}. */
    private static final Pattern NAME = Pattern.compile("([^()]+)(?:\\((-?\\d+)(?:,(-?\\d+))?\\)([^()]*))?");

    /** The types of the server alone that have values of their own, by the names that {@code format_type} gives them. */
    private static final Map<String, SqlType<?>> OWN = own(
            PostgresqlTypes.INT4RANGE,
            PostgresqlTypes.INT8RANGE,
            PostgresqlTypes.NUMRANGE,
            PostgresqlTypes.DATERANGE,
            PostgresqlTypes.TSRANGE,
            PostgresqlTypes.TSTZRANGE,
            PostgresqlTypes.INT4MULTIRANGE,
            PostgresqlTypes.INT8MULTIRANGE,
            PostgresqlTypes.NUMMULTIRANGE,
            PostgresqlTypes.DATEMULTIRANGE,
            PostgresqlTypes.TSMULTIRANGE,
            PostgresqlTypes.TSTZMULTIRANGE,
            PostgresqlTypes.INET,
            PostgresqlTypes.CIDR,
            PostgresqlTypes.MACADDR,
            PostgresqlTypes.MACADDR8,
            PostgresqlTypes.MONEY,
            PostgresqlTypes.CITEXT,
            PostgresqlTypes.XML,
            PostgresqlTypes.TSVECTOR,
            PostgresqlTypes.TSQUERY,
            PostgresqlTypes.JSONPATH,
            PostgresqlTypes.JSON,
            PostgresqlTypes.HSTORE,
            PostgresqlTypes.OID,
            PostgresqlTypes.REGCLASS,
            PostgresqlTypes.REGCONFIG);

    /** Types of extensions whose values are texts on the wire, too. */
    private static final Set<String> TEXTS = Set.of("citext", "hstore", "ltree", "lquery");

    private static Map<String, SqlType<?>> own(SqlType<?>... types) {
        Map<String, SqlType<?>> byName = new HashMap<>();
        for (SqlType<?> each : types) {
            byName.put(String.valueOf(each.nativeName()), each);
        }
        return byName;
    }

    /**
     * Returns the type of a column, with its collation.
     *
     * @param row with what is {@link #SELECTED}
     * @param column the column's name, for warnings
     */
    SqlType<?> type(CatalogRow row, String column) {
        SqlType<?> type = withoutCollation(row, column);
        String collation = row.find("collation");
        if (collation == null) {
            return type;
        }
        return type.kind().isText()
                ? type.withCollation(collation.startsWith("\"") ? collation : catalogue.known(collation))
                : type.withNativeName(row.text("type") + " COLLATE " + quoted(collation)); // an array or a range
    }

    private static String quoted(String collation) {
        return collation.startsWith("\"") ? collation : '"' + collation + '"';
    }

    /** Returns the type of a column, as {@link #type} does, without its collation. */
    SqlType<?> withoutCollation(CatalogRow row, String column) {
        String name = row.text("type");
        boolean array = row.flag("is_array");
        String elementName = array && name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
        SqlType<?> element = element(row, elementName, column);
        return array ? Types.listArray(element) : element;
    }

    private SqlType<?> element(CatalogRow row, String name, String column) {
        String kind = row.text("element_kind");
        if (kind.equals("e")) {
            boolean visible = row.flag("element_visible");
            String known = catalogue.known(row.text("element_name"));
            return visible
                    ? Types.enumerationOf(PostgresqlCatalog.elements(row.find("labels")))
                            .named(known)
                    : Types.TEXT.withNativeName(name);
        }
        if (kind.equals("d")) {
            return base(row.text("domain_base")).withNativeName(name);
        }
        boolean ofExtension = TEXTS.contains(name);
        SqlType<?> builtIn = ofExtension || row.text("element_schema").equals("pg_catalog") ? builtIn(name) : null;
        if (builtIn != null) {
            return builtIn;
        }
        if (kind.equals("r") || kind.equals("m")) {
            catalogue
                    .connection()
                    .warn("Column " + column + " is of the range type " + name
                            + ", which is not reflected. It has to be there where the table is created.");
        }
        boolean known = !kind.equals("b")
                || row.text("element_schema").equals("pg_catalog")
                || TEXTS.contains(row.text("element_name"));
        if (!known) {
            catalogue
                    .connection()
                    .warn("Column " + column + " is of type " + name + ", which is not known. It is taken for text.");
        }
        return Types.TEXT.withNativeName(name);
    }

    /** Returns the type called {@code name} that a domain is over: a text under that name if it has no type of its own. */
    static SqlType<?> base(String name) {
        if (name.endsWith("[]")) {
            return Types.listArray(base(name.substring(0, name.length() - 2)));
        }
        SqlType<?> builtIn = builtIn(name);
        return builtIn == null ? Types.TEXT.withNativeName(name) : builtIn;
    }

    /** Returns the type that the server calls {@code name}; null for one that has no type of its own. */
    static @Nullable SqlType<?> builtIn(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return null;
        }
        String words = parts.group(1) + (parts.group(4) == null ? "" : parts.group(4));
        Integer first = number(parts.group(2));
        Integer second = number(parts.group(3));
        SqlType<?> type = first == null ? plain(words) : withArguments(words, first, second);
        if (type != null) {
            return type;
        }
        SqlType<?> similar = plain(words);
        return similar == null ? null : similar.withNativeName(name);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static @Nullable SqlType<?> plain(String name) {
        return switch (name) {
            case "boolean" -> Types.BOOLEAN;
            case "smallint" -> Types.SMALLINT;
            case "integer" -> Types.INTEGER;
            case "bigint" -> Types.BIGINT;
            case "numeric" -> Types.NUMERIC;
            case "real" -> Types.REAL;
            case "double precision" -> Types.DOUBLE;
            case "character varying" -> Types.VARCHAR;
            case "text" -> Types.TEXT;
            case "bytea" -> Types.BLOB;
            case "date" -> Types.DATE;
            case "time without time zone" -> Types.TIME;
            case "timestamp without time zone" -> Types.TIMESTAMP;
            case "timestamp with time zone" -> Types.TIMESTAMP_TZ;
            case "interval" -> Types.INTERVAL;
            case "uuid" -> Types.UUID;
            case "jsonb" -> Types.JSON;
            case "time with time zone" -> PostgresqlTypes.TIMETZ;
            case "bit varying" -> PostgresqlTypes.VARBIT;
            case "interval year" -> PostgresqlTypes.interval(IntervalFields.YEAR); // a Duration has no months
            case "interval month" -> PostgresqlTypes.interval(IntervalFields.MONTH);
            case "interval year to month" -> PostgresqlTypes.interval(IntervalFields.YEAR_TO_MONTH);
            default -> name.startsWith("interval ") ? Types.INTERVAL.withNativeName(name) : OWN.get(name);
        };
    }

    private static @Nullable SqlType<?> withArguments(String name, int first, @Nullable Integer second) {
        return switch (name) {
            case "character varying" -> Types.varchar(first);
            case "character" -> Types.character(first);
            case "bit" -> PostgresqlTypes.bit(first);
            case "bit varying" -> PostgresqlTypes.varbit(first);
            case "time without time zone" -> Types.time(first);
            case "timestamp without time zone" -> Types.timestamp(first);
            case "timestamp with time zone" -> Types.timestampTz(first);
            case "interval" -> Types.INTERVAL.withPrecision(first);
            case "numeric" -> second != null && second >= 0 && second <= first ? Types.numeric(first, second) : null;
            default -> null;
        };
    }
}
