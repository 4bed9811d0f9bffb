package io.jalchemy.tests.reflect;

import static io.jalchemy.sql.Sql.cast;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Isolation;
import io.jalchemy.engine.inspect.CatalogConnection;
import io.jalchemy.engine.inspect.CatalogFilter;
import io.jalchemy.engine.inspect.CatalogRow;
import io.jalchemy.engine.inspect.DatabaseInspector;
import io.jalchemy.engine.inspect.Inspector;
import io.jalchemy.engine.inspect.ReflectedIndex;
import io.jalchemy.engine.inspect.ReflectionOptions;
import io.jalchemy.engine.inspect.RelationKind;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which names are listed and found: of each kind of thing, in schemas and along the search path, in each case of letters. */
class ReflectedNamesTest {

    private static String home(Connection connection) {
        try {
            return String.valueOf(connection.jdbc().getSchema());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String script) {
        for (String each : script.split(";\\s*\n", -1)) {
            if (!each.isBlank()) {
                connection.executeText(each);
            }
        }
    }

    @EachDatabase
    void eachKindOfThing_isListedByItself(TestDatabase database) {
        boolean postgresql = database.kind() == Kind.POSTGRESQL;
        try (Connection connection = database.engine().connect()) {
            run(connection, """
                    CREATE TABLE b_table (x INTEGER);
                    CREATE TABLE a_table (x INTEGER);
                    CREATE VIEW a_view AS SELECT x FROM a_table;
                    CREATE TEMPORARY TABLE hasty (x INTEGER);
                    CREATE TEMPORARY VIEW hasty_view AS SELECT x FROM hasty;
                    """);
            if (postgresql) {
                run(connection, """
                        CREATE TABLE parts (x INTEGER) PARTITION BY LIST (x);
                        CREATE TABLE parts_1 PARTITION OF parts FOR VALUES IN (1);
                        CREATE MATERIALIZED VIEW stored AS SELECT x FROM a_table;
                        CREATE FOREIGN DATA WRAPPER nowhere;
                        CREATE SERVER far FOREIGN DATA WRAPPER nowhere;
                        CREATE FOREIGN TABLE elsewhere (x INTEGER NOT NULL, y TEXT) SERVER far;
                        CREATE SEQUENCE numbers;
                        CREATE TABLE counted (id BIGINT GENERATED ALWAYS AS IDENTITY, n SERIAL);
                        """);
            }
            Inspector inspector = connection.inspector();
            assertThat(inspector.tableNames())
                    .isEqualTo(
                            postgresql
                                    ? List.of("a_table", "b_table", "counted", "parts", "parts_1")
                                    : List.of("a_table", "b_table"));
            assertThat(inspector.viewNames()).containsExactly("a_view");
            assertThat(inspector.temporaryTableNames()).containsExactly("hasty");
            assertThat(inspector.temporaryViewNames()).containsExactly("hasty_view");
            assertThat(inspector.materializedViewNames()).isEqualTo(postgresql ? List.of("stored") : List.of());
            assertThat(inspector.foreignTableNames()).isEqualTo(postgresql ? List.of("elsewhere") : List.of());
            assertThat(inspector.sequenceNames())
                    .isEqualTo(postgresql ? List.of("counted_n_seq", "numbers") : List.of());
            assertThat(inspector.tableNames(postgresql ? home(connection) : "main"))
                    .isEqualTo(inspector.tableNames());
            assertThat(inspector.table("hasty").isTemporary()).isTrue();
            if (postgresql) {
                Table elsewhere = inspector.table("elsewhere");
                assertThat(elsewhere.columns()).extracting(Column::name).containsExactly("x", "y");
                MetaData foreign =
                        inspector.metadata(ReflectionOptions.defaults().kinds(RelationKind.FOREIGN_TABLE));
                assertThat(foreign.tables()).containsExactly(elsewhere);
            }
        }
    }

    /** Sequences and types of every schema of the program at once, each with its schema; a database without them has none anywhere. */
    @EachDatabase
    void sequencesAndTypes_areListedInEverySchema(TestDatabase database) {
        boolean postgresql = database.kind() == Kind.POSTGRESQL;
        try (Connection connection = database.engine().connect()) {
            List<String> schemas = new ArrayList<>();
            if (postgresql) {
                String home = home(connection);
                schemas.addAll(List.of(home, home + "_More"));
                run(connection, "CREATE SCHEMA \"" + home + "_More\"");
                for (String schema : schemas) {
                    String prefix = "\"" + schema + "\".";
                    run(connection, "CREATE SEQUENCE " + prefix + "numbers");
                    run(connection, "CREATE TYPE " + prefix + "mood AS ENUM ('sad')");
                    run(connection, "CREATE TYPE " + prefix + "place AS (x INTEGER)");
                    run(connection, "CREATE DOMAIN " + prefix + "code AS TEXT");
                }
            }
            Inspector inspector = connection.inspector();
            String every = Inspector.EVERY_SCHEMA;
            Map<String, List<String>> found = new LinkedHashMap<>();
            inspector.sequences(every).forEach(each -> add(found, each.sequenceName()));
            inspector.enumTypes(every).forEach(each -> add(found, each.typeName()));
            inspector.compositeTypes(every).forEach(each -> add(found, each.typeName()));
            inspector.domains(every).forEach(each -> add(found, each.typeName()));
            found.keySet().retainAll(schemas); // other tests have theirs in the same database
            assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(schemas);
            found.values().forEach(names -> assertThat(names).containsExactly("numbers", "mood", "place", "code"));
            assertThat(inspector.enumTypes("\"*\"")).as("a schema of that name").isEmpty();
            assertThat(inspector.domains(every)).as("of the system").noneMatch(each -> "information_schema"
                    .equals(each.typeName().schema()));
        }
    }

    private static void add(Map<String, List<String>> found, TableName name) {
        found.computeIfAbsent(String.valueOf(name.schema()), schema -> new ArrayList<>())
                .add(name.name());
    }

    /** The number that PostgreSQL has for a table is a cast of its name (datatype-oid.html). */
    @EachDatabase(requires = Feature.SEQUENCES)
    void numberOfATable_isACastOfItsName(TestDatabase database) throws SQLException {
        try (Connection connection = database.engine().connect()) {
            run(connection, "CREATE TABLE \"Numbered\" (x INTEGER)");
            Long number = connection
                    .execute(select(cast(literal("\"Numbered\"", PostgresqlTypes.REGCLASS), PostgresqlTypes.OID)))
                    .one();
            try (ResultSet rows = connection
                    .jdbc()
                    .createStatement()
                    .executeQuery("SELECT relname FROM pg_class WHERE oid = " + number)) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("Numbered");
            }
        }
    }

