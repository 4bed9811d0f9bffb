package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maps a field to a column that the database computes of other columns of the row. Its value is read back after each flush that changes the
 * row, and never written.
 *
 * <pre>{@code
 * @Entity(table = "order_lines")
 * class OrderLine {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private int pieces;
 *
 *     private int price;
 *
 *     @Computed(value = "pieces * price", stored = Nullness.TRUE)
 *     private @Nullable Integer total;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD}) // on a method it is refused, and says that fields are mapped
public @interface Computed {

    /** Gives the expression, as SQL text with names of columns. */
    String value();

    /** Sets whether the value is stored in the row ({@code TRUE}) or computed when it is read ({@code FALSE}). The default is the database's. */
    Nullness stored() default Nullness.FROM_TYPE;
}
