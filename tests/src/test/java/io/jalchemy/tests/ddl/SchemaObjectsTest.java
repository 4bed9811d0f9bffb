package io.jalchemy.tests.ddl;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.is;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.BOOLEAN;
import static io.jalchemy.sql.type.Types.INTEGER;
import static io.jalchemy.sql.type.Types.SMALLINT;
import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.sql.type.Types.arrayOf;
import static io.jalchemy.sql.type.Types.enumeration;
import static io.jalchemy.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.ddl.RefreshMaterializedView;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.CompositeType;
import io.jalchemy.sql.schema.Ddl;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.EnumType;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.SchemaChange;
import io.jalchemy.sql.schema.SchemaListener;
import io.jalchemy.sql.schema.SchemaOptions;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.ViewDefinition;
import io.jalchemy.sql.statement.Row4;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sequences, types, views, schemas and DDL of the program's own, created and dropped with the tables. */
class SchemaObjectsTest {

    private enum Mood {
        SAD,
        HAPPY
    }

    private static final Domain EMAIL = Domain.of("email", varchar(100))
            .notNull()
            .check(CheckConstraint.of("VALUE LIKE '%@%'").named("has_at"))
            .comment("with an @");
    private static final Sequence NUMBERS =
            Sequence.of("numbers").startingAt(1000).comment("of invoices");
    private static final Table USERS = Table.of(
            "users",
            column("id", BIGINT).primaryKey(),
            column("address", varchar(100)).domain(EMAIL),
            column("mood", enumeration(Mood.class).named("mood")),
            column("active", BOOLEAN).notNull());
    private static final Table INVOICES = Table.of(
            "invoices",
            column("number", BIGINT).primaryKey().insertDefault(NUMBERS.ownedBy("invoices.number")),
            column("user_id", BIGINT).notNull().references("users.id"));
    private static final Table ACTIVE = ViewDefinition.of(select(
                            USERS.c("id", BIGINT),
                            USERS.c("address", varchar(100)).as("email"))
                    .where(is(USERS.c("active", BOOLEAN))))
            .toTable("active_users");
    private static final Table A_TOTALS = ViewDefinition.of(select(
                            ACTIVE.c("id", BIGINT).as("user_id"),
                            count(INVOICES.c("number")).as("invoices"))
                    .from(ACTIVE)
                    .join(INVOICES, INVOICES.c("user_id", BIGINT).eq(ACTIVE.c("id", BIGINT)))
                    .groupBy(ACTIVE.c("id")))
            .asMaterialized()
            .toTable("a_totals")
            .with(Index.of("user_id").asUnique())
            .comment("as of the last refresh");
    private static final MetaData EVERYTHING = MetaData.of(A_TOTALS, ACTIVE, INVOICES, USERS)
            .with(
                    Sequence.of("tickets").ofType(SMALLINT).cycling(1, 3),
                    EnumType.of("weather", "sun", "rain").comment("of a day"),
                    CompositeType.of("place").with("street", TEXT).with("number", INTEGER));

