package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that validates or converts values before attributes are set to them, and elements before they are added to
 * collections. The value that it returns is used; if it throws, nothing changes.
 *
 * <p>Like {@code @validates} in SQLAlchemy 2.0:
 *
 * <pre>{@code
 * private String email;
 *
 * private String replyTo;
 *
 * @Validates({"email", "replyTo"})
 * String address(String attribute, String address) {
 *     if (!address.contains("@")) {
 *         throw new IllegalArgumentException(attribute + " has no @: " + address);
 *     }
 *     return address.strip();
 * }
 * }</pre>
 *
 * <p>The method is an instance method of the entity class or a mixin, not private, and throws no checked exceptions. It takes
 * the value, or the attribute's name and the value; of a collection the value is the element. The value is null where a program
 * sets null. javac reports an error for methods that do not fit, names that no attribute has, and two methods for one attribute.
 *
 * <p>It is called before anything has changed, for each assignment, and once for each attribute that a constructor assigned, when
 * that has returned. It is not called for values that are loaded or that a flush sets. A method of a subclass that overrides it
 * replaces it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Validates {

    /** Lists the names of attributes: columns, references and collections, of the class, of its mixins and of mapped superclasses. */
    String[] value();

    /**
     * Selects whether the method is also called for changes that follow from a change of the other side of a relationship; it must then
     * return the value that it was given. The default is true.
     */
    boolean includeBackrefs() default true;
}
