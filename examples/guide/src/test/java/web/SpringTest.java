package web;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static web.OrderPath.ORDER;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans of the page on web applications, with Spring's transactions. */
class SpringTest {

    private static EmbeddedPostgres server;
    private static DataSource dataSource;
    private static Engine engine;
    private static SessionFactory sessions;
    private static TransactionTemplate transaction;
    private static TransactionTemplate requiresNew;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        dataSource = server.getPostgresDatabase();
        DatabaseConfiguration beans = new DatabaseConfiguration();
        PlatformTransactionManager manager = beans.transactionManager(dataSource);
        engine = beans.engine(dataSource);
        sessions = beans.sessions(engine);
        sessions.registry().metadata().createAll(engine);
        transaction = new TransactionTemplate(manager);
        requiresNew = new TransactionTemplate(manager);
        requiresNew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @AfterAll
    static void stop() throws IOException {
        engine.close();
        server.close();
    }

    private PrintStream out;
    private PrintStream err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        out = System.out;
        err = System.err;
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void clear() {
        System.setOut(out);
        System.setErr(err);
        new JdbcTemplate(dataSource).execute("DELETE FROM orders");
        assertThat(printed.toString(StandardCharsets.UTF_8)).as("warnings").doesNotContain("A session is closed");
    }

    private long orders() {
        try (Session session = sessions.open()) {
            return session.scalarOne(select(count(ORDER.id)));
        }
    }

    @Test
    void service_joinsTheTransaction() {
        transaction.executeWithoutResult(status -> {
            sessions.inTransaction(session -> session.add(new Order("A1")));
            new JdbcTemplate(dataSource).update("UPDATE orders SET note = 'seen'");
            status.setRollbackOnly();
        });
        assertThat(orders()).isZero();
        transaction.executeWithoutResult(status -> {
            sessions.inTransaction(session -> session.add(new Order("A1")));
            assertThat(new JdbcTemplate(dataSource).update("UPDATE orders SET note = 'seen'"))
                    .isEqualTo(1);
        });
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void exception_rollsBackTheWhole() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    sessions.inTransaction(session -> session.add(new Order("A1")));
                    throw new IllegalStateException("of the program");
                }))
                .hasMessage("of the program");
        assertThat(orders()).isZero();
    }

    @Test
    void currentSession_isOneForATransaction() {
        CurrentSession current = new CurrentSession(sessions);
        assertThatThrownBy(current::get).isInstanceOf(IllegalStateException.class);
        AtomicReference<Order> order = new AtomicReference<>();
        transaction.executeWithoutResult(status -> {
            // region current-session-used
            Order a1 = new Order("A1");
            current.get().add(a1); // written before Spring commits; no commit to call
            // endregion
            order.set(a1);
            assertThat(current.get()).isSameAs(current.get());
            requiresNew.executeWithoutResult(inner -> current.get().add(new Order("A2")));
            assertThat(current.get().contains(a1)).isTrue();
        });
        assertThat(orders()).isEqualTo(2);
        assertThat(order.get().getNumber()).as("detached and readable").isEqualTo("A1");
        assertThatThrownBy(current::get).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void currentSession_isRolledBackWithTheTransaction() {
        CurrentSession current = new CurrentSession(sessions);
        transaction.executeWithoutResult(status -> {
            current.get().add(new Order("A1"));
            current.get().flush();
            status.setRollbackOnly();
        });
        assertThat(orders()).isZero();
    }
}
