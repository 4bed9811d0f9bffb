package io.jalchemy.tests.ddl;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.whole;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.SMALLINT;
import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.sql.type.Types.TIMESTAMP;
import static io.jalchemy.sql.type.Types.varchar;

import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.sql.ddl.AddColumn;
import io.jalchemy.sql.ddl.AddConstraint;
import io.jalchemy.sql.ddl.AlterColumnDefault;
import io.jalchemy.sql.ddl.AlterColumnNullability;
import io.jalchemy.sql.ddl.AlterColumnType;
import io.jalchemy.sql.ddl.AlterSequenceOwner;
import io.jalchemy.sql.ddl.CommentOn;
import io.jalchemy.sql.ddl.CreateCompositeType;
import io.jalchemy.sql.ddl.CreateDomain;
import io.jalchemy.sql.ddl.CreateEnumType;
import io.jalchemy.sql.ddl.CreateIndex;
import io.jalchemy.sql.ddl.CreateSchema;
import io.jalchemy.sql.ddl.CreateSequence;
import io.jalchemy.sql.ddl.CreateTable;
import io.jalchemy.sql.ddl.CreateTableAs;
import io.jalchemy.sql.ddl.CreateView;
import io.jalchemy.sql.ddl.DdlStatement;
import io.jalchemy.sql.ddl.DropColumn;
import io.jalchemy.sql.ddl.DropCompositeType;
import io.jalchemy.sql.ddl.DropConstraint;
import io.jalchemy.sql.ddl.DropDomain;
import io.jalchemy.sql.ddl.DropEnumType;
import io.jalchemy.sql.ddl.DropIndex;
import io.jalchemy.sql.ddl.DropSchema;
import io.jalchemy.sql.ddl.DropSequence;
import io.jalchemy.sql.ddl.DropTable;
import io.jalchemy.sql.ddl.DropView;
import io.jalchemy.sql.ddl.ExecuteDdl;
import io.jalchemy.sql.ddl.RefreshMaterializedView;
import io.jalchemy.sql.ddl.RenameColumn;
import io.jalchemy.sql.ddl.RenameTable;
import io.jalchemy.sql.ddl.ValidateConstraint;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.CompositeType;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.SequenceOptions;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.schema.ViewCheckOption;
import io.jalchemy.sql.schema.ViewDefinition;
import io.jalchemy.tests.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Statements that change what is there, with their text on each database and what works when they were executed. */
final class AlterStatementCases {

    static final TableName T = new TableName(null, "t");
    static final TableName COUNTER = new TableName(null, "counter");
    static final Table CHANGED = Table.of(
            T,
            List.of(
                    Column.of("id", BIGINT),
                    Column.of("a", INTEGER).notNull().serverDefaultValue(1),
                    Column.of("b", varchar(20)),
                    Column.of("c", TEXT),
                    Column.of("o_id", BIGINT),
                    Index.of("a").named("ix_a"),
                    PrimaryKeyConstraint.of("id").named("pk_t"),
                    UniqueConstraint.of("b").named("uq_b"),
                    CheckConstraint.of("a > 0").named("ck_a"),
                    ForeignKeyConstraint.of("o_id", "o.id").named("fk_o")));
    static final List<Table> TABLES = List.of(
            CHANGED,
            Table.of("o", Column.of("id", BIGINT).primaryKey()),
            Table.of("keyless", Column.of("x", INTEGER).notNull()));
    static final List<String> ROWS = List.of(
            "CREATE VIEW old_view AS SELECT 1 AS n",
            "INSERT INTO o (id) VALUES (1)",
            "INSERT INTO t (id, a, b, c, o_id) VALUES (1, 5, 'b1', 'c1', 1)");
    static final List<String> ONLY_ON_POSTGRESQL = List.of(
            "CREATE SEQUENCE old_counter",
            "CREATE TYPE old_mood AS ENUM ('sad')",
            "CREATE DOMAIN old_domain AS INTEGER",
            "CREATE TYPE old_address AS (n INTEGER)",
            "CREATE MATERIALIZED VIEW old_stored AS SELECT 1 AS n",
            "CREATE MATERIALIZED VIEW old_rows AS SELECT 1 AS n WITH NO DATA",
            "CREATE SCHEMA IF NOT EXISTS alter_statements_old");

