package queries;

import static io.jalchemy.sql.Sql.caseWhen;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.sum;
import static io.jalchemy.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tracker.CommentPath.COMMENT;
import static tracker.IssuePath.ISSUE;
import static tracker.LabelPath.LABEL;
import static tracker.UserPath.USER;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.statement.Select;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tracker.Issue;
import tracker.Label;
import tracker.Status;
import tracker.User;

/** What the page says beside its recipes. */
class ClaimsTest {

    private final Fixture fixture = new Fixture(Engine.create("sqlite::memory:"));
    private final Session session = fixture.session;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void getAll_isOneStatement_forThoseThatTheSessionDoesNotHave() {
        session.getOne(ISSUE, 1L);
        fixture.recorder.clear();
        session.getAll(ISSUE, List.of(1L, 2L, 3L));
        fixture.recorder.assertCount(1);
        session.getAll(ISSUE, List.of(1L, 2L, 3L));
        fixture.recorder.assertCount(1);
    }

    @Test
    void results_saySoIfThereAreTooFewOrTooManyRows() {
        Select<User> none = select(USER).where(USER.id.eq(99L));
        Select<User> all = select(USER).orderBy(USER.id);
        assertThat(session.scalars(none).first()).isEmpty();
        assertThat(session.scalars(none).oneOrEmpty()).isEmpty();
        assertThatThrownBy(() -> session.scalars(none).one()).hasMessageContaining("[NO_RESULT]");
        assertThat(session.scalars(all).first()).map(User::getId).contains(1L);
        assertThatThrownBy(() -> session.scalars(all).oneOrEmpty()).hasMessageContaining("[MULTIPLE_RESULTS]");
        assertThatThrownBy(() -> session.scalars(all).one()).hasMessageContaining("[MULTIPLE_RESULTS]");
        assertThat(session.scalar(select(USER.email).where(USER.id.eq(1L)))).isNull();
        assertThatThrownBy(() -> session.scalarOne(none)).hasMessageContaining("[NO_RESULT]");
    }

    @Test
    void regularExpressions_matchAPart_onSqliteAsJavas() {
        assertThat(session.scalars(select(ISSUE).where(ISSUE.title.matches("\\bmode$")))
                        .all())
                .extracting(Issue::getTitle)
                .containsExactly("Dark mode");
        assertThat(session.scalars(select(ISSUE).where(ISSUE.title.matches("^dark", "i")))
                        .all())
                .hasSize(1);
    }

    @Test
    void joinAlongACollection_findsAnIssueSeveralTimes() {
        assertThat(session.scalars(select(ISSUE).join(ISSUE.labels).orderBy(ISSUE.id))
                        .all())
                .extracting(Issue::getId)
                .containsExactly(1L, 2L, 2L, 4L);
        assertThat(session.scalars(select(ISSUE).join(ISSUE.labels).distinct().orderBy(ISSUE.id))
                        .all())
                .extracting(Issue::getId)
                .containsExactly(1L, 2L, 4L);
    }

    @Test
    void contains_comparesKeys() {
        Label ui = session.scalars(select(LABEL).where(LABEL.name.eq("ui"))).one();
        assertThat(session.scalars(select(ISSUE.id)
                                .where(ISSUE.labels.contains(ui))
                                .orderBy(ISSUE.id))
                        .all())
                .containsExactly(2L, 4L);
    }

    record Mail(long user, int length) {}

    @Test
    void primitive_failsOnNull() {
        assertThatThrownBy(() ->
                        session.execute(select(USER.id, USER.email.length()).into(Mail::new)))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void sumOfNoRows_isNull() {
        assertThat(session.scalar(select(sum(ISSUE.priority)).where(ISSUE.id.eq(99L))))
                .isNull();
    }

    @Test
    void caseWithoutOtherwise_isNull() {
        assertThat(session.scalar(
                        select(caseWhen(ISSUE.priority.gt(99), "x").end()).where(ISSUE.id.eq(1L))))
                .isNull();
    }

    @Test
    void wrongNameInRows_isRefused() {
        assertThatThrownBy(() -> session.execute(insert(USER), List.of(Map.of("nam", "kim"))))
                .hasMessageContaining("name");
    }

    @Test
    void version_isNamed() {
        session.execute(insert(ISSUE)
                .values(
                        ISSUE.title.to("x"),
                        ISSUE.status.to(Status.OPEN),
                        ISSUE.priority.to(1),
                        ISSUE.projectId.to(1L),
                        ISSUE.reporterId.to(1L),
                        ISSUE.version.to(1)));
        Issue issue = session.scalars(select(ISSUE).where(ISSUE.title.eq("x"))).one();
        issue.setTitle("y");
        session.flush();
        assertThat(session.scalarOne(select(ISSUE.version).where(ISSUE.title.eq("y"))))
                .isEqualTo(2);
    }

    @Test
    @SuppressWarnings("NullAway") // what a program does by mistake
    void null_isRefusedWhereTheColumnTakesNone() {
        assertThatThrownBy(() -> session.execute(update(ISSUE).set(ISSUE.title, (String) null)))
                .hasMessageContaining("title");
    }

    @Test
    void delete_doesNotCascade() {
        assertThatThrownBy(() -> session.execute(delete(ISSUE).where(ISSUE.id.eq(1L))))
                .hasMessageContaining("[FOREIGN_KEY]");
    }

    @Test
    void upsert_updatesOnlyWhatItsWhereAllows() {
        session.execute(insert(USER)
                .values(USER.name.to("eve"), USER.email.to("new"))
                .onConflict(USER.name)
                .where(USER.email.isNull())
                .doUpdate(USER.email));
        assertThat(session.scalarOne(select(USER.email).where(USER.name.eq("eve"))))
                .isEqualTo("eve@example.org");
    }

    @Test
    void text_isSentInTheTransaction() {
        session.connection().executeText("DELETE FROM comments");
        assertThat(session.scalars(select(COMMENT)).all()).isEmpty();
        session.rollback();
        assertThat(session.scalars(select(COMMENT)).all()).hasSize(3);
    }
}
