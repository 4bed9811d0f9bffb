package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.JalchemyException;
import java.io.Serializable;
import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An IP network: a value of PostgreSQL's type {@code cidr}, an address whose bits behind the prefix are zero
 * (postgresql.org/docs/18/datatype-net-types.html). Immutable.
 *
 * <pre>{@code
 * Cidr network = Cidr.of("192.168.0.0/24");
 * boolean inside = network.contains(Inet.of("192.168.0.17"));
 * Expression<Cidr> sent = literal(network, PostgresqlTypes.CIDR);
 * }</pre>
 */
public final class Cidr implements Comparable<Cidr>, Serializable {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;
    private final int prefix;

    private Cidr(byte[] bytes, int prefix) {
        this.bytes = bytes;
        this.prefix = prefix;
    }

    /**
     * Returns the network that {@code text} says: {@code "192.168.0.0/24"}. Without a slash the prefix has all bits.
     *
     * @throws JalchemyException if it says none, or bits behind the prefix are not zero
     */
    public static Cidr of(String text) {
        byte[] bytes = IpBits.bytes(text);
        return checked(text, bytes, IpBits.prefix(text, bytes));
    }

    /** Returns the network of {@code address} with a prefix of {@code prefix} bits. */
    public static Cidr of(InetAddress address, int prefix) {
        return of(IpBits.text(address.getAddress()) + "/" + prefix);
    }

    private static Cidr checked(String text, byte[] bytes, int prefix) {
        if (!IpBits.isNetwork(bytes, prefix)) {
            throw new JalchemyException(
                    "BAD_IP_ADDRESS",
                    "\"" + text
                            + "\" has bits behind the prefix of a network. Set them to zero, or use the type inet.");
        }
        return new Cidr(bytes, prefix);
    }

    /** Returns whether {@code host} and all of its network are in this network, as the operator {@code <<=} does. */
    public boolean contains(Inet host) {
        return host.prefix() >= prefix && IpBits.samePrefix(bytes, host.toBytes(), prefix);
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
    public int compareTo(Cidr other) {
        return IpBits.compare(bytes, prefix, other.bytes, other.prefix);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cidr that && prefix == that.prefix && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + prefix;
    }

    /** Returns the text of the server: {@code 192.168.0.0/24}. */
    @Override
    public String toString() {
        return IpBits.text(bytes) + "/" + prefix;
    }
}
