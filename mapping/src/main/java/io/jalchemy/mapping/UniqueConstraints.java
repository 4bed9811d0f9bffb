package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The container of repeated {@link UniqueConstraint} annotations.
 *
 * <p>Programs repeat the annotation, and javac adds the container:
 *
 * <pre>{@code
 * @Entity(table = "bookings")
 * @UniqueConstraint({"room", "day"})
 * @UniqueConstraint({"guest", "day"})
 * class Booking {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private String room;
 *
 *     private String guest;
 *
 *     private LocalDate day;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UniqueConstraints {

    /** Lists the constraints. */
    UniqueConstraint[] value();
}
