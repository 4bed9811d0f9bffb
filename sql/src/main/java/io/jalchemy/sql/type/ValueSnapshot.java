package io.jalchemy.sql.type;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a mutable value at one time: a copy of the database's value for it, or above 4 KiB only a digest of 256 bits. It does not
 * refer to the value itself.
 */
public final class ValueSnapshot {

    /** The maximal size of a copy, in bytes. */
    private static final int LARGEST_COPY = 4096;

    /** A marker for a value that could not be converted: nothing is equal to it. */
    private static final Object UNREADABLE = new Object();

    private final SqlType<?> type;

    /** The database's value, or a digest of it. */
    private final Object kept;

    private final boolean whole;
    private final int size;

    private ValueSnapshot(SqlType<?> type, Object kept, boolean whole, int size) {
        this.type = type;
        this.kept = kept;
        this.whole = whole;
        this.size = size;
    }

    /**
     * Takes a snapshot of {@code value}. If the value cannot be converted to the database's, the snapshot matches nothing, so that the
     * error is reported when the value is written.
     *
     * @param type the type of {@code value}
     */
    public static ValueSnapshot of(SqlType<?> type, Object value) {
        Object stored = storedOrNull(type, value);
        if (stored == null) {
            return new ValueSnapshot(type, UNREADABLE, false, 0);
        }
        int size = size(stored);
        return size > LARGEST_COPY
                ? new ValueSnapshot(type, digest(stored), false, 32)
                : new ValueSnapshot(type, copy(stored), true, size);
    }

    /** Returns whether {@code value} is the same as when the snapshot was taken. */
    public boolean matches(Object value) {
        Object stored = kept == UNREADABLE ? null : storedOrNull(type, value);
        if (stored == null) {
            return false;
        }
        if (!whole) {
            return size(stored) > LARGEST_COPY && MessageDigest.isEqual((byte[]) kept, digest(stored));
        }
        return Objects.deepEquals(kept, stored) || isSame(value);
    }

    private boolean isSame(Object value) {
        try {
            return type.same(value(), value);
        } catch (RuntimeException e) {
            return false; // of a conversion; whoever writes the value gets it again
        }
    }

    /** Returns whether the snapshot has a copy, so that {@link #value} can return it. */
    public boolean isWhole() {
        return whole;
    }

    /**
     * Returns a value that is equal to the value at the time of the snapshot.
     *
     * @throws IllegalStateException if the snapshot is not {@linkplain #isWhole whole}
     */
    public Object value() {
        if (!whole) {
            throw new IllegalStateException("Only a digest of the value is kept.");
        }
        return Objects.requireNonNull(back(type, copy(kept)), "a conversion gives no null");
    }

    /** Returns the approximate size of the snapshot, in bytes. */
    public int size() {
        return size;
    }

    // ---- what the database has for it

    private static @Nullable Object storedOrNull(SqlType<?> type, Object value) {
        try {
            return stored(type, value);
        } catch (RuntimeException e) {
            return null; // of a conversion; whoever writes the value gets it again
        }
    }

    private static @Nullable Object stored(SqlType<?> type, @Nullable Object value) {
        return value == null || type.conversion() == null ? value : converted(type, value);
    }

    @SuppressWarnings(
            "unchecked") // a type's conversion takes values of its Java type, and its base those of the conversion
    private static <J, B> @Nullable Object converted(SqlType<J> type, Object value) {
        Conversion<J, B> conversion = (Conversion<J, B>) Objects.requireNonNull(type.conversion());
        SqlType<B> base = (SqlType<B>) Objects.requireNonNull(type.base());
        return stored(base, conversion.toDatabase(type.javaType().cast(value)));
    }

    private static @Nullable Object back(SqlType<?> type, @Nullable Object stored) {
        return stored == null || type.conversion() == null ? stored : convertedBack(type, stored);
    }

    @SuppressWarnings("unchecked") // as above
    private static <J, B> @Nullable Object convertedBack(SqlType<J> type, Object stored) {
        Conversion<J, B> conversion = (Conversion<J, B>) Objects.requireNonNull(type.conversion());
        SqlType<B> base = (SqlType<B>) Objects.requireNonNull(type.base());
        B given = base.javaType().cast(back(base, stored));
        return given == null ? null : conversion.toJava(given);
    }

    private static Object copy(Object stored) {
        return stored instanceof byte[] bytes ? bytes.clone() : TypeRules.copyOf(stored);
    }

    // ---- how large it is, and its digest

    private static int size(@Nullable Object stored) {
        if (stored == null) {
            return 8;
        }
        if (stored instanceof String text) {
            return text.length();
        }
        long all = 16;
        if (stored instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> each : map.entrySet()) {
                all += size(each.getKey()) + size(each.getValue());
            }
        } else if (stored instanceof List<?> list) {
            for (Object each : list) {
                all += size(each);
            }
        } else if (stored instanceof Object[] objects) {
            for (Object each : objects) {
                all += size(each);
            }
        } else if (stored.getClass().isArray()) {
            all = (long) Array.getLength(stored) * width(stored.getClass().getComponentType());
        }
        return (int) Math.min(all, Integer.MAX_VALUE);
    }

    private static int width(Class<?> primitive) {
        if (primitive == long.class || primitive == double.class) {
            return 8;
        }
        if (primitive == int.class || primitive == float.class) {
            return 4;
        }
        return primitive == short.class || primitive == char.class ? 2 : 1;
    }

    private static byte[] digest(Object stored) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, stored);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }

    private static void add(MessageDigest digest, @Nullable Object stored) {
        if (stored == null) {
            begin(digest, 'n', 0);
        } else if (stored instanceof byte[] bytes) {
            begin(digest, 'b', bytes.length);
            digest.update(bytes);
        } else if (stored instanceof Map<?, ?> map) {
            begin(digest, 'm', map.size());
            map.forEach((key, value) -> {
                add(digest, key);
                add(digest, value);
            });
        } else if (stored instanceof List<?> list) {
            begin(digest, 'l', list.size());
            list.forEach(each -> add(digest, each));
        } else if (stored.getClass().isArray()) {
            int length = Array.getLength(stored);
            begin(digest, 'a', length);
            for (int i = 0; i < length; i++) {
                add(digest, Array.get(stored, i));
            }
        } else {
            byte[] text = stored.toString().getBytes(StandardCharsets.UTF_16BE);
            begin(digest, 't', text.length);
            digest.update(text);
        }
    }

    private static void begin(MessageDigest digest, char kind, int length) {
        digest.update(ByteBuffer.allocate(6).putChar(kind).putInt(length).array());
    }
}
