package queries;

import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tracker.IssuePath.ISSUE;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.statement.Row2;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import queries.Reporting.Workload;
import tracker.Comment;
import tracker.Issue;
import tracker.Status;

/** The recipes whose rows are not entities. */
class ReportingTest {

    private final Fixture fixture = new Fixture(Engine.create("sqlite::memory:"));
    private final Session session = fixture.session;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void stringAgg_putsTextsTogetherInOrder() {
        assertThat(Reporting.titlesByProject(session)).hasSize(2).allSatisfy(row -> {
            List<String> titles = List.of(row.v2().split(", ", -1));
            assertThat(titles).isSorted();
        });
    }

    @Test
    void rows() throws Exception {
        Reporting.rows(session);
        fixture.shows("rows");
    }

    @Test
    void into() throws Exception {
        assertThat(Reporting.lines(session)).hasSize(4).contains(new Reporting.Line(4, "Dark mode", Status.OPEN));
        fixture.shows("into");
    }

    @Test
    void distinct() throws Exception {
        assertThat(Reporting.reporters(session)).containsExactly("ada", "ben", "eve");
        fixture.shows("distinct");
    }

    @Test
    void group() throws Exception {
        List<Workload> workloads = Reporting.workloads(session);
        assertThat(workloads)
                .extracting(Workload::project, Workload::issues, Workload::done)
                .containsExactly(tuple("WEB", 3L, 1L), tuple("APP", 1L, 0L));
        assertThat(workloads.get(1).priority()).isEqualByComparingTo(new BigDecimal(3));
        fixture.shows("group");
    }

    @Test
    void countDistinct() throws Exception {
        assertThat(Reporting.reportersOf(session, 1)).isEqualTo(2);
        fixture.shows("count-distinct");
    }

    @Test
    void latest() throws Exception {
        assertThat(Reporting.latestComments(session))
                .extracting(Comment::getText)
                .containsExactly("Only with Safari.", "Please!");
        fixture.shows("latest");
    }

    @Test
    void ranking() throws Exception {
        assertThat(Reporting.ranking(session))
                .extracting(row -> row.values())
                .contains(List.of("Login fails", 1L, 3L), List.of("Domain is read from the wrong file", 2L, 7L));
        fixture.shows("ranking");
    }

    @Test
    void scalarSubquery() throws Exception {
        assertThat(Reporting.commentCounts(session)).extracting(Row2::v2).containsExactly(2L, 0L, 0L, 1L);
        fixture.shows("scalar-subquery");
    }

    @Test
    void inSubquery() throws Exception {
        assertThat(Reporting.aboveAverage(session)).containsExactly("Dark mode");
        fixture.shows("in-subquery");
    }

    @Test
    void derived() throws Exception {
        assertThat(Reporting.busyReporters(session))
                .extracting(Row2::v1, Row2::v2)
                .containsExactly(tuple("ben", 2L));
        fixture.shows("derived");
    }

    @Test
    void cte() throws Exception {
        assertThat(Reporting.titlesOfBusiest(session))
                .containsExactly("Cookie has no domain", "Domain is read from the wrong file");
        fixture.shows("cte");
    }

    @Test
    void tree() throws Exception {
        assertThat(Reporting.withAllBelow(session, 2)).extracting(Issue::getId).containsExactly(2L, 3L);
        fixture.shows("tree");
    }

    @Test
    void depth() throws Exception {
        assertThat(Reporting.depths(session)).extracting(Row2::v2).containsExactly(0, 0, 1, 2);
        fixture.shows("depth");
    }

    @Test
    void union() throws Exception {
        assertThat(Reporting.activity(session)).hasSize(6);
        fixture.shows("union");
    }

    @Test
    void caseWhen() throws Exception {
        assertThat(Reporting.urgencies(session)).extracting(Row2::v2).containsExactly("now", "now", "soon", "soon");
        fixture.shows("case");
    }

    @Test
    void expressions() throws Exception {
        assertThat(session.execute(select(Reporting.expressions()).where(ISSUE.id.eq(1L)))
                        .one()
                        .values())
                .containsExactly(30, "Login fails (1)", "LOGIN FAILS", "Login fails", "none", 5);
        fixture.shows("expressions");
    }

    @Test
    void ownText() throws Exception {
        assertThat(Reporting.withEvenIds(session)).containsExactly("Cookie", "Dark m");
        fixture.shows("own-text");
    }
}
