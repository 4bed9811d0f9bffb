package io.jalchemy.tests.reflect;

import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.inspect.ReflectionOptions;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.ViewDefinition;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schemas as scripts make them, in each database's own SQL: what is reflected is what was written down by hand, in the notation of {@link
 * SchemaText}, from the manuals. What is reflected, created elsewhere and reflected again is the same; of schemas whose name begins with
 * {@code settled_}, whose first comment says why, from the second time on.
 *
 * <p>The files are under {@code schemas}: {@code name.sql}, and beside it {@code name.expected}.
 */
class ReflectedSchemasTest {

    static final ReflectionOptions ALL = ReflectionOptions.defaults().views();

    static Stream<Arguments> schemas() throws IOException {
        List<Arguments> all = new ArrayList<>();
        for (Kind kind : TestDatabase.kinds()) {
            try (Stream<Path> files = Files.list(directory(kind))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".sql"))
                        .sorted()
                        .forEach(name -> all.add(Arguments.of(kind, name.substring(0, name.length() - 4))));
            }
        }
        return all.stream();
    }

    private static Path directory(Kind kind) {
        try {
            return Path.of(Objects.requireNonNull(ReflectedSchemasTest.class.getResource(
                            "/schemas/" + kind.dialect().name()))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Kind kind, String file) {
        try {
            return Files.readString(directory(kind).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script; the drivers take several statements at a time. */
    static void run(Engine engine, String script) {
        engine.begin(connection -> {
            try (java.sql.Statement statement = connection.jdbc().createStatement()) {
                statement.setEscapeProcessing(false);
                statement.executeUpdate(script);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void whatIsReflected_isWhatWasWrittenByHand(Kind kind, String name) {
        try (TestDatabase database = TestDatabase.fresh(kind)) {
            run(database.engine(), text(kind, name + ".sql"));
            MetaData reflected = database.engine().inspector().metadata(ALL);
            List<String> expected = text(kind, name + ".expected")
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            assertThat(String.join("\n", SchemaText.of(reflected))).isEqualTo(String.join("\n", expected));
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void whatIsCreatedFromIt_isReflectedAsTheSame(Kind kind, String name) {
        MetaData reflected;
        try (TestDatabase database = TestDatabase.fresh(kind)) {
            run(database.engine(), text(kind, name + ".sql"));
            reflected = database.engine().inspector().metadata(ALL);
        }
        MetaData once = created(kind, reflected);
        MetaData expected = name.startsWith("settled_") ? once : reflected;
        MetaData again = name.startsWith("settled_") ? created(kind, once) : once;
        assertThat(SchemaText.of(again)).isEqualTo(SchemaText.of(expected));
        assertThat(again).isEqualTo(expected);
    }

    /** Each table and view that was reflected can be read, with the types that its columns were given. */
    @ParameterizedTest
    @MethodSource("schemas")
    void whatIsReflected_canBeRead(Kind kind, String name) {
        try (TestDatabase database = TestDatabase.fresh(kind);
                Connection connection = database.engine().connect()) {
            run(database.engine(), text(kind, name + ".sql"));
            for (Table table : connection.inspector().metadata(ALL).tables()) {
                ViewDefinition view = table.viewDefinition();
                if (!table.columns().isEmpty() && (view == null || !view.withNoData())) {
                    assertThat(connection
                                    .execute(select(table.columns()).from(table))
                                    .columns())
                            .hasSize(table.columns().size());
                }
            }
        }
    }

    /** Returns what is reflected where {@code metadata} was created; what was reflected can be dropped. */
    private static MetaData created(Kind kind, MetaData metadata) {
        try (TestDatabase database = TestDatabase.fresh(kind)) {
            metadata.createAll(database.engine());
            MetaData reflected;
            try (Connection connection = database.engine().connect()) {
                reflected = connection.inspector().metadata(ALL);
            }
            reflected.dropAll(database.engine());
            MetaData left = database.engine().inspector().metadata(ALL);
            assertThat(left.tables()).isEmpty();
            assertThat(left.types()).isEmpty();
            assertThat(left.sequences()).isEmpty();
            return reflected;
        }
    }
}
