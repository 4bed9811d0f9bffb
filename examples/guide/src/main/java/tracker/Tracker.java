// region class
package tracker;

import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static tracker.IssuePath.ISSUE;
import static tracker.LabelPath.LABEL;
import static tracker.ProjectPath.PROJECT;
import static tracker.UserPath.USER;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import java.util.List;

public class Tracker {

    private final SessionFactory sessions;

    public Tracker(SessionFactory sessions) {
        this.sessions = sessions;
    }
    // endregion

    // region open
    static SessionFactory open(Engine engine) {
        Registry registry = Registry.of(PROJECT); // and what its relationships reach
        registry.metadata().createAll(engine); // the tables that are not there yet
        return SessionFactory.of(engine, registry);
    }
    // endregion

    // region fill
    void fill() {
        sessions.inTransaction(session -> {
            User ada = new User("ada");
            User ben = new User("ben");
            Label bug = new Label("bug");

            Project web = new Project("WEB", "Web site");
            Issue login = new Issue("Login fails", ada);
            login.getLabels().add(bug);
            login.setAssignee(ben);
            login.getComments().add(new Comment(ben, "Since yesterday."));
            web.getIssues().add(login);

            Issue cookie = new Issue("Cookie has no domain", ben);
            cookie.setParent(login);
            cookie.getLabels().add(bug);
            web.getIssues().add(cookie);

            session.add(web); // and all that it reaches
        });
    }
    // endregion

    // region open-issues
    List<Issue> openIssues(String projectCode) {
        return sessions.fromTransaction(session -> session.scalars(select(ISSUE)
                        .join(ISSUE.project)
                        .where(PROJECT.code.eq(projectCode), ISSUE.status.ne(Status.DONE))
                        .options(selectInLoad(ISSUE.labels))
                        .orderBy(ISSUE.id))
                .all());
    }
    // endregion

    // region assign
    void assign(long issueId, String userName) {
        sessions.inTransaction(session -> {
            Issue issue = session.getOne(ISSUE, issueId);
            issue.setAssignee(
                    session.scalars(select(USER).where(USER.name.eq(userName))).one());
            issue.setStatus(Status.IN_PROGRESS);
        });
    }
    // endregion

    // region close
    /** Closes an issue and those below it. */
    void close(long issueId) {
        sessions.inTransaction(session -> close(session.getOne(ISSUE, issueId)));
    }

    private static void close(Issue issue) {
        issue.setStatus(Status.DONE);
        issue.getChildren().forEach(Tracker::close);
    }
    // endregion

    // region label
    void label(long issueId, String name) {
        sessions.inTransaction(session -> {
            Label label = session.scalars(select(LABEL).where(LABEL.name.eq(name)))
                    .first()
                    .orElseGet(() -> new Label(name));
            session.getOne(ISSUE, issueId).getLabels().add(label);
        });
    }
    // endregion

    // region statistics
    record Load(String user, Long issues) {}

    List<Load> statistics() {
        try (Session session = sessions.open()) {
            return session.execute(select(USER.name, count(ISSUE.id))
                            .outerJoin(USER.assigned)
                            .groupBy(USER.name)
                            .orderBy(USER.name)
                            .into(Load::new))
                    .all();
        }
    }
    // endregion

    // region delete
    void delete(String projectCode) {
        sessions.inTransaction(session -> {
            Project project = session.scalars(select(PROJECT).where(PROJECT.code.eq(projectCode)))
                    .one();
            session.delete(project);
        });
    }
    // endregion

    // region main
    void print(String projectCode) {
        for (Issue issue : openIssues(projectCode)) {
            System.out.println(issue.getId() + " " + issue.getTitle() + ", " + issue.getStatus() + ", labels: "
                    + issue.getLabels().size());
        }
    }

    public static void main(String[] args) {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            Tracker tracker = new Tracker(open(engine));
            tracker.fill();
            tracker.print("WEB");
            tracker.assign(2, "ada");
            tracker.label(2, "urgent");
            tracker.print("WEB");
            tracker.statistics().forEach(System.out::println);
            tracker.close(1);
            System.out.println(tracker.openIssues("WEB").size() + " open issues");
            tracker.delete("WEB");
        }
    }
    // endregion

    // region class continued
}
// endregion
