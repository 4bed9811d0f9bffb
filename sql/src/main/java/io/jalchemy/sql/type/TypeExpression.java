package io.jalchemy.sql.type;

import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL that a type has around its values, {@code lower(:value)}, or around its columns, {@code upper(:column)}: see
 * {@link SqlType#withBindExpression} and {@link SqlType#withColumnExpression}.
 *
 * @param pieces the text before the first value, between two, and behind the last one: one more than there are places of the value
 */
public record TypeExpression(List<String> pieces) {

    /** Copies the list. */
    public TypeExpression {
        pieces = List.copyOf(pieces);
    }

    /**
     * Returns the expression that {@code sql} says.
     *
     * @param name the name that stands for the value, behind a colon
     * @throws JalchemyException if the name does not occur, or there is a question mark
     */
    static TypeExpression of(String sql, String name) {
        if (sql.indexOf('?') >= 0) {
            throw new JalchemyException(
                    "TYPE_EXPRESSION",
                    "The SQL of a type, \"" + sql
                            + "\", has a question mark, which the driver would take for a parameter."
                            + " Call the function of that operator.");
        }
        Matcher place = Pattern.compile("(?<![:\\w]):" + name + "\\b").matcher(sql);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (place.find()) {
            pieces.add(sql.substring(from, place.start()));
            from = place.end();
        }
        if (pieces.isEmpty()) {
            throw new JalchemyException(
                    "TYPE_EXPRESSION",
                    "The SQL of a type, \"" + sql + "\", does not contain :" + name + ". Write it where the " + name
                            + " is to stand: \"lower(:" + name + ")\".");
        }
        pieces.add(sql.substring(from));
        if (!isCall(sql)) {
            pieces.set(0, "(" + pieces.get(0));
            pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + ")");
        }
        return new TypeExpression(pieces);
    }

    /** Returns whether {@code sql} is one call of a function, which needs no parentheses. */
    private static boolean isCall(String sql) {
        int open = sql.indexOf('(');
        if (open < 0 || !sql.substring(0, open).matches("[A-Za-z_][\\w.]*")) {
            return false;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < sql.length(); i++) {
            char c = sql.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && i < sql.length() - 1) {
                return false;
            }
        }
        return depth == 0;
    }

    /** Returns how often the value occurs. */
    public int places() {
        return pieces.size() - 1;
    }

    /** Returns the SQL with {@code value} in each place. */
    public String around(String value) {
        return String.join(value, pieces);
    }
}
