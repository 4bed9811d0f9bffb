package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The container of repeated {@link ExclusionConstraint} annotations.
 *
 * <p>Programs repeat the annotation, and javac adds the container:
 *
 * <pre>{@code
 * @Entity(table = "bookings")
 * @ExclusionConstraint(value = "(int4range(room, room, '[]')) with &&", onlyOn = "postgresql")
 * @ExclusionConstraint(value = "(int4range(guest, guest, '[]')) with &&", onlyOn = "postgresql")
 * class Booking {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private int room;
 *
 *     private int guest;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ExclusionConstraints {

    /** Lists the constraints. */
    ExclusionConstraint[] value();
}