    @EachDatabase
    void schemas_areListed(TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            Inspector inspector = connection.inspector();
            if (database.kind() == Kind.POSTGRESQL) {
                String home = home(connection);
                assertThat(inspector.defaultSchemaName()).isEqualTo(home);
                assertThat(inspector.schemaNames())
                        .contains(home, "information_schema", "pg_catalog", "public")
                        .isSorted();
                assertThat(inspector.hasSchema(home)).isTrue();
                connection.executeText("SET LOCAL search_path TO nowhere");
                assertThat(inspector.defaultSchemaName()).isNull();
            } else {
                assertThat(inspector.defaultSchemaName()).isEqualTo("main");
                assertThat(inspector.schemaNames()).containsExactly("main");
                assertThat(inspector.hasSchema("main")).isTrue();
            }
            assertThat(inspector.hasSchema("nowhere")).isFalse();
        }
    }

    @EachDatabase
    void viewDefinition_isTheQuery_andATableHasNone(TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            run(connection, """
                    CREATE TABLE t (x INTEGER);
                    CREATE VIEW v AS SELECT x FROM t;
                    """);
            Inspector inspector = connection.inspector();
            assertThat(inspector.viewDefinition("v").replaceAll("\\s+", " ").strip())
                    .isEqualTo("SELECT x FROM t");
            assertThatThrownBy(() -> inspector.viewDefinition("t"))
                    .isInstanceOfSatisfying(
                            JalchemyException.class, e -> assertThat(e.code()).isEqualTo("NOT_A_VIEW"));
            assertThat(inspector.tableComment("t")).isNull();
        }
    }

    // ---- schemas and the search path

    /** The schema that a foreign key's target is given: none where the name alone finds it; see {@code ReflectionTest} in SQLAlchemy. */
    @EachDatabase(requires = Feature.SEQUENCES)
    void referredSchemas_followTheSearchPath(TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            String home = home(connection);
            String other = home + "_other";
            run(
                    connection,
                    "CREATE SCHEMA other;\nCREATE TABLE target (id INTEGER PRIMARY KEY);\n".replace("other", other)
                            + "CREATE TABLE other.far (id INTEGER PRIMARY KEY, near INTEGER REFERENCES home.target);\n"
                                    .replace("other", other)
                                    .replace("home", home)
                            + "CREATE TABLE other.local (id INTEGER PRIMARY KEY, far INTEGER REFERENCES other.far);\n"
                                    .replace("other", other)
                            + "CREATE TABLE source (a INTEGER REFERENCES target, b INTEGER REFERENCES other.far);\n"
                                    .replace("other", other));
            Inspector inspector = connection.inspector();
            assertThat(targets(inspector, "source", null)).containsExactly("target", other + ".far");
            assertThat(targets(inspector, "source", home)).containsExactly(home + ".target", other + ".far");
            assertThat(targets(inspector, "far", other)).containsExactly("target");
            assertThat(targets(inspector, "local", other)).containsExactly(other + ".far");
            MetaData named = inspector.metadata(
                    ReflectionOptions.defaults().schemas(other).schemasNamed(true));
            assertThat(named.tables())
                    .extracting(Table::toString)
                    .containsExactlyInAnyOrder(other + ".far", other + ".local", home + ".target");
            MetaData both = inspector.metadata(ReflectionOptions.defaults().schemas(other, home));
            assertThat(both.tables())
                    .extracting(Table::toString)
                    .containsExactlyInAnyOrder(
                            other + ".far", other + ".local", "target", home + ".target", home + ".source");
            MetaData plain = inspector.metadata();
            assertThat(plain.tables())
                    .extracting(Table::toString)
                    .containsExactlyInAnyOrder("target", "source", other + ".far");
            connection.executeText("SET LOCAL search_path TO " + home + ", " + other);
            assertThat(targets(inspector, "source", null)).containsExactly("target", "far");
            assertThat(inspector.tableNames()).containsExactly("far", "local", "source", "target");
        }
    }

    private static List<String> targets(Inspector inspector, String table, @Nullable String schema) {
        return inspector.foreignKeys(table, schema).stream()
                .map(key -> key.target().key())
                .toList();
    }

    /** As pg_dump writes: all names with their schema, and no search path. */
    @EachDatabase(requires = Feature.SEQUENCES)
    void aSchemaThatIsNotInTheSearchPath_isReflectedAndCreatedAgain(TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            String shop = home(connection) + "_shop";
            run(connection, "CREATE SCHEMA " + shop);
            run(connection, """
                    CREATE TYPE shop.mood AS ENUM ('sad', 'happy');
                    CREATE DOMAIN shop.email AS text CHECK (VALUE ~ '@');
                    CREATE SEQUENCE shop.numbers START 7;
                    CREATE TABLE shop.owners (id serial PRIMARY KEY, mood shop.mood DEFAULT 'sad', address shop.email);
                    CREATE TABLE shop.dogs (id bigint PRIMARY KEY DEFAULT nextval('shop.numbers'), owner integer);
                    ALTER TABLE ONLY shop.dogs ADD CONSTRAINT dogs_owner FOREIGN KEY (owner) REFERENCES shop.owners (id);
                    CREATE VIEW shop.owned AS SELECT d.id, o.mood FROM shop.dogs d JOIN shop.owners o ON o.id = d.owner;
                    """.replace("shop.", shop + "."));
            ReflectionOptions options =
                    ReflectionOptions.defaults().schemas(shop).views();
            MetaData reflected = connection.inspector().metadata(options);
            assertThat(String.join("\n", SchemaText.of(reflected))).isEqualTo("""
                    table shop.dogs
                      id BIGINT default {nextval('shop.numbers'::regclass)} not null
                      owner INTEGER
                      primary key dogs_pkey (id)
                      foreign key dogs_owner (owner) -> shop.owners (id)
                    view shop.owned
                      id BIGINT
                      mood TEXT as {shop.mood}
                      as {SELECT d.id, o.mood FROM (shop.dogs d JOIN shop.owners o ON ((o.id = d.owner)))}
                      reads [shop.dogs, shop.owners]
                    table shop.owners
                      id INTEGER default {nextval('shop.owners_id_seq'::regclass)} not null autoincrement ON
                      mood TEXT as {shop.mood} default {'sad'::shop.mood}
                      address TEXT domain shop.email
                      primary key owners_pkey (id)
                    domain shop.email TEXT
                      check email_check {VALUE ~ '@'::text}
                    enum shop.mood [sad, happy]
                    sequence shop.numbers start 7
                    sequence shop.owners_id_seq INTEGER owned by shop.owners.id""".replace("shop.", shop + "."));
            connection.executeText("DROP SCHEMA " + shop + " CASCADE");
            connection.executeText("CREATE SCHEMA " + shop);
            reflected.createAll(connection);
            assertThat(connection.inspector().metadata(options)).isEqualTo(reflected);
        }
    }

    /** An attached database is a schema; temporary tables are in none that is listed. */
    @EachDatabase
    void attachedDatabases(TestDatabase database) {
        if (database.kind() != Kind.SQLITE) {
            return;
        }
        database.engine()
                .withIsolation(Isolation.AUTOCOMMIT)
                .begin(each -> each.executeText("ATTACH ':memory:' AS \"Other One\""));
        try (Connection connection = database.engine().connect()) {
            run(connection, """
                    CREATE TABLE same (here INTEGER UNIQUE);
                    CREATE INDEX ix ON same (here);
                    CREATE TABLE "Other One".same (id INTEGER PRIMARY KEY, there TEXT CONSTRAINT uq UNIQUE);
                    CREATE TABLE "Other One".child (parent INTEGER CONSTRAINT fk REFERENCES same, CHECK (parent > 0));
                    CREATE INDEX "Other One".ix ON child (parent) WHERE parent > 5;
                    CREATE VIEW "Other One".seen AS SELECT there FROM same;
                    """);
            Inspector inspector = connection.inspector();
            assertThat(inspector.schemaNames()).containsExactly("Other One", "main");
            assertThat(inspector.tableNames()).containsExactly("same");
            assertThat(inspector.tableNames("Other One")).containsExactly("child", "same");
            assertThat(inspector.tableNames("nowhere")).isEmpty();
            MetaData other = inspector.metadata(
                    ReflectionOptions.defaults().schemas("Other One").views());
            assertThat(String.join("\n", SchemaText.of(other))).isEqualTo("""
                    table Other One.child
                      parent INTEGER
                      foreign key fk (parent) -> Other One.same (id)
                      check {parent > 0}
                      index ix (parent) where {parent > 5}
                    table Other One.same
                      id INTEGER not null
                      there TEXT
                      primary key (id)
                      unique uq (there)
                    view Other One.seen
                      there TEXT
                      as {SELECT there FROM same}
                      reads [Other One.same]""");
            assertThat(inspector.table("same").hasColumn("here")).isTrue();
            assertThat(inspector.table("same", "Other One").hasColumn("there")).isTrue();
        }
    }

    // ---- the case of letters

    @EachDatabase
    void names_areFoundAsTheDatabaseFindsThem(TestDatabase database) {
        boolean anyCase = database.kind() == Kind.SQLITE;
        try (Connection connection = database.engine().connect()) {
            run(connection, """
                    CREATE TABLE Folded (Id INTEGER PRIMARY KEY);
                    CREATE TABLE "Exact" ("Id" INTEGER PRIMARY KEY, folded INTEGER REFERENCES Folded (Id));
                    """);
            Inspector inspector = connection.inspector();
            String folded = anyCase ? "Folded" : "folded";
            assertThat(inspector.tableNames()).containsExactly("Exact", folded);
            assertThat(inspector.table("folded").name()).isEqualTo(folded);
            assertThat(inspector.table("\"Exact\"").name()).isEqualTo("Exact");
            assertThat(inspector.table("Exact").columns())
                    .extracting(Column::name)
                    .containsExactly("Id", "folded");
            assertThat(inspector.foreignKeys("Exact"))
                    .extracting(ForeignKeyConstraint::toString)
                    .containsExactly("(folded) REFERENCES " + folded + (anyCase ? " (Id)" : " (id)"));
            if (anyCase) {
                assertThat(inspector.table("EXACT").name()).isEqualTo("Exact");
            } else {
                assertThatThrownBy(() -> inspector.table("exact")).hasMessageContaining("Did you mean \"Exact\"?");
                assertThatThrownBy(() -> inspector.table("Folded")).hasMessageContaining("Did you mean \"folded\"?");
            }
        }
    }

    // ---- what cannot be read

    @EachDatabase
    void aViewThatIsBroken_isLeftOut_andRefusedByItsName(TestDatabase database) {
        if (database.kind() != Kind.SQLITE) {
            return; // PostgreSQL does not let a table go that a view reads
        }
        try (Connection connection = database.engine().connect()) {
            run(connection, """
                    CREATE TABLE t (x INTEGER);
                    CREATE TABLE gone (y INTEGER);
                    CREATE VIEW broken AS SELECT y FROM gone;
                    CREATE VIEW whole AS SELECT x FROM t;
                    DROP TABLE gone;
                    """);
            Inspector inspector = connection.inspector();
            assertThat(inspector.metadata(ReflectionOptions.defaults().views()).tables())
                    .extracting(Table::name)
                    .containsExactlyInAnyOrder("t", "whole");
            assertThatThrownBy(() -> inspector.table("broken")).hasMessageContaining("gone");
            assertThat(inspector.viewNames()).containsExactly("broken", "whole");
        }
    }

    // ---- what a dialect gets that says nothing of its own

    /** A catalogue that has no queries: all that there is comes from the driver. */
    private record DriverAlone(java.sql.Connection jdbc, List<String> warnings) implements CatalogConnection {

        @Override
        public List<CatalogRow> query(String what, String sql, List<String> parameters) {
            throw new AssertionError("The driver answers, and not " + sql);
        }

        @Override
        public void warn(String message) {
            warnings.add(message);
        }
    }

    @EachDatabase
    void byTheDriverAlone(TestDatabase database) throws SQLException {
        DatabaseInspector plain = new DatabaseInspector(database.engine().dialect());
        try (Connection connection = database.engine().connect()) {
            run(connection, """
                    CREATE TABLE parents (a INTEGER NOT NULL, b VARCHAR(9) NOT NULL, n NUMERIC(7, 2) DEFAULT 5,
                        CONSTRAINT parents_pk PRIMARY KEY (b, a));
                    CREATE TABLE children (id INTEGER PRIMARY KEY, pa INTEGER, pb VARCHAR(9), note TEXT NOT NULL,
                        CONSTRAINT fk FOREIGN KEY (pb, pa) REFERENCES parents (b, a) ON DELETE CASCADE);
                    CREATE UNIQUE INDEX ix ON children (note, pa);
                    CREATE VIEW seen AS SELECT id, note FROM children;
                    """);
            DriverAlone driver = new DriverAlone(connection.jdbc(), new ArrayList<>());
            CatalogFilter all = CatalogFilter.of(null, RelationKind.ANY);
            Map<String, RelationKind> kinds = new LinkedHashMap<>();
            plain.relations(driver, all).forEach(each -> kinds.put(each.name(), each.kind()));
            assertThat(kinds)
                    .containsEntry("children", RelationKind.TABLE)
                    .containsEntry("parents", RelationKind.TABLE)
                    .containsEntry("seen", RelationKind.VIEW);
            Map<String, List<Column<?>>> columns = plain.columns(driver, all);
            assertThat(columns.get("parents")).extracting(Column::name).containsExactly("a", "b", "n");
            assertThat(columns.get("parents")).extracting(Column::isNullable).containsExactly(false, false, true);
            assertThat(columns.get("parents").get(0).type()).isEqualTo(Types.INTEGER);
            assertThat(columns.get("parents").get(1).type()).isEqualTo(Types.varchar(9));
            assertThat(columns.get("seen")).extracting(Column::name).containsExactly("id", "note");
            assertThat(plain.primaryKeys(driver, all).get("parents").columns()).containsExactly("b", "a");
            assertThat(plain.foreignKeys(driver, all).get("children")).hasSize(1);
            ForeignKeyConstraint key =
                    plain.foreignKeys(driver, all).get("children").get(0);
            assertThat(key.toString()).isEqualTo("(pb, pa) REFERENCES parents (b, a)");
            assertThat(key.rules().onDelete()).isEqualTo(ForeignKeyAction.CASCADE);
            ReflectedIndex index = plain.indexes(driver, all).get("children").stream()
                    .filter(each -> "ix".equals(each.index().name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(index.index().columns()).containsExactly("note", "pa");
            assertThat(index.index().unique()).isTrue();
            CatalogFilter one = all.names(java.util.Set.of("seen"));
            assertThat(plain.columns(driver, one)).containsOnlyKeys("seen");
            assertThat(plain.relations(driver, all.names(java.util.Set.of("s__n"))))
                    .isEmpty();
            assertThat(plain.viewDefinitions(driver, all)).isEmpty();
            assertThat(plain.tableOptions(driver, all)).isEmpty();
            assertThat(driver.warnings()).isEmpty();
        }
    }

    @EachDatabase
    void nothingIsSaidOfATable_thatHasNothing(TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            connection.executeText("CREATE TABLE bare (x INTEGER)");
            Inspector inspector = connection.inspector();
            assertThat(inspector.primaryKey("bare").columns()).isEmpty();
            assertThat(inspector.foreignKeys("bare")).isEmpty();
            assertThat(inspector.uniqueConstraints("bare")).isEmpty();
            assertThat(inspector.checkConstraints("bare")).isEmpty();
            assertThat(inspector.exclusionConstraints("bare")).isEmpty();
            assertThat(inspector.indexes("bare")).isEmpty();
            assertThat(inspector.tableOptions("bare").values()).isEmpty();
            assertThat(inspector.enumTypes()).isEmpty();
            assertThat(inspector.domains()).isEmpty();
            assertThat(inspector.compositeTypes()).isEmpty();
            assertThat(inspector.sequences()).isEmpty();
            assertThat(inspector.columns("bare")).hasSize(1);
            assertThat(new TableName(null, "bare"))
                    .isEqualTo(inspector.table("bare").tableName());
        }
    }

    /** A unique constraint has an index, which belongs to it; a unique index has no constraint. */
    @EachDatabase
    void indexesOfConstraints(TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            run(connection, """
                    CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER CONSTRAINT uq UNIQUE, c INTEGER);
                    CREATE UNIQUE INDEX ix ON t (c);
                    """);
            Inspector inspector = connection.inspector();
            List<String> found = new ArrayList<>();
            for (ReflectedIndex each : inspector.indexes("t")) {
                found.add(each.index().name() + " of " + each.duplicatesConstraint() + " " + each.isOfConstraint());
            }
            assertThat(found)
                    .isEqualTo(
                            database.kind() == Kind.SQLITE
                                    ? List.of("ix of null false")
                                    : List.of("ix of null false", "uq of uq true"));
            assertThat(inspector.uniqueConstraints("t"))
                    .extracting(each -> String.valueOf(each.name()))
                    .containsExactly("uq");
            assertThat(inspector.table("t").indexes())
                    .extracting(each -> String.valueOf(each.name()))
                    .containsExactly("ix");
        }
    }
}
