package mapping;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.EnumValue;
import io.jalchemy.mapping.Json;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.NativeEnum;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.UserType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enums, JSON, arrays, and types of the program. */
@SuppressWarnings("UnusedVariable") // columns need no accessor
interface Values {

    // region enum
    enum Level {
        @EnumValue("low")
        LOW,
        @EnumValue("high")
        HIGH
    }

    @NativeEnum // the type enum_color, on PostgreSQL
    enum EnumColor {
        RED,
        BLUE
    }
    // endregion

    // region money
    record Money(long cents) {}

    class MoneyType implements UserType<Money, Long> {
        @Override
        public Long toDatabase(Money money) {
            return money.cents();
        }

        @Override
        public Money toJava(Long cents) {
            return new Money(cents);
        }

        @Override
        public Class<Long> databaseType() {
            return Long.class;
        }

        @Override
        public boolean mutable() {
            return false; // so it need not be compared when a flush looks for changes
        }
    }
    // endregion

    /** Is stored as JSON. */
    class Address {
        public String street = "";
        public String city = "";
    }

    // region values
    @Entity(table = "devices")
    class Device {

        @PrimaryKey
        private @Nullable Long id;

        private Level level = Level.LOW; // VARCHAR

        private EnumColor color = EnumColor.RED;

        @MappedColumn(type = Json.class)
        private Map<String, Object> settings; // JSONB on PostgreSQL

        @MappedColumn(type = Json.class)
        private List<String> tags;

        @MappedColumn(type = Json.class)
        private @Nullable Address address; // by Jackson

        @MappedColumn(type = MoneyType.class)
        private Money price; // BIGINT

        Device(Map<String, Object> settings, List<String> tags, Money price) {
            this.settings = settings;
            this.tags = tags;
            this.price = price;
        }
        // endregion

        Map<String, Object> getSettings() {
            return settings;
        }

        List<String> getTags() {
            return tags;
        }

        @Nullable
        Address getAddress() {
            return address;
        }

        void setAddress(@Nullable Address address) {
            this.address = address;
        }

        Money getPrice() {
            return price;
        }
        // region values continued
    }
    // endregion
}
