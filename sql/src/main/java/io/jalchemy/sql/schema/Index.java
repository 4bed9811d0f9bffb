package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name null to be named by the {@link NamingConvention}: {@code ix_<table>_<columns>}
 * @param parts what is indexed, in order; at least one
 * @param unique whether no two rows may be equal in all parts
 * @param where the rows that are indexed, as SQL text; null for all
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
     * @param descending whether the largest comes first
     */
    public record Part(String text, boolean expression, boolean descending) {

        /** A column, smallest first. */
        public static Part column(String name) {
            return new Part(name, false, false);
        }

        /** An expression as SQL text, such as {@code "lower(name)"}, smallest first. */
        public static Part expression(String sql) {
            return new Part(sql, true, false);
        }

        /** This part, largest first. */
        public Part desc() {
            return new Part(text, expression, true);
        }
    }

    /** An index on {@code columns}, by name. */
    public static Index of(String... columns) {
        List<Part> parts = new ArrayList<>(columns.length);
        for (String column : columns) {
            parts.add(Part.column(column));
        }
        return new Index(null, parts, false, null);
    }

    /** An index on {@code parts}. */
    public static Index on(Part... parts) {
        return new Index(null, List.of(parts), false, null);
    }

    /** This index with a name. */
    public Index named(String name) {
        return new Index(name, parts, unique, where);
    }

    /** This index, in which no two rows may be equal. */
    public Index asUnique() {
        return new Index(name, parts, true, where);
    }

    /** This index over the rows for which {@code sql} is true. */
    public Index where(String sql) {
        return new Index(name, parts, unique, sql);
    }

    /** Names of the indexed columns, in order; expressions are left out. */
    public List<String> columns() {
        return parts.stream().filter(part -> !part.expression()).map(Part::text).toList();
    }

    Index withParts(List<Part> parts) {
        return new Index(name, parts, unique, where);
    }
}