    private AlterStatementCases() {}

    /**
     * A statement and what it does.
     *
     * @param postgresql the text there; in brackets, the code of why there is none
     * @param sqlite the text there; null for the same, in brackets the code of why there is none
     * @param works statements that work one after the other and change one row each, and do not before
     * @param refused what the last of them is refused with; null for nothing
     */
    record Case(
            DdlStatement statement,
            String postgresql,
            @Nullable String sqlite,
            @Nullable ErrorKind refused,
            List<String> works) {

        String text(TestDatabase.Kind kind) {
            return kind == TestDatabase.Kind.POSTGRESQL || sqlite == null ? postgresql : sqlite;
        }
    }

    private static Case of(DdlStatement statement, String postgresql, @Nullable String sqlite, String... works) {
        return new Case(statement, postgresql, sqlite, null, List.of(works));
    }

    private static Case refusing(
            ErrorKind kind, DdlStatement statement, String postgresql, @Nullable String sqlite, String... works) {
        return new Case(statement, postgresql, sqlite, kind, List.of(works));
    }

    private static DropConstraint drop(io.jalchemy.sql.schema.Constraint constraint) {
        return new DropConstraint(T, constraint, false);
    }

    private static Stream<Case> columns() {
        Column<Integer> d = Column.of("d", INTEGER);
        Column<String> b = Column.of("b", varchar(20));
        return Stream.of(
                of(AddColumn.of(T, d), "ALTER TABLE t ADD COLUMN d INTEGER", null, "UPDATE t SET d = 4"),
                refusing(
                        ErrorKind.NOT_NULL,
                        AddColumn.of(T, d.notNull().serverDefaultValue(7)),
                        "ALTER TABLE t ADD COLUMN d INTEGER DEFAULT 7 NOT NULL",
                        null,
                        "UPDATE t SET c = 'z' WHERE d = 7",
                        "UPDATE t SET d = NULL"),
                refusing(
                        ErrorKind.CHECK,
                        AddColumn.of(T, d.check(CheckConstraint.of("d > 0").named("ck_d"))),
                        "ALTER TABLE t ADD COLUMN d INTEGER CONSTRAINT ck_d CHECK (d > 0)",
                        null,
                        "UPDATE t SET d = -1"),
                of(
                        AddColumn.of(T, d.computed("a * 2")),
                        "ALTER TABLE t ADD COLUMN d INTEGER GENERATED ALWAYS AS (a * 2) STORED",
                        "ALTER TABLE t ADD COLUMN d INTEGER GENERATED ALWAYS AS (a * 2)",
                        "UPDATE t SET c = 'z' WHERE d = 10"),
                of(
                        AddColumn.of(T, d.serverDefault(new ServerDefault.Computed("a * 2", true))),
                        "ALTER TABLE t ADD COLUMN d INTEGER GENERATED ALWAYS AS (a * 2) STORED",
                        "[ADD_COLUMN]",
                        "UPDATE t SET c = 'z' WHERE d = 10"),
                of(
                        AddColumn.of(T, Column.of("d", TIMESTAMP).serverDefault(ServerDefault.NOW)),
                        "ALTER TABLE t ADD COLUMN d TIMESTAMP DEFAULT now()",
                        "[ADD_COLUMN]",
                        "UPDATE t SET c = 'z' WHERE d <= now()"),
                of(
                        AddColumn.of(T, d.serverDefaultSql("1 + 2")),
                        "ALTER TABLE t ADD COLUMN d INTEGER DEFAULT 1 + 2",
                        "[ADD_COLUMN]",
                        "UPDATE t SET c = 'z' WHERE d = 3"),
                of(
                        AddColumn.of(T, d.identity()),
                        "ALTER TABLE t ADD COLUMN d INTEGER GENERATED BY DEFAULT AS IDENTITY",
                        "[IDENTITY]",
                        "UPDATE t SET c = 'z' WHERE d = 1"),
                of(
                        AddColumn.of(new TableName(null, "keyless"), d.primaryKey()),
                        "ALTER TABLE keyless ADD COLUMN d INTEGER GENERATED BY DEFAULT AS IDENTITY",
                        "[ADD_COLUMN]",
                        "INSERT INTO keyless (x) VALUES (8)",
                        "UPDATE keyless SET x = 9 WHERE d = 1"),
                of(
                        new DropColumn(T, "c", false),
                        "ALTER TABLE t DROP COLUMN c",
                        null,
                        "ALTER TABLE t ADD COLUMN c INTEGER"),
                of(
                        new DropColumn(T, "c", true),
                        "ALTER TABLE t DROP COLUMN IF EXISTS c",
                        "[DROP_COLUMN_IF_EXISTS]",
                        "ALTER TABLE t ADD COLUMN c INTEGER"),
                of(
                        new RenameColumn(T, "c", "Order"),
                        "ALTER TABLE t RENAME COLUMN c TO \"Order\"",
                        null,
                        "UPDATE t SET \"Order\" = 'z' WHERE \"Order\" = 'c1'",
                        "ALTER TABLE t ADD COLUMN c INTEGER"),
                of(
                        AlterColumnType.of(T, Column.of("b", TEXT)),
                        "ALTER TABLE t ALTER COLUMN b TYPE TEXT",
                        "[ALTER_COLUMN]",
                        "UPDATE t SET b = 'longer than twenty characters'"),
                of(
                        new AlterColumnType(
                                T, Table.of("t", Column.of("b", INTEGER)).c("b"), "length(b)"),
                        "ALTER TABLE t ALTER COLUMN b TYPE INTEGER USING length(b)",
                        "[ALTER_COLUMN]",
                        "UPDATE t SET b = b + 1 WHERE b = 2"),
                of(
                        AlterColumnNullability.of(T, Column.of("a", INTEGER)),
                        "ALTER TABLE t ALTER COLUMN a DROP NOT NULL",
                        "[ALTER_COLUMN]",
                        "UPDATE t SET a = NULL"),
                refusing(
                        ErrorKind.NOT_NULL,
                        AlterColumnNullability.of(T, b.notNull()),
                        "ALTER TABLE t ALTER COLUMN b SET NOT NULL",
                        "[ALTER_COLUMN]",
                        "UPDATE t SET b = NULL"),
                of(
                        AlterColumnDefault.of(T, b.serverDefaultValue("it's")),
                        "ALTER TABLE t ALTER COLUMN b SET DEFAULT 'it''s'",
                        "[ALTER_COLUMN]",
                        "INSERT INTO t (id) VALUES (2)",
                        "UPDATE t SET c = 'z' WHERE b = 'it''s'"),
                refusing(
                        ErrorKind.NOT_NULL,
                        AlterColumnDefault.of(T, Column.of("a", INTEGER).notNull()),
                        "ALTER TABLE t ALTER COLUMN a DROP DEFAULT",
                        "[ALTER_COLUMN]",
                        "INSERT INTO t (id) VALUES (2)"),
                of(AlterColumnDefault.of(T, d.identity()), "[ALTER_GENERATED_COLUMN]", null),
                of(AlterColumnDefault.of(T, d.computed("a")), "[ALTER_GENERATED_COLUMN]", null));
    }

