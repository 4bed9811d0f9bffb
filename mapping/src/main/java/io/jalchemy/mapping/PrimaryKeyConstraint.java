package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says more of the entity's primary key than its fields do.
 *
 * <pre>{@code
 * @Entity(table = "bookings")
 * @PrimaryKeyConstraint(name = "booking_key")
 * class Booking {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PrimaryKeyConstraint {

    /** Names the constraint. The default is the naming convention's name. */
    String name() default "";

    /** Lists attributes whose values are kept in the key's index beside the key. */
    String[] include() default {};

    /** Declares that the check can be deferred to the end of the transaction. The default is false. */
    boolean deferrable() default false;

    /**
     * Sets whether a deferrable check is {@code DEFERRED} or {@code IMMEDIATE} at the beginning of a transaction. The default is the
     * database's.
     */
    String initially() default "";

    /** Sets what SQLite does with a row that violates the constraint. Nothing is said by default. */
    OnConflict onConflict() default OnConflict.UNSPECIFIED;

    /** Gives the comment on the constraint, which PostgreSQL keeps. */
    String comment() default "";
}
