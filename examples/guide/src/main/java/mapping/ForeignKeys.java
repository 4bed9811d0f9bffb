package mapping;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.ForeignKeyConstraint;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.OnDelete;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import mapping.Keys.OrderLine;
import org.jspecify.annotations.Nullable;

/** Foreign keys. */
@SuppressWarnings("UnusedVariable") // columns need no accessor
interface ForeignKeys {

    /** What others refer to. */
    @Entity(table = "owners")
    class Owner {

        @PrimaryKey
        private @Nullable Long id;

        Owner() {}
    }

    @Entity(table = "pets")
    class Pet {

        @PrimaryKey
        private @Nullable Long id;

        // region options
        @MappedColumn(index = true) // the database makes no index for a foreign key
        @ForeignKey(value = "owners.id", onDelete = OnDelete.CASCADE)
        private Long ownerId;

        @ForeignKey(entity = Owner.class) // the same column, by the class
        private @Nullable Long keeperId;

        @ForeignKey(value = "pets.id", deferrable = true, initially = "DEFERRED")
        private @Nullable Long motherId; // is checked at the commit
        // endregion

        Pet() {}
    }

    // region composite
    @Entity(table = "deliveries")
    @ForeignKeyConstraint(
            value = {"orderId", "lineNumber"},
            targets = {"order_lines.order_id", "order_lines.number"})
    class Delivery {

        @PrimaryKey
        private @Nullable Long id;

        private Long orderId;

        private int lineNumber;

        @Relationship
        private OrderLine line;

        Delivery(OrderLine line) {
            this.line = line;
        }
        // endregion

        OrderLine getLine() {
            return line;
        }
        // region composite continued
    }
    // endregion
}