    @Test
    void script_isInTheOrderOfDependencies_andBackwards() {
        assertThat(EVERYTHING.createScript(TestDatabase.Kind.POSTGRESQL.dialect()))
                .containsExactly(
                        "CREATE TYPE mood AS ENUM ('SAD', 'HAPPY')",
                        "CREATE TYPE weather AS ENUM ('sun', 'rain')",
                        "COMMENT ON TYPE weather IS 'of a day'",
                        "CREATE TYPE place AS (street TEXT, number INTEGER)",
                        "CREATE DOMAIN email AS VARCHAR(100) NOT NULL CONSTRAINT has_at CHECK (VALUE LIKE '%@%')",
                        "COMMENT ON DOMAIN email IS 'with an @'",
                        "CREATE SEQUENCE tickets AS SMALLINT MINVALUE 1 MAXVALUE 3 CYCLE",
                        "CREATE SEQUENCE numbers START WITH 1000",
                        "COMMENT ON SEQUENCE numbers IS 'of invoices'",
                        "CREATE TABLE users (\n    id BIGINT GENERATED BY DEFAULT AS IDENTITY,\n    address email,\n"
                                + "    mood mood,\n    active BOOLEAN NOT NULL,\n    PRIMARY KEY (id)\n)",
                        "CREATE TABLE invoices (\n    number BIGINT NOT NULL,\n    user_id BIGINT NOT NULL,\n"
                                + "    PRIMARY KEY (number),\n    FOREIGN KEY (user_id) REFERENCES users (id)\n)",
                        "ALTER SEQUENCE numbers OWNED BY invoices.number",
                        "CREATE VIEW active_users AS\n"
                                + "SELECT users.id, users.address AS email FROM users WHERE users.active",
                        "CREATE MATERIALIZED VIEW a_totals AS\nSELECT active_users.id AS user_id,"
                                + " count(invoices.number) AS invoices FROM active_users"
                                + " JOIN invoices ON invoices.user_id = active_users.id GROUP BY active_users.id",
                        "CREATE UNIQUE INDEX ix_a_totals_user_id ON a_totals (user_id)",
                        "COMMENT ON MATERIALIZED VIEW a_totals IS 'as of the last refresh'");
        assertThat(EVERYTHING.dropScript(TestDatabase.Kind.POSTGRESQL.dialect()))
                .containsExactly(
                        "DROP MATERIALIZED VIEW a_totals",
                        "DROP VIEW active_users",
                        "DROP TABLE invoices",
                        "DROP TABLE users",
                        "DROP SEQUENCE tickets",
                        "DROP SEQUENCE IF EXISTS numbers",
                        "DROP DOMAIN email",
                        "DROP TYPE place",
                        "DROP TYPE weather",
                        "DROP TYPE mood");
    }

    private static List<String> changes(TestDatabase db) {
        List<String> heard = new ArrayList<>();
        db.engine().listen(EngineListener.ofStatements(sql -> {
            if (!sql.startsWith("SELECT")) {
                heard.add(sql);
            }
        }));
        return heard;
    }

    @EachDatabase(requires = Feature.MATERIALIZED_VIEWS)
    void everything_isCreatedOnce_worksAndIsDropped(TestDatabase db) {
        List<String> heard = changes(db);
        EVERYTHING.createAll(db.engine());
        assertThat(heard)
                .containsExactlyElementsOf(EVERYTHING.createScript(db.engine().dialect()));
        heard.clear();
        EVERYTHING.createAll(db.engine());
        assertThat(heard).isEmpty();

        db.engine().begin(connection -> {
            connection.execute(insert(USERS), List.of(java.util.Map.of("address", "a@b", "active", true)));
            connection.execute(
                    insert(INVOICES).values(INVOICES.c("user_id", BIGINT).to(1L)));
            connection.execute(
                    insert(INVOICES).values(INVOICES.c("user_id", BIGINT).to(1L)));
            assertThat(connection.execute(select(INVOICES.c("number", BIGINT))).all())
                    .containsExactly(1000L, 1001L);
            assertThat(connection
                            .execute(select(ACTIVE.c("email", varchar(100))))
                            .all())
                    .containsExactly("a@b");
            assertThat(connection
                            .execute(select(A_TOTALS.c("invoices", BIGINT)))
                            .all())
                    .isEmpty();
            connection.execute(RefreshMaterializedView.of("a_totals"));
            assertThat(connection
                            .execute(select(A_TOTALS.c("invoices", BIGINT)))
                            .all())
                    .containsExactly(2L);
            Sequence tickets = Sequence.of("tickets");
            for (long each : new long[] {1, 2, 3, 1}) {
                assertThat(connection.execute(select(tickets.nextValue())).all())
                        .containsExactly(each);
            }
        });
        assertThatThrownBy(() -> db.engine()
                        .begin(connection -> connection.execute(
                                insert(USERS), List.of(java.util.Map.of("address", "nowhere", "active", true)))))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("[CHECK]");

        heard.clear();
        EVERYTHING.dropAll(db.engine());
        assertThat(heard)
                .containsExactlyElementsOf(EVERYTHING.dropScript(db.engine().dialect()));
        heard.clear();
        EVERYTHING.dropAll(db.engine());
        assertThat(heard).isEmpty();
    }

