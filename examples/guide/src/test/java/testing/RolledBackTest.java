package testing;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tracker.ProjectPath.PROJECT;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class RolledBackTest {

    @TempDir
    private static Path folder;

    private static RolledBack source;
    private static Engine engine;
    private static SessionFactory sessions;

    @BeforeAll
    static void create() {
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl("jdbc:sqlite:" + folder.resolve("test.db"));
        // region rolled-back-engine
        source = new RolledBack(dataSource);
        engine = Engine.of(source);
        Registry registry = Registry.of(PROJECT);
        registry.metadata().createAll(engine); // once
        sessions = SessionFactory.of(engine, registry);
        // endregion
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    // region rolled-back-test
    @BeforeEach
    void begin() throws SQLException {
        source.begin();
    }

    @AfterEach
    void rollback() throws SQLException {
        source.rollback();
    }

    @Test
    void service_commits_andTheNextTestSeesNothingOfIt() {
        sessions.inTransaction(session -> session.add(Samples.project("WEB", Samples.issue("Crash"))));
        assertThat(new IssueService(sessions).open("WEB")).hasSize(1);
    }
    // endregion

    @Test
    void rollbackOfTheApplication_endsWriting() {
        assertThatThrownBy(() -> sessions.inTransaction(session -> {
                    session.add(Samples.project("WEB"));
                    session.flush();
                    throw new IllegalStateException("of the program");
                }))
                .hasMessage("of the program");
        assertThat(new IssueService(sessions).open("WEB")).isEmpty();
        assertThatThrownBy(() -> sessions.inTransaction(session -> session.add(Samples.project("WEB"))))
                .hasMessageContaining("[ROLLBACK_ONLY]");
    }

    @Test
    void again() {
        service_commits_andTheNextTestSeesNothingOfIt();
        assertThat(projects()).isEqualTo(1);
    }

    @Test
    void orBefore() {
        assertThat(projects()).isZero();
        service_commits_andTheNextTestSeesNothingOfIt();
    }

    private static long projects() {
        try (Session session = sessions.open()) {
            return session.scalarOne(select(count(PROJECT.id)));
        }
    }
}
