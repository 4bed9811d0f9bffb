package testing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tracker.Issue;
import tracker.Label;
import tracker.Project;
import tracker.User;

/** Makes objects that are complete, so that a test says only what matters to it. */
// region samples
final class Samples {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Samples() {}

    static User user() {
        return new User("user" + NUMBER.incrementAndGet()); // names are unique
    }

    static Project project(String code, Issue... issues) {
        Project project = new Project(code, "Project " + code);
        project.getIssues().addAll(List.of(issues));
        return project;
    }

    static Issue issue(String title, String... labels) {
        Issue issue = new Issue(title, user());
        for (String label : labels) {
            issue.getLabels().add(new Label(label));
        }
        return issue;
    }
}
// endregion
