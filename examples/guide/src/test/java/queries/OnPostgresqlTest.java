package queries;

import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static tracker.IssuePath.ISSUE;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Session;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tracker.Issue;

/** What the page says of PostgreSQL. */
class OnPostgresqlTest {

    private static EmbeddedPostgres server;
    private static Fixture fixture;
    private static Session session;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.start();
        fixture = new Fixture(Engine.create(server.getJdbcUrl("postgres", "postgres")));
        session = fixture.session;
    }

    @AfterAll
    static void stop() throws Exception {
        fixture.close();
        server.close();
    }

    @Test
    void lock() throws Exception {
        fixture.recorder.clear();
        Writing.locked(session, 4);
        assertThat(Writing.nextInQueue(session, 1)).extracting(Issue::getId).containsExactly(1L);
        fixture.shows("lock");
        try (Session other = fixture.sessions.open()) {
            assertThat(Writing.nextInQueue(other, 1)).extracting(Issue::getId).containsExactly(2L);
            other.rollback();
        }
        session.rollback();
    }

    @Test
    void lockedRow_isWhatTheObjectShows() {
        Issue issue = session.getOne(ISSUE, 2L);
        fixture.sessions.inTransaction(other -> other.getOne(ISSUE, 2L).setTitle("Cookie has no path"));
        assertThat(issue.getTitle()).isEqualTo("Cookie has no domain");
        Writing.locked(session, 2);
        assertThat(issue.getTitle()).isEqualTo("Cookie has no path");
        session.rollback();
    }

    @Test
    void like_mindsCase_ilikeDoesNot() {
        assertThat(session.scalars(select(ISSUE.id).where(ISSUE.title.like("dark%")))
                        .all())
                .isEmpty();
        assertThat(session.scalars(select(ISSUE.id).where(ISSUE.title.ilike("dark%")))
                        .all())
                .containsExactly(4L);
        assertThat(session.scalars(select(ISSUE.id).where(ISSUE.title.matches("^D.*mode$")))
                        .all())
                .containsExactly(4L);
    }

    @Test
    void recipes_workThereToo() {
        assertThat(Reporting.withAllBelow(session, 1)).hasSize(3);
        assertThat(Reporting.depths(session)).hasSize(4);
        assertThat(Reporting.latestComments(session)).hasSize(2);
        assertThat(Reporting.latestCommentsOnPostgresql(session)).isEqualTo(Reporting.latestComments(session));
        assertThat(Reporting.titlesByProject(session)).hasSize(2);
        assertThat(Reporting.ranking(session)).hasSize(4);
        assertThat(Reporting.workloads(session)).hasSize(2);
        assertThat(Reporting.activity(session)).hasSize(6);
        assertThat(Reporting.urgencies(session)).hasSize(4);
        assertThat(Reporting.titlesOfBusiest(session)).hasSize(2);
        assertThat(Reporting.withEvenIds(session)).hasSize(2);
        assertThat(Reporting.commentCounts(session)).hasSize(4);
        assertThat(session.execute(select(Reporting.expressions()).where(ISSUE.id.eq(1L)))
                        .one()
                        .values())
                .contains("Login fails (1)");
        assertThat(Finding.createdOnDayOfYear(session, 2026, 121)).isEqualTo(4);
        assertThat(Finding.notAssignedTo(session, null)).hasSize(1);
        assertThat(Finding.after(session, session.getOne(ISSUE, 2L), 2))
                .extracting(Issue::getId)
                .containsExactly(3L, 4L);
        assertThat(Finding.inStatus(session, List.of())).isEmpty();
        assertThat(Writing.characters(session)).isEqualTo(74);
        session.rollback();
    }

    @Test
    void writes_workThereToo() {
        assertThat(Writing.raise(session, 1)).isEqualTo(2);
        Writing.addUsers(session);
        Writing.copyIssues(session, 1, 2);
        Writing.addLabel(session, "bug");
        Writing.setMailIfMissing(session, "ada", "ada@example.org");
        assertThat(Writing.addLabels(session, List.of("later"))).hasSize(1);
        session.rollback();
    }
}
