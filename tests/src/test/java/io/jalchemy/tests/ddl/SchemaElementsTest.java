package io.jalchemy.tests.ddl;

import static io.jalchemy.sql.Sql.characters;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.func;
import static io.jalchemy.sql.Sql.is;
import static io.jalchemy.sql.Sql.not;
import static io.jalchemy.sql.Sql.whole;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.BOOLEAN;
import static io.jalchemy.sql.type.Types.DATE;
import static io.jalchemy.sql.type.Types.DOUBLE;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.JSON;
import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.sql.type.Types.TIMESTAMP_TZ;
import static io.jalchemy.sql.type.Types.UUID;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static io.jalchemy.sql.type.Types.numeric;
import static io.jalchemy.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ConflictResolution;
import io.jalchemy.sql.schema.Deferral;
import io.jalchemy.sql.schema.ExclusionConstraint;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableElement;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.tests.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Indexes, constraints, defaults and options of tables: their text on each database, which the server accepts, or why there is none. */
class SchemaElementsTest {

    private static final Column<Integer> A = column("a", INTEGER);
    private static final Column<String> B = column("b", varchar(20));

    /**
     * A table, or one element of table {@code t}, and its text.
     *
     * @param table the table that has it
     * @param postgresql the text there that holds it; in brackets, the code of why there is none
     * @param sqlite the text there; null for the same
     */
    private record Case(
            Table table, String postgresql, @Nullable String sqlite) {

        String text(TestDatabase.Kind kind) {
            return kind == TestDatabase.Kind.POSTGRESQL || sqlite == null ? postgresql : sqlite;
        }

        @Override
        public String toString() {
            return postgresql;
        }
    }

    private static Case of(TableElement element, String postgresql, @Nullable String sqlite) {
        return new Case(Table.of("t", A, B, column("c", TEXT), column("d", DATE), element), postgresql, sqlite);
    }

    private static Case of(Table table, String postgresql, @Nullable String sqlite) {
        return new Case(table, postgresql, sqlite);
    }

    private static Index ix(Index index) {
        return index.named("ix");
    }

