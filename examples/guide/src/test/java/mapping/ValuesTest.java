package mapping;

import static io.jalchemy.sql.Sql.select;
import static mapping.AnimalPath.ANIMAL;
import static mapping.ArticlePath.ARTICLE;
import static mapping.BookingPath.BOOKING;
import static mapping.CardPaymentPath.CARD_PAYMENT;
import static mapping.CatPath.CAT;
import static mapping.ContactPath.CONTACT;
import static mapping.ContractPath.CONTRACT;
import static mapping.DevicePath.DEVICE;
import static mapping.InvoicePath.INVOICE;
import static mapping.PaymentPath.PAYMENT;
import static mapping.RoomDaysPath.ROOM_DAYS;
import static mapping.ScanPath.SCAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.examples.guide.Shown;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.error.StaleDataException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mapping.Inheritance.Animal;
import mapping.Inheritance.CardPayment;
import mapping.Inheritance.Cat;
import mapping.Made.Article;
import mapping.Made.Contract;
import mapping.Made.Invoice;
import mapping.Made.Scan;
import mapping.Tables.Booking;
import mapping.Tables.Contact;
import mapping.Values.Address;
import mapping.Values.Device;
import mapping.Values.Money;
import org.junit.jupiter.api.Test;

/** Values, classes and tables do what the page says of them. */
class ValuesTest {

    @Test
    void enums_areWords() {
        String postgresql = Fixture.postgresql(Registry.of(DEVICE));
        assertThat(postgresql)
                .contains("CREATE TYPE enum_color AS ENUM ('RED', 'BLUE')")
                .contains("level VARCHAR(4) NOT NULL")
                .contains("color enum_color NOT NULL")
                .contains("settings JSONB NOT NULL")
                .contains("price BIGINT NOT NULL");
        assertThat(Fixture.sqlite(Registry.of(DEVICE))).contains("settings JSON_TEXT NOT NULL");
    }

    @Test
    void valuesInPlace_areWritten() {
        try (Fixture fixture = new Fixture(DEVICE)) {
            fixture.sessions.inTransaction(session -> session.add(
                    new Device(new HashMap<>(Map.of("volume", 3)), new ArrayList<>(List.of("new")), new Money(995))));
            assertThat(fixture.value("SELECT level || color || price FROM devices"))
                    .isEqualTo("lowRED995");
            fixture.sessions.inTransaction(session -> {
                Device device = session.getOne(DEVICE, 1L);
                assertThat(device.getPrice()).isEqualTo(new Money(995));
                // region in-place
                device.getSettings().put("volume", 5); // is written
                device.getTags().add("loud");
                // endregion
                device.setAddress(new Address());
            });
            fixture.sessions.inTransaction(session -> {
                Device device = session.getOne(DEVICE, 1L);
                assertThat(device.getSettings()).containsEntry("volume", 5);
                assertThat(device.getTags()).containsExactly("new", "loud");
                Address address = device.getAddress();
                assertThat(address).isNotNull();
                address.city = "Vienna";
            });
            assertThat(fixture.value("SELECT address FROM devices")).contains("Vienna");
        }
    }

    @Test
    void mixin_givesItsColumns() {
        try (Fixture fixture = new Fixture(ARTICLE)) {
            Article article = new Article("One");
            fixture.sessions.inTransaction(session -> session.add(article));
            assertThat(article.getCreatedAt()).isNotNull();
            fixture.sessions.inTransaction(
                    session -> session.getOne(ARTICLE, 1L).setTitle("Two"));
            assertThat(fixture.sent.texts().get(2)).contains("updated_at = ?").doesNotContain("created_at");
        }
    }

