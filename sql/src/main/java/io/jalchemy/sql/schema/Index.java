package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.ConflictArbiter;
import io.jalchemy.sql.tree.ConflictTarget;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.TableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * <pre>{@code
 * Table articles = Table.of(
 *         "articles",
 *         column("id", BIGINT).primaryKey(),
 *         column("title", VARCHAR).notNull(),
 *         column("published", DATE),
 *         Index.of("published").where("published IS NOT NULL"),
 *         Index.on(Index.Part.expression("lower(title)"), Index.Part.column("published").desc())
 *                 .named("ix_articles_title"));
 * }</pre>
 *
 * @param name the index's name; null to be named by the {@link NamingConvention}: {@code ix_<table>_<columns>}
 * @param parts the indexed columns and expressions, in order; at least one
 * @param unique whether the index is unique
 * @param where the condition of a partial index; null for all rows
 * @param options what else it has
 */
public record Index(
        @Nullable String name,
        List<Part> parts,
        boolean unique,
        @Nullable SchemaExpression where,
        IndexOptions options) implements TableElement, ConflictArbiter {

    /** Copies the list. */
    public Index {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new JalchemyException("NO_COLUMNS", "An index has no columns. Name at least one.");
        }
    }

    /**
     * One part of an index: a column or an expression, and the order in which it is kept.
     *
     * @param column a column's name; null for an expression
     * @param expression an expression; null for a column
     * @param descending whether the order is descending
     * @param nulls the place of NULL; null for the database's default
     * @param operatorClass the operators that the index serves, such as {@code text_pattern_ops}; null for the default of the type
     * @param collation the order of texts, by name; null for that of the column
     */
    public record Part(
            @Nullable String column,
            @Nullable SchemaExpression expression,
            boolean descending,
            @Nullable NullsOrder nulls,
            @Nullable String operatorClass,
            @Nullable String collation) {

        /** Refuses a part that is not either a column or an expression. */
        public Part {
            if ((column == null) == (expression == null)) {
                throw new JalchemyException(
                        "INDEX_PART", "A part of an index is either a column or an expression. Give one of them.");
            }
        }

        /** Returns a part for a column, in ascending order. */
        public static Part column(String name) {
            return new Part(name, null, false, null, null, null);
        }

        /** Returns a part for an expression as SQL text, such as {@code "lower(name)"}, in ascending order. */
        public static Part expression(String sql) {
            return new Part(null, SchemaExpression.of(sql), false, null, null, null);
        }

        /** Returns a part for an expression, in ascending order. */
        public static Part expression(Expression<?> expression) {
            return new Part(null, SchemaExpression.of(expression), false, null, null, null);
        }

        /** Returns this part in descending order. */
        public Part desc() {
            return new Part(column, expression, true, nulls, operatorClass, collation);
        }

        /** Returns this part with NULL before all values. */
        public Part nullsFirst() {
            return new Part(column, expression, descending, NullsOrder.FIRST, operatorClass, collation);
        }

        /** Returns this part with NULL after all values. */
        public Part nullsLast() {
            return new Part(column, expression, descending, NullsOrder.LAST, operatorClass, collation);
        }

        /** Returns this part for the operators of a class, such as {@code "text_pattern_ops"}. */
        public Part operatorClass(String name) {
            return new Part(column, expression, descending, nulls, name, collation);
        }

        /** Returns this part with texts in the order of a collation, by name. */
        public Part collation(String name) {
            return new Part(column, expression, descending, nulls, operatorClass, name);
        }

        /** Returns the column's name, or the expression as text. */
        public String text() {
            return column == null ? Objects.requireNonNull(expression).sql() : column;
        }

        Part withColumn(String name) {
            return new Part(name, null, descending, nulls, operatorClass, collation);
        }
    }

    /** Returns an index on {@code columns}, by name. */
    public static Index of(String... columns) {
        List<Part> parts = new ArrayList<>(columns.length);
        for (String column : columns) {
            parts.add(Part.column(column));
        }
        return on(parts.toArray(Part[]::new));
    }

    /** Returns an index on {@code parts}. */
    public static Index on(Part... parts) {
        return new Index(null, List.of(parts), false, null, IndexOptions.DEFAULTS);
    }

    /** Returns this index with a name. */
    public Index named(String name) {
        return new Index(name, parts, unique, where, options);
    }

    /** Returns this index as a unique index. */
    public Index asUnique() {
        return new Index(name, parts, true, where, options);
    }

    /** Returns this index as a partial index of the rows for which {@code sql} is true. */
    public Index where(String sql) {
        return new Index(name, parts, unique, SchemaExpression.of(sql), options);
    }

    /** Returns this index as a partial index of the rows for which {@code condition} is true. */
    public Index where(Condition condition) {
        return new Index(name, parts, unique, SchemaExpression.of(condition), options);
    }

    /** Returns this index with an access method, such as {@code "gin"}. */
    public Index using(String method) {
        return with(options.withMethod(method));
    }

    /** Returns this index with columns, by key or name, that it stores and that are not searched by. */
    public Index include(String... columns) {
        return with(options.withInclude(List.of(columns)));
    }

    /** Returns this index, a unique one, so that it takes NULL once only. */
    public Index nullsNotDistinct() {
        return with(options.withNullsNotDistinct());
    }

    /** Returns this index with a storage parameter: {@code with("fillfactor", "70")}. */
    public Index with(String parameter, String value) {
        return with(options.withStorage(parameter, value));
    }

    /** Returns this index in a tablespace. */
    public Index tablespace(String name) {
        return with(options.withTablespace(name));
    }

    /** Returns this index with a comment. */
    public Index comment(String comment) {
        return with(options.withComment(comment));
    }

    /**
     * Returns this index, to be made and dropped without locking its table against writes, by statements of their own outside of a
     * transaction. Where the table is created, too, nobody writes to it yet, and the index is created as any other.
     */
    public Index concurrently() {
        return with(options.withConcurrently());
    }

    /** Returns this index for some databases only: the others do without it. */
    public Index onlyOn(String... dialects) {
        return with(options.withOnlyOn(List.of(dialects)));
    }

    /** Returns this index with other options. */
    public Index with(IndexOptions options) {
        return new Index(name, parts, unique, where, options);
    }

    /** Returns whether a database, by its dialect's name, has the index. */
    public boolean isOn(String dialect) {
        return options.onlyOn().isEmpty() || options.onlyOn().contains(dialect);
    }

    /** Returns the names of the indexed columns, in order; expressions are left out. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(parts.size());
        for (Part part : parts) {
            if (part.column() != null) {
                columns.add(part.column());
            }
        }
        return List.copyOf(columns);
    }

    Index withParts(List<Part> parts) {
        return new Index(name, parts, unique, where, options);
    }

    @Override
    public ConflictTarget conflictTarget(@Nullable TableSource into) {
        return ConflictTargets.of(this, into);
    }
}
