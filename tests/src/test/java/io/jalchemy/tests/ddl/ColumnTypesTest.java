package io.jalchemy.tests.ddl;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.inspect.ReflectionOptions;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.SchemaOptions;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.StandardTypes;
import io.jalchemy.sql.type.TextType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of the standard, collations, and checks of the values of types: as they are created, kept and reflected. */
class ColumnTypesTest {

    private enum Mood {
        SAD,
        HAPPY
    }

    /** A type of the standard: its name, a value, and how each database reflects it; null where the database has no such type. */
    private static Arguments of(
            SqlType<?> type,
            String name,
            Object value,
            @Nullable SqlType<?> onSqlite,
            @Nullable SqlType<?> onPostgresql) {
        return Arguments.of(type, name, value, onSqlite, onPostgresql);
    }

    static Stream<Arguments> standardTypes() {
        byte[] bytes = {1, 2};
        LocalDateTime time = LocalDateTime.of(2026, 5, 1, 10, 0);
        return Stream.of(
                of(StandardTypes.INT, "INT", 7, Types.INTEGER, Types.INTEGER),
                of(StandardTypes.DECIMAL, "DECIMAL", new BigDecimal("1.5"), Types.NUMERIC, Types.NUMERIC),
                of(
                        StandardTypes.decimal(10, 2),
                        "DECIMAL(10, 2)",
                        new BigDecimal("1.50"),
                        Types.numeric(10, 2),
                        Types.numeric(10, 2)),
                of(
                        StandardTypes.decimal(20, 6),
                        "DECIMAL(20, 6)",
                        new BigDecimal("12345678901234.123456"),
                        null,
                        Types.numeric(20, 6)),
                of(StandardTypes.FLOAT, "FLOAT", 0.1, Types.REAL, Types.DOUBLE),
                of(StandardTypes.REAL, "REAL", 0.5f, Types.DOUBLE, Types.REAL),
                of(StandardTypes.DOUBLE, "DOUBLE", 0.1, Types.DOUBLE, null),
                of(StandardTypes.DOUBLE_PRECISION, "DOUBLE PRECISION", 0.1, Types.DOUBLE, Types.DOUBLE),
                of(StandardTypes.CLOB, "CLOB", "long", Types.TEXT, null),
                of(StandardTypes.nvarchar(9), "NVARCHAR(9)", "Zoë", Types.varchar(9), null),
                of(StandardTypes.nchar(3), "NCHAR(3)", "Zoë", Types.character(3), Types.character(3)),
                of(StandardTypes.BLOB, "BLOB", bytes, Types.BLOB, null),
                of(StandardTypes.binary(2), "BINARY(2)", bytes, Types.BLOB, null),
                of(StandardTypes.varbinary(9), "VARBINARY(9)", bytes, Types.BLOB, null),
                of(StandardTypes.DATETIME, "DATETIME", time, Types.TIMESTAMP, null));
    }

    @ParameterizedTest
    @MethodSource("standardTypes")
    void standardTypes_haveExactlyTheirName_orAreRefused(
            SqlType<?> type,
            String name,
            Object value,
            @Nullable SqlType<?> onSqlite,
            @Nullable SqlType<?> onPostgresql) {
        assertThat(type).hasToString(name);
        for (Kind kind : TestDatabase.kinds()) {
            SqlType<?> reflected = kind == Kind.SQLITE ? onSqlite : onPostgresql;
            try (TestDatabase database = TestDatabase.fresh(kind)) {
                if (reflected == null) {
                    refused(type, name, database);
                } else {
                    assertThat(kind.dialect().typeName(type)).isEqualTo(name);
                    kept(type, value, database);
                    assertThat(database.engine().inspector().table("t").c("v").type())
                            .isEqualTo(reflected);
                }
            }
        }
    }

