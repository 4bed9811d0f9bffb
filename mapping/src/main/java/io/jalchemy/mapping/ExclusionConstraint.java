package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds an EXCLUDE constraint: no two rows may be such that all operators are true of them. For PostgreSQL.
 *
 * <pre>{@code
 * @Entity(table = "bookings")
 * @ExclusionConstraint(
 *         expressions = "daterange(first_day, last_day, '[]')",
 *         operators = "&&",
 *         name = "apart",
 *         onlyOn = "postgresql")
 * class Booking {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private LocalDate firstDay;
 *
 *     private LocalDate lastDay;
 * }
 * }</pre>
 */
@Documented
@Repeatable(ExclusionConstraints.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ExclusionConstraint {

    /** Lists the attributes that are compared. The default is none. */
    String[] value() default {};

    /** Lists expressions that are compared, as SQL text, behind the attributes. The default is none. */
    String[] expressions() default {};

    /** Lists the operators, one for each attribute and expression: {@code "="}, {@code "&&"}. */
    String[] operators();

    /** Names the constraint. The default is the naming convention's name. */
    String name() default "";

    /** Sets the access method. The default is {@code gist}. */
    String using() default "";

    /** Makes the constraint one of the rows for which this condition, as SQL text, is true. The default is all rows. */
    String where() default "";

    /** Declares that the check can be deferred to the end of the transaction. The default is false. */
    boolean deferrable() default false;

    /**
     * Sets whether a deferrable check is {@code DEFERRED} or {@code IMMEDIATE} at the beginning of a transaction. The default is the
     * database's.
     */
    String initially() default "";

    /** Gives the constraint a comment, which is stored in databases that support comments, if it has a name. The default is none. */
    String comment() default "";

    /** Lists the databases that have the constraint, by the names of their dialects: {@code "postgresql"}. The default is all. */
    String[] onlyOn() default {};
}
