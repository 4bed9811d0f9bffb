package io.jalchemy.tests.migrate;

import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.migrate.graph.MigrationStep;
import io.jalchemy.migrate.revision.RevisionCatalog;
import io.jalchemy.migrate.revision.RevisionScript;
import io.jalchemy.migrate.revision.TransactionMode;
import io.jalchemy.migrate.run.HistoryEntry;
import io.jalchemy.migrate.run.HistoryEntry.Action;
import io.jalchemy.migrate.run.HistoryEntry.State;
import io.jalchemy.migrate.run.MigrationFailedException;
import io.jalchemy.migrate.run.MigrationListener;
import io.jalchemy.migrate.run.MigrationOptions;
import io.jalchemy.migrate.run.MigrationRunner;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Upgrades, downgrades and stamps of real databases. */
final class MigrationRunnerTest {

    private static final Table USERS = Table.of(
            "users",
            Column.of("id", BIGINT).primaryKey(),
            Column.of("name", varchar(40)).notNull());

    private static final Script FIRST =
            Script.of("aaaa1", null, op -> op.createTable(USERS), op -> op.dropTable(USERS));

    private static final Script SECOND = Script.of(
            "bbbb2",
            "aaaa1",
            op -> {
                op.addColumn("users", Column.of("age", INTEGER));
                op.bulkInsert(
                        Table.of("users", Column.of("id", BIGINT), Column.of("name", TEXT), Column.of("age", INTEGER)),
                        List.of(Map.of("id", 1L, "name", "ed", "age", 7), Map.of("id", 2L, "name", "wendy", "age", 8)));
            },
            op -> {
                op.execute("DELETE FROM users");
                op.execute("ALTER TABLE users DROP COLUMN age");
            });

    private static final Script THIRD = Script.of(
            "cccc3",
            "bbbb2",
            op -> {
                op.createIndex("ix_users_name", "users", "name");
                op.run("double the ages", connection -> connection.executeText("UPDATE users SET age = 2 * age"));
            },
            op -> op.dropIndex("ix_users_name", "users"));

    private static MigrationRunner runner(TestDatabase database, RevisionScript... scripts) {
        return new MigrationRunner(
                database.engine(), RevisionCatalog.of(List.of(scripts)), MigrationOptions.defaults());
    }

    private static List<String> names(Engine engine) {
        Column<String> name = USERS.c("name", TEXT);
        try (Connection connection = engine.connect()) {
            return connection
                    .execute(Sql.select(name).from(USERS).orderBy(name))
                    .all();
        }
    }

    private static List<String> ids(List<MigrationStep> steps) {
        return steps.stream().map(each -> each.revision().id()).toList();
    }

    @EachDatabase
    void revisions_areApplied_andTakenBack(TestDatabase database) {
        MigrationRunner runner = runner(database, FIRST, SECOND, THIRD);

        assertThat(runner.current()).isEmpty();
        assertThat(ids(runner.upgrade(List.of("+2")))).containsExactly("aaaa1", "bbbb2");
        assertThat(runner.current()).containsExactly("bbbb2");
        assertThat(names(database.engine())).containsExactly("ed", "wendy");
        assertThat(ids(runner.upgrade(List.of("head")))).containsExactly("cccc3");
        assertThat(runner.upgrade(List.of("head"))).isEmpty();
        assertThat(database.engine().inspector().indexes("users", null)).hasSize(1);
        assertThat(ids(runner.downgrade("-2"))).containsExactly("cccc3", "bbbb2");
        assertThat(names(database.engine())).isEmpty();
        assertThat(runner.current()).containsExactly("aaaa1");
        assertThat(ids(runner.downgrade("base"))).containsExactly("aaaa1");
        assertThat(database.engine().inspector().hasTable("users")).isFalse();
        assertThat(runner.current()).isEmpty();
        assertThat(runner.log())
                .extracting(HistoryEntry::revision, HistoryEntry::action, HistoryEntry::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("aaaa1", Action.UPGRADE, State.DONE),
                        org.assertj.core.groups.Tuple.tuple("bbbb2", Action.UPGRADE, State.DONE),
                        org.assertj.core.groups.Tuple.tuple("cccc3", Action.UPGRADE, State.DONE),
                        org.assertj.core.groups.Tuple.tuple("cccc3", Action.DOWNGRADE, State.DONE),
                        org.assertj.core.groups.Tuple.tuple("bbbb2", Action.DOWNGRADE, State.DONE),
                        org.assertj.core.groups.Tuple.tuple("aaaa1", Action.DOWNGRADE, State.DONE));
    }

