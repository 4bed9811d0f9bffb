package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Options that a table has on one database. They mean nothing on any other, and are left out there; a database refuses an option that it
 * does not know.
 *
 * <pre>{@code
 * Table measurements = Table.of(
 *         "measurements",
 *         column("station", BIGINT).notNull(),
 *         column("measured", DATE).notNull(),
 *         column("celsius", DOUBLE),
 *         TableOptions.of("postgresql").set("partitionBy", "RANGE (measured)"),
 *         TableOptions.of("sqlite").set("strict"));
 * }</pre>
 *
 * <p>The values of {@code partitionOf} and {@code inherits} are names of tables on every database: the tables are created before the one
 * that has the option, and dropped after it.
 *
 * <p>Like SQLAlchemy's keywords that begin with the name of a dialect.
 *
 * @param dialect the name of the database's dialect
 * @param values the values by the name of the option, in the order in which they were set
 */
public record TableOptions(String dialect, Map<String, String> values) implements TableElement {

    /** The value of an option that is set and has no other value. */
    public static final String YES = "true";

    private static final String PARTITION_OF = "partitionOf";

    static final List<String> TABLES = List.of(PARTITION_OF, "inherits");

    /** Copies the map, and refuses empty names. */
    public TableOptions {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        if (dialect.isEmpty() || values.containsKey("")) {
            throw new JalchemyException(
                    "EMPTY_NAME", "Options of a table have an empty name, or none of a database. Give it one.");
        }
    }

    /** Returns options for the database whose dialect is called {@code dialect}, to which {@link #set} adds. */
    public static TableOptions of(String dialect) {
        return new TableOptions(dialect, Map.of());
    }

    /** Returns these options with one more. */
    public TableOptions set(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new TableOptions(dialect, more);
    }

    /** Returns these options with one more, which has no value but that it is set. */
    public TableOptions set(String name) {
        return set(name, YES);
    }

    /** Returns these options and those of {@code other}, which is of the same database. */
    TableOptions and(TableOptions other) {
        Map<String, String> both = new LinkedHashMap<>(values);
        both.putAll(other.values);
        return new TableOptions(dialect, both);
    }

    /** Returns the tables that have to be there before the one that has these options. */
    public List<TableName> tables() {
        List<TableName> names = new ArrayList<>();
        for (String option : TABLES) {
            String value = values.get(option);
            if (value != null) {
                names.addAll(tableNames(value));
            }
        }
        return names;
    }

    /** Returns the table that the one with these options is a partition of; null if it is none. */
    @Nullable
    TableName partitioned() {
        String value = values.get(PARTITION_OF);
        return value == null ? null : TableName.of(value.strip());
    }

    /** Returns the tables that the value of an option names, separated by commas: {@code "cities, geo.places"}. */
    public static List<TableName> tableNames(String value) {
        List<TableName> names = new ArrayList<>();
        for (String name : value.split(",", -1)) {
            names.add(TableName.of(name.strip()));
        }
        return List.copyOf(names);
    }
}