    private static Stream<Case> constraintsAndIndexes() {
        ForeignKeyConstraint key =
                ForeignKeyConstraint.of("a", "o.id").named("fk_a").onDelete(ForeignKeyAction.CASCADE);
        return Stream.of(
                refusing(
                        ErrorKind.UNIQUE,
                        new AddConstraint(T, UniqueConstraint.of("c").named("uq_c")),
                        "ALTER TABLE t ADD CONSTRAINT uq_c UNIQUE (c)",
                        "[ADD_CONSTRAINT]",
                        "INSERT INTO t (id, c) VALUES (2, 'c1')"),
                refusing(
                        ErrorKind.CHECK,
                        new AddConstraint(T, CheckConstraint.of("a < 9").named("ck_9")),
                        "ALTER TABLE t ADD CONSTRAINT ck_9 CHECK (a < 9)",
                        "[ADD_CONSTRAINT]",
                        "UPDATE t SET a = 10"),
                refusing(
                        ErrorKind.FOREIGN_KEY,
                        new AddConstraint(
                                new TableName(null, "keyless"),
                                ForeignKeyConstraint.of("x", "o.id")
                                        .named("fk_x")
                                        .onDelete(ForeignKeyAction.CASCADE)),
                        "ALTER TABLE keyless ADD CONSTRAINT fk_x FOREIGN KEY (x) REFERENCES o (id) ON DELETE CASCADE",
                        "[ADD_CONSTRAINT]",
                        "INSERT INTO keyless (x) VALUES (99)"),
                refusing(
                        ErrorKind.UNIQUE,
                        new AddConstraint(
                                new TableName(null, "keyless"),
                                PrimaryKeyConstraint.of("x").named("pk_k")),
                        "ALTER TABLE keyless ADD CONSTRAINT pk_k PRIMARY KEY (x)",
                        "[ADD_CONSTRAINT]",
                        "INSERT INTO keyless (x) VALUES (1)",
                        "INSERT INTO keyless (x) VALUES (1)"),
                of(
                        drop(UniqueConstraint.of("b").named("uq_b")),
                        "ALTER TABLE t DROP CONSTRAINT uq_b",
                        "[ADD_CONSTRAINT]",
                        "INSERT INTO t (id, b) VALUES (2, 'b1')"),
                of(
                        drop(CheckConstraint.of("a > 0").named("ck_a")),
                        "ALTER TABLE t DROP CONSTRAINT ck_a",
                        "[ADD_CONSTRAINT]",
                        "UPDATE t SET a = -1"),
                of(
                        drop(ForeignKeyConstraint.of("o_id", "o.id").named("fk_o")),
                        "ALTER TABLE t DROP CONSTRAINT fk_o",
                        "[ADD_CONSTRAINT]",
                        "UPDATE t SET o_id = 99"),
                of(
                        new DropConstraint(T, PrimaryKeyConstraint.of("id").named("pk_t"), true),
                        "ALTER TABLE t DROP CONSTRAINT IF EXISTS pk_t",
                        "[ADD_CONSTRAINT]",
                        "INSERT INTO t (id) VALUES (1)"),
                of(
                        new ValidateConstraint(T, key.named("fk_o")),
                        "ALTER TABLE t VALIDATE CONSTRAINT fk_o",
                        "[NOT_VALID_CONSTRAINTS]"),
                of(
                        new AddConstraint(
                                T, CheckConstraint.of("a < 5").notValid().named("ck")),
                        "ALTER TABLE t ADD CONSTRAINT ck CHECK (a < 5) NOT VALID",
                        "[ADD_CONSTRAINT]"),
                of(drop(key.named("no such key")), "ALTER TABLE t DROP CONSTRAINT \"no such key\"", "[ADD_CONSTRAINT]"),
                refusing(
                        ErrorKind.UNIQUE,
                        new CreateIndex(T, Index.of("c").asUnique().named("ix_c"), false),
                        "CREATE UNIQUE INDEX ix_c ON t (c)",
                        null,
                        "INSERT INTO t (id, c) VALUES (2, 'c1')"),
                of(
                        new DropIndex(T, Index.of("a").named("ix_a"), false),
                        "DROP INDEX ix_a",
                        null,
                        "CREATE INDEX ix_a ON t (c)"));
    }

