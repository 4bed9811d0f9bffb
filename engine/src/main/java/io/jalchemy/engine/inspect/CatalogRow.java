package io.jalchemy.engine.inspect;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that a query of the catalogue gave.
 *
 * @param values the texts of its columns by label; null for NULL
 */
public record CatalogRow(Map<String, @Nullable String> values) {

    /** Copies the map. */
    public CatalogRow {
        values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    /** Returns the text of column {@code label}; null for NULL. */
    public @Nullable String find(String label) {
        if (!values.containsKey(label)) {
            throw new IllegalArgumentException("The query gives no column " + label);
        }
        return values.get(label);
    }

    /** Returns the text of column {@code label}, which is not NULL. */
    public String text(String label) {
        String text = find(label);
        if (text == null) {
            throw new IllegalStateException("Column " + label + " of the catalogue is NULL");
        }
        return text;
    }

    /** Returns the truth value of column {@code label}, as text or as a number; false for NULL. */
    public boolean flag(String label) {
        String text = find(label);
        return text != null && (text.equals("1") || text.equals("t") || text.equals("true"));
    }

    /** Returns the whole number of column {@code label}; null for NULL. */
    public @Nullable Long number(String label) {
        String text = find(label);
        return text == null ? null : Long.valueOf(text);
    }
}