    private static Stream<Case> indexes() {
        return Stream.of(
                of(ix(Index.of("c").using("gist").onlyOn("mysql")), "", null),
                of(ix(Index.of("a").using("hash")), "CREATE INDEX ix ON t USING hash (a)", "[INDEX_METHODS]"),
                of(
                        ix(Index.on(Index.Part.column("b").operatorClass("varchar_pattern_ops"))),
                        "CREATE INDEX ix ON t (b varchar_pattern_ops)",
                        "[INDEX_METHODS]"),
                of(
                        ix(Index.on(Index.Part.expression("lower(b)")
                                .collation("C")
                                .operatorClass("text_pattern_ops")
                                .desc()
                                .nullsLast())),
                        "CREATE INDEX ix ON t ((lower(b)) COLLATE \"C\" text_pattern_ops DESC NULLS LAST)",
                        "[INDEX_METHODS]"),
                of(
                        ix(Index.on(Index.Part.column("b").collation("NOCASE"))),
                        "",
                        "CREATE INDEX ix ON t (b COLLATE \"NOCASE\")"),
                of(
                        ix(Index.on(Index.Part.column("a").nullsFirst())),
                        "CREATE INDEX ix ON t (a NULLS FIRST)",
                        "CREATE INDEX ix ON t (a)"),
                of(
                        ix(Index.on(Index.Part.column("a").desc().nullsLast())),
                        "CREATE INDEX ix ON t (a DESC NULLS LAST)",
                        "CREATE INDEX ix ON t (a DESC)"),
                of(
                        ix(Index.on(Index.Part.column("a").nullsLast())),
                        "CREATE INDEX ix ON t (a NULLS LAST)",
                        "[INDEX_NULLS_ORDER]"),
                of(
                        ix(Index.on(Index.Part.column("a").desc().nullsFirst())),
                        "CREATE INDEX ix ON t (a DESC NULLS FIRST)",
                        "[INDEX_NULLS_ORDER]"),
                of(ix(Index.of("a").include("b", "c")), "CREATE INDEX ix ON t (a) INCLUDE (b, c)", "[INDEX_INCLUDE]"),
                of(
                        ix(Index.of("a").asUnique().nullsNotDistinct()),
                        "CREATE UNIQUE INDEX ix ON t (a) NULLS NOT DISTINCT",
                        "[NULLS_NOT_DISTINCT]"),
                of(
                        ix(Index.of("a").with("fillfactor", "70").with("deduplicate_items", "off")),
                        "CREATE INDEX ix ON t (a) WITH (fillfactor = 70, deduplicate_items = off)",
                        "[STORAGE_PARAMETERS]"),
                of(
                        ix(Index.of("a").tablespace("pg_default")),
                        "CREATE INDEX ix ON t (a) TABLESPACE pg_default",
                        "[STORAGE_PARAMETERS]"),
                of(ix(Index.of("a").concurrently()), "CREATE INDEX ix ON t (a)", null),
                of(
                        ix(Index.of("a").comment("it's one")),
                        "COMMENT ON INDEX ix IS 'it''s one'",
                        "CREATE INDEX ix ON t (a)"),
                of(
                        ix(Index.of("a")
                                .asUnique()
                                .using("btree")
                                .include("b")
                                .nullsNotDistinct()
                                .with("fillfactor", "70")
                                .tablespace("pg_default")
                                .where("a > 1")),
                        "CREATE UNIQUE INDEX ix ON t USING btree (a) INCLUDE (b) NULLS NOT DISTINCT"
                                + " WITH (fillfactor = 70) TABLESPACE pg_default WHERE a > 1",
                        "[INDEX_METHODS]"),
                of(
                        ix(Index.on(Index.Part.expression(func("lower", TEXT, B)), Index.Part.column("a"))
                                .where(A.gt(1)
                                        .and(B.in("x", "it's"))
                                        .and(column("d", DATE).isNotNull()))),
                        "CREATE INDEX ix ON t ((lower(b)), a) WHERE a > 1 AND b IN ('x', 'it''s') AND d IS NOT NULL",
                        null),
                of(
                        ix(Index.of("d").where(column("d", DATE).ge(LocalDate.of(2026, 1, 31)))),
                        "CREATE INDEX ix ON t (d) WHERE d >= '2026-01-31'",
                        null));
    }

