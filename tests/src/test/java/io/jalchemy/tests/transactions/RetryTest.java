package io.jalchemy.tests.transactions;

import static io.jalchemy.tests.ledger.AccountPath.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jalchemy.engine.CommitOutcomeUnknownException;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Retry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.ledger.Account;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried again, when, and what is not. */
class RetryTest {

    /** Both have read, so neither can get the lock for writing before the other has let go of its own for reading. */
    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "WAL"})
    @Timeout(120)
    void lockThatCannotBeRaised_isAConflictThatIsTriedAgain(String journal, @TempDir Path home) {
        String url = "jdbc:sqlite:" + home.resolve("ledger") + "?journal_mode=" + journal;
        try (Engine engine = Engine.create(url)) {
            Ledger ledger = new Ledger(engine);
            ledger.sessions.inTransaction(session -> session.add(new Account("a")));
            try (Session one = ledger.sessions.open();
                    Session two = ledger.sessions.open()) {
                Account first = one.getOne(ACCOUNT, 1L);
                Account second = two.getOne(ACCOUNT, 1L);
                first.setName("one");
                one.flush();
                second.setName("two");
                DatabaseException refused = catchThrowableOfType(DatabaseException.class, two::flush);
                assertThat(refused).isNotNull();
                assertThat(refused.kind()).isEqualTo(ErrorKind.SERIALIZATION_FAILURE);
                two.rollback();
                one.commit();
            }
            AtomicInteger attempts = new AtomicInteger();
            Session[] holder = {ledger.sessions.open()};
            holder[0].getOne(ACCOUNT, 1L).setName("holder");
            holder[0].flush();
            ledger.sessions.inTransaction(Retry.times(3), session -> {
                Account account = session.getOne(ACCOUNT, 1L);
                if (attempts.getAndIncrement() == 1) {
                    session.rollback();
                    holder[0].commit();
                    holder[0].close();
                    account = session.getOne(ACCOUNT, 1L);
                }
                account.setName("retried after " + account.getName());
            });
            assertThat(attempts).hasValue(2);
            assertThat(ledger.text("SELECT name FROM accounts")).isEqualTo("retried after holder");
        }
    }

    @Test
    @Timeout(240)
    void writersOfOneRow_allComeThrough(@TempDir Path home) throws Exception {
        try (Engine engine = Engine.create("jdbc:sqlite:" + home.resolve("ledger"))) {
            Ledger ledger = new Ledger(engine);
            ledger.sessions.inTransaction(session -> session.add(new Account("0")));
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                writers.add(CompletableFuture.runAsync(() -> {
                    for (int each = 0; each < 10; each++) {
                        ledger.sessions.inTransaction(
                                Retry.times(200).waiting(Duration.ofMillis(2), Duration.ofMillis(100)), session -> {
                                    Account account = session.getOne(ACCOUNT, 1L);
                                    account.setName(String.valueOf(Integer.parseInt(account.getName()) + 1));
                                });
                    }
                }));
            }
            for (CompletableFuture<Void> each : writers) {
                each.get(200, TimeUnit.SECONDS);
            }
            assertThat(ledger.text("SELECT name FROM accounts")).isEqualTo("30");
        }
    }

    @EachDatabase
    void commitWhoseOutcomeIsUnknown_isRepeatedOnlyIfThatDoesNoHarm(TestDatabase database, @TempDir Path home)
            throws Exception {
        String url =
                database.kind() == TestDatabase.Kind.SQLITE ? "jdbc:sqlite:" + home.resolve("ledger") : database.url();
        try (FaultyDataSource source = new FaultyDataSource(url)) {
            Ledger ledger = new Ledger(Engine.of(source));
            source.fail(0, FaultyDataSource.Fault.LOST_AFTER);
            ledger.sessions.inTransaction(session -> session.add(new Account("a")));
            int commit = source.calls().indexOf("Connection.commit") + 1;
            Retry retry = Retry.times(3).on(ErrorKind.CONNECTION_LOST);
            for (Retry each : List.of(retry, retry.idempotent())) {
                ledger.execute("DELETE FROM accounts");
                source.fail(commit, FaultyDataSource.Fault.LOST_AFTER);
                AtomicInteger attempts = new AtomicInteger();
                CommitOutcomeUnknownException thrown = catchThrowableOfType(
                        CommitOutcomeUnknownException.class,
                        () -> ledger.sessions.inTransaction(each, session -> {
                            attempts.incrementAndGet();
                            session.add(new Account("a"));
                        }));
                source.fail(0, FaultyDataSource.Fault.REFUSED);
                assertThat(attempts).hasValue(each == retry ? 1 : 2);
                assertThat(thrown == null).isEqualTo(each != retry);
                assertThat(ledger.number("SELECT count(*) FROM accounts")).isEqualTo(each == retry ? 1 : 2);
            }
        }
    }

    private static DatabaseException failure(ErrorKind kind) {
        return new DatabaseException(kind, null, new SQLException("for the test", "00000"));
    }

    @EachDatabase
    void causes_count_andOtherErrorsDoNot(TestDatabase database) throws Exception {
        Ledger ledger = new Ledger(database.engine());
        Retry retry = Retry.times(4).waiting(Duration.ZERO, Duration.ZERO);
        AtomicInteger attempts = new AtomicInteger();
        assertThatThrownBy(() -> ledger.sessions.inTransaction(retry, session -> {
                    attempts.incrementAndGet();
                    throw new IOException("checked", failure(ErrorKind.DEADLOCK));
                }))
                .isInstanceOf(IOException.class);
        assertThat(attempts).hasValue(4);
        attempts.set(0);
        assertThatThrownBy(() -> ledger.sessions.inTransaction(retry, session -> {
                    attempts.incrementAndGet();
                    throw failure(ErrorKind.UNIQUE);
                }))
                .isInstanceOf(DatabaseException.class);
        assertThat(attempts).hasValue(1);
    }

    /** The first attempt reads a row that changes before it writes. */
    @EachDatabase
    void rowThatWasChangedMeanwhile_isReadAgain_ifThatIsSaid(TestDatabase database) {
        Ledger ledger = new Ledger(database.engine());
        Retry retry = Retry.times(3).waiting(Duration.ZERO, Duration.ZERO);
        for (Retry each :
                List.of(retry, retry.onStaleData(), retry.on(ErrorKind.DEADLOCK).onStaleData())) {
            ledger.execute("DELETE FROM accounts");
            ledger.sessions.inTransaction(session -> session.add(new Account("0")));
            long id = ledger.number("SELECT id FROM accounts");
            AtomicInteger attempts = new AtomicInteger();
            StaleDataException thrown = catchThrowableOfType(
                    StaleDataException.class,
                    () -> ledger.sessions.inTransaction(each, session -> {
                        Account account = session.getOne(ACCOUNT, id);
                        if (attempts.getAndIncrement() == 0) {
                            session.connection().executeText("UPDATE accounts SET version = version + 1");
                        }
                        account.setName(account.getName() + "1");
                    }));
            assertThat(thrown == null).isEqualTo(each != retry);
            assertThat(attempts).hasValue(each == retry ? 1 : 2);
            assertThat(ledger.text("SELECT name FROM accounts")).isEqualTo(each == retry ? "0" : "01");
        }
    }

    @EachDatabase
    void objectFromOutside_thatIsStale_staysSo(TestDatabase database) {
        Ledger ledger = new Ledger(database.engine());
        Retry retry = Retry.times(3).waiting(Duration.ZERO, Duration.ZERO).onStaleData();
        for (boolean merged : new boolean[] {false, true}) {
            ledger.execute("DELETE FROM accounts");
            Account account = new Account("0");
            ledger.sessions.inTransaction(session -> session.add(account));
            ledger.execute("UPDATE accounts SET name = 'theirs', version = version + 1");
            AtomicInteger attempts = new AtomicInteger();
            account.setName("mine");
            assertThatThrownBy(() -> ledger.sessions.inTransaction(retry, session -> {
                        attempts.incrementAndGet();
                        if (merged) {
                            session.merge(account);
                        } else {
                            session.add(account);
                            account.setName("mine");
                        }
                    }))
                    .isInstanceOf(StaleDataException.class);
            assertThat(attempts).hasValue(3);
            assertThat(ledger.text("SELECT name FROM accounts")).isEqualTo("theirs");
        }
    }

    @EachDatabase
    void attempts_areApart_andAnInterruptEndsThem(TestDatabase database) {
        Ledger ledger = new Ledger(database.engine());
        Retry retry = Retry.times(6).waiting(Duration.ofMillis(200), Duration.ofMillis(200));
        long start = System.nanoTime();
        assertThatThrownBy(() -> ledger.sessions.inTransaction(retry, session -> {
                    throw failure(ErrorKind.DEADLOCK);
                }))
                .isInstanceOf(DatabaseException.class);
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(millis).as("five waits of up to 200 ms each").isBetween(20L, 30_000L);
        AtomicInteger attempts = new AtomicInteger();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ledger.sessions.inTransaction(retry, session -> {
                    attempts.incrementAndGet();
                    throw failure(ErrorKind.DEADLOCK);
                }))
                .isInstanceOf(DatabaseException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).hasValue(1);
        assertThatThrownBy(() -> retry.waiting(Duration.ofMillis(-1), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
