package io.jalchemy.tests.reflect;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.dialect.postgresql.Inet;
import io.jalchemy.dialect.postgresql.Range;
import io.jalchemy.engine.Connection;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.List;
import java.util.Map;

/** A table that was reflected is one that rows can be written to and found in, by the types that its columns were given. */
class ReflectedTableUseTest {

    @EachDatabase
    void rowsAreWrittenAndFound(TestDatabase database) {
        ReflectedSchemasTest.run(
                database.engine(),
                "CREATE TABLE words (id INTEGER PRIMARY KEY, word VARCHAR(20) NOT NULL, n INTEGER DEFAULT 7);");
        try (Connection connection = database.engine().connect()) {
            Table words = connection.inspector().table("words");
            Column<String> word = words.c("word", Types.varchar(20));
            connection.execute(
                    insert(words), List.of(Map.of("id", 1, "word", "one"), Map.of("id", 2, "word", "two", "n", 2)));
            assertThat(connection
                            .execute(select(words.c("n", Types.INTEGER))
                                    .from(words)
                                    .where(word.in("one", "three")))
                            .all())
                    .containsExactly(7);
        }
    }

    @EachDatabase(requires = Feature.SEQUENCES)
    void textsUnderTheServersNames_areWrittenAndCompared(TestDatabase database) {
        ReflectedSchemasTest.run(database.engine(), """
                CREATE TYPE mood AS ENUM ('sad', 'happy');
                CREATE DOMAIN email AS varchar(50) CHECK (VALUE LIKE '%@%');
                CREATE TABLE things (id serial PRIMARY KEY, exact text COLLATE "C", mood mood, place point, host inet,
                    address email, span int4range, tags varchar(9)[], doc json, code char(3));
                """);
        try (Connection connection = database.engine().connect()) {
            Table things = connection.inspector().table("things");
            connection.execute(
                    insert(things),
                    List.of(Map.of(
                            "exact", "a",
                            "mood", "happy",
                            "place", "(1,2)",
                            "host", Inet.of("10.0.0.1"),
                            "address", "a@b",
                            "tags", List.of("x", "y"),
                            "span", Range.closed(1, 5),
                            "doc", "{\"a\": 1}",
                            "code", "abc")));
            for (Map.Entry<String, Object> each : Map.<String, Object>of(
                            "exact", "a", "mood", "happy", "host", Inet.of("10.0.0.1"), "address", "a@b", "code", "abc")
                    .entrySet()) {
                Column<Object> column = things.c(each.getKey());
                assertThat(connection
                                .execute(select(column).from(things).where(column.eq(each.getValue())))
                                .all())
                        .as(each.getKey())
                        .containsExactly(each.getValue());
                assertThat(connection
                                .execute(select(column).from(things).where(column.in(each.getValue())))
                                .all())
                        .as(each.getKey() + " in a list")
                        .containsExactly(each.getValue());
            }
            assertThat(connection.execute(select(things.c("tags")).from(things)).one())
                    .isEqualTo(List.of("x", "y"));
            assertThat(connection.execute(select(things.c("span")).from(things)).one())
                    .isEqualTo(Range.closedOpen(1, 6));
        }
    }
}
