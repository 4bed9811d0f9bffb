package io.jalchemy.tests.observing;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.ExecutionOptions;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.StatementStarted;
import io.jalchemy.engine.event.StatementValues;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.Types;
import io.jalchemy.testkit.StatementRecorder;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log of statements looks like. */
class EchoTest {

    private static final Table TOKENS = Table.of(
            "tokens", column("id", BIGINT).primaryKey(), column("name", VARCHAR), column("secret", Types.BLOB));
    private static final Column<Long> ID = TOKENS.c("id", BIGINT);
    private static final Column<String> NAME = TOKENS.c("name", VARCHAR);
    private static final Column<byte[]> SECRET = TOKENS.c("secret", Types.BLOB);

    private static List<String> logged(Level level, String url, EngineOptions options, Consumer<Engine> work) {
        Logger logger = (Logger) LoggerFactory.getLogger("io.jalchemy.engine");
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.setLevel(level);
        logger.addAppender(log);
        try (Engine engine = Engine.create(url, options)) {
            work.accept(engine);
        } finally {
            logger.detachAppender(log);
            logger.setLevel(before);
        }
        return log.list.stream()
                .map(each -> each.getLevel() + " " + each.getFormattedMessage().replaceAll("\\d+(\\.\\d+)? ms", "T ms"))
                .toList();
    }

    @EachDatabase
    void session_isReadable(TestDatabase database) {
        EngineOptions options = EngineOptions.defaults().echo(true).echoValues(true);
        List<String> lines = logged(Level.INFO, database.url(), options, engine -> {
            Registry registry = Registry.of(USER, POST);
            registry.metadata().createAll(engine);
            registry.metadata().createAll(engine);
            SessionFactory.of(engine, registry).inTransaction(session -> {
                User ed = new User("ed");
                ed.getPosts().add(new Post("a"));
                session.add(ed);
                session.flush();
                session.withExecutionOptions(ExecutionOptions.NONE.label("search"), () -> session.scalars(
                                select(USER).where(USER.name.eq("ed")))
                        .all());
            });
        });
        assertThat(lines)
                .as("no catalogue chatter")
                .noneMatch(line -> line.contains("pg_") || line.contains("sqlite_"));
        assertThat(lines.get(1))
                .startsWith("INFO create tables, T ms\n")
                .contains("    CREATE TABLE ")
                .contains("\n        id ");
        assertThat(lines)
                .filteredOn(line -> line.contains("CREATE TABLE users"))
                .hasSize(1);
        assertThat(lines)
                .filteredOn(line -> line.contains("flush insert users"))
                .singleElement()
                .asString()
                .startsWith("INFO flush insert users, 1 row, T ms, compiled in T ms\n    INSERT INTO users (")
                .contains("\n    -- ['ed', ");
        assertThat(lines.get(lines.size() - 2))
                .startsWith("INFO user statement [search], 1 row, T ms, compiled in T ms\n    SELECT ")
                .endsWith("\n    -- ['ed']");
    }

    @Test
    void logger_thatLetsNoInfoThrough_isPassedBy() {
        PrintStream before = System.out;
        for (Level level : List.of(Level.INFO, Level.WARN, Level.OFF)) {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            List<String> lines;
            try {
                lines = logged(
                        level,
                        "sqlite::memory:",
                        EngineOptions.defaults().echo(true),
                        engine -> engine.begin(connection -> connection.executeText("SELECT 1")));
            } finally {
                System.setOut(before);
            }
            String text = printed.toString(StandardCharsets.UTF_8);
            assertThat(lines).hasSize(level == Level.INFO ? 3 : 0);
            assertThat(text.lines())
                    .as("once: what is logged is printed, too, in tests")
                    .hasSize(4)
                    .contains("    SELECT 1");
        }
    }

