package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that is called once after an object was created from a row, when everything that is loaded with it is there.
 *
 * <pre>{@code
 * private String firstName;
 *
 * private String lastName;
 *
 * @Unmapped
 * private @Nullable String shortName;
 *
 * @OnLoad
 * void computeShortName() {
 *     shortName = firstName.charAt(0) + ". " + lastName;
 * }
 * }</pre>
 *
 * <p>Like the event {@code load} in SQLAlchemy 2.0: it is not called for objects that the program creates, nor when a row is read again for
 * an object that is in the session ({@code refresh}, expiry, deferred columns). It may read everything; an assignment in it is a change
 * like any other. Methods of superclasses and mixins are called before those of the class.
 *
 * <p>The method is an instance method of an entity or a mixin, not private, without parameters and checked exceptions; javac reports an
 * error for others.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnLoad {}
