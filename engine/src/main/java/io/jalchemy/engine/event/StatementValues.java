package io.jalchemy.engine.event;

import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The values that are sent with a statement. They are hidden unless {@code EngineOptions.echoValues(true)} says that they may be seen; then
 * those of masked columns are {@link #MASKED}. The values are collected when they are asked for, which a listener should do while it is
 * called.
 */
public final class StatementValues {

    /** Stands in place of the value of a masked column. */
    public static final Object MASKED = new Object() {

        @Override
        public String toString() {
            return "***";
        }
    };

    /** Values that are not shown. */
    public static final StatementValues HIDDEN = new StatementValues(false, List::of);

    private static final int MAX_TEXT = 80;
    private static final int MAX_ELEMENTS = 10;
    private static final int MAX_ROWS = 3;
    private static final int MAX_VALUES = 60;
    private static final int WIDTH = 110;

    private final boolean shown;
    private final Supplier<List<List<@Nullable Object>>> rows;

    private StatementValues(boolean shown, Supplier<List<List<@Nullable Object>>> rows) {
        this.shown = shown;
        this.rows = rows;
    }

    /** Returns values that {@code rows} supplies each time they are asked for: one list for each row. */
    public static StatementValues of(Supplier<List<List<@Nullable Object>>> rows) {
        return new StatementValues(true, rows);
    }

    /** Returns whether values may be seen. */
    public boolean isShown() {
        return shown;
    }

    /** Returns the values of each row, in the order of the parameters: one row, or those of a JDBC batch; empty if they are hidden. */
    public List<List<@Nullable Object>> rows() {
        return rows.get();
    }

    /**
     * Returns the values for people, each row in brackets on a line, or several if it is long: long texts and lists are cut and say how
     * long they are, of {@code byte[]} only the size is there, and of many rows the first ones; empty if they are hidden or there are none.
     */
    public List<String> lines() {
        List<List<@Nullable Object>> all = rows();
        if (all.isEmpty() || all.get(0).isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (List<@Nullable Object> row : all.subList(0, Math.min(all.size(), MAX_ROWS))) {
            addLines(row, lines);
        }
        if (all.size() > MAX_ROWS) {
            lines.add("… " + count(all.size(), "rows"));
        }
        return lines;
    }

    private static void addLines(List<@Nullable Object> row, List<String> lines) {
        StringBuilder line = new StringBuilder("[");
        int most = Math.min(row.size(), MAX_VALUES);
        for (int i = 0; i < most; i++) {
            String value = one(row.get(i)) + (i + 1 < row.size() ? "," : "]");
            if (line.length() > 1 && line.length() + 1 + value.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 1 && line.charAt(0) == '[' ? "" : " ").append(value);
        }
        lines.add(most < row.size() ? line + " … " + count(row.size(), "values") + "]" : line.toString());
    }

    private static String count(int count, String what) {
        return String.format(Locale.ROOT, "%,d %s", count, what);
    }

    private static String list(List<? extends @Nullable Object> values) {
        StringBuilder text = new StringBuilder("[");
        int shown = Math.min(values.size(), MAX_ELEMENTS);
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : ", ").append(one(values.get(i)));
        }
        if (shown < values.size()) {
            text.append(", … ").append(count(values.size(), "values"));
        }
        return text.append(']').toString();
    }

    /** Returns the elements of {@code array}, which may have primitive ones. */
    private static List<@Nullable Object> elements(Object array) {
        return new AbstractList<>() {
            @Override
            public @Nullable Object get(int index) {
                return Array.get(array, index);
            }

            @Override
            public int size() {
                return Array.getLength(array);
            }
        };
    }

    private static String one(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof byte[] bytes) {
            return count(bytes.length, "bytes");
        }
        if (value.getClass().isArray()) {
            return list(elements(value));
        }
        if (value instanceof List<?> several) {
            return list(several);
        }
        String text = String.valueOf(value);
        if (text.length() > MAX_TEXT) {
            int end = Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT;
            text = text.substring(0, end) + "… " + count(text.length(), "characters");
        }
        text = text.replace("\n", "\\n").replace("\r", "\\r");
        return value instanceof CharSequence ? "'" + text + "'" : text;
    }

    /** Returns {@link #lines} joined; {@code "hidden"} if values may not be seen. */
    @Override
    public String toString() {
        return shown ? String.join("\n", lines()) : "hidden";
    }
}