    @EachDatabase(requires = Feature.SEQUENCES)
    void createTables_bringsWhatTheirColumnsNeed_dropTablesLeavesWhatOthersNeed(TestDatabase db) {
        Table second = Table.of(
                "second",
                column("id", BIGINT).primaryKey(),
                column("mail", varchar(100)).domain(EMAIL));
        MetaData metadata = MetaData.of(USERS, INVOICES, second).with(Sequence.of("other"));
        List<String> heard = changes(db);
        db.engine().createTables(metadata, List.of(metadata.table("users"), metadata.table("second")));
        assertThat(heard.stream().map(sql -> sql.substring(0, 13)))
                .containsExactly("CREATE TYPE m", "CREATE DOMAIN", "COMMENT ON DO", "CREATE TABLE ", "CREATE TABLE ");
        heard.clear();
        db.engine().dropTables(metadata, List.of(metadata.table("users")));
        assertThat(heard).containsExactly("DROP TABLE users", "DROP TYPE mood");
        heard.clear();
        db.engine().dropTables(metadata, List.of(metadata.table("second"), metadata.table("users")));
        assertThat(heard).containsExactly("DROP TABLE second", "DROP DOMAIN email");
    }

    @Test
    void sqlite_refusesWhatItLacks_andNamesTheWayOut() {
        assertThatThrownBy(() -> MetaData.of(USERS).createScript(TestDatabase.Kind.SQLITE.dialect()))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessage(
                        "Domain email is not supported by sqlite. Give its columns the type VARCHAR(100) and a check"
                                + " constraint each. [DOMAINS]");
        assertThatThrownBy(() -> MetaData.of().with(NUMBERS).createScript(TestDatabase.Kind.SQLITE.dialect()))
                .hasMessage("A sequence is not supported by sqlite. Use a generated key, or count in a table of your"
                        + " own. [SEQUENCES]");
        assertThatThrownBy(() -> TestDatabase.Kind.SQLITE
                        .dialect()
                        .compile(select(NUMBERS.nextValue()).node()))
                .hasMessageEndingWith("[SEQUENCES]");
    }

    @Test
    void nextValue_namesTheSequenceInAText() {
        assertThat(TestDatabase.Kind.POSTGRESQL
                        .dialect()
                        .compile(select(Sequence.of("Sc.it's").nextValue()).node())
                        .sql())
                .isEqualTo("SELECT nextval('\"Sc\".\"it''s\"')");
    }

    @EachDatabase(requires = Feature.SEQUENCES)
    void serverDefault_ofASequence_isTakenByTheDatabase(TestDatabase db) {
        Sequence own = Sequence.of("My Numbers").startingAt(7).incrementingBy(3);
        Table t = Table.of(
                "t", column("id", BIGINT).primaryKey(), column("n", BIGINT).serverDefaultSql(own.nextValue()));
        MetaData metadata = MetaData.of(t).with(own);
        metadata.createAll(db.engine());
        db.engine().begin(connection -> {
            connection.executeText("INSERT INTO t (id) VALUES (1), (2)");
            assertThat(connection
                            .execute(select(t.c("n", BIGINT)).orderBy(t.c("n")))
                            .all())
                    .containsExactly(7L, 10L);
        });
        metadata.dropAll(db.engine());
        assertThat(db.engine().inspector().hasSequence("My Numbers")).isFalse();
    }

    @EachDatabase
    void views_comeAfterWhatTheyRead_andGoBefore(TestDatabase db) {
        Table t = Table.of("t", column("id", BIGINT).primaryKey(), column("n", INTEGER));
        Table z = ViewDefinition.of(
                        select(t.c("n", INTEGER)).where(t.c("n", INTEGER).gt(1)))
                .toTable("z");
        Table a = ViewDefinition.of(select(z.c("n", INTEGER)).union(select(t.c("n", INTEGER))))
                .toTable("a");
        Table text = Table.of("b", column("m", INTEGER))
                .asView(ViewDefinition.of("SELECT n FROM a").columns("m").reads("a"));
        Table given = Table.of("given", column("x", INTEGER)).asView();
        MetaData metadata = MetaData.of(text, a, z, t, given);
        assertThat(metadata.createScript(db.engine().dialect()))
                .element(1)
                .isEqualTo("CREATE VIEW z AS\nSELECT t.n FROM t WHERE t.n > 1");
        List<String> heard = changes(db);
        metadata.createAll(db.engine());
        assertThat(heard.stream().map(sql -> sql.substring(0, 14)))
                .containsExactly("CREATE TABLE t", "CREATE VIEW z ", "CREATE VIEW a ", "CREATE VIEW b ");
        db.engine().begin(connection -> {
            connection.executeText("INSERT INTO t (n) VALUES (1), (2)");
            assertThat(connection
                            .execute(select(text.c("m", INTEGER)).orderBy(text.c("m")))
                            .all())
                    .containsExactly(1, 2);
            assertThat(connection.execute(select(z.c("n", INTEGER))).all()).containsExactly(2);
        });
        heard.clear();
        metadata.dropAll(db.engine());
        assertThat(heard).containsExactly("DROP VIEW b", "DROP VIEW a", "DROP VIEW z", "DROP TABLE t");
    }

