package queries;

import static io.jalchemy.sql.Sql.and;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.extract;
import static io.jalchemy.sql.Sql.not;
import static io.jalchemy.sql.Sql.or;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.tuple;
import static tracker.CommentPath.COMMENT;
import static tracker.IssuePath.ISSUE;
import static tracker.LabelPath.LABEL;
import static tracker.UserPath.USER;

import io.jalchemy.orm.Session;
import io.jalchemy.sql.ExtractField;
import io.jalchemy.sql.statement.Select;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Sortable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tracker.Issue;
import tracker.Status;
import tracker.User;

/** Recipes that find issues. */
public final class Finding {

    private Finding() {}

    // region by-key
    static Issue byKey(Session session, long id) {
        return session.getOne(ISSUE, id); // throws NoResultException if there is no such row
    }

    static @Nullable Issue byKeyOrNull(Session session, long id) {
        return session.get(ISSUE, id);
    }

    static Optional<Issue> byKeyIfThere(Session session, long id) {
        return session.find(ISSUE, id);
    }

    static List<Issue> byKeys(Session session, List<Long> ids) {
        return session.getAll(ISSUE, ids); // in the order of the keys, without those that have no row
    }
    // endregion

    // region by-unique
    static Optional<User> byName(Session session, String name) {
        return session.scalars(select(USER).where(USER.name.eq(name))).oneOrEmpty();
    }
    // endregion

    // region filter
    static List<Issue> urgent(Session session, long projectId) {
        return session.scalars(select(ISSUE)
                        .where(
                                ISSUE.projectId.eq(projectId),
                                ISSUE.status.ne(Status.DONE),
                                ISSUE.priority.ge(3).or(ISSUE.assigneeId.isNull()))
                        .orderBy(ISSUE.priority.desc(), ISSUE.id))
                .all();
    }
    // endregion

    // region search
    record Search(
            @Nullable String text,
            @Nullable Status status,
            @Nullable Long assigneeId,
            List<String> labels) {}

    static Condition matches(Search form) {
        List<Condition> conditions = new ArrayList<>();
        if (form.text() != null) {
            conditions.add(ISSUE.title.contains(form.text()).or(ISSUE.description.contains(form.text())));
        }
        if (form.status() != null) {
            conditions.add(ISSUE.status.eq(form.status()));
        }
        if (form.assigneeId() != null) {
            conditions.add(ISSUE.assigneeId.eq(form.assigneeId()));
        }
        if (!form.labels().isEmpty()) {
            conditions.add(ISSUE.labels.any(LABEL.name.in(form.labels())));
        }
        return and(conditions); // true if there are none
    }

    static List<Issue> search(Session session, Search form) {
        return session.scalars(select(ISSUE).where(matches(form)).orderBy(ISSUE.id))
                .all();
    }
    // endregion

    // region any-word
    static Condition anyWord(List<String> words) {
        return or(words.stream().map(ISSUE.title::contains).toList()); // false if there are none
    }
    // endregion

    // region like
    static List<Condition> patterns(String text) {
        return List.of(
                ISSUE.title.startsWith(text), // % and _ in the text are not wildcards; so in endsWith and contains
                ISSUE.title.like(text + "%"), // here they are; a backslash before one takes its meaning away
                ISSUE.title.ilike("%" + text + "%"), // without regard to case
                ISSUE.title.lower().eq(text.toLowerCase(Locale.ROOT)));
    }
    // endregion

    // region lists
    static List<Issue> inStatus(Session session, Collection<Status> statuses) {
        return session.scalars(select(ISSUE).where(ISSUE.status.in(statuses)).orderBy(ISSUE.id))
                .all();
    }
    // endregion

    // region dates
    static List<String> createdIn(Session session, Instant from, Instant to) {
        return session.scalars(select(ISSUE.title)
                        .where(ISSUE.createdAt.ge(from), ISSUE.createdAt.lt(to))
                        .orderBy(ISSUE.createdAt))
                .all();
    }

