package io.jalchemy.tests.sql;

import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.ServerVersion;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that the compiler makes are no longer than the database takes, and differ; what a program gives is not cut. */
class GeneratedNamesTest {

    private static final int MOST = 63;
    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"|([a-zA-Z_][a-zA-Z_0-9]*)");

    /** Stems of one byte, two, three and four for a character, as long as PostgreSQL's names can be. */
    private static final List<String> STEMS =
            List.of("a".repeat(MOST), "a" + "é".repeat(31), "€".repeat(21), "abc" + "😀".repeat(15), "a".repeat(61));

    private static Table table(String name) {
        return Table.of(name, column("id", BIGINT).primaryKey(), column(name, BIGINT));
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void assertFits(String sql) {
        Matcher names = NAME.matcher(sql);
        while (names.find()) {
            String name = names.group(1) == null ? names.group(2) : names.group(1);
            assertThat(bytes(name)).as(name + " in " + sql).isLessThanOrEqualTo(MOST);
        }
    }

    /** Twelve aliases of one table, and two columns of the same name in a subquery: the database tells them apart. */
    @EachDatabase
    void aliasesAndLabels_fitAndDiffer(TestDatabase database) {
        for (String stem : STEMS) {
            Table table = table(stem);
            MetaData.of(table).createAll(database.engine());
            Column<Long> value = table.c(stem, BIGINT);
            database.engine().begin(connection -> {
                connection.execute(io.jalchemy.sql.Sql.insert(table).values(value.to(7L)));
                List<Aliased> aliases = new ArrayList<>();
                var query = select(value).from(table);
                for (int i = 0; i < 12; i++) {
                    Aliased renamed = alias(table);
                    aliases.add(renamed);
                    query = query.join(renamed, renamed.c(stem, BIGINT).eq(value));
                }
                assertFits(sql(query, PostgresqlDialect.INSTANCE));
                assertThat(connection.execute(query).all()).containsExactly(7L);
                Aliased first = aliases.get(0);
                Aliased second = aliases.get(1);
                Subquery both = select(first.c("id", BIGINT), first.c(stem, BIGINT), second.c(stem, BIGINT))
                        .from(first)
                        .join(second, first.c("id", BIGINT).eq(second.c("id", BIGINT)))
                        .subquery();
                List<String> names =
                        both.columns().stream().map(each -> each.name()).toList();
                assertThat(names).doesNotHaveDuplicates().hasSize(3);
                var outer = select(both.c(names.get(1), BIGINT), both.c(names.get(2), BIGINT));
                assertFits(sql(outer, PostgresqlDialect.INSTANCE));
                assertThat(connection.execute(outer).one().values()).containsExactly(7L, 7L);
            });
        }
    }

    private static String sql(Query<?> query, Dialect dialect) {
        return query.compile(dialect).sql();
    }

    /** SQLAlchemy raises IdentifierError for names of tables; a server would cut an alias, and then find another. */
    @Test
    void givenNames_areRefused_ifTheyAreTooLong() {
        Table table = table("t");
        Column<Long> id = table.c("id", BIGINT);
        Map<String, Function<String, Query<?>>> places = Map.of(
                "alias",
                        name -> {
                            Aliased renamed = alias(table, name);
                            return select(renamed.c("id", BIGINT)).from(renamed);
                        },
                "subquery",
                        name -> {
                            Subquery inner = select(id).subquery(name);
                            return select(inner.c(id)).from(inner);
                        },
                "cte",
                        name -> {
                            var inner = select(id).cte(name);
                            return select(inner.c(id)).from(inner);
                        },
                "label", name -> select(id.as(name)));
        places.forEach((place, query) -> {
            for (String longest : List.of("a".repeat(MOST), "€".repeat(21))) {
                assertThat(sql(query.apply(longest), PostgresqlDialect.INSTANCE))
                        .as(place)
                        .contains(longest);
                String over = longest + "x";
                assertThatThrownBy(() -> sql(query.apply(over), PostgresqlDialect.INSTANCE))
                        .as(place)
                        .hasMessageContaining("63 bytes that names have in postgresql")
                        .hasMessageContaining("[NAME_TOO_LONG]");
                assertThat(sql(query.apply(over), SqliteDialect.INSTANCE)).contains(over);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fullJoin_isRefused_whereThereIsNone(boolean left) {
        Table one = table("one");
        Table two = table("two");
        var query = select(one.c("id", BIGINT))
                .from(one)
                .fullJoin(two, one.c("id", BIGINT).eq(two.c("id", BIGINT)));
        for (Dialect dialect : List.of(
                PostgresqlDialect.of(ServerVersion.NEWEST, left ? Set.of(Feature.FULL_JOIN) : Set.of()),
                SqliteDialect.of(ServerVersion.NEWEST, left ? Set.of(Feature.FULL_JOIN) : Set.of()))) {
            if (left) {
                assertThatThrownBy(() -> query.compile(dialect))
                        .isInstanceOf(UnsupportedSqlException.class)
                        .hasMessageContaining("FULL OUTER JOIN")
                        .hasMessageContaining(dialect.name())
                        .hasMessageContaining("LEFT JOIN");
            } else {
                assertThat(sql(query, dialect)).contains("FULL OUTER JOIN two");
            }
        }
    }

    /** A feature is asked for by something that is no dialect, or there is no such feature. */
    @Test
    void eachFeature_isRead() throws IOException {
        EnumSet<Feature> unread = EnumSet.allOf(Feature.class);
        for (String module : List.of("sql", "engine", "orm", "dialects")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(file -> file.toString().endsWith(".java")
                                && !file.toString().endsWith("Dialect.java"))
                        .forEach(file -> {
                            String text = code(file);
                            unread.removeIf(each -> Pattern.compile("\\bFeature\\." + each.name() + "\\b")
                                    .matcher(text)
                                    .find());
                        });
            }
        }
        assertThat(unread).isEmpty();
    }

    private static String code(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\\n]*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
