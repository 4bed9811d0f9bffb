package io.jalchemy.tests.ddl;

import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.BLOB;
import static io.jalchemy.sql.type.Types.BOOLEAN;
import static io.jalchemy.sql.type.Types.DATE;
import static io.jalchemy.sql.type.Types.DOUBLE;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.INTERVAL;
import static io.jalchemy.sql.type.Types.JSON;
import static io.jalchemy.sql.type.Types.REAL;
import static io.jalchemy.sql.type.Types.SMALLINT;
import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.sql.type.Types.TIME;
import static io.jalchemy.sql.type.Types.TIMESTAMP;
import static io.jalchemy.sql.type.Types.TIMESTAMP_TZ;
import static io.jalchemy.sql.type.Types.UUID;
import static io.jalchemy.sql.type.Types.enumeration;
import static io.jalchemy.sql.type.Types.numeric;
import static io.jalchemy.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Deferral;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.NamingConvention;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.math.BigDecimal;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

class SchemaCreationTest {

    private static final MetaData BLOG = MetaData.of(
            NamingConvention.EVERYTHING,
            List.of(
                    Table.of(
                            "post_tags",
                            Column.of("post_id", BIGINT)
                                    .primaryKey()
                                    .references("posts.id", key -> key.onDelete(ForeignKeyAction.CASCADE)),
                            Column.of("tag_id").primaryKey().references("tags.id")),
                    Table.of(
                            "posts",
                            Column.of("id", BIGINT).primaryKey(),
                            Column.of("title", varchar(100)).notNull().comment("shown in lists"),
                            Column.of("author_id", BIGINT).notNull().index().references("users.id"),
                            Column.of("order", INTEGER).serverDefaultValue(0),
                            CheckConstraint.of("title <> ''").named("titled")),
                    Table.of(
                                    "users",
                                    Column.of("id", BIGINT).primaryKey(),
                                    Column.of("name", varchar(50)).notNull().unique(),
                                    Column.of("created_at", TIMESTAMP_TZ)
                                            .notNull()
                                            .serverDefault(ServerDefault.NOW))
                            .comment("people"),
                    Table.of(
                            "tags",
                            Column.of("id", INTEGER).primaryKey(),
                            Column.of("name", TEXT).notNull().index().unique())));

    private enum Mood {
        SAD,
        HAPPY
    }

    @EachDatabase
    void createAll_createsEverything_andTwiceIsNothing(TestDatabase db) throws SQLException {
        AtomicInteger statements = new AtomicInteger();
        db.engine().listen(EngineListener.ofStatements(sql -> {
            if (!sql.startsWith("SELECT")) {
                statements.incrementAndGet();
            }
        }));
        BLOG.createAll(db.engine());
        assertThat(tables(db)).containsExactly("post_tags", "posts", "tags", "users");
        assertThat(primaryKey(db, "post_tags")).containsExactly("post_id", "tag_id");
        assertThat(foreignKeys(db, "post_tags")).containsExactly("post_id->posts.id/0", "tag_id->tags.id/3");
        assertThat(indexes(db, "posts")).contains("ix_posts_author_id");
        assertThat(indexes(db, "tags")).contains("ix_tags_name");
        assertThat(nullable(db, "posts")).containsExactly("author_id NO", "id NO", "order YES", "title NO");

        int first = statements.getAndSet(0);
        BLOG.createAll(db.engine());
        assertThat(first).isPositive();
        assertThat(statements).hasValue(0);
    }

    @EachDatabase
    void dropAll_dropsEverything_andTwiceIsNothing(TestDatabase db) throws SQLException {
        BLOG.createAll(db.engine());
        BLOG.dropAll(db.engine());
        assertThat(tables(db)).isEmpty();
        BLOG.dropAll(db.engine());
    }

    @EachDatabase
    void createAll_createsWhatIsMissing(TestDatabase db) throws SQLException {
        MetaData.of(BLOG.table("users")).createAll(db.engine());
        assertThat(tables(db)).containsExactly("users");
        BLOG.createAll(db.engine());
        assertThat(tables(db)).hasSize(4);
    }

