package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds a FOREIGN KEY constraint to a column.
 *
 * <pre>{@code
 * @MappedColumn(index = true) // a foreign key alone makes no index
 * @ForeignKey(value = "users.id", onDelete = OnDelete.CASCADE)
 * private Long authorId;
 *
 * @ForeignKey(entity = User.class) // the primary key of the class's table
 * private @Nullable Long editorId;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD}) // on a method it is refused, and says that fields are mapped
public @interface ForeignKey {

    /**
     * Names the column that is referred to: {@code "users.id"}, or {@code "schema.users.id"}. Either this or {@link #entity()} is required.
     */
    String value() default "";

    /** Names the entity that is referred to, in place of {@link #value()}. */
    Class<?> entity() default void.class;

    /** Names the attribute of {@link #entity()} that is referred to. The default is its primary key, if that is a single attribute. */
    String attribute() default "";

    /** Names the constraint. The default is the naming convention's name. */
    String name() default "";

    /** Sets the action on this row when the row that it refers to is deleted. The default is {@code NO ACTION}. */
    OnDelete onDelete() default OnDelete.NO_ACTION;

    /** Sets the action on this row when the key that it refers to changes. The default is {@code NO ACTION}. */
    OnUpdate onUpdate() default OnUpdate.NO_ACTION;

    /** Declares that the check can be deferred to the end of the transaction. The default is false. */
    boolean deferrable() default false;

    /**
     * Sets whether a deferrable check is {@code DEFERRED} or {@code IMMEDIATE} at the beginning of a transaction. The default is the
     * database's.
     */
    String initially() default "";

    /** Sets the treatment of NULLs: {@code FULL}, {@code PARTIAL} or {@code SIMPLE}. The default is the database's. */
    String match() default "";

    /** Adds the constraint by ALTER TABLE after both tables are created. The default is false. */
    boolean useAlter() default false;

    /** Gives the constraint a comment, which is stored in databases that support comments. The default is none. */
    String comment() default "";

    /** Names the databases that have it: {@code "postgresql"}. The default is all of them. */
    String[] onlyOn() default {};
}