    static long createdOnDayOfYear(Session session, int year, int day) {
        return session.scalarOne(select(count(ISSUE.id))
                .where(
                        ISSUE.createdAt.year().eq(year),
                        extract(ExtractField.DOY, ISSUE.createdAt).eq(day)));
    }
    // endregion

    // region nulls
    static List<String> notAssignedTo(Session session, @Nullable Long userId) {
        return session.scalars(select(ISSUE.title)
                        .where(ISSUE.assigneeId.isDistinctFrom(userId)) // null is a value like any other
                        .orderBy(ISSUE.id))
                .all();
    }

    static List<String> unassigned(Session session) {
        return session.scalars(select(ISSUE.title)
                        .where(ISSUE.assigneeId.isNull(), ISSUE.parentId.isNotNull())
                        .orderBy(ISSUE.id))
                .all();
    }
    // endregion

    // region any
    static List<String> commentedBy(Session session, User user) {
        return session.scalars(select(ISSUE.title)
                        .where(ISSUE.comments.any(COMMENT.author.eq(user)))
                        .orderBy(ISSUE.id))
                .all();
    }

    static List<String> reportedByMailOf(Session session, String domain) {
        return session.scalars(select(ISSUE.title)
                        .where(ISSUE.reporter.has(USER.email.endsWith("@" + domain)))
                        .orderBy(ISSUE.id))
                .all();
    }
    // endregion

    // region none
    static List<String> withoutOpenChildren(Session session) {
        return session.scalars(select(ISSUE.title)
                        .where(ISSUE.children.any(ISSUE.status.ne(Status.DONE)).not(), not(ISSUE.labels.any()))
                        .orderBy(ISSUE.id))
                .all();
    }
    // endregion

    // region order
    static List<Issue> byAssignee(Session session) {
        return session.scalars(select(ISSUE).orderBy(ISSUE.assigneeId.asc().nullsLast(), ISSUE.id.desc()))
                .all();
    }
    // endregion

    // region offset
    record Page<T>(List<T> rows, long total) {}

    static Page<Issue> page(Session session, Search form, int number, int size) {
        Select<Issue> rows = select(ISSUE)
                .where(matches(form))
                .orderBy(ISSUE.priority.desc(), ISSUE.id) // a key at the end makes the order certain
                .limit(size)
                .offset((long) number * size);
        long total = session.scalarOne(select(count(ISSUE.id)).where(matches(form)));
        return new Page<>(session.scalars(rows).all(), total);
    }
    // endregion

    // region seek
    static List<Issue> after(Session session, @Nullable Issue last, int size) {
        Select<Issue> page = select(ISSUE).orderBy(ISSUE.createdAt, ISSUE.id).limit(size);
        if (last != null && last.getId() != null) {
            page = page.where(tuple(ISSUE.createdAt, ISSUE.id).gt(tuple(last.getCreatedAt(), last.getId())));
        }
        return session.scalars(page).all();
    }
    // endregion

    // region dynamic-order
    private static final Map<String, Sortable> ORDERS = Map.of(
            "title",
            ISSUE.title,
            "-title",
            ISSUE.title.desc(),
            "priority",
            ISSUE.priority.desc(),
            "created",
            ISSUE.createdAt);

    static List<String> sorted(Session session, String parameter) {
        Sortable order = ORDERS.getOrDefault(parameter, ISSUE.id);
        return session.scalars(select(ISSUE.title).orderBy(order, ISSUE.id)).all();
    }
    // endregion

    // region count
    static long openIssues(Session session, long projectId) {
        return session.scalarOne(
                select(count(ISSUE.id)).where(ISSUE.projectId.eq(projectId), ISSUE.status.ne(Status.DONE)));
    }

    static boolean hasOpenIssues(Session session, long projectId) {
        return session.scalarOne(select(select(ISSUE.id)
                .where(ISSUE.projectId.eq(projectId), ISSUE.status.ne(Status.DONE))
                .exists()));
    }
    // endregion
}