    @EachDatabase
    void generatedKeysAndDefaults_work(TestDatabase db) {
        BLOG.createAll(db.engine());
        Table users = BLOG.table("users");
        Instant before = Instant.now().minusSeconds(5);
        try (Connection connection = db.engine().connect()) {
            connection.executeText("INSERT INTO users (name) VALUES ('ed')");
            connection.executeText("INSERT INTO users (name) VALUES ('wendy')");
            var rows = connection
                    .execute(Sql.select(users.c("id", BIGINT), users.c("created_at", TIMESTAMP_TZ))
                            .orderBy(users.c("id")))
                    .all();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).v1()).isEqualTo(1L);
            assertThat(rows.get(1).v1()).isEqualTo(2L);
            assertThat(rows.get(0).v2()).isBetween(before, Instant.now().plusSeconds(5));
        }
    }

    @EachDatabase
    void generatedKeys_areNotUsedAgain(TestDatabase db) {
        BLOG.createAll(db.engine());
        Table users = BLOG.table("users");
        try (Connection connection = db.engine().connect()) {
            connection.executeText("INSERT INTO users (name) VALUES ('ed')");
            connection.executeText("DELETE FROM users");
            connection.executeText("INSERT INTO users (name) VALUES ('ed')");
            assertThat(connection.execute(Sql.select(users.c("id", BIGINT))).one())
                    .isEqualTo(2L);
        }
    }

    @EachDatabase
    void constraints_areKept(TestDatabase db) {
        BLOG.createAll(db.engine());
        assertRefused(db, ErrorKind.NOT_NULL, "INSERT INTO users (id) VALUES (1)");
        assertRefused(db, ErrorKind.UNIQUE, "INSERT INTO users (name) VALUES ('a'), ('a')");
        assertRefused(db, ErrorKind.FOREIGN_KEY, "INSERT INTO posts (title, author_id) VALUES ('a', 99)");
        assertRefused(db, ErrorKind.UNIQUE, "INSERT INTO tags (name) VALUES ('a'), ('a')");
        db.engine().begin(connection -> connection.executeText("INSERT INTO users (name) VALUES ('ed')"));
        assertRefused(db, ErrorKind.CHECK, "INSERT INTO posts (title, author_id) VALUES ('', 1)");
    }

    @EachDatabase
    void keys_ofOneAndOfSeveralColumns_areKept(TestDatabase db) {
        BLOG.createAll(db.engine());
        db.engine().begin(connection -> {
            connection.executeText("INSERT INTO users (id, name) VALUES (1, 'ed')");
            connection.executeText("INSERT INTO posts (id, title, author_id) VALUES (1, 'a', 1), (2, 'b', 1)");
            connection.executeText("INSERT INTO tags (id, name) VALUES (1, 'x'), (2, 'y')");
            connection.executeText("INSERT INTO post_tags (post_id, tag_id) VALUES (1, 1), (1, 2), (2, 1)");
        });
        assertRefused(db, ErrorKind.UNIQUE, "INSERT INTO users (id, name) VALUES (1, 'wendy')");
        assertRefused(db, ErrorKind.UNIQUE, "INSERT INTO post_tags (post_id, tag_id) VALUES (1, 2)");
    }

    @EachDatabase
    void foreignKey_doesWhatItSays_whenItsTargetGoes(TestDatabase db) {
        BLOG.createAll(db.engine());
        db.engine().begin(connection -> {
            connection.executeText("INSERT INTO users (id, name) VALUES (1, 'ed')");
            connection.executeText("INSERT INTO posts (id, title, author_id) VALUES (1, 'a', 1)");
            connection.executeText("INSERT INTO tags (id, name) VALUES (1, 'x')");
            connection.executeText("INSERT INTO post_tags (post_id, tag_id) VALUES (1, 1)");
        });
        assertRefused(db, ErrorKind.FOREIGN_KEY, "DELETE FROM tags");
        assertRefused(db, ErrorKind.FOREIGN_KEY, "DELETE FROM users");
        db.engine().begin(connection -> {
            assertThat(connection.executeText("DELETE FROM posts")).isOne();
            assertThat(connection.executeText("DELETE FROM post_tags"))
                    .as("links went with the post")
                    .isZero();
        });
    }

    @EachDatabase
    void uniqueConstraint_ofSeveralColumns_isKept(TestDatabase db) {
        MetaData.of(Table.of("t", Column.of("a", INTEGER), Column.of("b", INTEGER), UniqueConstraint.of("a", "b")))
                .createAll(db.engine());
        db.engine().begin(connection -> connection.executeText("INSERT INTO t (a, b) VALUES (1, 1), (1, 2), (2, 1)"));
        assertRefused(db, ErrorKind.UNIQUE, "INSERT INTO t (a, b) VALUES (1, 2)");
    }

    private static void assertRefused(TestDatabase db, ErrorKind kind, String sql) {
        assertThatThrownBy(() -> db.engine().begin(connection -> connection.executeText(sql)))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        refused -> assertThat(refused.kind()).as(sql).isEqualTo(kind));
    }

    @EachDatabase(requires = Feature.COMMENTS)
    void comments_areKept(TestDatabase db) throws SQLException {
        BLOG.createAll(db.engine());
        assertThat(column(db, "SELECT obj_description('users'::regclass)")).containsExactly("people");
        assertThat(column(db, "SELECT col_description('posts'::regclass, 2)")).containsExactly("shown in lists");
        MetaData.of(Table.of(
                        "t",
                        Column.of("a", INTEGER),
                        CheckConstraint.of("a > 0").named("positive").comment("none are owed")))
                .createAll(db.engine());
        assertThat(
                        column(
                                db,
                                "SELECT obj_description(oid, 'pg_constraint') FROM pg_constraint WHERE conrelid = 't'::regclass"))
                .containsExactly("none are owed");
    }

    @EachDatabase
    void cycle_isCreatedFilledAndDropped(TestDatabase db) throws SQLException {
        MetaData metadata = MetaData.of(
                Table.of(
                        "a",
                        Column.of("id", BIGINT).primaryKey(),
                        Column.of("b_id").references("b.id"),
                        Column.of("a_id").references("a.id")),
                Table.of(
                        "b",
                        Column.of("id", BIGINT).primaryKey(),
                        Column.of("a_id").notNull().references("a.id")));
        metadata.createAll(db.engine());
        assertThat(foreignKeys(db, "a")).hasSize(2);
        db.engine().begin(connection -> {
            connection.executeText("INSERT INTO a (id) VALUES (1)");
            connection.executeText("INSERT INTO b (id, a_id) VALUES (1, 1)");
            connection.executeText("UPDATE a SET b_id = 1, a_id = 1");
        });
        metadata.dropAll(db.engine());
        assertThat(tables(db)).isEmpty();
    }

    @EachDatabase
    void deferredForeignKey_waitsForTheCommit(TestDatabase db) {
        MetaData metadata = MetaData.of(
                Table.of("p", Column.of("id", BIGINT).primaryKey()),
                Table.of("c", Column.of("p_id").references("p.id", key -> key.checked(Deferral.INITIALLY_DEFERRED))));
        metadata.createAll(db.engine());
        db.engine().begin(connection -> {
            connection.executeText("INSERT INTO c (p_id) VALUES (7)");
            connection.executeText("INSERT INTO p (id) VALUES (7)");
        });
        assertThatThrownBy(() ->
                        db.engine().begin(connection -> connection.executeText("INSERT INTO c (p_id) VALUES (8)")))
                .isInstanceOf(DatabaseException.class);
    }

    @EachDatabase
    void reservedWordsAndOddNames_areQuoted(TestDatabase db) throws SQLException {
        List<String> words = List.of(
                "order",
                "select",
                "user",
                "group",
                "table",
                "column",
                "check",
                "default",
                "primary",
                "references",
                "end",
                "case",
                "cast",
                "left",
                "full",
                "cross",
                "current_date",
                "returning",
                "offset",
                "window",
                "index",
                "values",
                "key",
                "type",
                "name",
                "if",
                "nothing",
                "true",
                "Mixed",
                "two words",
                "2nd",
                "it's",
                "say\"so",
                "ünï");
        for (String word : words) {
            MetaData metadata = MetaData.of(Table.of(
                    word, Column.of(word, INTEGER).primaryKey(), Column.of("p").references(word + "." + word)));
            metadata.createAll(db.engine());
            assertThat(tables(db)).containsExactly(word);
            metadata.createAll(db.engine());
            metadata.dropAll(db.engine());
            assertThat(tables(db)).isEmpty();
        }
    }

    @EachDatabase(requires = Feature.NATIVE_ENUM)
    void nativeEnum_isCreatedOnce_andDroppedWithItsTables(TestDatabase db) throws SQLException {
        SqlType<Mood> mood = enumeration(Mood.class).named("mood");
        Table one = Table.of("one", Column.of("m", mood).serverDefaultValue(Mood.HAPPY));
        Table two = Table.of("two", Column.of("m", mood));
        MetaData.of(one).createAll(db.engine());
        MetaData both = MetaData.of(one, two);
        both.createAll(db.engine());
        assertThat(tables(db)).containsExactly("one", "two");
        both.dropAll(db.engine());
        assertThat(column(db, "SELECT typname FROM pg_type WHERE typname = 'mood' AND pg_type_is_visible(oid)"))
                .isEmpty();
        both.createAll(db.engine());
    }

    @EachDatabase(requires = Feature.SCHEMAS)
    void tablesOfASchema_areFoundThere(TestDatabase db) throws SQLException {
        String schema = String.valueOf(column(db, "SELECT current_schema()").get(0)) + "_other";
        db.engine().begin(connection -> connection.executeText("CREATE SCHEMA " + schema));
        MetaData metadata = MetaData.of(
                Table.of("t", Column.of("id", BIGINT).primaryKey()).inSchema(schema),
                Table.of("u", Column.of("t_id").index().references(schema + ".t.id"))
                        .inSchema(schema),
                Table.of("t", Column.of("x", TEXT)));
        metadata.createAll(db.engine());
        metadata.createAll(db.engine());
        assertThat(tables(db)).containsExactly("t");
        assertThat(column(db, "SELECT tablename FROM pg_tables WHERE schemaname = '" + schema + "' ORDER BY 1"))
                .containsExactly("t", "u");
        metadata.dropAll(db.engine());
        assertThat(tables(db)).isEmpty();
    }

    @EachDatabase
    void partialAndFunctionalIndexes_areUnderstood(TestDatabase db) throws SQLException {
        MetaData metadata = MetaData.of(Table.of(
                "t",
                Column.of("a", INTEGER),
                Column.of("b", TEXT),
                Index.on(Index.Part.column("a").desc(), Index.Part.expression("lower(b)"))
                        .named("ix_both"),
                Index.of("b").asUnique().where("a > 0").named("ix_some")));
        metadata.createAll(db.engine());
        assertThat(indexes(db, "t")).contains("ix_both", "ix_some");
        db.engine().begin(connection -> {
            connection.executeText("INSERT INTO t (a, b) VALUES (0, 'x')");
            connection.executeText("INSERT INTO t (a, b) VALUES (0, 'x')"); // outside of what ix_some covers
            connection.executeText("INSERT INTO t (a, b) VALUES (1, 'x')");
        });
        assertRefused(db, ErrorKind.UNIQUE, "INSERT INTO t (a, b) VALUES (2, 'x')");
    }

    @EachDatabase
    void defaultsOfEveryForm_areMadeByTheDatabase(TestDatabase db) {
        Table table = Table.of(
                "t",
                Column.of("id", BIGINT).primaryKey().identity(),
                Column.of("a", INTEGER).serverDefaultValue(4),
                Column.of("b", INTEGER).serverDefaultSql("1 + 2"),
                Column.of("c", DATE).serverDefault(ServerDefault.NOW),
                Column.of("d", INTEGER).computed("a * 10"));
        MetaData.of(table).createAll(db.engine());
        LocalDate before = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        db.engine().begin(connection -> {
            connection.executeText("INSERT INTO t (a) VALUES (7)");
            connection.executeText("INSERT INTO t (b) VALUES (8)");
            var rows = connection
                    .execute(Sql.select(
                                    table.c("id", BIGINT),
                                    table.c("a", INTEGER),
                                    table.c("b", INTEGER),
                                    table.c("d", INTEGER),
                                    table.c("c", DATE))
                            .orderBy(table.c("id")))
                    .all();
            assertThat(rows)
                    .extracting(row -> Arrays.<Object>asList(row.v1(), row.v2(), row.v3(), row.v4()))
                    .containsExactly(List.<Object>of(1L, 7, 3, 70), List.<Object>of(2L, 4, 8, 40));
            assertThat(rows).allSatisfy(row -> assertThat(row.v5()).isBetween(before, before.plusDays(2)));
        });
    }

    /** Each default is written as a literal, stored by the database, and read back as the value it was. */
    @EachDatabase
    void defaultsOfEveryType_readBackAsTheyWere(TestDatabase db) {
        List<Object> values = List.of(
                true,
                (short) -3,
                7,
                1L << 60,
                new BigDecimal("12.50"),
                new BigDecimal("123456789012345678.0123456789"),
                0.5f,
                0.1,
                "it's ? \\ \"",
                LocalDate.of(2026, 1, 31),
                LocalTime.of(12, 0, 0, 123_456_000),
                LocalDateTime.of(2026, 1, 31, 12, 0, 0, 1_000),
                Instant.parse("2026-01-31T12:00:00.000001Z"),
                Duration.ofSeconds(5_400, 250_000_000),
                java.util.UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"),
                Mood.HAPPY,
                "{\"a\": 1}");
        List<SqlType<?>> types = List.of(
                BOOLEAN,
                SMALLINT,
                INTEGER,
                BIGINT,
                numeric(10, 2),
                numeric(30, 10),
                REAL,
                DOUBLE,
                varchar(20),
                DATE,
                TIME,
                TIMESTAMP,
                TIMESTAMP_TZ,
                INTERVAL,
                UUID,
                enumeration(Mood.class),
                JSON);
        for (int i = 0; i < types.size(); i++) {
            assertReadsBack(db, "t" + i, types.get(i), values.get(i));
        }
        Table bytes = Table.of(
                "bytes", Column.of("x", INTEGER), Column.of("v", BLOB).serverDefaultValue(new byte[] {0, 1, (byte) 255
                }));
        MetaData.of(bytes).createAll(db.engine());
        try (Connection connection = db.engine().connect()) {
            connection.executeText("INSERT INTO bytes (x) VALUES (1)");
            assertThat(connection.execute(Sql.select(bytes.c("v", BLOB))).one()).containsExactly(0, 1, 255);
        }
    }

    private static <J> void assertReadsBack(TestDatabase db, String name, SqlType<J> type, Object value) {
        J typed = type.javaType().cast(value);
        Table table =
                Table.of(name, Column.of("x", INTEGER), Column.of("v", type).serverDefaultValue(typed));
        MetaData.of(table).createAll(db.engine());
        try (Connection connection = db.engine().connect()) {
            connection.executeText("INSERT INTO " + name + " (x) VALUES (1)");
            @Nullable
            J read = connection.execute(Sql.select(table.c("v", type))).one();
            assertThat(type.same(read, typed))
                    .as("%s: %s, not %s", type, read, typed)
                    .isTrue();
        }
    }

    private static List<String> tables(TestDatabase db) throws SQLException {
        return new ArrayList<>(new TreeSet<>(inspect(
                db, (about, schema) -> about.getTables(null, schema, null, new String[] {"TABLE"}), "TABLE_NAME")));
    }

    private static List<String> primaryKey(TestDatabase db, String table) throws SQLException {
        return inspect(db, (about, schema) -> about.getPrimaryKeys(null, schema, table), "COLUMN_NAME");
    }

    private static List<String> indexes(TestDatabase db, String table) throws SQLException {
        return inspect(db, (about, schema) -> about.getIndexInfo(null, schema, table, false, false), "INDEX_NAME");
    }

    private static List<String> nullable(TestDatabase db, String table) throws SQLException {
        List<String> found = inspect(
                db, (about, schema) -> about.getColumns(null, schema, table, null), "COLUMN_NAME", "IS_NULLABLE");
        return new ArrayList<>(new TreeSet<>(found));
    }

    /** Each as {@code column->table.column/rule}, where 0 is CASCADE and 3 is NO ACTION. */
    private static List<String> foreignKeys(TestDatabase db, String table) throws SQLException {
        List<String> found = inspect(
                db,
                (about, schema) -> about.getImportedKeys(null, schema, table),
                "FKCOLUMN_NAME",
                "PKTABLE_NAME",
                "PKCOLUMN_NAME",
                "DELETE_RULE");
        return found.stream()
                .map(line -> line.replaceFirst("^(\\S+) (\\S+) (\\S+) (\\S+)$", "$1->$2.$3/$4"))
                .sorted()
                .toList();
    }

    /** A question to the driver. */
    private interface Question {
        ResultSet ask(DatabaseMetaData about, @Nullable String schema) throws SQLException;
    }

    private static List<String> inspect(TestDatabase db, Question question, String... labels) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = db.engine().connect();
                ResultSet rows = question.ask(
                        connection.jdbc().getMetaData(), connection.jdbc().getSchema())) {
            while (rows.next()) {
                List<String> line = new ArrayList<>();
                for (String label : labels) {
                    line.add(rows.getString(label));
                }
                found.add(String.join(" ", line));
            }
        }
        return found;
    }

    private static List<@Nullable String> column(TestDatabase db, String query) throws SQLException {
        List<@Nullable String> found = new ArrayList<>();
        try (Connection connection = db.engine().connect();
                Statement statement = connection.jdbc().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
