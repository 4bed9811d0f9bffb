package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A construct whose text has a form of its own, which compilers know by its name.
 *
 * @param name one of the constants of this class, or a name that some dialect's compiler knows
 * @param detail words that belong to the text, never values of a user's: the part of a time, the name of a collation
 * @param parts the expressions in it
 */
public record Custom<T>(String name, String detail, List<Expression<?>> parts, SqlType<T> type) implements Plain<T> {

    /** {@code EXTRACT(detail FROM part)} as a whole number. */
    public static final String EXTRACT = "extract";

    /** {@code part COLLATE detail}. */
    public static final String COLLATE = "collate";

    /** Whether the first part matches the second, a regular expression. */
    public static final String MATCHES = "matches";

    /** The detail itself: {@code CURRENT_TIMESTAMP}, which takes no parentheses. */
    public static final String KEYWORD = "keyword";

    /** Any of the rows of the part, a query of one column that is run once, before anything else: {@code ANY (ARRAY(SELECT …))}. */
    public static final String ANY_ROW = "any row";

    /** Copies the list. */
    public Custom {
        parts = List.copyOf(parts);
    }

    @Override
    public List<? extends Node> children() {
        return parts;
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new Custom<>(name, detail, new Children(children).take(parts.size()), type);
    }

    @Override
    public void describe(Consumer<@Nullable Object> into) {
        into.accept(name);
        into.accept(detail);
        into.accept(parts.size());
        into.accept(type);
    }
}
