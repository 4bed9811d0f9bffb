package io.jalchemy.tests.values;

import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** Random values of each type that every database has, extremes among them, that a database can hold. */
final class RandomValues {

    enum Mood {
        HAPPY,
        SAD {
            @Override
            boolean isGood() {
                return false;
            }
        };

        boolean isGood() {
            return true;
        }
    }

    private final boolean sqlite;
    private final Map<SqlType<?>, Function<Random, ?>> makers = new LinkedHashMap<>();

    RandomValues(TestDatabase.Kind kind) {
        this.sqlite = kind == TestDatabase.Kind.SQLITE;
        numbers();
        texts();
        times();
    }

    /** Returns a list of 1 to 6 values for each type. */
    Map<SqlType<?>, List<Object>> make(Random random) {
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

    private <J> void add(SqlType<J> type, Function<Random, J> maker) {
        makers.put(type, maker);
    }

    /** Returns a maker of one of {@code extremes} or, half of the time, of another value. */
    private static <J> Function<Random, J> mixed(List<? extends J> extremes, Function<Random, ? extends J> other) {
        return random -> random.nextBoolean() ? extremes.get(random.nextInt(extremes.size())) : other.apply(random);
    }

    private void numbers() {
        add(Types.BOOLEAN, Random::nextBoolean);
        add(Types.SMALLINT, mixed(List.of(Short.MIN_VALUE, Short.MAX_VALUE), random -> (short) random.nextInt()));
        add(Types.INTEGER, mixed(List.of(Integer.MIN_VALUE, Integer.MAX_VALUE, 0), Random::nextInt));
        add(Types.BIGINT, mixed(List.of(Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53), Random::nextLong));
        List<Float> floats = new ArrayList<>(List.of(0f, Float.MIN_VALUE, -Float.MAX_VALUE, Float.MIN_NORMAL, 0.1f));
        List<Double> doubles = new ArrayList<>(List.of(0d, Double.MIN_VALUE, -Double.MAX_VALUE, 0.1, 1e300));
        floats.add(Float.POSITIVE_INFINITY);
        doubles.add(Double.NEGATIVE_INFINITY);
        if (!sqlite) {
            floats.addAll(List.of(Float.NaN, -0f));
            doubles.addAll(List.of(Double.NaN, -0d));
        }
        add(Types.REAL, mixed(floats, random -> (float) random.nextGaussian()));
        add(Types.DOUBLE, mixed(doubles, random -> random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300)));
        add(Types.NUMERIC, random -> decimal(random, sqlite ? 45 : 400, random.nextInt(20)));
        add(Types.numeric(10, 2), random -> decimal(random, 26, 2));
        add(Types.numeric(38, 10), random -> decimal(random, 90, random.nextInt(14)));
        add(Types.numeric(5, 0), random -> decimal(random, 16, 0));
        add(Types.BIG_INTEGER, random -> new BigInteger(random.nextInt(600), random).negate());
    }

