package testing;

import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static tracker.ProjectPath.PROJECT;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tracker.Project;

// region postgres
class PostgresTest {

    private static PostgresSchema schema;

    @BeforeAll
    static void create() {
        schema = new PostgresSchema(PROJECT); // and what its relationships reach
    }

    @AfterAll
    static void drop() {
        schema.close();
    }

    private final SessionFactory sessions = schema.sessions();

    @Test
    void projects_areFoundByTheirCode() {
        try (Session session = sessions.open()) {
            session.add(Samples.project("WEB"));
            assertThat(session.scalarOne(select(PROJECT).where(PROJECT.code.ilike("web"))))
                    .isInstanceOf(Project.class);
            session.rollback(); // the schema stays empty for the other tests of the class
        }
    }
}
// endregion