    private static void refused(SqlType<?> type, String name, TestDatabase database) {
        assertThatThrownBy(() -> table(type).createAll(database.engine()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("The type " + name + " of t.v is not supported by ")
                .hasMessageEndingWith("[STANDARD_TYPE]");
    }

    private static MetaData table(SqlType<?> type) {
        return MetaData.of(Table.of("t", Column.of("id", Types.INTEGER).primaryKey(), Column.of("v", type)));
    }

    private static <J> void kept(SqlType<J> type, Object value, TestDatabase database) {
        MetaData metadata = table(type);
        metadata.createAll(database.engine());
        Table table = metadata.table("t");
        J given = type.javaType().cast(value);
        database.engine().begin(connection -> {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                rows.add(Map.of("id", i, "v", value));
            }
            connection.execute(insert(table), rows);
            Column<J> column = table.c("v", type);
            assertThat(connection
                            .execute(select(column).where(column.in(List.of(given))))
                            .all())
                    .hasSize(30)
                    .allMatch(read -> type.same(read, given));
        });
    }

    // ---- collations

    private static TextType nocase(Kind kind) {
        return kind == Kind.SQLITE ? Types.TEXT.withCollation("NOCASE") : Types.TEXT.withCollation("C");
    }

    @EachDatabase
    void collations_sortAndCompare_andAreReflected(TestDatabase database) {
        TextType collated = nocase(database.kind());
        Table table = Table.of(
                "names",
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("a", collated),
                Column.of("b", collated.withLength(20)).notNull().serverDefaultValue("x"),
                Column.of("plain", Types.TEXT));
        MetaData metadata = MetaData.of(table);
        metadata.createAll(database.engine());
        database.engine().begin(connection -> {
            Column<String> a = table.c("a", collated);
            int id = 0;
            for (String name : List.of("b", "A", "a", "B")) {
                connection.execute(
                        insert(table).values(table.c("id", Types.INTEGER).to(id++), a.to(name)));
            }
            List<String> sorted = connection
                    .execute(select(a).orderBy(a, table.c("id", Types.INTEGER)))
                    .all();
            int found = connection.execute(select(a).where(a.eq("A"))).all().size();
            if (database.kind() == Kind.SQLITE) {
                assertThat(sorted).containsExactly("A", "a", "b", "B");
                assertThat(found).isEqualTo(2);
            } else {
                assertThat(sorted).containsExactly("A", "B", "a", "b");
                assertThat(found).isEqualTo(1);
            }
        });
        Table reflected = database.engine().inspector().table("names");
        assertThat(reflected.c("a").type()).isEqualTo(collated);
        assertThat(reflected.c("b").type().collation()).isEqualTo(collated.collation());
        assertThat(reflected.c("plain").type().collation()).isNull();
        database.engine().begin(connection -> connection.dropAll(metadata, SchemaOptions.DEFAULTS));
        MetaData.of(reflected).createAll(database.engine());
        assertThat(database.engine().inspector().table("names").c("a").type()).isEqualTo(collated);
    }

    @Test
    void collations_inSchemas_areQuotedPartByPart_andArraysKeepTheirs() {
        try (TestDatabase database = TestDatabase.fresh(Kind.POSTGRESQL)) {
            database.engine().begin(connection -> {
                connection.executeText("CREATE SCHEMA IF NOT EXISTS texts_of_a_test");
                connection.executeText(
                        "CREATE COLLATION IF NOT EXISTS texts_of_a_test.\"De.Texts\" (provider = icu, locale = 'de')");
                connection.executeText("CREATE TABLE shelves (a varchar(7) COLLATE texts_of_a_test.\"De.Texts\","
                        + " b text[] COLLATE \"C\")");
            });
            Table table = database.engine().inspector().table("shelves");
            SqlType<?> a = table.c("a").type();
            assertThat(a).isEqualTo(Types.varchar(7).withCollation("\"texts_of_a_test\".\"De.Texts\""));
            database.engine().begin(connection -> connection.executeText("DROP TABLE shelves"));
            MetaData.of(table).createAll(database.engine());
            Table again = database.engine().inspector().table("shelves");
            assertThat(again.c("a").type()).isEqualTo(a);
            assertThat(again.c("b").type()).isEqualTo(table.c("b").type());
            database.engine().begin(connection -> connection.executeText("DROP SCHEMA texts_of_a_test CASCADE"));
        }
    }

    @Test
    void collationOfWhatIsNoText_isRefused() {
        assertThatThrownBy(() -> Types.INTEGER.withCollation("C"))
                .hasMessageContaining("INTEGER")
                .hasMessageEndingWith("[COLLATION_OF_TYPE]");
        assertThat(Types.enumeration(Mood.class).withCollation("C").collation()).isEqualTo("C");
        assertThat(Types.TEXT.withCollation("C").asGeneric()).isEqualTo(Types.TEXT);
        assertThat(Types.TEXT.withCollation("C")).isNotEqualTo(Types.TEXT.withCollation("POSIX"));
    }

    // ---- checks of values

    @EachDatabase
    void valuesChecked_addsWhatTheTypeDoesNotCheck(TestDatabase database) {
        Table table = Table.of(
                "checked",
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("active", Types.BOOLEAN).valuesChecked("is_active"),
                Column.of("name", Types.varchar(5)).valuesChecked(),
                Column.of("code", Types.character(2)).valuesChecked(),
                Column.of("mood", Types.enumeration(Mood.class)).valuesChecked("is_mood"),
                Column.of("text", Types.TEXT).valuesChecked());
        MetaData.of(table).createAll(database.engine());
        database.engine().begin(connection -> {
            connection.execute(insert(table)
                    .values(
                            table.c("id", Types.INTEGER).to(1),
                            table.c("active", Types.BOOLEAN).to(true),
                            table.c("name", Types.VARCHAR).to("😀😀😀😀😀"),
                            table.c("code", Types.character(2)).to("AT")));
            connection.execute(insert(table).values(table.c("id", Types.INTEGER).to(2)));
        });
        refusedByTheDatabase(database, "name = '123456'");
        refusedByTheDatabase(database, "code = '123'");
        refusedByTheDatabase(database, "mood = 'ODD'");
        if (database.kind() == Kind.SQLITE) {
            refusedByTheDatabase(database, "active = 2");
        }
        ReflectionOptions options = ReflectionOptions.defaults();
        List<CheckConstraint> checks =
                database.engine().inspector().metadata(options).table("checked").checkConstraints();
        Dialect dialect = database.kind().dialect();
        assertThat(checks)
                .extracting(CheckConstraint::name)
                .filteredOn(name -> name != null && name.startsWith("is_"))
                .containsExactlyInAnyOrderElementsOf(
                        dialect.name().equals("sqlite") ? List.of("is_active", "is_mood") : List.of("is_mood"));
        assertThat(checks).hasSize(database.kind() == Kind.SQLITE ? 4 : 1);
    }

    private static void refusedByTheDatabase(TestDatabase database, String assignment) {
        assertThatThrownBy(() -> database.engine()
                        .begin(connection -> connection.executeText("UPDATE checked SET " + assignment)))
                .as(assignment)
                .isInstanceOf(DatabaseException.class);
    }
}