    private static BigDecimal decimal(Random random, int bits, int scale) {
        BigInteger digits = new BigInteger(random.nextInt(bits) + 1, random);
        return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), scale);
    }

    private void texts() {
        add(Types.TEXT, mixed(List.of("", " ", "null", "NULL", "'", "\\", "a\tb\n"), random -> text(random, 60)));
        add(Types.varchar(50), random -> text(random, 50));
        add(Types.character(5), mixed(List.of("abc", "  x", "12345"), random -> "a".repeat(1 + random.nextInt(4))));
        add(Types.enumeration(Mood.class), random -> Mood.values()[random.nextInt(2)]);
        add(Types.BLOB, random -> {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            return bytes;
        });
        add(Types.UUID, random -> new UUID(random.nextLong(), random.nextLong()));
        add(
                Types.JSON,
                mixed(
                        List.of("null", "true", "\"\"", "[]", "{}", "1.50", "{\"a\": [1, \"ü😀\", null]}"),
                        random -> "[" + random.nextInt() + "]"));
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        int bound = random.nextBoolean() ? 0x7f : random.nextBoolean() ? 0x7ff : 0x1ffff;
        for (int length = random.nextInt(most); length > 0; length--) {
            int point = 1 + random.nextInt(bound);
            if (point < 0xd800 || point > 0xdfff) {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }

    private void times() {
        List<LocalDate> days = new ArrayList<>(List.of(
                LocalDate.of(1582, 10, 4),
                LocalDate.of(1, 1, 1),
                LocalDate.of(9999, 12, 31),
                LocalDate.of(2000, 2, 29)));
        if (sqlite) {
            days.add(LocalDate.of(0, 1, 1));
        } else {
            days.addAll(List.of(
                    LocalDate.MIN,
                    LocalDate.MAX,
                    LocalDate.of(-4712, 1, 1),
                    LocalDate.of(12026, 1, 1),
                    LocalDate.of(5_874_897, 12, 31)));
        }
        add(Types.DATE, mixed(days, random -> LocalDate.ofEpochDay(random.nextInt(800_000) - 500_000)));
        List<LocalTime> clocks = List.of(LocalTime.MIDNIGHT, LocalTime.MAX, LocalTime.NOON);
        Function<Random, LocalTime> clock = random -> LocalTime.ofNanoOfDay((long) (random.nextDouble() * 86_400e9));
        add(Types.TIME, mixed(clocks, clock));
        add(Types.time(3), mixed(clocks, clock));
        Function<Random, Instant> instant =
                random -> Instant.ofEpochSecond((long) (random.nextGaussian() * 1e10), random.nextInt(1_000_000_000));
        Function<Random, LocalDateTime> time = random -> LocalDateTime.ofInstant(instant.apply(random), ZoneOffset.UTC);
        List<LocalDateTime> moments = new ArrayList<>(List.of(
                LocalDateTime.of(2026, 3, 29, 2, 30),
                LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999),
                LocalDateTime.of(1, 1, 1, 0, 0)));
        List<Instant> instants = new ArrayList<>(List.of(Instant.EPOCH, Instant.parse("1582-10-04T23:59:59.999999Z")));
        if (!sqlite) {
            moments.addAll(List.of(
                    LocalDateTime.MIN, LocalDateTime.MAX, LocalDateTime.of(294_276, 12, 31, 23, 59, 59, 999_999_000)));
            instants.addAll(List.of(Instant.MIN, Instant.MAX, Instant.parse("-4712-01-01T00:00:00Z")));
        }
        add(Types.TIMESTAMP, mixed(moments, time));
        add(Types.timestamp(0), mixed(moments, time));
        add(Types.TIMESTAMP_TZ, mixed(instants, instant));
        add(Types.timestampTz(3), mixed(instants, instant));
        add(
                Types.TIMESTAMP_OFFSET,
                random -> OffsetDateTime.ofInstant(
                        instant.apply(random), ZoneOffset.ofTotalSeconds(random.nextInt(64_800 * 2) - 64_800)));
        add(
                Types.TIMESTAMP_ZONED,
                mixed(
                        List.of(
                                ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, ZoneId.of("Europe/Berlin")),
                                ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, ZoneId.of("Europe/Berlin"))
                                        .withLaterOffsetAtOverlap(),
                                ZonedDateTime.of(1893, 4, 1, 0, 0, 0, 0, ZoneId.of("Europe/Berlin"))),
                        random -> instant.apply(random).atZone(ZoneId.of("Asia/Kathmandu"))));
        add(
                Types.INTERVAL,
                mixed(
                        List.of(
                                Duration.ZERO,
                                Duration.ofNanos(-1_000),
                                Duration.ofDays(700_000),
                                Duration.ofSeconds(1, 999)),
                        random -> Duration.ofSeconds(
                                (long) (random.nextGaussian() * 1e9), random.nextInt(1_000_000_000))));
    }
}
