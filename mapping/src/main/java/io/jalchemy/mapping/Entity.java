package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class whose objects are rows of a table. Every field that is neither static nor transient is mapped. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Entity {

    /** The table. Default: the class's name in snake case; a subclass without a table shares its parent's. */
    String table() default "";

    /** The schema. Default: the connection's own. */
    String schema() default "";

    /** A comment, kept in the database where it can. */
    String comment() default "";

    /**
     * Whether the table is a view: never created or dropped. Objects and statements that would write it are refused before
     * anything is sent.
     */
    boolean view() default false;
}
