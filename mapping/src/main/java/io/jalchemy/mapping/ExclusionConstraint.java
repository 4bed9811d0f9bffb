package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds an EXCLUDE constraint to the entity's table: no two rows for which all comparisons are true. PostgreSQL has such constraints.
 *
 * <pre>{@code
 * @Entity(table = "bookings")
 * @ExclusionConstraint(
 *         value = {"room with =", "(daterange(first_day, last_day)) with &&"},
 *         using = "gist",
 *         onlyOn = "postgresql")
 * class Booking {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private int room;
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

    /**
     * Lists what is compared, and by which operator: an attribute, or an expression of columns in parentheses, then {@code with} and the
     * operator. Before {@code with} there may be an operator class.
     */
    String[] value();

    /** Names the method of the constraint's index. The default is {@code "gist"}. */
    String using() default "gist";

    /** Names the constraint. The default is the database's name. */
    String name() default "";

    /** Gives the condition of rows that are compared, as SQL text. The default is that all are. */
    String where() default "";

    /** Declares that the check can be deferred to the end of the transaction. The default is false. */
    boolean deferrable() default false;

    /**
     * Sets whether a deferrable check is {@code DEFERRED} or {@code IMMEDIATE} at the beginning of a transaction. The default is the
     * database's.
     */
    String initially() default "";

    /** Gives the comment on the constraint, which PostgreSQL keeps. */
    String comment() default "";

    /** Names the databases that have it: {@code "postgresql"}. The default is all of them. */
    String[] onlyOn() default {};
}