    @EachDatabase
    void readingWhatIsApplied_createsNothing(TestDatabase database) {
        MigrationRunner runner = runner(database, FIRST);

        runner.current();
        runner.log();
        assertThat(runner.downgrade("base")).isEmpty();

        assertThat(database.engine().inspector().tableNames()).isEmpty();
    }

    @EachDatabase
    void failedRevision_leavesNothing_butThoseBeforeStay(TestDatabase database) {
        Script broken = Script.of(
                "bbbb2",
                "aaaa1",
                op -> {
                    op.addColumn("users", Column.of("age", INTEGER));
                    op.execute("UPDATE nothing SET a = 1");
                    op.execute("DROP TABLE users");
                },
                op -> {});
        MigrationRunner runner = runner(database, FIRST, broken);

        assertThatThrownBy(() -> runner.upgrade(List.of("head")))
                .isInstanceOfSatisfying(MigrationFailedException.class, e -> {
                    assertThat(e.step().revision().id()).isEqualTo("bbbb2");
                    assertThat(e.operationsDone()).isZero();
                })
                .hasMessageContaining(
                        "upgrade to revision bbbb2 (revision bbbb2) failed in operation 2 of 3, execute UPDATE nothing SET a = 1")
                .hasMessageContaining("Nothing of it stays.");

        assertThat(runner.current()).containsExactly("aaaa1");
        assertThat(database.engine().inspector().columns("users", null)).hasSize(2);
        HistoryEntry last = runner.log().get(1);
        assertThat(last.state()).isEqualTo(State.FAILED);
        assertThat(last.error()).contains("nothing");
        assertThat(last.operationsDone()).isZero();
    }

    @EachDatabase
    void withoutATransaction_eachOperationStays_andTheLogSaysHowMany(TestDatabase database) {
        Script script = new Script(
                "bbbb2",
                List.of("aaaa1"),
                TransactionMode.NONE,
                op -> {
                    op.addColumn("users", Column.of("age", INTEGER));
                    op.addColumn("users", Column.of("size", INTEGER));
                    op.execute("UPDATE nothing SET a = 1");
                },
                op -> {});
        MigrationRunner runner = runner(database, FIRST, script);

        assertThatThrownBy(() -> runner.upgrade(List.of("head")))
                .hasMessageContaining("2 of its 3 operations were committed and stay.");

        assertThat(runner.current()).containsExactly("aaaa1");
        assertThat(database.engine().inspector().columns("users", null)).hasSize(4);
        assertThat(runner.log().get(1).operationsDone()).isEqualTo(2);
    }

    @EachDatabase
    void autocommitBlock_isCommittedAlone(TestDatabase database) {
        Script script = Script.of(
                "bbbb2",
                "aaaa1",
                op -> {
                    op.addColumn("users", Column.of("age", INTEGER));
                    op.autocommit(alone -> alone.execute("VACUUM"));
                    op.execute("UPDATE nothing SET a = 1");
                },
                op -> {});
        MigrationRunner runner = runner(database, FIRST, script);

        assertThatThrownBy(() -> runner.upgrade(List.of("head")))
                .hasMessageContaining("operation 3 of 3")
                .hasMessageContaining("1 of its 3 operations were committed and stay.");

        assertThat(database.engine().inspector().columns("users", null)).hasSize(3);
    }

