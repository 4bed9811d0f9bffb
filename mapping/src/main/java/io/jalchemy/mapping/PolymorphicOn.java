package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the discriminator of an inheritance hierarchy: the attribute or column that determines the class of a row.
 *
 * <pre>{@code
 * @Entity(table = "animals")
 * @PolymorphicOn("kind") // the column is added to the table
 * @PolymorphicIdentity("animal")
 * class Animal {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     private String name;
 * }
 *
 * @Entity // names no table: its rows are in animals
 * @PolymorphicIdentity("cat")
 * class Cat extends Animal {
 *
 *     private int lives; // NULL in the rows of other animals
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PolymorphicOn {

    /** Names an attribute of the class, or a column that is created. */
    String value();
}
