package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.type.Types.BIGINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What databases refuse comes as one exception that says of what kind it is; connections are given back whatever happens. */
class DatabaseErrorsTest {

    private static final Table ACCOUNTS =
            Table.of("accounts", column("id", BIGINT).primaryKey(), column("balance", BIGINT));
    private static final Column<Long> ID = ACCOUNTS.c("id", BIGINT);
    private static final Column<Long> BALANCE = ACCOUNTS.c("balance", BIGINT);

    private static Engine accounts(TestDatabase database) {
        Engine engine = database.engine();
        MetaData.of(ACCOUNTS).createAll(engine);
        engine.begin(connection -> connection.execute(
                insert(ACCOUNTS), List.of(Map.of("id", 1, "balance", 10), Map.of("id", 2, "balance", 20))));
        return engine;
    }

    private static ErrorKind kind(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        DatabaseException thrown = catchThrowableOfType(DatabaseException.class, call);
        assertThat(thrown).as("nothing was thrown").isNotNull();
        assertThat(thrown).hasCauseInstanceOf(SQLException.class);
        return thrown.kind();
    }

    private static void set(Connection connection, long id, long balance) {
        connection.execute(update(ACCOUNTS).set(BALANCE, balance).where(ID.eq(id)));
    }

    @EachDatabase
    void syntaxAndMissingTables_areOfOneKind_andNameTheStatement(TestDatabase database) {
        Engine engine = accounts(database);
        assertThat(kind(() -> engine.begin(connection -> connection.executeText("INSERT INTO nothing VALUES (1)"))))
                .isEqualTo(ErrorKind.SYNTAX);
        assertThatThrownBy(() -> engine.begin(connection -> connection.executeText("INSERT INTO")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("In: INSERT INTO");
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    void valueThatDoesNotFit_isOfKindData(TestDatabase database) {
        Engine engine = accounts(database);
        assertThat(kind(() -> engine.begin(
                        connection -> connection.executeText("INSERT INTO accounts VALUES (CAST('x' AS BIGINT), 1)"))))
                .isEqualTo(ErrorKind.DATA);
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    @Timeout(60)
    void deadlock_isToldToOneOfThem(TestDatabase database) throws Exception {
        Engine engine = accounts(database);
        CyclicBarrier both = new CyclicBarrier(2);
        CompletableFuture<ErrorKind> first = CompletableFuture.supplyAsync(() -> crosswise(engine, 1, 2, both));
        ErrorKind second = crosswise(engine, 2, 1, both);
        assertThat(List.of(first.get(30, TimeUnit.SECONDS), second))
                .containsExactlyInAnyOrder(ErrorKind.DEADLOCK, ErrorKind.OTHER);
    }

    /** Which error came; OTHER for none. */
    private static ErrorKind crosswise(Engine engine, long first, long second, CyclicBarrier both) {
        try {
            engine.begin(connection -> {
                set(connection, first, 0);
                both.await(20, TimeUnit.SECONDS);
                set(connection, second, 0);
            });
            return ErrorKind.OTHER;
        } catch (DatabaseException e) {
            return e.kind();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    void transactionsThatCannotBePutInOrder_areSerializationFailures(TestDatabase database) {
        Engine engine = accounts(database);
        try (Connection one = engine.connect()) {
            one.executeText("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            assertThat(one.execute(select(count()).from(ACCOUNTS)).one()).isEqualTo(2);
            engine.begin(other -> set(other, 1, 99));
            assertThat(one.execute(select(BALANCE).where(ID.eq(1L))).one())
                    .as("it sees what was there when it began")
                    .isEqualTo(10);
            assertThat(kind(() -> set(one, 1, 0))).isEqualTo(ErrorKind.SERIALIZATION_FAILURE);
        }
        engine.begin(connection -> assertThat(
                        connection.execute(select(BALANCE).where(ID.eq(1L))).one())
                .isEqualTo(99));
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    void locksAndTimeouts_areToldApart(TestDatabase database) {
        Engine engine = accounts(database);
        try (Connection holder = engine.connect()) {
            set(holder, 1, 5);
            assertThat(kind(() -> engine.begin(
                            other -> other.executeText("SELECT 1 FROM accounts WHERE id = 1 FOR UPDATE NOWAIT"))))
                    .isEqualTo(ErrorKind.LOCK_NOT_AVAILABLE);
            assertThat(kind(() -> engine.begin(other -> {
                        other.executeText("SET LOCAL statement_timeout = 50");
                        set(other, 1, 6);
                    })))
                    .isEqualTo(ErrorKind.TIMEOUT);
        }
    }

    @Test
    @Timeout(60)
    void secondWriterOfAnSqliteFile_waits_andIsThenToldOfTheLock(@TempDir Path home) {
        String url = "jdbc:sqlite:" + home.resolve("db") + "?busy_timeout=100";
        try (Engine engine = Engine.create(url)) {
            MetaData.of(ACCOUNTS).createAll(engine);
            engine.begin(connection -> connection.execute(insert(ACCOUNTS), List.of(Map.of("id", 1, "balance", 1))));
            try (Connection holder = engine.connect()) {
                set(holder, 1, 5);
                assertThat(kind(() -> engine.begin(other -> set(other, 1, 6)))).isEqualTo(ErrorKind.LOCK_NOT_AVAILABLE);
            }
            engine.begin(other -> set(other, 1, 6));
        }
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    void lostConnection_isToldAndReplaced(TestDatabase database) {
        Engine engine = accounts(database);
        assertThat(kind(() -> engine.begin(connection -> {
                    connection.executeText("SET LOCAL application_name = 'doomed'");
                    engine.begin(other ->
                            other.executeText("DO $$ BEGIN PERFORM pg_terminate_backend(pid) FROM pg_stat_activity"
                                    + " WHERE application_name = 'doomed'; END $$"));
                    set(connection, 1, 0);
                })))
                .isEqualTo(ErrorKind.CONNECTION_LOST);
        engine.begin(connection -> assertThat(
                        connection.execute(select(BALANCE).where(ID.eq(1L))).one())
                .isEqualTo(10));
    }

    @Test
    void unreachableServer_isALostConnection_withoutThePassword() {
        assertThatThrownBy(() -> {
                    try (Engine engine = Engine.create("postgresql://scott:t1ger@localhost:1/blog")) {
                        engine.begin(connection -> connection.executeText("SELECT 1"));
                    }
                })
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CONNECTION_LOST))
                .satisfies(e -> {
                    for (Throwable each = e; each != null; each = each.getCause()) {
                        assertThat(String.valueOf(each.getMessage())).doesNotContain("t1ger");
                    }
                });
    }

    /** With one connection in the pool, whatever kept it would make the next one wait until it fails. */
    @EachDatabase
    @Timeout(60)
    void connections_areGivenBack_whateverWasThrown(TestDatabase database) {
        accounts(database);
        try (Engine single =
                Engine.create(database.url(), EngineOptions.defaults().poolSize(1))) {
            MetaData.of(ACCOUNTS).createAll(single);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> single.begin(connection -> connection.executeText("no SQL")))
                        .isInstanceOf(DatabaseException.class);
                assertThatThrownBy(() -> single.begin(connection -> {
                            set(connection, 1, 77);
                            throw new IOException("checked");
                        }))
                        .isInstanceOf(IOException.class);
                assertThatThrownBy(() -> single.begin(connection -> {
                            throw new AssertionError("an error");
                        }))
                        .isInstanceOf(AssertionError.class);
                try (Connection connection = single.connect()) {
                    connection.execute(insert(ACCOUNTS), List.of(Map.of("id", 50 + i, "balance", 1)));
                } // closed without a commit
                try (Connection connection = single.connect()) {
                    assertThat(connection
                                    .execute(select(count()).from(ACCOUNTS).where(BALANCE.in(77L, 1L)))
                                    .one())
                            .as("nothing of it stayed")
                            .isZero();
                }
            }
        }
    }
}
