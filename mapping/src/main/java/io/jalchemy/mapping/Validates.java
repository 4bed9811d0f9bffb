package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that looks at what attributes are about to be set to, and at what is about to come into collections. What it gives
 * back is taken; if it throws, nothing changes.
 *
 * <p>Like {@code @validates} in SQLAlchemy 2.0:
 *
 * <pre>{@code
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
 * sets null. javac refuses methods that do not fit, names that no attribute has, and two methods for one attribute.
 *
 * <p>It is called before anything has changed, for each assignment, and once for each attribute that a constructor assigned, when
 * that has returned; not for what is loaded, and not for what a flush gives. A method of a subclass that overrides it takes its
 * place.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Validates {

    /** Names of attributes: columns, references and collections, of the class, of its mixins and of mapped superclasses. */
    String[] value();

    /**
     * Whether it is also called for what follows from a change of the other side of a relationship; it then has to give back
     * what it was given. Default: yes.
     */
    boolean includeBackrefs() default true;
}
