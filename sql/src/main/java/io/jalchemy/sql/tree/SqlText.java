package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * SQL text as the program wrote it, with values at some places of it.
 *
 * @param pieces the text before the first value, between two values, and behind the last one: one more than there are values
 * @param values what stands between the pieces: values, lists of values, and parameters that have no value yet
 * @param type the type of the text as an expression
 */
public record SqlText<T>(List<String> pieces, List<Expression<?>> values, SqlType<T> type) implements Expression<T> {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is not one piece more than there are values
     */
    public SqlText {
        pieces = List.copyOf(pieces);
        values = List.copyOf(values);
        if (pieces.size() != values.size() + 1) {
            throw new IllegalArgumentException("A text has one piece more than values: " + pieces + ", " + values);
        }
    }

    /** Makes a text that is written as it is, in which a colon is a colon. */
    public SqlText(String sql, SqlType<T> type) {
        this(List.of(sql), List.of(), type);
    }

    /**
     * Returns {@code sql} with its named parameters, {@code :name}, which {@link #bind(String, Object)} gives their values.
     *
     * <p>A colon in quotes or in a comment is part of the text, and so are {@code ::}, {@code :=}, a colon behind a letter or a digit
     * ({@code tags[1:2]}), and one behind a backslash, which is left out.
     */
    public static <T> SqlText<T> of(String sql, SqlType<T> type) {
        return new NamedParameters(sql).text(type);
    }

    /**
     * Returns this text with {@code value} in place of the parameter {@code name}, wherever it occurs; a collection becomes a list in
     * parentheses, for {@code IN :ids}.
     *
     * @param value not null, which has no type of its own; see {@link #bind(String, Object, SqlType)}
     * @throws JalchemyException if the text has no such parameter, or the class of the value has no SQL type
     */
    public SqlText<T> bind(String name, Object value) {
        if (value instanceof Collection<?> list) {
            if (list.isEmpty()) {
                throw new JalchemyException(
                        "NO_TYPE_OF_LIST",
                        "bind(\"" + name + "\", …) was given a list without elements, which has no type of its own."
                                + " Give the type of its elements: bind(\"" + name + "\", list, Types.BIGINT).");
            }
            Object first = list.iterator().next();
            return bind(name, value, Types.of(nonNull(name, first).getClass()));
        }
        return bound(name, Bind.of(nonNull(name, value)));
    }

    private static Object nonNull(String name, @Nullable Object value) {
        if (value == null) {
            throw new JalchemyException(
                    "NULL_LITERAL",
                    "bind(\"" + name + "\", …) was given null, which has no type of its own. Give its type: bind(\""
                            + name + "\", null, Types.VARCHAR).");
        }
        return value;
    }

    /**
     * Returns this text with {@code value}, sent as {@code valueType}, in place of the parameter {@code name}, wherever it occurs.
     *
     * @param value null sends NULL; a collection becomes a list of values of that type
     * @throws JalchemyException if the text has no such parameter, or the value cannot be one of the type
     */
    public SqlText<T> bind(String name, @Nullable Object value, SqlType<?> valueType) {
        return bound(name, value(name, value, valueType));
    }

    private static <V> Expression<V> value(String name, @Nullable Object value, SqlType<V> type) {
        if (type.element() == null && value instanceof Collection<?> list) {
            List<V> all = new ArrayList<>(list.size());
            for (Object each : list) {
                all.add(type.coerce(nonNull(name, each)));
            }
            return new ListBind<>(all, type);
        }
        return new Bind<>(value == null ? null : type.coerce(value), type);
    }

    private SqlText<T> bound(String name, Expression<?> value) {
        List<Expression<?>> all = new ArrayList<>(values);
        List<String> open = new ArrayList<>();
        boolean found = false;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Custom<?> custom && custom.name().equals(Custom.PARAMETER)) {
                open.add(custom.detail());
                if (custom.detail().equals(name)) {
                    all.set(i, value);
                    found = true;
                }
            }
        }
        if (!found) {
            throw new JalchemyException(
                    "UNKNOWN_PARAMETER",
                    "bind(\"" + name + "\", …): the text has no parameter :" + name + " without a value."
                            + (open.isEmpty() ? "" : Nearest.hint(name, open)) + " It is: " + this);
        }
        return new SqlText<>(pieces, all, type);
    }

    /** Returns the text with {@code ?} in place of each value, and each parameter without a value as it was written. */
    public String sql() {
        StringBuilder all = new StringBuilder(pieces.get(0));
        for (int i = 0; i < values.size(); i++) {
            Expression<?> value = values.get(i);
            boolean open = value instanceof Custom<?> custom && custom.name().equals(Custom.PARAMETER);
            all.append(open ? ":" + ((Custom<?>) value).detail() : value instanceof ListBind ? "(?)" : "?");
            all.append(pieces.get(i + 1));
        }
        return all.toString();
    }

    @Override
    public List<? extends Node> children() {
        return values;
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new SqlText<>(pieces, new Children(children).take(values.size()), type);
    }

    @Override
    public void describe(Consumer<@Nullable Object> parts) {
        for (int i = 0; i < pieces.size(); i++) {
            parts.accept(pieces.get(i));
        }
        parts.accept(type);
    }

    @Override
    public String toString() {
        return sql();
    }
}
