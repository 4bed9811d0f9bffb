package io.jalchemy.tests.migrate;

import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.migrate.operation.AlterTable;
import io.jalchemy.migrate.operation.BlockOperation.Batch.Recreate;
import io.jalchemy.migrate.operation.ColumnPosition;
import io.jalchemy.migrate.operation.ConstraintKind;
import io.jalchemy.migrate.operation.Operations;
import io.jalchemy.migrate.revision.RevisionCatalog;
import io.jalchemy.migrate.run.MigrationOptions;
import io.jalchemy.migrate.run.MigrationRunner;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that SQLite cannot change as they are: nothing of them is lost but what is meant. */
final class RecreatedTablesTest {

    /** Everything that a copy through the columns alone would lose. */
    private static final List<String> SCHEMA = List.of(
            "CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT)",
            """
            CREATE TABLE posts (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                title TEXT COLLATE NOCASE NOT NULL ON CONFLICT REPLACE DEFAULT 'none',
                body VARCHAR(20) DEFAULT (upper('x')) CHECK (length(body) < 15),
                author_id INTEGER REFERENCES users (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
                parent_id INTEGER REFERENCES posts (id) ON DELETE CASCADE,
                size INTEGER GENERATED ALWAYS AS (length(body)) STORED,
                rank INTEGER,
                CONSTRAINT uq_posts UNIQUE (title, rank) ON CONFLICT IGNORE,
                CONSTRAINT ck_rank CHECK (rank <> 13)
            )
            """,
            "CREATE INDEX ix_title ON posts (title DESC, body COLLATE RTRIM) WHERE rank > 1",
            "CREATE UNIQUE INDEX ix_lower ON posts (lower(title), id)",
            "CREATE TABLE log (message TEXT)",
            "CREATE TRIGGER posts_log AFTER UPDATE OF rank ON posts BEGIN INSERT INTO log VALUES ('rank ' || new.rank); END",
            "CREATE TABLE comments (id INTEGER PRIMARY KEY, post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE)",
            "CREATE VIEW titles AS SELECT title FROM posts ORDER BY id",
            "CREATE TRIGGER titles_insert INSTEAD OF INSERT ON titles BEGIN INSERT INTO posts (title) VALUES (new.title); END",
            "INSERT INTO users VALUES (1, 'ed'), (7, 'wendy')",
            "INSERT INTO posts (id, title, body, author_id, parent_id, rank) VALUES (1, 'a', 'aa', 1, NULL, 1), (2, 'b', NULL, 7, 1, 2)",
            "INSERT INTO posts (id, title) VALUES (90, 'gone')",
            "DELETE FROM posts WHERE id = 90",
            "INSERT INTO comments VALUES (5, 1), (6, 2)");

    @TempDir
    private Path directory;

    private Engine engine() {
        Engine engine = Engine.create("jdbc:sqlite:" + directory.resolve("some.db"));
        engine.begin(connection -> SCHEMA.forEach(connection::executeText));
        return engine;
    }

    private static void migrate(Engine engine, Consumer<Operations> operations) {
        new MigrationRunner(
                        engine,
                        RevisionCatalog.of(List.of(Script.of("aaaa1", null, operations, op -> {}))),
                        MigrationOptions.defaults())
                .upgrade(List.of("head"));
    }

