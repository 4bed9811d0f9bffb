package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.inspect.CatalogRow;
import org.jspecify.annotations.Nullable;

/**
 * Those options of a sequence that are not what the server takes by itself (sql-createsequence.html); the others are null.
 *
 * @param start the first value
 * @param increment the step
 * @param minimum the least value
 * @param maximum the greatest value
 * @param cache how many values a connection takes at once
 */
record PostgresqlSequenceOptions(
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        @Nullable Long cache) {

    /** Returns the options in the columns of {@code row} that have the names of this record's components. */
    static PostgresqlSequenceOptions of(CatalogRow row) {
        Long increment = row.number("increment");
        boolean ascending = increment == null || increment > 0;
        long greatest = greatest(row.find("sequence_type"));
        long first = ascending ? 1 : -1;
        Long minimum = row.number("minimum");
        Long maximum = row.number("maximum");
        Long usualMinimum = ascending ? 1 : -greatest - 1;
        Long usualMaximum = ascending ? greatest : -1;
        Long usualStart = ascending ? minimum : maximum;
        return new PostgresqlSequenceOptions(
                unless(row.number("start"), usualStart == null ? (Long) first : usualStart),
                unless(increment, 1L),
                unless(minimum, usualMinimum),
                unless(maximum, usualMaximum),
                unless(row.number("cache"), 1L));
    }

    private static @Nullable Long unless(@Nullable Long value, Long usual) {
        return usual.equals(value) ? null : value;
    }

    private static long greatest(@Nullable String type) {
        return "smallint".equals(type) ? Short.MAX_VALUE : "integer".equals(type) ? Integer.MAX_VALUE : Long.MAX_VALUE;
    }
}