    private static Stream<Case> others() {
        SequenceOptions tens = new SequenceOptions(100L, 10L, 1L, 900L, true, 5L);
        return Stream.of(
                of(
                        new CreateTable(Table.of("n", Column.of("x", INTEGER)), List.of(), false),
                        "CREATE TABLE n (\n    x INTEGER\n)",
                        null,
                        "INSERT INTO n (x) VALUES (1)"),
                of(
                        new DropTable(T, false),
                        "DROP TABLE t",
                        null,
                        "CREATE TABLE t (x INTEGER)",
                        "INSERT INTO t (x) VALUES (1)"),
                of(
                        new RenameTable(T, "t2"),
                        "ALTER TABLE t RENAME TO t2",
                        null,
                        "UPDATE t2 SET a = 6",
                        "CREATE TABLE t (x INTEGER)"),
                of(
                        new CreateSequence(COUNTER, tens, false),
                        "CREATE SEQUENCE counter INCREMENT BY 10 START WITH 100 MINVALUE 1 MAXVALUE 900 CACHE 5 CYCLE",
                        "[SEQUENCES]",
                        "UPDATE t SET a = nextval('counter') WHERE a = 5",
                        "UPDATE t SET a = nextval('counter') WHERE a = 100",
                        "UPDATE t SET c = 'z' WHERE a = 110"),
                of(
                        new CreateSequence(COUNTER, SequenceOptions.DEFAULT, true),
                        "CREATE SEQUENCE IF NOT EXISTS counter",
                        "[SEQUENCES]",
                        "UPDATE t SET a = nextval('counter') WHERE a = 5",
                        "UPDATE t SET c = 'z' WHERE a = 1"),
                of(
                        new CreateSequence(new TableName("s", "Counter"), SequenceOptions.DEFAULT, false),
                        "CREATE SEQUENCE s.\"Counter\"",
                        "[SEQUENCES]"),
                of(
                        new DropSequence(new TableName(null, "old_counter"), false),
                        "DROP SEQUENCE old_counter",
                        "[SEQUENCES]",
                        "CREATE SEQUENCE old_counter"),
                of(new DropSequence(COUNTER, true), "DROP SEQUENCE IF EXISTS counter", "[SEQUENCES]"),
                of(
                        new CreateEnumType("mood", List.of("sad", "it's")),
                        "CREATE TYPE mood AS ENUM ('sad', 'it''s')",
                        "[NATIVE_ENUM]",
                        "ALTER TABLE t ADD COLUMN m mood DEFAULT 'it''s'",
                        "UPDATE t SET c = 'z' WHERE m = 'it''s'"),
                of(
                        new DropEnumType("old_mood", false),
                        "DROP TYPE old_mood",
                        "[NATIVE_ENUM]",
                        "CREATE TYPE old_mood AS ENUM ('x')"),
                of(
                        new CreateSchema("alter_statements", false),
                        "CREATE SCHEMA alter_statements",
                        "[SCHEMAS]",
                        "CREATE TABLE alter_statements.x (n INTEGER)"),
                of(
                        new DropSchema("alter_statements_old", true, false),
                        "DROP SCHEMA alter_statements_old CASCADE",
                        "[SCHEMAS]",
                        "CREATE SCHEMA alter_statements_old"),
                of(
                        new CommentOn(CommentOn.Kind.COLUMN, T, "a", "it's"),
                        "COMMENT ON COLUMN t.a IS 'it''s'",
                        "[COMMENTS]",
                        "UPDATE t SET c = 'z' WHERE col_description('t'::regclass, 2) = 'it''s'"));
    }

