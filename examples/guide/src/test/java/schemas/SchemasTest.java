package schemas;

import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static schemas.CheapProductPath.CHEAP_PRODUCT;
import static schemas.OfferPath.OFFER;
import static schemas.ProductPath.PRODUCT;
import static schemas.ReadingPath.READING;
import static schemas.RentalPath.RENTAL;
import static schemas.SupplierTotalPath.SUPPLIER_TOTAL;

import io.jalchemy.dialect.Dialects;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.Isolation;
import io.jalchemy.engine.SqlFormatter;
import io.jalchemy.engine.inspect.Inspector;
import io.jalchemy.engine.inspect.ReflectedIndex;
import io.jalchemy.engine.inspect.ReflectionOptions;
import io.jalchemy.examples.guide.Shown;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.ddl.AddColumn;
import io.jalchemy.sql.ddl.CreateIndex;
import io.jalchemy.sql.ddl.CreateTableAs;
import io.jalchemy.sql.ddl.RefreshMaterializedView;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.SchemaOptions;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.statement.Row;
import io.jalchemy.sql.type.Types;
import io.jalchemy.testkit.StatementRecorder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import schemas.Views.CheapProduct;
import schemas.Warehouse.Offer;
import schemas.Warehouse.Product;
import schemas.Warehouse.Reading;
import schemas.Warehouse.Rental;

/** Schemas are created and read as the page says. */
class SchemasTest {

    private static EmbeddedPostgres server;

