package schemas;

import io.jalchemy.dialect.postgresql.PostgresqlTypes;
import io.jalchemy.mapping.Computed;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ExclusionConstraint;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.Identity;
import io.jalchemy.mapping.Index;
import io.jalchemy.mapping.Json;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Nullness;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.PrimaryKeyConstraint;
import io.jalchemy.mapping.Sequence;
import io.jalchemy.mapping.TableOptions;
import io.jalchemy.mapping.UniqueConstraint;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeDefinition;
import io.jalchemy.sql.type.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables with what annotations say of them. */
@SuppressWarnings("UnusedVariable") // columns need no accessor
interface Warehouse {

    // region indexes
    @Entity(table = "products")
    @Index(value = "(lower(name))", name = "by_name", unique = true)
    @Index({"supplier", "addedOn desc"})
    @Index(value = "supplier", name = "without_price", where = "cents IS NULL")
    @Index(value = "name text_pattern_ops", name = "by_prefix", include = "cents", onlyOn = "postgresql")
    @Index(value = "tags jsonb_path_ops", using = "gin", onlyOn = "postgresql")
    class Product {

        @PrimaryKey
        private @Nullable Long id;

        private String name;

        private String supplier;

        private @Nullable Integer cents;

        private LocalDate addedOn;

        @MappedColumn(type = Json.class)
        private List<String> tags;
        // endregion

        Product(String name, String supplier, @Nullable Integer cents, LocalDate addedOn, List<String> tags) {
            this.name = name;
            this.supplier = supplier;
            this.cents = cents;
            this.addedOn = addedOn;
            this.tags = tags;
        }

        Long getId() {
            return id;
        }
        // region indexes continued
    }
    // endregion

    // region constraints
    @Entity(table = "rentals")
    @PrimaryKeyConstraint(name = "rental_key")
    @UniqueConstraint(value = "place", name = "one_a_place", deferrable = true, onlyOn = "postgresql")
    @ExclusionConstraint(
            name = "one_at_a_time",
            value = {"productId with =", "(daterange(first_day, last_day, '[]')) with &&"},
            onlyOn = "postgresql")
    class Rental {

        @PrimaryKey
        @Identity(start = 1000)
        private @Nullable Long id;

        @Sequence(value = "receipt_numbers", start = 500)
        private @Nullable Long receipt;

        @ForeignKey(entity = Product.class)
        private Long productId;

        private int place;

        private LocalDate firstDay;

        private LocalDate lastDay;

        private int centsPerDay;

        @Computed(value = "(last_day - first_day + 1) * cents_per_day", stored = Nullness.TRUE)
        private @Nullable Integer cents;
        // endregion

        Rental(Long productId, int place, LocalDate firstDay, LocalDate lastDay, int centsPerDay) {
            this.productId = productId;
            this.place = place;
            this.firstDay = firstDay;
            this.lastDay = lastDay;
            this.centsPerDay = centsPerDay;
        }

        Long getId() {
            return id;
        }

        Long getReceipt() {
            return receipt;
        }

        Integer getCents() {
            return cents;
        }
        // region constraints continued
    }
    // endregion

    // region partitioned
    @Entity(table = "readings")
    @TableOptions(dialect = "postgresql", value = "partitionBy = RANGE (day)")
    class Reading {

        @PrimaryKey
        private LocalDate day;

        @PrimaryKey
        private String sensor;

        private double celsius;
        // endregion

        Reading(LocalDate day, String sensor, double celsius) {
            this.day = day;
            this.sensor = sensor;
            this.celsius = celsius;
        }
        // region partitioned continued
    }
    // endregion

    // region domain
    final class Percentage implements TypeDefinition<Integer> {
        @Override
        public SqlType<Integer> sqlType() {
            return PostgresqlTypes.domain("percentage", Types.INTEGER);
        }
    }

    @Entity(table = "offers")
    class Offer {

        @PrimaryKey
        private @Nullable Long id;

        @MappedColumn(type = Percentage.class)
        private Integer discount;
        // endregion

        Offer(Integer discount) {
            this.discount = discount;
        }

        Integer getDiscount() {
            return discount;
        }
        // region domain continued
    }
    // endregion
}
