package io.jalchemy.examples.guide;

import static tracker.ProjectPath.PROJECT;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.path.EntityPath;
import java.util.List;
import java.util.stream.Stream;
import tracker.Comment;
import tracker.Issue;
import tracker.Label;
import tracker.Project;
import tracker.User;

/** Rows of the issue tracker that tests of pages begin with. */
public final class SampleIssues {

    private SampleIssues() {}

    /** Creates the tables of the tracker, and those of {@code others}, and returns a factory of sessions. */
    public static SessionFactory open(Engine engine, EntityPath<?, ?>... others) {
        EntityPath<?, ?>[] all =
                Stream.concat(Stream.of(PROJECT), Stream.of(others)).toArray(EntityPath<?, ?>[]::new);
        Registry registry = Registry.of(all);
        registry.metadata().createAll(engine);
        return SessionFactory.of(engine, registry);
    }

    /**
     * Stores the users ada (1), ben (2) and eve (3), the project WEB (1) with the issues 1 "Login fails" and 2 "Cookie has no
     * domain", which is below 1, and the project API (2) with the issue 3 "Timeout"; the first two have the label "bug", the first one
     * is assigned to ben and has a comment.
     */
    public static void fill(SessionFactory sessions) {
        sessions.inTransaction(session -> {
            User ada = new User("ada");
            User ben = new User("ben");
            session.addAll(List.of(ada, ben, new User("eve")));
            session.flush();

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
            session.add(web);
            session.flush();

            Project api = new Project("API", "Interface");
            api.getIssues().add(new Issue("Timeout", ada));
            session.add(api);
        });
    }
}
