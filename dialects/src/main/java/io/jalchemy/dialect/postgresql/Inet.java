package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.JalchemyException;
import java.io.Serializable;
import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An IP address with the prefix of its network: a value of PostgreSQL's type {@code inet}
 * (postgresql.org/docs/18/datatype-net-types.html). Immutable.
 *
 * <pre>{@code
 * Inet host = Inet.of("192.168.0.1/24");
 * Expression<Inet> sent = literal(host, PostgresqlTypes.INET);
 * }</pre>
 */
public final class Inet implements Comparable<Inet>, Serializable {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;
    private final int prefix;

    private Inet(byte[] bytes, int prefix) {
        this.bytes = bytes;
        this.prefix = prefix;
    }

    /**
     * Returns the address that {@code text} says: {@code "192.168.0.1/24"}. Without a slash the prefix has all bits.
     *
     * @throws JalchemyException if it says none
     */
    public static Inet of(String text) {
        byte[] bytes = IpBits.bytes(text);
        return new Inet(bytes, IpBits.prefix(text, bytes));
    }

    /** Returns the address of {@code address} with a prefix of {@code prefix} bits. */
    public static Inet of(InetAddress address, int prefix) {
        return of(IpBits.text(address.getAddress()) + "/" + prefix);
    }

    /** Returns the address of {@code address}, with a prefix of all its bits. */
    public static Inet of(InetAddress address) {
        return of(IpBits.text(address.getAddress()));
    }

    /** Returns the address without the prefix; an address of version 6 that stands for one of version 4 as that. */
    public InetAddress address() {
        return IpBits.address(bytes);
    }

    /** Returns a copy of the bytes of the address: 4 or 16. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** Returns the number of bits of the network's prefix. */
    public int prefix() {
        return prefix;
    }

    /** Returns whether the address is of version 6. */
    public boolean isVersion6() {
        return bytes.length == 16;
    }

    /** Returns the order of the server: by version, by the bits that both prefixes have, by prefix, by address. */
    @Override
    public int compareTo(Inet other) {
        return IpBits.compare(bytes, prefix, other.bytes, other.prefix);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Inet that && prefix == that.prefix && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + prefix;
    }

    /** Returns the text of the server: {@code 192.168.0.1/24}; without the prefix if that has all bits. */
    @Override
    public String toString() {
        return IpBits.text(bytes) + (prefix == bytes.length * 8 ? "" : "/" + prefix);
    }
}
