package mapping;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Nullness;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.ValueContext;
import io.jalchemy.mapping.ValueSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Primary keys. */
@SuppressWarnings("UnusedVariable") // columns need no accessor
interface Keys {

    // region natural
    @Entity(table = "countries")
    class Country {

        @PrimaryKey
        @MappedColumn(length = 2)
        private String code;

        private String name;

        Country(String code, String name) {
            this.code = code;
            this.name = name;
        }
    }
    // endregion

    // region number
    @Entity(table = "departments")
    class Department {

        @PrimaryKey
        @MappedColumn(autoincrement = Nullness.FALSE)
        private Long number;

        Department(long number) {
            this.number = number;
        }
    }
    // endregion

    // region uuid
    @Entity(table = "uploads")
    class Upload {

        @PrimaryKey
        private UUID id = UUID.randomUUID();

        private String file;

        Upload(String file) {
            this.file = file;
        }
    }
    // endregion

    // region source
    /** Makes keys at the INSERT. */
    class RandomUuid implements ValueSource<UUID> {
        @Override
        public UUID value(ValueContext context) {
            return UUID.randomUUID();
        }
    }

    @Entity(table = "downloads")
    class Download {

        @PrimaryKey
        @MappedColumn(insertDefault = RandomUuid.class)
        private @Nullable UUID id;

        private String file;
        // endregion

        Download(String file) {
            this.file = file;
        }

        @Nullable
        UUID getId() {
            return id;
        }
        // region source continued
    }
    // endregion

    // region database
    @Entity(table = "shares")
    class Share {

        @PrimaryKey
        @MappedColumn(serverDefaultSql = "gen_random_uuid()") // of PostgreSQL
        private @Nullable UUID id;

        private String file;
        // endregion

        Share(String file) {
            this.file = file;
        }

        @Nullable
        UUID getId() {
            return id;
        }
        // region database continued
    }
    // endregion

    // region composite
    @Entity(table = "orders")
    class Order {

        @PrimaryKey
        private @Nullable Long id;

        @Relationship(
                backPopulates = "order",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
                orderBy = "number")
        private List<OrderLine> lines;

        List<OrderLine> getLines() {
            return lines;
        }
    }

    @Entity(table = "order_lines")
    class OrderLine {

        @PrimaryKey
        @ForeignKey("orders.id")
        private Long orderId; // is set when the line comes to its order

        @PrimaryKey
        private int number;

        private String article;

        @Relationship(backPopulates = "lines")
        private Order order;

        OrderLine(int number, String article) {
            this.number = number;
            this.article = article;
        }
        // endregion

        Long getOrderId() {
            return orderId;
        }

        String getArticle() {
            return article;
        }
        // region composite continued
    }
    // endregion
}
