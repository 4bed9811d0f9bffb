package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds a FOREIGN KEY constraint over several columns.
 *
 * <pre>{@code
 * @Entity(table = "order_lines")
 * class OrderLine {
 *
 *     @PrimaryKey
 *     private Long orderId;
 *
 *     @PrimaryKey
 *     private int number;
 * }
 *
 * @Entity(table = "deliveries")
 * @ForeignKeyConstraint(
 *         value = {"orderId", "lineNumber"},
 *         targets = {"order_lines.order_id", "order_lines.number"})
 * class Delivery {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private Long orderId;
 *
 *     private int lineNumber;
 * }
 * }</pre>
 */
@Documented
@Repeatable(ForeignKeyConstraints.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ForeignKeyConstraint {

    /** Lists the attributes that hold the key. */
    String[] value();

    /** Lists the columns that are referred to, in the same order: {@code "lines.order_id"}. */
    String[] targets();

    /** Names the constraint. The default is the naming convention's name. */
    String name() default "";

    /** Sets the action on a row when the row that it refers to is deleted. The default is {@code NO ACTION}. */
    OnDelete onDelete() default OnDelete.NO_ACTION;

    /** Sets the action on a row when the key that it refers to changes. The default is {@code NO ACTION}. */
    OnUpdate onUpdate() default OnUpdate.NO_ACTION;

    /** Lists the attributes that {@code SET NULL} or {@code SET DEFAULT} changes on a delete. The default is all of the key. */
    String[] onDeleteAttributes() default {};

    /** Declares that the check can be deferred to the end of the transaction. The default is false. */
    boolean deferrable() default false;

    /**
     * Sets whether a deferrable check is {@code DEFERRED} or {@code IMMEDIATE} at the beginning of a transaction. The default is the
     * database's.
     */
    String initially() default "";

    /** Sets how keys with some NULLs are checked: {@code SIMPLE} or {@code FULL}. The default is the database's. */
    String match() default "";

    /** Declares that the key is added after all tables are there. The default is that this is done where tables refer to each other. */
    boolean useAlter() default false;

    /** Gives the comment on the constraint, which PostgreSQL keeps. */
    String comment() default "";

    /** Names the databases that have it: {@code "postgresql"}. The default is all of them. */
    String[] onlyOn() default {};
}
