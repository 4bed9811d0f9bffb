package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.ExecutionOptions;
import io.jalchemy.engine.Isolation;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.StatementStarted;
import io.jalchemy.engine.event.StatementSucceeded;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Options of an engine, a connection or session, and a statement: the inner one counts, and what it does not say is left to the outer. */
class ExecutionOptionsTest {

    private static final Table NUMBERS =
            Table.of("numbers", column("id", Types.BIGINT).primaryKey());
    private static final Column<Long> ID = NUMBERS.c("id", Types.BIGINT);

    /** What the statements were executed with. */
    private record Seen(@Nullable String label, Map<String, Object> options) {}

    private static List<Seen> listen(Engine engine) {
        List<Seen> seen = new ArrayList<>();
        engine.listen(new EngineListener() {
            @Override
            public void statementSucceeded(StatementSucceeded event) {
                StatementStarted started = event.started();
                seen.add(new Seen(started.label(), started.options()));
            }
        });
        return seen;
    }

    private static ExecutionOptions options(String scope) {
        return ExecutionOptions.NONE.label(scope).with("of " + scope, 1).with("last", scope);
    }

    /** Each set of scopes that say something: the innermost has the label, and all of them have their own option. */
    @EachDatabase
    void scopes_areMerged_andTheInnermostCounts(TestDatabase database) {
        MetaData.of(NUMBERS).createAll(database.engine());
        Registry registry = Registry.of(USER, POST);
        registry.metadata().createAll(database.engine());
        List<Seen> seen = listen(database.engine());
        for (int set = 0; set < 16; set++) {
            List<String> scopes = new ArrayList<>();
            List<String> all = List.of("engine", "connection", "block", "statement");
            for (String each : all) {
                if ((set >> all.indexOf(each) & 1) != 0) {
                    scopes.add(each);
                }
            }
            Engine engine = scopes.contains("engine")
                    ? database.engine().withExecutionOptions(options("engine"))
                    : database.engine();
            seen.clear();
            try (Connection connection = engine.connect()) {
                if (scopes.contains("connection")) {
                    connection.executionOptions(options("connection"));
                }
                connection.withExecutionOptions(
                        scopes.contains("block") ? options("block") : ExecutionOptions.NONE, () -> {
                            ExecutionOptions own =
                                    scopes.contains("statement") ? options("statement") : ExecutionOptions.NONE;
                            connection.execute(select(ID).from(NUMBERS), own);
                            connection.execute(text("DELETE FROM numbers"), own);
                        });
                connection.execute(select(ID).from(NUMBERS));
            }
            assertThat(seen.subList(0, 2)).as("%s", scopes).allSatisfy(each -> check(each, scopes));
            List<String> outer = scopes.stream()
                    .filter(each -> each.equals("engine") || each.equals("connection"))
                    .toList();
            check(seen.get(2), outer);
        }
        for (int set = 0; set < 8; set++) {
            List<String> scopes = new ArrayList<>();
            List<String> all = List.of("engine", "block", "statement");
            for (String each : all) {
                if ((set >> all.indexOf(each) & 1) != 0) {
                    scopes.add(each);
                }
            }
            Engine engine = scopes.contains("engine")
                    ? database.engine().withExecutionOptions(options("engine"))
                    : database.engine();
            seen.clear();
            try (Session session = SessionFactory.of(engine, registry).open()) {
                session.withExecutionOptions(
                        scopes.contains("block") ? options("block") : ExecutionOptions.NONE, () -> {
                            session.commit(); // the options stay with the session
                            ExecutionOptions own =
                                    scopes.contains("statement") ? options("statement") : ExecutionOptions.NONE;
                            session.execute(select(USER.name), own);
                        });
            }
            assertThat(seen).as("%s", scopes).singleElement().satisfies(each -> check(each, scopes));
        }
    }