    private static Case comment(CommentOn.Kind kind, String name) {
        String comment = "of " + kind;
        return of(
                new CommentOn(kind, new TableName(null, name), null, comment),
                "COMMENT ON " + kind.sql() + " " + name + " IS '" + comment + "'",
                "[COMMENTS]",
                "UPDATE t SET c = 'z' WHERE EXISTS (SELECT 1 FROM pg_description WHERE description = '" + comment
                        + "')");
    }

    private static Stream<Case> typesAndViews() {
        Column<Integer> a = CHANGED.c("a", INTEGER);
        Column<String> c = CHANGED.c("c", TEXT);
        Table few = ViewDefinition.of(select(a, c.as("text")).where(a.gt(1), c.in("c1", "it's")))
                .toTable("few");
        Table counted = ViewDefinition.of(select(count()).from(CHANGED))
                .asMaterialized()
                .toTable("total");
        Table text = Table.of("few", Column.of("n", INTEGER))
                .asView(ViewDefinition.of("SELECT a FROM t").columns("n"));
        CheckConstraint positive = CheckConstraint.of("VALUE > 0").named("is_positive");
        return Stream.of(
                refusing(
                        ErrorKind.CHECK,
                        new CreateDomain(Domain.of("positive", INTEGER)
                                .defaultValue(7)
                                .notNull()
                                .check(positive)),
                        "CREATE DOMAIN positive AS INTEGER DEFAULT 7 NOT NULL CONSTRAINT is_positive CHECK (VALUE > 0)",
                        "[DOMAINS]",
                        "ALTER TABLE t ADD COLUMN p positive",
                        "UPDATE t SET p = 3 WHERE p = 7",
                        "UPDATE t SET p = 0"),
                of(
                        new DropDomain(new TableName(null, "old_domain"), false),
                        "DROP DOMAIN old_domain",
                        "[DOMAINS]",
                        "CREATE DOMAIN old_domain AS TEXT"),
                of(
                        new CreateCompositeType(CompositeType.of("address")
                                .with(new CompositeType.Attribute("street", TEXT, "C"))
                                .with("number", INTEGER)),
                        "CREATE TYPE address AS (street TEXT COLLATE \"C\", number INTEGER)",
                        "[COMPOSITE_TYPES]",
                        "ALTER TABLE t ADD COLUMN p address",
                        "UPDATE t SET p = ROW('x', 3)",
                        "UPDATE t SET c = 'z' WHERE (p).number = 3"),
                of(
                        new DropCompositeType(new TableName(null, "old_address"), false),
                        "DROP TYPE old_address",
                        "[COMPOSITE_TYPES]",
                        "CREATE TYPE old_address AS (n INTEGER)"),
                of(
                        CreateView.of(few),
                        "CREATE VIEW few AS\nSELECT t.a, t.c AS text FROM t WHERE t.a > 1 AND t.c IN ('c1', 'it''s')",
                        "CREATE VIEW few AS\nSELECT t.a, t.c AS text FROM t WHERE t.a > 1 AND t.c IN ('c1', 'it''s')",
                        "UPDATE t SET b = 'x' WHERE (SELECT text FROM few WHERE a = 5) = 'c1'"),
                of(
                        new CreateView(text, false, true),
                        "[VIEW_IF_NOT_EXISTS]",
                        "CREATE VIEW IF NOT EXISTS few (n) AS\nSELECT a FROM t",
                        "UPDATE t SET b = 'x' WHERE (SELECT n FROM few) = 5"),
                of(
                        new CreateView(text, true, false),
                        "CREATE OR REPLACE VIEW few (n) AS\nSELECT a FROM t",
                        "[REPLACE_VIEW]",
                        "UPDATE t SET b = 'x' WHERE (SELECT n FROM few) = 5"),
                refusing(
                        ErrorKind.OTHER,
                        CreateView.of(ViewDefinition.of(
                                        select(a, CHANGED.c("id", BIGINT)).where(a.gt(1)))
                                .with("security_barrier", "true")
                                .checkOption(ViewCheckOption.CASCADED)
                                .toTable("few")),
                        "CREATE VIEW few WITH (security_barrier = true) AS\nSELECT t.a, t.id FROM t WHERE t.a > 1\n"
                                + "WITH CASCADED CHECK OPTION",
                        "[VIEW_OPTIONS]",
                        "INSERT INTO few (a, id) VALUES (2, 2)",
                        "INSERT INTO few (a, id) VALUES (1, 3)"),
                of(
                        CreateView.of(ViewDefinition.of(select(a)).asTemporary().toTable("few")),
                        "CREATE TEMPORARY VIEW few AS\nSELECT t.a FROM t",
                        null),
                of(
                        CreateView.of(counted),
                        "CREATE MATERIALIZED VIEW total AS\nSELECT count(*) AS count FROM t",
                        "[MATERIALIZED_VIEWS]",
                        "INSERT INTO t (id) VALUES (2)",
                        "UPDATE t SET c = 'z' WHERE id = 2 AND (SELECT count FROM total) = 1"),
                of(
                        CreateView.of(Table.of("one", Column.of("m", INTEGER))
                                .asView(ViewDefinition.of("SELECT 1 AS n")
                                        .reads("t")
                                        .asMaterialized()
                                        .asWithoutData()
                                        .with("fillfactor", "70")
                                        .columns("m"))),
                        "CREATE MATERIALIZED VIEW one (m) WITH (fillfactor = 70) AS\nSELECT 1 AS n WITH NO DATA",
                        "[MATERIALIZED_VIEWS]"),
                of(
                        new DropView(new TableName(null, "old_view"), false, true),
                        "DROP VIEW IF EXISTS old_view",
                        null,
                        "CREATE VIEW old_view AS SELECT 1 AS n"),
                of(
                        new DropView(new TableName(null, "old_stored"), true, false),
                        "DROP MATERIALIZED VIEW old_stored",
                        "[MATERIALIZED_VIEWS]",
                        "CREATE VIEW old_stored AS SELECT 1 AS n"),
                of(
                        RefreshMaterializedView.of("old_rows"),
                        "REFRESH MATERIALIZED VIEW old_rows",
                        "[MATERIALIZED_VIEWS]",
                        "UPDATE t SET c = 'z' WHERE (SELECT n FROM old_rows) = 1"),
                of(
                        new RefreshMaterializedView(new TableName("s", "v"), true, false),
                        "REFRESH MATERIALIZED VIEW CONCURRENTLY s.v",
                        "[MATERIALIZED_VIEWS]"),
                of(
                        new RefreshMaterializedView(new TableName("s", "v"), false, true),
                        "REFRESH MATERIALIZED VIEW s.v WITH NO DATA",
                        "[MATERIALIZED_VIEWS]"),
                of(
                        CreateTableAs.of(
                                "copied",
                                select(whole(a).plus(1).as("more"), count()).groupBy(a)),
                        "CREATE TABLE copied AS\nSELECT t.a + 1 AS more, count(*) AS count FROM t GROUP BY t.a",
                        null,
                        "UPDATE copied SET count = 3 WHERE more = 6"),
                of(
                        new CreateTableAs(
                                new TableName(null, "copied"),
                                ViewDefinition.of("SELECT a FROM t").columns("n"),
                                false,
                                false),
                        "CREATE TABLE copied (n) AS\nSELECT a FROM t",
                        "[CREATE_TABLE_AS_COLUMNS]",
                        "UPDATE copied SET n = 3 WHERE n = 5"),
                of(
                        CreateTableAs.of("copied", "SELECT 1 AS n")
                                .asTemporary()
                                .unlessExists(),
                        "CREATE TEMPORARY TABLE IF NOT EXISTS copied AS\nSELECT 1 AS n",
                        null),
                of(
                        new AlterSequenceOwner(new TableName(null, "old_counter"), "t.id"),
                        "ALTER SEQUENCE old_counter OWNED BY t.id",
                        "[SEQUENCES]",
                        "DROP TABLE t",
                        "CREATE SEQUENCE old_counter"),
                of(
                        new AlterSequenceOwner(new TableName(null, "old_counter"), null),
                        "ALTER SEQUENCE old_counter OWNED BY NONE",
                        "[SEQUENCES]"),
                of(
                        new CreateSequence(Sequence.of("s.few").ofType(SMALLINT).cycling(1, 3), false),
                        "CREATE SEQUENCE s.few AS SMALLINT MINVALUE 1 MAXVALUE 3 CYCLE",
                        "[SEQUENCES]"),
                comment(CommentOn.Kind.VIEW, "old_view"),
                comment(CommentOn.Kind.MATERIALIZED_VIEW, "old_rows"),
                comment(CommentOn.Kind.DOMAIN, "old_domain"),
                comment(CommentOn.Kind.TYPE, "old_mood"),
                comment(CommentOn.Kind.SEQUENCE, "old_counter"),
                comment(CommentOn.Kind.INDEX, "ix_a"),
                comment(CommentOn.Kind.SCHEMA, "alter_statements_old"),
                of(
                        new ExecuteDdl("ALTER TABLE {fullname} ADD COLUMN {table}x INTEGER", T),
                        "ALTER TABLE t ADD COLUMN tx INTEGER",
                        null,
                        "UPDATE t SET tx = 1"),
                of(
                        new ExecuteDdl("GRANT SELECT ON {fullname} TO \"{x}\", {schema}", new TableName("My", "T")),
                        "GRANT SELECT ON \"My\".\"T\" TO \"{x}\", \"My\"",
                        "GRANT SELECT ON \"My\".\"T\" TO \"{x}\", \"My\""));
    }

    /** Returns all of them. */
    static Stream<Case> all() {
        return Stream.of(columns(), constraintsAndIndexes(), others(), typesAndViews())
                .flatMap(cases -> cases);
    }
}
