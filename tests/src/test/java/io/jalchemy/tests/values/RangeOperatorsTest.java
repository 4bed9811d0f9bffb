package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.MultiRange;
import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.dialect.postgresql.Range;
import io.jalchemy.dialect.postgresql.RangeOperators;
import io.jalchemy.dialect.postgresql.RangeSet;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Selected;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.tests.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What ranges say of each other in Java is what the server says, for all pairs of ranges with bounds from a few values. */
class RangeOperatorsTest {

    private static TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL);

    @AfterAll
    static void close() {
        database.close();
    }

    static Stream<Arguments> types() {
        LocalDate day = LocalDate.of(2026, 2, 27);
        LocalDateTime time = LocalDateTime.of(2026, 3, 29, 2, 30);
        Instant instant = Instant.parse("2026-10-25T00:30:00Z");
        return Stream.of(
                Arguments.of(PostgresqlTypes.INT4RANGE, PostgresqlTypes.INT4MULTIRANGE, List.of(1, 2, 3)),
                Arguments.of(PostgresqlTypes.INT8RANGE, PostgresqlTypes.INT8MULTIRANGE, List.of(-1L, 0L, 1L)),
                Arguments.of(
                        PostgresqlTypes.NUMRANGE,
                        PostgresqlTypes.NUMMULTIRANGE,
                        List.of(new BigDecimal("1.0"), new BigDecimal("1.5"), new BigDecimal("2"))),
                Arguments.of(
                        PostgresqlTypes.DATERANGE,
                        PostgresqlTypes.DATEMULTIRANGE,
                        List.of(day, day.plusDays(1), day.plusDays(2))),
                Arguments.of(
                        PostgresqlTypes.TSRANGE,
                        PostgresqlTypes.TSMULTIRANGE,
                        List.of(time, time.plusNanos(1000), time.plusDays(1))),
                Arguments.of(
                        PostgresqlTypes.TSTZRANGE,
                        PostgresqlTypes.TSTZMULTIRANGE,
                        List.of(instant, instant.plusSeconds(1), instant.plusSeconds(3600))));
    }

    /** All ranges with bounds from {@code values}, with and without them, and without bounds. */
    private static <T extends Comparable<? super T>> List<Range<T>> all(List<T> values) {
        List<@Nullable T> bounds = new ArrayList<>(values);
        bounds.add(null);
        List<Range<T>> all = new ArrayList<>(List.of(Range.<T>empty()));
        for (T lower : bounds) {
            for (T upper : bounds) {
                if (lower == null || upper == null || lower.compareTo(upper) <= 0) {
                    for (String kind : List.of("[)", "[]", "(]", "()")) {
                        all.add(Range.of(lower, upper, kind));
                    }
                }
            }
        }
        return all;
    }

    /** Two ways to ask: the server, and Java. */
    private record Question<T extends Comparable<? super T>>(
            String name,
            BiFunction<Expression<Range<T>>, Range<T>, Condition> server,
            BiFunction<Range<T>, Range<T>, Boolean> java) {}

    private static <T extends Comparable<? super T>> List<Question<T>> questions() {
        return List.of(
                new Question<>("contains", RangeOperators::contains, Range::contains),
                new Question<>("containedBy", RangeOperators::containedBy, Range::containedBy),
                new Question<>("overlaps", RangeOperators::overlaps, Range::overlaps),
                new Question<>("strictlyLeftOf", RangeOperators::strictlyLeftOf, Range::strictlyLeftOf),
                new Question<>("strictlyRightOf", RangeOperators::strictlyRightOf, Range::strictlyRightOf),
                new Question<>("notExtendRightOf", RangeOperators::notExtendRightOf, Range::notExtendRightOf),
                new Question<>("notExtendLeftOf", RangeOperators::notExtendLeftOf, Range::notExtendLeftOf),
                new Question<>("adjacentTo", RangeOperators::adjacentTo, Range::adjacentTo),
                new Question<>("eq", (a, b) -> a.eq(b), Range::equals));
    }

    @ParameterizedTest
    @MethodSource("types")
    <T extends Comparable<? super T>> void conditions_areWhatTheServerSays(
            SqlType<Range<T>> type, SqlType<MultiRange<T>> multi, List<T> values) {
        List<Range<T>> all = all(values);
        List<Question<T>> questions = questions();
        database.engine().begin(connection -> {
            for (Range<T> a : all) {
                List<Selected<?>> asked = new ArrayList<>();
                List<Object> expected = new ArrayList<>();
                for (Question<T> question : questions) {
                    for (Range<T> b : all) {
                        asked.add(question.server().apply(literal(a, type), b).as("c" + asked.size()));
                        expected.add(question.java().apply(a, b));
                    }
                }
                for (T value : values) {
                    asked.add(RangeOperators.contains(literal(a, type), value).as("c" + asked.size()));
                    expected.add(a.contains(value));
                }
                List<Object> said = new ArrayList<>();
                said.addAll(connection.execute(select(asked)).one().values());
                for (int i = 0; i < expected.size(); i++) {
                    assertThat(said.get(i))
                            .as(
                                    "%s %s",
                                    a,
                                    i < all.size() * questions.size()
                                            ? questions.get(i / all.size()).name() + " " + all.get(i % all.size())
                                            : "contains a value")
                            .isEqualTo(expected.get(i));
                }
            }
        });
    }

    /** A computation: on the server, and in Java. */
    private record Computation<T extends Comparable<? super T>>(
            String name,
            BiFunction<Expression<Range<T>>, Range<T>, Expression<Range<T>>> server,
            BiFunction<Range<T>, Range<T>, Range<T>> java) {}

    @ParameterizedTest
    @MethodSource("types")
    <T extends Comparable<? super T>> void setAlgebra_isThatOfTheServer(
            SqlType<Range<T>> type, SqlType<MultiRange<T>> multi, List<T> values) {
        List<Computation<T>> computations = List.of(
                new Computation<>("union", RangeOperators::union, Range::union),
                new Computation<>("intersection", RangeOperators::intersection, Range::intersection),
                new Computation<>("difference", RangeOperators::difference, Range::difference));
        try (Connection connection = database.engine().connect()) {
            for (Computation<T> each : computations) {
                for (Range<T> a : all(values.subList(0, 2))) {
                    for (Range<T> b : all(values.subList(0, 2))) {
                        Range<T> found = null;
                        try {
                            found = each.java().apply(a, b);
                        } catch (JalchemyException refused) {
                            assertThat(refused.code()).isEqualTo("RANGE_NOT_CONTIGUOUS");
                        }
                        Selected<Range<T>> asked = each.server().apply(literal(a, type), b);
                        if (found == null) {
                            assertThatThrownBy(() ->
                                            connection.execute(select(asked)).one())
                                    .as("%s %s %s", a, each.name(), b)
                                    .isInstanceOf(DatabaseException.class);
                            connection.rollback();
                        } else {
                            assertThat(connection.execute(select(asked)).one())
                                    .as("%s %s %s", a, each.name(), b)
                                    .isEqualTo(found);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    <T extends Comparable<? super T>> void multiranges_areWhatTheServerSays(
            SqlType<Range<T>> type, SqlType<MultiRange<T>> multi, List<T> values) {
        List<MultiRange<T>> all = new ArrayList<>();
        all.add(MultiRange.of());
        List<Range<T>> ranges = all(values);
        for (int i = 0; i < ranges.size(); i += 5) {
            for (int j = i; j < ranges.size(); j += 7) {
                all.add(MultiRange.of(ranges.get(i), ranges.get(j)));
            }
        }
        database.engine().begin(connection -> {
            for (MultiRange<T> a : all) {
                for (MultiRange<T> b : all) {
                    Expression<MultiRange<T>> left = literal(a, multi);
                    List<Selected<?>> asked = List.of(
                            RangeOperators.contains(left, b).as("c1"),
                            RangeOperators.overlaps(left, b).as("c2"),
                            RangeOperators.union(left, b).as("c3"),
                            RangeOperators.intersection(left, b).as("c4"),
                            RangeOperators.difference(left, b).as("c5"),
                            RangeOperators.isEmpty(left).as("c6"),
                            left.eq(b).as("c7"));
                    List<Object> said = new ArrayList<>();
                    said.addAll(connection.execute(select(asked)).one().values());
                    assertThat(said)
                            .as("%s and %s", a, b)
                            .containsExactly(
                                    a.contains(b),
                                    a.overlaps(b),
                                    a.union(b),
                                    a.intersection(b),
                                    a.difference(b),
                                    a.isEmpty(),
                                    a.equals(b));
                }
            }
        });
    }

    @Test
    void bounds_areThoseOfTheServer() {
        try (Connection connection = database.engine().connect()) {
            for (Range<Integer> range : all(List.of(1, 2))) {
                Expression<Range<Integer>> sent = literal(range, PostgresqlTypes.INT4RANGE);
                List<Selected<?>> asked = List.of(
                        RangeOperators.lower(sent).as("a"),
                        RangeOperators.upper(sent).as("b"),
                        RangeOperators.isEmpty(sent).as("c"),
                        RangeOperators.isLowerInclusive(sent).as("d"),
                        RangeOperators.isUpperInclusive(sent).as("e"),
                        RangeOperators.isLowerInfinite(sent).as("f"),
                        RangeOperators.isUpperInfinite(sent).as("g"),
                        RangeOperators.merge(sent, sent).as("h"));
                List<Object> said = new ArrayList<>();
                said.addAll(connection.execute(select(asked)).one().values());
                Range<Integer> canonical = range.canonical();
                assertThat(said)
                        .containsExactly(
                                canonical.lower(),
                                canonical.upper(),
                                range.isEmpty(),
                                canonical.isLowerInclusive(),
                                canonical.isUpperInclusive(),
                                canonical.isLowerInfinite(),
                                canonical.isUpperInfinite(),
                                range);
            }
        }
    }

    @Test
    void rangesAndMultiranges_areOperandsTogether() {
        Expression<Range<Integer>> range = literal(Range.closed(1, 5), PostgresqlTypes.INT4RANGE);
        Expression<MultiRange<Integer>> multi =
                literal(MultiRange.of(Range.closed(1, 2), Range.closed(4, 5)), PostgresqlTypes.INT4MULTIRANGE);
        try (Connection connection = database.engine().connect()) {
            assertThat(connection
                            .execute(select(RangeOperators.contains(range, multi)))
                            .one())
                    .isTrue();
            assertThat(connection
                            .execute(select(RangeOperators.contains(multi, range)))
                            .one())
                    .isFalse();
            assertThat(connection
                            .execute(select(RangeOperators.contains(multi, 4)))
                            .one())
                    .isTrue();
            assertThat(connection
                            .execute(select(RangeOperators.containsElement(multi, literal(3))))
                            .one())
                    .isFalse();
        }
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of(PostgresqlTypes.INT4RANGE, Range.closed(1, Integer.MAX_VALUE), "RANGE_OUT_OF_BOUNDS"),
                Arguments.of(PostgresqlTypes.INT4RANGE, Range.greaterThan(Integer.MAX_VALUE), "RANGE_OUT_OF_BOUNDS"),
                Arguments.of(PostgresqlTypes.INT8RANGE, Range.atMost(Long.MAX_VALUE), "RANGE_OUT_OF_BOUNDS"),
                Arguments.of(PostgresqlTypes.DATERANGE, Range.atLeast(LocalDate.of(-9999, 1, 1)), "VALUE_OUT_OF_RANGE"),
                Arguments.of(
                        PostgresqlTypes.TSTZRANGE,
                        Range.atLeast(Instant.parse("-9999-01-01T00:00:00Z")),
                        "VALUE_OUT_OF_RANGE"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    <R extends RangeSet<?>> void whatTheServerHasNoBoundFor_isRefusedBeforeItIsSent(
            SqlType<R> type, R value, String code) {
        try (Connection connection = database.engine().connect()) {
            assertThatThrownBy(() ->
                            connection.execute(select(literal(value, type))).one())
                    .isInstanceOf(JalchemyException.class)
                    .isNotInstanceOf(DatabaseException.class)
                    .hasMessageContaining(code);
        }
    }

    @Test
    void boundsInTheWrongOrder_areRefused() {
        assertThatThrownBy(() -> Range.closed(2, 1)).hasMessageContaining("BAD_RANGE");
        assertThatThrownBy(() -> Range.of(1, 2, "[[")).hasMessageContaining("BAD_RANGE");
    }
}
