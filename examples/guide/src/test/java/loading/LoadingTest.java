package loading;

import static io.jalchemy.orm.Loading.containsEager;
import static io.jalchemy.orm.Loading.defer;
import static io.jalchemy.orm.Loading.innerJoinedLoad;
import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.lazyLoad;
import static io.jalchemy.orm.Loading.loadOnly;
import static io.jalchemy.orm.Loading.noLoad;
import static io.jalchemy.orm.Loading.raiseLoad;
import static io.jalchemy.orm.Loading.raiseOnSqlLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.orm.Loading.subqueryLoad;
import static io.jalchemy.orm.Loading.undefer;
import static io.jalchemy.orm.Relationships.withParent;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static loading.DocumentPath.DOCUMENT;
import static loading.NotePath.NOTE;
import static loading.RevisionPath.REVISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static tracker.CommentPath.COMMENT;
import static tracker.IssuePath.ISSUE;
import static tracker.ProjectPath.PROJECT;
import static tracker.UserPath.USER;

import io.jalchemy.engine.Engine;
import io.jalchemy.examples.guide.SampleIssues;
import io.jalchemy.examples.guide.Shown;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.error.DetachedObjectException;
import io.jalchemy.orm.error.UnloadedAttributeException;
import io.jalchemy.orm.event.LazyLoadStarted;
import io.jalchemy.orm.event.SessionListener;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.testkit.StatementRecorder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tracker.Comment;
import tracker.Issue;
import tracker.Project;
import tracker.Status;

