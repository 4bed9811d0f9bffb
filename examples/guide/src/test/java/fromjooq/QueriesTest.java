package fromjooq;

import static io.jalchemy.sql.Sql.columns;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.tuple;
import static io.jalchemy.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tracker.IssuePath.ISSUE;
import static tracker.ProjectPath.PROJECT;
import static tracker.UserPath.USER;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.ListenerRegistration;
import io.jalchemy.engine.event.StatementStarted;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.statement.Select;
import io.jalchemy.sql.type.Types;
import io.jalchemy.testkit.StatementRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tracker.Comment;
import tracker.Issue;
import tracker.Project;
import tracker.Status;
import tracker.User;

/** What the page for people who know jOOQ says. */
class QueriesTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final SessionFactory sessions = open(engine);
    private final Session session = sessions.open();
    private final StatementRecorder recorder = StatementRecorder.of(engine);

    private static SessionFactory open(Engine engine) {
        io.jalchemy.orm.Registry registry = io.jalchemy.orm.Registry.of(PROJECT);
        registry.metadata().createAll(engine);
        return SessionFactory.of(engine, registry);
    }

    @BeforeEach
    void fill() {
        sessions.inTransaction(each -> {
            User ada = new User("ada");
            User ben = new User("ben");
            each.add(ada);
            each.add(ben);
            Project web = new Project("WEB", "Web site");
            Issue login = new Issue("Login fails", ada);
            login.setAssignee(ben);
            login.getComments().add(new Comment(ben, "Since yesterday."));
            login.getComments().add(new Comment(ben, "Every time."));
            web.getIssues().add(login);
            Issue logout = new Issue("Logout hangs", ben);
            logout.setStatus(Status.DONE);
            web.getIssues().add(logout);
            each.add(web);
        });
        recorder.clear();
    }

    @AfterEach
    void close() {
        recorder.close();
        session.rollback();
        session.close();
        engine.close();
    }

    @Test
    void optional() {
        assertThat(Queries.titles(session, null, null)).hasSize(2);
        assertThat(Queries.titles(session, Status.DONE, 2L)).containsExactly("Logout hangs");
    }

    @Test
    void records() {
        assertThat(Queries.lines(session))
                .containsExactly(
                        new Queries.Line("Login fails", "WEB", "ben"), new Queries.Line("Logout hangs", "WEB", null));
    }

    @Test
    void nested_isTwoStatements() {
        assertThat(Queries.discussions(session))
                .containsExactly(
                        new Queries.Discussion("Login fails", List.of("Since yesterday.", "Every time.")),
                        new Queries.Discussion("Logout hangs", List.of()));
        recorder.assertCount(2);
    }

    @Test
    void group() {
        assertThat(Queries.busy(session)).singleElement().satisfies(row -> {
            assertThat(row.v1()).isEqualTo("ben");
            assertThat(row.v2()).isEqualTo(2L);
        });
    }

    @Test
    void change() {
        Queries.close(sessions, 1);
        assertThat(Queries.withoutSession(engine)).isEmpty();
    }

    @Test
    void upsert() {
        Queries.setMail(session, "ada", "a@example.org");
        Queries.setMail(session, "kim", "k@example.org");
        assertThat(session.scalars(select(USER.email).orderBy(USER.id)).all())
                .containsExactly("a@example.org", null, "k@example.org");
    }

    @Test
    void statement_staysAsItIs() {
        Select<Issue> all = select(ISSUE);
        Select<Issue> done = all.where(ISSUE.status.eq(Status.DONE));
        assertThat(session.scalars(all).all()).hasSize(2);
        assertThat(session.scalars(done).all()).hasSize(1);
    }

    @Test
    void connection_refusesEntities() {
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(select(ISSUE))).hasMessageContaining("session");
            assertThat(connection.execute(select(columns(ISSUE))).all()).hasSize(2);
        }
    }

    @Test
    void words() {
        assertThat(session.scalars(select(ISSUE.title).join(PROJECT).where(PROJECT.code.eq("WEB")))
                        .all())
                .hasSize(2);
        assertThat(session.scalars(select(ISSUE.id)
                                .where(tuple(ISSUE.priority, ISSUE.id).gt(tuple(0, 1L))))
                        .all())
                .containsExactly(2L);
        assertThat(session.scalarOne(select(text("1 + 1", Types.INTEGER)))).isEqualTo(2);
        assertThat(session.scalarOne(select(count()).from(select(ISSUE.id).subquery())))
                .isEqualTo(2);
        assertThat(session.execute(select(ISSUE.id, ISSUE.title)).stream()
                        .collect(Collectors.toMap(row -> row.v1(), row -> row.v2())))
                .containsEntry(1L, "Login fails");
        List<String> heard = new ArrayList<>();
        ListenerRegistration listening = engine.listen(new EngineListener() {
            @Override
            public void statementStarted(StatementStarted event) {
                heard.add(event.sql());
            }
        });
        session.scalars(select(USER.name)).all();
        listening.close();
        assertThat(heard).hasSize(1);
    }

    @Test
    void joinOfAmbiguousKeys_isRefused() {
        assertThatThrownBy(() -> session.scalars(select(ISSUE.title).join(USER)))
                .hasMessageContaining("issues")
                .hasMessageContaining("users");
    }

    @Test
    void objects_areWritten_beforeTheNextQuery() {
        Issue issue = session.getOne(ISSUE, 1L);
        issue.setTitle("Login works");
        assertThat(session.scalars(select(ISSUE.title).where(ISSUE.id.eq(1L))).one())
                .isEqualTo("Login works");
    }

    @Test
    void objectsOutsideTheirSession_haveWhatWasLoaded() {
        Issue issue = sessions.fromTransaction(each -> each.getOne(ISSUE, 1L));
        assertThat(issue.getTitle()).isEqualTo("Login fails");
        assertThatThrownBy(() -> issue.getComments().size()).hasMessageContaining("selectInLoad");
    }

    @Test
    void updateWithoutWhere_updatesAll() {
        assertThat(session.execute(update(USER).setNull(USER.email)).rowCount()).isEqualTo(2);
    }

    @Test
    void nested_savepointsRollBackAlone() {
        assertThatThrownBy(() -> session.nested(() -> {
                    session.getOne(ISSUE, 1L).setTitle("no");
                    session.flush();
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(session.getOne(ISSUE, 1L).getTitle()).isEqualTo("Login fails");
    }
}