    @Test
    void catalogueQuestions_areLoggedAsDebug() {
        List<String> lines = logged(
                Level.DEBUG,
                "sqlite::memory:",
                EngineOptions.defaults().echo(true),
                engine -> engine.createTables(MetaData.of(TOKENS), List.of(TOKENS)));
        assertThat(lines).contains("DEBUG The catalogue says that table tokens is not there");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("INFO"))
                .extracting(line -> line.split("[,\n]", 2)[0])
                .containsExactly("INFO BEGIN", "INFO create tables", "INFO COMMIT");
    }

    @EachDatabase
    void values_areCutAndMasked(TestDatabase database) {
        List<List<String>> shown = new ArrayList<>();
        EngineOptions options = EngineOptions.defaults().echoValues(true);
        for (EngineOptions each : List.of(
                EngineOptions.defaults(),
                options,
                options.maskedColumns("NAME"),
                options.maskedColumns("tokens.secret"),
                options.maskedColumns("other.name"))) {
            try (Engine engine = Engine.create(database.url(), each)) {
                List<String> told = new ArrayList<>();
                engine.begin(connection -> {
                    connection.dropTables(MetaData.of(TOKENS), List.of(TOKENS));
                    connection.createTables(MetaData.of(TOKENS), List.of(TOKENS));
                    engine.listen(new EngineListener() {
                        @Override
                        public void statementStarted(StatementStarted event) {
                            told.add(event.values().toString().replace("\n", ""));
                        }
                    });
                    connection.execute(
                            insert(TOKENS).values(ID.to(1L), NAME.to("x".repeat(500)), SECRET.to(new byte[2000])));
                    connection.execute(select(ID).from(TOKENS).where(NAME.eq("it's\nme")));
                    connection.execute(select(ID).from(TOKENS).where(ID.in(List.of(1L, 2L))));
                });
                shown.add(told);
            }
        }
        String text = "'" + "x".repeat(80) + "… 500 characters'";
        assertThat(shown.get(0)).containsOnly("hidden");
        assertThat(shown.get(1)).containsExactly("[1, " + text + ", 2,000 bytes]", "['it's\\nme']", "[[1, 2]]");
        assertThat(shown.get(2).subList(0, 2)).containsExactly("[1, ***, 2,000 bytes]", "[***]");
        assertThat(shown.get(3).subList(0, 2)).containsExactly("[1, " + text + ", ***]", "['it's\\nme']");
        assertThat(shown.get(4).subList(0, 2)).containsExactly("[1, " + text + ", 2,000 bytes]", "['it's\\nme']");
    }

    @Test
    void manyRowsAndElements_areCounted() {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            rows.add(Arrays.asList(i, null));
        }
        assertThat(StatementValues.of(() -> rows).lines())
                .containsExactly("[0, null]", "[1, null]", "[2, null]", "… 1,200 rows");
        List<Object> many = new ArrayList<>(rows.subList(0, 1200));
        assertThat(StatementValues.of(() -> List.of(List.of(many))).lines())
                .singleElement()
                .asString()
                .endsWith("[9, null], … 1,200 values]]");
        List<Object> wide = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            wide.add("name " + i);
        }
        List<String> lines = StatementValues.of(() -> List.of(wide)).lines();
        assertThat(lines.get(0))
                .startsWith("['name 0', 'name 1', ")
                .hasSizeBetween(90, 110)
                .endsWith(",");
        assertThat(lines.get(1)).startsWith(" 'name ");
        assertThat(lines.get(lines.size() - 1)).endsWith(" 'name 59', … 1,000 values]");
        assertThat(StatementValues.of(() -> List.of(List.of())).lines()).isEmpty();
        assertThat(StatementValues.HIDDEN.rows()).isEmpty();
    }

    @Test
    void slowStatements_areWarnedOf_withWhoAsked() {
        for (Duration limit : List.of(Duration.ofNanos(1), Duration.ofHours(1))) {
            List<String> lines = logged(
                    Level.INFO, "sqlite::memory:", EngineOptions.defaults().slowStatements(limit), engine -> {
                        engine.createTables(MetaData.of(TOKENS), List.of(TOKENS));
                        engine.withExecutionOptions(ExecutionOptions.NONE.label("nightly"))
                                .begin(connection ->
                                        connection.execute(update(TOKENS).set(NAME.to("y"))));
                    });
            if (limit.toNanos() > 1) {
                assertThat(lines).isEmpty();
            } else {
                assertThat(lines.get(1))
                        .isEqualTo("WARN Slow statement, T ms, 0 rows: user statement [nightly]\n"
                                + "    UPDATE tokens SET name = ?");
            }
        }
    }

    @EachDatabase
    void recorder_countsAndAsserts(TestDatabase database) {
        Engine engine = database.engine();
        engine.createTables(MetaData.of(TOKENS), List.of(TOKENS));
        try (StatementRecorder recorder = StatementRecorder.of(engine)) {
            engine.begin(connection -> {
                connection.execute(insert(TOKENS), List.of(Map.of("id", 1, "name", "a"), Map.of("id", 2, "name", "b")));
                connection.execute(select(ID).from(TOKENS));
            });
            recorder.assertSent("INSERT INTO tokens", "SELECT tokens.id");
            recorder.assertCount(2);
            assertThat(recorder.rows()).isEqualTo(4);
            assertThat(recorder.origins()).containsOnly("user statement");
            assertThatThrownBy(() -> recorder.assertSent("INSERT INTO tokens"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("SELECT tokens.id FROM tokens");
            recorder.clear();
            assertThat(recorder.count()).isZero();
        }
    }
}
