package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The container of repeated {@link Index} annotations.
 *
 * <p>Programs repeat the annotation, and javac adds the container:
 *
 * <pre>{@code
 * @Entity(table = "bookings")
 * @Index("day")
 * @Index("room")
 * class Booking {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private LocalDate day;
 *
 *     private String room;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Indexes {

    /** Lists the indexes. */
    Index[] value();
}
