package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the values of a column from a sequence, which is created and dropped with the table, and may serve several columns. A number that is
 * not given is left to the database. For databases that have sequences.
 *
 * <pre>{@code
 * @Entity(table = "tickets")
 * class Ticket {
 *
 *     @PrimaryKey
 *     @Sequence("ticket_numbers")
 *     private @Nullable Long number;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Sequence {

    /** Names the sequence: {@code "numbers"}, or with a schema {@code "billing.numbers"}. */
    String value();

    /** Sets the first number. The default is the database's, 1 for ascending numbers. */
    long start() default 1;

    /** Sets the step. The default is the database's, 1. */
    long increment() default 1;

    /** Sets the least number. The default is the database's. */
    long minimum() default 1;

    /** Sets the greatest number. The default is the database's, the greatest of the type. */
    long maximum() default Long.MAX_VALUE;

    /** Lets numbers begin anew after the last. The default is false. */
    boolean cycle() default false;

    /** Sets how many numbers a connection may take at once. The default is the database's, 1. */
    long cache() default 1;
}