    @EachDatabase
    void irreversibleRevision_isRefused_beforeAnythingIsTakenBack(TestDatabase database) {
        Script script = Script.of("bbbb2", "aaaa1", op -> {}, op -> op.irreversible("rows were merged"));
        Script last = Script.of(
                "cccc3", "bbbb2", op -> op.execute("DELETE FROM users"), op -> op.execute("DELETE FROM users"));
        MigrationRunner runner = runner(database, FIRST, script, last);
        runner.upgrade(List.of("head"));

        assertThatThrownBy(() -> runner.downgrade("base"))
                .hasMessageContaining("Revision bbbb2 (revision bbbb2) cannot be taken back: rows were merged")
                .hasMessageEndingWith("[IRREVERSIBLE]");

        assertThat(runner.current()).containsExactly("cccc3");
        assertThat(ids(runner.downgrade("bbbb2"))).containsExactly("cccc3");
    }

    @EachDatabase
    void stamp_runsNothing(TestDatabase database) {
        MigrationRunner runner = runner(database, FIRST, SECOND, THIRD);

        assertThat(runner.stamp(List.of("bbbb2"), false)).containsExactly("bbbb2");
        assertThat(runner.current()).containsExactly("bbbb2");
        assertThat(database.engine().inspector().hasTable("users")).isFalse();
        assertThat(runner.stamp(List.of("base"), false)).isEmpty();
        assertThat(runner.current()).isEmpty();
        assertThat(runner.log()).extracting(HistoryEntry::action).containsOnly(Action.STAMP);
    }

    @EachDatabase
    void purge_forgetsRevisionsThatAreGone(TestDatabase database) {
        runner(database, FIRST, SECOND).stamp(List.of("head"), false);
        MigrationRunner without = runner(database, FIRST);

        assertThatThrownBy(() -> without.upgrade(List.of("head"))).hasMessageContaining("no revision \"bbbb2\"");
        assertThat(without.stamp(List.of("head"), true)).containsExactly("aaaa1");
        assertThat(without.current()).containsExactly("aaaa1");
    }

    /** Somebody else has changed the table, or edited it. */
    @EachDatabase
    void rowsThatAreNotThere_areNoticed(TestDatabase database) {
        MigrationRunner runner = runner(
                database,
                FIRST,
                Script.of("bbbb2", "aaaa1", op -> op.execute("DELETE FROM jalchemy_version"), op -> {}));

        assertThatThrownBy(() -> runner.upgrade(List.of("head"))).hasMessageContaining("has 0 rows for revision aaaa1");

        assertThat(runner.current()).containsExactly("aaaa1");
    }

    @EachDatabase
    void listeners_hearEverything_andWriteInTheTransaction(TestDatabase database) {
        List<String> heard = new ArrayList<>();
        MigrationListener listener = new MigrationListener() {
            @Override
            public void starting(MigrationStep step, RevisionScript script) {
                heard.add("starting " + script.node());
            }

            @Override
            public void operation(
                    MigrationStep step, int number, int of, io.jalchemy.migrate.operation.Operation operation) {
                heard.add(number + "/" + of + " " + operation.describe());
            }

            @Override
            public void beforeCommit(Connection connection, MigrationStep step, RevisionScript script) {
                connection.executeText("INSERT INTO users (id, name) VALUES (9, 'listener')");
            }

            @Override
            public void done(MigrationStep step, RevisionScript script, java.time.Duration duration) {
                heard.add("done " + script.node());
            }
        };
        MigrationRunner runner = new MigrationRunner(
                database.engine(),
                RevisionCatalog.of(List.of(FIRST)),
                MigrationOptions.defaults().listener(listener));

        runner.upgrade(List.of("head"));

        assertThat(heard).containsExactly("starting aaaa1", "1/1 create table users", "done aaaa1");
        assertThat(names(database.engine())).containsExactly("listener");
    }
}
