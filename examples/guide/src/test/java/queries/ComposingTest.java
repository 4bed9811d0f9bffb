package queries;

import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static tracker.IssuePath.ISSUE;
import static tracker.UserPath.USER;

import io.jalchemy.engine.Engine;
import io.jalchemy.examples.guide.Shown;
import io.jalchemy.orm.Session;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tracker.Issue;
import tracker.Status;
import tracker.User;

/** Statements as values. */
class ComposingTest {

    private final Fixture fixture = new Fixture(Engine.create("sqlite::memory:"));
    private final Session session = fixture.session;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void values() throws Exception {
        User ada = session.getOne(USER, 1L);
        fixture.recorder.clear();
        assertThat(Composing.desk(session, ada)).extracting(Issue::getId).containsExactly(1L);
        fixture.shows("values");
        assertThat(session.scalars(Composing.ALL).all()).hasSize(4);
    }

    @Test
    void rowsOf() throws Exception {
        assertThat(Composing.rowsOf(session, select(ISSUE.reporterId).distinct()))
                .isEqualTo(3);
        fixture.shows("rows-of");
    }

    @Test
    void see() throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Composing.print(fixture.engine);
        } finally {
            System.setOut(out);
        }
        Shown.text("queries/see.txt", bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void equalStatements_areEqual() {
        assertThat(select(ISSUE).where(ISSUE.status.eq(Status.DONE)))
                .isEqualTo(select(ISSUE).where(ISSUE.status.eq(Status.DONE)));
    }
}
