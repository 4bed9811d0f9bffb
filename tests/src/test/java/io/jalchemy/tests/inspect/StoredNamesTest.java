package io.jalchemy.tests.inspect;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.sql.type.Types.enumeration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.batch.BatchInsert;
import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.engine.row.ColumnDefaults;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever tables, columns and types are called: what the catalogue and the driver are asked for is the name that they have there. */
class StoredNamesTest {

    private enum Mood {
        SAD,
        HAPPY
    }

    /** Databases, features left out so that keys come in each way, and names. */
    static Stream<Arguments> names() {
        return Stream.of(Kind.values()).flatMap(kind -> Stream.of(
                        List.<Feature>of(),
                        List.of(Feature.ASCENDING_KEYS),
                        List.of(Feature.INSERT_RETURNING, Feature.MERGE_RETURNING, Feature.ARRAYS, Feature.UNNEST))
                .flatMap(without -> Stream.of(
                                "plain",
                                "MixedCase",
                                "\"exact\"",
                                "\"Exact\"",
                                "order",
                                "with space",
                                "dotted.name",
                                "50%_off",
                                "it\"s",
                                "ÀÉ")
                        .map(name -> Arguments.of(kind, without, name))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void tablesAndKeysAndDefaults(Kind kind, List<Feature> without, String name) {
        EngineOptions options = TestDatabase.options();
        for (Feature each : without) {
            options = options.without(each);
        }
        Table table = Table.of(
                name,
                column(name, BIGINT).primaryKey(),
                column(name + " 2", TEXT),
                column(name + " 3", TEXT).serverDefaultValue("given"));
        Column<Long> id = table.c(name, BIGINT);
        Column<String> text = table.c(name + " 2", TEXT);
        Column<String> filled = table.c(name + " 3", TEXT);
        try (TestDatabase database = TestDatabase.fresh(kind, options)) {
            MetaData tables = MetaData.of(table);
            tables.createAll(database.engine());
            tables.createAll(database.engine()); // finds that it is there
            assertThat(database.engine().inspector().hasTable(name)).isTrue();
            database.engine().begin(connection -> {
                Object[][] keys = connection
                        .forMapper()
                        .insert(
                                new BatchInsert(table, List.of(WrittenColumn.value(text)), List.of(id)),
                                new Object[][] {{"a", "b", "c"}},
                                3);
                assertThat(connection
                                .execute(select(id).from(table).orderBy(text))
                                .all())
                        .containsExactly((Long) keys[0][0], (Long) keys[0][1], (Long) keys[0][2]);
                ColumnDefaults defaults = connection.forMapper().columnDefaults(table);
                assertThat(defaults.knows(filled)).isTrue();
                if (kind == Kind.SQLITE) {
                    assertThat(defaults.of(filled).toString()).contains("'given'");
                }
            });
            tables.dropAll(database.engine());
            assertThat(database.engine().inspector().hasTable(name)).isFalse();
        }
    }

    /** What is before a dot is the schema of a type. */
    @ParameterizedTest
    @ValueSource(strings = {"mood", "Mood", "\"mood\"", "user mood", "it\"s", "50%_mood", "order"})
    void enumTypes(String name) {
        Table table = Table.of(
                "people",
                column("id", BIGINT).primaryKey(),
                column("mood", enumeration(Mood.class).named(name)));
        try (TestDatabase database = TestDatabase.fresh(Kind.POSTGRESQL)) {
            MetaData tables = MetaData.of(table);
            tables.createAll(database.engine());
            assertThat(database.engine().inspector().hasEnumType(name)).isTrue();
            database.engine().begin(connection -> connection.executeText("DROP TABLE people"));
            tables.createAll(database.engine()); // finds that the type is there
            tables.dropAll(database.engine());
            assertThat(database.engine().inspector().hasEnumType(name)).isFalse();
        }
    }

    /** Names of the server's own types are refused however they are written. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "\"text\"", "pg_mood", "\"pg_mood\""})
    void enumTypeOfAServersName_isRefused(String name) {
        assertThatThrownBy(() -> PostgresqlDialect.INSTANCE.typeName(
                        enumeration(Mood.class).named(name)))
                .isInstanceOfSatisfying(
                        JalchemyException.class, e -> assertThat(e.code()).isEqualTo("TYPE_NAME_TAKEN"));
    }
}
