package io.jalchemy.mapping.live;

import org.jspecify.annotations.Nullable;

/**
 * What the enhancer makes of an entity or mixin class.
 *
 * <p>All methods are added at compile time and marked synthetic; programs do not call them. None of them fires an event,
 * loads anything or checks anything: they are the plain fields.
 *
 * <p>The methods here are default methods that refuse, because javac does not see synthetic methods in class files: a class
 * that extends an enhanced one from another jar would have to implement them. The enhancer overrides every one.
 */
public interface LiveObject {

    /** The object's state; null for an object that was deserialised or made without a constructor. */
    default @Nullable LiveState jalchemy$state() {
        throw LiveType.notEnhanced(getClass());
    }

    /** Gives the object its state, or takes it away. */
    default void jalchemy$state(@Nullable LiveState state) {
        throw LiveType.notEnhanced(getClass());
    }

    /** The live type of the object's own class. */
    default LiveType jalchemy$type() {
        throw LiveType.notEnhanced(getClass());
    }

    /** What the field of the attribute numbered {@code attribute} holds, boxed. */
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

    /** A new object of the same class with {@code state}, made without running initialisers or constructors. */
    default LiveObject jalchemy$new(@Nullable LiveState state) {
        throw LiveType.notEnhanced(getClass());
    }

    /** The path constant of the entity class, {@code UserPath.USER}; null for a mixin. */
    default @Nullable Object jalchemy$path() {
        throw LiveType.notEnhanced(getClass());
    }
}
