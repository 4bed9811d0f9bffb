package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds a UNIQUE constraint over several columns.
 *
 * <pre>{@code
 * @Entity(table = "bookings")
 * @UniqueConstraint({"room", "day"})
 * class Booking {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private String room;
 *
 *     private LocalDate day;
 * }
 * }</pre>
 */
@Documented
@Repeatable(UniqueConstraints.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UniqueConstraint {

    /** Lists the attributes. */
    String[] value();

    /** Names the constraint. The default is the naming convention's name. */
    String name() default "";

    /** Declares that the check can be deferred to the end of the transaction. The default is false. */
    boolean deferrable() default false;

    /**
     * Sets whether a deferrable check is {@code DEFERRED} or {@code IMMEDIATE} at the beginning of a transaction. The default is the
     * database's.
     */
    String initially() default "";

    /** Lists attributes that the index of the constraint stores and that are not part of what is unique. The default is none. */
    String[] include() default {};

    /** Makes NULL equal NULL, so that it is taken once only. The default is false. */
    boolean nullsNotDistinct() default false;

    /** Sets what SQLite does with a row that violates the constraint. Nothing is said by default. */
    OnConflict onConflict() default OnConflict.UNSPECIFIED;

    /** Gives the constraint a comment, which is stored in databases that support comments, if it has a name. The default is none. */
    String comment() default "";

    /** Lists the databases that have the constraint, by the names of their dialects: {@code "postgresql"}. The default is all. */
    String[] onlyOn() default {};
}
