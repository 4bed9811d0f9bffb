package io.jalchemy.migrate.operation;

import org.jspecify.annotations.Nullable;

/**
 * What is said of something that a column may have or not have.
 *
 * @param value what it has; null if it has none
 * @param <T> the type of the value
 */
public record Aspect<T>(@Nullable T value) {}
