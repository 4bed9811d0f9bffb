package io.jalchemy.tests.engine;

import static io.jalchemy.orm.Loading.subqueryLoad;
import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.Sql.whole;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.ExecutionOptions;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.Aliased;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Statements that look alike to the cache of compiled statements and are not. */
class StatementCacheTest {

    private static final Table ONE = Table.of("one", column("id", Types.BIGINT).primaryKey());
    private static final Table TWO = Table.of("two", column("id", Types.BIGINT).primaryKey());
    private static final Column<Long> ID = ONE.c("id", Types.BIGINT);

    private static List<Query<?>> statements() {
        List<Query<?>> all = new ArrayList<>();
        for (Table first : List.of(ONE, TWO)) {
            for (Table second : List.of(ONE, TWO)) {
                for (Table third : List.of(ONE, TWO)) {
                    Aliased a = alias(first, "a");
                    Aliased b = alias(second, "b");
                    Aliased c = alias(third, "c");
                    all.add(select(a.c("id", Types.BIGINT), b.c("id", Types.BIGINT), c.c("id", Types.BIGINT))
                            .orderBy(a.c("id"), b.c("id"), c.c("id")));
                }
            }
        }
        for (long to : new long[] {3, 4}) {
            for (int by : new int[] {1, 2}) {
                Cte from = select(literal(1L).as("n")).cte("steps");
                Cte steps = by == 1
                        ? from.recursive(
                                each -> select(whole(each.c("n", Types.BIGINT)).plus(1))
                                        .where(each.c("n", Types.BIGINT).lt(to)))
                        : from.recursive(each -> select(
                                        whole(each.c("n", Types.BIGINT)).plus(1).plus(1))
                                .where(each.c("n", Types.BIGINT).lt(to)));
                all.add(select(from.c("n", Types.BIGINT)).from(steps).orderBy(from.c("n", Types.BIGINT)));
            }
        }
        // one node in two places, then two nodes with values of their own
        for (long value : new long[] {1, 2}) {
            Bind<Long> shared = literal(value);
            Condition condition = ID.ge(shared);
            all.add(select(ID).where(condition).union(select(ID).where(condition, ID.le(shared))));
            all.add(select(ID)
                    .where(ID.ge(literal(1L)))
                    .union(select(ID).where(ID.ge(literal(value)), ID.le(literal(2L)))));
        }
        return all;
    }

    @EachDatabase
    void cachedText_isThatOfTheStatement(TestDatabase database) {
        MetaData.of(ONE, TWO).createAll(database.engine());
        database.engine().begin(connection -> {
            for (long id = 1; id < 4; id++) {
                connection.execute(insert(ONE).values(ID.to(id)));
                connection.execute(insert(TWO).values(TWO.c("id", Types.BIGINT).to(10 + id)));
            }
        });
        List<String> sent = new ArrayList<>();
        database.engine().listen(EngineListener.ofStatements(sent::add));
        try (Connection connection = database.engine().connect()) {
            for (int round = 0; round < 2; round++) {
                for (Query<?> query : statements()) {
                    sent.clear();
                    List<?> cached = connection.execute(query).all();
                    var compiled = query.compile(database.kind().dialect());
                    assertThat(sent).containsExactly(compiled.sql());
                    List<?> alone = connection
                            .forMapper()
                            .query(compiled, new Object[0], query.form())
                            .all();
                    assertThat(List.<Object>copyOf(cached)).as(compiled.sql()).isEqualTo(List.<Object>copyOf(alone));
                    assertThat(cached).isNotEmpty();
                }
            }
        }
    }

    /** A statement of a program, and how many texts are made for it if nothing is kept. */
    private record Sent(String name, int texts, Consumer<Session> action) {}

    private static final List<Sent> SENT = List.of(
            new Sent("a query", 1, session -> session.connection()
                    .execute(select(ID).from(ONE))),
            new Sent("a streamed query", 1, session -> session.connection().stream(
                            select(ID).from(ONE).orderBy(ID), 5)
                    .close()),
            new Sent("a delete", 1, session -> session.connection()
                    .execute(delete(ONE).where(ID.eq(7L)))),
            new Sent("text", 1, session -> session.connection().execute(text("DELETE FROM one WHERE id = 7"))),
            new Sent("rows", 1, session -> session.connection().execute(insert(ONE), List.of(Map.of("id", 8L)))),
            new Sent(
                    "a query of entities",
                    1,
                    session -> session.scalars(select(USER).where(USER.name.eq("x")))),
            new Sent("a streamed query of entities", 1, session -> session.stream(
                            select(USER).orderBy(USER.id), 5)
                    .close()),
            new Sent(
                    "text of entities",
                    1,
                    session -> session.scalars(select(USER).fromStatement(text("SELECT * FROM users")))),
            new Sent(
                    "an update of entities",
                    1,
                    session ->
                            session.execute(update(USER).set(USER.fullname, "y").where(USER.name.eq("x")))),
            new Sent(
                    "a query with a subquery load",
                    2,
                    session -> session.scalars(select(USER).options(subqueryLoad(USER.posts)))));

    private static int texts(Engine engine, SessionFactory sessions, ExecutionOptions options, Sent each) {
        int before = engine.compilations() + sessions.plansMade();
        try (Session session = sessions.open()) {
            session.withExecutionOptions(options, () -> each.action().accept(session));
        }
        return engine.compilations() + sessions.plansMade() - before;
    }

    @EachDatabase
    void statementThatIsNotToBeKept_isCompiledEachTime_andDrivesOutNoOther(TestDatabase database) {
        Engine engine = database.engine();
        Registry registry = Registry.of(USER, POST);
        registry.metadata().with(ONE).createAll(engine);
        SessionFactory sessions = SessionFactory.of(engine, registry);
        sessions.inTransaction(session -> session.add(new User("x")));
        ExecutionOptions alone = ExecutionOptions.NONE.statementCache(false);
        SessionFactory never = SessionFactory.of(engine.withExecutionOptions(alone), registry);
        for (Sent each : SENT) {
            for (int i = 0; i < 3; i++) {
                assertThat(texts(engine, sessions, alone, each)).as(each.name()).isEqualTo(each.texts());
            }
            assertThat(texts(engine, sessions, ExecutionOptions.NONE, each))
                    .as("%s was not kept", each.name())
                    .isEqualTo(each.texts());
            assertThat(texts(engine, sessions, ExecutionOptions.NONE, each))
                    .as("%s was kept", each.name())
                    .isZero();
            assertThat(texts(engine, sessions, alone, each))
                    .as("%s is not looked for", each.name())
                    .isEqualTo(each.texts());
            assertThat(texts(engine, never, ExecutionOptions.NONE, each))
                    .as("%s with an engine that keeps none", each.name())
                    .isEqualTo(each.texts());
            texts(engine, never, ExecutionOptions.NONE.statementCache(true), each);
            assertThat(texts(engine, never, ExecutionOptions.NONE.statementCache(true), each))
                    .as("%s with a block that keeps all", each.name())
                    .isZero();
        }
    }
}
