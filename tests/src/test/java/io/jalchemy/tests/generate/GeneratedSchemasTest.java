package io.jalchemy.tests.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.inspect.ReflectionOptions;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import io.jalchemy.tests.reflect.SchemaText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Databases that scripts have made are reflected, generated as classes, compiled, created from the classes elsewhere, and reflected again:
 * what is reflected is what is reflected of a schema that was created of what was read first: servers write some expressions in another way
 * when they read them again. The scripts are those that reflection itself is tested with.
 */
class GeneratedSchemasTest {

    /** Everything; a column of a key that SQLite lets be NULL is not, since an attribute of a key is not. */
    private static final ReflectionOptions ALL = ReflectionOptions.defaults()
            .views()
            .onColumn((table, column) -> column.isPrimaryKey() && column.isNullable() ? column.notNull() : column);

    static Stream<Arguments> schemas() throws IOException, URISyntaxException {
        List<Arguments> all = new ArrayList<>();
        for (Kind kind : TestDatabase.kinds()) {
            String place = "/schemas/" + kind.dialect().name();
            Path directory = Path.of(Objects.requireNonNull(GeneratedSchemasTest.class.getResource(place))
                    .toURI());
            try (Stream<Path> files = Files.list(directory)) {
                files.filter(file -> file.toString().endsWith(".sql"))
                        .sorted()
                        .forEach(file -> all.add(Arguments.of(kind, file)));
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("schemas")
    void classes_mapBackToTheSchemaTheyWereReadFrom(Kind kind, Path script, @TempDir Path home) throws Exception {
        check(kind, Files.readString(script), home);
    }

    /** Where the scripts of Chinook are, which the build does not need. */
    private static final String CHINOOK = "jalchemy.chinook";

    @ParameterizedTest
    @EnumSource(Kind.class)
    void chinook_isMappedBack(Kind kind, @TempDir Path home) throws Exception {
        String directory = System.getProperty(CHINOOK);
        assumeThat(directory)
                .as("the directory of Chinook's scripts is given by -D" + CHINOOK + "=…")
                .isNotNull();
        String file =
                kind == Kind.SQLITE ? "Chinook_Sqlite_AutoIncrementPKs.sql" : "Chinook_PostgreSql_AutoIncrementPKs.sql";
        String script = Files.readString(Path.of(Objects.requireNonNull(directory), file));
        check(kind, script.replaceAll("(?m)^(DROP DATABASE|CREATE DATABASE|\\\\c).*$", ""), home);
    }

    private static void check(Kind kind, String script, Path home) throws Exception {
        MetaData read;
        try (TestDatabase database = TestDatabase.fresh(kind)) {
            run(database.engine(), script);
            read = database.engine().inspector().metadata(ALL);
        }
        List<String> settled;
        try (TestDatabase database = TestDatabase.fresh(kind)) {
            read.createAll(database.engine());
            settled = sorted(database.engine().inspector().metadata(ALL));
        }
        GeneratedModel model = GeneratedModel.of(read, home);
        assertThat(model.messages()).isEmpty();
        assertThat(model.sources()).isEqualTo(GeneratedModel.of(read, home).sources());
        try (TestDatabase database = TestDatabase.fresh(kind)) {
            model.metaData().createAll(database.engine());
            assertThat(sorted(database.engine().inspector().metadata(ALL))).isEqualTo(settled);
        }
    }

    /** Returns everything that was read, a line for each thing. The order of constraints and indexes means nothing. */
    private static List<String> sorted(MetaData metadata) {
        return SchemaText.of(metadata).stream().sorted().toList();
    }

    private static void run(Engine engine, String script) {
        engine.begin(connection -> {
            try (Statement statement = connection.jdbc().createStatement()) {
                statement.setEscapeProcessing(false);
                statement.executeUpdate(script);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
