package queries;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tracker.CommentPath.COMMENT;
import static tracker.IssuePath.ISSUE;
import static tracker.LabelPath.LABEL;
import static tracker.ProjectPath.PROJECT;
import static tracker.UserPath.USER;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.statement.Row2;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tracker.Issue;
import tracker.Label;
import tracker.Status;
import tracker.User;

/** The recipes that write. */
class WritingTest {

    private final Fixture fixture = new Fixture(Engine.create("sqlite::memory:"));
    private final Session session = fixture.session;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void update() throws Exception {
        assertThat(Writing.raise(session, 1)).isEqualTo(2);
        fixture.shows("update");
        assertThat(session.scalarOne(select(ISSUE.priority).where(ISSUE.id.eq(1L))))
                .isEqualTo(4);
    }

    @Test
    void update_changesObjectsOfTheSession() {
        Issue issue = session.getOne(ISSUE, 1L);
        int version = session.scalarOne(select(ISSUE.version).where(ISSUE.id.eq(1L)));
        Writing.raise(session, 1);
        assertThat(issue.getStatus()).isEqualTo(Status.IN_PROGRESS);
        assertThat(issue.getPriority()).isEqualTo(4);
        assertThat(session.scalarOne(select(ISSUE.version).where(ISSUE.id.eq(1L))))
                .isEqualTo(version);
    }

    @Test
    void delete() throws Exception {
        session.getOne(ISSUE, 1L).setStatus(Status.DONE);
        session.flush();
        fixture.recorder.clear();
        assertThat(Writing.deleteComments(session, Fixture.START.plusSeconds(86400)))
                .isEqualTo(2);
        fixture.shows("delete");
        assertThat(session.scalarOne(select(count(COMMENT.id)))).isEqualTo(1);
    }

    @Test
    void synchronize() {
        User eve = session.getOne(USER, 3L);
        Writing.withoutObjects(session);
        assertThat(eve.getEmail()).isEqualTo("eve@example.org");
        session.refresh(eve);
        assertThat(eve.getEmail()).isNull();
    }

    private List<String> names() {
        return session.scalars(select(USER.name).orderBy(USER.id)).all();
    }

    @Test
    void insertOne() throws Exception {
        Writing.addUser(session, "kim");
        fixture.shows("insert-one");
        assertThat(names()).contains("kim");
    }

    @Test
    void insertMany() throws Exception {
        Writing.addUsers(session);
        fixture.recorder.assertCount(2);
        assertThat(names()).contains("kim", "lea");
    }

    @Test
    void insertSelect() throws Exception {
        Writing.copyIssues(session, 1, 2);
        fixture.shows("insert-select");
        assertThat(session.scalarOne(
                        select(count(ISSUE.id)).where(ISSUE.projectId.eq(2L), ISSUE.status.eq(Status.OPEN))))
                .isEqualTo(4);
        assertThat(session.scalarOne(select(count(ISSUE.id)).where(ISSUE.updatedAt.isNull())))
                .isZero();
    }

    @Test
    void upsert() throws Exception {
        Writing.addLabel(session, "bug");
        assertThat(session.scalarOne(select(count(LABEL.id)))).isEqualTo(2);
        Writing.setMail(session, "eve", "new@example.org");
        Writing.setMailIfMissing(session, "eve", "newer@example.org");
        Writing.setMailIfMissing(session, "ada", "ada@example.org");
        assertThat(session.scalars(select(USER.email).orderBy(USER.id)).all())
                .containsExactly("ada@example.org", null, "new@example.org");
    }

    @Test
    void upsert_isOneStatement() throws Exception {
        Writing.addLabel(session, "bug");
        Writing.setMail(session, "eve", "new@example.org");
        Writing.setMailIfMissing(session, "eve", "newer@example.org");
        fixture.shows("upsert");
    }

    @Test
    void returning() throws Exception {
        List<Label> labels = Writing.addLabels(session, List.of("later", "never"));
        List<Row2<Long, String>> closed = Writing.closeAll(session, 2);
        fixture.shows("returning");
        assertThat(labels).extracting(Label::getName).containsExactly("later", "never");
        assertThat(session.contains(labels.get(0))).isTrue();
        assertThat(closed).extracting(Row2::v2).containsExactly("Dark mode");
    }

    @Test
    void locks_areRefusedOnSqlite() {
        assertThatThrownBy(() -> Writing.locked(session, 1)).hasMessageContaining("[ROW_LOCKS]");
    }

    @Test
    void stream() throws Exception {
        assertThat(Writing.characters(session)).isEqualTo(74);
        fixture.shows("stream");
    }

    @Test
    void text_givesObjects_afterAFlush() {
        session.getOne(ISSUE, 4L).setTitle("Domains");
        List<Issue> found = Writing.byPattern(session, "Dom*");
        assertThat(found).extracting(Issue::getId).containsExactly(3L, 4L);
        assertThat(found.get(1)).isSameAs(session.getOne(ISSUE, 4L));
    }

    @Test
    void text_givesRecords() {
        List<Long> projects = session.scalars(select(PROJECT.id)).all();
        assertThat(Writing.loads(session, projects))
                .isEqualTo(session.execute(select(USER.name, count(ISSUE.id))
                                .join(USER.assigned)
                                .groupBy(USER.name)
                                .orderBy(USER.name)
                                .into(Writing.Load::new))
                        .all());
    }

    @Test
    void text_withoutRows_isExecuted() {
        long comments = session.scalarOne(select(count(COMMENT.id)));
        assertThat(comments).isPositive();
        Writing.forget(session, Instant.EPOCH);
        assertThat(session.scalarOne(select(count(COMMENT.id)))).isEqualTo(comments);
        Writing.forget(session, Instant.now().plusSeconds(60));
        assertThat(session.scalarOne(select(count(COMMENT.id)))).isZero();
    }
}
