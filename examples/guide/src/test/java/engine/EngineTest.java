package engine;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.parameter;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.tableFunction;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tracker.IssuePath.ISSUE;

import io.jalchemy.engine.AfterCommitException;
import io.jalchemy.engine.CommitOutcomeUnknownException;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.ExecutionOptions;
import io.jalchemy.engine.RawConnection;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.StatementSucceeded;
import io.jalchemy.engine.result.BatchUpdateResult;
import io.jalchemy.engine.result.Result;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.engine.spi.ConnectionCharacteristic;
import io.jalchemy.engine.spi.DatabaseUrl;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.engine.spi.PoolStatus;
import io.jalchemy.examples.guide.SampleIssues;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Row;
import io.jalchemy.sql.statement.Update;
import io.jalchemy.sql.tree.TableValued;
import io.jalchemy.sql.tree.TextSubquery;
import io.jalchemy.testkit.ConnectionLeaks;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracker.User;

/** What the page on engines says, in a file of SQLite's. */
class EngineTest {

    @TempDir
    private Path folder;

    private String url;
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open() {
        url = "sqlite:" + folder.resolve("tracker.db");
        engine = Engine.create(url);
        sessions = SampleIssues.open(engine);
        SampleIssues.fill(sessions);
    }

    @AfterEach
    void close() {
        ConnectionLeaks.assertNone(engine);
        engine.close();
    }

    @Test
    void url_isChangedPartByPart() {
        // region url
        DatabaseUrl shared = DatabaseUrl.parse("postgresql://tracker@db.example.org/tracker?sslmode=require");
        DatabaseUrl mine = shared.withPassword("p@ss/word").withDatabase("tracker_test");
        System.out.println(mine); // postgresql://tracker:***@db.example.org/tracker_test?…
        Engine other = Engine.create(mine, EngineOptions.defaults()); // connects when it is used
        // endregion
        assertThat(mine).hasToString("postgresql://tracker:***@db.example.org/tracker_test?…");
        assertThat(mine.render()).contains("p%40ss%2Fword");
        other.close();
    }

    @Test
    void config_isReadByNames() {
        String file = url;
        // region config
        Map<String, String> settings = Map.of( // of a file, or of the environment
                "app.database.url", file,
                "app.database.pool-size", "20",
                "app.database.statement-timeout", "5s",
                "app.database.driver.busy_timeout", "20000");
        Engine configured = Engine.fromConfig(settings, "app.database.");
        // endregion
        assertThat(configured.options().poolSize()).isEqualTo(20);
        configured.close();
        assertThatThrownBy(() -> Engine.fromConfig(Map.of("app.url", file, "app.pool-sice", "1"), "app."))
                .hasMessageContaining("Did you mean \"pool-size\"?");
    }

    @Test
    void pool_hasOptions() {
        // region pool
        EngineOptions options = EngineOptions.defaults()
                .poolSize(20) // at most
                .minimumIdle(2) // stay open
                .connectionTimeout(Duration.ofSeconds(5)) // to wait for one
                .idleTimeout(Duration.ofMinutes(5))
                .maxLifetime(Duration.ofMinutes(25)) // less than the firewall allows
                .prePing(true); // asked before each loan
        // endregion
        try (Engine own = Engine.create(url, options)) {
            own.begin(connection -> connection.executeText("SELECT 1"));
            // region status
            PoolStatus status = own.poolStatus();
            System.out.println(status); // 2 of 20 connections are open, 0 in use, 2 idle; 0 threads wait
            // endregion
            assertThat(status.maximum()).isEqualTo(20);
            assertThat(status.inUse()).isZero();
            own.dispose();
            own.begin(connection -> connection.executeText("SELECT 1"));
        }
    }

