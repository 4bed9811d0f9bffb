package io.jalchemy.tests.values;

import static io.jalchemy.tests.values.BigKeyedPath.BIG_KEYED;
import static io.jalchemy.tests.values.BytesKeyedPath.BYTES_KEYED;
import static io.jalchemy.tests.values.ClockKeyedPath.CLOCK_KEYED;
import static io.jalchemy.tests.values.ColorKeyedPath.COLOR_KEYED;
import static io.jalchemy.tests.values.DayKeyedPath.DAY_KEYED;
import static io.jalchemy.tests.values.LengthKeyedPath.LENGTH_KEYED;
import static io.jalchemy.tests.values.LocalKeyedPath.LOCAL_KEYED;
import static io.jalchemy.tests.values.MomentKeyedPath.MOMENT_KEYED;
import static io.jalchemy.tests.values.NumberKeyedPath.NUMBER_KEYED;
import static io.jalchemy.tests.values.OffsetKeyedPath.OFFSET_KEYED;
import static io.jalchemy.tests.values.PriceKeyedPath.PRICE_KEYED;
import static io.jalchemy.tests.values.SerialKeyedPath.SERIAL_KEYED;
import static io.jalchemy.tests.values.SmallKeyedPath.SMALL_KEYED;
import static io.jalchemy.tests.values.TagKeyedPath.TAG_KEYED;
import static io.jalchemy.tests.values.TextKeyedPath.TEXT_KEYED;
import static io.jalchemy.tests.values.TwiceKeyedPath.TWICE_KEYED;
import static io.jalchemy.tests.values.UuidKeyedPath.UUID_KEYED;
import static io.jalchemy.tests.values.WholeKeyedPath.WHOLE_KEYED;
import static io.jalchemy.tests.values.ZonedKeyedPath.ZONED_KEYED;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.values.KeyTypes.Hue;
import io.jalchemy.tests.values.KeyTypes.Keyed;
import io.jalchemy.tests.values.KeyTypes.Serial;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A row is found by every form of its key, and its object has the values that are read back: each type, as key and as column, one
 * row and forty, on each database.
 */
class KeyTypesTest {

    private static final int MANY = 40;
    private static final Instant START = Instant.parse("2026-01-31T23:59:59.123456789Z");

