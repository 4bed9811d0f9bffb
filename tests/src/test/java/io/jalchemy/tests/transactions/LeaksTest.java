package io.jalchemy.tests.transactions;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.tests.ledger.AccountPath.ACCOUNT;
import static io.jalchemy.tests.ledger.PostingPath.POSTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.Isolation;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.orm.Session;
import io.jalchemy.testkit.ConnectionLeaks;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.ledger.Account;
import io.jalchemy.tests.ledger.Posting;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;

/** No statement is open when its connection is given back, and every connection is, however a unit of work ends. */
class LeaksTest {

    private static Map<String, Consumer<Ledger>> programs() {
        Map<String, Consumer<Ledger>> all = new LinkedHashMap<>();
        all.put(
                "entities",
                ledger -> ledger.sessions.inTransaction(session -> {
                    Account account = new Account("new");
                    account.getPostings().add(new Posting("posting"));
                    session.add(account);
                    session.flush();
                    session.nested(() -> account.setName("other"));
                    session.delete(account.getPostings().get(0));
                }));
        all.put(
                "queries",
                ledger -> ledger.sessions.inTransaction(session -> {
                    session.scalars(select(ACCOUNT)).all().forEach(each -> each.getPostings()
                            .size());
                    session.scalars(select(ACCOUNT)).first();
                    session.get(ACCOUNT, -1L);
                }));
        all.put("stream, not read to its end, not closed", ledger -> {
            try (Session session = ledger.sessions.open()) {
                session.stream(select(POSTING), 1).iterator().hasNext();
            }
        });
        all.put(
                "stream, closed",
                ledger -> ledger.engine.begin(connection -> {
                    try (StreamedResult<?> rows =
                            connection.stream(text("SELECT name FROM accounts").columns(), 1)) {
                        rows.iterator().next();
                    }
                }));
        all.put(
                "stream in a savepoint that is rolled back",
                ledger -> ledger.engine.begin(connection -> {
                    Iterator<?> rows;
                    try (Savepoint savepoint = connection.beginNested()) {
                        assertThat(savepoint.isActive()).isTrue();
                        rows = connection.stream(
                                        text("SELECT name FROM accounts").columns(), 1)
                                .iterator();
                        rows.next();
                    }
                    assertThatThrownBy(rows::hasNext).hasMessageEndingWith("[STREAM_ENDED]");
                }));
        all.put(
                "failing reader",
                ledger -> ledger.engine.begin(connection -> assertThatThrownBy(() -> connection.stream(
                                        text("SELECT name FROM accounts").columns(), 1)
                                .forEach(row -> {
                                    throw new IllegalStateException("of the program");
                                }))
                        .isInstanceOf(IllegalStateException.class)));
        all.put("failing statements", ledger -> {
            for (String sql :
                    new String[] {"SELEKT 1", "SELECT 1 FROM nowhere", "INSERT INTO accounts (id) VALUES (NULL)"}) {
                assertThat(catchThrowable(() -> ledger.execute(sql))).isNotNull();
                assertThat(catchThrowable(() -> ledger.engine.begin(
                                connection -> connection.execute(text(sql).columns()))))
                        .isNotNull();
                assertThat(catchThrowable(() -> ledger.engine.begin(
                                connection -> connection.stream(text(sql).columns(), 2)
                                        .iterator()
                                        .hasNext())))
                        .isNotNull();
            }
        });
        all.put("failing flush", ledger -> assertThat(catchThrowable(() -> ledger.sessions.inTransaction(session -> {
                    session.add(new Account(null));
                })))
                .isNotNull());
        all.put("not committed", ledger -> {
            try (Connection connection = ledger.engine.connect()) {
                connection.executeText("DELETE FROM postings");
            }
            try (Connection connection =
                    ledger.engine.withIsolation(Isolation.AUTOCOMMIT).connect()) {
                connection.execute(text("SELECT 1").columns());
                connection.executeText("DELETE FROM postings WHERE id < 0");
            }
        });
        all.put("catalogue", ledger -> {
            assertThat(ledger.engine.inspector().hasTable("accounts")).isTrue();
            ledger.sessions.registry().metadata().createAll(ledger.engine);
        });
        return all;
    }

    @EachDatabase
    void statementsAndConnections_areClosed(TestDatabase database, @TempDir Path home) {
        String url = database.kind() == TestDatabase.Kind.SQLITE
                ? "jdbc:sqlite:" + home.resolve("ledger") + "?synchronous=OFF"
                : database.url();
        OpenStatementsDataSource source = new OpenStatementsDataSource(url);
        Ledger ledger = new Ledger(Engine.of(source));
        ledger.execute("INSERT INTO accounts (name, version) VALUES ('one', 1)");
        ledger.execute("INSERT INTO postings (name, account_id, version) VALUES ('a', 1, 1), ('b', 1, 1)");
        programs().forEach((name, program) -> {
            int before = source.statements();
            program.accept(ledger);
            assertThat(source.statements()).as(name).isGreaterThan(before);
            assertThat(source.left()).as(name).isEmpty();
            assertThat(source.connections()).as(name).isZero();
        });
    }

    @EachDatabase
    void connectionThatIsNotGivenBack_isFound(TestDatabase database, @TempDir Path home) {
        String url = database.kind() == TestDatabase.Kind.SQLITE ? "sqlite:" + home.resolve("x.db") : database.url();
        try (Engine engine = Engine.create(url, EngineOptions.defaults().poolSize(2))) {
            ConnectionLeaks.assertNone(engine);
            Connection kept = engine.connect();
            kept.begin();
            assertThatThrownBy(() -> ConnectionLeaks.assertNone(engine))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("1 of 2 connections are open, 1 in use");
            kept.close();
            ConnectionLeaks.assertNone(engine);
        }
    }
}
