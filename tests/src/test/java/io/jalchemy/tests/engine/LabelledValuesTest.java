package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.characters;
import static io.jalchemy.sql.Sql.coalesce;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is selected and has values in it can be grouped and ordered by, whatever it is called. A value is a parameter of its own
 * each time that it is written, so a database could not see that two of them are the same. Expected rows are computed in Java.
 */
class LabelledValuesTest {

    private static final Table ITEMS = Table.of(
            "items",
            column("id", Types.BIGINT).primaryKey(),
            column("name", Types.VARCHAR),
            column("kind", Types.VARCHAR).nullable(true));
    private static final Column<String> NAME = ITEMS.c("name", Types.VARCHAR);
    private static final Column<String> KIND = ITEMS.c("kind", Types.VARCHAR);

    /** name, kind */
    private static final List<List<String>> ROWS =
            List.of(List.of("d", "x"), List.of("b", ""), List.of("a", "x"), List.of("c", ""), List.of("e", "y"));

    /** How the same thing can be written. Each gives an expression for the value that stands for no kind. */
    enum Element {
        LABEL(value -> coalesce(KIND, literal(value)).as("what")),
        LABEL_NAMED_LIKE_ITS_COLUMN(value -> coalesce(KIND, literal(value)).as("kind")),
        LABEL_NAMED_LIKE_ANOTHER_COLUMN(value -> coalesce(KIND, literal(value)).as("name")),
        NO_LABEL(value -> coalesce(KIND, literal(value))),
        VIEW(value -> characters(coalesce(KIND, literal(value)))),
        VIEW_OF_A_LABEL(value -> characters(coalesce(KIND, literal(value)).as("what")));

        private final Function<String, Expression<String>> made;

        Element(Function<String, Expression<String>> made) {
            this.made = made;
        }
    }

    /** Where it stands besides the select list. */
    enum Place {
        GROUP_BY {
            @Override
            Query<?> query(Expression<String> selected, Expression<String> again) {
                return select(selected, count().as("n")).groupBy(again).orderBy(count());
            }

            @Override
            List<String> expected(String value) {
                return counts(value).entrySet().stream()
                        .sorted((a, b) -> Long.compare(a.getValue(), b.getValue()))
                        .map(each -> each.getKey() + " " + each.getValue())
                        .toList();
            }
        },
        GROUP_BY_AND_ORDER_BY {
            @Override
            Query<?> query(Expression<String> selected, Expression<String> again) {
                return select(count().as("n"), selected).groupBy(again).orderBy(again.desc());
            }

            @Override
            List<String> expected(String value) {
                return counts(value).descendingMap().entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .toList();
            }
        },
        DISTINCT_AND_ORDER_BY {
            @Override
            Query<?> query(Expression<String> selected, Expression<String> again) {
                return select(selected).distinct().orderBy(again.desc());
            }

            @Override
            List<String> expected(String value) {
                return List.copyOf(counts(value).descendingKeySet());
            }
        },
        UNION_AND_ORDER_BY {
            @Override
            Query<?> query(Expression<String> selected, Expression<String> again) {
                return select(selected)
                        .union(select(NAME).where(NAME.ne("b")))
                        .orderBy(again.desc())
                        .limit(3);
            }

            @Override
            List<String> expected(String value) {
                TreeMap<String, Long> all = counts(value);
                ROWS.stream()
                        .map(row -> row.get(0))
                        .filter(name -> !name.equals("b"))
                        .forEach(name -> all.put(name, 1L));
                return all.descendingKeySet().stream().limit(3).toList();
            }
        },
        ORDER_BY_BESIDE_THE_COLUMN {
            @Override
            Query<?> query(Expression<String> selected, Expression<String> again) {
                return select(NAME, selected).orderBy(again, NAME);
            }

            @Override
            List<String> expected(String value) {
                return ROWS.stream()
                        .map(row -> List.of(row.get(0), kind(row, value)))
                        .sorted((a, b) -> (a.get(1) + a.get(0)).compareTo(b.get(1) + b.get(0)))
                        .map(row -> String.join(" ", row))
                        .toList();
            }
        };

        abstract Query<?> query(Expression<String> selected, Expression<String> again);

        abstract List<String> expected(String value);

        private static String kind(List<String> row, String value) {
            return row.get(1).isEmpty() ? value : row.get(1);
        }

        private static TreeMap<String, Long> counts(String value) {
            TreeMap<String, Long> counts = new TreeMap<>();
            ROWS.forEach(row -> counts.merge(kind(row, value), 1L, Long::sum));
            if (counts.size() != 3) {
                throw new IllegalStateException("the values of this test are to differ");
            }
            return counts;
        }
    }

    static Stream<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        for (TestDatabase.Kind kind : TestDatabase.Kind.values()) {
            for (boolean same : new boolean[] {true, false}) {
                cells.add(Arguments.of(kind, same));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void whatIsSelected_isFoundAgain(TestDatabase.Kind kind, boolean sameObject) {
        try (TestDatabase database = TestDatabase.fresh(kind)) {
            List<String> sent = new ArrayList<>();
            fill(database);
            database.engine().listen(EngineListener.ofStatements(sent::add));
            try (Connection connection = database.engine().connect()) {
                for (Place place : Place.values()) {
                    for (Element element : Element.values()) {
                        for (String value : List.of("a", "z", "a", "m")) {
                            Expression<String> selected = element.made.apply(value);
                            Query<?> query = place.query(selected, sameObject ? selected : element.made.apply(value));
                            sent.clear();
                            List<String> rows = connection.execute(query).all().stream()
                                    .map(LabelledValuesTest::text)
                                    .toList();
                            String what = place + " " + element + " " + value + ": " + sent;
                            List<String> expected = place.expected(value);
                            if (place == Place.GROUP_BY) {
                                assertThat(rows).as(what).containsExactlyInAnyOrderElementsOf(expected);
                            } else {
                                assertThat(rows).as(what).isEqualTo(expected);
                            }
                            assertThat(sent)
                                    .as(what)
                                    .containsExactly(
                                            query.compile(kind.dialect()).sql());
                        }
                    }
                }
            }
        }
    }

    private static String text(Object row) {
        return row instanceof io.jalchemy.sql.statement.Row all ? join(all.values()) : Objects.toString(row);
    }

    private static String join(List<?> values) {
        return String.join(" ", values.stream().map(Objects::toString).toList());
    }

    private static void fill(TestDatabase database) {
        MetaData.of(ITEMS).createAll(database.engine());
        database.engine().begin(connection -> {
            long id = 1;
            for (List<String> row : ROWS) {
                connection.execute(insert(ITEMS)
                        .values(
                                ITEMS.c("id", Types.BIGINT).to(id++),
                                NAME.to(row.get(0)),
                                KIND.to(row.get(1).isEmpty() ? null : row.get(1))));
            }
        });
    }
}
