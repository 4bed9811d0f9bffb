package io.jalchemy.engine.row;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.DefaultValue;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.SqlText;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The expressions that are written among VALUES for columns that a row does not name: the word {@code DEFAULT}, or, where the database does
 * not take that word there, the default itself, as its catalogue has it.
 */
public final class ColumnDefaults {

    /** The defaults that are {@code DEFAULT} for every column. */
    public static final ColumnDefaults BY_WORD = new ColumnDefaults(null);

    private final @Nullable Map<String, String> texts;

    private ColumnDefaults(@Nullable Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * Returns defaults that the catalogue has.
     *
     * @param texts SQL by the names that the table's columns have
     */
    public static ColumnDefaults of(Map<String, String> texts) {
        return new ColumnDefaults(Map.copyOf(texts));
    }

    /**
     * Returns the expression that {@code column} gets in a row that does not name it.
     *
     * @throws NullPointerException if it is not known
     */
    public Expression<?> of(Column<?> column) {
        if (texts == null) {
            return new DefaultValue<>(column.type());
        }
        String text = Objects.requireNonNull(texts.get(column.name()), column.name());
        return new SqlText<>(text, column.type());
    }

    /** Returns whether the default of {@code column} is known. */
    public boolean knows(Column<?> column) {
        return texts == null || texts.containsKey(column.name());
    }
}
