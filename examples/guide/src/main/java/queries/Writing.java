package queries;

import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.coalesce;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.excluded;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.update;
import static tracker.CommentPath.COMMENT;
import static tracker.IssuePath.ISSUE;
import static tracker.LabelPath.LABEL;
import static tracker.ProjectPath.PROJECT;
import static tracker.UserPath.USER;

import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.Synchronize;
import io.jalchemy.sql.statement.Row2;
import io.jalchemy.sql.type.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tracker.Issue;
import tracker.Label;
import tracker.Status;

/** Recipes that write, lock, stream, or leave the library. */
public final class Writing {

    private Writing() {}

    // region update
    static long raise(Session session, long projectId) {
        return session.execute(update(ISSUE)
                        .set(ISSUE.priority, ISSUE.priority.plus(1))
                        .set(ISSUE.status, Status.IN_PROGRESS)
                        .setNull(ISSUE.description)
                        .where(ISSUE.projectId.eq(projectId), ISSUE.status.eq(Status.OPEN)))
                .rowCount();
    }
    // endregion

    // region delete
    static long deleteComments(Session session, Instant before) {
        return session.execute(delete(COMMENT)
                        .where(
                                COMMENT.createdAt.lt(before),
                                COMMENT.issueId.in(select(ISSUE.id).where(ISSUE.status.eq(Status.DONE)))))
                .rowCount();
    }
    // endregion

    // region synchronize
    static void withoutObjects(Session session) {
        session.execute(update(USER).setNull(USER.email), Synchronize.NONE); // objects stay as they are
    }
    // endregion

    // region insert-one
    static void addUser(Session session, String name) {
        session.execute(insert(USER).values(USER.name.to(name), USER.email.to(name + "@example.org")));
    }
    // endregion

    // region insert-many
    static void addUsers(Session session) {
        session.execute(
                insert(USER),
                List.of(Map.of("name", "kim", "email", "kim@example.org"), Map.of("name", "lea"))); // attribute names
    }
    // endregion

    // region insert-select
    static void copyIssues(Session session, long from, long to) {
        session.execute(insert(ISSUE)
                .fromSelect(
                        List.of(
                                ISSUE.title,
                                ISSUE.status,
                                ISSUE.priority,
                                ISSUE.projectId,
                                ISSUE.reporterId,
                                ISSUE.version),
                        select(
                                        ISSUE.title,
                                        literal(Status.OPEN),
                                        ISSUE.priority,
                                        literal(to),
                                        ISSUE.reporterId,
                                        literal(1))
                                .where(ISSUE.projectId.eq(from))));
    }
    // endregion

    // region upsert
    static void addLabel(Session session, String name) {
        session.execute(
                insert(LABEL).values(LABEL.name.to(name)).onConflict(LABEL.name).doNothing());
    }

    static void setMail(Session session, String name, String email) {
        session.execute(insert(USER)
                .values(USER.name.to(name), USER.email.to(email))
                .onConflict(USER.name)
                .doUpdate(USER.email)); // to the value that the new row would have had
    }

    static void setMailIfMissing(Session session, String name, String email) {
        session.execute(insert(USER)
                .values(USER.name.to(name), USER.email.to(email))
                .onConflict(USER.name)
                .doUpdate(USER.email.to(coalesce(USER.email, excluded(USER.email)))));
    }
    // endregion

    // region returning
    static List<Label> addLabels(Session session, List<String> names) {
        return session.execute(
                        insert(LABEL).returning(LABEL),
                        names.stream().map(name -> Map.of("name", name)).toList())
                .all();
    }

    static List<Row2<Long, String>> closeAll(Session session, long projectId) {
        return session.execute(update(ISSUE)
                        .set(ISSUE.status, Status.DONE)
                        .where(ISSUE.projectId.eq(projectId))
                        .returning(ISSUE.id, ISSUE.title))
                .all();
    }
    // endregion

    // region lock
    static Issue locked(Session session, long id) {
        return session.scalars(select(ISSUE).where(ISSUE.id.eq(id)).forUpdate()).one();
    }

    static List<Issue> nextInQueue(Session session, int size) {
        return session.scalars(select(ISSUE)
                        .join(ISSUE.project)
                        .where(PROJECT.code.eq("WEB"), ISSUE.status.eq(Status.OPEN))
                        .orderBy(ISSUE.priority.desc(), ISSUE.id)
                        .limit(size)
                        .forUpdateOf(ISSUE) // not the project's row
                        .skipLocked())
                .all();
    }
    // endregion

    // region stream
    static long characters(Session session) {
        long characters = 0;
        try (StreamedResult<Issue> issues = session.stream(select(ISSUE).orderBy(ISSUE.id), 500)) {
            for (Issue issue : issues) {
                characters += issue.getTitle().length();
            }
        }
        return characters;
    }
    // endregion

    // region text
    static List<Issue> byPattern(Session session, String pattern) {
        return session.scalars(select(ISSUE)
                        .options(selectInLoad(ISSUE.labels))
                        .fromStatement(text("SELECT * FROM issues WHERE title GLOB :pattern ORDER BY id")
                                .bind("pattern", pattern)))
                .all();
    }
    // endregion

    // region text-values
    record Load(String user, long issues) {}

    static List<Load> loads(Session session, List<Long> projectIds) {
        return session.execute(select(USER.name, column("issues", Types.BIGINT))
                        .into(Load::new)
                        .fromStatement(text("""
                                        SELECT u.name, count(*) AS issues
                                        FROM users u JOIN issues i ON i.assignee_id = u.id
                                        WHERE i.project_id IN :projects
                                        GROUP BY u.name ORDER BY u.name""").bind("projects", projectIds)))
                .all();
    }

    static void forget(Session session, Instant before) {
        session.execute(text("DELETE FROM comments WHERE created_at < :before")
                .bind("before", before, COMMENT.createdAt.type()));
    }
    // endregion
}
