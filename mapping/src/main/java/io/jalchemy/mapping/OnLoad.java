package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that is called after an object was made from a row, once, when all that is loaded with it is there.
 *
 * <p>Like the event {@code load} in SQLAlchemy 2.0: it is not called for objects that the program makes, nor when a row is read
 * again for an object that is there ({@code refresh}, expiry, deferred columns). It may read everything; what it assigns is a
 * change like any other. Of several the methods of superclasses and mixins come first.
 *
 * <p>The method is an instance method of an entity or a mixin, not private, without parameters and checked exceptions; javac
 * refuses others.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnLoad {}
