package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A construct with a textual form of its own, which compilers recognise by its name.
 *
 * @param name one of the constants of this class, or a name that some dialect's compiler knows
 * @param detail words that belong to the text, never values of a user: the field of a date, the name of a collation
 * @param parts the expressions in it
 * @param type the type of the value
 */
public record Custom<T>(String name, String detail, List<Expression<?>> parts, SqlType<T> type) implements Plain<T> {

    /** The construct {@code EXTRACT(detail FROM part)} as a whole number. */
    public static final String EXTRACT = "extract";

    /** The construct {@code part COLLATE detail}. */
    public static final String COLLATE = "collate";

    /** The condition that the first part matches the second, a regular expression; the detail has its flags, empty for none. */
    public static final String MATCHES = "matches";

    /** A keyword that takes no parentheses, given as the detail: {@code CURRENT_TIMESTAMP}. */
    public static final String KEYWORD = "keyword";

    /** A parameter of a text, called as the detail says, that has no value yet. */
    public static final String PARAMETER = "parameter";

    /** A question mark of a text that is an operator of the database's, and no parameter. */
    public static final String QUESTION_MARK = "question mark";

    /**
     * An element of the first part, a JSON value: the other parts are the keys of objects and the positions in arrays that lead to it. As
     * JSON if the type is JSON, as its value if it is another type.
     */
    public static final String JSON_ELEMENT = "JSON element";

    /** An element of the first part, an array or a map, at the second; or the elements from the second to the third. */
    public static final String SUBSCRIPT = "subscript";

    /**
     * Any of the rows of the part, a query of one column that is run once, before the rest of the statement: {@code ANY (ARRAY(SELECT …))}.
     */
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
