package io.jalchemy.sql.type;

import io.jalchemy.sql.error.JalchemyException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The conversions of the built-in types. */
final class Conversions {

    static final Conversion<BigInteger, BigDecimal> BIG_INTEGER = new OfBigInteger();

    private Conversions() {}

    private static final class OfBigInteger implements Conversion<BigInteger, BigDecimal> {
        @Override
        public BigDecimal toDatabase(BigInteger value) {
            return new BigDecimal(value);
        }

        @Override
        public BigInteger toJava(BigDecimal value) {
            return value.toBigIntegerExact();
        }

        @Override
        public boolean mutable() {
            return false;
        }
    }

    /** Converts an enum to its labels. Two are equal if enum and labels are, so that types of the same enum are equal. */
    record OfEnum<E extends Enum<E>>(Class<E> type, Map<E, String> labels, Map<String, E> constants)
            implements Conversion<E, String> {

        OfEnum(Class<E> type, List<String> labels) {
            this(type, labels(type, labels), byLabel(type, labels));
        }

        private static <E extends Enum<E>> Map<E, String> labels(Class<E> type, List<String> labels) {
            Map<E, String> found = new EnumMap<>(type);
            Iterator<String> label = labels.iterator();
            for (E constant : type.getEnumConstants()) {
                found.put(constant, label.next());
            }
            return found;
        }

        private static <E extends Enum<E>> Map<String, E> byLabel(Class<E> type, List<String> labels) {
            E[] constants = type.getEnumConstants();
            Map<String, E> found = new HashMap<>();
            for (int i = 0; i < constants.length; i++) {
                if (found.put(labels.get(i), constants[i]) != null) {
                    throw new JalchemyException(
                            "LABEL_TWICE",
                            "Two constants of " + type.getName() + " have the label \"" + labels.get(i)
                                    + "\". Give each its own.");
                }
            }
            return Map.copyOf(found);
        }

        @Override
        public String toDatabase(E value) {
            return Objects.requireNonNull(labels.get(value), "every constant has a label");
        }

        @Override
        public E toJava(String value) {
            E constant = constants.get(value);
            if (constant == null) {
                throw new JalchemyException(
                        "UNKNOWN_LABEL",
                        "It is not a label of " + type.getName() + ", which has " + labels.values()
                                + ". Add a constant for it, or mend the row.");
            }
            return constant;
        }

        @Override
        public boolean mutable() {
            return false;
        }

        @Override
        public boolean same(E a, E b, SqlType<String> base) {
            return a == b;
        }
    }
}
