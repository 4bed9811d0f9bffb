package types;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static types.AnswerPath.ANSWER;
import static types.DevicePath.DEVICE;
import static types.HostPath.HOST;
import static types.MeasurementPath.MEASUREMENT;
import static types.StayPath.STAY;
import static types.SubscriberPath.SUBSCRIBER;

import com.fasterxml.jackson.databind.node.NullNode;
import io.jalchemy.dialect.postgresql.Cidr;
import io.jalchemy.dialect.postgresql.Inet;
import io.jalchemy.dialect.postgresql.Interval;
import io.jalchemy.dialect.postgresql.MultiRange;
import io.jalchemy.dialect.postgresql.NetworkOperators;
import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.dialect.postgresql.Range;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.examples.guide.Shown;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Ddl;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.testkit.StatementRecorder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mapping.Postgresql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import types.Answers.Answer;
import types.Devices.Device;
import types.Hosts.Host;
import types.Hosts.Place;
import types.Precision.Measurement;
import types.Stays.Stay;
import types.Subscribers.Subscriber;

/** Types do what the page says of them. */
class TypesTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static void onSqlite(Registry registry, Consumer<SessionFactory> work) {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            registry.metadata().createAll(engine);
            work.accept(SessionFactory.of(engine, registry));
        }
    }

    private static void onEach(Registry registry, Consumer<SessionFactory> work) {
        onSqlite(registry, work);
        Postgresql.with(registry, work);
    }

    /** Runs {@code work} on PostgreSQL, and compares what it sends with {@code file}. */
    private static void shown(String file, SessionFactory sessions, Runnable work) {
        try (StatementRecorder sent = StatementRecorder.of(sessions.engine())) {
            work.run();
            Shown.sql(file, sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Measurement measurement(String amount) {
        return new Measurement("AT", new BigDecimal(amount), Instant.EPOCH, OffsetDateTime.parse("2026-05-01T00:00Z"));
    }

    @Test
    void values_areCutAsTheColumnCutsThem() {
        onEach(Registry.of(MEASUREMENT), sessions -> {
            sessions.inTransaction(session -> {
                // region cut
                Measurement measurement = new Measurement(
                        "AT",
                        new BigDecimal("19.995"),
                        Instant.parse("2026-05-01T10:00:00.123456789Z"),
                        OffsetDateTime.parse("2026-05-01T12:00:00.123456789+02:00"));
                session.add(measurement);
                session.flush();
                System.out.println(measurement.getAmount()); // 20.00
                System.out.println(measurement.getTakenAt()); // 2026-05-01T10:00:00.123Z
                System.out.println(measurement.getSentAt()); // 2026-05-01T10:00:00.123456Z
                // endregion
                assertThat(measurement.getAmount()).hasToString("20.00");
                assertThat(measurement.getTakenAt()).hasToString("2026-05-01T10:00:00.123Z");
                assertThat(measurement.getSentAt()).hasToString("2026-05-01T10:00:00.123456Z");
            });
            sessions.inTransaction(session -> {
                Measurement read = session.getOne(MEASUREMENT, 1L);
                assertThat(read.getAmount()).hasToString("20.00");
                assertThat(read.getTakenAt()).hasToString("2026-05-01T10:00:00.123Z");
                assertThat(read.getSentAt()).hasToString("2026-05-01T10:00:00.123456Z");
                assertThat(session.scalars(select(MEASUREMENT).where(MEASUREMENT.country.startsWith("A")))
                                .all())
                        .hasSize(1);
            });
        });
    }

    @Test
    void valuesThatDoNotFit_areRefusedBeforeTheyAreSent() {
        onEach(Registry.of(MEASUREMENT), sessions -> {
            StatementRecorder sent = StatementRecorder.of(sessions.engine());
            assertThatThrownBy(() -> sessions.inTransaction(session -> session.add(measurement("1234567.00"))))
                    .isNotInstanceOf(DatabaseException.class)
                    .hasMessageContaining("[NUMBER_TOO_LARGE]");
            sent.assertCount(0);
            sent.close();
        });
        Postgresql.with(Registry.of(MEASUREMENT), sessions -> {
            Measurement longer = measurement("1");
            longer.setCountry("AUT");
            assertThatThrownBy(() -> sessions.inTransaction(session -> session.add(longer)))
                    .isInstanceOf(DatabaseException.class);
        });
        onSqlite(Registry.of(MEASUREMENT), sessions -> {
            Measurement longer = measurement("1");
            longer.setCountry("AUT");
            sessions.inTransaction(session -> session.add(longer));
            sessions.inTransaction(session ->
                    assertThat(session.getOne(MEASUREMENT, 1L).getCountry()).isEqualTo("AUT"));
        });
    }

    @Test
    void ranges_haveTheirAlgebra() {
        // region algebra
        Range<LocalDate> may = Range.closed(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
        Range<LocalDate> later = Range.atLeast(LocalDate.of(2026, 5, 20)); // has no end

        boolean both = may.overlaps(later); // true
        Range<LocalDate> common = may.intersection(later); // [2026-05-20,2026-06-01)
        Range<LocalDate> rest = may.difference(later); // [2026-05-01,2026-05-20)
        Range<LocalDate> all = may.union(later); // [2026-05-01,)
        MultiRange<LocalDate> free = MultiRange.of(may)
                .difference(MultiRange.of(Range.closed(
                        LocalDate.of(2026, 5, 10),
                        LocalDate.of(2026, 5, 12)))); // {[2026-05-01,2026-05-10),[2026-05-13,…)}
        // endregion
        assertThat(both).isTrue();
        assertThat(common).hasToString("[2026-05-20,2026-06-01)");
        assertThat(rest).hasToString("[2026-05-01,2026-05-20)");
        assertThat(all).hasToString("[2026-05-01,)");
        assertThat(free).hasToString("{[2026-05-01,2026-05-10),[2026-05-13,2026-06-01)}");
        assertThat(may).isEqualTo(Range.closedOpen(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1)));
        assertThatThrownBy(() -> may.union(Range.atLeast(LocalDate.of(2026, 7, 1))))
                .hasMessageContaining("[RANGE_NOT_CONTIGUOUS]");
    }

    @Test
    void ranges_areAskedByTheirOperators() {
        MetaData extension = MetaData.of().with(Ddl.beforeCreate("CREATE EXTENSION IF NOT EXISTS btree_gist"));
        Postgresql.with(Registry.of(extension, STAY), sessions -> {
            Stay stay = new Stay(7, Range.closed(MAY, MAY.plusDays(6)));
            sessions.inTransaction(session -> {
                session.add(stay);
                session.flush();
                assertThat(stay.getDays()).isEqualTo(Range.closedOpen(MAY, MAY.plusDays(7)));
                stay.setDays(Range.closedOpen(MAY, MAY.plusDays(7)));
                assertThat(session.plan().toString()).doesNotContain("days");
            });
            sessions.inTransaction(session -> {
                shown("types/stays.sql", sessions, () -> {
                    assertThat(Stays.takenRooms(session, Range.atLeast(MAY.plusDays(6))))
                            .containsExactly(7);
                    assertThat(Stays.on(session, MAY.plusDays(3))).hasSize(1);
                });
                assertThat(session.getOne(STAY, 1L).getDays().upper()).isEqualTo(MAY.plusDays(7));
                assertThat(Stays.takenRooms(session, Range.atLeast(MAY.plusDays(7))))
                        .isEmpty();
            });
            assertThatThrownBy(() ->
                            sessions.inTransaction(session -> session.add(new Stay(7, Range.atLeast(MAY.plusDays(6))))))
                    .isInstanceOf(DatabaseException.class);
            sessions.inTransaction(session -> session.add(new Stay(7, Range.atLeast(MAY.plusDays(7)))));
        });
        assertThatThrownBy(() -> onSqlite(Registry.of(STAY), sessions -> {}))
                .hasMessageContaining("[TYPE_OF_ANOTHER_DATABASE]");
    }

    @Test
    void hosts_haveTypesOfPostgresql() {
        Postgresql.with(Hosts.registry(), sessions -> {
            Map<String, @Nullable String> labels = new HashMap<>();
            labels.put("owner", "ann");
            labels.put("backup", null);
            sessions.inTransaction(session -> session.add(new Host(
                    Inet.of("10.0.0.7"),
                    labels,
                    Period.ofMonths(26),
                    new Place("north", 7),
                    List.of(List.of(1, 2, 3), List.of(4, 5, 6)))));
            sessions.inTransaction(session -> {
                // region host
                Host host = session.getOne(HOST, Inet.of("10.0.0.7"));
                host.getLabels().put("owner", "ben"); // is written, as JSON would be
                System.out.println(host.getGuarantee()); // P2Y2M: 26 months were stored
                // endregion
                assertThat(host.getGuarantee()).hasToString("P2Y2M");
                assertThat(host.getPlace()).isEqualTo(new Place("north", 7));
                assertThat(host.getLoad()).isEqualTo(List.of(List.of(1, 2, 3), List.of(4, 5, 6)));
            });
            sessions.inTransaction(session -> shown("types/hosts.sql", sessions, () -> {
                assertThat(Hosts.labelled(session, Cidr.of("10.0.0.0/8"), "backup"))
                        .containsExactly(Inet.of("10.0.0.7"));
                assertThat(Hosts.at(session, new Place("north", 7))).hasSize(1);
            }));
            sessions.inTransaction(session -> {
                Host host = session.getOne(HOST, Inet.of("10.0.0.7"));
                assertThat(host.getLabels()).containsEntry("owner", "ben").containsEntry("backup", null);
            });
            assertThatThrownBy(() -> sessions.inTransaction(session ->
                            session.getOne(HOST, Inet.of("10.0.0.7")).setLoad(List.of(List.of(1), List.of(1, 2)))))
                    .isNotInstanceOf(DatabaseException.class)
                    .hasMessageContaining("[RAGGED_ARRAY]");
        });
        assertThat(Interval.of(Period.ofMonths(1), Duration.ofHours(2)).time()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void variant_isTextOnSqlite_andOperatorsConvert() {
        onEach(Registry.of(DEVICE), sessions -> {
            sessions.inTransaction(session -> {
                Device device = new Device(Inet.of("10.0.0.7"), "Ann@Example.org");
                session.add(device);
                session.flush();
                assertThat(device.getOwner()).isEqualTo("Ann@Example.org");
            });
            sessions.inTransaction(session -> {
                // region find
                Device device = session.scalars(select(DEVICE)
                                .where(DEVICE.owner.startsWith("ANN@"), DEVICE.address.eq(Inet.of("10.0.0.7"))))
                        .one(); // ann@… is sent
                // endregion
                assertThat(device.getOwner()).isEqualTo("ann@example.org");
                assertThat(device.getAddress()).isEqualTo(Inet.of("10.0.0.7"));
            });
        });
        onSqlite(Registry.of(DEVICE), sessions -> assertThatThrownBy(
                        () -> sessions.inTransaction(session -> session.scalars(select(DEVICE)
                                        .where(NetworkOperators.containedBy(DEVICE.address, Cidr.of("10.0.0.0/8"))))
                                .all()))
                .isInstanceOf(UnsupportedSqlException.class));
    }

    @Test
    void elementsOfJson_areAskedForAndSet() {
        onEach(Registry.of(ANSWER), sessions -> {
            sessions.inTransaction(session -> {
                for (Map<String, Object> details : List.of(
                        Map.<String, Object>of("level", 2, "tags", List.of("a", "b")),
                        Map.<String, Object>of("level", 10))) {
                    Answer answer = new Answer(null);
                    answer.setDetails(details);
                    session.add(answer);
                }
            });
            sessions.inTransaction(session -> {
                assertThat(Answers.atLeast(session, 3))
                        .extracting(Answer::getId)
                        .containsExactly(2L);
                assertThat(Answers.firstTags(session)).containsExactly("a");
            });
        });
        Postgresql.with(Registry.of(ANSWER), sessions -> {
            sessions.inTransaction(session -> session.add(new Answer(null)));
            sessions.inTransaction(session -> {
                Answer answer = session.getOne(ANSWER, 1L);
                Answers.setLevel(session, 1, 5);
                assertThat(answer.getDetails()).isEqualTo(Map.of("level", 5));
            });
        });
        onSqlite(Registry.of(ANSWER), sessions -> assertThatThrownBy(
                        () -> sessions.inTransaction(session -> Answers.setLevel(session, 1, 5)))
                .hasMessageEndingWith("[ELEMENT_ASSIGNMENT]"));
    }

    @Test
    void sqlAroundValues_isSentWithThem() {
        onEach(Registry.of(SUBSCRIBER), sessions -> {
            sessions.inTransaction(session -> session.add(new Subscriber("Ann@Example.org ", "00ff")));
            sessions.inTransaction(session -> {
                Subscriber found =
                        Subscribers.withMail(session, "ANN@example.org ").get(0);
                assertThat(found.getMail()).isEqualTo("ann@example.org");
                assertThat(found.getFingerprint()).isEqualTo("00ff");
            });
        });
        Postgresql.with(
                Registry.of(SUBSCRIBER),
                sessions -> sessions.inTransaction(session ->
                        shown("types/subscribers.sql", sessions, () -> assertThat(Subscribers.withMail(session, "?"))
                                .isEmpty())));
    }

    @Test
    void nullOfJson_isNotNull() {
        onEach(Registry.of(ANSWER), sessions -> {
            sessions.inTransaction(session -> {
                // region json-null
                session.add(new Answer(null)); // NULL: there is no answer
                session.add(new Answer(NullNode.getInstance())); // the JSON null: the answer is null
                // endregion
            });
            sessions.inTransaction(session -> {
                // region json-null-found
                List<Answer> none = session.scalars(select(ANSWER).where(ANSWER.body.isNull()))
                        .all(); // the first one
                List<Answer> isNull = session.scalars(select(ANSWER).where(ANSWER.body.eq(NullNode.getInstance())))
                        .all(); // the second one
                // endregion
                assertThat(none).hasSize(1).allMatch(answer -> answer.getBody() == null);
                assertThat(isNull).extracting(Answer::getBody).first().isEqualTo(NullNode.getInstance());
                assertThat(isNull).hasSize(1);
            });
            sessions.engine()
                    .begin(connection -> connection.executeText("UPDATE answers SET details = 'null' WHERE id = 1"));
            sessions.inTransaction(session -> {
                Answer both = session.getOne(ANSWER, 1L);
                assertThat(both.getDetails()).isNull();
                assertThat(session.getOne(ANSWER, 2L).getDetails()).isNull();
                both.setDetails(Map.of("a", 1));
                session.flush();
                both.setDetails(null);
            });
            sessions.inTransaction(
                    session -> assertThat(session.scalars(select(ANSWER).where(ANSWER.details.isNull()))
                                    .all())
                            .hasSize(2));
        });
    }

    static Stream<Arguments> extremes() {
        String kept = "";
        return Stream.of(
                Arguments.of(Types.TEXT, "a\0", "NUL_CHARACTER", kept),
                Arguments.of(Types.TEXT, "\ud83d", "LONE_SURROGATE", "LONE_SURROGATE"),
                Arguments.of(Types.JSON, "\"\\u0000\"", "NUL_CHARACTER", kept),
                Arguments.of(Types.DOUBLE, Double.NaN, kept, "NOT_A_NUMBER"),
                Arguments.of(Types.DOUBLE, Double.POSITIVE_INFINITY, kept, kept),
                Arguments.of(Types.NUMERIC, new BigDecimal("1234567890.123456"), kept, "DECIMAL_DIGITS"),
                Arguments.of(Types.numeric(20, 6), new BigDecimal("1234567890.123456"), kept, kept),
                Arguments.of(Types.DATE, LocalDate.of(-5000, 1, 1), "VALUE_OUT_OF_RANGE", "YEAR_OUT_OF_RANGE"),
                Arguments.of(Types.DATE, LocalDate.of(-1, 1, 1), kept, "YEAR_OUT_OF_RANGE"),
                Arguments.of(Types.DATE, LocalDate.of(10_000, 1, 1), kept, "YEAR_OUT_OF_RANGE"),
                Arguments.of(Types.TIMESTAMP_TZ, Instant.MAX, kept, "YEAR_OUT_OF_RANGE"),
                Arguments.of(
                        Types.TIMESTAMP_TZ,
                        Instant.parse("+300000-01-01T00:00:00Z"),
                        "VALUE_OUT_OF_RANGE",
                        "YEAR_OUT_OF_RANGE"),
                Arguments.of(Types.arrayOf(Types.INTEGER), List.of(1), kept, "ARRAYS"),
                Arguments.of(
                        Types.arrayOf(Types.arrayOf(Types.INTEGER)),
                        List.of(List.of(1), List.of(1, 2)),
                        "RAGGED_ARRAY",
                        "ARRAYS"),
                Arguments.of(
                        PostgresqlTypes.INT4RANGE,
                        Range.closed(1, Integer.MAX_VALUE),
                        "RANGE_OUT_OF_BOUNDS",
                        "TYPE_OF_ANOTHER_DATABASE"),
                Arguments.of(
                        PostgresqlTypes.PERIOD,
                        Period.ofYears(200_000_000),
                        "BAD_INTERVAL",
                        "TYPE_OF_ANOTHER_DATABASE"));
    }

    /** Refused values are refused by the library; the others are read as they were written. */
    @ParameterizedTest
    @MethodSource("extremes")
    <J> void values_areKeptOrRefused(SqlType<J> type, J value, String onPostgresql, String onSqlite) {
        MetaData tables = MetaData.of(Table.of("extremes", Column.of("v", type)));
        Column<J> column = tables.table("extremes").c("v", type);
        for (String database : List.of("postgresql", "sqlite")) {
            String expected = database.equals("sqlite") ? onSqlite : onPostgresql;
            Consumer<Engine> work = engine -> engine.begin(connection -> {
                connection.execute(insert(tables.table("extremes")).values(column.to(value)));
                assertThat(connection.execute(select(column)).one()).isEqualTo(value);
            });
            Runnable run = database.equals("sqlite")
                    ? () -> {
                        try (Engine engine = Engine.create("sqlite::memory:")) {
                            tables.createAll(engine);
                            work.accept(engine);
                        }
                    }
                    : () -> Postgresql.with(Registry.of(tables, MEASUREMENT), each -> work.accept(each.engine()));
            if (expected.isEmpty()) {
                run.run();
            } else {
                assertThatThrownBy(run::run)
                        .isNotInstanceOf(DatabaseException.class)
                        .hasMessageContaining("[" + expected + "]");
            }
        }
    }
}
