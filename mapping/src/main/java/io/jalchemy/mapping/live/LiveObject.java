package io.jalchemy.mapping.live;

import org.jspecify.annotations.Nullable;

/**
 * What the enhancer makes of an entity or mixin class.
 *
 * <p>All methods are added at compile time and marked synthetic; programs do not call them. None of them fires an event,
 * loads anything or checks anything: they are the plain fields.
 */
public interface LiveObject {

    /** The object's state; null for an object that was deserialised or made without a constructor. */
    @Nullable
    LiveState jalchemy$state();

    /** Gives the object its state, or takes it away. */
    void jalchemy$state(@Nullable LiveState state);

    /** The live type of the object's own class. */
    LiveType jalchemy$type();

    /** What the field of the attribute numbered {@code attribute} holds, boxed. */
    @Nullable
    Object jalchemy$get(int attribute);

    /** Stores {@code value} in the field of {@code attribute}; null in a primitive field is its zero. */
    void jalchemy$set(int attribute, @Nullable Object value);

    /** Stores every column that {@code row} {@linkplain LiveRow#has has}, in order of attribute numbers. */
    void jalchemy$load(LiveRow row);

    /** A new object of the same class with {@code state}, made without running initialisers or constructors. */
    LiveObject jalchemy$new(@Nullable LiveState state);

    /** The path constant of the entity class, {@code UserPath.USER}; null for a mixin. */
    @Nullable
    Object jalchemy$path();
}
