package queries;

import static io.jalchemy.orm.Loading.containsEager;
import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.select;
import static tracker.CommentPath.COMMENT;
import static tracker.IssuePath.ISSUE;
import static tracker.LabelPath.LABEL;
import static tracker.ProjectPath.PROJECT;
import static tracker.UserPath.USER;

import io.jalchemy.orm.Relationships;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.statement.Row2;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracker.Comment;
import tracker.Issue;
import tracker.IssuePath;
import tracker.Status;
import tracker.User;
import tracker.UserPath;

/** Recipes with several tables. */
public final class Joining {

    private Joining() {}

    // region join
    static List<Issue> labelled(Session session, String projectCode, String label) {
        return session.scalars(select(ISSUE)
                        .join(ISSUE.project)
                        .join(ISSUE.labels)
                        .where(PROJECT.code.eq(projectCode), LABEL.name.eq(label))
                        .orderBy(ISSUE.id))
                .all();
    }
    // endregion

    // region outer
    record Line(String title, @Nullable String assignee) {}

    static List<Line> lines(Session session) {
        return session.execute(select(ISSUE.title, USER.name)
                        .outerJoin(ISSUE.assignee)
                        .orderBy(ISSUE.id)
                        .into(Line::new))
                .all();
    }
    // endregion

    // region alias
    record People(String title, String reporter, @Nullable String assignee) {}

    static List<People> people(Session session) {
        UserPath reporter = alias(USER, "reporter");
        UserPath assignee = alias(USER, "assignee");
        return session.execute(select(ISSUE.title, reporter.name, assignee.name)
                        .join(ISSUE.reporter.of(reporter))
                        .outerJoin(ISSUE.assignee.of(assignee))
                        .orderBy(ISSUE.id)
                        .into(People::new))
                .all();
    }
    // endregion

    // region self
    static List<String> childrenOfClosedParents(Session session) {
        IssuePath parent = alias(ISSUE, "parent");
        return session.scalars(select(ISSUE.title)
                        .join(ISSUE.parent.of(parent))
                        .where(parent.status.eq(Status.DONE))
                        .orderBy(ISSUE.id))
                .all();
    }
    // endregion

    // region on
    static List<String> commentsOfReporters(Session session) {
        return session.scalars(select(COMMENT.text)
                        .join(ISSUE, ISSUE.id.eq(COMMENT.issueId).and(ISSUE.reporterId.eq(COMMENT.authorId)))
                        .orderBy(COMMENT.id))
                .all();
    }
    // endregion

    // region outer-also
    static List<Row2<String, String>> openIssuesOfAllUsers(Session session) {
        return session.execute(select(USER.name, ISSUE.title)
                        .outerJoin(USER.assigned, ISSUE.status.ne(Status.DONE)) // goes into ON
                        .orderBy(USER.name, ISSUE.id))
                .all();
    }
    // endregion

    // region two-entities
    static List<Row2<Issue, User>> withReporters(Session session) {
        return session.execute(select(ISSUE, USER).join(ISSUE.reporter).orderBy(ISSUE.id))
                .all();
    }
    // endregion

    // region contains-eager
    static List<Issue> fillFromJoin(Session session, String userName) {
        return session.scalars(select(ISSUE)
                        .join(ISSUE.reporter)
                        .where(USER.name.eq(userName))
                        .options(containsEager(ISSUE.reporter))
                        .orderBy(ISSUE.id))
                .all();
    }
    // endregion

    // region with-parent
    static List<Comment> longComments(Session session, Issue issue) {
        return session.scalars(select(COMMENT)
                        .where(
                                Relationships.withParent(issue, ISSUE.comments),
                                COMMENT.text.length().gt(15))
                        .orderBy(COMMENT.createdAt))
                .all();
    }
    // endregion
}
