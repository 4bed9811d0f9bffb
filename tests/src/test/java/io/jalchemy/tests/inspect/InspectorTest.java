package io.jalchemy.tests.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.engine.inspect.DatabaseInspector;
import io.jalchemy.engine.inspect.Inspector;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/**
 * Each question about each kind of thing, with each kind of name, with and without a schema. What is right is what the database itself
 * says: a question of the kind that a thing is of is answered by yes, and then creating another by that name is refused.
 */
class InspectorTest {

    /** What is asked for. */
    private enum Asked {
        TABLE,
        SEQUENCE,
        ENUM_TYPE,
        INDEX;

        private boolean has(Inspector inspector, String name, @Nullable String schema) {
            return switch (this) {
                case TABLE -> hasTable(inspector, new TableName(schema, name));
                case SEQUENCE -> inspector.hasSequence(name, schema);
                case ENUM_TYPE -> inspector.hasEnumType(name, schema);
                case INDEX -> inspector.hasIndex("indexed", name, schema);
            };
        }

        /** Asks for one table by itself, and for it among several; both have the same answer. */
        private static boolean hasTable(Inspector inspector, TableName name) {
            boolean there = inspector.hasTable(name.name(), name.schema());
            List<TableName> among = List.of(new TableName(name.schema(), "no such table"), name);
            assertThat(inspector.existingTables(among).contains(name)).isEqualTo(there);
            return there;
        }
    }

    private static final Set<Kind> BOTH = EnumSet.allOf(Kind.class);
    private static final Set<Kind> POSTGRESQL = EnumSet.of(Kind.POSTGRESQL);

    /** What there may be in a database: how it is created, with {@code $} for its name, and which question it answers. */
    private enum Thing {
        NOTHING("SELECT 1", null, BOTH),
        TABLE("CREATE TABLE $ (x INTEGER)", Asked.TABLE, BOTH),
        VIEW("CREATE VIEW $ AS SELECT 1 AS x", Asked.TABLE, BOTH),
        INDEX("CREATE INDEX $ ON indexed (x)", Asked.INDEX, BOTH),
        MATERIALIZED_VIEW("CREATE MATERIALIZED VIEW $ AS SELECT 1 AS x", Asked.TABLE, POSTGRESQL),
        PARTITIONED_TABLE("CREATE TABLE $ (x INTEGER) PARTITION BY RANGE (x)", Asked.TABLE, POSTGRESQL),
        SEQUENCE("CREATE SEQUENCE $", Asked.SEQUENCE, POSTGRESQL),
        ENUM_TYPE("CREATE TYPE $ AS ENUM ('a', 'b')", Asked.ENUM_TYPE, POSTGRESQL),
        DOMAIN("CREATE DOMAIN $ AS TEXT", null, POSTGRESQL),
        COMPOSITE_TYPE("CREATE TYPE $ AS (x INTEGER)", null, POSTGRESQL);

        private final String create;
        private final @Nullable Asked is;
        private final Set<Kind> kinds;

        Thing(String create, @Nullable Asked is, Set<Kind> kinds) {
            this.create = create;
            this.is = is;
            this.kinds = kinds;
        }
    }

    /**
     * A name.
     *
     * @param known as a program gives it
     * @param sql as a script has it
     * @param decoy that of another thing which is there, too, and that a careless question would take for it
     */
    private record Name(String known, String sql, String decoy) {}

    private static final List<Name> NAMES = List.of(
            new Name("plain", "plain", "plain1"),
            new Name("snake_case", "snake_case", "snakeXcase"),
            new Name("MixedCase", "\"MixedCase\"", "\"MixedCases\""),
            new Name("\"exact\"", "exact", "\"\"\"exact\"\"\""),
            new Name("order", "\"order\"", "orders"),
            new Name("with space", "\"with space\"", "withspace"),
            new Name("dotted.name", "\"dotted.name\"", "name"),
            new Name("50%_off", "\"50%_off\"", "\"50 percent off\""),
            new Name("it\"s", "\"it\"\"s\"", "its"),
            new Name("back\\slash", "\"back\\slash\"", "backslash"),
            new Name("it's", "\"it's\"", "it"),
            new Name("Größe_ß", "\"Größe_ß\"", "\"GrößeXß\""),
            new Name("9lives", "\"9lives\"", "lives"));

