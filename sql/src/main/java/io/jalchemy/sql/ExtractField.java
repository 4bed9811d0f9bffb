package io.jalchemy.sql;

/** A field of a date or time that {@link Sql#extract} returns as a whole number. Not every database supports every field. */
public enum ExtractField {
    /** The year. */
    YEAR,
    /** The quarter, 1 to 4. */
    QUARTER,
    /** The month, 1 to 12. */
    MONTH,
    /** The week of the year in the numbering of ISO 8601. */
    WEEK,
    /** The day of the month, 1 to 31. */
    DAY,
    /** The day of the week, from Sunday, 0, to Saturday, 6. */
    DOW,
    /** The day of the year, 1 to 366. */
    DOY,
    /** The hour, 0 to 23. */
    HOUR,
    /** The minute, 0 to 59. */
    MINUTE,
    /** The second, 0 to 59. */
    SECOND,
    /** The seconds since the beginning of 1970 in UTC. */
    EPOCH
}
