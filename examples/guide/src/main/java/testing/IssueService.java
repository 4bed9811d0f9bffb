package testing;

import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.select;
import static tracker.IssuePath.ISSUE;
import static tracker.ProjectPath.PROJECT;

import io.jalchemy.orm.SessionFactory;
import java.util.List;
import tracker.Issue;
import tracker.Status;

/** What a program does with issues. */
// region service
public class IssueService {

    private final SessionFactory sessions;

    public IssueService(SessionFactory sessions) {
        this.sessions = sessions;
    }

    public List<Issue> open(String projectCode) {
        return sessions.fromTransaction(session -> session.scalars(select(ISSUE)
                        .join(ISSUE.project)
                        .where(PROJECT.code.eq(projectCode), ISSUE.status.ne(Status.DONE))
                        .options(selectInLoad(ISSUE.labels))
                        .orderBy(ISSUE.id))
                .all());
    }

    public void close(long issueId) {
        sessions.inTransaction(session -> session.getOne(ISSUE, issueId).setStatus(Status.DONE));
    }
}
// endregion