    private static void check(Seen seen, List<String> scopes) {
        assertThat(seen.label()).isEqualTo(scopes.isEmpty() ? null : scopes.get(scopes.size() - 1));
        assertThat(seen.options()).hasSize(scopes.isEmpty() ? 0 : scopes.size() + 1);
        scopes.forEach(each -> assertThat(seen.options()).containsEntry("of " + each, 1));
        if (!scopes.isEmpty()) {
            assertThat(seen.options()).containsEntry("last", scopes.get(scopes.size() - 1));
        }
    }

    @EachDatabase
    void flush_andLazyLoad_haveTheOptionsOfTheirSession(TestDatabase database) {
        Registry registry = Registry.of(USER, POST);
        registry.metadata().createAll(database.engine());
        SessionFactory sessions = SessionFactory.of(database.engine(), registry);
        sessions.inTransaction(session -> {
            User user = new User("ed");
            user.getPosts().add(new Post("first"));
            session.add(user);
        });
        List<Seen> seen = listen(database.engine());
        try (Session session = sessions.open()) {
            User user = session.scalars(select(USER)).one();
            session.commit();
            seen.clear();
            session.withExecutionOptions(options("block"), () -> {
                assertThat(user.getPosts()).hasSize(1);
                user.setName("lea");
                session.commit();
            });
            assertThat(seen).hasSizeGreaterThan(1).allSatisfy(each -> check(each, List.of("block")));
            seen.clear();
            assertThat(user.getName()).isEqualTo("lea");
            assertThat(seen).isNotEmpty().allSatisfy(each -> check(each, List.of()));
        }
    }

    @EachDatabase
    void fetchSize_changesHowRowsAreFetched_andNotWhichThereAre(TestDatabase database) {
        MetaData.of(NUMBERS).createAll(database.engine());
        List<Long> all = IntStream.range(0, 100).mapToObj(i -> (long) i).toList();
        try (Connection connection = database.engine().connect()) {
            connection.execute(
                    insert(NUMBERS),
                    all.stream().map(each -> Map.of("id", each)).toList());
            for (int size : new int[] {1, 7, 100, 101}) {
                assertThat(connection
                                .execute(select(ID).from(NUMBERS).orderBy(ID), ExecutionOptions.NONE.fetchSize(size))
                                .all())
                        .isEqualTo(all);
            }
            assertThat(connection.execute(select(ID).from(NUMBERS).orderBy(ID)).all())
                    .isEqualTo(all);
            connection.commit();
        }
        Engine each = database.engine()
                .withIsolation(Isolation.AUTOCOMMIT)
                .withExecutionOptions(ExecutionOptions.NONE.fetchSize(3));
        try (Connection connection = each.connect()) {
            assertThat(connection.execute(select(ID).from(NUMBERS)).all()).hasSize(100);
        }
        assertThatThrownBy(() -> ExecutionOptions.NONE.fetchSize(0))
                .hasMessage("fetchSize(0): give at least 1. [NEGATIVE]");
    }

    @EachDatabase
    void deferrable_isOfTheTransaction_orRefused(TestDatabase database) {
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            assertThatThrownBy(() -> database.engine().deferrable())
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageEndingWith("[DEFERRABLE_TRANSACTION]");
            return;
        }
        Engine reports = database.engine()
                .withIsolation(Isolation.SERIALIZABLE)
                .readOnly()
                .deferrable();
        assertThat(reports.isolation()).isEqualTo(Isolation.SERIALIZABLE);
        assertThat(reports.isReadOnly()).isTrue();
        for (int i = 0; i < 2; i++) {
            reports.begin(connection -> {
                assertThat(shown(connection, "transaction_deferrable")).isEqualTo("on");
                assertThat(shown(connection, "transaction_read_only")).isEqualTo("on");
                assertThat(shown(connection, "transaction_isolation")).isEqualTo("serializable");
            });
            database.engine().begin(connection -> assertThat(shown(connection, "transaction_deferrable"))
                    .isEqualTo("off"));
        }
    }

    private static @Nullable Object shown(Connection connection, String setting) {
        return connection.execute(text("SHOW " + setting).columns()).one().get(0);
    }
}
