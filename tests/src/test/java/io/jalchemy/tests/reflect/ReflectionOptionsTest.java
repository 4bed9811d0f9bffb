package io.jalchemy.tests.reflect;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.TEXT;
import static io.jalchemy.sql.type.Types.enumeration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.inspect.Inspector;
import io.jalchemy.engine.inspect.ReflectionOptions;
import io.jalchemy.engine.inspect.RelationKind;
import io.jalchemy.engine.inspect.RelationScope;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Each option of reflection: which tables it chooses, and what becomes of their columns and constraints. */
class ReflectionOptionsTest {

    private enum Mood {
        SAD,
        HAPPY
    }

    private static final String SHOP = """
            CREATE TABLE countries (code CHAR(2) NOT NULL PRIMARY KEY);
            CREATE TABLE customers (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE, mood TEXT, note TEXT,
                country CHAR(2) REFERENCES countries (code), CONSTRAINT has_name CHECK (name <> ''));
            CREATE TABLE orders (id BIGINT NOT NULL PRIMARY KEY, customer_id BIGINT NOT NULL REFERENCES customers (id),
                placed DATE);
            CREATE INDEX orders_customer ON orders (customer_id);
            CREATE INDEX orders_placed ON orders (placed, customer_id);
            CREATE TABLE lonely (id BIGINT NOT NULL PRIMARY KEY);
            CREATE VIEW recent AS SELECT id, placed FROM orders;
            """;

    private static Inspector shop(TestDatabase database) {
        ReflectedSchemasTest.run(database.engine(), SHOP);
        return database.engine().inspector();
    }

    private static List<String> names(MetaData metadata) {
        return metadata.tables().stream()
                .map(table -> table.tableName().key())
                .sorted()
                .toList();
    }

