package io.jalchemy.tests.observing;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.ExecutionOptions;
import io.jalchemy.engine.Isolation;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The lines of the log beside the statements: transactions, where a text came from, which part of many rows it is, and the rows read. */
class EchoLinesTest {

    private static final Table WORDS =
            Table.of("words", column("id", Types.BIGINT).primaryKey(), column("word", Types.VARCHAR));
    private static final Column<Long> ID = WORDS.c("id", Types.BIGINT);
    private static final Column<String> WORD = WORDS.c("word", Types.VARCHAR);

    private static List<ILoggingEvent> events(Level level, Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger("io.jalchemy.engine");
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.setLevel(level);
        logger.addAppender(log);
        try {
            work.run();
        } finally {
            logger.detachAppender(log);
            logger.setLevel(before);
        }
        return log.list;
    }

    /** The first line of what is logged at {@code level}, without numbers of milliseconds. */
    private static List<String> lines(
            Level level, TestDatabase database, EngineOptions options, Consumer<Engine> work) {
        try (Engine engine = Engine.create(database.url(), options)) {
            engine.begin(connection -> connection.dropTables(MetaData.of(WORDS), List.of(WORDS)));
            MetaData.of(WORDS).createAll(engine);
            return events(level, () -> work.accept(engine)).stream()
                    .map(each -> each.getFormattedMessage().lines().findFirst().orElse(""))
                    .map(each -> each.replaceAll("\\d+(\\.\\d+)? ms", "T ms"))
                    .toList();
        }
    }

    private static final EngineOptions ECHO = EngineOptions.defaults().echo(true);

    @EachDatabase
    void transactionsAndSavepoints_areLines(TestDatabase database) {
        List<String> lines = lines(Level.INFO, database, ECHO, engine -> {
            try (Connection connection = engine.connect()) {
                connection.executeText("DELETE FROM words");
                connection.commit();
                try (Savepoint kept = connection.beginNested()) {
                    kept.commit();
                }
                connection.beginNested().close();
                connection.rollback();
                connection.executeText("DELETE FROM words");
            }
        });
        assertThat(lines)
                .containsExactly(
                        "BEGIN, T ms",
                        "user statement, T ms",
                        "COMMIT, T ms",
                        "BEGIN, T ms",
                        "SAVEPOINT, T ms",
                        "RELEASE SAVEPOINT, T ms",
                        "SAVEPOINT, T ms",
                        "ROLLBACK TO SAVEPOINT, T ms",
                        "ROLLBACK, T ms",
                        "BEGIN, T ms",
                        "user statement, T ms",
                        "ROLLBACK, T ms");
    }

    @EachDatabase
    void autocommit_beginsNothing_soThereIsNoLine(TestDatabase database) {
        List<String> lines = lines(Level.INFO, database, ECHO, engine -> {
            try (Connection connection =
                    engine.withIsolation(Isolation.AUTOCOMMIT).connect()) {
                connection.executeText("DELETE FROM words");
                connection.executeText("DELETE FROM words");
            }
        });
        assertThat(lines).containsExactly("user statement, T ms", "user statement, T ms");
    }

    @EachDatabase
    void statement_saysWhereItsTextCameFrom(TestDatabase database) {
        List<String> lines = lines(
                Level.INFO,
                database,
                ECHO,
                engine -> engine.begin(connection -> {
                    for (int i = 0; i < 2; i++) {
                        connection.execute(select(ID).from(WORDS).where(WORD.eq("w" + i)));
                    }
                    for (int i = 0; i < 2; i++) {
                        connection.execute(select(ID).from(WORDS), ExecutionOptions.NONE.statementCache(false));
                    }
                    connection.execute(delete(WORDS).where(ID.eq(1L)));
                    connection.execute(delete(WORDS).where(ID.eq(2L)));
                    connection.stream(select(WORD).from(WORDS), 2).close();
                    connection.stream(select(WORD).from(WORDS), 2).close();
                    connection.executeText("DELETE FROM words");
                }));
        assertThat(lines.subList(1, 10))
                .containsExactly(
                        "user statement, 0 rows, T ms, compiled in T ms",
                        "user statement, 0 rows, T ms, cached",
                        "user statement, 0 rows, T ms, compiled in T ms and not kept",
                        "user statement, 0 rows, T ms, compiled in T ms and not kept",
                        "user statement, 0 rows, T ms, compiled in T ms",
                        "user statement, 0 rows, T ms, cached",
                        "user statement, T ms, compiled in T ms",
                        "user statement, T ms, cached",
                        "user statement, T ms");
    }

