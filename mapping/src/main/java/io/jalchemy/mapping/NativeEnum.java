package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores an enum as a native enum type in databases that support it; elsewhere it is stored as characters. On the enum it applies to every
 * column of it, on a field to that column, whatever the enum says.
 *
 * <pre>{@code
 * @NativeEnum("mood")
 * enum Mood {
 *     GOOD,
 *     BAD
 * }
 *
 * @Entity(table = "visits")
 * class Visit {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private Mood mood; // of the type mood on PostgreSQL
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface NativeEnum {

    /** Names the type. The default is the enum's name in snake case. */
    String value() default "";
}
