package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds a CHECK constraint to the entity's table.
 *
 * <pre>{@code
 * @Entity(table = "bookings")
 * @CheckConstraint(value = "guests > 0", name = "some_guests")
 * class Booking {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private int guests;
 * }
 * }</pre>
 */
@Documented
@Repeatable(CheckConstraints.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CheckConstraint {

    /** Gives the condition, as SQL text. */
    String value();

    /** Names the constraint. The default is the naming convention's name. */
    String name() default "";

    /** Declares that tables which inherit from this one do not get the constraint. The default is false. */
    boolean noInherit() default false;

    /** Sets what SQLite does with a row that violates the constraint. Nothing is said by default. */
    OnConflict onConflict() default OnConflict.UNSPECIFIED;

    /** Gives the comment on the constraint, which PostgreSQL keeps. */
    String comment() default "";

    /** Names the databases that have it: {@code "postgresql"}. The default is all of them. */
    String[] onlyOn() default {};
}
