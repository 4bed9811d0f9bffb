package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The container of repeated {@link CheckConstraint} annotations.
 *
 * <p>Programs repeat the annotation, and javac adds the container:
 *
 * <pre>{@code
 * @Entity(table = "bookings")
 * @CheckConstraint("guests > 0")
 * @CheckConstraint("price >= 0")
 * class Booking {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private int guests;
 *
 *     private int price;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CheckConstraints {

    /** Lists the constraints. */
    CheckConstraint[] value();
}
