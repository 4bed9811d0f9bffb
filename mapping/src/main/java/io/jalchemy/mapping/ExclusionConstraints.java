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
 * @Entity(table = "seats")
 * @ExclusionConstraint(value = "row", operators = "=", using = "btree", onlyOn = "postgresql")
 * @ExclusionConstraint(value = "number", operators = "=", using = "btree", onlyOn = "postgresql")
 * class Seat {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private int row;
 *
 *     private int number;
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
