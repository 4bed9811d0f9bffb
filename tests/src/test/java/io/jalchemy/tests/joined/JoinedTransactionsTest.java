package io.jalchemy.tests.joined;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jalchemy.dialect.postgresql.PostgresqlDatabase;
import io.jalchemy.dialect.sqlite.SqliteDatabase;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.Isolation;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Retry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A session in a transaction of somebody else's: commit, rollback, close, savepoints and failures, for an owner that the program has
 * written itself and for Spring's transaction manager. The library never ends the owner's transaction, nor switches its auto-commit.
 */
class JoinedTransactionsTest {

    private enum OwnerKind {
        HAND_WRITTEN(HandWrittenOwner::new),
        SPRING(SpringOwner::new);

        private final Function<DataSource, Owner> make;

        OwnerKind(Function<DataSource, Owner> make) {
            this.make = make;
        }
    }

    private record Setting(OwnerKind owner, Kind database) {}

    private static Stream<Setting> settings() {
        return Arrays.stream(OwnerKind.values())
                .flatMap(owner -> Arrays.stream(Kind.values()).map(database -> new Setting(owner, database)));
    }

    @TempDir
    private Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private String url;
    private WatchedDataSource dataSource;
    private Owner owner;
    private Engine engine;
    private SessionFactory sessions;

