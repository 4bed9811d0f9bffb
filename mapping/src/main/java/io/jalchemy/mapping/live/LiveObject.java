package io.jalchemy.mapping.live;

import org.jspecify.annotations.Nullable;

/**
 * The interface that the enhancer adds to entity and mixin classes.
 *
 * <p>All methods are added at compile time and marked synthetic; programs do not call them. None of them fires an event, loads or checks
 * anything: they access the plain fields.
 *
 * <p>The methods here are default methods that throw, because javac does not see synthetic methods in class files: a class that extends an
 * enhanced one from another jar would have to implement them. The enhancer overrides every one.
 */
public interface LiveObject {

    /** Returns the object's state; null for an object that was deserialized or created without a constructor. */
    default @Nullable LiveState jalchemy$state() {
        throw LiveType.notEnhanced(getClass());
    }

    /** Sets the object's state; null removes it. */
    default void jalchemy$state(@Nullable LiveState state) {
        throw LiveType.notEnhanced(getClass());
    }

    /** Returns the live type of the object's own class. */
    default LiveType jalchemy$type() {
        throw LiveType.notEnhanced(getClass());
    }

    /** Returns the field of the attribute numbered {@code attribute}, boxed. */
    default @Nullable Object jalchemy$get(int attribute) {
        throw LiveType.notEnhanced(getClass());
    }

    /** Stores {@code value} in the field of {@code attribute}; null in a primitive field is its zero. */
    default void jalchemy$set(int attribute, @Nullable Object value) {
        throw LiveType.notEnhanced(getClass());
    }

    /** Stores every column that {@code row} {@linkplain LiveRow#has has}, in order of attribute numbers. */
    default void jalchemy$load(LiveRow row) {
        throw LiveType.notEnhanced(getClass());
    }

    /** Returns a new object of the same class with {@code state}, created without running initializers or constructors. */
    default LiveObject jalchemy$new(@Nullable LiveState state) {
        throw LiveType.notEnhanced(getClass());
    }

    /** Returns the path constant of the entity class, {@code UserPath.USER}; null for a mixin. */
    default @Nullable Object jalchemy$path() {
        throw LiveType.notEnhanced(getClass());
    }
}
