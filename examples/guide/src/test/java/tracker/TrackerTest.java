package tracker;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static tracker.CommentPath.COMMENT;
import static tracker.IssuePath.ISSUE;
import static tracker.LabelPath.LABEL;
import static tracker.UserPath.USER;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.examples.guide.Shown;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.statement.Select;
import io.jalchemy.testkit.StatementRecorder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tracker of the guide's first hour, and the SQL that the page shows. */
class TrackerTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final SessionFactory sessions = Tracker.open(engine);
    private final Tracker tracker = new Tracker(sessions);
    private final StatementRecorder recorder = StatementRecorder.of(engine);

    @BeforeEach
    void fill() {
        recorder.clear();
        tracker.fill();
    }

    @AfterEach
    void close() {
        recorder.close();
        engine.close();
    }

    private <T> T one(Select<T> statement) {
        try (Session session = sessions.open()) {
            return session.scalarOne(statement);
        }
    }

    private Issue issue(long id) {
        try (Session session = sessions.open()) {
            return session.getOne(ISSUE, id);
        }
    }

    @Test
    void fill_writesAllByOneAdd() throws Exception {
        Shown.sql("tracker/fill.sql", recorder);
        assertThat(one(select(count(COMMENT.id)))).isEqualTo(1);
        assertThat(issue(2).getParentId()).isEqualTo(1);
    }

    @Test
    void openIssues_loadsLabelsOfAllIssues() throws Exception {
        recorder.clear();
        List<Issue> issues = tracker.openIssues("WEB");
        Shown.sql("tracker/open.sql", recorder);
        assertThat(issues).extracting(Issue::getTitle).containsExactly("Login fails", "Cookie has no domain");
        assertThat(issues).allMatch(issue -> issue.getLabels().size() == 1);
    }

    @Test
    void assign_writesWhatWasAssigned() throws Exception {
        recorder.clear();
        tracker.assign(2, "ada");
        Shown.sql("tracker/assign.sql", recorder);
        assertThat(issue(2).getStatus()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void close_closesChildrenToo() {
        tracker.close(1);
        assertThat(issue(2).getStatus()).isEqualTo(Status.DONE);
        assertThat(tracker.openIssues("WEB")).isEmpty();
    }

    @Test
    void label_isLookedUpOrMade() {
        tracker.label(1, "urgent");
        tracker.label(2, "urgent");
        tracker.label(2, "bug");
        assertThat(one(select(count(LABEL.id)))).isEqualTo(2);
        assertThat(tracker.openIssues("WEB"))
                .allMatch(issue -> issue.getLabels().size() == 2);
    }

    @Test
    void statistics_countIssuesOfEachUser() throws Exception {
        recorder.clear();
        assertThat(tracker.statistics()).containsExactly(new Tracker.Load("ada", 0L), new Tracker.Load("ben", 1L));
        Shown.sql("tracker/statistics.sql", recorder);
    }

    @Test
    void delete_takesIssuesAndCommentsAlong() {
        tracker.delete("WEB");
        assertThat(one(select(count(ISSUE.id)))).isZero();
        assertThat(one(select(count(COMMENT.id)))).isZero();
        assertThat(one(select(count(USER.id)))).isEqualTo(2);
        assertThat(one(select(count(LABEL.id)))).isEqualTo(1);
    }

    @Test
    void main_printsWhatThePageShows() throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Tracker.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        Shown.text(
                "tracker/printed.txt", printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    @Test
    void options_showStatements() {
        // region echo
        EngineOptions options = EngineOptions.defaults().echo(true).echoValues(true);
        Engine engine = Engine.create("sqlite::memory:", options);
        // endregion
        engine.close();
    }
}
