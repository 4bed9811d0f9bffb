package io.jalchemy.mapping;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What a {@link ValueSource} may look at. */
public interface ValueContext {

    /** The clock of the session factory. */
    Clock clock();

    /** The name of the column that gets the value. */
    String column();

    /** The Java type that the value has to have. */
    Class<?> javaType();

    /** What the row has in {@code column} so far; null for nothing. */
    @Nullable
    Object current(String column);
}
