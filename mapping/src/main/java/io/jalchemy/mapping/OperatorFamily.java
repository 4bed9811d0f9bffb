package io.jalchemy.mapping;

/** The families of operators that attributes can have; {@link Operators} names one. */
public enum OperatorFamily {
    /** The operators of texts: {@code like}, {@code startsWith}, {@code concat} …; for fields of String. */
    TEXT,
    /** The operators of whole numbers, whose sum is a Long: {@code plus}, {@code mod} …; for fields of a Number. */
    WHOLE,
    /** The operators of numbers: {@code plus}, {@code dividedBy} …; for fields of a Number. */
    NUMERIC,
    /** The operators of dates and times: {@code year}, {@code plus} …; for fields of any class. */
    TEMPORAL
}
