package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A FOREIGN KEY constraint over several columns. */
@Documented
@Repeatable(ForeignKeyConstraints.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ForeignKeyConstraint {

    /** The attributes that hold the key. */
    String[] value();

    /** The columns that are referred to, in the same order: {@code "lines.order_id"}. */
    String[] targets();

    /** The constraint's name. Default: the naming convention's. */
    String name() default "";

    /** What happens to a row when the other is deleted. */
    OnDelete onDelete() default OnDelete.NO_ACTION;

    /** What happens to a row when the other's key changes. */
    OnUpdate onUpdate() default OnUpdate.NO_ACTION;
}
