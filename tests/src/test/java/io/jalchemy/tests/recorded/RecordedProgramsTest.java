package io.jalchemy.tests.recorded;

import static io.jalchemy.tests.recorded.TeamPath.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A thousand programs, drawn at random, leave the rows that SQLAlchemy 2.1 leaves, and their objects hold the same. The recorder is
 * {@code tests/src/test/python/record_programs.py}. Each line has a program and what SQLAlchemy does; where it is decided otherwise,
 * also the row of {@code docs/design/parity.md} that says why, and what is right here.
 */
class RecordedProgramsTest {

    private static final List<String> ROWS = List.of(
            "INSERT INTO teams (id, name) VALUES (1, 't1'), (2, 't2')",
            "INSERT INTO codes (code, note, team_id) VALUES ('c1', 'n', 1), ('c2', 'n', 1), ('c3', 'n', 2)",
            "INSERT INTO badges (id, name, team_id) VALUES (1, 'b1', 1)",
            "INSERT INTO clips (id, name, team_id) VALUES (1, 'k1', 1), (2, 'k2', 2)",
            "INSERT INTO slots (id, name, team_id) VALUES (1, 's1', 1), (2, 's2', 1), (3, 's3', 2)",
            "INSERT INTO items (id, name, team_id) VALUES (1, 'i1', 1), (2, 'i2', 1), (3, 'i3', NULL)",
            "INSERT INTO tags (name) VALUES ('j'), ('k')",
            "INSERT INTO team_tags (team_id, tag_name) VALUES (1, 'j'), (1, 'k'), (2, 'j')");

    private static final List<String> TABLES = List.of(
            "SELECT id, name FROM teams ORDER BY 1",
            "SELECT code, note, team_id FROM codes ORDER BY 1",
            "SELECT id, name, team_id FROM badges ORDER BY 1",
            "SELECT id, name, team_id FROM clips ORDER BY 1",
            "SELECT id, name, team_id FROM slots ORDER BY 1",
            "SELECT id, name, team_id FROM items ORDER BY 1",
            "SELECT name FROM tags ORDER BY 1",
            "SELECT team_id, tag_name FROM team_tags ORDER BY 1, 2");

    @EachDatabase
    void sessions_doWhatSqlalchemyDoes(TestDatabase database) throws SQLException {
        compare(database, "sessions");
    }

    @EachDatabase
    void mergedNewObjects_areCopiedAsSqlalchemyCopiesThem(TestDatabase database) throws SQLException {
        compare(database, "merges");
    }

    @EachDatabase
    void mergedDetachedObjects_areCopiedAsSqlalchemyCopiesThem(TestDatabase database) throws SQLException {
        compare(database, "detached");
    }

    private static void compare(TestDatabase database, String family) throws SQLException {
        Registry registry = Registry.of(TEAM);
        registry.metadata().createAll(database.engine());
        SessionFactory sessions = SessionFactory.of(database.engine(), registry);
        List<String> lines = lines(family);
        List<String> wrong = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            String expected = parts[parts.length - 1];
            String found = result(database, sessions, parts[0]);
            if (!found.equals(expected)) {
                wrong.add(parts[0] + "\n  expected " + expected + "\n  but was  " + found);
            }
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(300);
        assertThat(wrong).isEmpty();
    }

    private static String result(TestDatabase database, SessionFactory sessions, String program) throws SQLException {
        database.engine().begin(connection -> {
            List.of("team_tags", "tags", "codes", "badges", "clips", "slots", "items", "teams")
                    .forEach(table -> connection.executeText("DELETE FROM " + table));
            ROWS.forEach(connection::executeText);
        });
        try (RecordedProgram each = new RecordedProgram(sessions)) {
            String memory = each.run(program);
            List<String> tables = new ArrayList<>();
            database.engine().begin(connection -> {
                try (Statement statement = connection.jdbc().createStatement()) {
                    for (String table : TABLES) {
                        tables.add(rows(statement, table));
                    }
                }
            });
            return String.join(" ; ", tables) + memory;
        } catch (JalchemyException e) {
            return "refused: " + e.code();
        }
    }

    private static String rows(Statement statement, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                all.add(String.join("|", row));
            }
        }
        return String.join(" ", all);
    }

    private static List<String> lines(String family) {
        try (InputStream text = RecordedProgramsTest.class.getResourceAsStream(family + ".txt")) {
            return new String(Objects.requireNonNull(text, family).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
