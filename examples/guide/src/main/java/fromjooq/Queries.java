package fromjooq;

import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.and;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static tracker.CommentPath.COMMENT;
import static tracker.IssuePath.ISSUE;
import static tracker.ProjectPath.PROJECT;
import static tracker.UserPath.USER;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.statement.Row2;
import io.jalchemy.sql.tree.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracker.Issue;
import tracker.Status;

/** What the page shows beside code for jOOQ. */
public final class Queries {

    private Queries() {}

    // region optional
    static List<String> titles(Session session, @Nullable Status status, @Nullable Long reporter) {
        List<Condition> conditions = new ArrayList<>();
        if (status != null) {
            conditions.add(ISSUE.status.eq(status));
        }
        if (reporter != null) {
            conditions.add(ISSUE.reporterId.eq(reporter));
        }
        return session.scalars(select(ISSUE.title).where(and(conditions)).orderBy(ISSUE.id))
                .all();
    }
    // endregion

    // region records
    record Line(String title, String project, @Nullable String assignee) {}

    static List<Line> lines(Session session) {
        return session.execute(select(ISSUE.title, PROJECT.code, USER.name)
                        .join(ISSUE.project)
                        .outerJoin(ISSUE.assignee)
                        .orderBy(ISSUE.id)
                        .into(Line::new))
                .all();
    }
    // endregion

    // region nested
    record Discussion(String title, List<String> comments) {}

    static List<Discussion> discussions(Session session) {
        return session
                .scalars(select(ISSUE).options(selectInLoad(ISSUE.comments)).orderBy(ISSUE.id))
                .stream()
                .map(issue -> new Discussion(
                        issue.getTitle(),
                        issue.getComments().stream()
                                .map(comment -> comment.getText())
                                .toList()))
                .toList();
    }
    // endregion

    // region group
    static List<Row2<String, Long>> busy(Session session) {
        return session.execute(select(USER.name, count())
                        .join(COMMENT, COMMENT.authorId.eq(USER.id))
                        .groupBy(USER.name)
                        .having(count().gt(1))
                        .orderBy(count().desc()))
                .all();
    }
    // endregion

    // region change
    static void close(SessionFactory sessions, long id) {
        sessions.inTransaction(session -> {
            Issue issue = session.getOne(ISSUE, id);
            issue.setStatus(Status.DONE); // written by the commit
        });
    }
    // endregion

    // region upsert
    static void setMail(Session session, String name, String email) {
        session.execute(insert(USER)
                .values(USER.name.to(name), USER.email.to(email))
                .onConflict(USER.name)
                .doUpdate(USER.email));
    }
    // endregion

    // region no-session
    static List<String> withoutSession(Engine engine) {
        try (Connection connection = engine.connect()) {
            return connection
                    .execute(select(ISSUE.title)
                            .where(ISSUE.status.ne(Status.DONE))
                            .orderBy(ISSUE.id))
                    .all();
        }
    }
    // endregion
}
