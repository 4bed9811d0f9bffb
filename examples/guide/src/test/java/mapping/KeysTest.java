package mapping;

import static mapping.CountryPath.COUNTRY;
import static mapping.DeliveryPath.DELIVERY;
import static mapping.DepartmentPath.DEPARTMENT;
import static mapping.DownloadPath.DOWNLOAD;
import static mapping.OrderLinePath.ORDER_LINE;
import static mapping.OrderPath.ORDER;
import static mapping.OwnerPath.OWNER;
import static mapping.PetPath.PET;
import static mapping.SharePath.SHARE;
import static mapping.UploadPath.UPLOAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.examples.guide.Shown;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import java.io.IOException;
import mapping.ForeignKeys.Delivery;
import mapping.Keys.Country;
import mapping.Keys.Department;
import mapping.Keys.Download;
import mapping.Keys.Order;
import mapping.Keys.OrderLine;
import mapping.Keys.Share;
import mapping.Keys.Upload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys and foreign keys. */
class KeysTest {

    @Test
    void keysOfTheProgram_areSentAsTheyAre() {
        try (Fixture fixture = new Fixture(COUNTRY, DEPARTMENT, UPLOAD)) {
            fixture.sessions.inTransaction(session -> {
                session.add(new Country("AT", "Austria"));
                session.add(new Department(7));
                session.add(new Upload("a.txt"));
            });
            assertThat(fixture.value("SELECT code FROM countries")).isEqualTo("AT");
            assertThat(fixture.value("SELECT number FROM departments")).isEqualTo("7");
            assertThat(fixture.value("SELECT count(*) FROM uploads WHERE length(id) = 32"))
                    .isEqualTo("1");
        }
    }

    @Test
    void insertDefault_isInTheObjectAfterTheFlush() {
        try (Fixture fixture = new Fixture(DOWNLOAD)) {
            Download download = new Download("a.txt");
            assertThat(download.getId()).isNull();
            fixture.sessions.inTransaction(session -> session.add(download));
            assertThat(download.getId()).isNotNull();
        }
    }

    @Test
    void keyOfTheDatabase_comesBack() {
        Registry registry = Registry.of(SHARE);
        assertThat(Fixture.postgresql(registry)).contains("DEFAULT gen_random_uuid()");
        Postgresql.with(registry, sessions -> {
            Share share = new Share("a.txt");
            sessions.inTransaction(session -> session.add(share));
            assertThat(share.getId()).isNotNull();
        });
    }

    // region get
    static @Nullable OrderLine line(SessionFactory sessions, long orderId, int number) {
        try (Session session = sessions.open()) {
            return session.get(ORDER_LINE, new OrderLinePath.Key(orderId, number));
        }
    }
    // endregion

    @Test
    void partOfTheKey_comesFromTheOrder() {
        try (Fixture fixture = new Fixture(ORDER)) {
            fixture.sessions.inTransaction(session -> {
                Order order = new Order();
                order.getLines().add(new OrderLine(1, "screws"));
                session.add(order);
            });
            OrderLine line = line(fixture.sessions, 1, 1);
            assertThat(line).isNotNull();
            assertThat(line.getOrderId()).isEqualTo(1);
            assertThat(line.getArticle()).isEqualTo("screws");
            assertThat(line(fixture.sessions, 1, 2)).isNull();
        }
    }

    @Test
    void foreignKeys_areShown() throws IOException {
        Shown.text("mapping/pets.sql", part(Fixture.postgresql(Registry.of(PET, OWNER)), "CREATE TABLE pets"));
    }

    @Test
    void foreignKeyOfTwoColumns_isSetByItsRelationship() {
        try (Fixture fixture = new Fixture(DELIVERY, ORDER)) {
            fixture.sessions.inTransaction(session -> {
                Order order = new Order();
                OrderLine line = new OrderLine(3, "nails");
                order.getLines().add(line);
                session.add(new Delivery(line));
            });
            assertThat(fixture.value("SELECT order_id || '-' || line_number FROM deliveries"))
                    .isEqualTo("1-3");
            assertThat(Fixture.sqlite(Registry.of(DELIVERY, ORDER)).replaceAll("\\s+", " "))
                    .contains("FOREIGN KEY (order_id, line_number) REFERENCES order_lines (order_id, number)");
        }
    }

    /** Returns the statements of {@code ddl} from the one that begins with {@code beginning}. */
    static String part(String ddl, String beginning) {
        return ddl.substring(ddl.indexOf(beginning));
    }
}
