package io.jalchemy.tests.values;

import io.jalchemy.dialect.postgresql.BitString;
import io.jalchemy.dialect.postgresql.Cidr;
import io.jalchemy.dialect.postgresql.Inet;
import io.jalchemy.dialect.postgresql.Interval;
import io.jalchemy.dialect.postgresql.MacAddress;
import io.jalchemy.dialect.postgresql.MultiRange;
import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.dialect.postgresql.Range;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Random values of each type that PostgreSQL alone has. */
final class RandomPostgresqlValues {

    /** About the first and the last time that the server has, so that steps from them are times, too. */
    private static final long FIRST_SECOND = LocalDateTime.of(-4711, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);

    private static final long LAST_SECOND =
            LocalDateTime.of(294_275, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);

    /** A composite value. */
    record Place(String street, @Nullable Integer number, LocalDate since, String[] names) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place that
                    && street.equals(that.street)
                    && java.util.Objects.equals(number, that.number)
                    && since.equals(that.since)
                    && Arrays.equals(names, that.names);
        }

        @Override
        public int hashCode() {
            return street.hashCode();
        }
    }

    /** What the types need, in the schema of the connection. */
    static final List<String> SCHEMA = List.of(
            "CREATE EXTENSION IF NOT EXISTS hstore SCHEMA public",
            "CREATE EXTENSION IF NOT EXISTS citext SCHEMA public",
            "CREATE TYPE place AS (street text, number integer, since date, names text[])",
            "CREATE DOMAIN positive AS integer CHECK (VALUE > 0)");

    private final Map<SqlType<?>, Function<Random, ?>> compared = new LinkedHashMap<>();
    private final Map<SqlType<?>, Function<Random, ?>> notCompared = new LinkedHashMap<>();

    RandomPostgresqlValues() {
        ranges();
        addresses();
        others();
    }

    /** Returns a list of 1 to 6 values for each type that the database compares. */
    Map<SqlType<?>, List<Object>> compared(Random random) {
        return make(compared, random);
    }

    /** Returns a list of 1 to 6 values for each other type. */
    Map<SqlType<?>, List<Object>> notCompared(Random random) {
        return make(notCompared, random);
    }

    private static Map<SqlType<?>, List<Object>> make(Map<SqlType<?>, Function<Random, ?>> makers, Random random) {
        Map<SqlType<?>, List<Object>> all = new LinkedHashMap<>();
        makers.forEach((type, maker) -> {
            List<Object> values = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                values.add(maker.apply(random));
            }
            all.put(type, values);
        });
        return all;
    }

    private <J> void add(SqlType<J> type, Function<Random, ? extends J> maker) {
        compared.put(type, maker);
    }

    private void ranges() {
        ranges(PostgresqlTypes.INT4RANGE, PostgresqlTypes.INT4MULTIRANGE, random -> random.nextInt() >> 1);
        ranges(PostgresqlTypes.INT8RANGE, PostgresqlTypes.INT8MULTIRANGE, random -> random.nextLong() >> 1);
        ranges(
                PostgresqlTypes.NUMRANGE,
                PostgresqlTypes.NUMMULTIRANGE,
                random -> new BigDecimal(new BigInteger(random.nextInt(200) + 1, random).negate(), random.nextInt(40)));
        ranges(
                PostgresqlTypes.DATERANGE,
                PostgresqlTypes.DATEMULTIRANGE,
                random -> LocalDate.ofEpochDay(random.nextInt(200_000_000) / (1 + random.nextInt(9_999)) - 1_000_000));
        ranges(
                PostgresqlTypes.TSRANGE,
                PostgresqlTypes.TSMULTIRANGE,
                random ->
                        LocalDateTime.ofEpochSecond(second(random), random.nextInt(1_000_000) * 1_000, ZoneOffset.UTC));
        ranges(
                PostgresqlTypes.TSTZRANGE,
                PostgresqlTypes.TSTZMULTIRANGE,
                random -> Instant.ofEpochSecond(second(random), random.nextInt(1_000_000) * 1_000L));
    }

    private static long second(Random random) {
        return FIRST_SECOND + Math.floorMod(random.nextLong(), LAST_SECOND - FIRST_SECOND);
    }

    private <T extends Comparable<? super T>> void ranges(
            SqlType<Range<T>> type, SqlType<MultiRange<T>> multi, Function<Random, T> bound) {
        add(type, random -> range(random, bound));
        add(multi, random -> {
            List<Range<T>> some = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                some.add(range(random, bound));
            }
            return MultiRange.of(some);
        });
    }

    private static <T extends Comparable<? super T>> Range<T> range(Random random, Function<Random, T> bound) {
        if (random.nextInt(10) == 0) {
            return Range.empty();
        }
        T one = bound.apply(random);
        T two = random.nextInt(8) == 0 ? one : bound.apply(random);
        boolean ordered = one.compareTo(two) <= 0;
        String bounds = (random.nextBoolean() ? "[" : "(") + (random.nextBoolean() ? "]" : ")");
        return Range.of(
                random.nextInt(6) == 0 ? null : ordered ? one : two,
                random.nextInt(6) == 0 ? null : ordered ? two : one,
                bounds);
    }

    private void addresses() {
        add(PostgresqlTypes.INET, random -> {
            byte[] bytes = bytes(random, random.nextBoolean() ? 4 : 16);
            return Inet.of(address(bytes), random.nextInt(8 * bytes.length + 1));
        });
        add(PostgresqlTypes.CIDR, random -> {
            byte[] bytes = bytes(random, random.nextBoolean() ? 4 : 16);
            int prefix = random.nextInt(8 * bytes.length + 1);
            for (int bit = prefix; bit < 8 * bytes.length; bit++) {
                bytes[bit / 8] &= (byte) ~(0x80 >> bit % 8);
            }
            return Cidr.of(address(bytes), prefix);
        });
        add(PostgresqlTypes.MACADDR, random -> MacAddress.of(bytes(random, 6)));
        add(PostgresqlTypes.MACADDR8, random -> MacAddress.of(bytes(random, 8)));
    }

    /** Zeros are frequent, since texts of addresses leave them out. */
    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = random.nextBoolean() ? 0 : (byte) random.nextInt();
        }
        if (length == 16) {
            bytes[0] = 0x20; // else Java takes what is mapped from the other family for that
        }
        return bytes;
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private void others() {
        add(PostgresqlTypes.bit(13), random -> bits(random, 13));
        add(PostgresqlTypes.varbit(70), random -> bits(random, random.nextInt(71)));
        add(PostgresqlTypes.VARBIT, random -> bits(random, random.nextInt(300)));
        add(PostgresqlTypes.MONEY, random -> BigDecimal.valueOf(random.nextLong(), 2));
        add(
                PostgresqlTypes.INTERVAL,
                random ->
                        new Interval(random.nextInt(), random.nextInt(), random.nextLong() / (1 + random.nextInt(99))));
        add(PostgresqlTypes.PERIOD, random -> Period.of(random.nextInt() / 24, random.nextInt(12), random.nextInt())
                .normalized());
        add(
                PostgresqlTypes.TIMETZ,
                random -> OffsetTime.of(
                        LocalTime.ofNanoOfDay(Math.floorMod(random.nextLong(), 86_400_000_000L) * 1_000),
                        ZoneOffset.ofTotalSeconds(random.nextInt(2 * 57_599) - 57_599)));
        add(PostgresqlTypes.CITEXT, random -> text(random));
        add(PostgresqlTypes.OID, random -> random.nextInt() & 0xFFFF_FFFFL);
        add(PostgresqlTypes.TSVECTOR, random -> {
            TreeSet<String> words = new TreeSet<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                words.add("'" + Integer.toString(random.nextInt(9_999), 36) + "':" + (1 + random.nextInt(99)));
            }
            return onePerWord(words);
        });
        add(PostgresqlTypes.JSONB, random -> "[" + random.nextInt() + ", \"" + letters(random) + "\", null]");
        notCompared.put(PostgresqlTypes.JSON, random -> "{ \"" + letters(random) + "\" :" + random.nextInt() + "}");
        notCompared.put(PostgresqlTypes.XML, random -> "<a b=\"" + random.nextInt() + "\">" + letters(random) + "</a>");
        add(PostgresqlTypes.HSTORE, random -> {
            Map<String, @Nullable String> map = new HashMap<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                map.put(text(random), random.nextInt(4) == 0 ? null : text(random));
            }
            return map;
        });
        add(
                PostgresqlTypes.composite("place", Place.class),
                random -> new Place(
                        text(random),
                        random.nextBoolean() ? null : random.nextInt(),
                        LocalDate.ofEpochDay(random.nextInt(1_000_000)),
                        new String[] {text(random), text(random)}));
        add(PostgresqlTypes.domain("positive", Types.INTEGER), random -> 1 + random.nextInt(Integer.MAX_VALUE));
    }

    /** The server sorts words by their bytes, and keeps each once. */
    private static String onePerWord(TreeSet<String> words) {
        Map<String, String> byWord = new TreeMap<>();
        words.forEach(each -> byWord.putIfAbsent(each.substring(0, each.lastIndexOf(':')), each));
        return String.join(" ", byWord.values());
    }

    private static BitString bits(Random random, int length) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            bits.append(random.nextBoolean() ? '1' : '0');
        }
        return BitString.of(bits.toString());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.appendCodePoint(
                    switch (random.nextInt(4)) {
                        case 0 -> "\"\\'{}(),=> \t\n".codePointAt(random.nextInt(12));
                        case 1 -> 0x1F600 + random.nextInt(50);
                        case 2 -> 0xC0 + random.nextInt(0x200);
                        default -> 'a' + random.nextInt(26);
                    });
        }
        return text.toString();
    }

    private static String letters(Random random) {
        return Integer.toString(random.nextInt(1_000_000), 36) + "ü😀";
    }

    /** Returns a grid of numbers. */
    static int[][] grid(Random random) {
        int[][] grid = new int[1 + random.nextInt(3)][1 + random.nextInt(3)];
        for (int[] row : grid) {
            Arrays.setAll(row, i -> random.nextInt());
        }
        return grid;
    }

    /** Returns texts in three dimensions, some of them null. */
    static @Nullable String[][][] cube(Random random) {
        @Nullable String[][][] cube = new String[1 + random.nextInt(2)][1 + random.nextInt(2)][1 + random.nextInt(2)];
        for (@Nullable String[][] grid : cube) {
            for (@Nullable String[] row : grid) {
                Arrays.setAll(row, i -> random.nextInt(5) == 0 ? null : text(random));
            }
        }
        return cube;
    }
}