    @Test
    void defaults_areMadeWhereThePageSays() throws IOException {
        try (Fixture fixture = new Fixture(INVOICE)) {
            fixture.engine.begin(connection -> connection.executeText("CREATE TRIGGER numbers AFTER INSERT ON invoices"
                    + " BEGIN UPDATE invoices SET number = 'R-' || new.id WHERE id = new.id; END"));
            fixture.sent.clear();
            Invoice invoice = new Invoice();
            fixture.sessions.inTransaction(session -> {
                session.add(invoice);
                session.flush();
                assertThat(invoice.getCreatedAt()).isNotNull();
                assertThat(invoice.getCurrency()).isEqualTo("EUR");
                assertThat(invoice.getToken()).hasSize(8);
                assertThat(invoice.getDaysToPay()).isEqualTo(30);
                assertThat(invoice.getStoredAt()).isNotNull();
                assertThat(invoice.getChangedAt()).isNull();
                Shown.sql("mapping/invoice.sql", fixture.sent);
                assertThat(invoice.getNumber()).isEqualTo("R-1"); // loaded by a statement of its own
                fixture.sent.assertCount(2);
            });
            fixture.sent.clear();
            fixture.sessions.inTransaction(
                    session -> session.getOne(INVOICE, 1L).setPaid(true));
            assertThat(fixture.sent.texts().get(1)).contains("changed_at = ?");
        }
    }

    @Test
    void version_noticesTheOther() throws IOException {
        try (Fixture fixture = new Fixture(CONTRACT)) {
            fixture.sessions.inTransaction(session -> session.add(new Contract("a")));
            Contract mine = fixture.sessions.fromTransaction(session -> session.getOne(CONTRACT, 1L));
            fixture.sent.clear();
            fixture.sessions.inTransaction(
                    session -> session.getOne(CONTRACT, 1L).setText("theirs"));
            Shown.sql("mapping/version.sql", fixture.sent);
            mine.setText("mine");
            assertThatThrownBy(() -> fixture.sessions.inTransaction(session -> session.merge(mine)))
                    .isInstanceOf(StaleDataException.class);
            assertThat(fixture.value("SELECT text FROM contracts")).isEqualTo("theirs");
        }
    }

    @Test
    void deferred_isLoadedWhenRead() {
        try (Fixture fixture = new Fixture(SCAN)) {
            fixture.sessions.inTransaction(session -> session.add(new Scan("a", new byte[] {1})));
            fixture.sent.clear();
            try (Session session = fixture.sessions.open()) {
                Scan scan = session.getOne(SCAN, 1L);
                assertThat(fixture.sent.texts().get(0)).doesNotContain("image");
                assertThat(scan.getName()).isEqualTo("a");
                fixture.sent.assertCount(1);
                assertThat(scan.getImage()).hasSize(1);
                fixture.sent.assertCount(2);
            }
        }
    }

    // region animals
    static List<Animal> named(Session session, String name) {
        return session.scalars(select(ANIMAL).where(ANIMAL.name.eq(name))).all(); // cats, too, as Cat
    }

    static List<Cat> wornOut(Session session) {
        return session.scalars(select(CAT).where(CAT.lives.lt(3))).all();
    }
    // endregion

    @Test
    void singleTable_holdsAllClasses() throws IOException {
        Registry registry = Registry.of(ANIMAL, CAT);
        Shown.text("mapping/animals.sql", Fixture.postgresql(registry));
        try (Fixture fixture = new Fixture(registry)) {
            fixture.sessions.inTransaction(session -> {
                session.add(new Animal("Tom"));
                session.add(new Cat("Tom", 2));
            });
            assertThat(fixture.value("SELECT group_concat(kind) FROM animals")).isEqualTo("animal,cat");
            fixture.sent.clear();
            try (Session session = fixture.sessions.open()) {
                assertThat(named(session, "Tom")).hasSize(2).hasAtLeastOneElementOfType(Cat.class);
                assertThat(wornOut(session)).extracting(Cat::getLives).containsExactly(2);
            }
            assertThat(fixture.sent.texts().get(1)).endsWith("WHERE animals.lives < ? AND animals.kind = ?");
        }
    }

