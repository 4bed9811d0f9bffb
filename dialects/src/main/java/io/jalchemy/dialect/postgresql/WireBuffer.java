package io.jalchemy.dialect.postgresql;

import io.jalchemy.engine.spi.SentText;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A buffer of bytes that are sent to the server, most significant first. */
final class WireBuffer {

    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** The length above which texts are encoded by the JDK, which encodes many characters at once. */
    private static final int LONG_TEXT = 48;

    private byte[] bytes;
    private int size;

    /** Makes a buffer for {@code capacity} bytes, which grows if there are more. */
    WireBuffer(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** Returns all bytes that were written, without a copy where possible; the buffer must not be used again. */
    byte[] toBytes() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    void putByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void putShort(int value) {
        room(2);
        setShort(size, value);
        size += 2;
    }

    void putInt(int value) {
        room(4);
        setInt(size, value);
        size += 4;
    }

    void putLong(long value) {
        room(8);
        LONGS.set(bytes, size, value);
        size += 8;
    }

    void putBytes(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    /** Leaves room for {@code count} bytes and returns its position. */
    int skip(int count) {
        room(count);
        int at = size;
        size += count;
        return at;
    }

    void setShort(int at, int value) {
        SHORTS.set(bytes, at, (short) value);
    }

    void setInt(int at, int value) {
        INTS.set(bytes, at, value);
    }

    static int getShort(byte[] from, int at) {
        return (short) SHORTS.get(from, at);
    }

    static int getInt(byte[] from, int at) {
        return (int) INTS.get(from, at);
    }

    static long getLong(byte[] from, int at) {
        return (long) LONGS.get(from, at);
    }

    /**
     * Appends {@code text} in UTF-8 with its length before it.
     *
     * @param before a byte between the length and the text, which the length includes; negative for none
     */
    void putText(String text, int before) {
        int extra = before < 0 ? 0 : 1;
        int at = skip(4 + extra);
        if (extra > 0) {
            bytes[at + 4] = (byte) before;
        }
        if (!putAscii(text)) {
            putBytes(SentText.checked(text, false).getBytes(StandardCharsets.UTF_8));
        }
        setInt(at, size - at - 4);
    }

    private boolean putAscii(String text) {
        int length = text.length();
        if (length > LONG_TEXT) {
            return false;
        }
        room(length);
        byte[] to = bytes;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == 0) {
                return false;
            }
            to[size + i] = (byte) c;
        }
        size += length;
        return true;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            int needed = Math.addExact(size, more);
            long doubled = 2L * bytes.length;
            bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(doubled, Integer.MAX_VALUE - 16)));
        }
    }
}