    private static void assertRefused(ThrowingCallable reading, String code, String... words) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(JalchemyException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).contains(words);
        });
    }

    private static ReflectionOptions options() {
        return ReflectionOptions.defaults();
    }

    // ---- which tables

    @EachDatabase
    void byDefault_allTablesAndNoViews(TestDatabase database) {
        assertThat(names(shop(database).metadata())).containsExactly("countries", "customers", "lonely", "orders");
    }

    @EachDatabase
    void onlySomeNames_comeWithWhatTheyReferTo(TestDatabase database) {
        Inspector inspector = shop(database);
        assertThat(names(inspector.metadata(options().only("orders"))))
                .containsExactly("countries", "customers", "orders");
        assertThat(names(inspector.metadata(options().only("orders").resolveForeignKeys(false))))
                .containsExactly("orders");
        assertThat(names(inspector.metadata(options().only("lonely", "countries"))))
                .containsExactly("countries", "lonely");
        assertThat(names(inspector.metadata(options().only(name -> name.name().startsWith("l")))))
                .containsExactly("lonely");
        assertThat(names(inspector.metadata(options().only("lonely", "orders").only(name -> name.name()
                        .startsWith("l")))))
                .containsExactly("lonely");
    }

    @EachDatabase
    void aForeignKeyToATableThatWasLeftOut_isRefusedWhenItIsNeeded(TestDatabase database) {
        MetaData some = shop(database).metadata(options().only("orders").resolveForeignKeys(false));
        Table orders = some.table("orders");
        assertThat(orders.foreignKeys()).hasSize(1);
        assertRefused(() -> some.referred(orders, orders.foreignKeys().get(0)), "FOREIGN_KEY_TARGET", "customers");
    }

    @EachDatabase
    void unknownNames_areRefused_andTheNearestNamed(TestDatabase database) {
        Inspector inspector = shop(database);
        assertRefused(
                () -> inspector.metadata(options().only("order", "lonely", "nobody")),
                "UNKNOWN_TABLE",
                "\"order\"",
                "Did you mean \"orders\"?",
                "\"nobody\"");
        assertRefused(() -> inspector.table("custmers"), "UNKNOWN_TABLE", "Did you mean \"customers\"?");
        assertRefused(() -> inspector.columns("nothing_like_it"), "UNKNOWN_TABLE", "Check the name");
        assertRefused(() -> inspector.indexes("orders", "nowhere"), "UNKNOWN_SCHEMA", "\"nowhere\"");
        assertRefused(() -> inspector.metadata(options().schemas("nowhere")), "UNKNOWN_SCHEMA", "\"nowhere\"");
        assertRefused(() -> inspector.metadata(options().only("recent")), "UNKNOWN_TABLE", "\"recent\"");
    }

    @EachDatabase
    void kinds(TestDatabase database) {
        Inspector inspector = shop(database);
        assertThat(names(inspector.metadata(options().views())))
                .containsExactly("countries", "customers", "lonely", "orders", "recent");
        MetaData views = inspector.metadata(options().kinds(RelationKind.VIEW));
        assertThat(names(views)).containsExactly("recent");
        assertThat(views.table("recent").isView()).isTrue();
        assertThat(names(inspector.metadata(options().views().only("recent")))).containsExactly("recent");
    }

    @EachDatabase
    void scopes(TestDatabase database) {
        shop(database);
        try (Connection connection = database.engine().connect()) {
            connection.executeText("CREATE TEMPORARY TABLE hasty (id BIGINT)");
            connection.executeText("CREATE TEMPORARY TABLE lonely (name TEXT)");
            Inspector inspector = connection.inspector();
            assertThat(names(inspector.metadata(options()))).doesNotContain("hasty");
            MetaData temporary = inspector.metadata(options().scope(RelationScope.TEMPORARY));
            assertThat(names(temporary)).containsExactly("hasty", "lonely");
            assertThat(temporary.table("hasty").isTemporary()).isTrue();
            MetaData any = inspector.metadata(options().scope(RelationScope.ANY));
            assertThat(names(any)).containsExactly("countries", "customers", "hasty", "lonely", "orders");
            assertThat(any.table("lonely").hasColumn("name"))
                    .as("hides the other")
                    .isTrue();
            assertThat(any.table("orders").isTemporary()).isFalse();
        }
    }

    // ---- what becomes of columns

    @EachDatabase
    void ownColumns_takeThePlaceOfReflectedOnes(TestDatabase database) {
        Inspector inspector = shop(database);
        Column<Mood> mood = column("mood", enumeration(Mood.class)).notNull();
        Table customers = inspector.table("customers", options().columns("customers", mood, column("more", TEXT)));
        assertThat(customers.columns().stream().map(Column::name))
                .containsExactly("id", "name", "mood", "note", "country", "more");
        assertThat(customers.c("mood", enumeration(Mood.class)).isNullable()).isFalse();
        assertThat(customers.primaryKey().columns()).containsExactly("id");
        assertThat(customers.foreignKeys()).hasSize(1);
    }

    @EachDatabase
    void aForeignKeyOfAnOwnColumn_takesThePlaceOfThoseOfThisColumn(TestDatabase database) {
        Column<?> own =
                column("customer_id", BIGINT).references("customers.id", key -> key.onDelete(ForeignKeyAction.CASCADE));
        Table orders = shop(database).table("orders", options().columns("orders", own));
        assertThat(orders.foreignKeys()).hasSize(1);
        assertThat(orders.foreignKeys().get(0).rules().onDelete()).isEqualTo(ForeignKeyAction.CASCADE);
        assertThat(orders.indexes()).hasSize(2);
    }

    @EachDatabase
    void anOwnKey_takesThePlaceOfThatOfTheTable(TestDatabase database) {
        Table customers = shop(database)
                .table(
                        "customers",
                        options().columns("customers", column("name", TEXT).primaryKey()));
        assertThat(customers.primaryKey().columns()).contains("name");
    }

    @EachDatabase
    void onlySomeColumns_leaveOutWhatIsOfOthers(TestDatabase database) {
        Inspector inspector = shop(database);
        Table orders = inspector.table("orders", options().onlyColumns("id", "placed"));
        assertThat(orders.columns().stream().map(Column::name)).containsExactly("id", "placed");
        assertThat(orders.foreignKeys()).isEmpty();
        assertThat(orders.indexes()).isEmpty();
        assertThat(orders.primaryKey().columns()).containsExactly("id");
        Table customers = inspector.table("customers", options().onlyColumns("note"));
        assertThat(customers.primaryKey().columns()).isEmpty();
        assertThat(customers.uniqueConstraints()).isEmpty();
    }

    @EachDatabase
    void aListener_mayChangeEachColumn(TestDatabase database) {
        Inspector inspector = shop(database);
        ReflectionOptions renaming = options()
                .onColumn((table, column) -> column.key(table.name() + "_" + column.name()))
                .onColumn((table, column) -> column.name().equals("mood")
                        ? column.type(enumeration(Mood.class)).comment(column.key())
                        : column);
        Table customers = inspector.metadata(renaming).table("customers");
        assertThat(customers.c("customers_mood", enumeration(Mood.class)).comment())
                .isEqualTo("customers_mood");
        assertThat(customers.hasColumn("mood")).isFalse();
        assertThat(customers.primaryKey().columns()).containsExactly("id");
        assertThat(inspector
                        .metadata(renaming)
                        .referredColumns(customers, customers.foreignKeys().get(0)))
                .extracting(Column::key)
                .containsExactly("countries_code");
        assertRefused(
                () -> inspector.table("customers", options().onColumn((table, column) -> column("other", TEXT))),
                "REFLECTED_COLUMN_RENAMED",
                "other",
                "customers.id");
    }

    // ---- sequences and types

    @EachDatabase(requires = Feature.SEQUENCES)
    void onlySomeTables_comeWithTheSequencesAndTypesThatTheyUse(TestDatabase database) {
        ReflectedSchemasTest.run(database.engine(), """
                CREATE TYPE mood AS ENUM ('a'); CREATE TYPE "Other Mood" AS ENUM ('b'); CREATE TYPE idle AS ENUM ('c');
                CREATE DOMAIN email AS text; CREATE DOMAIN unused AS text; CREATE TYPE pair AS (a text);
                CREATE SEQUENCE alone; CREATE SEQUENCE numbers;
                CREATE TABLE a (id serial PRIMARY KEY, n integer DEFAULT nextval('numbers'), mood mood, address email);
                CREATE TABLE b (id bigserial PRIMARY KEY, moods "Other Mood"[], p pair);
                """);
        Inspector inspector = database.engine().inspector();
        MetaData a = inspector.metadata(options().only("a"));
        assertThat(a.sequences()).extracting(Object::toString).containsExactlyInAnyOrder("a_id_seq", "numbers");
        assertThat(a.types()).extracting(Object::toString).containsExactlyInAnyOrder("mood", "email");
        MetaData b = inspector.metadata(options().only("b"));
        assertThat(b.sequences()).extracting(Object::toString).containsExactly("b_id_seq");
        assertThat(b.types()).extracting(Object::toString).containsExactlyInAnyOrder("Other Mood", "pair");
        MetaData all = inspector.metadata();
        assertThat(all.sequences()).hasSize(4);
        assertThat(all.types()).hasSize(6);
    }

    // ---- parts of many tables

    @EachDatabase
    void partsOfManyTables_haveAnEntryForEach(TestDatabase database) {
        Inspector inspector = shop(database);
        TableName lonely = new TableName(null, "lonely");
        TableName customers = new TableName(null, "customers");
        ReflectionOptions all = options().views();
        assertThat(inspector.multiForeignKeys(all)).hasSize(5).containsEntry(lonely, List.of());
        assertThat(inspector.multiForeignKeys(all).get(customers)).hasSize(1);
        assertThat(inspector.multiColumns(all).get(new TableName(null, "recent")))
                .extracting(Column::name)
                .containsExactly("id", "placed");
        assertThat(inspector
                        .multiPrimaryKeys(options().only("lonely"))
                        .get(lonely)
                        .columns())
                .containsExactly("id");
        assertThat(inspector.multiUniqueConstraints(all).get(customers)).hasSize(1);
        assertThat(inspector.multiCheckConstraints(all).get(customers)).hasSize(1);
        assertThat(inspector.multiIndexes(all).get(new TableName(null, "orders")))
                .hasSize(2);
        assertThat(inspector.multiTableComments(all).get(lonely)).isEmpty();
        assertThat(inspector.multiTableOptions(all).get(lonely).values()).isEmpty();
        assertThat(inspector.multiExclusionConstraints(all)).hasSize(5).containsEntry(customers, List.of());
    }
}
