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

    /** Leaves the constraint to the table itself, without tables that inherit from it. The default is false. */
    boolean noInherit() default false;

    /** Gives the constraint a comment, which is stored in databases that support comments, if it has a name. The default is none. */
    String comment() default "";

    /** Lists the databases that have the constraint, by the names of their dialects: {@code "postgresql"}. The default is all. */
    String[] onlyOn() default {};
}
