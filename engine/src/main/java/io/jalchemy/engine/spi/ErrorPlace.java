package io.jalchemy.engine.spi;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The place of an error in the schema or the statement; nothing in it comes from a row.
 *
 * @param constraint the name of a constraint; null for none or unknown
 * @param table the name of a table; null for none or unknown
 * @param column the name of a column, or several with commas between them; null for none or unknown
 * @param near a word of the statement; null for none or unknown. It is shown only if the statement has it.
 */
public record ErrorPlace(
        @Nullable String constraint,
        @Nullable String table,
        @Nullable String column,
        @Nullable String near) implements Serializable {

    /** Nothing is known. */
    public static final ErrorPlace UNKNOWN = new ErrorPlace(null, null, null, null);
}
