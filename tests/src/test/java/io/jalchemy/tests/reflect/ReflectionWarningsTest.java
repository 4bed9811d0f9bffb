package io.jalchemy.tests.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jalchemy.engine.inspect.Inspector;
import io.jalchemy.engine.inspect.ReflectionOptions;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** What cannot be reflected as it is, or is left out, is said in the log; nothing else is. */
class ReflectionWarningsTest {

    private static final Consumer<Inspector> ALL =
            inspector -> inspector.metadata(ReflectionOptions.defaults().views());

    private static Consumer<Inspector> only(String... columns) {
        return inspector -> inspector.table("t", ReflectionOptions.defaults().onlyColumns(columns));
    }

    static List<Arguments> cases() {
        String table = "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT CONSTRAINT uq UNIQUE, c INTEGER);"
                + " CREATE INDEX ix ON t (c, a);";
        return List.of(
                Arguments.of(Kind.SQLITE, table, ALL, List.of()),
                Arguments.of(Kind.POSTGRESQL, table, ALL, List.of()),
                Arguments.of(Kind.SQLITE, table, only("a", "b"), List.of("ix of table t is left out: column c")),
                Arguments.of(Kind.POSTGRESQL, table, only("a", "c"), List.of("uq of table t is left out: column b")),
                Arguments.of(Kind.SQLITE, "CREATE TABLE t (x, y ANY);", ALL, List.of("Column t.x", "Column t.y")),
                Arguments.of(
                        Kind.SQLITE,
                        "CREATE TABLE g (x INTEGER); CREATE VIEW v AS SELECT x FROM g; DROP TABLE g;",
                        ALL,
                        List.of("View v is not reflected")),
                Arguments.of(
                        Kind.POSTGRESQL,
                        "CREATE TABLE t (a INT4RANGE, b DATERANGE, CONSTRAINT k PRIMARY KEY (a, b WITHOUT OVERLAPS));",
                        ALL,
                        List.of("Constraint k of table t is about periods")),
                Arguments.of(
                        Kind.POSTGRESQL,
                        "CREATE TYPE span AS RANGE (subtype = float8); CREATE TABLE t (a span, b span_multirange[], c int4range);",
                        ALL,
                        List.of(
                                "Column t.a is of the range type span, which is not reflected",
                                "Column t.b is of the range type span_multirange, which is not reflected")),
                Arguments.of(
                        Kind.POSTGRESQL,
                        "CREATE TYPE nothing AS ENUM ();",
                        ALL,
                        List.of("Enum type nothing has no labels")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsNotReflected_isWarnedOf(Kind kind, String script, Consumer<Inspector> reading, List<String> warnings) {
        try (TestDatabase database = TestDatabase.fresh(kind)) {
            ReflectedSchemasTest.run(database.engine(), script);
            List<String> heard = heard(() -> reading.accept(database.engine().inspector()));
            assertThat(heard).hasSameSizeAs(warnings);
            for (int i = 0; i < warnings.size(); i++) {
                assertThat(heard.get(i)).startsWith(warnings.get(i));
            }
        }
    }

    private static List<String> heard(Runnable action) {
        Logger logger = (Logger) LoggerFactory.getLogger("io.jalchemy.engine");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            action.run();
        } finally {
            logger.detachAppender(log);
        }
        return log.list.stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
