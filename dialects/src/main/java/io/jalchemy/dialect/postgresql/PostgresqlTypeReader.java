package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
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

    /** A name with its arguments, which may stand in its middle: {@code timestamp(3) with time zone}. */
    private static final Pattern NAME =
            Pattern.compile("([^(]+?)(?:\\((-?\\d+)(?:,(-?\\d+))?\\))?( [^()]*)?(\\(\\d\\))?");

    /** Types of extensions whose values are texts on the wire, too. */
    private static final Set<String> TEXTS = Set.of("citext", "hstore", "ltree", "lquery");

    /**
     * Returns the type of a column.
     *
     * @param row with what {@link PostgresqlColumns} selects of a type
     * @param column the column's name, for warnings
     */
    SqlType<?> type(CatalogRow row, String column) {
        String name = row.text("type");
        boolean array = row.flag("is_array");
        String elementName = array && name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
        SqlType<?> element = element(row, elementName, column);
        SqlType<?> type = array ? Types.listArray(element) : element;
        String collation = row.find("collation");
        return collation == null ? type : type.withNativeName(name + " COLLATE " + collation);
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
            SqlType<?> base = builtIn(row.text("domain_base"));
            return (base == null ? Types.TEXT : base).withNativeName(name);
        }
        SqlType<?> builtIn = row.text("element_schema").equals("pg_catalog") ? builtIn(name) : null;
        if (builtIn != null) {
            return builtIn;
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
            case "json" -> Types.JSON.withNativeName("json");
            default -> name.startsWith("interval ") ? Types.INTERVAL.withNativeName(name) : null;
        };
    }

    private static @Nullable SqlType<?> withArguments(String name, int first, @Nullable Integer second) {
        return switch (name) {
            case "character varying" -> Types.varchar(first);
            case "character" -> Types.character(first);
            case "numeric" -> second != null && second >= 0 && second <= first ? Types.numeric(first, second) : null;
            default -> null;
        };
    }
}