    /**
     * A type.
     *
     * @param given a value as a program may give it, by number
     * @param other another form of the same value to the database
     * @param stored what is read back, by SQL's rules
     */
    private record Type(
            EntityPath<?, ?> path,
            IntFunction<Object> given,
            Function<Object, Object> other,
            Function<Object, Object> stored,
            int most) {

        static <K> Type of(
                EntityPath<?, ?> path, IntFunction<K> given, Function<K, Object> other, Function<K, Object> stored) {
            return of(path, given, other, stored, MANY);
        }

        @SuppressWarnings("unchecked") // each type has values of its own class
        static <K> Type of(
                EntityPath<?, ?> path,
                IntFunction<K> given,
                Function<K, Object> other,
                Function<K, Object> stored,
                int most) {
            return new Type(
                    path,
                    (IntFunction<Object>) given,
                    (Function<Object, Object>) other,
                    (Function<Object, Object>) stored,
                    most);
        }

        Keyed<Object> object(int number) {
            return object(given.apply(number), number);
        }

        @SuppressWarnings("unchecked") // all entities of these tests are keyed
        Keyed<Object> object(Object key, int number) {
            Class<?> type = EntityPath.modelOf(path).javaType();
            try {
                return (Keyed<Object>)
                        type.getConstructors()[0].newInstance(key, given.apply(number + 1), "payload " + number);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @SuppressWarnings("unchecked") // keys of the path are values of the type
        @org.jspecify.annotations.Nullable
        Keyed<Object> get(Session session, Object key) {
            return (Keyed<Object>) session.get((EntityPath<Object, Object>) path, key);
        }

        @SuppressWarnings("unchecked") // the attribute is of the type
        Expression<Object> attribute(String name) {
            try {
                return (Expression<Object>) path.getClass().getField(name).get(path);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    private static Instant cut(Instant time) {
        return Instant.ofEpochSecond(time.getEpochSecond(), time.getNano() / 1000 * 1000);
    }

    /** Of equal length, so that texts sort as values. */
    private static final List<Type> TYPES = List.of(
            Type.<byte[]>of(BYTES_KEYED, i -> new byte[] {1, 0, (byte) (200 + i)}, byte[]::clone, each -> each),
            Type.<BigDecimal>of(
                    PRICE_KEYED,
                    i -> new BigDecimal(i + ".505"),
                    each -> new BigDecimal(each.toPlainString().replace(".505", ".5100")),
                    each -> new BigDecimal(each.toPlainString().replace(".505", ".51"))),
            Type.<BigDecimal>of(
                    NUMBER_KEYED,
                    i -> BigDecimal.valueOf(i).add(new BigDecimal("0.25")),
                    each -> each.setScale(5),
                    each -> each),
            Type.<BigInteger>of(
                    WHOLE_KEYED,
                    i -> BigInteger.TEN.pow(25).add(BigInteger.valueOf(i)),
                    each -> new BigInteger(each.toString()),
                    each -> each),
            Type.<OffsetDateTime>of(
                    OFFSET_KEYED,
                    i -> START.plusSeconds(i).atOffset(ZoneOffset.ofHours(5)),
                    each -> each.withOffsetSameInstant(ZoneOffset.ofHours(-9)),
                    each -> cut(each.toInstant()).atOffset(ZoneOffset.UTC)),
            Type.<ZonedDateTime>of(
                    ZONED_KEYED,
                    i -> START.plusSeconds(i).atZone(ZoneId.of("Europe/Berlin")),
                    each -> each.withZoneSameInstant(ZoneId.of("Asia/Tokyo")),
                    each -> cut(each.toInstant()).atZone(ZoneOffset.UTC)),
            Type.<Instant>of(MOMENT_KEYED, START::plusSeconds, each -> each.plusNanos(210), KeyTypesTest::cut),
            Type.<LocalDateTime>of(
                    LOCAL_KEYED,
                    i -> LocalDateTime.of(2026, 3, 29, 2, 30, i, 999_999_999),
                    each -> each.minusNanos(500),
                    each -> each.withNano(999_999_000)),
            Type.<LocalTime>of(
                    CLOCK_KEYED,
                    i -> LocalTime.of(23, 59, i, 999_999_999),
                    each -> each.minusNanos(500),
                    each -> each.withNano(999_999_000)),
            Type.<LocalDate>of(DAY_KEYED, i -> LocalDate.of(2026, 1, 1).plusDays(i), each -> each, each -> each),
            Type.<Duration>of(
                    LENGTH_KEYED,
                    i -> Duration.ofSeconds(100_000L + i, 123_456_789),
                    each -> each.plusNanos(10),
                    each -> each.withNanos(123_456_000)),
            Type.<UUID>of(
                    UUID_KEYED,
                    i -> new UUID(i, 77),
                    each -> new UUID(each.getMostSignificantBits(), 77),
                    each -> each),
            Type.<String>of(TEXT_KEYED, i -> "tëxt " + i, each -> new String(each.toCharArray()), each -> each),
            Type.<Long>of(BIG_KEYED, i -> 10_000_000_000L + i, each -> each, each -> each),
            Type.<Short>of(SMALL_KEYED, i -> (short) (i - 20), each -> each, each -> each),
            Type.<Double>of(TWICE_KEYED, i -> i - 20 + 0.1, each -> each, each -> each),
            Type.<Serial>of(SERIAL_KEYED, i -> new Serial(i + 100), each -> new Serial(each.number), each -> each),
            Type.<StringBuilder>of(
                    TAG_KEYED, i -> new StringBuilder("tag " + i), each -> new StringBuilder(each), each -> each),
            Type.<Hue>of(COLOR_KEYED, i -> Hue.values()[i % 3], each -> each, each -> each, 3));

    static Stream<Arguments> cells() {
        return TYPES.stream().flatMap(type -> TestDatabase.kinds().stream().map(kind -> Arguments.of(kind, type)));
    }

    private static boolean same(Object a, Object b) {
        return Objects.deepEquals(comparable(a), comparable(b));
    }

    private static Object comparable(Object value) {
        return value instanceof Serial serial
                ? serial.number
                : value instanceof StringBuilder ? value.toString() : value;
    }

    private interface Body {
        void run(SessionFactory sessions, List<String> sent) throws Exception;
    }

    private static void on(TestDatabase.Kind kind, Type type, Body body) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(kind)) {
            Registry registry = Registry.of(type.path);
            registry.metadata().createAll(database.engine());
            List<String> sent = new ArrayList<>();
            database.engine().listen(EngineListener.ofStatements(sent::add));
            body.run(SessionFactory.of(database.engine(), registry), sent);
        }
    }

    private static List<Keyed<Object>> objects(Type type, int count) {
        return IntStream.range(0, count).mapToObj(type::object).toList();
    }

    /** The object has what is read back, and the session knows it by each form of its key. */
    private static void assertKnown(Session session, Type type, Keyed<Object> object, int number, List<String> sent) {
        Object given = type.given.apply(number);
        assertThat(object.getPayload()).isEqualTo("payload " + number);
        assertThat(same(object.getKey(), type.stored.apply(given)))
                .as("key %s of %s", object.getKey(), given)
                .isTrue();
        sent.clear();
        assertThat(type.get(session, given)).isSameAs(object);
        assertThat(type.get(session, type.other.apply(given))).isSameAs(object);
        assertThat(type.get(session, type.stored.apply(given))).isSameAs(object);
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("cells")
    void oneRow(TestDatabase.Kind kind, Type type) throws Exception {
        on(kind, type, (sessions, sent) -> {
            try (Session session = sessions.open()) {
                Keyed<Object> object = type.object(0);
                session.add(object);
                session.flush();
                assertKnown(session, type, object, 0, sent);
                Object value = object.getValue();
                assertThat(same(value, type.stored.apply(type.given.apply(1)))).isTrue();
                session.refresh(object);
                assertThat(same(object.getValue(), value)).isTrue();
                assertThat(same(object.getKey(), type.stored.apply(type.given.apply(0))))
                        .isTrue();
                object.setValue(type.other.apply(type.given.apply(1)));
                sent.clear();
                session.flush();
                assertThat(sent).as("the same value is not written").isEmpty();
                object.setValue(type.given.apply(2));
                session.flush();
                value = object.getValue();
                assertThat(same(value, type.stored.apply(type.given.apply(2)))).isTrue();
                session.refresh(object);
                assertThat(same(object.getValue(), value)).isTrue();
                object.setPayload("changed");
                session.commit();
            }
            try (Session session = sessions.open()) {
                Object other = type.other.apply(type.given.apply(0));
                Keyed<Object> found = type.get(session, other);
                assertThat(found).isNotNull();
                assertThat(found.getPayload()).isEqualTo("changed");
                Keyed<Object> merged = session.merge(type.object(other, 0));
                assertThat(merged).isSameAs(found);
                session.delete(found);
                session.commit();
                assertThat(session.scalars(Sql.select(type.path)).all()).isEmpty();
            }
        });
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("cells")
    void manyRows(TestDatabase.Kind kind, Type type) throws Exception {
        on(kind, type, (sessions, sent) -> {
            try (Session session = sessions.open()) {
                List<Keyed<Object>> all = objects(type, type.most);
                session.addAll(all);
                session.flush();
                for (int i = 0; i < all.size(); i++) {
                    assertKnown(session, type, all.get(i), i, sent);
                    assertThat(same(all.get(i).getValue(), type.stored.apply(type.given.apply(i + 1))))
                            .isTrue();
                }
                session.commit();
                List<Object> read =
                        new ArrayList<>(session.scalars(Sql.select(type.path)).all());
                assertThat(read)
                        .as("rows are read into the same objects")
                        .containsExactlyInAnyOrderElementsOf(new ArrayList<Object>(all));
                all.forEach(each -> each.setValue(type.given.apply(7)));
                session.commit();
            }
            try (Session session = sessions.open()) {
                for (int i = 0; i < type.most; i++) {
                    Keyed<Object> found = type.get(session, type.other.apply(type.given.apply(i)));
                    assertThat(found).as("row %d", i).isNotNull();
                    assertKnown(session, type, found, i, sent);
                    assertThat(same(found.getValue(), type.stored.apply(type.given.apply(7))))
                            .isTrue();
                    session.delete(found);
                }
                session.commit();
                assertThat(session.scalars(Sql.select(type.path)).all()).isEmpty();
            }
        });
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("cells")
    void conditions(TestDatabase.Kind kind, Type type) throws Exception {
        on(kind, type, (sessions, sent) -> {
            sessions.inTransaction(session -> session.addAll(objects(type, type.most)));
            try (Session session = sessions.open()) {
                // a number keeps its digits in a condition: 0.505 is not 0.51
                boolean rounded = type.path == PRICE_KEYED;
                Function<Object, Object> form = rounded ? type.other : each -> each;
                Object first = form.apply(type.given.apply(1));
                assertThat(payloads(session, type, type.attribute("id").eq(first)))
                        .containsExactly("payload 1");
                assertThat(payloads(session, type, type.attribute("id").eq(type.other.apply(type.given.apply(1)))))
                        .containsExactly("payload 1");
                assertThat(payloads(session, type, type.attribute("value").eq(form.apply(type.given.apply(1)))))
                        .contains("payload 0");
                List<Object> three = List.of(
                        form.apply(type.given.apply(0)),
                        type.other.apply(type.given.apply(1)),
                        form.apply(type.given.apply(2)));
                assertThat(payloads(session, type, type.attribute("id").in(three)))
                        .containsExactlyInAnyOrder("payload 0", "payload 1", "payload 2");
                assertThat(payloads(session, type, type.attribute("value").in(three.subList(1, 2))))
                        .contains("payload 0");
            }
        });
    }

    private static List<String> payloads(Session session, Type type, io.jalchemy.sql.tree.Condition condition) {
        List<String> all = new ArrayList<>();
        for (Object each :
                session.scalars(Sql.select(type.path).where(condition)).all()) {
            all.add(((Keyed<?>) each).getPayload());
        }
        return all;
    }
}
