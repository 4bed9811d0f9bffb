package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The container of repeated {@link TableOptions} annotations.
 *
 * <p>Programs repeat the annotation, and javac adds the container:
 *
 * <pre>{@code
 * @Entity(table = "notes")
 * @TableOptions(dialect = "postgresql", value = "unlogged")
 * @TableOptions(dialect = "sqlite", value = "strict")
 * class Note {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TableOptionsList {

    /** Lists the options of each database. */
    TableOptions[] value();
}