    @Test
    void connections_areOpenedAndSetUpByTheProgram() throws Exception {
        String jdbcUrl = "jdbc:" + url;
        // region factory
        EngineOptions options = EngineOptions.defaults()
                .connectionFactory(() -> DriverManager.getConnection(jdbcUrl, "tracker", currentPassword()))
                .onConnect(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("PRAGMA cache_size = -20000"); // 20 MB
                    }
                });
        // endregion
        try (Engine own = Engine.create(url, options)) {
            own.begin(connection -> assertThat(connection
                            .execute(text("PRAGMA cache_size").columns())
                            .one()
                            .get(0))
                    .isEqualTo(-20000L));
        }
        // region raw
        try (RawConnection raw = engine.rawConnection();
                Statement statement = raw.jdbc().createStatement()) {
            statement.execute("ANALYZE");
        }
        // endregion
    }

    private static String currentPassword() {
        return "";
    }

    @Test
    void errorsAreJudged_andConnectionsAreSetAndReset() {
        // region classifier
        EngineOptions options = EngineOptions.defaults()
                .errorClassifier((error, known) -> "PX001".equals(error.getSQLState()) // the proxy is going away
                        ? ErrorKind.CONNECTION_LOST
                        : known)
                .onReturn(connection -> connection.clearWarnings());
        // endregion
        try (Engine own = Engine.create(url, options)) {
            // region characteristic
            Engine careful = own.withCharacteristic(new BusyTimeout(60_000));
            // endregion
            careful.begin(connection -> assertThat(connection
                            .execute(text("PRAGMA busy_timeout").columns())
                            .one()
                            .get(0))
                    .isEqualTo(60_000L));
            own.begin(connection -> assertThat(connection
                            .execute(text("PRAGMA busy_timeout").columns())
                            .one()
                            .get(0))
                    .isNotEqualTo(60_000L));
        }
    }

    // region busy-timeout
    record BusyTimeout(int milliseconds) implements ConnectionCharacteristic<Integer> {

        @Override
        public Integer set(java.sql.Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                int before;
                try (ResultSet rows = statement.executeQuery("PRAGMA busy_timeout")) {
                    before = rows.getInt(1);
                }
                statement.execute("PRAGMA busy_timeout = " + milliseconds);
                return before;
            }
        }

        @Override
        public void reset(java.sql.Connection connection, Integer before) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = " + before);
            }
        }
    }
    // endregion

    @Test
    void options_areOfEnginesSessionsAndStatements() {
        // region options
        Engine reports = engine.withExecutionOptions(
                ExecutionOptions.NONE.statementTimeout(Duration.ofMinutes(2)).fetchSize(500));
        SessionFactory reporting = SessionFactory.of(reports, sessions.registry()); // once, beside the other

        reporting.inTransaction(session -> {
            ExecutionOptions monthly =
                    ExecutionOptions.NONE.label("monthly report").with("tenant", 7);
            session.execute(select(ISSUE.title), monthly).forEach(System.out::println);
        });
        // endregion
        List<String> told = new ArrayList<>();
        // region listener
        engine.listen(new EngineListener() {
            @Override
            public void statementSucceeded(StatementSucceeded event) {
                told.add(event.started().label() + " of tenant "
                        + event.started().options().get("tenant"));
            }
        });
        // endregion
        reporting.inTransaction(session -> session.execute(
                select(ISSUE.title),
                ExecutionOptions.NONE.label("monthly report").with("tenant", 7)));
        assertThat(told).containsExactly("monthly report of tenant 7");
    }

    @Test
    void tenants_haveTheirSchemas() {
        // region tenants
        Engine tenant = engine.withSchemaTranslateMap(Map.of("tenant", "tenant_7"));
        // endregion
        assertThat(tenant.dialect().schema("tenant")).isEqualTo("tenant_7");
    }

    @Test
    void rows_areReadByName() {
        // region rows
        engine.begin(connection -> {
            Result<Row> result = connection.execute(
                    text("SELECT project_id, count(*) AS issues FROM issues WHERE priority >= :least GROUP BY project_id")
                            .bind("least", 0)
                            .columns());
            for (Row row : result) {
                System.out.println(row.get("project_id") + ": " + row.get("issues"));
            }
            List<Map<String, Object>> maps = result.mappings(); // {project_id=1, issues=2}, …
        });
        // endregion
        engine.begin(connection -> {
            List<Map<String, Object>> maps = connection
                    .execute(text("SELECT project_id, count(*) AS issues FROM issues GROUP BY project_id ORDER BY 1")
                            .columns())
                    .mappings();
            assertThat(maps.get(0)).isEqualTo(Map.of("project_id", 1L, "issues", 2L));
        });
        // region subquery
        TextSubquery busy = text("SELECT assignee_id AS id FROM issues GROUP BY assignee_id HAVING count(*) > 3")
                .columns(io.jalchemy.sql.Sql.column("id", BIGINT))
                .subquery("busy");
        // endregion
        sessions.inTransaction(session -> assertThat(session.execute(select(ISSUE.title)
                                .join(busy, busy.c("id", BIGINT).eq(ISSUE.assigneeId)))
                        .all())
                .isEmpty());
    }

    @Test
    void rowsOfTables_areWritten() {
        // region written
        Table prices = Table.of(
                "prices",
                column("id", BIGINT).primaryKey(),
                column("amount", BIGINT).notNull());
        Column<Long> id = prices.c("id", BIGINT);
        Column<Long> amount = prices.c("amount", BIGINT);
        MetaData.of(prices).createAll(engine);

        engine.begin(connection -> {
            Row key = connection.insertedPrimaryKey(insert(prices).values(amount.to(5L)));
            List<Row> keys = connection.insertedPrimaryKeys(
                    insert(prices), List.of(Map.of("amount", 7), Map.of("amount", 9))); // in the order of the rows
            Long first = key.get(id);

            Update priced =
                    update(prices).set(amount, parameter("amount", BIGINT)).where(id.eq(parameter("id", BIGINT)));
            BatchUpdateResult changed = connection.execute(
                    priced, List.of(Map.of("id", first, "amount", 6), Map.of("id", 99, "amount", 1)));
            System.out.println(changed.rowCounts() + ", " + keys.size()); // [1, 0], 2
        });
        // endregion
        engine.begin(connection ->
                assertThat(connection.execute(select(amount).orderBy(id)).all()).containsExactly(6L, 7L, 9L));
    }

    @Test
    void functions_areInFrom() {
        // region function
        Column<String> key = column("key", VARCHAR);
        TableValued entries = tableFunction("json_each", literal("{\"red\": 1, \"blue\": 2}"))
                .tableValued(key)
                .alias("entries");
        engine.begin(connection -> {
            List<String> keys = connection
                    .execute(select(entries.c(key)).orderBy(entries.c(key)))
                    .all(); // [blue, red]
            System.out.println(keys);
        });
        // endregion
        engine.begin(connection -> assertThat(connection
                        .execute(select(entries.c(key)).orderBy(entries.c(key)))
                        .all())
                .containsExactly("blue", "red"));
    }

    @Test
    void streams_readPartAfterPart() {
        List<String> seen = new ArrayList<>();
        // region stream
        engine.begin(connection -> {
            try (StreamedResult<Row> rows =
                    connection.stream(text("SELECT id, title FROM issues").columns(), 1000)) {
                rows.forEach(row -> seen.add(row.get("title", String.class)));
            }
        });
        // endregion
        assertThat(seen).hasSize(3);
    }

    @Test
    void afterCommit_isDoneOnce() {
        List<String> mails = new ArrayList<>();
        // region after-commit
        sessions.inTransaction(session -> {
            User user = new User("joe");
            session.add(user);
            session.afterCommit(() -> mails.add("Welcome, " + user.getName()));
        }); // the mail is sent here, and only if joe is stored
        // endregion
        assertThat(mails).containsExactly("Welcome, joe");
        assertThatThrownBy(() -> sessions.inTransaction(session -> session.afterCommit(() -> {
                    throw new IllegalStateException("no mail");
                })))
                .isInstanceOf(AfterCommitException.class);
    }

    @Test
    void outcome_isLookedUp() {
        // region unknown
        try {
            sessions.inTransaction(session -> session.add(new User("joe")));
        } catch (CommitOutcomeUnknownException e) {
            boolean stored = sessions.fromTransaction(session -> session.scalars(
                            select(tracker.UserPath.USER).where(tracker.UserPath.USER.name.eq("joe")))
                    .first()
                    .isPresent());
            System.out.println(stored ? "It was committed." : "It was rolled back.");
        }
        // endregion
        try (Session session = sessions.open()) {
            assertThat(session.scalars(select(tracker.UserPath.USER)).all()).hasSize(4);
        }
    }

    @Test
    void invalidWork_leavesNothing() {
        try (Connection connection = engine.connect()) {
            connection.executeText("UPDATE issues SET priority = 9");
        }
        engine.begin(connection -> assertThat(connection
                        .execute(text("SELECT max(priority) FROM issues").columns())
                        .one()
                        .get(0))
                .isNotEqualTo(9L));
    }
}
