package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the value in the {@link PolymorphicOn} column for rows of this class.
 *
 * <pre>{@code
 * @Entity(table = "payments")
 * @PolymorphicOn("kind")
 * abstract class Payment { // has no rows of its own, so that it needs no value
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private long cents;
 * }
 *
 * @Entity(table = "card_payments") // its rows continue those of payments
 * @PolymorphicIdentity("card")
 * class CardPayment extends Payment {
 *
 *     private String lastDigits;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PolymorphicIdentity {

    /** Gives the value, as text. */
    String value();
}
