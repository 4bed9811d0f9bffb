package io.jalchemy.orm;

import io.jalchemy.orm.state.AttributeListener;
import org.jspecify.annotations.Nullable;

/**
 * The value of an attribute before it changes, as far as it is known without a statement. Immutable.
 *
 * @param <T> the attribute's type
 */
public final class Previous<T> {

    private final @Nullable Object value;

    private Previous(@Nullable Object value) {
        this.value = value;
    }

    static <T> Previous<T> of(@Nullable Object value) {
        return new Previous<>(value);
    }

    /**
     * Returns whether the value is known. It is not if the attribute was not loaded and the listener did not ask for {@linkplain
     * AttributeEvents#withActiveHistory active history}, nor if the object has just been constructed, so that there was no value
     * before.
     */
    public boolean isLoaded() {
        return value != AttributeListener.NOT_LOADED;
    }

    /** Returns the value of the attribute before the change; null if it is null or not known. */
    @SuppressWarnings("unchecked") // it comes from the field of an attribute of that type
    public @Nullable T value() {
        return isLoaded() ? (T) value : null;
    }

    /** Returns the value as text, or {@code not loaded}. */
    @Override
    public String toString() {
        return isLoaded() ? String.valueOf(value) : "not loaded";
    }
}
