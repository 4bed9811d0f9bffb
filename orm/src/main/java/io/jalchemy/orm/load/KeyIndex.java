package io.jalchemy.orm.load;

import io.jalchemy.orm.state.KeyCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers keys from 0, in the order in which they come. */
final class KeyIndex {

    private final List<Object> keys;
    private final boolean whole;
    private final long[] codes;
    private final int[] numbers;

    /**
     * Makes an index without keys.
     *
     * @param most how many there will be at most
     * @param whole whether all are whole numbers, of one class
     */
    KeyIndex(int most, boolean whole) {
        this.keys = new ArrayList<>(most);
        this.whole = whole;
        int places = Integer.highestOneBit(Math.max(1, most)) << 2;
        this.codes = new long[places];
        this.numbers = new int[places];
    }

    /** Returns the keys in the order of their numbers. */
    List<Object> keys() {
        return keys;
    }

    /** Returns the number of {@code key}, which is added if the index does not have it. */
    int number(Object key) {
        int at = place(KeyCode.of(key), key);
        if (numbers[at] == 0) {
            keys.add(key);
            codes[at] = KeyCode.of(key);
            numbers[at] = keys.size();
        }
        return numbers[at] - 1;
    }

    /** Returns the number of {@code key}; -1 if the index does not have it. */
    int find(Object key) {
        return numbers[place(KeyCode.of(key), key)] - 1;
    }

    /** Returns the number of {@code key}, where all keys are whole numbers; -1 if the index does not have it. */
    int find(long key) {
        return numbers[place(key, null)] - 1;
    }

    private int place(long code, @Nullable Object key) {
        int last = codes.length - 1;
        int at = KeyCode.place(code, last);
        while (numbers[at] != 0
                && (codes[at] != code || !(whole || keys.get(numbers[at] - 1).equals(key)))) {
            at = (at + 1) & last;
        }
        return at;
    }
}