    @Test
    void views_inACycle_orWithIndexes_areRefused() {
        Table a = Table.of("a", column("n", INTEGER))
                .asView(ViewDefinition.of("SELECT n FROM b").reads("b"));
        Table b = Table.of("b", column("n", INTEGER))
                .asView(ViewDefinition.of("SELECT n FROM a").reads("a"));
        assertThatThrownBy(() -> MetaData.of(a, b).sortedTables()).hasMessageEndingWith("[CREATION_CYCLE]");
        Table indexed = Table.of("a", column("n", INTEGER).index()).asView(ViewDefinition.of("SELECT 1 AS n"));
        assertThatThrownBy(() -> MetaData.of(indexed).createScript(TestDatabase.Kind.SQLITE.dialect()))
                .hasMessageEndingWith("[VIEW_INDEX]");
        assertThatThrownBy(() -> ViewDefinition.of("SELECT 1").toTable("v")).hasMessageEndingWith("[VIEW_COLUMNS]");
        assertThatThrownBy(() -> ViewDefinition.of("SELECT 1").asWithoutData())
                .hasMessageEndingWith("[VIEW_DEFINITION]");
    }

    @EachDatabase
    void ddl_isExecutedInItsMoments_onItsDatabases(TestDatabase db) {
        Table log = Table.of("log", column("what", TEXT));
        Table t = Table.of(
                "t",
                column("id", BIGINT).primaryKey(),
                Ddl.beforeCreate("INSERT INTO log (what) VALUES ('before {table}')"),
                Ddl.afterCreate("INSERT INTO log (what) VALUES ('after {fullname}{schema}')"),
                Ddl.afterCreate("SELECT nonsense").onlyOn("oracle", "mysql"),
                Ddl.beforeDrop("INSERT INTO log (what) VALUES ('drop')"),
                Ddl.afterDrop("INSERT INTO log (what) VALUES ('dropped')"));
        MetaData metadata = MetaData.of(t)
                .with(
                        Ddl.beforeCreate("INSERT INTO log (what) VALUES ('all')"),
                        Ddl.afterDrop("INSERT INTO log (what) VALUES ('none')"));
        MetaData.of(log).createAll(db.engine());
        metadata.createAll(db.engine());
        metadata.createAll(db.engine());
        metadata.dropAll(db.engine());
        try (Connection connection = db.engine().connect()) {
            assertThat(connection.execute(select(log.c("what", TEXT))).all())
                    .containsExactly("all", "before t", "after t", "all", "drop", "dropped", "none");
        }
    }

