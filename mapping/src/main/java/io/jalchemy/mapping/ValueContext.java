package io.jalchemy.mapping;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The information that is available to a {@link ValueSource}. */
public interface ValueContext {

    /** Returns the clock of the session factory. */
    Clock clock();

    /** Returns the name of the column that gets the value. */
    String column();

    /** Returns the Java type that the value must have. */
    Class<?> javaType();

    /** Returns the row's value so far in {@code column}; null if it has none. */
    @Nullable
    Object current(String column);
}
