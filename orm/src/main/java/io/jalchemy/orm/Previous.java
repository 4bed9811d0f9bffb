package io.jalchemy.orm;

import io.jalchemy.orm.state.AttributeListener;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute is before it changes, as far as that is known without a statement. Immutable.
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
     * Whether it is known. It is not if the attribute was not loaded and the listener did not ask for {@linkplain
     * AttributeEvents#withActiveHistory active history}, and if the object has just been constructed, so that there was nothing
     * before.
     */
    public boolean isLoaded() {
        return value != AttributeListener.NOT_LOADED;
    }

    /** What the attribute is; null if it is null, and if that is not known. */
    @SuppressWarnings("unchecked") // it comes from the field of an attribute of that type
    public @Nullable T value() {
        return isLoaded() ? (T) value : null;
    }

    /** The value, or {@code not loaded}. */
    @Override
    public String toString() {
        return isLoaded() ? String.valueOf(value) : "not loaded";
    }
}