    @EachDatabase
    void sessions_sayIt_too(TestDatabase database) {
        List<String> lines = lines(Level.INFO, database, ECHO, engine -> {
            Registry registry = Registry.of(USER, POST);
            registry.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, registry);
            for (int i = 0; i < 3; i++) { // one user is loaded by another text than several
                User user = new User("u" + i);
                user.getPosts().add(new Post("p"));
                sessions.inTransaction(session -> session.add(user));
                try (Session session = sessions.open()) {
                    session.scalars(select(USER)).all().forEach(User::getPosts);
                }
            }
        });
        for (String each :
                List.of("flush insert users", "flush insert posts", "user statement", "lazy load User.posts")) {
            List<String> own =
                    lines.stream().filter(line -> line.startsWith(each)).toList();
            assertThat(own).as(each).hasSizeGreaterThanOrEqualTo(2);
            assertThat(own.get(0)).as(each).endsWith(", compiled in T ms");
            assertThat(own.get(own.size() - 1)).as(each).endsWith(", cached");
        }
    }

    @EachDatabase
    void partOfManyRows_saysWhichRowsItHas(TestDatabase database) {
        List<Map<String, Object>> rows = IntStream.range(0, 25)
                .mapToObj(i -> Map.<String, Object>of("id", (long) i, "word", "w"))
                .toList();
        List<String> lines = lines(Level.INFO, database, ECHO, engine -> {
            Registry registry = Registry.of(USER, POST);
            registry.metadata().createAll(engine);
            Engine small = engine.withExecutionOptions(ExecutionOptions.NONE.insertPageSize(10));
            small.begin(connection -> {
                connection.execute(insert(WORDS), rows);
                connection.execute(delete(WORDS));
                connection.execute(insert(WORDS), rows.subList(0, 10));
            });
            SessionFactory.of(small, registry)
                    .inTransaction(session -> IntStream.range(0, 12).forEach(i -> session.add(new User("u" + i))));
        });
        assertThat(lines)
                .filteredOn(line -> line.contains(", rows ") || line.startsWith("flush"))
                .extracting(line -> line.replaceAll(", T ms.*", ""))
                .containsExactly(
                        "user statement, rows 1 to 10 of 25, 10 rows",
                        "user statement, rows 11 to 20 of 25, 10 rows",
                        "user statement, rows 21 to 25 of 25, 5 rows",
                        "flush insert users, rows 1 to 10 of 12, 10 rows",
                        "flush insert users, rows 11 to 12 of 12, 2 rows");
    }

    // ---- rows that are read

    /** When rows are logged: each option, and each level of the logger. */
    private record Showing(EngineOptions options, Level level, boolean shown) {}

    @EachDatabase
    void rows_areLogged_onlyWhereValuesAreShown_andTheLoggerWantsAsMuch(TestDatabase database) {
        EngineOptions shown = ECHO.echoValues(true);
        List<Showing> all = List.of(
                new Showing(shown, Level.DEBUG, true),
                new Showing(shown, Level.TRACE, true),
                new Showing(shown, Level.INFO, false),
                new Showing(ECHO, Level.DEBUG, false),
                new Showing(shown.echo(false), Level.DEBUG, false),
                new Showing(shown.maskedColumns("other"), Level.DEBUG, false));
        for (Showing each : all) {
            List<String> lines = lines(
                    each.level(),
                    database,
                    each.options(),
                    engine -> engine.begin(connection -> {
                        connection.execute(insert(WORDS).values(ID.to(7L), WORD.to("it")));
                        connection.execute(insert(WORDS).values(ID.to(8L)));
                        assertThat(connection
                                        .execute(select(ID, WORD.as("w"))
                                                .from(WORDS)
                                                .orderBy(ID))
                                        .all()
                                        .get(1)
                                        .v2())
                                .isNull();
                        try (var rows =
                                connection.stream(select(WORD).from(WORDS).orderBy(ID), 1)) {
                            assertThat(rows.stream().toList()).containsExactly("it", null);
                        }
                    }));
            List<String> expected = each.shown()
                    ? List.of(
                            "Columns [id, w]",
                            "Row [7, 'it']",
                            "Row [8, null]",
                            "Columns [word]",
                            "Row ['it']",
                            "Row [null]")
                    : List.of();
            assertThat(lines)
                    .as("%s at %s", each.options(), each.level())
                    .filteredOn(line -> line.startsWith("Row ") || line.startsWith("Columns "))
                    .isEqualTo(expected);
        }
    }

    @EachDatabase
    void entities_areTheSame_whereTheirRowsAreLogged(TestDatabase database) {
        lines(Level.DEBUG, database, ECHO.echoValues(true), engine -> {
            Registry registry = Registry.of(USER, POST);
            registry.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, registry);
            sessions.inTransaction(session -> {
                for (int i = 0; i < 50; i++) {
                    User user = new User("u" + i);
                    user.getPosts().add(new Post("p" + i));
                    session.add(user);
                }
            });
            try (Session session = sessions.open()) {
                List<User> users =
                        session.scalars(select(USER).orderBy(USER.id)).all();
                for (int i = 0; i < 50; i++) {
                    assertThat(users.get(i).getName()).isEqualTo("u" + i);
                    assertThat(users.get(i).getCreatedAt()).isNotNull();
                    assertThat(users.get(i).getPosts().get(0).getTitle()).isEqualTo("p" + i);
                }
            }
        });
    }

    // ---- the name of an engine

    @Test
    void namedEngine_hasALoggerOfItsOwn_andThreadsOfItsPool() {
        EngineOptions options = ECHO.name("reports").slowStatements(Duration.ofNanos(1));
        try (Engine engine = Engine.create("sqlite::memory:", options);
                Engine other = Engine.create("sqlite::memory:", ECHO)) {
            Logger own = (Logger) LoggerFactory.getLogger("io.jalchemy.engine.reports");
            List<ILoggingEvent> events = events(Level.INFO, () -> {
                engine.begin(connection -> connection.executeText("SELECT 1"));
                other.begin(connection -> connection.executeText("SELECT 1"));
                own.setLevel(Level.WARN);
                engine.begin(connection -> connection.executeText("SELECT 1"));
                own.setLevel(null);
            });
            assertThat(events)
                    .extracting(
                            each -> each.getLevel() + " " + each.getLoggerName().replace("io.jalchemy.", ""))
                    .containsExactly(
                            "INFO engine.reports", // BEGIN
                            "INFO engine.reports",
                            "WARN engine.reports", // it is slow
                            "INFO engine.reports", // COMMIT
                            "INFO engine",
                            "INFO engine",
                            "INFO engine",
                            "WARN engine.reports");
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .anyMatch(name -> name.startsWith("reports"));
        }
        assertThatThrownBy(() -> ECHO.name(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name(\" \"): the name of an engine is part of its logger's. Give a word, or leave it out."
                        + " [EMPTY_NAME]");
    }
}
