package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Maps a class to a table: its objects are rows. Every field that is neither static nor transient is mapped. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Entity {

    /** Names the table. The default is the class's name in snake case; a subclass that names no table shares its parent's. */
    String table() default "";

    /** Names the schema. The default is the connection's default schema. */
    String schema() default "";

    /** Gives the table a comment, which is stored in databases that support comments. The default is none. */
    String comment() default "";

    /**
     * Declares that the table is a view, which is never created or dropped. Writing its objects, or executing a statement that writes to
     * it, is an error, and nothing is sent. The default is false.
     */
    boolean view() default false;
}
