package io.jalchemy.orm.flush;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Names the objects whose rows the database has refused, by entity and key; a key that may be a value of the program's is left out. */
final class RefusedObjects {

    private static final int MAX_NAMES = 5;

    private RefusedObjects() {}

    /**
     * Returns a sentence about which objects {@code rows}, of which one was refused, are of; empty if they are rows of an association
     * table.
     *
     * @param refused whether a row is known to be one that is refused
     */
    static String named(List<RowOperation> rows, Predicate<RowOperation> refused) {
        if (rows.get(0).change == null) {
            return "";
        }
        if (rows.size() == 1) {
            return " The object is " + name(rows.get(0)) + ".";
        }
        for (int i = 0; i < rows.size(); i++) {
            if (refused.test(rows.get(i))) {
                return " The object is " + name(rows.get(i)) + ", row " + (i + 1) + " of " + rows.size() + ".";
            }
        }
        List<String> names = new ArrayList<>();
        for (RowOperation row : rows) {
            String name = name(row);
            if (names.size() < MAX_NAMES && name.indexOf('#') >= 0) {
                names.add(name);
            }
        }
        return " The object is one of the " + rows.size() + " of this statement"
                + (names.isEmpty() ? "" : ": " + String.join(", ", names) + (names.size() < rows.size() ? " …" : ""))
                + ".";
    }

    private static String name(RowOperation row) {
        ObjectWrite change = row.change;
        if (change == null) {
            return row.table().name();
        }
        String shown = shown(change.state.key());
        return change.state.key() == null
                ? "a new " + change.mapper
                : change.mapper + (shown == null ? " that has a row" : "#" + shown);
    }

    /** Returns a key of numbers that identify a row and mean nothing else; null for another one. */
    private static @Nullable String shown(@Nullable Object key) {
        if (key instanceof List<?> parts) {
            return parts.stream().allMatch(each -> shown(each) != null) ? key.toString() : null;
        }
        return key instanceof Number || key instanceof UUID ? key.toString() : null;
    }
}
