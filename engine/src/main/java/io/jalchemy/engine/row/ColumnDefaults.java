package io.jalchemy.engine.row;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.DefaultValue;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.SqlText;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Knows what stands among VALUES for a column that a row does not name: the word {@code DEFAULT}, or, where the database does not
 * take that word there, the default itself, as its catalogue has it.
 */
public final class ColumnDefaults {

    /** Says {@code DEFAULT}. */
    public static final ColumnDefaults BY_WORD = new ColumnDefaults(null);

    private final @Nullable Map<String, String> texts;

    private ColumnDefaults(@Nullable Map<String, String> texts) {
        this.texts = texts;
    }

    /** Returns those that the catalogue has: SQL by names of columns in lower case. */
    public static ColumnDefaults of(Map<String, String> texts) {
        return new ColumnDefaults(Map.copyOf(texts));
    }

    /** Returns what {@code column} gets in a row that does not name it. */
    public Expression<?> of(Column<?> column) {
        if (texts == null) {
            return new DefaultValue<>(column.type());
        }
        String text = Objects.requireNonNull(texts.get(column.name().toLowerCase(Locale.ROOT)), column.name());
        return new SqlText<>(text, column.type());
    }

    /** Returns whether it is known what {@code column} gets. */
    public boolean knows(Column<?> column) {
        return texts == null || texts.containsKey(column.name().toLowerCase(Locale.ROOT));
    }
}
