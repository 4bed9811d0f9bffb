package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds an index over columns and expressions.
 *
 * <pre>{@code
 * @Entity(table = "bookings")
 * @Index({"day", "room"})
 * @Index(value = "voucher", name = "by_voucher", unique = true)
 * @Index(value = {"(lower(room))", "day desc"}, name = "by_room", where = "voucher IS NULL")
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
     * Lists what is indexed, in order, as SQL does: an attribute, or an expression of columns in parentheses, and behind it what else is to
     * be said: {@code "day desc nulls last"}, {@code "(lower(title))"}, {@code "name collate \"C\" text_pattern_ops"}.
     */
    String[] value();

    /** Names the index. The default is the naming convention's name. */
    String name() default "";

    /** Makes the index unique. The default is false. */
    boolean unique() default false;

    /** Makes the index one of the rows for which this condition, as SQL text, is true. The default is all rows. */
    String where() default "";

    /** Sets the access method, such as {@code "gin"}. The default is the database's. */
    String using() default "";

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