    private static Stream<Case> constraints() {
        ForeignKeyConstraint key = ForeignKeyConstraint.of("a", "t.a").named("fk");
        Table pairs = Table.of(
                "t",
                column("a", BIGINT),
                column("b", BIGINT).notNull(),
                column("x", BIGINT),
                PrimaryKeyConstraint.of("a", "b"),
                ForeignKeyConstraint.of(List.of("x", "b"), List.of("t.a", "t.b"))
                        .onDelete(ForeignKeyAction.SET_NULL, "x")
                        .onUpdate(ForeignKeyAction.CASCADE)
                        .checked(Deferral.INITIALLY_DEFERRED));
        return Stream.of(
                of(UniqueConstraint.of("a").include("c"), "UNIQUE (a) INCLUDE (c)\n", "[INDEX_INCLUDE]"),
                of(
                        UniqueConstraint.of("a", "b")
                                .nullsNotDistinct()
                                .include("c")
                                .checked(Deferral.DEFERRABLE),
                        "UNIQUE NULLS NOT DISTINCT (a, b) INCLUDE (c) DEFERRABLE\n",
                        "[NULLS_NOT_DISTINCT]"),
                of(UniqueConstraint.of("a").onlyOn("postgresql"), "UNIQUE (a)\n", "d DATE\n"),
                of(
                        PrimaryKeyConstraint.of("a", "b").include("c"),
                        "PRIMARY KEY (a, b) INCLUDE (c)\n",
                        "[INDEX_INCLUDE]"),
                of(PrimaryKeyConstraint.of("a").include("c"), "PRIMARY KEY (a) INCLUDE (c)\n", "[INDEX_INCLUDE]"),
                of(CheckConstraint.of("a > 1").noInherit(), "CHECK (a > 1) NO INHERIT\n", "CHECK (a > 1)\n"),
                of(CheckConstraint.of("a > 1").notValid(), "CHECK (a > 1)\n", null),
                of(CheckConstraint.of("a > 1").onlyOn("sqlite"), "d DATE\n", "CHECK (a > 1)\n"),
                of(
                        CheckConstraint.of(A.ge(-1).or(characters(B).like("it's%"))),
                        "CHECK (a >= -1 OR b LIKE 'it''s%')\n",
                        "CHECK (a >= -1 OR b LIKE 'it''s%' ESCAPE '\\')\n"),
                of(
                        CheckConstraint.of(
                                not(B.in("x", "y")).and(whole(A).plus(1).between(2, 9))),
                        "CHECK (NOT (b IN ('x', 'y')) AND a + 1 BETWEEN 2 AND 9)\n",
                        null),
                of(
                        Table.of("t", column("on", BOOLEAN).check(CheckConstraint.of(is(column("on", BOOLEAN))))),
                        "\"on\" BOOLEAN CHECK (\"on\")\n",
                        null),
                of(
                        Table.of(
                                "t",
                                column("on", BOOLEAN)
                                        .check(CheckConstraint.of("true").onlyOn("oracle"))),
                        "\"on\" BOOLEAN\n",
                        null),
                of(
                        CheckConstraint.of("a > 1").named("ck").comment("more"),
                        "COMMENT ON CONSTRAINT ck ON t IS 'more'",
                        "CONSTRAINT ck CHECK (a > 1)\n"),
                of(
                        Table.of(
                                "t",
                                A.check(CheckConstraint.of("a > 1").named("ck").comment("more"))),
                        "COMMENT ON CONSTRAINT ck ON t IS 'more'",
                        "a INTEGER CONSTRAINT ck CHECK (a > 1)\n"),
                of(
                        pairs,
                        "ON DELETE SET NULL (x) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED\n",
                        "[SET_NULL_COLUMNS]"),
                of(
                        Table.of("t", A.unique(), key.useAlter().notValid()),
                        "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES t (a) NOT VALID",
                        "CONSTRAINT fk FOREIGN KEY (a) REFERENCES t (a)\n"),
                of(Table.of("t", A.unique(), key.onlyOn("sqlite")), "UNIQUE (a)\n)", "REFERENCES t (a)\n"),
                of(
                        ExclusionConstraint.of().with("a", "=").using("btree"),
                        "EXCLUDE USING btree (a WITH =)\n",
                        "[EXCLUSION_CONSTRAINTS]"),
                of(
                        ExclusionConstraint.of()
                                .withExpression("daterange(d, d, '[]')", "&&")
                                .where("a > 0")
                                .named("apart")
                                .comment("no two")
                                .checked(Deferral.INITIALLY_DEFERRED),
                        "CONSTRAINT apart EXCLUDE USING gist ((daterange(d, d, '[]')) WITH &&) WHERE (a > 0)"
                                + " DEFERRABLE INITIALLY DEFERRED\n",
                        "[EXCLUSION_CONSTRAINTS]"),
                of(
                        ExclusionConstraint.of()
                                .with(Index.Part.column("b").operatorClass("varchar_ops"), "=")
                                .withExpression(func("abs", INTEGER, A), "=")
                                .using("btree")
                                .where(A.lt(9)),
                        "EXCLUDE USING btree (b varchar_ops WITH =, (abs(a)) WITH =) WHERE (a < 9)\n",
                        "[EXCLUSION_CONSTRAINTS]"),
                of(
                        ExclusionConstraint.of().with("a", "=").using("btree").onlyOn("postgresql"),
                        "EXCLUDE USING btree (a WITH =)\n",
                        "d DATE\n"));
    }

