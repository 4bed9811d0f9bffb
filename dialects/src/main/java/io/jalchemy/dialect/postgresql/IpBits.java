package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.JalchemyException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes IP addresses with the length of a network's prefix, without asking anybody for names. */
final class IpBits {

    private static final int V4 = 4;
    private static final int V6 = 16;
    private static final int GROUPS = 8;
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    private IpBits() {}

    /** Returns the position of the slash in {@code text}, or its length. */
    static int slash(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? text.length() : slash;
    }

    /** Returns the prefix length behind the slash in {@code text}; all bits of {@code bytes} if there is none. */
    static int prefix(String text, byte[] bytes) {
        int slash = slash(text);
        if (slash == text.length()) {
            return bytes.length * 8;
        }
        String digits = text.substring(slash + 1);
        if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > bytes.length * 8) {
            throw bad(text);
        }
        return Integer.parseInt(digits);
    }

    /** Returns the bytes of the address before the slash in {@code text}. */
    static byte[] bytes(String text) {
        String address = text.substring(0, slash(text));
        byte[] bytes = address.indexOf(':') < 0 ? dotted(address) : groups(address);
        if (bytes == null) {
            throw bad(text);
        }
        return bytes;
    }

    /** Returns the address of 4 or 16 {@code bytes}; one of version 6 that stands for one of version 4 as that. */
    static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("it has 4 or 16 bytes", impossible);
        }
    }

    /** Returns the order of the server: by version, by the bits that both prefixes have, by prefix, by address. */
    static int compare(byte[] bytes, int prefix, byte[] otherBytes, int otherPrefix) {
        int order = Integer.compare(bytes.length, otherBytes.length);
        if (order == 0 && !samePrefix(bytes, otherBytes, Math.min(prefix, otherPrefix))) {
            order = Arrays.compareUnsigned(bytes, otherBytes);
        }
        if (order == 0) {
            order = Integer.compare(prefix, otherPrefix);
        }
        return order == 0 ? Arrays.compareUnsigned(bytes, otherBytes) : order;
    }

    private static byte @Nullable [] dotted(String address) {
        Matcher parts = DOTTED.matcher(address);
        if (!parts.matches()) {
            return null;
        }
        byte[] bytes = new byte[V4];
        for (int i = 0; i < V4; i++) {
            int part = Integer.parseInt(parts.group(i + 1));
            if (part > 255) {
                return null;
            }
            bytes[i] = (byte) part;
        }
        return bytes;
    }

    private static byte @Nullable [] groups(String address) {
        int gap = address.indexOf("::");
        byte[] head = gap < 0 ? part(address) : part(address.substring(0, gap));
        byte[] tail = gap < 0 ? new byte[0] : part(address.substring(gap + 2));
        if (head == null || tail == null) {
            return null;
        }
        int size = head.length + tail.length;
        if (gap < 0 ? size != V6 : size > V6 - 2) {
            return null;
        }
        byte[] bytes = new byte[V6];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(tail, 0, bytes, V6 - tail.length, tail.length);
        return bytes;
    }

    /** Returns the bytes of groups between colons, the last of which may be an address with dots; null if they are not of that form. */
    private static byte @Nullable [] part(String groups) {
        if (groups.isEmpty()) {
            return new byte[0];
        }
        String[] all = groups.split(":", -1);
        byte[] last = all[all.length - 1].indexOf('.') < 0 ? null : dotted(all[all.length - 1]);
        int plain = last == null ? all.length : all.length - 1;
        int size = 2 * plain + (last == null ? 0 : V4);
        if (size > V6) {
            return null;
        }
        byte[] bytes = new byte[size];
        for (int i = 0; i < plain; i++) {
            if (!all[i].matches("[0-9a-fA-F]{1,4}")) {
                return null;
            }
            int group = Integer.parseInt(all[i], 16);
            bytes[2 * i] = (byte) (group >> 8);
            bytes[2 * i + 1] = (byte) group;
        }
        if (last != null) {
            System.arraycopy(last, 0, bytes, 2 * plain, V4);
        }
        return bytes;
    }

    /** Returns the address as text: with dots, or in groups of which the longest run of zeros is left out. */
    static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        if (bytes.length == V4) {
            for (int i = 0; i < V4; i++) {
                text.append(i == 0 ? "" : ".").append(bytes[i] & 0xff);
            }
            return text.toString();
        }
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = ((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff);
        }
        int from = -1;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - i > length) {
                from = i;
                length = end - i;
            }
        }
        for (int i = 0; i < GROUPS; i++) {
            if (i == from) {
                text.append("::");
                i += length - 1;
            } else {
                text.append(i == 0 || (from >= 0 && i == from + length) ? "" : ":")
                        .append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }

    /** Returns whether all bits behind the first {@code prefix} are zero. */
    static boolean isNetwork(byte[] bytes, int prefix) {
        for (int bit = prefix; bit < bytes.length * 8; bit++) {
            if ((bytes[bit / 8] >> (7 - bit % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the first {@code prefix} bits of both are the same, and both are of the same length. */
    static boolean samePrefix(byte[] a, byte[] b, int prefix) {
        if (a.length != b.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            if ((a[bit / 8] >> (7 - bit % 8) & 1) != (b[bit / 8] >> (7 - bit % 8) & 1)) {
                return false;
            }
        }
        return true;
    }

    private static JalchemyException bad(String text) {
        return new JalchemyException(
                "BAD_IP_ADDRESS",
                "\"" + text
                        + "\" is no IP address. Write 192.168.0.1, 2001:db8::1, or one with the length of its network's prefix:"
                        + " 192.168.0.1/24.");
    }
}
