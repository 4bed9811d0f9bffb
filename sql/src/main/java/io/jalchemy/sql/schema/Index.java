package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name the index's name; null to be named by the {@link NamingConvention}: {@code ix_<table>_<columns>}
 * @param parts the indexed columns and expressions, in order; at least one
 * @param unique whether the index is unique
 * @param where the condition of a partial index, as SQL text; null for all rows
 */
public record Index(
        @Nullable String name,
        List<Part> parts,
        boolean unique,
        @Nullable String where) implements TableElement {

    /** Copies the list. */
    public Index {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new JalchemyException("NO_COLUMNS", "An index has no columns. Name at least one.");
        }
    }

    /**
     * One part of an index.
     *
     * @param text a column's name, or an expression as SQL text
     * @param expression whether {@code text} is an expression
     * @param descending whether the order is descending
     */
    public record Part(String text, boolean expression, boolean descending) {

        /** Returns a part for a column, in ascending order. */
        public static Part column(String name) {
            return new Part(name, false, false);
        }

        /** Returns a part for an expression as SQL text, such as {@code "lower(name)"}, in ascending order. */
        public static Part expression(String sql) {
            return new Part(sql, true, false);
        }

        /** Returns this part in descending order. */
        public Part desc() {
            return new Part(text, expression, true);
        }
    }

    /** Returns an index on {@code columns}, by name. */
    public static Index of(String... columns) {
        List<Part> parts = new ArrayList<>(columns.length);
        for (String column : columns) {
            parts.add(Part.column(column));
        }
        return new Index(null, parts, false, null);
    }

    /** Returns an index on {@code parts}. */
    public static Index on(Part... parts) {
        return new Index(null, List.of(parts), false, null);
    }

    /** Returns this index with a name. */
    public Index named(String name) {
        return new Index(name, parts, unique, where);
    }

    /** Returns this index as a unique index. */
    public Index asUnique() {
        return new Index(name, parts, true, where);
    }

    /** Returns this index as a partial index of the rows for which {@code sql} is true. */
    public Index where(String sql) {
        return new Index(name, parts, unique, sql);
    }

    /** Returns the names of the indexed columns, in order; expressions are left out. */
    public List<String> columns() {
        return parts.stream().filter(part -> !part.expression()).map(Part::text).toList();
    }

    Index withParts(List<Part> parts) {
        return new Index(name, parts, unique, where);
    }
}
