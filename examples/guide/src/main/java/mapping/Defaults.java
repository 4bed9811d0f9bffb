package mapping;

import io.jalchemy.mapping.Array;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Json;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What fields become without an annotation, and with one. */
@SuppressWarnings("UnusedVariable") // columns need no accessor
interface Defaults {

    // region product
    @Entity(table = "products")
    class Product {

        @PrimaryKey
        private @Nullable Long id; // BIGINT, made by the database

        private String articleNumber; // article_number TEXT NOT NULL

        private @Nullable String description; // may be NULL

        private boolean active = true; // NOT NULL, like each primitive

        @MappedColumn(precision = 10, scale = 2)
        private BigDecimal price; // NUMERIC(10, 2)

        @MappedColumn(name = "qty", comment = "in stock")
        private int quantity; // qty INTEGER
        // endregion

        Product(String articleNumber, BigDecimal price) {
            this.articleNumber = articleNumber;
            this.price = price;
        }
        // region product continued
    }
    // endregion

    /** The table of defaults: a field for each type. */
    @Entity(table = "all_types")
    class AllTypes {
        @PrimaryKey
        private @Nullable Long id;

        private boolean ofBoolean;
        private short ofShort;
        private int ofInt;
        private long ofLong;
        private float ofFloat;
        private double ofDouble;
        private BigInteger ofBigInteger;
        private BigDecimal ofBigDecimal;

        @MappedColumn(precision = 10, scale = 2)
        private BigDecimal ofPrecision;

        private String ofString;

        @MappedColumn(length = 50)
        private String ofLength;

        private byte[] ofBytes;
        private UUID ofUuid;
        private Status ofEnum;
        private LocalDate ofLocalDate;
        private LocalTime ofLocalTime;
        private LocalDateTime ofLocalDateTime;
        private Instant ofInstant;
        private OffsetDateTime ofOffsetDateTime;
        private ZonedDateTime ofZonedDateTime;
        private Duration ofDuration;

        @MappedColumn(type = Json.class)
        private Map<String, Object> ofJson;

        AllTypes() {}
    }

    /** What SQLite has not. */
    @Entity(table = "arrays")
    class Arrays {
        @PrimaryKey
        private @Nullable Long id;

        @MappedColumn(type = Array.class)
        private List<String> ofArray;

        Arrays() {}
    }

    /** An enum of the longest name with eight letters. */
    enum Status {
        OPEN,
        FINISHED
    }
}
