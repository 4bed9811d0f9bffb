package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The container of repeated {@link ForeignKeyConstraint} annotations.
 *
 * <p>Programs repeat the annotation, and javac adds the container:
 *
 * <pre>{@code
 * @Entity(table = "airports")
 * class Airport {
 *
 *     @PrimaryKey
 *     private String country;
 *
 *     @PrimaryKey
 *     private String code;
 * }
 *
 * @Entity(table = "flights")
 * @ForeignKeyConstraint(
 *         value = {"fromCountry", "fromCode"},
 *         targets = {"airports.country", "airports.code"})
 * @ForeignKeyConstraint(
 *         value = {"toCountry", "toCode"},
 *         targets = {"airports.country", "airports.code"})
 * class Flight {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private String fromCountry;
 *
 *     private String fromCode;
 *
 *     private String toCountry;
 *
 *     private String toCode;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ForeignKeyConstraints {

    /** Lists the constraints. */
    ForeignKeyConstraint[] value();
}
