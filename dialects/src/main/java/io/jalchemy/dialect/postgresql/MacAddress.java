package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.JalchemyException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address of a network card, of 6 or 8 bytes: a value of PostgreSQL's types {@code macaddr} and {@code macaddr8}
 * (postgresql.org/docs/18/datatype-net-types.html). Immutable.
 *
 * <pre>{@code
 * MacAddress card = MacAddress.of("08:00:2b:01:02:03");
 * Expression<MacAddress> sent = literal(card, PostgresqlTypes.MACADDR);
 * }</pre>
 */
public final class MacAddress implements Comparable<MacAddress>, Serializable {

    private static final long serialVersionUID = 1L;
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    private final byte[] bytes;

    private MacAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Returns the address with 12 or 16 hexadecimal digits that {@code text} has, with colons, hyphens or points between them, or nothing.
     *
     * @throws JalchemyException if the text is of another form
     */
    public static MacAddress of(String text) {
        String digits = text.replaceAll("(?<=[0-9a-fA-F])[:.-](?=[0-9a-fA-F])", "");
        if (!digits.matches("[0-9a-fA-F]{12}|[0-9a-fA-F]{16}")) {
            throw new JalchemyException(
                    "BAD_MAC_ADDRESS",
                    "\"" + text + "\" is no address of a network card. Write 6 or 8 bytes as 08:00:2b:01:02:03.");
        }
        return new MacAddress(HexFormat.of().parseHex(digits.toLowerCase(Locale.ROOT)));
    }

    /**
     * Returns the address of {@code bytes}, which are copied.
     *
     * @throws JalchemyException if they are neither 6 nor 8
     */
    public static MacAddress of(byte[] bytes) {
        return of(HexFormat.of().formatHex(bytes));
    }

    /** Returns a copy of the bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** Returns the number of bytes, 6 or 8. */
    public int length() {
        return bytes.length;
    }

    @Override
    public int compareTo(MacAddress other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MacAddress that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns the text of the server, {@code 08:00:2b:01:02:03}. */
    @Override
    public String toString() {
        return COLONS.formatHex(bytes);
    }
}
