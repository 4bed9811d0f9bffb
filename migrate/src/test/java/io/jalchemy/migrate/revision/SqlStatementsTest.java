package io.jalchemy.migrate.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SqlStatementsTest {

    private static final String TRIGGER = """
            CREATE TRIGGER touched AFTER UPDATE ON t BEGIN
                UPDATE t SET a = CASE WHEN a = 1 THEN 2 ELSE 3 END; DELETE FROM log;
            END""";

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("any", "", List.of()),
                Arguments.of("any", " ; ;; -- nothing ; here\n/* ; */", List.of()),
                Arguments.of("any", "SELECT 1", List.of("SELECT 1")),
                Arguments.of("any", "SELECT 1; SELECT 2;\n", List.of("SELECT 1", "SELECT 2")),
                Arguments.of(
                        "any",
                        "SELECT ';', 'it''s;', \"a;\"\"b\"; SELECT 2",
                        List.of("SELECT ';', 'it''s;', \"a;\"\"b\"", "SELECT 2")),
                Arguments.of("any", "SELECT 1 -- ; '\n, 2; SELECT 3", List.of("SELECT 1 -- ; '\n, 2", "SELECT 3")),
                Arguments.of("any", "SELECT '\\'; SELECT 2", List.of("SELECT '\\'", "SELECT 2")),
                Arguments.of("mysql", "SELECT '\\';'; SELECT 2", List.of("SELECT '\\';'", "SELECT 2")),
                Arguments.of("mysql", "SELECT `a;b`; SELECT 2", List.of("SELECT `a;b`", "SELECT 2")),
                Arguments.of("sqlite", "SELECT [a;b]; SELECT `c;d`", List.of("SELECT [a;b]", "SELECT `c;d`")),
                Arguments.of("postgresql", "SELECT a[1]; SELECT 2", List.of("SELECT a[1]", "SELECT 2")),
                Arguments.of("postgresql", "SELECT E'\\';'; SELECT 2", List.of("SELECT E'\\';'", "SELECT 2")),
                Arguments.of("postgresql", "SELECT e'';SELECT tree''", List.of("SELECT e''", "SELECT tree''")),
                Arguments.of(
                        "postgresql", "DO $$ BEGIN; END; $$; SELECT 2", List.of("DO $$ BEGIN; END; $$", "SELECT 2")),
                Arguments.of("postgresql", "DO $a$ $$;$b$ $a$; SELECT 2", List.of("DO $a$ $$;$b$ $a$", "SELECT 2")),
                Arguments.of(
                        "postgresql",
                        "PREPARE p AS SELECT $1; SELECT $2;",
                        List.of("PREPARE p AS SELECT $1", "SELECT $2")),
                Arguments.of("postgresql", "SELECT a$b; SELECT c$d$;", List.of("SELECT a$b", "SELECT c$d$")),
                Arguments.of("postgresql", "/* a /* b; */ ; */ SELECT 1; SELECT 2", List.of("SELECT 1", "SELECT 2")),
                Arguments.of("sqlite", "/* a /* b; */ SELECT 1; SELECT 2", List.of("SELECT 1", "SELECT 2")),
                Arguments.of("sqlite", TRIGGER + "; SELECT 2", List.of(TRIGGER, "SELECT 2")),
                Arguments.of(
                        "sqlite",
                        TRIGGER.replace("CREATE", "CREATE TEMP"),
                        List.of(TRIGGER.replace("CREATE", "CREATE TEMP"))),
                Arguments.of(
                        "postgresql",
                        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END; SELECT 3",
                        List.of(
                                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END",
                                "SELECT 3")),
                Arguments.of("any", "SELECT 'ünïcödé 😀;'; SELECT ü", List.of("SELECT 'ünïcödé 😀;'", "SELECT ü")),
                Arguments.of(
                        "any",
                        "SAVEPOINT a; ROLLBACK TO a; RELEASE a",
                        List.of("SAVEPOINT a", "ROLLBACK TO a", "RELEASE a")),
                Arguments.of("any", "\uFEFFSELECT 1", List.of("SELECT 1")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void statements_endAtTheirSemicolons(String dialect, String text, List<String> expected) {
        assertThat(SqlStatements.split(text, dialect)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT 1; SELECT 'a     | line 1 does not end",
                "SELECT \"a            | name that begins in line 1",
                "/* a /* b */          | comment that begins in line 1",
                "SELECT $a$ $b$        | string that begins in line 1",
                "BEGIN; SELECT 1       | begins or ends a transaction",
                "SELECT 1; COMMIT      | begins or ends a transaction",
                "start transaction     | begins or ends a transaction",
                "\\d users             | a command of a terminal program",
                "CREATE TRIGGER a BEGIN SELECT 1; | a BEGIN without its END",
            })
    void mistake_isRefused_withItsLine(String text, String message) {
        assertThatThrownBy(() -> SqlStatements.split(text, "postgresql"))
                .hasMessageContaining(message)
                .hasMessageEndingWith("[SQL_SCRIPT]");
    }

    @Test
    void lines_areCounted() {
        assertThatThrownBy(() -> SqlStatements.split("SELECT 1;\n\n-- a\nSELECT 'b\n", "any"))
                .hasMessageContaining("line 4");
    }

    /** What a formatter changes changes no checksum. */
    @Test
    void normalizedText_hasNoCommentsAndNoLines() {
        assertThat(SqlStatements.normalized("SELECT  a -- b\n  FROM t /* c */ WHERE x='  ' ;", "any"))
                .isEqualTo(SqlStatements.normalized("SELECT a FROM t\nWHERE x = '  ';", "any"))
                .isNotEqualTo(SqlStatements.normalized("SELECT a FROM t\nWHERE x = ' ';", "any"));
    }
}
