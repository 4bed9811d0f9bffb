package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.Counted;
import io.jalchemy.sql.error.JalchemyException;
import java.io.Serializable;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A value of PostgreSQL's types {@code bit(n)} and {@code bit varying}: a number of bits in an order, the first of which is written first.
 * Immutable. Like {@code BitString} in SQLAlchemy 2.1.
 *
 * <pre>{@code
 * BitString mask = BitString.of("0101");
 * Expression<BitString> sent = literal(mask, PostgresqlTypes.bit(4));
 * }</pre>
 */
public final class BitString implements Comparable<BitString>, Serializable {

    private static final long serialVersionUID = 1L;

    private final String bits;

    private BitString(String bits) {
        this.bits = bits;
    }

    /**
     * Returns the bits that {@code bits} has as digits, {@code "0101"}; none for the empty text.
     *
     * @throws JalchemyException if there is another character
     */
    public static BitString of(String bits) {
        for (int i = 0; i < bits.length(); i++) {
            if (bits.charAt(i) != '0' && bits.charAt(i) != '1') {
                throw new JalchemyException(
                        "BAD_BIT_STRING",
                        "\"" + bits + "\" has another character than 0 and 1 at position " + i
                                + ". Write one digit for each bit.");
            }
        }
        return new BitString(bits);
    }

    /** Returns {@code length} bits, those of {@code set}, whose bit 0 comes first. */
    public static BitString of(BitSet set, int length) {
        StringBuilder bits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            bits.append(set.get(i) ? '1' : '0');
        }
        return new BitString(bits.toString());
    }

    /**
     * Returns the lowest {@code length} bits of {@code number}, the highest of them first.
     *
     * @param length 0 to 64
     */
    public static BitString of(long number, int length) {
        StringBuilder bits = new StringBuilder(length);
        for (int i = length - 1; i >= 0; i--) {
            bits.append((number >>> i & 1) == 1 ? '1' : '0');
        }
        return new BitString(bits.toString());
    }

    /** Returns the number of bits. */
    public int length() {
        return bits.length();
    }

    /** Returns whether the bit at {@code index}, from 0, is set. */
    public boolean get(int index) {
        return bits.charAt(index) == '1';
    }

    /** Returns the bits as a set of the positions of those that are set. */
    public BitSet toBitSet() {
        BitSet set = new BitSet(bits.length());
        for (int i = 0; i < bits.length(); i++) {
            set.set(i, get(i));
        }
        return set;
    }

    /**
     * Returns the number whose binary digits the bits are.
     *
     * @throws JalchemyException if there are more than 64 bits
     */
    public long toLong() {
        if (bits.length() > Long.SIZE) {
            throw new JalchemyException(
                    "BAD_BIT_STRING", Counted.of(bits.length(), "bit") + " do not fit into a long. Use toBitSet().");
        }
        return bits.isEmpty() ? 0 : Long.parseUnsignedLong(bits, 2);
    }

    @Override
    public int compareTo(BitString other) {
        return bits.compareTo(other.bits);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BitString that && bits.equals(that.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    /** Returns a digit for each bit, {@code 0101}. */
    @Override
    public String toString() {
        return bits;
    }
}