    @Test
    void joinedTables_holdAPartEach() throws IOException {
        Registry registry = Registry.of(PAYMENT, CARD_PAYMENT);
        Shown.text("mapping/payments.sql", Fixture.postgresql(registry));
        try (Fixture fixture = new Fixture(registry)) {
            fixture.sessions.inTransaction(session -> session.add(new CardPayment(500, "1234")));
            Shown.sql("mapping/card.sql", fixture.sent);
            fixture.sent.clear();
            try (Session session = fixture.sessions.open()) {
                assertThat(session.scalars(select(PAYMENT)).one()).isInstanceOf(CardPayment.class);
                fixture.sent.assertCount(1);
                assertThat(session.scalars(select(CARD_PAYMENT)).one().getLastDigits())
                        .isEqualTo("1234");
            }
        }
    }

    @Test
    void constraints_haveNames() throws IOException {
        Shown.text("mapping/bookings.sql", Fixture.postgresql(Registry.of(BOOKING)));
        Shown.text("mapping/bookings-named.sql", Fixture.postgresql(Tables.named()));
        assertThat(Fixture.postgresql(Registry.inSchema("acme", BOOKING))).contains("CREATE TABLE acme.bookings");
    }

    @Test
    void tenants_haveTheirSchema() {
        Postgresql.with(Registry.of(CONTACT), sessions -> {
            sessions.engine().begin(connection -> connection.executeText("CREATE SCHEMA acme"));
            SessionFactory acme = Tables.ofTenant(sessions.engine(), "acme");
            acme.registry().metadata().createAll(sessions.engine());
            acme.inTransaction(session -> session.add(new Booking("1", LocalDate.of(2026, 1, 1), 2, "ann")));
            String guest = acme.fromTransaction(session -> session.scalarOne(select(BOOKING.guest)));
            assertThat(guest).isEqualTo("ann");
            sessions.engine().begin(connection -> connection.executeText("DROP SCHEMA acme CASCADE"));
        });
    }

    @Test
    void view_isRead() {
        Registry registry = Registry.of(BOOKING, ROOM_DAYS);
        assertThat(Fixture.postgresql(registry)).doesNotContain("room_days");
        try (Fixture fixture = new Fixture(registry)) {
            fixture.engine.begin(connection -> connection.executeText(
                    "CREATE VIEW room_days AS SELECT room, count(*) AS days FROM bookings GROUP BY room"));
            fixture.sessions.inTransaction(
                    session -> session.add(new Booking("1", LocalDate.of(2026, 1, 1), 2, "ann")));
            try (Session session = fixture.sessions.open()) {
                assertThat(session.getOne(ROOM_DAYS, "1").getDays()).isEqualTo(1);
            }
            assertThatThrownBy(() ->
                            fixture.sessions.inTransaction(session -> session.delete(session.getOne(ROOM_DAYS, "1"))))
                    .hasMessageContaining("view");
        }
    }

    @Test
    void validator_andListeners() {
        try (Fixture fixture = new Fixture(CONTACT)) {
            assertThatThrownBy(() -> new Contact("Ann", "Lee", "x")).hasMessage("no address: x");
            Contact ann = new Contact("Ann", "Lee", "ANN@X.ORG");
            assertThat(ann.getEmail()).isEqualTo("ann@x.org");
            assertThat(ann.getShortName()).isNull();
            fixture.sessions.inTransaction(session -> session.add(ann));
            List<String> log = new ArrayList<>();
            Tables.listen(fixture.sessions, log);
            fixture.sessions.inTransaction(session -> {
                Contact loaded = session.getOne(CONTACT, 1L);
                assertThat(loaded.getShortName()).isEqualTo("A. Lee");
                assertThatThrownBy(() -> loaded.setEmail("y")).isInstanceOf(IllegalArgumentException.class);
                assertThat(loaded.getEmail()).isEqualTo("ann@x.org");
                loaded.setEmail("lee@x.org");
                assertThat(log).containsExactly("set lee@x.org");
            });
            assertThat(log).containsExactly("set lee@x.org", "update of Ann Lee");
        }
    }
}
