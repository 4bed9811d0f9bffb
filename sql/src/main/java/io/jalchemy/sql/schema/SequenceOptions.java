package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import org.jspecify.annotations.Nullable;

/**
 * The options of a sequence or an identity column, which determine the numbers that it generates.
 *
 * @param start the first value; null for the database's default, as are the following
 * @param increment the step; not 0
 * @param minimum the least value
 * @param maximum the greatest value
 * @param cycle whether it begins anew after the last
 * @param cache how many values a connection may take at once; at least 1
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

    /** Refuses numbers that contradict each other. */
    public SequenceOptions {
        if (minimum != null && maximum != null && minimum >= maximum) {
            throw wrong("its least value, " + minimum + ", is not below its greatest, " + maximum);
        }
        if (start != null && ((minimum != null && start < minimum) || (maximum != null && start > maximum))) {
            throw wrong("it starts at " + start + ", outside of its least and greatest value");
        }
        if (increment != null && increment == 0) {
            throw wrong("its step is 0");
        }
        if (cache != null && cache < 1) {
            throw wrong("it caches " + cache + " values");
        }
    }

    private static JalchemyException wrong(String what) {
        return new JalchemyException(
                "SEQUENCE_OPTIONS", "A sequence, or an identity column, cannot be made: " + what + ". Change it.");
    }

    /** Returns these options with another first value. */
    public SequenceOptions withStart(long value) {
        return new SequenceOptions(value, increment, minimum, maximum, cycle, cache);
    }

    /** Returns these options with another step. */
    public SequenceOptions withIncrement(long value) {
        return new SequenceOptions(start, value, minimum, maximum, cycle, cache);
    }

    /** Returns these options with a least value. */
    public SequenceOptions withMinimum(long value) {
        return new SequenceOptions(start, increment, value, maximum, cycle, cache);
    }

    /** Returns these options with a greatest value. */
    public SequenceOptions withMaximum(long value) {
        return new SequenceOptions(start, increment, minimum, value, cycle, cache);
    }

    /** Returns these options so that numbers begin anew after the last. */
    public SequenceOptions withCycle() {
        return new SequenceOptions(start, increment, minimum, maximum, true, cache);
    }

    /** Returns these options with the number of values that a connection may take at once. */
    public SequenceOptions withCache(long values) {
        return new SequenceOptions(start, increment, minimum, maximum, cycle, values);
    }
}