    private static String schema(TestDatabase database) {
        return database.kind() == Kind.SQLITE
                ? "Other.Schema_%"
                : "Other.Schema_%" + database.url().hashCode();
    }

    private static void withSchema(TestDatabase database, String name) {
        String sql = "\"" + name + "\"";
        try (Connection connection = database.engine().connect()) {
            if (database.kind() == Kind.SQLITE) {
                connection.rollback();
                database.engine()
                        .withIsolation(io.jalchemy.engine.Isolation.AUTOCOMMIT)
                        .begin(each -> each.executeText("ATTACH ':memory:' AS " + sql));
            } else {
                connection.executeText("CREATE SCHEMA " + sql);
                connection.commit();
            }
        }
    }

    private static String in(@Nullable String schema, Thing thing, String name, Kind kind) {
        String prefix = schema == null ? "" : "\"" + schema + "\".";
        String text = thing.create;
        if (thing == Thing.INDEX) { // PostgreSQL takes the schema from the table, SQLite from the index
            boolean onTable = kind == Kind.POSTGRESQL;
            return text.replace("$", (onTable ? "" : prefix) + name)
                    .replace("indexed", (onTable ? prefix : "") + "indexed");
        }
        return text.replace("$", prefix + name);
    }

    private static void create(Connection connection, @Nullable String schema, Thing thing, String name, Kind kind) {
        if (thing != Thing.NOTHING) {
            connection.executeText(in(schema, thing, name, kind));
        }
    }

    private static boolean isRefused(Connection connection, String ddl) {
        try (Savepoint nested = connection.beginNested()) {
            connection.executeText(ddl);
            nested.rollback();
            return false;
        } catch (DatabaseException e) {
            return true;
        }
    }

    @EachDatabase
    void thingIsFound_byItsOwnNameInItsOwnSchema(TestDatabase database) {
        String other = schema(database);
        withSchema(database, other);
        SoftAssertions soft = new SoftAssertions();
        for (Thing thing : Thing.values()) {
            if (thing.kinds.contains(database.kind())) {
                for (Name name : NAMES) {
                    check(soft, database, thing, name, null, other);
                    check(soft, database, thing, name, other, null);
                }
            }
        }
        soft.assertAll();
    }

    private static void check(
            SoftAssertions soft,
            TestDatabase database,
            Thing thing,
            Name name,
            @Nullable String schema,
            @Nullable String elsewhere) {
        Kind kind = database.kind();
        try (Connection connection = database.engine().connect()) {
            for (String each : new @Nullable String[] {schema, elsewhere}) {
                connection.executeText(
                        "CREATE TABLE " + (each == null ? "" : "\"" + each + "\".") + "indexed (x INTEGER)");
            }
            create(connection, schema, thing, name.decoy(), kind);
            create(connection, schema, thing, name.sql(), kind);
            Inspector inspector = connection.inspector();
            for (Asked asked : Asked.values()) {
                String what = asked + "? " + thing + " " + name + " in " + schema;
                boolean there = asked.has(inspector, name.known(), schema);
                soft.assertThat(there).as(what).isEqualTo(asked == thing.is);
                soft.assertThat(asked.has(inspector, name.known(), elsewhere))
                        .as("elsewhere: " + what)
                        .isFalse();
                if (there) {
                    Thing same = Thing.valueOf(asked.name());
                    soft.assertThat(isRefused(connection, in(schema, same, name.sql(), kind)))
                            .as("another: " + what)
                            .isTrue();
                }
            }
        }
    }