    @EachDatabase
    void listeners_hearTablesAndTheWhole_andTheirStatementsAreInTheTransaction(TestDatabase db) {
        List<String> heard = new ArrayList<>();
        SchemaListener listener = (change, ddl) -> {
            heard.add(shown(change));
            if (change.moment() == Ddl.Moment.AFTER_CREATE && change.table() != null) {
                ddl.accept("INSERT INTO " + change.table() + " (id) VALUES (7)");
            }
        };
        List<String> observed = new ArrayList<>();
        db.engine().listen(new EngineListener() {
            @Override
            public void schemaChanging(SchemaChange change) {
                observed.add(shown(change));
            }
        });
        Table a = Table.of("a", column("id", BIGINT).primaryKey());
        Table b = Table.of("b", column("id", BIGINT).primaryKey());
        MetaData metadata = MetaData.of(a, b).with(listener);
        db.engine().createTables(metadata, List.of(b));
        metadata.createAll(db.engine());
        metadata.dropAll(db.engine());
        assertThat(heard)
                .containsExactly(
                        "BEFORE_CREATE null [b]",
                        "BEFORE_CREATE b [b]",
                        "AFTER_CREATE b [b]",
                        "AFTER_CREATE null [b]",
                        "BEFORE_CREATE null [a]",
                        "BEFORE_CREATE a [a]",
                        "AFTER_CREATE a [a]",
                        "AFTER_CREATE null [a]",
                        "BEFORE_DROP null [a, b]",
                        "BEFORE_DROP b [a, b]",
                        "AFTER_DROP b [a, b]",
                        "BEFORE_DROP a [a, b]",
                        "AFTER_DROP a [a, b]",
                        "AFTER_DROP null [a, b]");
        assertThat(observed).isEqualTo(heard);

        SchemaListener refusing = (change, ddl) -> {
            if (change.moment() == Ddl.Moment.AFTER_CREATE) {
                throw new IllegalStateException("no");
            }
        };
        assertThatThrownBy(() -> MetaData.of(a).with(refusing).createAll(db.engine()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(db.engine().inspector().hasTable("a")).isFalse();
    }

    private static String shown(SchemaChange change) {
        return change.moment() + " " + change.table() + " " + change.tables();
    }

    @EachDatabase
    void withoutCheck_whatExistsIsAnErrorOfTheDatabase(TestDatabase db) {
        MetaData metadata = MetaData.of(Table.of("t", column("id", BIGINT).primaryKey()));
        SchemaOptions unchecked = SchemaOptions.DEFAULTS.withoutCheck();
        metadata.createAll(db.engine(), unchecked);
        assertThatThrownBy(() -> metadata.createAll(db.engine(), unchecked)).isInstanceOf(DatabaseException.class);
        metadata.dropAll(db.engine(), unchecked);
        assertThatThrownBy(() -> metadata.dropAll(db.engine(), unchecked)).isInstanceOf(DatabaseException.class);
    }

    @EachDatabase(requires = Feature.SCHEMAS)
    void copy_isInAnotherSchema_whichIsCreatedWhenAsked(TestDatabase db) {
        MetaData copy = EVERYTHING.copy("My_Archive");
        assertThat(copy.schemas()).containsExactly("My_Archive");
        copy.createAll(db.engine(), SchemaOptions.DEFAULTS.withSchemas());
        assertThat(db.engine().inspector().hasSchema("My_Archive")).isTrue();
        assertThat(db.engine().inspector().hasTable("invoices", "My_Archive")).isTrue();
        assertThat(db.engine().inspector().hasType("email", "My_Archive")).isTrue();
        assertThat(db.engine().inspector().hasSequence("numbers", "My_Archive")).isTrue();
        copy.createAll(db.engine(), SchemaOptions.DEFAULTS.withSchemas());
        assertThat(copy.createScript(db.engine().dialect()))
                .contains("CREATE VIEW \"My_Archive\".active_users AS\nSELECT \"My_Archive\".users.id,"
                        + " \"My_Archive\".users.address AS email FROM \"My_Archive\".users"
                        + " WHERE \"My_Archive\".users.active");
        copy.dropAll(db.engine());
        assertThat(db.engine().inspector().hasTable("invoices", "My_Archive")).isFalse();
        assertThat(db.engine().inspector().hasType("email", "My_Archive")).isFalse();
        db.engine().begin(connection -> connection.executeText("DROP SCHEMA \"My_Archive\" CASCADE"));
    }

    /** Tables, enums and domains of one model, each in a schema of its own: what the columns hold is of the types of their schema. */
    @EachDatabase(requires = {Feature.SCHEMAS, Feature.NATIVE_ENUM})
    void copies_haveTypesOfTheirOwn(TestDatabase db) {
        MetaData model = MetaData.of(Table.of(
                        "days",
                        column("id", BIGINT).primaryKey(),
                        column("mood", enumeration(Mood.class).named("mood")),
                        column("moods", arrayOf(enumeration(Mood.class).named("mood"))),
                        column("code", PostgresqlTypes.domain("code", TEXT)),
                        column("codes", arrayOf(PostgresqlTypes.domain("code", TEXT)))))
                .with(Domain.of("code", TEXT).check(CheckConstraint.of("VALUE <> ''")));
        List<MetaData> copies = List.of(model.copy("First Tenant"), model.copy("second_tenant"));
        for (MetaData copy : copies) {
            copy.createAll(db.engine(), SchemaOptions.DEFAULTS.withSchemas());
            String schema = copy.schemas().get(0);
            assertThat(db.engine().inspector().hasEnumType("mood", schema)).isTrue();
            assertThat(db.engine().inspector().hasEnumType("mood")).isFalse();
            Table days = copy.tables().get(0);
            db.engine().begin(connection -> {
                connection.execute(insert(days)
                        .values(
                                days.c("id", BIGINT).to(1L),
                                mood(days).to(Mood.HAPPY),
                                days.c("moods").to(List.of(Mood.SAD, Mood.HAPPY)),
                                days.c("code").to("a"),
                                days.c("codes").to(List.of("b"))));
                Row4<Mood, Object, Object, Object> row = connection
                        .execute(select(mood(days), days.c("moods"), days.c("code"), days.c("codes"))
                                .where(
                                        mood(days).in(Mood.HAPPY, Mood.SAD),
                                        days.c("code").eq("a")))
                        .one();
                assertThat(List.of(row.v1(), row.v2(), row.v3(), row.v4()))
                        .containsExactly(Mood.HAPPY, List.of(Mood.SAD, Mood.HAPPY), "a", List.of("b"));
            });
        }
        copies.get(0).dropAll(db.engine());
        assertThat(db.engine().inspector().hasEnumType("mood", "First Tenant")).isFalse();
        assertThat(db.engine().inspector().hasEnumType("mood", "second_tenant")).isTrue();
        copies.get(1).dropAll(db.engine());
        db.engine().begin(connection -> {
            connection.executeText("DROP SCHEMA \"First Tenant\"");
            connection.executeText("DROP SCHEMA second_tenant");
        });
    }

    private static Column<Mood> mood(Table days) {
        @SuppressWarnings("unchecked") // it is of that type
        Column<Mood> mood = (Column<Mood>) (Column<?>) days.c("mood");
        return mood;
    }

    @EachDatabase
    void temporaryTables_areThereForTheirConnection(TestDatabase db) {
        MetaData metadata =
                MetaData.of(Table.of("scratch", column("n", INTEGER).index()).asTemporary());
        try (Connection connection = db.engine().connect()) {
            metadata.createAll(connection);
            connection.executeText("INSERT INTO scratch (n) VALUES (1)");
            assertThat(connection.inspector().hasTable("scratch")).isTrue();
            metadata.createAll(connection);
            metadata.dropAll(connection);
            assertThat(connection.inspector().hasTable("scratch")).isFalse();
        }
    }

    @Test
    void equalNames_ofDifferentObjects_areRefused() {
        assertThatThrownBy(() -> MetaData.of().with(NUMBERS, NUMBERS.startingAt(3)))
                .hasMessageEndingWith("[SEQUENCE_TWICE]");
        assertThatThrownBy(() -> MetaData.of().with(EMAIL, EnumType.of("email", "x")))
                .hasMessageEndingWith("[TYPE_TWICE]");
        assertThat(MetaData.of().with(EMAIL, EMAIL, NUMBERS, NUMBERS).types()).hasSize(1);
        assertThatThrownBy(() -> Column.of("a", INTEGER).domain(EMAIL)).hasMessageEndingWith("[DOMAIN_TYPE]");
        assertThatThrownBy(() -> EnumType.of("x")).hasMessageEndingWith("[ENUM_LABELS]");
        assertThatThrownBy(() -> NUMBERS.ownedBy("x")).hasMessageEndingWith("[SEQUENCE_OWNER]");
        assertThatThrownBy(() -> NUMBERS.incrementingBy(0)).hasMessageEndingWith("[SEQUENCE_OPTIONS]");
        assertThatThrownBy(() -> NUMBERS.cycling(3, 3)).hasMessageEndingWith("[SEQUENCE_OPTIONS]");
        assertThatThrownBy(() -> NUMBERS.cycling(1, 9)).hasMessageEndingWith("[SEQUENCE_OPTIONS]");
        assertThatThrownBy(() -> NUMBERS.with(options -> options.withCache(0)))
                .hasMessageEndingWith("[SEQUENCE_OPTIONS]");
    }
}
