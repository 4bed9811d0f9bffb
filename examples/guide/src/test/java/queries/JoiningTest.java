package queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tracker.IssuePath.ISSUE;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.statement.Row2;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tracker.Comment;
import tracker.Issue;
import tracker.User;

/** The recipes with several tables. */
class JoiningTest {

    private final Fixture fixture = new Fixture(Engine.create("sqlite::memory:"));
    private final Session session = fixture.session;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void join() throws Exception {
        assertThat(Joining.labelled(session, "WEB", "bug"))
                .extracting(Issue::getId)
                .containsExactly(1L, 2L);
        fixture.shows("join");
    }

    @Test
    void outer() throws Exception {
        assertThat(Joining.lines(session))
                .contains(new Joining.Line("Login fails", "ben"), new Joining.Line("Dark mode", null));
        fixture.shows("outer");
    }

    @Test
    void alias() throws Exception {
        assertThat(Joining.people(session)).contains(new Joining.People("Login fails", "ada", "ben"));
        fixture.shows("alias");
    }

    @Test
    void self() throws Exception {
        session.getOne(ISSUE, 1L).setStatus(tracker.Status.DONE);
        session.flush();
        fixture.recorder.clear();
        assertThat(Joining.childrenOfClosedParents(session)).containsExactly("Cookie has no domain");
        fixture.shows("self");
    }

    @Test
    void on() throws Exception {
        assertThat(Joining.commentsOfReporters(session)).containsExactly("Only with Safari.");
        fixture.shows("on");
    }

    @Test
    void outerAlso() throws Exception {
        assertThat(Joining.openIssuesOfAllUsers(session))
                .extracting(Row2::v1, Row2::v2)
                .containsExactly(tuple("ada", null), tuple("ben", "Login fails"), tuple("eve", null));
        fixture.shows("outer-also");
    }

    @Test
    void twoEntities() throws Exception {
        Row2<Issue, User> row = Joining.withReporters(session).get(0);
        fixture.shows("two-entities");
        assertThat(row.v1().getReporter()).isSameAs(row.v2());
        fixture.recorder.assertCount(0);
    }

    @Test
    void containsEager() throws Exception {
        List<Issue> issues = Joining.fillFromJoin(session, "ben");
        fixture.shows("contains-eager");
        assertThat(issues)
                .hasSize(2)
                .allMatch(issue -> issue.getReporter().getName().equals("ben"));
        fixture.recorder.assertCount(0);
    }

    @Test
    void withParent() throws Exception {
        Issue issue = session.getOne(ISSUE, 1L);
        fixture.recorder.clear();
        assertThat(Joining.longComments(session, issue))
                .extracting(Comment::getText)
                .containsExactly("Since yesterday.", "Only with Safari.");
        fixture.shows("with-parent");
    }
}
