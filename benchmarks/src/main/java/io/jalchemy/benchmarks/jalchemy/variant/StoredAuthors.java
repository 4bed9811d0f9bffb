package io.jalchemy.benchmarks.jalchemy.variant;

import io.jalchemy.benchmarks.Data;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a variant as plain JDBC sees them.
 *
 * @param tables the one that numbers the rows, and perhaps a second one whose rows have the same keys
 * @param feature a column more, or none
 * @param dated whether {@code created_at} is {@link #NOW} for what is inserted
 */
record StoredAuthors(List<String> tables, @Nullable Feature feature, boolean dated) {

    /** The time on the clock of all variants. */
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private static final String COLUMNS = "name, email, born, rating, active, created_at, balance";

    /**
     * A column that only this variant has.
     *
     * @param column its name
     * @param filled what it has, as SQL, in rows that are there before
     * @param inserted what it has, as text, in a row that was inserted
     * @param changed what it has, as text, in a row that was changed
     */
    record Feature(String column, String filled, String inserted, String changed) {}

    /** One table. */
    static StoredAuthors in(String table) {
        return new StoredAuthors(List.of(table), null, false);
    }

    /** One table with a column more. */
    static StoredAuthors with(String table, Feature feature) {
        return new StoredAuthors(List.of(table), feature, false);
    }

    private String from() {
        return tables.size() == 1 ? tables.get(0) : tables.get(0) + " JOIN " + tables.get(1) + " USING (id)";
    }

    /** Statements that leave the first {@code rows} authors in the tables and nothing else. */
    List<String> fill(int rows) {
        String first = tables.get(0);
        String more = feature == null ? "" : ", " + feature.column();
        String filled = feature == null ? "" : ", " + feature.filled();
        String person = "'author number ' || i, CASE WHEN i % 5 = 0 THEN NULL ELSE 'author' || i || '@example.org' END,"
                + " DATE '1950-01-01' + i % 18000";
        String author = "i % 50 / 10.0, i % 4 <> 0, TIMESTAMPTZ '2026-01-01 00:00:00+00' + i * INTERVAL '61 seconds',"
                + " round(i * 7 % 1000000 / 100.0, 2)";
        String series = " FROM generate_series(0, " + (rows - 1) + ") i";
        List<String> statements = new ArrayList<>(List.of("TRUNCATE " + String.join(", ", tables)));
        if (tables.size() == 1) {
            statements.add("INSERT INTO " + first + " (id, " + COLUMNS + more + ") SELECT i + 1, " + person + ", "
                    + author + filled + series);
        } else {
            statements.add("INSERT INTO " + first + " (id, name, email, born" + more + ") SELECT i + 1, " + person
                    + filled + series);
            statements.add("INSERT INTO " + tables.get(1) + " (id, rating, active, created_at, balance) SELECT i + 1, "
                    + author + series);
        }
        statements.add("SELECT setval(pg_get_serial_sequence('" + first + "', 'id'), max(id)) FROM " + first);
        tables.forEach(each -> statements.add("VACUUM ANALYZE " + each));
        statements.add("CHECKPOINT");
        return statements;
    }

    /** Sees that the row with the key at {@code i} is row {@code i} of the data, for each. */
    String checkInserted(Connection connection, List<Long> keys) throws SQLException {
        String inserted = feature == null ? null : feature.inserted();
        return check(connection, keys, inserted, i -> {
            Instant moment = dated ? NOW : Data.moment(i);
            return Arrays.asList(
                    Data.name(i), Data.email(i), Data.born(i), Data.rating(i), Data.active(i), moment, Data.balance(i));
        });
    }

    /** Sees that the first {@code size} rows have a rating that is higher by one, and are as they were otherwise. */
    String checkChanged(Connection connection, int size) throws SQLException {
        List<Long> keys = new ArrayList<>();
        for (long key = 1; key <= size; key++) {
            keys.add(key);
        }
        return check(
                connection,
                keys,
                feature == null ? null : feature.changed(),
                i -> Arrays.asList(
                        Data.name(i),
                        Data.email(i),
                        Data.born(i),
                        Data.rating(i) + 1,
                        Data.active(i),
                        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i * 61L),
                        Data.balance(i)));
    }

    /** What row {@code i} is to be. */
    private interface Expected {

        List<@Nullable Object> row(int i);
    }

    private String check(Connection connection, List<Long> keys, @Nullable String value, Expected expected)
            throws SQLException {
        String more = feature == null ? "" : ", " + feature.column() + "::text";
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + COLUMNS + more + " FROM " + from()
                + " JOIN unnest(?) WITH ORDINALITY AS k (id, n) USING (id)" + " ORDER BY n")) {
            statement.setArray(1, connection.createArrayOf("bigint", keys.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                int i = 0;
                for (; rows.next(); i++) {
                    List<@Nullable Object> found = row(rows);
                    List<@Nullable Object> wanted = expected.row(i);
                    if (!found.equals(wanted) || (value != null && !value.equals(rows.getString(8)))) {
                        throw new IllegalStateException(tables + " row " + keys.get(i) + ": " + found + ", not "
                                + wanted + (value == null ? "" : ", or not " + value));
                    }
                }
                return i + " rows";
            }
        }
    }

    private static List<@Nullable Object> row(ResultSet rows) throws SQLException {
        return Arrays.asList(
                rows.getString(1),
                rows.getString(2),
                rows.getObject(3, LocalDate.class),
                rows.getDouble(4),
                rows.getBoolean(5),
                rows.getObject(6, OffsetDateTime.class).toInstant(),
                rows.getBigDecimal(7));
    }
}
