package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.staff.SamplePath.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.options.Trial;
import io.jalchemy.tests.staff.Sample;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Values of every type go through a flush and come back as they were. */
class EveryTypeTest {

    private static Object[] values(Random random) {
        Object[] all = {
            random.nextBoolean(),
            (short) random.nextInt(),
            random.nextInt(),
            random.nextLong(),
            random.nextFloat(),
            random.nextDouble(),
            random.nextInt(),
            BigDecimal.valueOf(random.nextInt(), 2),
            BigInteger.valueOf(random.nextInt()),
            "tëxt '\"{},\\ " + random.nextInt(),
            new byte[] {1, 0, (byte) random.nextInt()},
            LocalDate.of(1900 + random.nextInt(200), 2, 28),
            LocalTime.of(23, random.nextInt(60), 59, 123_456_789),
            LocalDateTime.of(2026, 3, 29, 2, 30, random.nextInt(60), 999_999_999),
            Instant.ofEpochSecond(random.nextInt(), 123_456_789),
            OffsetDateTime.of(2026, 10, 25, 2, 30, random.nextInt(60), 987_654_321, ZoneOffset.ofHours(5)),
            Duration.ofSeconds(random.nextInt(100_000), 5_000_000),
            new UUID(random.nextLong(), random.nextLong()),
            random.nextBoolean() ? Sample.Color.RED : Sample.Color.BLUE,
            random.nextBoolean()
        };
        for (int i = 6; i < all.length; i++) {
            if (random.nextInt(4) == 0) {
                all[i] = null;
            }
        }
        return all;
    }

    /** Values as they compare: instants for offsets, plain digits for decimals, lists for arrays. */
    private static List<Object> comparable(Object[] values) {
        List<Object> all = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof OffsetDateTime time) {
                all.add(time.toInstant());
            } else if (value instanceof BigDecimal number) {
                all.add(number.stripTrailingZeros());
            } else if (value instanceof byte[] bytes) {
                all.add(new BigInteger(bytes));
            } else {
                all.add(value);
            }
        }
        return all;
    }

    /** Nothing but the type of its field says of which SQL type a column is, apart from a length or precision. */
    @Test
    void typeOfTheField_isTheTypeOfTheColumn() {
        Map<String, String> expected = Map.ofEntries(
                Map.entry("flag", "BOOLEAN NOT NULL"),
                Map.entry("tiny", "SMALLINT NOT NULL"),
                Map.entry("number", "INTEGER NOT NULL"),
                Map.entry("big", "BIGINT NOT NULL"),
                Map.entry("single", "REAL NOT NULL"),
                Map.entry("twice", "DOUBLE PRECISION NOT NULL"),
                Map.entry("maybe", "INTEGER"),
                Map.entry("price", "NUMERIC(12, 2)"),
                Map.entry("the_text", "TEXT"),
                Map.entry("the_bytes", "BYTEA"),
                Map.entry("day", "DATE"),
                Map.entry("the_time", "TIME"),
                Map.entry("moment", "TIMESTAMP"),
                Map.entry("instant", "TIMESTAMP WITH TIME ZONE"),
                Map.entry("the_offset", "TIMESTAMP WITH TIME ZONE"),
                Map.entry("length", "INTERVAL"),
                Map.entry("the_uuid", "UUID"),
                Map.entry("the_truth", "BOOLEAN"));
        String ddl = Trial.ddl(SAMPLE).replace("\"", "");
        expected.forEach((column, type) -> assertThat(ddl).contains(" " + column + " " + type + ","));
    }

    @EachDatabase
    void shuffledRows_comeBackAsTheyWere_inAnyTimeZone(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, SAMPLE);
        Random random = new Random(7);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Sample sample = new Sample();
            sample.values(values(random));
            samples.add(sample);
        }
        Collections.shuffle(samples, random);
        TimeZone before = TimeZone.getDefault();
        Map<Long, List<Object>> expected = new HashMap<>();
        try (Session session = fixture.sessions.open()) {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
            session.addAll(samples);
            session.flush();
            samples.forEach(sample -> expected.put(sample.getId(), comparable(sample.values())));
            session.commit();
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(expected).hasSize(300);
        try (Session session = fixture.sessions.open()) {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            List<Sample> found = session.scalars(select(SAMPLE)).all();
            assertThat(found).hasSize(300);
            for (Sample sample : found) {
                assertThat(comparable(sample.values())).isEqualTo(expected.get(sample.getId()));
            }
            Object[] changed = values(random);
            found.get(0).values(changed);
            session.flush();
            List<Object> kept = comparable(found.get(0).values());
            session.refresh(found.get(0));
            assertThat(comparable(found.get(0).values())).isEqualTo(kept);
            found.get(0).values(found.get(0).values());
            fixture.forget();
            session.flush();
            assertThat(fixture.sent())
                    .as("values that are the same are not written")
                    .isEmpty();
            session.commit();
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
