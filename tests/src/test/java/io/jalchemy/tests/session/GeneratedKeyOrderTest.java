package io.jalchemy.tests.session;

import static io.jalchemy.tests.rows.TicketPath.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullFeatures;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.rows.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Keys that the database makes follow the order in which objects were added, whatever columns they name. */
class GeneratedKeyOrderTest {

    private static Ticket ticket(int number, int shape) {
        Ticket ticket = new Ticket("t" + number);
        if ((shape & 1) != 0) {
            ticket.setPriority("high" + number);
        }
        if ((shape & 2) != 0) {
            ticket.setSize(number);
        }
        return ticket;
    }

    private static void check(SessionFixture fixture, Session session, List<Ticket> tickets) {
        for (int i = 0; i < tickets.size(); i++) {
            Ticket ticket = tickets.get(i);
            if (i > 0) {
                assertThat(ticket.getId()).isGreaterThan(tickets.get(i - 1).getId());
            }
        }
        session.commit();
        session.expunge(tickets.get(0));
        for (Ticket ticket : tickets.subList(1, tickets.size())) {
            String text = ticket.getText();
            int number = Integer.parseInt(text.substring(1));
            assertThat(ticket.getPriority()).isIn("low", "high" + number);
            assertThat(ticket.getSize()).isIn(1, number);
        }
        assertThat(fixture.rows("tickets")).isGreaterThanOrEqualTo(tickets.size());
    }

    @EachDatabase
    @FullFeatures
    void rowsOfSeveralShapes_getKeysInOrder(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, TICKET);
        for (int size : new int[] {2, 5, 30, 400}) {
            try (Session session = fixture.sessions.open()) {
                List<Ticket> tickets = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    tickets.add(ticket(i, i % 4));
                }
                session.addAll(tickets);
                fixture.forget();
                session.flush();
                assertThat(fixture.sent()).hasSize(1);
                check(fixture, session, tickets);
            }
        }
        try (Session session = fixture.sessions.open()) { // long runs are statements of their own
            List<Ticket> tickets = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                tickets.add(ticket(i, i < 90 ? 1 : 2));
            }
            session.addAll(tickets);
            fixture.forget();
            session.flush();
            assertThat(fixture.sent()).hasSize(2);
            check(fixture, session, tickets);
        }
        Random random = new Random(21);
        for (int round = 0; round < 20; round++) {
            try (Session session = fixture.sessions.open()) {
                List<Ticket> tickets = new ArrayList<>();
                int size = 1 + random.nextInt(40);
                for (int i = 0; i <= size; i++) {
                    tickets.add(ticket(i, random.nextInt(4)));
                }
                session.addAll(tickets);
                session.flush();
                check(fixture, session, tickets);
            }
        }
    }

    @EachDatabase
    void rowsThatWaitForDifferentParents_getKeysInOrder(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, TICKET);
        try (Session session = fixture.sessions.open()) {
            Ticket first = ticket(1, 1);
            Ticket second = ticket(2, 0);
            List<Ticket> children = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Ticket child = ticket(10 + i, i % 3);
                child.setParent(i % 2 == 0 ? second : first);
                children.add(child);
            }
            Ticket early = children.get(0);
            session.add(early); // waits for its parent, which is added by it
            session.addAll(List.of(first, second));
            session.addAll(children);
            session.flush();
            assertThat(early.getId()).isGreaterThan(second.getId());
            check(fixture, session, children);
        }
    }

    /**
     * Rows that do not name a column get in one statement what they get in one of their own. What that is the database says of a
     * row that is inserted past the library.
     */
    @EachDatabase
    @FullFeatures
    void defaultsOfEveryForm_areWhatTheDatabaseGives(TestDatabase database) {
        boolean sqlite = database.kind() == TestDatabase.Kind.SQLITE;
        List<String> together = new ArrayList<>(List.of(
                "", "DEFAULT 'low'", "DEFAULT 'it''s ?'", "DEFAULT NULL", "DEFAULT '17'", "DEFAULT (lower('ABC'))"));
        List<String> runByRun = List.of();
        if (sqlite) {
            together.addAll(List.of(
                    "DEFAULT 1",
                    "DEFAULT -1.50",
                    "DEFAULT +3",
                    "DEFAULT 1e3",
                    "DEFAULT true",
                    "DEFAULT x'61'",
                    "DEFAULT CURRENT_DATE",
                    "DEFAULT (1 + 1)",
                    "DEFAULT (substr('a,b)', 1, 3))",
                    "DEFAULT (coalesce(NULL, 'x'))"));
            runByRun = List.of("DEFAULT word", "DEFAULT \"quoted\"", "DEFAULT (CASE 1 WHEN 1 THEN 2 END)");
        }
        SessionFixture fixture = new SessionFixture(database, TICKET);
        for (String form : together) {
            assertThat(statementsWithDefault(fixture, form)).as(form).isEqualTo(1);
        }
        for (String form : runByRun) {
            assertThat(statementsWithDefault(fixture, form)).as(form).isEqualTo(20);
        }
    }

    private static int statementsWithDefault(SessionFixture fixture, String form) {
        boolean sqlite = fixture.database.kind() == TestDatabase.Kind.SQLITE;
        fixture.database.engine().begin(connection -> {
            connection.executeText("DROP TABLE tickets");
            connection.executeText("CREATE TABLE tickets (id "
                    + (sqlite ? "INTEGER PRIMARY KEY" : "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY")
                    + ", text VARCHAR NOT NULL, priority VARCHAR " + form
                    + ", size INTEGER DEFAULT 1, parent_id BIGINT REFERENCES tickets (id))");
            connection.executeText("INSERT INTO tickets (text) VALUES ('past')");
        });
        String expected =
                String.valueOf(fixture.value("SELECT CAST(priority AS VARCHAR(99)) FROM tickets WHERE text = 'past'"));
        try (Session session = fixture.sessions.open()) {
            List<Ticket> tickets = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                tickets.add(ticket(i, i % 2));
            }
            session.addAll(tickets);
            fixture.forget();
            session.flush();
            int statements = fixture.sent().size();
            session.commit();
            for (int i = 0; i < 20; i++) {
                assertThat(String.valueOf(tickets.get(i).getPriority()))
                        .as(form)
                        .isEqualTo(i % 2 == 0 ? expected : "high" + i);
                assertThat(tickets.get(i).getId()).as(form).isEqualTo(i + 2L);
            }
            return statements;
        }
    }
}
