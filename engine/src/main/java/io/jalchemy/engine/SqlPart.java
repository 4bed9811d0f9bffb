package io.jalchemy.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token of a statement's text, or parentheses with what is in them. */
final class SqlPart {

    final SqlToken first;

    /** The parts in the parentheses; null for a token. */
    final @Nullable List<SqlPart> inside;

    final @Nullable SqlToken last;
    private final int width;
    private final boolean endsLine;

    SqlPart(SqlToken token) {
        this.first = token;
        this.inside = null;
        this.last = null;
        this.width = token.text().length();
        this.endsLine = token.endsLine() || token.text().indexOf('\n') >= 0;
    }

    SqlPart(SqlToken first, List<SqlPart> inside, SqlToken last) {
        this.first = first;
        this.inside = inside;
        this.last = last;
        this.width = 2 + width(inside);
        this.endsLine = isBroken(inside);
    }

    /** Returns whether it is the token {@code text}. */
    boolean is(String text) {
        return inside == null && first.is(text);
    }

    /** Returns whether there is white space before it. */
    boolean spaced() {
        return first.spaced();
    }

    /** Returns whether it cannot be on one line, since a comment in it ends its line, or a token in it has several lines. */
    boolean isBroken() {
        return endsLine;
    }

    int width() {
        return width;
    }

    static boolean isBroken(List<SqlPart> parts) {
        for (SqlPart each : parts) {
            if (each.endsLine) {
                return true;
            }
        }
        return false;
    }

    /** Returns the width of {@code parts} on one line, in characters. */
    static int width(List<SqlPart> parts) {
        int width = 0;
        for (int i = 0; i < parts.size(); i++) {
            width += parts.get(i).width + (i > 0 && parts.get(i).spaced() ? 1 : 0);
        }
        return width;
    }
}
