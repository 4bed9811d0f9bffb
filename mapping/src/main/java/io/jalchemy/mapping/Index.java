package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds an index over several columns.
 *
 * <pre>{@code
 * @Entity(table = "bookings")
 * @Index({"day", "room"})
 * @Index(value = "voucher", name = "by_voucher", unique = true)
 * class Booking {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private LocalDate day;
 *
 *     private String room;
 *
 *     private @Nullable String voucher;
 * }
 * }</pre>
 */
@Documented
@Repeatable(Indexes.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Index {

    /** Lists the indexed attributes, in order. */
    String[] value();

    /** Names the index. The default is the naming convention's name. */
    String name() default "";

    /** Makes the index unique. The default is false. */
    boolean unique() default false;
}
