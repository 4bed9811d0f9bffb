package types;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.sql.type.TemporalType;
import io.jalchemy.sql.type.TextType;
import io.jalchemy.sql.type.TypeDefinition;
import io.jalchemy.sql.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Types by name, and values that a column cuts. */
@SuppressWarnings("UnusedVariable") // columns need no accessor
interface Precision {

    // region definitions
    class CountryCode implements TypeDefinition<String> {
        @Override
        public TextType sqlType() {
            return Types.character(2); // CHAR(2)
        }
    }

    class Milliseconds implements TypeDefinition<Instant> {
        @Override
        public TemporalType<Instant> sqlType() {
            return Types.timestampTz(3); // TIMESTAMP(3) WITH TIME ZONE
        }
    }
    // endregion

    // region measurement
    @Entity(table = "measurements")
    class Measurement {

        @PrimaryKey
        private @Nullable Long id;

        @MappedColumn(type = CountryCode.class)
        private String country;

        @MappedColumn(precision = 8, scale = 2)
        private BigDecimal amount;

        @MappedColumn(type = Milliseconds.class)
        private Instant takenAt;

        private OffsetDateTime sentAt; // to the microsecond
        // endregion

        Measurement(String country, BigDecimal amount, Instant takenAt, OffsetDateTime sentAt) {
            this.country = country;
            this.amount = amount;
            this.takenAt = takenAt;
            this.sentAt = sentAt;
        }

        @Nullable
        Long getId() {
            return id;
        }

        BigDecimal getAmount() {
            return amount;
        }

        void setAmount(BigDecimal amount) {
            this.amount = amount;
        }

        Instant getTakenAt() {
            return takenAt;
        }

        OffsetDateTime getSentAt() {
            return sentAt;
        }

        String getCountry() {
            return country;
        }

        void setCountry(String country) {
            this.country = country;
        }
        // region measurement continued
    }
    // endregion
}