    /** SQLite's parser takes none behind the check of a column. */
    private static Stream<Case> conflicts() {
        return Stream.of(
                of(
                        UniqueConstraint.of("a").onConflict(ConflictResolution.IGNORE),
                        "[CONFLICT_CLAUSES]",
                        "UNIQUE (a) ON CONFLICT IGNORE\n"),
                of(
                        PrimaryKeyConstraint.of("a", "b").onConflict(ConflictResolution.REPLACE),
                        "[CONFLICT_CLAUSES]",
                        "PRIMARY KEY (a, b) ON CONFLICT REPLACE\n"),
                of(
                        PrimaryKeyConstraint.of("a").onConflict(ConflictResolution.FAIL),
                        "[CONFLICT_CLAUSES]",
                        "a INTEGER PRIMARY KEY ON CONFLICT FAIL AUTOINCREMENT NOT NULL,\n"),
                of(
                        CheckConstraint.of("a > 1").onConflict(ConflictResolution.ROLLBACK),
                        "[CONFLICT_CLAUSES]",
                        "CHECK (a > 1) ON CONFLICT ROLLBACK\n"),
                of(
                        Table.of("t", A.notNull(ConflictResolution.IGNORE)),
                        "[CONFLICT_CLAUSES]",
                        "a INTEGER NOT NULL ON CONFLICT IGNORE\n"),
                of(
                        Table.of("t", A.check(CheckConstraint.of("a > 1").onConflict(ConflictResolution.ABORT))),
                        "[CONFLICT_CLAUSES]",
                        "[CHECK_ON_CONFLICT]"));
    }

    @Test
    void conflicts_areResolvedAsTheTableSays() {
        Table t = Table.of(
                "t",
                A.notNull(ConflictResolution.IGNORE),
                UniqueConstraint.of("a").onConflict(ConflictResolution.IGNORE));
        try (TestDatabase db = TestDatabase.fresh(TestDatabase.Kind.SQLITE)) {
            MetaData.of(t).createAll(db.engine());
            db.engine().begin(connection -> assertThat(
                            connection.executeText("INSERT INTO t (a) VALUES (1), (1), (NULL), (2)"))
                    .isEqualTo(2));
        }
    }

    private static Stream<Case> columns() {
        Sequence numbers = Sequence.of("My Numbers");
        return Stream.of(
                of(
                        Table.of("t", A.serverDefaultSql(func("abs", INTEGER, io.jalchemy.sql.Sql.literal(-3)))),
                        "a INTEGER DEFAULT abs(-3)\n",
                        "a INTEGER DEFAULT (abs(-3))\n"),
                of(
                        Table.of("t", A, column("x", INTEGER).computed(whole(A).times(2))),
                        "x INTEGER GENERATED ALWAYS AS (a * 2) STORED\n",
                        "x INTEGER GENERATED ALWAYS AS (a * 2)\n"),
                of(
                        Table.of("t", column("x", BIGINT).insertDefault(numbers)),
                        "CREATE SEQUENCE \"My Numbers\"",
                        "[SEQUENCES]"),
                of(Table.of("t", column("x", BIGINT).nullable(true).identity()), "[IDENTITY_NULLABLE]", "[IDENTITY]"));
    }

    private static Case options(TableOptions options, String postgresql, @Nullable String sqlite) {
        return of(Table.of("t", A, options), postgresql, sqlite);
    }

