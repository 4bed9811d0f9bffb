package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.columns;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.values.ReadingPath.READING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.orm.Loading;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.error.Excerpt;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.Selected;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A row that does not hold what an attribute is mapped as: every type, read in every way, gives an exception of the library's that
 * names the column and has nothing of the value in it.
 */
class UnreadableValuesTest {

    private static final String MARKED = "m4rk3d";

    /** Ways to read an attribute. */
    private static final Map<String, BiFunction<Session, Attribute<?>, Object>> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put("column", (session, attribute) -> session.execute(select(only(attribute)))
                .one());
        WAYS.put("entity", (session, attribute) -> session.execute(
                        select(READING).options(Loading.loadOnly(READING.id, attribute)))
                .one());
        WAYS.put("deferred", (session, attribute) -> {
            Reading reading = session.execute(select(READING).options(Loading.loadOnly(READING.id)))
                    .one();
            return reading.value(attribute.name());
        });
        WAYS.put("streamed column", (session, attribute) -> session.stream(select(only(attribute)), 1)
                .iterator()
                .next());
        WAYS.put("streamed entity", (session, attribute) -> session.stream(
                        select(READING).options(Loading.loadOnly(READING.id, attribute)), 1)
                .iterator()
                .next());
        WAYS.put("beside others", (session, attribute) -> session.execute(select(List.of(READING.id, attribute)))
                .one());
    }

    @SuppressWarnings("unchecked") // what it selects does not matter
    private static Selected<Object> only(Attribute<?> attribute) {
        return (Selected<Object>) attribute;
    }

    /** A table of texts under the name of the entity's. */
    private static void fill(Engine engine) {
        List<Column<?>> columns = new ArrayList<>();
        columns.add(column("id", Types.BIGINT).primaryKey());
        for (Column<?> each : Registry.of(READING).metadata().table("readings").columns()) {
            if (!each.name().equals("id")) {
                columns.add(column(each.name(), Types.TEXT));
            }
        }
        Table texts = Table.of("readings", columns.toArray(Column[]::new));
        MetaData.of(texts).createAll(engine);
        Map<String, Object> row = new LinkedHashMap<>();
        for (Column<?> each : texts.columns()) {
            row.put(each.name(), each.name().equals("id") ? 1 : MARKED);
        }
        row.put("size", "{\"width\": \"" + MARKED + "\"}");
        engine.begin(connection -> connection.execute(insert(texts), List.of(row)));
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @EachDatabase
    void everyType_readInEveryWay_isRefused_withoutTheValue(TestDatabase database) {
        fill(database.engine());
        SessionFactory sessions = SessionFactory.of(database.engine(), Registry.of(READING));
        for (Attribute<?> attribute : columns(READING)) {
            boolean lenient = database.kind() == TestDatabase.Kind.POSTGRESQL
                    && attribute.name().equals("duration"); // the driver takes any text for an interval
            if (attribute.name().equals("id") || lenient) {
                continue;
            }
            String name = attribute.name().equals("date") || attribute.name().equals("time")
                    ? "the_" + attribute.name()
                    : attribute.name().equals("offsetTime") ? "offset_time" : attribute.name();
            WAYS.forEach((way, reads) -> {
                try (Session session = sessions.open()) {
                    Throwable thrown = catchThrowable(() -> reads.apply(session, attribute));
                    assertThat(thrown)
                            .as("%s as %s", name, way)
                            .isInstanceOfSatisfying(JalchemyException.class, refused -> {
                                assertThat(trace(refused))
                                        .as("%s as %s", name, way)
                                        .doesNotContain(MARKED);
                                assertThat(refused.getMessage())
                                        .as(way)
                                        .contains("readings." + name)
                                        .hasSizeLessThanOrEqualTo(Excerpt.MAX_LENGTH);
                                if (refused instanceof DatabaseException) {
                                    return; // the driver reads by itself
                                }
                                assertThat(refused.getMessage())
                                        .contains("The value of column \""
                                                + (way.equals("deferred") ? "" : name + "\" in row 1 of the result"))
                                        .contains("cannot be read");
                            });
                }
            });
        }
    }

    @EachDatabase
    void conversionsOfRows_areToldByPlace_andByValueIfThatIsSwitchedOn(TestDatabase database) {
        fill(database.engine());
        for (boolean shown : new boolean[] {false, true}) {
            if (database.kind() == TestDatabase.Kind.SQLITE && shown) {
                continue; // a database in memory has one connection
            }
            try (Engine engine = database.kind() == TestDatabase.Kind.SQLITE
                    ? database.engine()
                    : Engine.create(database.url(), EngineOptions.defaults().echoValues(shown))) {
                Table table = Registry.of(READING).metadata().table("readings");
                for (String name : List.of("color", "size", "marked")) {
                    try (Connection connection = engine.connect()) {
                        Throwable thrown = catchThrowable(() -> connection.execute(select(table.c(name))));
                        assertThat(thrown).hasMessageContaining("column \"" + name + "\"");
                        assertThat(thrown.getMessage()).doesNotContain(MARKED);
                        assertThat(trace(thrown).contains(MARKED)).as(name).isEqualTo(shown && !name.equals("color"));
                    }
                }
            }
        }
    }
}
