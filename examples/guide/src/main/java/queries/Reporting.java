package queries;

import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.avg;
import static io.jalchemy.sql.Sql.caseWhen;
import static io.jalchemy.sql.Sql.cast;
import static io.jalchemy.sql.Sql.characters;
import static io.jalchemy.sql.Sql.coalesce;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.func;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.max;
import static io.jalchemy.sql.Sql.orderBy;
import static io.jalchemy.sql.Sql.partitionBy;
import static io.jalchemy.sql.Sql.rank;
import static io.jalchemy.sql.Sql.rowNumber;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.sum;
import static io.jalchemy.sql.Sql.text;
import static tracker.CommentPath.COMMENT;
import static tracker.IssuePath.ISSUE;
import static tracker.ProjectPath.PROJECT;
import static tracker.UserPath.USER;

import io.jalchemy.orm.Session;
import io.jalchemy.sql.Func;
import io.jalchemy.sql.statement.Row;
import io.jalchemy.sql.statement.Row2;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Numeric;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.sql.tree.Text;
import io.jalchemy.sql.type.Types;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracker.Comment;
import tracker.Issue;
import tracker.IssuePath;
import tracker.Status;

/** Recipes whose rows are not entities. */
public final class Reporting {

    private Reporting() {}

    // region rows
    static void rows(Session session) {
        List<String> titles = session.scalars(select(ISSUE.title)).all();
        titles.forEach(System.out::println);

        for (Row2<String, Integer> row : session.execute(select(ISSUE.title, ISSUE.priority))) {
            System.out.println(row.v1() + ": " + row.get(ISSUE.priority)); // v2() is the same
        }

        List<Expression<?>> chosen = List.of(ISSUE.id, ISSUE.status); // known at run time only
        for (Row row : session.execute(select(chosen))) {
            System.out.println(row.get(ISSUE.status) + " of " + row.values());
        }
    }
    // endregion

    // region into
    record Line(long id, String title, Status status) {}

    static List<Line> lines(Session session) {
        return session.execute(select(ISSUE.id, ISSUE.title, ISSUE.status)
                        .orderBy(ISSUE.id)
                        .into(Line::new))
                .all();
    }
    // endregion

    // region distinct
    static List<String> reporters(Session session) {
        return session.scalars(select(USER.name)
                        .join(ISSUE, ISSUE.reporterId.eq(USER.id))
                        .distinct()
                        .orderBy(USER.name))
                .all();
    }
    // endregion

    // region group
    record Workload(
            String project,
            long issues,
            long done,
            @Nullable BigDecimal priority) {}

    static List<Workload> workloads(Session session) {
        return session.execute(select(
                                PROJECT.code,
                                count(ISSUE.id),
                                count(ISSUE.id).filter(ISSUE.status.eq(Status.DONE)),
                                avg(ISSUE.priority))
                        .outerJoin(PROJECT.issues)
                        .groupBy(PROJECT.code)
                        .having(count(ISSUE.id).ge(1))
                        .orderBy(count(ISSUE.id).desc())
                        .into(Workload::new))
                .all();
    }
    // endregion

    // region count-distinct
    static long reportersOf(Session session, long projectId) {
        return session.scalarOne(select(count(ISSUE.reporterId).distinct()).where(ISSUE.projectId.eq(projectId)));
    }
    // endregion

    // region latest
    static List<Comment> latestComments(Session session) {
        Numeric<Long> place = rowNumber()
                .over(partitionBy(COMMENT.issueId).orderBy(COMMENT.createdAt.desc(), COMMENT.id.desc()))
                .as("place");
        Subquery ranked = select(COMMENT.id, place).subquery("ranked");
        return session.scalars(select(COMMENT)
                        .join(ranked, ranked.c(COMMENT.id).eq(COMMENT.id))
                        .where(ranked.c(place).eq(1))
                        .orderBy(COMMENT.issueId))
                .all();
    }
    // endregion

    // region latest-distinct-on
    static List<Comment> latestCommentsOnPostgresql(Session session) {
        return session.scalars(select(COMMENT)
                        .distinctOn(COMMENT.issueId)
                        .orderBy(COMMENT.issueId, COMMENT.createdAt.desc(), COMMENT.id.desc()))
                .all();
    }
    // endregion

    // region string-agg
    static List<Row2<Long, String>> titlesByProject(Session session) {
        return session.execute(select(
                                ISSUE.projectId,
                                Func.stringAgg(ISSUE.title, ", ").orderBy(ISSUE.title))
                        .groupBy(ISSUE.projectId)
                        .orderBy(ISSUE.projectId))
                .all();
    }
    // endregion

    // region ranking
    static List<Row> ranking(Session session) {
        return session.execute(select(List.of(
                                ISSUE.title,
                                rank().over(partitionBy(ISSUE.projectId).orderBy(ISSUE.priority.desc())),
                                sum(ISSUE.priority).over(orderBy(ISSUE.id)))) // a running total
                        .orderBy(ISSUE.id))
                .all();
    }
    // endregion

