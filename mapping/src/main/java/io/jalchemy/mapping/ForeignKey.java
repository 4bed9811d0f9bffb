package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A FOREIGN KEY constraint of a column. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ForeignKey {

    /** What is referred to: {@code "users.id"}, or {@code "schema.users.id"}. */
    String value() default "";

    /** The entity that is referred to, in place of {@link #value()}. */
    Class<?> entity() default void.class;

    /** The attribute of {@link #entity()} that is referred to. Default: its key, if that is one attribute. */
    String attribute() default "";

    /** The constraint's name. Default: the naming convention's. */
    String name() default "";

    /** What happens to this row when the other is deleted. */
    OnDelete onDelete() default OnDelete.NO_ACTION;

    /** What happens to this row when the other's key changes. */
    OnUpdate onUpdate() default OnUpdate.NO_ACTION;

    /** Whether the check can wait for the end of the transaction. */
    boolean deferrable() default false;

    /** {@code DEFERRED} or {@code IMMEDIATE}, for a check that can wait. Default: the database's own. */
    String initially() default "";

    /** {@code FULL}, {@code PARTIAL} or {@code SIMPLE}. Default: the database's own. */
    String match() default "";

    /** Whether the constraint is added after both tables exist. */
    boolean useAlter() default false;

    /** A comment, kept in the database where it can. */
    String comment() default "";
}
