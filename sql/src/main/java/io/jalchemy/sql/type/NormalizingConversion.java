package io.jalchemy.sql.type;

/**
 * A conversion of values that several objects stand for, one of which is what the database returns: the range {@code [1,5]} of whole
 * numbers is stored as {@code [1,6)}.
 *
 * @param <J> the type of the program's values
 * @param <B> the type of the base type's values
 */
public interface NormalizingConversion<J, B> extends Conversion<J, B> {

    /** Returns {@code value} as it is read back; the same object if it has that form. */
    J normalize(J value);
}
