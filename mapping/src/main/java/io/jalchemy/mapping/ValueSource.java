package io.jalchemy.mapping;

/**
 * Generates values at INSERT or UPDATE. Implementations need a constructor without parameters.
 *
 * @param <T> the type of the fields that it generates values for
 */
@FunctionalInterface
public interface ValueSource<T> {

    /** Returns a new value. */
    T value(ValueContext context);
}
