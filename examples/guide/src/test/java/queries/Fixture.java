package queries;

import static tracker.ProjectPath.PROJECT;

import io.jalchemy.engine.Engine;
import io.jalchemy.examples.guide.Shown;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.testkit.StatementRecorder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tracker.Comment;
import tracker.Issue;
import tracker.Label;
import tracker.Project;
import tracker.Status;
import tracker.User;

/** A tracker with two projects and four issues, and what is sent to its database. */
final class Fixture implements AutoCloseable {

    static final Instant START = Instant.parse("2026-05-01T10:00:00Z");

    /** The columns of an issue in a select list, which the page writes as dots. */
    private static final Pattern ISSUE_COLUMNS =
            Pattern.compile("\\b(issues\\w*)\\.id(?: AS \\w+)?, \\1\\.title\\b[^()]*?\\1\\.parent_id(?: AS \\w+)?");

    final Engine engine;
    final SessionFactory sessions;
    final Session session;
    final StatementRecorder recorder;

    Fixture(Engine engine) {
        this.engine = engine;
        Registry registry = Registry.of(PROJECT);
        registry.metadata().dropAll(engine);
        registry.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, registry).withClock(new Ticking());
        fill();
        session = sessions.open();
        recorder = StatementRecorder.of(engine);
    }

    private void fill() {
        User ada = new User("ada");
        User ben = new User("ben");
        User eve = new User("eve");
        eve.setEmail("eve@example.org");
        Label bug = new Label("bug");
        Label ui = new Label("ui");
        sessions.inTransaction(session -> {
            session.add(ada);
            session.add(ben);
            session.add(eve);
            session.add(bug);
            session.add(ui);
            session.flush();
            Project web = new Project("WEB", "Web site");
            Project app = new Project("APP", "Application");
            session.add(web);
            session.add(app);
            session.flush();

            Issue login = issue(web, "Login fails", ada, 3, bug);
            login.setAssignee(ben);
            session.flush();
            Issue cookie = issue(web, "Cookie has no domain", ben, 2, bug, ui);
            cookie.setParent(login);
            session.flush();
            Issue domain = issue(web, "Domain is read from the wrong file", ben, 2);
            domain.setParent(cookie);
            domain.setStatus(Status.DONE);
            session.flush();
            Issue dark = issue(app, "Dark mode", eve, 3, ui);
            session.flush();

            login.getComments().add(new Comment(ben, "Since yesterday."));
            session.flush();
            login.getComments().add(new Comment(ada, "Only with Safari."));
            dark.getComments().add(new Comment(ben, "Please!"));
        });
    }

    private static Issue issue(Project project, String title, User reporter, int priority, Label... labels) {
        Issue issue = new Issue(title, reporter);
        issue.setPriority(priority);
        for (Label label : labels) {
            issue.getLabels().add(label);
        }
        project.getIssues().add(issue);
        return issue;
    }

    /** Checks that {@code file} shows what was sent since the last time. */
    void shows(String file) throws java.io.IOException {
        Shown.text(
                "queries/" + file + ".sql",
                recorder.texts().stream()
                        .map(sql -> ISSUE_COLUMNS.matcher(sql).replaceAll("$1.id, …"))
                        .map(sql -> io.jalchemy.engine.SqlFormatter.format(sql) + ";\n")
                        .collect(Collectors.joining()));
        recorder.clear();
    }

    @Override
    public void close() {
        recorder.close();
        session.rollback();
        session.close();
        engine.close();
    }

    /** A clock that is a minute later each time. */
    private static final class Ticking extends Clock {

        private int minutes;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return START.plusSeconds(60L * minutes++);
        }
    }
}
