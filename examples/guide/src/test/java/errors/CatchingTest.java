package errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tracker.ProjectPath.PROJECT;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.examples.guide.Shown;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tracker.Issue;
import tracker.IssuePath;
import tracker.Project;
import tracker.Status;
import tracker.User;

/** The page of errors shows code that catches them, and a message. */
class CatchingTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final Registry registry = Registry.of(PROJECT);
    private final SessionFactory sessions = SessionFactory.of(engine, registry);

    @BeforeEach
    void create() {
        registry.metadata().createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void takenName_isAnswered() {
        assertThat(Catching.register(sessions, "ada")).isTrue();
        assertThat(Catching.register(sessions, "ada")).isFalse();
        assertThat(Catching.register(sessions, "ben")).isTrue();
    }

    @Test
    void message_isShown() throws IOException {
        Catching.register(sessions, "ada");
        DatabaseException thrown = catchThrowableOfType(
                DatabaseException.class, () -> sessions.inTransaction(session -> session.add(new User("ada"))));
        assertThat(thrown.kind()).isEqualTo(ErrorKind.UNIQUE);
        assertThat(thrown.code()).isEqualTo("UNIQUE");
        assertThat(thrown.getMessage()).doesNotContain("ada");
        Shown.text("errors/unique.txt", thrown.getMessage().replaceAll("(?<=\\.) (?=[A-Z])", "\n") + "\n");
    }

    @Test
    void issue_isClosed() {
        long id = sessions.fromTransaction(session -> {
            Project project = new Project("WEB", "Web site");
            Issue issue = new Issue("Login fails", new User("ada"));
            project.getIssues().add(issue);
            session.add(project);
            session.flush();
            return issue.getId();
        });
        Catching.close(sessions, id);
        sessions.inTransaction(session ->
                assertThat(session.getOne(IssuePath.ISSUE, id).getStatus()).isEqualTo(Status.DONE));
    }
}
