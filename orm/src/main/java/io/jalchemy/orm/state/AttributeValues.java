package io.jalchemy.orm.state;

import org.jspecify.annotations.Nullable;

/**
 * Values of some attributes of one object, by number. Most often it is one attribute, whose value needs no array; there are
 * many such objects in a flush.
 */
public final class AttributeValues {

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    /** Stands for null, which is a value, too. */
    private static final Object NULL = new Object();

    /** The only attribute that has a value; {@link #NONE} or {@link #SEVERAL}. */
    private int only = NONE;

    /** The value of the only one; a value for each attribute, null where there is none, for several. */
    private @Nullable Object held;

    /** Returns whether attribute {@code number} has a value, which may be null. */
    public boolean has(int number) {
        return only == number || (only == SEVERAL && several()[number] != null);
    }

    /** Returns the value of attribute {@code number}; null if it has none, or if that is null. */
    public @Nullable Object get(int number) {
        Object value = only == number ? held : only == SEVERAL ? several()[number] : null;
        return value == NULL ? null : value;
    }

    /**
     * Sets the value of attribute {@code number}.
     *
     * @param value may be null, which counts as a value
     * @param attributes how many the object has
     */
    public void set(int number, @Nullable Object value, int attributes) {
        Object kept = value == null ? NULL : value;
        if (only == NONE || only == number) {
            only = number;
            held = kept;
            return;
        }
        if (only != SEVERAL) {
            @Nullable Object[] all = new Object[attributes];
            all[only] = held;
            held = all;
            only = SEVERAL;
        }
        several()[number] = kept;
    }

    private @Nullable Object[] several() {
        return (@Nullable Object[]) java.util.Objects.requireNonNull(held, "several values are in an array");
    }
}
