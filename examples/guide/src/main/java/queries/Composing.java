package queries;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static tracker.IssuePath.ISSUE;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.statement.Select;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Query;
import java.util.List;
import tracker.Issue;
import tracker.Status;
import tracker.User;

/** Statements as values. */
public final class Composing {

    private Composing() {}

    // region values
    static final Select<Issue> ALL = select(ISSUE).orderBy(ISSUE.id);

    static Condition open() {
        return ISSUE.status.ne(Status.DONE);
    }

    static Condition of(User user) {
        return ISSUE.assignee.eq(user).or(ISSUE.reporter.eq(user));
    }

    static <T> List<T> firstTen(Session session, Select<T> statement) {
        return session.scalars(statement.limit(10)).all(); // statement stays as it is
    }

    static List<Issue> desk(Session session, User user) {
        return firstTen(session, ALL.where(open(), of(user)));
    }
    // endregion

    // region rows-of
    static long rowsOf(Session session, Query<?> query) {
        return session.scalarOne(select(count()).from(query.subquery("counted")));
    }
    // endregion

    // region see
    static void print(Engine engine) {
        Select<Issue> statement = ALL.where(ISSUE.title.startsWith("Log"), open());
        System.out.println(statement);
        Compiled compiled = statement.compile(engine.dialect());
        System.out.println(compiled.sql());
    }
    // endregion
}
