package io.jalchemy.engine.batch;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.type.SqlType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows that came back among those that were given, by their keys. Keys are compared as their types say, since a database may give
 * back another form of the same value (digits after the point, blanks at the end of CHAR).
 */
final class KeyMatching {

    private final List<Column<?>> columns;
    private final @Nullable Object[][] given;
    private final int[] givenPlaces;
    private final int from;
    private final int to;
    private @Nullable Map<List<@Nullable Object>, Integer> byKey;

    /**
     * Makes a search among the rows that were given.
     *
     * @param columns the columns of the key
     * @param given values by column and row
     * @param givenPlaces the places of the parts of the key among the columns of {@code given}
     * @param from the number of the first row that may have come back
     * @param to the number after the last one
     */
    KeyMatching(List<Column<?>> columns, @Nullable Object[][] given, int[] givenPlaces, int from, int to) {
        this.columns = columns;
        this.given = given;
        this.givenPlaces = givenPlaces;
        this.from = from;
        this.to = to;
    }

    /**
     * Returns the number of the given row that came back as {@code row}; -1 if none did. Rows mostly come back in order, so it is looked
     * for at the same place, and by key only from the first row on that is elsewhere.
     *
     * @param came values by column and row
     * @param keys the places of the parts of the key among the columns of {@code came}
     */
    int find(@Nullable Object[][] came, int[] keys, int row) {
        int at = from + row;
        if (byKey == null) {
            if (at < to && isSame(came, keys, row, at)) {
                return at;
            }
            byKey = byKey();
        }
        return byKey.getOrDefault(key(came, keys, row), -1);
    }

    private boolean isSame(@Nullable Object[][] came, int[] keys, int row, int at) {
        for (int i = 0; i < keys.length; i++) {
            SqlType<?> type = columns.get(i).type();
            if (!Objects.equals(type.key(came[keys[i]][row]), type.key(given[givenPlaces[i]][at]))) {
                return false;
            }
        }
        return true;
    }

    private Map<List<@Nullable Object>, Integer> byKey() {
        Map<List<@Nullable Object>, Integer> all = new HashMap<>((to - from) * 2);
        for (int row = from; row < to; row++) {
            all.put(key(given, givenPlaces, row), row);
        }
        return all;
    }

    private List<@Nullable Object> key(@Nullable Object[][] values, int[] places, int row) {
        @Nullable Object[] key = new Object[places.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = columns.get(i).type().key(values[places[i]][row]);
        }
        return Arrays.asList(key);
    }
}
