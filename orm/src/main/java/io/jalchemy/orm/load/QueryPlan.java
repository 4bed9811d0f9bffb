package io.jalchemy.orm.load;

import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.ResultColumn;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The plan of all statements of one shape: the compiled text, and how rows are read.
 *
 * @param elements of each row, in order
 * @param columns the names and types of the columns, as for a map of a row
 * @param unique whether rows that differ in joined collections alone become one
 */
record QueryPlan(Compiled compiled, List<Element> elements, List<ResultColumn> columns, boolean unique) {

    /** The weight of an element or a column, in characters. */
    private static final int ELEMENT_WEIGHT = 32;

    /** Returns about as many characters as take the memory of this. */
    long weight() {
        return compiled.weight() + (long) ELEMENT_WEIGHT * (elements.size() + columns.size());
    }

    /**
     * One element of a row.
     *
     * @param reader of an entity; null for a value
     * @param position of a value
     * @param column the reader of a value; null for an entity
     */
    record Element(
            @Nullable EntityReader reader,
            int position,
            @Nullable ColumnReader column) {

        static Element entity(EntityReader reader) {
            return new Element(reader, -1, null);
        }

        static Element value(int position, ColumnReader column) {
            return new Element(null, position, column);
        }

        /** Reads the value from the current row; only for an element that is a value. */
        @Nullable
        Object read(RowCursor cursor) throws SQLException {
            return cursor.get(position, Objects.requireNonNull(column, "of a value"));
        }
    }
}
