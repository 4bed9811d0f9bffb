package io.jalchemy.sql.type;

import io.jalchemy.sql.error.Counted;
import io.jalchemy.sql.error.JalchemyException;

/** Refuses what a type cannot have. */
final class TypeChecks {

    private TypeChecks() {}

    static void requireLength(SqlType<?> type, int length) {
        if (length < 1) {
            throw new JalchemyException("BAD_LENGTH", "A length of " + length + " is not possible. Give at least 1.");
        }
        for (String label : type.labels()) {
            if (label.length() > length) {
                throw new JalchemyException(
                        "BAD_LENGTH",
                        "The label \"" + label + "\" is longer than " + Counted.of(length, "character")
                                + ". Give a greater length.");
            }
        }
    }

    static void requirePrecision(int precision, int scale) {
        if (precision < 1 || scale < 0 || scale > precision) {
            throw new JalchemyException(
                    "BAD_PRECISION",
                    "NUMERIC(" + precision + ", " + scale
                            + ") is not possible. Give a precision of at least 1 and a scale"
                            + " between 0 and the precision.");
        }
    }

    static void requireTimePrecision(SqlType<?> type, int precision) {
        if (!type.kind().isTemporal() || type.kind() == TypeKind.DATE || precision < 0 || precision > 6) {
            throw new JalchemyException(
                    "BAD_PRECISION",
                    "A precision of " + precision + " is not possible for " + type
                            + ". Times have 0 to 6 digits of the fraction of a second; other types than numbers and times have none.");
        }
    }

    static void requireText(SqlType<?> type, String name) {
        if (!type.kind().isText() && type.kind() != TypeKind.ENUM) {
            throw new JalchemyException(
                    "COLLATION_OF_TYPE",
                    "A type " + type + " cannot have the collation \"" + name + "\". Give it to a type of texts.");
        }
    }

    /** Refuses {@code element} as the type of elements of an array, which are sent without SQL around each. */
    static void requireElement(SqlType<?> element) {
        if (element.isWrapped()) {
            throw new JalchemyException(
                    "TYPE_EXPRESSION",
                    "An array of " + element
                            + " is not possible, since that type has SQL around its values, which one array is sent"
                            + " without. Give the array a type of its own: withBindExpression(…) of the whole array.");
        }
    }
}
