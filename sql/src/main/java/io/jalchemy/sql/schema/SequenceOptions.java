package io.jalchemy.sql.schema;

import org.jspecify.annotations.Nullable;

/**
 * The options of a sequence or an identity column, which determine the numbers that it generates.
 *
 * @param start the first value; null for the database's default, as are the following
 * @param increment the step
 * @param minimum the least value
 * @param maximum the greatest value
 * @param cycle whether it begins anew after the last
 * @param cache how many values a connection may take at once
 */
public record SequenceOptions(
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        boolean cycle,
        @Nullable Long cache) {

    /** The database's defaults: 1, 2, 3 … */
    public static final SequenceOptions DEFAULT = new SequenceOptions(null, null, null, null, false, null);
}
