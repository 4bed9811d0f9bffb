package testing;

import static org.assertj.core.api.Assertions.assertThat;
import static tracker.ProjectPath.PROJECT;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tracker.Issue;

// region sqlite
class SqliteTest {

    private final Engine engine = Engine.create("sqlite::memory:"); // JUnit makes an instance for each test
    private final SessionFactory sessions = SessionFactory.of(engine, Registry.of(PROJECT));
    private final IssueService service = new IssueService(sessions);

    @BeforeEach
    void createTables() {
        sessions.registry().metadata().createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close(); // and the database is gone
    }

    @Test
    void closedIssues_areNotListed() {
        Issue crash = Samples.issue("Crash");
        sessions.inTransaction(session -> session.add(Samples.project("WEB", crash, Samples.issue("Typo"))));

        service.close(crash.getId());

        assertThat(service.open("WEB")).extracting(Issue::getTitle).containsExactly("Typo");
    }
}
// endregion
