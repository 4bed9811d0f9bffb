package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the entity's table options of one database, which mean nothing on any other. A database refuses an option that it does not know.
 *
 * <p>PostgreSQL has {@code partitionBy}, {@code partitionOf} with {@code forValues}, {@code inherits}, {@code using}, {@code with}, {@code
 * onCommit}, {@code tablespace} and {@code unlogged}; SQLite has {@code strict} and {@code withoutRowid}.
 *
 * <pre>{@code
 * @Entity(table = "measurements")
 * @TableOptions(dialect = "postgresql", value = {"unlogged", "with = fillfactor = 70"})
 * @TableOptions(dialect = "sqlite", value = "strict")
 * class Measurement {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private double celsius;
 * }
 * }</pre>
 */
@Documented
@Repeatable(TableOptionsList.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TableOptions {

    /** Names the database by its dialect: {@code "postgresql"}, {@code "sqlite"}. */
    String dialect();

    /** Lists the options: {@code "name = value"}, or the name alone of one that has no value but that it is set. */
    String[] value();
}