    private void start(Setting setting) {
        TestDatabase database = TestDatabase.fresh(setting.database());
        opened.add(database);
        boolean sqlite = setting.database() == Kind.SQLITE;
        url = sqlite ? "jdbc:sqlite:" + folder.resolve("test.db") + "?journal_mode=WAL" : database.url();
        dataSource = new WatchedDataSource(url);
        owner = setting.owner().make.apply(dataSource);
        Database known = sqlite ? new SqliteDatabase() : new PostgresqlDatabase();
        engine = Engine.of(owner.source(), known, EngineOptions.defaults());
        Registry registry = Registry.of(USER, POST);
        registry.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, registry);
        dataSource.offences().clear(); // of transactions that were the engine's own
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    /** How many users of that name others see: those that are committed. */
    private long committed(String name) throws SQLException {
        try (Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM users WHERE name = '" + name + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void neverEnded() {
        assertThat(dataSource.offences()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void commit_flushes_andTheOwnerDecides(Setting setting) throws Exception {
        start(setting);
        User[] ed = {new User("ed")};
        Session[] session = {null};
        owner.required(() -> {
            session[0] = sessions.open();
            session[0].add(ed[0]);
            session[0].commit();
            assertThat(Inspection.of(ed[0]).isPersistent()).isTrue();
            assertThat(committed("ed")).isZero();
            assertThat(ed[0].getPosts()).isEmpty(); // a lazy load after the commit
            assertThat(committed("ed")).isZero();
            neverEnded();
        });
        assertThat(committed("ed")).isOne();
        neverEnded();
        assertThat(session[0].contains(ed[0])).isTrue();
        assertThat(Inspection.of(ed[0]).isLoaded("name")).isFalse(); // another transaction may see other values
        assertThat(ed[0].getName()).isEqualTo("ed");
        ed[0].setFullname("Edward");
        session[0].commit(); // of its own
        session[0].close();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void ownersRollback_restoresTheObjects(Setting setting) throws Exception {
        start(setting);
        sessions.inTransaction(session -> session.add(new User("ed")));
        dataSource.offences().clear();
        User wendy = new User("wendy");
        try (Session session = sessions.open()) {
            User ed = session.scalars(select(USER)).one();
            session.rollback();
            dataSource.offences().clear();
            assertThatThrownBy(() -> owner.required(() -> {
                        ed.setFullname("Edward");
                        session.add(wendy);
                        session.commit();
                        assertThat(wendy.getId()).isNotNull();
                        throw new IllegalStateException("of the program");
                    }))
                    .hasMessage("of the program");
            neverEnded();
            assertThat(Inspection.of(wendy).isTransient()).isTrue();
            assertThat(wendy.getId()).isNull();
            assertThat(ed.getFullname()).isNull();
        }
        assertThat(committed("wendy")).isZero();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void rollbackOnly_ofTheOwner_restoresTheObjects(Setting setting) throws Exception {
        start(setting);
        User ed = new User("ed");
        try (Session session = sessions.open()) {
            catchThrowable(() -> owner.required(() -> {
                session.add(ed);
                session.flush();
                owner.setRollbackOnly();
            })); // Spring's says that it was not expected
            assertThat(Inspection.of(ed).isTransient()).isTrue();
            assertThat(committed("ed")).isZero();
        }
        neverEnded();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void rollbackOfTheSession_asksTheOwner_readsGoOn_writesAreRefused(Setting setting) throws Exception {
        start(setting);
        sessions.inTransaction(session -> {
            User ed = new User("ed");
            ed.getPosts().add(new Post("first"));
            session.add(ed);
        });
        dataSource.offences().clear();
        Throwable end = catchThrowable(() -> owner.required(() -> {
            try (Session session = sessions.open()) {
                User ed = session.scalars(select(USER)).one();
                User wendy = new User("wendy");
                session.add(wendy);
                session.flush();
                session.rollback();
                assertThat(Inspection.of(wendy).isTransient()).isTrue();
                assertThat(ed.getName()).isEqualTo("ed"); // expired, and loaded again
                assertThat(ed.getPosts()).extracting(Post::getTitle).containsExactly("first");
                ed.setFullname("lost");
                assertThatThrownBy(session::flush)
                        .isInstanceOf(JalchemyException.class)
                        .hasMessageContaining("ROLLBACK_ONLY")
                        .hasMessageContaining("somebody else");
                assertThatThrownBy(() -> engine.begin(
                                connection -> connection.executeText("UPDATE users SET fullname = 'lost'")))
                        .hasMessageContaining("ROLLBACK_ONLY");
                session.expire(ed);
                var names = text("SELECT name FROM users ORDER BY name").columns(USER.name);
                List<String> there = List.of("ed", "wendy"); // what was flushed is there until the owner rolls back
                assertThat(session.scalars(names).all()).isEqualTo(there);
                engine.begin(connection ->
                        assertThat(connection.execute(names).all()).isEqualTo(there));
                assertThatThrownBy(() -> session.execute(text("UPDATE users SET fullname = 'lost'")))
                        .hasMessageContaining("ROLLBACK_ONLY");
            }
        }));
        assertThat(end == null ? "" : end.toString())
                .doesNotContain("Assertion")
                .doesNotContain("jalchemy");
        assertThat(committed("wendy")).isZero();
        neverEnded();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void openSession_isFlushedBeforeTheOwnerCommits(Setting setting) throws Exception {
        start(setting);
        Session[] open = {null};
        owner.required(() -> {
            open[0] = sessions.open();
            open[0].add(new User("ed"));
        });
        assertThat(committed("ed")).isOne();
        open[0].close();
        neverEnded();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void flushThatFailsBeforeTheOwnerCommits_hasItRollBack_andReachesTheCaller(Setting setting) throws Exception {
        start(setting);
        sessions.inTransaction(session -> session.add(new User("ed")));
        dataSource.offences().clear();
        Session session = sessions.open();
        User second = new User("ed");
        assertThatThrownBy(() -> owner.required(() -> {
                    session.add(new User("wendy"));
                    session.flush();
                    session.add(second);
                }))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNIQUE));
        assertThat(committed("wendy")).isZero();
        assertThat(Inspection.of(second).isTransient()).isTrue();
        neverEnded();
        session.close();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void close_dropsWhatIsNotFlushed_andLeavesTheRestToTheOwner(Setting setting) throws Exception {
        start(setting);
        owner.required(() -> {
            try (Session session = sessions.open()) {
                session.add(new User("ed"));
                session.flush();
                session.add(new User("wendy"));
            }
            try (io.jalchemy.engine.Connection connection = engine.connect()) {
                connection.executeText("UPDATE users SET fullname = 'Edward'");
            }
        });
        assertThat(committed("ed")).isOne();
        assertThat(committed("wendy")).isZero();
        assertThat(committed("ed' AND fullname = 'Edward")).isOne();
        neverEnded();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void failureInTheSessionsOwnTransaction_isNotCommittedByTheOwner(Setting setting) throws Exception {
        start(setting);
        Throwable end = catchThrowable(() -> owner.required(() -> {
            assertThatThrownBy(() -> sessions.inTransaction(session -> {
                        session.add(new User("ed"));
                        session.flush();
                        throw new IllegalStateException("of the program");
                    }))
                    .hasMessage("of the program"); // and goes on
        }));
        assertThat(end == null ? "" : end.toString())
                .doesNotContain("Assertion")
                .doesNotContain("jalchemy");
        assertThat(committed("ed")).isZero();
        neverEnded();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void requiresNew_isAnotherTransaction_andTheSessionStaysInItsOwn(Setting setting) throws Exception {
        start(setting);
        boolean locks = setting.database() == Kind.SQLITE; // one writer at a time
        User outer = new User("outer");
        assertThatThrownBy(() -> owner.required(() -> {
                    Session session = sessions.open();
                    opened.add(session);
                    if (!locks) {
                        session.add(outer);
                        session.flush();
                    }
                    owner.requiresNew(() -> sessions.inTransaction(inner -> inner.add(new User("inner"))));
                    assertThat(session.scalars(select(USER.name).where(USER.name.eq("outer")))
                                    .all())
                            .as("what the outer transaction sees")
                            .isEqualTo(locks ? List.of() : List.of("outer"));
                    assertThat(committed("inner")).isOne();
                    throw new IllegalStateException("of the program");
                }))
                .hasMessage("of the program");
        assertThat(committed("inner")).isOne();
        assertThat(committed("outer")).isZero();
        assertThat(Inspection.of(outer).isTransient()).isTrue();
        neverEnded();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void suspendedTransaction_itsSessionIsRefused_untilItGoesOn(Setting setting) throws Exception {
        start(setting);
        sessions.inTransaction(session -> {
            User ed = new User("ed");
            ed.getPosts().add(new Post("first"));
            session.add(ed);
        });
        dataSource.offences().clear();
        owner.required(() -> {
            Session session = sessions.open();
            opened.add(session);
            User ed = session.scalars(select(USER)).one();
            Map<String, ThrowingCallable> uses = new LinkedHashMap<>();
            uses.put("query", () -> session.scalars(select(USER)));
            uses.put("get", () -> session.get(USER, -1L));
            uses.put("lazy load", () -> ed.getPosts().size());
            uses.put("stream", () -> session.stream(select(USER), 2));
            uses.put("add", () -> session.add(new User("wendy")));
            uses.put("delete", () -> session.delete(ed));
            uses.put("refresh", () -> session.refresh(ed));
            uses.put("flush", session::flush);
            uses.put("commit", session::commit);
            uses.put("savepoint", session::beginNested);
            uses.put("connection", session::connection);
            owner.requiresNew(() -> uses.forEach((name, use) -> assertThatThrownBy(use)
                    .as(name)
                    .isInstanceOfSatisfying(
                            JalchemyException.class, e -> assertThat(e.code()).isEqualTo("SUSPENDED"))));
            assertThat(ed.getPosts()).hasSize(1);
            ed.setFullname("Edward"); // and the owner's commit flushes it
        });
        assertThat(committed("ed' AND fullname = 'Edward")).isOne();
        neverEnded();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void savepointThatIsOpen_whenTheSessionIsClosed_isTakenBack(Setting setting) throws Exception {
        start(setting);
        User inner = new User("inner");
        User innermost = new User("innermost");
        owner.required(() -> {
            Session session = sessions.open();
            session.add(new User("outer"));
            session.beginNested();
            session.add(inner);
            session.beginNested();
            session.add(innermost);
            session.flush();
            session.close();
        });
        assertThat(committed("outer")).isOne();
        assertThat(committed("inner")).isZero();
        assertThat(committed("innermost")).isZero();
        assertThat(Inspection.of(inner).isTransient()).isTrue();
        assertThat(Inspection.of(innermost).isTransient()).isTrue();
        neverEnded();
    }

    /** What a failed flush may have written in part is not committed by an owner who learns nothing of it. */
    @ParameterizedTest
    @MethodSource("settings")
    void failedFlush_ofASessionThatIsClosed_isTakenBack_andNothingElseIfItWasInASavepoint(Setting setting)
            throws Exception {
        start(setting);
        sessions.inTransaction(session -> session.add(new User("ed")));
        for (boolean nested : new boolean[] {false, true}) {
            dataSource.offences().clear();
            User wendy = new User("wendy");
            Throwable end = catchThrowable(() -> owner.required(() -> {
                try (Session session = sessions.open()) {
                    session.add(wendy);
                    session.flush();
                    if (nested) {
                        session.beginNested();
                    }
                    session.addAll(List.of(new User("mary"), new User("ed")));
                    assertThatThrownBy(session::flush).isInstanceOf(DatabaseException.class);
                }
            }));
            assertThat(end == null ? "" : end.toString()) // Spring's says that it was not expected
                    .doesNotContain("Assertion")
                    .doesNotContain("jalchemy");
            assertThat(committed("wendy")).as("nested: " + nested).isEqualTo(nested ? 1 : 0);
            assertThat(committed("mary")).isZero();
            assertThat(Inspection.of(wendy).isTransient()).isEqualTo(!nested);
            neverEnded();
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void server_isAskedOnTheConnectionOfTheTransaction(Setting setting) throws Exception {
        start(setting);
        owner.required(() -> {
            int lent = dataSource.lent();
            Engine another = Engine.of(owner.source(), engine.database(), EngineOptions.defaults());
            assertThat(another.dialect().name()).isEqualTo(engine.dialect().name());
            try (Session session =
                    SessionFactory.of(another, sessions.registry()).open()) {
                assertThat(session.scalars(select(USER)).all()).isEmpty();
            }
            assertThat(dataSource.lent()).as("connections that were opened").isEqualTo(lent);
        });
        neverEnded();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void statementsOfTheProgram_areInTheSameTransaction(Setting setting) throws Exception {
        start(setting);
        owner.required(() -> {
            try (Session session = sessions.open()) {
                User ed = new User("ed");
                session.add(ed);
                session.flush();
                owner.execute("UPDATE users SET fullname = 'Edward' WHERE name = 'ed'");
                session.refresh(ed);
                assertThat(ed.getFullname()).isEqualTo("Edward");
                session.commit();
            }
        });
        assertThat(committed("ed' AND fullname = 'Edward")).isOne();
        neverEnded();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void savepoint_isTakenBackByItself(Setting setting) throws Exception {
        start(setting);
        owner.required(() -> sessions.inTransaction(session -> {
            session.add(new User("ed"));
            User wendy = new User("wendy");
            try (Savepoint savepoint = session.beginNested()) {
                session.add(wendy);
                session.flush();
                savepoint.rollback();
            }
            assertThat(Inspection.of(wendy).isTransient()).isTrue();
        }));
        assertThat(committed("ed")).isOne();
        assertThat(committed("wendy")).isZero();
        neverEnded();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void retry_doesNotRepeatAPart(Setting setting) throws Exception {
        start(setting);
        int[] attempts = {0};
        assertThatThrownBy(() -> owner.required(
                        () -> sessions.inTransaction(Retry.times(3).on(ErrorKind.UNIQUE), session -> {
                            attempts[0]++;
                            session.addAll(List.of(new User("ed"), new User("ed")));
                        })))
                .isInstanceOf(DatabaseException.class);
        assertThat(attempts[0]).isOne();
        assertThatThrownBy(() -> sessions.inTransaction(Retry.times(3).on(ErrorKind.UNIQUE), session -> {
                    attempts[0]++;
                    session.addAll(List.of(new User("ed"), new User("ed")));
                }))
                .isInstanceOf(DatabaseException.class);
        assertThat(attempts[0]).isEqualTo(1 + 3);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void isolation_isTheOwners(Setting setting) throws Exception {
        start(setting);
        Isolation other = setting.database() == Kind.SQLITE ? Isolation.READ_UNCOMMITTED : Isolation.SERIALIZABLE;
        owner.required(() -> {
            Engine isolated = engine.withIsolation(other);
            assertThatThrownBy(() -> isolated.begin(io.jalchemy.engine.Connection::begin))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("JOINED_ISOLATION");
            try (io.jalchemy.engine.Connection alone =
                    engine.withIsolation(Isolation.AUTOCOMMIT).connect()) {
                alone.executeText("UPDATE users SET fullname = 'of another transaction'");
                assertThat(alone.forMapper().joined()).isNull();
            }
        });
        assertThatCode(() -> engine.withIsolation(other).begin(io.jalchemy.engine.Connection::begin))
                .doesNotThrowAnyException();
    }

    // ---- what is to be done after the commit

    @ParameterizedTest
    @MethodSource("settings")
    void actionsAfterTheCommit_areDoneOnce_afterTheOwnersCommit_andNotAfterItsRollback(Setting setting)
            throws Exception {
        start(setting);
        List<String> told = new ArrayList<>();
        owner.required(() -> {
            sessions.inTransaction(session -> {
                session.add(new User("a"));
                session.afterCommit(() -> told.add("session"));
                session.afterCommit(() -> {
                    throw new IllegalStateException("of an action");
                });
                try (Savepoint dropped = session.beginNested()) {
                    session.afterCommit(() -> told.add("dropped"));
                    dropped.rollback();
                }
            });
            engine.begin(connection -> {
                connection.afterCommit(() -> told.add("connection"));
                connection.execute(text("UPDATE users SET name = 'b'"));
                connection.commit();
                connection.afterCommit(() -> told.add("connection again"));
            });
            assertThat(told).isEmpty();
        });
        assertThat(told).containsExactlyInAnyOrder("session", "connection", "connection again");
        assertThat(committed("b")).isEqualTo(1);
        told.clear();
        catchThrowable(() -> owner.required(() -> {
            sessions.inTransaction(session -> session.afterCommit(() -> told.add("session")));
            engine.begin(connection -> connection.afterCommit(() -> told.add("connection")));
            throw new IllegalStateException("of the owner");
        }));
        catchThrowable(() -> owner.required(
                () -> { // Spring says that it was rolled back
                    sessions.inTransaction(session -> session.afterCommit(() -> told.add("session")));
                    engine.begin(connection -> {
                        connection.afterCommit(() -> told.add("connection"));
                        connection.rollback();
                    });
                    owner.setRollbackOnly();
                }));
        assertThat(told).isEmpty();
    }
}
