package io.jalchemy.tests.histories.entities;

import org.jspecify.annotations.Nullable;

/**
 * Refers to a parent with its foreign key.
 *
 * @param <P> the parent
 */
public interface Child<P> {

    /** The parent. */
    @Nullable
    P getParent();

    /** Gives it a parent. */
    void setParent(@Nullable P parent);
}
