package io.jalchemy.mapping;

/**
 * Makes values at INSERT or UPDATE. Has a constructor without arguments.
 *
 * @param <T> the type of the fields it is for
 */
@FunctionalInterface
public interface ValueSource<T> {

    /** A value. */
    T value(ValueContext context);
}
