package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import org.jspecify.annotations.Nullable;

/** Builds LIKE patterns from text that is meant literally. */
final class Likes {

    private Likes() {}

    static Condition of(Text operand, String before, @Nullable String literal, String after, String method) {
        if (literal == null) {
            throw new JalchemyException(
                    "NULL_COMPARED",
                    "null was given to " + method + "(…) of " + operand + ". Give a text, or use isNull().");
        }
        String escape = String.valueOf(Like.ESCAPE);
        String pattern = literal.replace(escape, escape + escape)
                .replace("%", escape + "%")
                .replace("_", escape + "_");
        return new Like(operand, new Bind<>(before + pattern + after, operand.type()), true, false, false);
    }
}