    private static Stream<Case> options() {
        TableOptions postgresql = TableOptions.of("postgresql");
        TableOptions sqlite = TableOptions.of("sqlite");
        String plain = "CREATE TABLE t (\n    a INTEGER\n)";
        return Stream.of(
                options(postgresql.set("unlogged"), "CREATE UNLOGGED TABLE t (\n    a INTEGER\n)", plain),
                options(postgresql.set("partitionBy", "RANGE (a)"), plain + " PARTITION BY RANGE (a)", plain),
                options(postgresql.set("using", "heap"), plain + " USING heap", plain),
                options(postgresql.set("with", "fillfactor = 70"), plain + " WITH (fillfactor = 70)", plain),
                options(postgresql.set("tablespace", "pg_default"), plain + " TABLESPACE pg_default", plain),
                options(postgresql.set("onCommit", "DROP"), "[TABLE_OPTION]", plain),
                options(postgresql.set("partitionOf", "x"), "[TABLE_OPTION]", plain),
                options(postgresql.set("forValues", "IN (1)"), "[TABLE_OPTION]", plain),
                options(postgresql.set("unlogged", "no"), "[TABLE_OPTION]", plain),
                options(postgresql.set("strict"), "[TABLE_OPTION]", plain),
                of(Table.of("t"), "CREATE TABLE t (", "[TABLE_WITHOUT_COLUMNS]"),
                options(sqlite.set("strict"), plain, plain + " STRICT"),
                options(sqlite.set("strict", "false"), plain, "[TABLE_OPTION]"),
                options(sqlite.set("unlogged"), plain, "[TABLE_OPTION]"),
                of(Table.of("t", A).asTemporary(), "CREATE TEMPORARY TABLE t (\n    a INTEGER\n)", null),
                of(
                        Table.of("t", A, postgresql.set("onCommit", "delete rows"))
                                .asTemporary(),
                        "CREATE TEMPORARY TABLE t (\n    a INTEGER\n) ON COMMIT DELETE ROWS",
                        "CREATE TEMPORARY TABLE t (\n    a INTEGER\n)"),
                of(
                        Table.of(
                                "t",
                                A.primaryKey(),
                                B.primaryKey(),
                                sqlite.set("withoutRowid").set("strict")),
                        "PRIMARY KEY (a, b)\n)",
                        "PRIMARY KEY (a, b)\n) WITHOUT ROWID, STRICT"),
                of(Table.of("t", A.primaryKey(), sqlite.set("withoutRowid")), "PRIMARY KEY (a)\n)", "[WITHOUT_ROWID]"),
                of(
                        Table.of(
                                "t",
                                column("k", BIGINT).primaryKey(),
                                column("l", BIGINT),
                                column("t", BOOLEAN),
                                column("n", numeric(10, 2)),
                                column("m", numeric(30, 2)),
                                column("u", UUID),
                                column("j", JSON),
                                column("x", DOUBLE),
                                column("w", TIMESTAMP_TZ),
                                column("v", VARCHAR),
                                sqlite.set("strict")),
                        "CREATE TABLE t (",
                        "l INTEGER,\n    t INTEGER,\n    n ANY,\n    m TEXT,\n    u TEXT,\n    j TEXT,\n    x REAL,\n"
                                + "    w TEXT,\n    v TEXT\n) STRICT"));
    }

    static Stream<Arguments> cases() {
        return Stream.of(indexes(), constraints(), conflicts(), columns(), options())
                .flatMap(cases -> cases)
                .flatMap(each -> Arrays.stream(TestDatabase.Kind.values()).map(kind -> Arguments.of(kind, each)));
    }

