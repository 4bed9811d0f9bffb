package mapping;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PolymorphicIdentity;
import io.jalchemy.mapping.PolymorphicOn;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** Hierarchies of classes. */
@SuppressWarnings("UnusedVariable") // columns need no accessor
interface Inheritance {

    // region single
    @Entity(table = "animals")
    @PolymorphicOn("kind") // a column that tells which class a row is of
    @PolymorphicIdentity("animal")
    class Animal {

        @PrimaryKey
        private @Nullable Long id;

        private String name;

        Animal(String name) {
            this.name = name;
        }
        // endregion

        String getName() {
            return name;
        }
        // region single continued
    }

    @Entity // no table: the rows are in that of Animal
    @PolymorphicIdentity("cat")
    class Cat extends Animal {

        private int lives; // NULL in the rows of other animals

        Cat(String name, int lives) {
            super(name);
            this.lives = lives;
        }
        // endregion

        int getLives() {
            return lives;
        }
        // region single continued
    }
    // endregion

    // region joined
    @Entity(table = "payments")
    @PolymorphicOn("kind")
    abstract class Payment {

        @PrimaryKey
        private @Nullable Long id;

        private long cents;

        Payment(long cents) {
            this.cents = cents;
        }
    }

    @Entity(table = "card_payments") // a table: its rows continue those of payments
    @PolymorphicIdentity("card")
    class CardPayment extends Payment {

        @MappedColumn(length = 4)
        private String lastDigits;

        CardPayment(long cents, String lastDigits) {
            super(cents);
            this.lastDigits = lastDigits;
        }
        // endregion

        String getLastDigits() {
            return lastDigits;
        }
        // region joined continued
    }
    // endregion
}