    private static List<String> rows(Engine engine, String sql) {
        try (Connection connection = engine.connect();
                Statement statement = connection.jdbc().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                all.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Arguments change(String name, Consumer<AlterTable> operation, String before, String after) {
        return Arguments.of(name, operation, before, after);
    }

    /** Each with the part of the table's text that goes, and the one that comes; all other text of the schema stays. */
    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "a column that is unique",
                        t -> t.addColumn(Column.of("code", TEXT).unique()),
                        "",
                        "code TEXT, UNIQUE (code)"),
                change(
                        "a column with an expression as its default, in the middle",
                        t -> t.addColumn(
                                Column.of("made", TEXT).serverDefaultSql("lower('X')"), ColumnPosition.after("title")),
                        "",
                        "made TEXT DEFAULT (lower('X'))"),
                change(
                        "a column that refers to another table",
                        t -> t.addColumn(Column.of("editor_id", BIGINT)
                                .references("users.id", key -> key.onDelete(ForeignKeyAction.CASCADE))),
                        "",
                        "editor_id BIGINT, FOREIGN KEY (editor_id) REFERENCES users (id) ON DELETE CASCADE"),
                change(
                        "dropped column",
                        t -> t.dropColumn("size"),
                        "size INTEGER GENERATED ALWAYS AS (length(body)) STORED",
                        ""),
                change("type", t -> t.alterColumn("rank", to -> to.type(TEXT)), "rank INTEGER", "rank TEXT"),
                change("NOT NULL", t -> t.alterColumn("rank", to -> to.notNull()), "", "rank INTEGER NOT NULL"),
                change(
                        "default",
                        t -> t.alterColumn("rank", to -> to.serverDefaultValue(5)),
                        "",
                        "rank INTEGER DEFAULT 5"),
                change(
                        "no default",
                        t -> t.alterColumn("body", to -> to.noServerDefault()),
                        "DEFAULT (upper('x'))",
                        ""),
                change(
                        "check",
                        t -> t.createCheckConstraint("ck_new", "rank < 100"),
                        "",
                        "CONSTRAINT ck_new CHECK (rank < 100)"),
                change(
                        "unique",
                        t -> t.createUniqueConstraint("uq_new", "rank", "id"),
                        "",
                        "CONSTRAINT uq_new UNIQUE (rank, id)"),
                change(
                        "foreign key",
                        t -> t.createForeignKey("fk_rank", "author_id", "users.id"),
                        "",
                        "CONSTRAINT fk_rank FOREIGN KEY (author_id) REFERENCES users (id)"),
                change("dropped check", t -> t.dropConstraint("ck_rank", ConstraintKind.CHECK), "ck_rank", ""),
                change(
                        "dropped unique",
                        t -> t.dropConstraint("uq_posts", ConstraintKind.UNIQUE),
                        "CONSTRAINT uq_posts UNIQUE (title, rank) ON CONFLICT IGNORE",
                        ""),
                change(
                        "dropped foreign key without a name",
                        t -> t.dropConstraint(
                                ForeignKeyConstraint.of("parent_id", "posts.id").onDelete(ForeignKeyAction.CASCADE)),
                        "REFERENCES posts",
                        ""),
                change(
                        "dropped check of a column",
                        t -> t.dropConstraint(CheckConstraint.of("length(body) < 15")),
                        "length(body) < 15",
                        ""),
                change("renamed constraint", t -> t.renameConstraint("ck_rank", "ck_other"), "ck_rank", "ck_other"));
    }

    private static final List<String> KEPT = List.of(
            "AUTOINCREMENT",
            "COLLATE \"NOCASE\"|COLLATE NOCASE",
            "ON CONFLICT REPLACE",
            "ON CONFLICT IGNORE",
            "ON DELETE SET NULL",
            "DEFERRABLE INITIALLY DEFERRED",
            "REFERENCES posts",
            "upper('x')",
            "length(body) < 15",
            "length(body)) STORED",
            "uq_posts",
            "ck_rank");

    private static boolean has(String table, String text) {
        return Stream.of(text.split("\\|")).anyMatch(table::contains);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void nothingIsLost_butWhatIsMeant(String name, Consumer<AlterTable> change, String before, String after) {
        try (Engine engine = engine()) {
            String others = "SELECT type, name, sql FROM sqlite_master WHERE name NOT IN ('posts', 'jalchemy_version',"
                    + " 'jalchemy_history') AND sql IS NOT NULL AND type <> 'index' ORDER BY name";
            List<String> othersBefore = rows(engine, others);
            List<String> indexesBefore =
                    rows(engine, "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");

            migrate(engine, op -> op.batchAlterTable("posts", change));

            String table = rows(engine, "SELECT sql FROM sqlite_master WHERE name = 'posts'")
                    .get(0)
                    .replaceAll("\\s+", " ");
            for (String text : KEPT) {
                if (before.isEmpty() || !(has(text, before) || before.contains(text))) {
                    assertThat(has(table, text)).as(text + " in " + table).isTrue();
                }
            }
            for (String text : after.split(", ")) {
                assertThat(table).contains(text);
            }
            if (!before.isEmpty()) {
                assertThat(table).doesNotContain(before);
            }
            assertThat(rows(engine, others)).isEqualTo(othersBefore);
            assertThat(rows(engine, "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"))
                    .hasSameElementsAs(indexesBefore);
            assertThat(rows(engine, "SELECT sql FROM sqlite_master WHERE name = 'ix_title'")
                            .get(0))
                    .contains("DESC")
                    .contains("RTRIM")
                    .contains("rank > 1");
            assertThat(rows(engine, "SELECT id, title, body, author_id, parent_id, rank FROM posts ORDER BY id"))
                    .containsExactly("1|a|aa|1|null|1", "2|b|null|7|1|2");
            assertThat(rows(engine, "SELECT seq FROM sqlite_sequence WHERE name = 'posts'"))
                    .containsExactly("90");
            assertThat(rows(engine, "SELECT title FROM titles")).containsExactly("a", "b");
            assertThat(rows(engine, "SELECT name FROM sqlite_master WHERE name LIKE '%jalchemy_new%'"))
                    .isEmpty();
            works(engine, before);
        }
    }

    /** Triggers fire, and foreign keys are enforced as before: those of the table, and those that refer to it. */
    private static void works(Engine engine, String before) {
        engine.begin(connection -> connection.executeText("UPDATE posts SET rank = 3 WHERE id = 1"));
        assertThat(rows(engine, "SELECT message FROM log")).containsExactly("rank 3");
        assertThatThrownBy(
                        () -> engine.begin(connection -> connection.executeText("INSERT INTO comments VALUES (9, 99)")))
                .hasMessageContaining("[FOREIGN_KEY]");
        engine.begin(connection -> connection.executeText("DELETE FROM posts WHERE id = 1"));
        assertThat(rows(engine, "SELECT id FROM comments"))
                .as("comments of what was deleted are deleted, too")
                .hasSize("REFERENCES posts".equals(before) ? 1 : 0);
    }

    @Test
    void renamedColumn_isRenamedEverywhere() {
        try (Engine engine = engine()) {
            migrate(
                    engine,
                    op -> op.batchAlterTable("posts", t -> {
                        t.renameColumn("rank", "place");
                        t.alterColumn("place", to -> to.serverDefaultValue(1));
                        t.dropIndex("ix_title");
                        t.createIndex("ix_place", "place");
                    }));

            String table = rows(engine, "SELECT sql FROM sqlite_master WHERE name = 'posts'")
                    .get(0);
            assertThat(table).contains("place <> 13").contains("DEFAULT 1").doesNotContain("rank INTEGER");
            assertThat(rows(engine, "SELECT sql FROM sqlite_master WHERE name = 'posts_log'")
                            .get(0))
                    .contains("new.place");
            assertThat(engine.inspector().indexes("posts", null))
                    .extracting(each -> each.index().name())
                    .containsExactlyInAnyOrder("ix_lower", "ix_place");
        }
    }

    @Test
    void violatedForeignKey_rollsTheRevisionBack() {
        try (Engine engine = engine()) {
            assertThatThrownBy(() -> migrate(engine, op -> {
                        op.batchAlterTable("posts", t -> t.alterColumn("rank", to -> to.type(TEXT)));
                        op.execute("DELETE FROM posts WHERE id = 2");
                    }))
                    .hasMessageContaining("row 6 of table comments refers to a row of table posts that is not there")
                    .hasMessageContaining("Nothing of it stays");

            assertThat(rows(engine, "SELECT id FROM posts ORDER BY id")).containsExactly("1", "2");
            assertThat(rows(engine, "SELECT sql FROM sqlite_master WHERE name = 'posts'")
                            .get(0))
                    .contains("rank INTEGER");
            works(engine, "");
        }
    }

    /** What was violated before is none of the revision's. */
    @Test
    void foreignKeyThatWasViolatedBefore_isLeft() {
        try (Engine engine = engine()) {
            try (Connection connection = engine.withIsolation(io.jalchemy.engine.Isolation.AUTOCOMMIT)
                    .connect()) {
                connection.executeText("PRAGMA foreign_keys = OFF");
                connection.executeText("INSERT INTO comments VALUES (8, 88)");
                connection.executeText("PRAGMA foreign_keys = ON");
            }

            migrate(engine, op -> op.alterColumn("posts", "rank", to -> to.type(TEXT)));

            assertThat(rows(engine, "SELECT sql FROM sqlite_master WHERE name = 'posts'")
                            .get(0))
                    .contains("rank TEXT");
        }
    }

    @Test
    void tableOfTypes_withoutARowNumber_andStrict_staysSo() {
        try (Engine engine = Engine.create("jdbc:sqlite:" + directory.resolve("strict.db"))) {
            engine.begin(connection -> {
                connection.executeText("CREATE TABLE t (a TEXT, b INTEGER, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID");
                connection.executeText("INSERT INTO t VALUES ('x', 1)");
                connection.executeText("CREATE TABLE u (a TEXT)");
                connection.executeText("INSERT INTO u (rowid, a) VALUES (7, 'x'), (9, 'y')");
            });

            migrate(engine, op -> {
                op.alterColumn("t", "b", to -> to.serverDefaultValue(4));
                op.alterColumn("u", "a", to -> to.notNull());
            });

            assertThat(rows(engine, "SELECT sql FROM sqlite_master WHERE name = 't'")
                            .get(0))
                    .contains("STRICT")
                    .contains("WITHOUT ROWID");
            assertThat(rows(engine, "SELECT rowid, a FROM u")).containsExactly("7|x", "9|y");
        }
    }

    @Test
    void whatIsNotThere_isNamed() {
        try (TestDatabase database = TestDatabase.fresh(Kind.SQLITE)) {
            database.engine().begin(connection -> connection.executeText("CREATE TABLE t (a TEXT, b TEXT)"));
            List<String> messages = new ArrayList<>();
            for (Consumer<AlterTable> change : List.<Consumer<AlterTable>>of(
                    t -> t.dropColumn("c"),
                    t -> t.alterColumn("c", to -> to.notNull()),
                    t -> t.dropConstraint("c", ConstraintKind.CHECK),
                    t -> t.dropConstraint(UniqueConstraint.of("a")),
                    t -> t.renameIndex("c", "d"),
                    t -> {
                        t.dropColumn("a");
                        t.dropColumn("b");
                        t.addColumn(Column.of("c", varchar(3)));
                    })) {
                try {
                    migrate(database.engine(), op -> op.batchAlterTable("t", change));
                } catch (RuntimeException e) {
                    messages.add(e.getMessage().replaceAll(".*: (?=Table|\"|All)", ""));
                }
            }
            assertThat(messages).hasSize(6);
            assertThat(messages.get(0)).contains("has no column \"c\"");
            assertThat(messages.get(1)).contains("has no column \"c\"");
            assertThat(messages.get(2)).contains("has nothing of that name");
            assertThat(messages.get(3)).contains("has nothing of that name");
            assertThat(messages.get(4)).contains("has nothing of that name");
            assertThat(messages.get(5)).contains("All columns of table t are dropped at once");
        }
    }

    @Test
    void otherDatabases_changeTablesInPlace_andRefuseOtherwise() {
        try (TestDatabase database = TestDatabase.fresh(Kind.POSTGRESQL)) {
            Table table = Table.of("t", Column.of("a", INTEGER), Column.of("b", TEXT));
            migrate(database.engine(), op -> {
                op.createTable(table);
                op.batchAlterTable("t", t -> {
                    t.alterColumn(
                            "a", to -> to.type(BIGINT).notNull().serverDefaultValue(3L), from -> from.type(INTEGER));
                    t.addColumn(Column.of("c", TEXT).unique().index());
                    t.createCheckConstraint("ck", "a > 0");
                });
            });
            assertThat(database.engine().inspector().columns("t", null))
                    .extracting(each -> each.name() + " " + each.type() + " " + each.isNullable())
                    .containsExactly("a BIGINT false", "b TEXT true", "c TEXT true");
            assertThat(new TreeSet<>(database.engine().inspector().checkConstraints("t", null).stream()
                            .map(CheckConstraint::name)
                            .toList()))
                    .containsExactly("ck");
            assertThatThrownBy(() -> new MigrationRunner(
                                    database.engine(),
                                    RevisionCatalog.of(List.of(
                                            Script.of("aaaa1", null, op -> {}, op -> {}),
                                            Script.of(
                                                    "bbbb2",
                                                    "aaaa1",
                                                    op -> op.batchAlterTable(
                                                            "t", Recreate.ALWAYS, t -> t.dropColumn("b")),
                                                    op -> {}))),
                                    MigrationOptions.defaults())
                            .upgrade(List.of("head")))
                    .hasMessageContaining("no table needs to be made anew");
        }
    }
}
