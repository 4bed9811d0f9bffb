package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose fields become columns and relationships of the entities that extend it. It has no table of its own.
 *
 * <pre>{@code
 * @Mixin
 * abstract class Dated {
 *
 *     @MappedColumn(insertDefault = UtcNow.class)
 *     private Instant createdAt;
 * }
 *
 * @Entity(table = "articles")
 * class Article extends Dated { // the table has the columns created_at, id and title
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private String title;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Mixin {}
