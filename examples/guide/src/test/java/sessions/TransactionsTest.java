package sessions;

import static io.jalchemy.engine.spi.ErrorKind.DEADLOCK;
import static io.jalchemy.engine.spi.ErrorKind.LOCK_NOT_AVAILABLE;
import static io.jalchemy.engine.spi.ErrorKind.SERIALIZATION_FAILURE;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static sessions.CustomerPath.CUSTOMER;
import static tracker.IssuePath.ISSUE;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.Isolation;
import io.jalchemy.engine.event.ListenerRegistration;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.examples.guide.SampleIssues;
import io.jalchemy.examples.guide.Shown;
import io.jalchemy.orm.AttributeEvents;
import io.jalchemy.orm.Retry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.orm.event.FlushSucceeded;
import io.jalchemy.orm.event.SessionListener;
import io.jalchemy.sql.error.UnsupportedSqlException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracker.Issue;
import tracker.User;

/** What the page on sessions says of transactions that meet others, in a file of SQLite's. */
class TransactionsTest {

    @TempDir
    private Path folder;

    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open() {
        engine = Engine.create(url(), EngineOptions.defaults());
        sessions = SampleIssues.open(engine, CUSTOMER);
        SampleIssues.fill(sessions);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void staleObject_isRefused() throws Exception {
        // region stale
        Issue mine = sessions.fromTransaction(session -> session.getOne(ISSUE, 1L));

        sessions.inTransaction(session -> session.getOne(ISSUE, 1L).setPriority(1)); // somebody else

        mine.setPriority(5);
        try {
            sessions.inTransaction(session -> session.merge(mine));
        } catch (StaleDataException e) {
            // Show the issue as it is now, and let the user decide.
        }
        // endregion
        Throwable merged = catchThrowable(() -> sessions.inTransaction(session -> session.merge(mine)));
        assertThat(merged).isInstanceOf(StaleDataException.class);
        Throwable added = catchThrowable(() -> sessions.inTransaction(session -> session.add(mine)));
        assertThat(added).isInstanceOf(StaleDataException.class);
        Shown.text("sessions/stale.txt", added.getMessage() + "\n");
    }

    @Test
    void versionOfAForm_isCompared() {
        sessions.inTransaction(session -> session.add(new Customer("Joe")));
        int shown = sessions.<Integer, RuntimeException>fromTransaction(
                session -> session.getOne(CUSTOMER, 1L).getVersion());
        // region version-of-a-form
        Customer change = new Customer();
        change.setId(1L);
        change.setVersion(shown); // the version that the form was filled from
        change.setName("Joseph");
        sessions.inTransaction(session -> session.merge(change)); // throws if the row has another one
        // endregion
        change.setName("Jo");
        assertThatThrownBy(() -> sessions.inTransaction(session -> session.merge(change)))
                .isInstanceOf(StaleDataException.class);
    }

    @Test
    void retry_repeatsTheWork() {
        AtomicInteger attempts = new AtomicInteger();
        sessions.events().beforeUpdate(ISSUE, issue -> {
            if (issue.getId() == 1 && attempts.incrementAndGet() < 3) {
                sessions.inTransaction(other -> other.getOne(ISSUE, 2L).setPriority(9));
                sessions.inTransaction(other -> other.getOne(ISSUE, 2L).setPriority(0));
            }
        });
        // region retry
        sessions.inTransaction(
                Retry.times(5).on(DEADLOCK, SERIALIZATION_FAILURE).onStaleData(), session -> {
                    Issue issue = session.getOne(ISSUE, 1L);
                    issue.setPriority(issue.getPriority() + 1);
                });
        // endregion
        assertThat(attempts).hasValue(3);
        assertThat(priority()).isEqualTo(1);
    }

    private int priority() {
        try (Session session = sessions.open()) {
            return session.scalarOne(select(ISSUE.priority).where(ISSUE.id.eq(1)));
        }
    }

    @Test
    void isolation_isTheEngines() {
        // region isolation
        SessionFactory strict = SessionFactory.of(
                engine.withIsolation(Isolation.SERIALIZABLE), sessions.registry()); // once, beside the other
        // endregion
        strict.inTransaction(session -> session.getOne(ISSUE, 1L).setPriority(5));
        assertThat(priority()).isEqualTo(5);
        assertThatThrownBy(() -> engine.withIsolation(Isolation.REPEATABLE_READ))
                .isInstanceOf(UnsupportedSqlException.class);
    }

    @Test
    void readOnly_refusesToWrite() {
        // region read-only
        SessionFactory readers = SessionFactory.of(engine.readOnly(), sessions.registry()); // once, beside the other
        // endregion
        assertThatThrownBy(() -> readers.inTransaction(
                        session -> session.getOne(ISSUE, 1L).setPriority(7)))
                .hasMessageContaining("[READ_ONLY]");
        assertThat(priority()).isNotEqualTo(7);
        readers.inTransaction(session -> session.getOne(ISSUE, 1L));
    }

    @Test
    void busy_writersWait_andGiveUp() {
        // region busy
        EngineOptions patient = EngineOptions.defaults().driverProperty("busy_timeout", "20000"); // milliseconds
        // endregion
        assertThat(patient.driverProperties()).containsKey("busy_timeout");
        EngineOptions hurried = EngineOptions.defaults().driverProperty("busy_timeout", "50");
        try (Engine other = Engine.create(url(), hurried);
                Connection writer = engine.connect()) {
            writer.executeText("UPDATE users SET email = 'x'");
            SessionFactory others = SessionFactory.of(other, sessions.registry());
            assertThat(refusal(others, session -> session.getOne(ISSUE, 1L).setPriority(5)))
                    .as("read before")
                    .isEqualTo(SERIALIZATION_FAILURE);
            assertThat(refusal(others, session -> session.add(new User("joe"))))
                    .as("writes at once")
                    .isEqualTo(LOCK_NOT_AVAILABLE);
            try (Session reader = others.open()) {
                assertThat(reader.getOne(ISSUE, 1L).getTitle())
                        .as("readers do not wait")
                        .isEqualTo("Login fails");
            }
        }
    }

    private String url() {
        return "sqlite:" + folder.resolve("test.db");
    }

    private static ErrorKind refusal(SessionFactory sessions, SessionFactory.TransactionBody<RuntimeException> work) {
        Throwable refused = catchThrowable(() -> sessions.inTransaction(work));
        assertThat(refused).isInstanceOf(DatabaseException.class);
        return ((DatabaseException) refused).kind();
    }

    @Test
    void immediate_takesTheLockAtTheStart() {
        EngineOptions quick = EngineOptions.defaults().driverProperty("busy_timeout", "50");
        String url = url();
        // region immediate
        Engine writing = Engine.create(url, EngineOptions.defaults().driverProperty("transaction_mode", "IMMEDIATE"));
        // endregion
        try (Engine immediate = Engine.create(url, quick.driverProperty("transaction_mode", "IMMEDIATE"))) {
            SessionFactory writers = SessionFactory.of(immediate, sessions.registry());
            writers.inTransaction(session -> {
                Issue issue = session.getOne(ISSUE, 1L);
                assertThat(refusal(writers, other -> other.getOne(ISSUE, 2L).setPriority(1)))
                        .as("the other waits for this one")
                        .isEqualTo(LOCK_NOT_AVAILABLE);
                issue.setPriority(5);
            });
        } finally {
            writing.close();
        }
        assertThat(priority()).isEqualTo(5);
    }

    @Test
    void busy_snapshotThatIsOld_failsAtOnce() {
        assertThatThrownBy(() -> sessions.inTransaction(session -> {
                    Issue issue = session.getOne(ISSUE, 1L); // reads
                    sessions.inTransaction(other -> other.getOne(ISSUE, 2L).setPriority(1)); // another row
                    issue.setPriority(5);
                }))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.kind()).isEqualTo(SERIALIZATION_FAILURE));
    }

    @Test
    void events_seeWrites() {
        List<String> said = new ArrayList<>();
        // region events
        sessions.events()
                .beforeInsert(ISSUE, issue -> issue.setTitle(issue.getTitle().strip()));

        AttributeEvents.of(CUSTOMER)
                .replaceOnSet(CUSTOMER.name, (customer, name, previous) -> name == null ? null : name.strip());

        ListenerRegistration registration = sessions.listen(new SessionListener() {
            @Override
            public void flushSucceeded(FlushSucceeded event) {
                said.add(String.format(Locale.ROOT, "%d new, %d changed", event.inserted(), event.updated()));
            }
        });
        // endregion
        sessions.inTransaction(session -> {
            Issue spaces = new Issue("  Spaces ", session.getOne(ISSUE, 1L).getReporter());
            spaces.setProject(session.getOne(ISSUE, 1L).getProject());
            session.add(spaces);
            session.flush();
            assertThat(spaces.getTitle()).isEqualTo("Spaces");
            Customer joe = new Customer();
            joe.setName(" Joe ");
            assertThat(joe.getName()).isEqualTo("Joe");
        });
        registration.close();
        assertThat(said).containsExactly("1 new, 0 changed");
    }

    @Test
    void reading_endsWithoutACommit() {
        // region reading
        try (Session session = sessions.open()) {
            session.scalars(select(ISSUE)).all().forEach(issue -> System.out.println(issue.getTitle()));
        } // nothing was written, so there is nothing to commit, and no warning
        // endregion
    }
}