    private static List<String> script(Dialect dialect, Table... tables) {
        return MetaData.of(tables).createScript(dialect);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void element_hasThisText_andTheServerTakesIt(TestDatabase.Kind kind, Case each) {
        String expected = each.text(kind);
        if (expected.startsWith("[")) {
            assertThatThrownBy(() -> script(kind.dialect(), each.table()))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageEndingWith(" " + expected)
                    .hasMessageContaining(
                            " is not supported by " + kind.dialect().name() + ". ");
            return;
        }
        List<String> script = script(kind.dialect(), each.table());
        assertThat(script)
                .anyMatch(statement -> expected.startsWith("CREATE INDEX")
                        ? statement.equals(expected)
                        : statement.contains(expected));
        if (expected.isEmpty()) {
            return;
        }
        try (TestDatabase db = TestDatabase.fresh(kind)) {
            List<String> sent = new ArrayList<>();
            MetaData metadata = MetaData.of(each.table())
                    .with((io.jalchemy.sql.schema.SchemaListener) (change, ddl) -> sent.add(change.moment() + ""));
            metadata.createAll(db.engine());
            assertThat(sent).containsExactly("BEFORE_CREATE", "BEFORE_CREATE", "AFTER_CREATE", "AFTER_CREATE");
            metadata.dropAll(db.engine());
        }
    }

    @Test
    void elements_thatSayNothingSensible_areRefused() {
        assertThatThrownBy(() -> ForeignKeyConstraint.of("a", "t.a").onDelete(ForeignKeyAction.CASCADE, "a"))
                .hasMessageEndingWith("[FOREIGN_KEY_ACTION]");
        assertThatThrownBy(() -> CheckConstraint.of(" ")).hasMessageEndingWith("[EMPTY_SQL]");
        assertThatThrownBy(() -> ExclusionConstraint.of().with("a", " ")).hasMessageEndingWith("[EXCLUSION_ELEMENT]");
        assertThatThrownBy(() ->
                        script(TestDatabase.Kind.POSTGRESQL.dialect(), Table.of("t", A, ExclusionConstraint.of())))
                .hasMessageEndingWith("[NO_COLUMNS]");
        assertThatThrownBy(() ->
                        new Index.Part("a", io.jalchemy.sql.schema.SchemaExpression.of("a"), false, null, null, null))
                .hasMessageEndingWith("[INDEX_PART]");
        assertThatThrownBy(() -> Table.of("t", A, Index.of("a").include("z"))).hasMessageContaining("[UNKNOWN_COLUMN]");
        assertThatThrownBy(() -> script(
                        TestDatabase.Kind.POSTGRESQL.dialect(),
                        Table.of("t", A, CheckConstraint.of("a > 1").comment("c"))))
                .isInstanceOf(JalchemyException.class)
                .hasMessageEndingWith("[CONSTRAINT_WITHOUT_NAME]");
        assertThatThrownBy(() -> script(
                        TestDatabase.Kind.SQLITE.dialect(),
                        Table.of("t", A).inSchema("s").asTemporary()))
                .hasMessageEndingWith("[TEMPORARY_IN_SCHEMA]");
    }

    @Test
    void options_ofPartitionsAndHeirs_putTablesInOrder() {
        TableOptions heir = TableOptions.of("postgresql").set("inherits", "zebras");
        TableOptions part =
                TableOptions.of("postgresql").set("partitionOf", "zoos").set("forValues", "FROM (0) TO (9)");
        TableOptions rest =
                TableOptions.of("postgresql").set("partitionOf", "zoos").set("forValues", "default");
        List<Table> tables = List.of(
                Table.of("big_zebras", column("height", INTEGER), heir),
                Table.of("a_zoos", A, part),
                Table.of("b_zoos", A, rest),
                Table.of("zebras", A),
                Table.of("zoos", A, TableOptions.of("postgresql").set("partitionBy", "RANGE (a)")));
        MetaData metadata = MetaData.of(tables);
        assertThat(metadata.createScript(TestDatabase.Kind.POSTGRESQL.dialect()))
                .containsExactly(
                        "CREATE TABLE zebras (\n    a INTEGER\n)",
                        "CREATE TABLE zoos (\n    a INTEGER\n) PARTITION BY RANGE (a)",
                        "CREATE TABLE a_zoos PARTITION OF zoos FOR VALUES FROM (0) TO (9)",
                        "CREATE TABLE b_zoos PARTITION OF zoos DEFAULT",
                        "CREATE TABLE big_zebras (\n    height INTEGER\n) INHERITS (zebras)");
        assertThat(metadata.dropScript(TestDatabase.Kind.POSTGRESQL.dialect()))
                .containsExactly(
                        "DROP TABLE big_zebras",
                        "DROP TABLE b_zoos",
                        "DROP TABLE a_zoos",
                        "DROP TABLE zoos",
                        "DROP TABLE zebras");
        try (TestDatabase db = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL)) {
            metadata.createAll(db.engine());
            db.engine().begin(connection -> {
                assertThat(connection.executeText("INSERT INTO zoos (a) VALUES (1), (10)"))
                        .isEqualTo(2);
                assertThat(connection.executeText("DELETE FROM a_zoos")).isEqualTo(1);
                assertThat(connection.executeText("INSERT INTO big_zebras (a, height) VALUES (1, 2)"))
                        .isEqualTo(1);
                assertThat(connection.executeText("DELETE FROM zebras")).isEqualTo(1);
            });
            metadata.dropAll(db.engine());
            assertThat(db.engine().inspector().hasTable("zoos")).isFalse();
        }
    }

    @Test
    void options_ofOneDatabase_addUp() {
        Table table = Table.of(
                        "t",
                        A,
                        TableOptions.of("sqlite").set("strict"),
                        TableOptions.of("postgresql").set("using", "heap"))
                .with(TableOptions.of("sqlite").set("withoutRowid"));
        assertThat(table.options()).hasSize(2);
        assertThat(table.options("sqlite").values()).containsOnlyKeys("strict", "withoutRowid");
        assertThat(table.options("mysql").values()).isEmpty();
        assertThat(table.comment("c").options()).isEqualTo(table.options());
        assertThat(table).isNotEqualTo(Table.of("t", A));
        assertThat(ServerDefault.Identity.of(true, ServerDefault.Identity.ALWAYS.options()))
                .isEqualTo(ServerDefault.Identity.ALWAYS);
    }
}
