package io.jalchemy.tests.reflect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jalchemy.engine.inspect.Inspector;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The Chinook database (github.com/lerocha/chinook-database) of each database, as its scripts make it. The system property {@code
 * jalchemy.chinook} names the directory of the scripts; without it the test is skipped, since they are not part of this project.
 */
class ReflectedChinookTest {

    private static final String PROPERTY = "jalchemy.chinook";

    /** Tables with the number of their columns, foreign keys and indexes: those of the project's diagram. */
    private static final List<String> TABLES = List.of(
            "album 3 1 1",
            "artist 2 0 0",
            "customer 13 1 1",
            "employee 15 1 1",
            "genre 2 0 0",
            "invoice 9 1 1",
            "invoiceline 5 2 2",
            "mediatype 2 0 0",
            "playlist 2 0 0",
            "playlisttrack 2 2 2",
            "track 9 3 3");

    private static String script(Kind kind) throws IOException {
        String directory = System.getProperty(PROPERTY, "");
        assumeTrue(!directory.isEmpty(), "-D" + PROPERTY + " names no directory with the scripts of Chinook");
        String name = kind == Kind.SQLITE ? "Sqlite" : "PostgreSql";
        Path file = Path.of(directory, "Chinook_" + name + "_AutoIncrementPKs.sql");
        return Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
    }

    /** Returns the statements of the script that make the schema, without those that drop and create the database, and without rows. */
    private static String schemaOf(String script) {
        StringBuilder kept = new StringBuilder();
        String plain = script.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^(--|\\\\).*$", "");
        for (String statement : plain.split(";\\s*\n", -1)) {
            String text = statement.strip();
            if ((text.startsWith("CREATE") && !text.startsWith("CREATE DATABASE")) || text.startsWith("ALTER")) {
                kept.append(text).append(";\n");
            }
        }
        return kept.toString();
    }

    @EachDatabase
    void chinook_isReflectedWhole_andCreatedAgain(TestDatabase database) throws IOException {
        ReflectedSchemasTest.run(database.engine(), schemaOf(script(database.kind())));
        MetaData reflected = database.engine().inspector().metadata();
        assertThat(reflected.tables().stream()
                        .map(ReflectedChinookTest::summary)
                        .sorted())
                .containsExactlyElementsOf(TABLES);
        for (Table table : reflected.tables()) {
            for (ForeignKeyConstraint key : table.foreignKeys()) {
                assertThat(reflected.referred(table, key).primaryKey().columns())
                        .isEqualTo(key.targetColumns());
            }
        }
        try (TestDatabase other = TestDatabase.fresh(database.kind())) {
            reflected.createAll(other.engine());
            Inspector inspector = other.engine().inspector();
            assertThat(SchemaText.of(inspector.metadata())).isEqualTo(SchemaText.of(reflected));
        }
    }

    private static String summary(Table table) {
        return table.name().replace("_", "").toLowerCase(Locale.ROOT) + " "
                + table.columns().size() + " " + table.foreignKeys().size() + " "
                + table.indexes().size();
    }
}
