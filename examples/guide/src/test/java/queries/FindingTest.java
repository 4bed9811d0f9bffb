package queries;

import static io.jalchemy.sql.Sql.and;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tracker.IssuePath.ISSUE;
import static tracker.UserPath.USER;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.tree.Condition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import queries.Finding.Search;
import tracker.Issue;
import tracker.Status;
import tracker.User;

/** The recipes that find issues. */
class FindingTest {

    private final Fixture fixture = new Fixture(Engine.create("sqlite::memory:"));
    private final Session session = fixture.session;

    @AfterEach
    void close() {
        fixture.close();
    }

    private static List<Long> ids(List<Issue> issues) {
        return issues.stream().map(Issue::getId).toList();
    }

    private List<Long> where(Condition condition) {
        return session.scalars(select(ISSUE.id).where(condition).orderBy(ISSUE.id))
                .all();
    }

    @Test
    void byKey() throws Exception {
        Issue issue = Finding.byKey(session, 1);
        assertThat(Finding.byKeyOrNull(session, 1)).isSameAs(issue);
        fixture.shows("by-key");
        assertThat(Finding.byKeyOrNull(session, 99)).isNull();
        assertThat(Finding.byKeyIfThere(session, 99)).isEmpty();
        assertThatThrownBy(() -> Finding.byKey(session, 99)).hasMessageContaining("[NO_RESULT]");
        assertThat(ids(Finding.byKeys(session, List.of(4L, 99L, 1L)))).containsExactly(4L, 1L);
    }

    @Test
    void byUnique() throws Exception {
        assertThat(Finding.byName(session, "ada")).map(User::getName).contains("ada");
        fixture.shows("by-unique");
        assertThat(Finding.byName(session, "nobody")).isEmpty();
    }

    @Test
    void filter() throws Exception {
        assertThat(ids(Finding.urgent(session, 1))).containsExactly(1L, 2L);
        fixture.shows("filter");
    }

    private static Search search(
            @Nullable String text, @Nullable Status status, @Nullable Long assignee, String... labels) {
        return new Search(text, status, assignee, List.of(labels));
    }

    @Test
    void search() throws Exception {
        assertThat(ids(Finding.search(session, search("domain", null, null, "bug"))))
                .containsExactly(2L);
        fixture.shows("search");
        assertThat(ids(Finding.search(session, search(null, null, null)))).hasSize(4);
        fixture.shows("search-all");
        assertThat(ids(Finding.search(session, search(null, Status.OPEN, 2L)))).containsExactly(1L);
    }

    @Test
    void anyWord() throws Exception {
        assertThat(where(Finding.anyWord(List.of("Login", "Dark")))).containsExactly(1L, 4L);
        fixture.shows("any-word");
        assertThat(where(Finding.anyWord(List.of()))).isEmpty();
    }

    @Test
    void like() throws Exception {
        for (Condition pattern : Finding.patterns("Dark mode")) {
            assertThat(where(pattern)).containsExactly(4L);
        }
        fixture.shows("like");
        assertThat(where(Finding.patterns("D_rk").get(0))).isEmpty();
        assertThat(where(Finding.patterns("D_rk").get(1))).containsExactly(4L);
        assertThat(where(ISSUE.title.like("D\\_rk%"))).isEmpty();
        assertThat(where(ISSUE.title.ilike("dark%"))).containsExactly(4L);
        assertThat(where(ISSUE.title.like("dark%"))).containsExactly(4L); // SQLite's LIKE ignores the case of ASCII
    }

    @Test
    void lists() throws Exception {
        assertThat(ids(Finding.inStatus(session, List.of(Status.OPEN, Status.IN_PROGRESS))))
                .containsExactly(1L, 2L, 4L);
        fixture.shows("lists");
        assertThat(Finding.inStatus(session, List.of())).isEmpty();
        fixture.shows("lists-empty");
        assertThat(where(ISSUE.id.notIn(List.of()))).hasSize(4);
    }

    @Test
    void dates() throws Exception {
        assertThat(Finding.createdIn(session, Fixture.START, Instant.parse("2026-06-01T00:00:00Z")))
                .hasSize(4);
        assertThat(Finding.createdOnDayOfYear(session, 2026, 121)).isEqualTo(4);
        fixture.shows("dates");
        assertThat(Finding.createdIn(session, Instant.EPOCH, Fixture.START)).isEmpty();
    }

    @Test
    void nulls() throws Exception {
        assertThat(Finding.notAssignedTo(session, 2L)).hasSize(3);
        assertThat(Finding.unassigned(session)).hasSize(2);
        fixture.shows("nulls");
        assertThat(Finding.notAssignedTo(session, null)).hasSize(1);
    }

    @Test
    @SuppressWarnings("NullAway") // what a program does by mistake
    void null_isRefused() {
        assertThatThrownBy(() -> ISSUE.title.eq((String) null)).hasMessageContaining("isNull()");
    }

    @Test
    void any() throws Exception {
        User ada = session.getOne(USER, 1L);
        fixture.recorder.clear();
        assertThat(Finding.commentedBy(session, ada)).containsExactly("Login fails");
        assertThat(Finding.reportedByMailOf(session, "example.org")).containsExactly("Dark mode");
        fixture.shows("any");
    }

    @Test
    void none() throws Exception {
        assertThat(Finding.withoutOpenChildren(session)).containsExactly("Domain is read from the wrong file");
        fixture.shows("none");
    }

    @Test
    void order() throws Exception {
        assertThat(ids(Finding.byAssignee(session))).containsExactly(1L, 4L, 3L, 2L);
        fixture.shows("order");
    }

    @Test
    void offset() throws Exception {
        Finding.Page<Issue> page = Finding.page(session, search(null, Status.OPEN, null), 1, 2);
        fixture.shows("offset");
        assertThat(ids(page.rows())).containsExactly(2L);
        assertThat(page.total()).isEqualTo(3);
    }

    @Test
    void seek() throws Exception {
        List<Issue> first = Finding.after(session, null, 2);
        assertThat(ids(first)).containsExactly(1L, 2L);
        fixture.recorder.clear();
        assertThat(ids(Finding.after(session, first.get(1), 2))).containsExactly(3L, 4L);
        fixture.shows("seek");
    }

    @Test
    void dynamicOrder() throws Exception {
        assertThat(Finding.sorted(session, "-title")).first().isEqualTo("Login fails");
        fixture.shows("dynamic-order");
        assertThat(Finding.sorted(session, "; DROP TABLE issues")).hasSize(4);
    }

    @Test
    void count() throws Exception {
        assertThat(Finding.openIssues(session, 1)).isEqualTo(2);
        assertThat(Finding.hasOpenIssues(session, 1)).isTrue();
        fixture.shows("count");
        assertThat(Finding.hasOpenIssues(session, 9)).isFalse();
    }

    @Test
    void noConditions_areTrue() {
        assertThat(where(and(List.of()))).hasSize(4);
    }
}