/** What the page on loading says. */
class LoadingTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final SessionFactory sessions = SampleIssues.open(engine, DOCUMENT);
    private final StatementRecorder recorder = StatementRecorder.of(engine);
    private Session session;

    @BeforeEach
    void fill() {
        SampleIssues.fill(sessions);
        session = sessions.open();
        recorder.clear();
    }

    @AfterEach
    void close() {
        session.close();
        recorder.close();
        engine.close();
    }

    private int commentsOfAll(Session session) {
        int all = 0;
        // region first-touch
        List<Issue> issues = session.scalars(select(ISSUE).orderBy(ISSUE.id)).all();
        for (Issue issue : issues) {
            all += issue.getComments().size(); // the first one loads the comments of all issues
        }
        // endregion
        return all;
    }

    @Test
    void firstTouch_loadsForAll() throws Exception {
        assertThat(commentsOfAll(session)).isEqualTo(1);
        Shown.sql("loading/first-touch.sql", recorder);
    }

    @Test
    void batchOfOne_isOneStatementForEach() throws Exception {
        // region batch-of-one
        SessionFactory one = sessions.withLazyBatchSize(1);
        // endregion
        try (Session session = one.open()) {
            commentsOfAll(session);
        }
        Shown.sql("loading/batch-of-one.sql", recorder);
    }

    @Test
    void batches_areOfOneHundred() {
        sessions.inTransaction(session -> {
            Project big = new Project("BIG", "Big");
            for (int i = 0; i < 247; i++) {
                big.getIssues().add(new Issue("Issue " + i, session.getOne(USER, 1L)));
            }
            session.add(big);
        });
        recorder.clear();
        commentsOfAll(session);
        recorder.assertCount(1 + 3);
        session.rollback();
        recorder.clear();
        try (Session wide = sessions.withLazyBatchSize(500).open()) {
            commentsOfAll(wide);
        }
        recorder.assertCount(1 + 1);
    }

    @Test
    void references_areTakenFromTheSession() {
        session.scalars(select(USER)).all().forEach(user -> user.setEmail(null)); // held
        List<tracker.User> users = session.scalars(select(USER)).all();
        recorder.clear();
        for (Issue issue : session.scalars(select(ISSUE)).all()) {
            assertThat(issue.getReporter()).isIn(users);
        }
        recorder.assertCount(1);
    }

    @Test
    void writing_makesWhatWasLoadedAheadBeLoadedAgain() {
        List<Issue> issues = session.scalars(select(ISSUE).orderBy(ISSUE.id)).all();
        issues.get(0).getComments();
        issues.get(1).getComments().size();
        recorder.assertCount(2);
        session.getOne(PROJECT, 1L).setName("x");
        session.flush();
        recorder.clear();
        issues.get(1).getComments().size();
        recorder.assertCount(0);
        issues.get(2).getComments().size();
        recorder.assertCount(1);
    }

    @Test
    void selectIn() throws Exception {
        // region select-in
        List<Project> projects = session.scalars(
                        select(PROJECT).options(selectInLoad(PROJECT.issues)).orderBy(PROJECT.code))
                .all();
        // endregion
        assertThat(projects).extracting(project -> project.getIssues().size()).containsExactly(1, 2);
        Shown.sql("loading/select-in.sql", recorder);
    }

    @Test
    void joined() throws Exception {
        // region joined
        List<Issue> issues = session.scalars(
                        select(ISSUE).options(joinedLoad(ISSUE.assignee)).where(ISSUE.priority.ge(0)))
                .all();
        // endregion
        assertThat(issues).hasSize(3);
        assertThat(issues.get(0).getAssignee().getName()).isEqualTo("ben");
        assertThat(issues.get(2).getAssignee()).isNull();
        Shown.sql("loading/joined.sql", recorder);
    }

    @Test
    void joinedCollection_withLimit() throws Exception {
        // region joined-limit
        List<Project> projects = session.scalars(select(PROJECT)
                        .options(joinedLoad(PROJECT.issues))
                        .orderBy(PROJECT.code.desc())
                        .limit(1))
                .all();
        // endregion
        assertThat(projects).hasSize(1);
        assertThat(projects.get(0).getIssues()).hasSize(2);
        Shown.sql("loading/joined-limit.sql", recorder);
    }

    @Test
    void subquery() throws Exception {
        // region subquery
        List<Project> projects = session.scalars(
                        select(PROJECT).where(PROJECT.code.eq("WEB")).options(subqueryLoad(PROJECT.issues)))
                .all();
        // endregion
        assertThat(projects.get(0).getIssues()).hasSize(2);
        Shown.sql("loading/subquery.sql", recorder);
    }

    @Test
    void nested() throws Exception {
        // region nested
        List<Project> projects = session.scalars(select(PROJECT)
                        .options(selectInLoad(PROJECT.issues)
                                .with(
                                        joinedLoad(ISSUE.reporter),
                                        selectInLoad(ISSUE.comments).with(joinedLoad(COMMENT.author)))))
                .all();
        // endregion
        session.rollback();
        session.close();
        recorder.assertCount(3);
        for (Project project : projects) {
            for (Issue issue : project.getIssues()) {
                assertThat(issue.getReporter().getName()).isNotNull();
                for (Comment comment : issue.getComments()) {
                    assertThat(comment.getAuthor().getName()).isEqualTo("ben");
                }
            }
        }
        Shown.sql("loading/nested.sql", recorder);
    }

    @Test
    void containsEager_usesAJoinOfTheStatement() throws Exception {
        // region contains-eager
        List<Issue> issues = session.scalars(select(ISSUE)
                        .join(ISSUE.project)
                        .where(PROJECT.code.eq("WEB"))
                        .options(containsEager(ISSUE.project)))
                .all();
        // endregion
        assertThat(issues.get(0).getProject().getName()).isEqualTo("Web site");
        Shown.sql("loading/contains-eager.sql", recorder);
    }

    @Test
    void raise() throws Exception {
        // region raise
        List<Issue> issues = session.scalars(select(ISSUE).options(raiseLoad(ISSUE.comments), raiseLoad(ISSUE.labels)))
                .all();
        // endregion
        Throwable refused = catchThrowable(() -> issues.get(0).getComments());
        assertThat(refused).isInstanceOf(UnloadedAttributeException.class);
        Shown.text("loading/raise.txt", refused.getMessage() + "\n");
        assertThat(session.getOne(ISSUE, 1L).getChildren()).hasSize(1);
        session.delete(issues.get(0)); // the library may load what it needs
        session.flush();
        assertThat(session.scalarOne(select(count(COMMENT.id)))).isZero();
        session.rollback();
    }

    @Test
    void otherOptions() {
        session.scalars(select(ISSUE).options(innerJoinedLoad(ISSUE.assignee))).all();
        assertThat(recorder.texts().get(0)).contains(" JOIN users").doesNotContain("LEFT OUTER JOIN");
        session.expungeAll();
        List<Issue> issues = session.scalars(
                        select(ISSUE).options(noLoad(ISSUE.comments), raiseOnSqlLoad(ISSUE.reporter)))
                .all();
        assertThat(issues.get(0).getComments()).isEmpty();
        assertThatThrownBy(() -> issues.get(0).getReporter()).isInstanceOf(UnloadedAttributeException.class);
        tracker.User ada = session.getOne(USER, 1L);
        assertThat(issues.get(0).getReporter()).isSameAs(ada);
        assertThatThrownBy(() -> session.stream(select(PROJECT).options(joinedLoad(PROJECT.issues)), 10))
                .isInstanceOf(JalchemyException.class);
        session.stream(select(PROJECT).options(selectInLoad(PROJECT.issues)), 10)
                .close();
    }

    @Test
    void lazyLoads_areObserved() {
        // region no-lazy-loads
        List<String> lazyLoads = new ArrayList<>();
        sessions.listen(new SessionListener() {
            @Override
            public void lazyLoadStarted(LazyLoadStarted event) {
                lazyLoads.add(event.entity() + "." + event.attribute());
            }
        });
        // endregion
        commentsOfAll(session);
        assertThat(lazyLoads).containsExactly("Issue.comments");
        assertThat(recorder.origins()).last().isEqualTo("lazy load Issue.comments");
    }

    @Test
    void afterClose() throws Exception {
        // region after-close
        Issue issue = sessions.fromTransaction(session -> session.getOne(ISSUE, 1L, selectInLoad(ISSUE.comments)));
        issue.getComments().size(); // loaded
        // endregion
        assertThat(issue.getComments()).hasSize(1);
        Throwable refused = catchThrowable(issue::getLabels);
        assertThat(refused).isInstanceOf(DetachedObjectException.class);
        Shown.text("loading/after-close.txt", refused.getMessage() + "\n");
        assertThat(issue.getComments().get(0).getIssue())
                .as("the other side is filled")
                .isSameAs(issue);
    }

    private void addDocument() {
        sessions.inTransaction(session -> {
            Document document = new Document("Guide", "Once upon a time");
            document.getRevisions().add(new Revision("first"));
            document.getNotes().add(new Note("good"));
            document.getNotes().add(new Note("bad"));
            session.add(document);
        });
        recorder.clear();
    }

    @Test
    void deferred_isLoadedWhenItIsRead() throws Exception {
        addDocument();
        // region deferred
        Document document = session.scalarOne(select(DOCUMENT)); // without the body
        String body = document.getBody(); // loads it, for all documents of the query
        // endregion
        assertThat(body).startsWith("Once");
        Shown.sql("loading/deferred.sql", recorder);
        session.expungeAll();
        recorder.clear();
        session.scalarOne(select(DOCUMENT).options(undefer(DOCUMENT.body))).getBody();
        recorder.assertCount(1);
    }

    @Test
    void loadOnly_andDefer() throws Exception {
        // region load-only
        List<Issue> issues = session.scalars(select(ISSUE).options(loadOnly(ISSUE.title, ISSUE.status)))
                .all();
        // endregion
        Shown.sql("loading/load-only.sql", recorder);
        recorder.clear();
        issues.get(0).getPriority();
        issues.get(1).getPriority();
        recorder.assertCount(1);
        session.expungeAll();
        recorder.clear();
        session.scalars(select(ISSUE).options(defer(ISSUE.description))).all();
        assertThat(recorder.texts().get(0)).doesNotContain("description");
    }

    @Test
    void writeOnly_neverLoads() throws Exception {
        addDocument();
        Document document = session.getOne(DOCUMENT, 1L);
        recorder.clear();
        // region write-only
        document.getRevisions().add(new Revision("second")); // loads nothing

        List<Revision> latest = session.scalars(select(REVISION)
                        .where(withParent(document, DOCUMENT.revisions))
                        .orderBy(REVISION.id.desc())
                        .limit(10))
                .all();
        // endregion
        assertThat(latest).extracting(Revision::getSummary).containsExactly("second", "first");
        Shown.sql("loading/write-only.sql", recorder);
        Throwable refused = catchThrowable(() -> document.getRevisions().size());
        assertThat(refused).isInstanceOf(JalchemyException.class).hasMessageContaining("withParent");
        session.rollback();
    }

    @Test
    void dynamic_queriesEachTime() {
        addDocument();
        Document document = session.getOne(DOCUMENT, 1L);
        recorder.clear();
        // region dynamic
        int notes = document.getNotes().size(); // SELECT count(*)
        for (Note note : document.getNotes()) { // SELECT, each time
            System.out.println(note.getText());
        }
        // endregion
        assertThat(notes).isEqualTo(2);
        recorder.assertCount(2);
        assertThat(recorder.texts().get(0)).containsIgnoringCase("count");
        session.scalarOne(select(count(NOTE.id)).where(withParent(document, DOCUMENT.notes)));
    }

    @Test
    void optionOverridesTheMapping() {
        List<Issue> issues = session.scalars(select(ISSUE).options(selectInLoad(ISSUE.comments)))
                .all();
        recorder.assertCount(2);
        assertThat(issues).hasSize(3);
        session.expungeAll();
        recorder.clear();
        session.scalars(select(ISSUE).options(lazyLoad(ISSUE.comments))).all();
        recorder.assertCount(1);
        session.rollback();
        addDocument();
        assertThatThrownBy(() -> session.scalars(select(DOCUMENT).options(selectInLoad(DOCUMENT.revisions))))
                .isInstanceOf(JalchemyException.class);
    }

    @Test
    void filtered_byContainsEager() throws Exception {
        sessions.inTransaction(session -> session.getOne(ISSUE, 1L).setStatus(Status.DONE));
        recorder.clear();
        // region filtered
        List<Project> projects = session.scalars(select(PROJECT)
                        .join(PROJECT.issues)
                        .where(ISSUE.status.ne(Status.DONE))
                        .options(containsEager(PROJECT.issues)))
                .all();
        // endregion
        assertThat(projects).hasSize(2).allMatch(project -> project.getIssues().size() == 1);
        recorder.assertCount(1);
        assertThat(session.getOne(PROJECT, 1L).getIssues()).as("also later").hasSize(1);
        session.delete(session.getOne(PROJECT, 1L));
        assertThatThrownBy(session::flush).hasMessageContaining("FOREIGN_KEY");
        session.rollback();
        assertThat(session.getOne(PROJECT, 1L).getIssues()).as("loaded again").hasSize(2);
        session.expungeAll();
        Project web = session.getOne(PROJECT, 1L);
        // region with-parent
        List<Issue> open = session.scalars(
                        select(ISSUE).where(withParent(web, PROJECT.issues), ISSUE.status.ne(Status.DONE)))
                .all();
        // endregion
        assertThat(open).extracting(Issue::getTitle).containsExactly("Cookie has no domain");
    }

    @Test
    void refreshAndExpire() {
        Issue issue = session.getOne(ISSUE, 1L);
        recorder.clear();
        // region refresh
        session.refresh(issue); // drops its changes, reads its row
        session.expire(issue); // drops its changes; the row is read when the issue is touched
        // endregion
        recorder.assertCount(1);
        issue.getTitle();
        recorder.assertCount(2);
    }

    @Test
    void expiredByCommit_isRefreshedTogether() {
        List<Issue> issues = session.scalars(select(ISSUE)).all();
        session.commit();
        recorder.clear();
        issues.forEach(Issue::getTitle);
        recorder.assertCount(1);
    }
}