    @EachDatabase
    void nothingIsFound_inASchemaThatIsNotThere(TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            connection.executeText("CREATE TABLE indexed (x INTEGER)");
            for (Asked asked : Asked.values()) {
                assertThat(asked.has(connection.inspector(), "indexed", "no such \"schema\""))
                        .as(asked.name())
                        .isFalse();
            }
            assertThat(connection.inspector().hasTable("indexed")).isTrue();
        }
    }

    @EachDatabase
    void temporaryTable_isFoundByItsNameAlone_andHidesAnother(TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            Inspector inspector = connection.inspector();
            connection.executeText("CREATE TABLE hidden (x INTEGER)");
            connection.executeText("CREATE INDEX ix_hidden ON hidden (x)");
            connection.executeText("CREATE TEMPORARY TABLE alone (x INTEGER)");
            connection.executeText("CREATE INDEX ix_alone ON alone (x)");
            assertThat(inspector.hasTable("alone")).isTrue();
            assertThat(inspector.hasIndex("alone", "ix_alone")).isTrue();
            assertThat(inspector.hasIndex("hidden", "ix_hidden")).isTrue();
            connection.executeText("CREATE TEMPORARY TABLE hidden (x INTEGER)");
            assertThat(inspector.hasTable("hidden")).isTrue();
            assertThat(inspector.hasIndex("hidden", "ix_hidden"))
                    .as("of the hidden one")
                    .isFalse();
            String home = database.kind() == Kind.SQLITE ? "main" : home(connection);
            assertThat(inspector.hasIndex("hidden", "ix_hidden", home)).isTrue();
            assertThat(inspector.hasTable("alone", home)).isFalse();
        }
    }

    private static String home(Connection connection) {
        try {
            return connection.jdbc().getSchema();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Many names at once: those are there that each by itself is, from wherever they are, and one query is sent for each schema. */
    @EachDatabase
    void manyTables_areFoundAtOnce(TestDatabase database) {
        String other = schema(database);
        withSchema(database, other);
        try (Connection connection = database.engine().connect()) {
            connection.executeText("CREATE TABLE one (x INTEGER)");
            connection.executeText("CREATE TABLE \"Two\" (x INTEGER)");
            connection.executeText("CREATE INDEX three ON one (x)");
            connection.executeText("CREATE VIEW seen AS SELECT 1 AS x");
            connection.executeText("CREATE TEMPORARY TABLE hasty (x INTEGER)");
            connection.executeText("CREATE TABLE \"" + other + "\".one (x INTEGER)");
            connection.executeText("CREATE TABLE \"" + other + "\".away (x INTEGER)");
            List<TableName> names = new ArrayList<>();
            for (String schema : new @Nullable String[] {null, other, "nowhere"}) {
                for (String name : List.of("one", "Two", "two", "\"one\"", "three", "seen", "hasty", "away", "it\"s")) {
                    names.add(new TableName(schema, name));
                }
            }
            Inspector inspector = connection.inspector();
            List<TableName> expected = names.stream()
                    .filter(name -> inspector.hasTable(name.name(), name.schema()))
                    .toList();
            assertThat(expected).contains(new TableName(null, "seen"), new TableName(other, "away"));
            assertThat(inspector.existingTables(names)).containsExactlyElementsOf(expected);
            assertThat(inspector.existingTables(List.of())).isEmpty();
            for (int i = 0; i < 200; i++) {
                names.add(new TableName(null, "missing" + i));
            }
            assertThat(inspector.existingTables(names)).containsExactlyElementsOf(expected);
            Inspector remembering = inspector.remembering();
            assertThat(remembering.existingTables(List.of(new TableName(null, "later"))))
                    .isEmpty();
            connection.executeText("CREATE TABLE later (x INTEGER)");
            assertThat(remembering.existingTables(List.of(new TableName(null, "later"))))
                    .hasSize(1);
        }
    }

    /** What comes first in the path is what a name means, whatever it is. */
    @EachDatabase(requires = io.jalchemy.sql.compile.Feature.SEQUENCES)
    void searchPath_saysWhatANameAloneMeans(TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            String home = home(connection);
            connection.executeText("CREATE SCHEMA " + home + "_first");
            connection.executeText("CREATE SCHEMA " + home + "_last");
            connection.executeText("SET LOCAL search_path TO " + home + "_first, " + home + "_last");
            Inspector inspector = connection.inspector();
            for (String each : List.of("t", "seq", "view")) {
                connection.executeText("CREATE TABLE " + home + "_last." + each + " (x INTEGER)");
                assertThat(inspector.hasTable(each)).as(each).isTrue();
            }
            connection.executeText("CREATE TABLE " + home + ".away (x INTEGER)");
            connection.executeText("CREATE TYPE " + home + ".mood AS ENUM ('a')");
            connection.executeText("CREATE TYPE " + home + "_last.\"Mood\" AS ENUM ('a')");
            connection.executeText("CREATE SEQUENCE seq");
            connection.executeText("CREATE VIEW view AS SELECT 1 AS x");
            assertThat(inspector.hasTable("seq")).as("hidden by a sequence").isFalse();
            assertThat(inspector.existingTables(List.of(
                            new TableName(null, "seq"),
                            new TableName(home + "_last", "seq"),
                            new TableName(null, "view"),
                            new TableName(null, "away"),
                            new TableName(null, "pg_class"),
                            new TableName("pg_catalog", "pg_class"))))
                    .extracting(TableName::key)
                    .containsExactly(home + "_last.seq", "view", "pg_catalog.pg_class");
            assertThat(inspector.hasSequence("seq")).isTrue();
            assertThat(inspector.hasTable("seq", home + "_last")).isTrue();
            assertThat(inspector.hasTable("view")).isTrue();
            assertThat(inspector.hasTable("away")).isFalse();
            assertThat(inspector.hasTable("away", home)).isTrue();
            assertThat(inspector.hasEnumType("mood")).isFalse();
            assertThat(inspector.hasEnumType("mood", home)).isTrue();
            assertThat(inspector.hasEnumType("Mood")).isTrue();
            connection.executeText("CREATE DOMAIN \"Mood\" AS TEXT");
            assertThat(inspector.hasEnumType("Mood")).as("hidden by a domain").isFalse();
            assertThat(inspector.hasTable("pg_class")).as("of the server").isFalse();
            assertThat(inspector.hasTable("pg_class", "pg_catalog")).isTrue();
            assertThat(inspector.hasTable("tables", "information_schema")).isTrue();
            assertThat(inspector.hasEnumType("text")).isFalse();
        }
    }

    @EachDatabase
    void engine_asksOnAConnectionOfItsOwn(TestDatabase database) {
        Inspector inspector = database.engine().inspector();
        assertThat(inspector.hasTable("users")).isFalse();
        database.engine().begin(connection -> {
            connection.executeText("CREATE TABLE users (id INTEGER NOT NULL, CONSTRAINT users_key UNIQUE (id))");
            assertThat(connection.inspector().hasTable("users")).isTrue();
        });
        assertThat(inspector.hasTable("users")).isTrue();
        assertThat(inspector.hasIndex(
                        "users", database.kind() == Kind.SQLITE ? "sqlite_autoindex_users_1" : "users_key"))
                .isTrue();
        assertThat(inspector.hasIndex("nobody", "users_key")).isFalse();
    }

    /** What dialects get that say nothing of their own, over a driver that answers as JDBC wants. */
    @EachDatabase(requires = io.jalchemy.sql.compile.Feature.SEQUENCES)
    void questionsByJdbcAlone(TestDatabase database) throws SQLException {
        DatabaseInspector plain = new DatabaseInspector(database.engine().dialect());
        List<String> wrong = new ArrayList<>();
        try (Connection connection = database.engine().connect()) {
            connection.executeText("CREATE TABLE indexed (x INTEGER)");
            for (Name name : NAMES) {
                for (Thing thing : List.of(Thing.TABLE, Thing.VIEW, Thing.SEQUENCE, Thing.INDEX)) {
                    try (Savepoint nested = connection.beginNested()) {
                        create(connection, null, thing, name.decoy(), database.kind());
                        for (boolean there : new boolean[] {false, true}) {
                            if (there) {
                                create(connection, null, thing, name.sql(), database.kind());
                            }
                            TableName stored = plain.stored(new TableName(null, name.known()));
                            java.sql.Connection jdbc = connection.jdbc();
                            boolean right = plain.hasTable(jdbc, stored) == (there && thing.is == Asked.TABLE)
                                    && plain.hasSequence(jdbc, stored) == (there && thing.is == Asked.SEQUENCE)
                                    && plain.hasIndex(jdbc, new TableName(null, "indexed"), stored.name())
                                            == (there && thing.is == Asked.INDEX);
                            if (!right) {
                                wrong.add(thing + " " + name + " " + there);
                            }
                        }
                        nested.rollback();
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
