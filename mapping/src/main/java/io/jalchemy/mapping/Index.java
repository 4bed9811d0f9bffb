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

    /**
     * Lists the indexed attributes, in order. Behind an attribute may be {@code desc} or {@code asc}, and {@code nulls first} or {@code
     * nulls last}: {@code "day desc nulls last"}.
     */
    String[] value() default {};

    /** Lists indexed expressions, as SQL text, behind the attributes: {@code "lower(title)"}. The default is none. */
    String[] expressions() default {};

    /** Names the index. The default is the naming convention's name. */
    String name() default "";

    /** Makes the index unique. The default is false. */
    boolean unique() default false;

    /** Makes the index one of the rows for which this condition, as SQL text, is true. The default is all rows. */
    String where() default "";

    /** Sets the access method, such as {@code "gin"}. The default is the database's. */
    String using() default "";

    /** Sets the operators that the index serves, such as {@code "gin_trgm_ops"}. The default is that of the type. */
    String operatorClass() default "";

    /** Lists attributes that the index stores and that are not searched by. The default is none. */
    String[] include() default {};

    /** Makes a unique index take NULL once only. The default is false. */
    boolean nullsNotDistinct() default false;

    /** Lists storage parameters: {@code "fillfactor = 70"}. The default is none. */
    String[] with() default {};

    /** Names the tablespace. The default is that of the database. */
    String tablespace() default "";

    /** Gives the index a comment, which is stored in databases that support comments. The default is none. */
    String comment() default "";

    /** Lists the databases that have the index, by the names of their dialects: {@code "postgresql"}. The default is all. */
    String[] onlyOn() default {};
}