    private Engine engine;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        try (Engine admin = Engine.create(server.getJdbcUrl("postgres", "postgres"))) {
            admin.begin(connection -> connection.executeText("CREATE ROLE reporting"));
            admin.withIsolation(Isolation.AUTOCOMMIT)
                    .begin(connection -> connection.executeText("CREATE DATABASE scratch"));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void open() {
        engine = Engine.create(server.getJdbcUrl("postgres", "postgres"));
        engine.begin(connection -> {
            connection.executeText("DROP SCHEMA IF EXISTS archive CASCADE");
            connection.executeText("DROP SCHEMA IF EXISTS wanted CASCADE");
            connection.executeText("DROP SCHEMA public CASCADE");
            connection.executeText("CREATE SCHEMA public");
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static String postgresql(MetaData metadata) {
        return metadata.createScript(Dialects.postgresql()).stream()
                .map(sql -> SqlFormatter.format(sql) + ";\n")
                .collect(Collectors.joining());
    }

    private String value(String sql) {
        String[] found = new String[1];
        engine.begin(connection -> found[0] = String.valueOf(connection
                .execute(io.jalchemy.sql.Sql.text(sql).columns())
                .one()
                .get(0)));
        return found[0];
    }

    private SessionFactory filled(Registry registry) {
        registry.metadata().createAll(engine);
        SessionFactory sessions = SessionFactory.of(engine, registry);
        sessions.inTransaction(session -> {
            session.add(new Product("Drill", "Acme", 900, LocalDate.of(2025, 3, 1), List.of("tool")));
            session.add(new Product("Saw", "Acme", 2500, LocalDate.of(2026, 3, 1), List.of("tool")));
            session.add(new Product("Glue", "Acme", null, LocalDate.of(2026, 3, 1), List.of()));
        });
        return sessions;
    }

    @Test
    void tables_areCreatedAndDropped() {
        Schemas.createAndDrop(engine);
        assertThat(engine.inspector().tableNames()).isEmpty();
        MetaData archived = Registry.of(PRODUCT).metadata().copy("archive");
        Schemas.createWithOptions(engine, archived);
        assertThat(engine.inspector().hasSchema("archive")).isTrue();
        assertThatThrownBy(() -> archived.dropAll(engine, SchemaOptions.DEFAULTS.withoutCheck()))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void indexes_areWrittenAndUsed() throws IOException {
        MetaData metadata = Registry.of(PRODUCT).metadata();
        Shown.text("schemas/products.sql", postgresql(metadata));
        assertThat(Schemas.script(metadata))
                .startsWith("CREATE TABLE products (")
                .endsWith(";\n");
        filled(Registry.of(PRODUCT));
        assertThat(engine.inspector().indexes("products")).hasSize(5);
        assertThatThrownBy(() -> SessionFactory.of(engine, Registry.of(PRODUCT))
                        .inTransaction(session ->
                                session.add(new Product("DRILL", "Acme", 1, LocalDate.of(2026, 1, 1), List.of()))))
                .hasMessageContaining("by_name");
        try (Engine sqlite = Engine.create("sqlite::memory:")) {
            metadata.createAll(sqlite);
            assertThat(sqlite.inspector().indexes("products")).hasSize(3);
        }
    }

    @Test
    void whatIsThere_staysAsItIs() {
        engine.begin(connection -> connection.executeText("CREATE TABLE products (id bigint, name text)"));
        MetaData metadata = Registry.of(PRODUCT).metadata();
        metadata.createAll(engine);
        assertThat(engine.inspector().columns("products")).hasSize(2);
        assertThat(engine.inspector().indexes("products")).isEmpty();
        try (Engine sqlite = Engine.create("sqlite::memory:")) {
            MetaData refused = MetaData.of(metadata.table("products")
                    .with(Index.of("name").include("cents").named("x")));
            assertThatThrownBy(() -> refused.createAll(sqlite)).hasMessageContaining("[INDEX_INCLUDE]");
            assertThat(sqlite.inspector().tableNames()).isEmpty();
        }
    }

    @Test
    void names_followTheConvention() {
        assertThat(postgresql(Schemas.named().metadata()))
                .contains("stock_products_supplier_added_on_idx", "stock_rentals_product_id_to_products", "rental_key");
    }

    @Test
    void constraints_areWrittenAndKept() throws IOException {
        Registry registry = Registry.of(RENTAL, PRODUCT);
        MetaData metadata = Schemas.withGrants(registry);
        MetaData alone = Registry.of(RENTAL, PRODUCT).metadata();
        String script = postgresql(alone);
        Shown.text(
                "schemas/rentals.sql",
                script.lines()
                                .dropWhile(line -> !line.startsWith("CREATE TABLE rentals"))
                                .collect(Collectors.joining("\n"))
                        + "\n");
        assertThat(script).contains("CREATE SEQUENCE receipt_numbers START WITH 500");
        metadata.createAll(engine);
        SessionFactory sessions = SessionFactory.of(engine, registry);
        LocalDate may = LocalDate.of(2026, 5, 1);
        Product saw = new Product("Saw", "Acme", 2500, may, List.of());
        sessions.inTransaction(session -> session.add(saw));
        Rental rental = new Rental(saw.getId(), 1, may, may.plusDays(2), 500);
        sessions.inTransaction(session -> session.add(rental));
        assertThat(rental.getId()).isEqualTo(1000);
        assertThat(rental.getReceipt()).isEqualTo(500);
        assertThat(rental.getCents()).isEqualTo(1500);
        assertThatThrownBy(() -> sessions.inTransaction(
                        session -> session.add(new Rental(saw.getId(), 2, may.plusDays(2), may.plusDays(3), 500))))
                .hasMessageContaining("one_at_a_time");
        assertThat(value("SELECT has_table_privilege('reporting', 'rentals', 'SELECT')"))
                .isEqualTo("true");
    }

    @Test
    void partitions_areAddedByAndBy() throws IOException {
        Shown.text("schemas/readings.sql", postgresql(Schemas.readings(2026)));
        Schemas.readings(2026).createAll(engine);
        try (StatementRecorder sent = StatementRecorder.of(engine)) {
            Schemas.readings(2026, 2027).createAll(engine);
            assertThat(sent.texts()).hasSize(1).allMatch(sql -> sql.startsWith("CREATE TABLE readings_2027"));
        }
        SessionFactory sessions = SessionFactory.of(engine, Registry.of(READING));
        sessions.inTransaction(session -> session.add(new Reading(LocalDate.of(2027, 1, 1), "attic", 3.5)));
        assertThat(value("SELECT count(*) FROM readings_2027")).isEqualTo("1");
        assertThatThrownBy(() -> sessions.inTransaction(
                        session -> session.add(new Reading(LocalDate.of(2028, 1, 1), "attic", 3.5))))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void objects_ofAMetaData() throws IOException {
        Shown.text("schemas/objects.sql", postgresql(Schemas.OBJECTS));
        Schemas.OBJECTS.createAll(engine);
        Registry registry = Schemas.withObjects();
        registry.metadata().createAll(engine);
        SessionFactory sessions = SessionFactory.of(engine, registry);
        sessions.inTransaction(session -> session.add(new Offer(30)));
        assertThatThrownBy(() -> sessions.inTransaction(session -> session.add(new Offer(130))))
                .hasMessageContaining("percent");
        assertThat(value("SELECT pg_typeof(discount) FROM offers")).isEqualTo("percentage");
        try (Session session = sessions.open()) {
            assertThat(session.scalars(select(OFFER)).one().getDiscount()).isEqualTo(30);
            // region number
            long number = session.scalarOne(select(Schemas.NUMBERS.nextValue()));
            // endregion
            assertThat(number).isEqualTo(1000);
        }
        Inspector inspector = engine.inspector();
        assertThat(inspector.domains()).hasSize(1);
        assertThat(inspector.compositeTypes()).hasSize(1);
        assertThat(inspector.enumTypes()).hasSize(1);
        registry.metadata().dropAll(engine);
        assertThat(inspector.sequences()).isEmpty();
        assertThat(inspector.domains()).isEmpty();
    }

    @Test
    void views_areMadeOfQueries() throws IOException {
        Registry registry = Registry.of(PRODUCT, SUPPLIER_TOTAL, CHEAP_PRODUCT);
        SessionFactory sessions = filled(registry);
        String script = postgresql(registry.metadata());
        Shown.text("schemas/views.sql", script.substring(script.indexOf("CREATE ", script.indexOf("VIEW") - 25)));
        sessions.inTransaction(session -> {
            assertThat(session.scalars(select(SUPPLIER_TOTAL)).one().getProducts())
                    .isEqualTo(2);
            assertThat(session.scalars(select(CHEAP_PRODUCT)).all()).isEmpty();
            // region refresh
            session.connection().execute(RefreshMaterializedView.of("cheap_products"));
            List<CheapProduct> cheap = session.scalars(select(CHEAP_PRODUCT)).all();
            // endregion
            assertThat(cheap).extracting(CheapProduct::getName).containsExactly("Drill");
            session.connection().execute(new RefreshMaterializedView(TableName.of("cheap_products"), true, false));
        });
    }

    @Test
    void statements_areExecutedOneByOne() throws IOException {
        filled(Registry.of(PRODUCT));
        try (StatementRecorder sent = StatementRecorder.of(engine)) {
            // region statements
            engine.begin(connection -> {
                connection.execute(AddColumn.of(TableName.of("products"), Column.of("weight", Types.INTEGER)));
                connection.execute(CreateIndex.of(
                        TableName.of("products"), Index.of("weight").named("by_weight")));
                connection.execute(CreateTableAs.of(
                        "products_of_2025",
                        select(PRODUCT.id, PRODUCT.name).where(PRODUCT.addedOn.lt(LocalDate.of(2026, 1, 1)))));
            });
            // endregion
            Shown.sql("schemas/statements.sql", sent);
        }
        assertThat(value("SELECT count(*) FROM products_of_2025")).isEqualTo("1");
    }

    @Test
    void copies_areInAnotherSchema() {
        Schemas.archive(engine, Registry.of(PRODUCT, SUPPLIER_TOTAL).metadata());
        assertThat(engine.inspector().hasTable("products", "archive")).isTrue();
        assertThat(engine.inspector().viewDefinition("supplier_totals", "archive"))
                .contains("archive.products");
    }

    @Test
    void whatIsThere_isRead() {
        filled(Registry.of(PRODUCT, SUPPLIER_TOTAL));
        // region inspect
        Inspector inspector = engine.inspector();
        List<String> names = inspector.tableNames(); // products
        boolean stored = inspector.hasIndex("products", "by_name");
        for (ReflectedIndex each : inspector.indexes("products")) {
            System.out.println(each.index().name() + " " + each.index().unique());
        }
        String text = inspector.viewDefinition("supplier_totals"); // SELECT …
        // endregion
        assertThat(names).containsExactly("products");
        assertThat(stored).isTrue();
        assertThat(text).containsIgnoringCase("select");
        // region table
        Table products = engine.inspector().table("products");
        engine.begin(connection -> {
            for (Row row :
                    connection.execute(select(products.c("name", Types.TEXT), products.c("cents", Types.INTEGER)))) {
                System.out.println(row.get("name") + ": " + row.get("cents"));
            }
        });
        // endregion
        assertThat(products.columns()).hasSize(6);
        engine.begin(connection -> connection.executeText("CREATE TABLE old_products (id bigint)"));
        MetaData existing = Schemas.existing(engine);
        assertThat(existing.tables())
                .extracting(Table::toString)
                .containsExactlyInAnyOrder("products", "supplier_totals");
        assertThat(existing.table("products").c("tags").comment()).isEqualTo("JSON");
        assertThatThrownBy(() -> engine.inspector().table("product"))
                .hasMessageContaining("Did you mean \"products\"?");
        assertThatThrownBy(() ->
                        engine.inspector().metadata(ReflectionOptions.defaults().only("product")))
                .hasMessageContaining("[UNKNOWN_TABLE]");
    }

    @Test
    void whatIsMissing_isFound() {
        filled(Registry.of(PRODUCT));
        MetaData wanted = Registry.of(PRODUCT, SUPPLIER_TOTAL).metadata();
        assertThat(Schemas.missing(wanted, engine.inspector())).containsExactly("table supplier_totals");
        wanted.createAll(engine);
        assertThat(Schemas.missing(wanted, engine.inspector())).isEmpty();
        engine.begin(connection -> connection.executeText("ALTER TABLE products DROP COLUMN tags"));
        assertThat(Schemas.missing(wanted, engine.inspector())).containsExactly("column products.tags");
    }

    @Test
    void schemas_areCompared() {
        MetaData wanted =
                Registry.of(RENTAL, PRODUCT, SUPPLIER_TOTAL, CHEAP_PRODUCT).metadata();
        engine.begin(connection -> connection.executeText("CREATE EXTENSION btree_gist"));
        wanted.createAll(engine);
        try (Engine empty = Engine.create(server.getJdbcUrl("postgres", "scratch"))) {
            empty.begin(connection -> connection.executeText("CREATE EXTENSION btree_gist"));
            assertThat(Schemas.differing(wanted, empty, engine)).isEmpty();
            engine.begin(connection -> connection.executeText("DROP INDEX without_price"));
            assertThat(Schemas.differing(wanted, empty, engine))
                    .extracting(Table::toString)
                    .containsExactly("products");
            engine.begin(connection -> {
                connection.executeText("CREATE INDEX without_price ON products (supplier) WHERE cents IS NULL");
                connection.executeText("ALTER TABLE rentals DROP COLUMN place");
                connection.executeText("ALTER TABLE rentals ADD COLUMN place integer NOT NULL");
                connection.executeText("ALTER TABLE rentals ADD CONSTRAINT one_a_place UNIQUE (place) DEFERRABLE");
            });
            assertThat(Schemas.differing(wanted, empty, engine))
                    .as("the order of columns counts")
                    .extracting(Table::toString)
                    .containsExactly("rentals");
        }
    }
}