    // region scalar-subquery
    static List<Row2<String, Long>> commentCounts(Session session) {
        Expression<Long> comments = select(count(COMMENT.id))
                .where(COMMENT.issueId.eq(ISSUE.id)) // ISSUE is that of the statement around it
                .scalarSubquery();
        return session.execute(select(ISSUE.title, comments.as("comments")).orderBy(ISSUE.id))
                .all();
    }
    // endregion

    // region in-subquery
    static List<String> aboveAverage(Session session) {
        IssuePath all = alias(ISSUE);
        return session.scalars(select(ISSUE.title)
                        .where(
                                ISSUE.priority.gt(select(avg(all.priority)).scalarSubquery(Types.NUMERIC)),
                                ISSUE.reporterId.in(select(USER.id).where(USER.email.isNotNull())))
                        .orderBy(ISSUE.id))
                .all();
    }
    // endregion

    // region derived
    static List<Row2<String, Long>> busyReporters(Session session) {
        Numeric<Long> issues = count(ISSUE.id).as("issues");
        Subquery busy = select(ISSUE.reporterId, issues)
                .groupBy(ISSUE.reporterId)
                .having(count(ISSUE.id).gt(1))
                .subquery("busy");
        return session.execute(select(USER.name, busy.c(issues))
                        .join(busy, busy.c(ISSUE.reporterId).eq(USER.id))
                        .orderBy(USER.name))
                .all();
    }
    // endregion

    // region cte
    static List<String> titlesOfBusiest(Session session) {
        Numeric<Long> issues = count(ISSUE.id).as("issues");
        Cte load = select(ISSUE.reporterId, issues).groupBy(ISSUE.reporterId).cte("load");
        return session.scalars(select(ISSUE.title)
                        .join(load, load.c(ISSUE.reporterId).eq(ISSUE.reporterId))
                        .where(load.c(issues).eq(select(max(load.c(issues))).scalarSubquery(Types.BIGINT)))
                        .orderBy(ISSUE.id))
                .all();
    }
    // endregion

    // region tree
    static List<Issue> withAllBelow(Session session, long rootId) {
        IssuePath child = alias(ISSUE, "child");
        Cte tree = select(ISSUE.id).where(ISSUE.id.eq(rootId)).cte("tree").recursive(above -> select(child.id)
                .join(above, child.parentId.eq(above.c(ISSUE.id))));
        return session.scalars(
                        select(ISSUE).join(tree, tree.c(ISSUE.id).eq(ISSUE.id)).orderBy(ISSUE.id))
                .all();
    }
    // endregion

    // region depth
    static List<Row2<String, Integer>> depths(Session session) {
        IssuePath child = alias(ISSUE, "child");
        Numeric<Integer> depth = cast(literal(0), Types.INTEGER).as("depth");
        Cte tree = select(ISSUE.id, depth)
                .where(ISSUE.parentId.isNull())
                .cte("tree")
                .recursive(above ->
                        select(child.id, above.c(depth).plus(1)).join(above, child.parentId.eq(above.c(ISSUE.id))));
        return session.execute(select(ISSUE.title, tree.c(depth))
                        .join(tree, tree.c(ISSUE.id).eq(ISSUE.id))
                        .orderBy(tree.c(depth), ISSUE.id))
                .all();
    }
    // endregion

    // region union
    static List<Row2<String, String>> activity(Session session) {
        return session.execute(select(ISSUE.title, text("'issue'", Types.TEXT).as("kind"))
                        .where(ISSUE.status.ne(Status.DONE))
                        .unionAll(select(
                                COMMENT.text, text("'comment'", Types.TEXT).as("kind")))
                        .orderBy(ISSUE.title)
                        .limit(10))
                .all();
    }
    // endregion

    // region case
    static List<Row2<String, String>> urgencies(Session session) {
        Expression<String> urgency = caseWhen(ISSUE.priority.ge(3), "now")
                .when(ISSUE.priority.eq(2), "soon")
                .otherwise("later")
                .as("urgency");
        return session.execute(select(ISSUE.title, urgency).orderBy(urgency, ISSUE.id))
                .all();
    }
    // endregion

    // region expressions
    static List<Expression<?>> expressions() {
        return List.of(
                ISSUE.priority.times(10).plus(ISSUE.version).minus(1), // numbers
                ISSUE.title.concat(" (").concat(cast(ISSUE.id, Types.TEXT)).concat(")"), // text
                ISSUE.title.upper(),
                Func.substring(ISSUE.title, 1, 20),
                coalesce(ISSUE.description, "none"),
                ISSUE.createdAt.month());
    }
    // endregion

    // region own-function
    static Text initials(Expression<String> name, int length) { // any function of the database
        return characters(func("substr", Types.TEXT, name, literal(1), literal(length)));
    }
    // endregion

    // region own-text
    static List<String> withEvenIds(Session session) {
        Condition even = text("issues.id % 2 = 0"); // written as it is: no user input may be in it
        return session.scalars(select(initials(ISSUE.title, 6)).where(even).orderBy(ISSUE.id))
                .all();
    }
    // endregion
}
