package io.jalchemy.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An element of an index or of an exclusion constraint, as SQL writes it: an attribute, or an expression in parentheses; perhaps a
 * collation and an operator class; perhaps an order.
 *
 * @param attribute null for an expression
 * @param expression without its parentheses; null for an attribute
 * @param collation null for none
 * @param operatorClass null for none
 * @param descending whether it says {@code desc}
 * @param nulls {@code "First"}, {@code "Last"}, or null
 * @param operator what stands behind {@code with}, in an exclusion constraint; null for none
 */
public record IndexElement(
        @Nullable String attribute,
        @Nullable String expression,
        @Nullable String collation,
        @Nullable String operatorClass,
        boolean descending,
        @Nullable String nulls,
        @Nullable String operator) {

    /** Returns the attribute or the expression. */
    public String text() {
        return String.valueOf(attribute == null ? expression : attribute);
    }

    /** Returns whether it is an attribute, and nothing else is said of it. */
    boolean isAttribute() {
        return equals(new IndexElement(attribute, null, null, null, false, null, null));
    }

    /** Returns the element that {@code text} describes; null if it is none. */
    public static @Nullable IndexElement of(String text) {
        String rest = text.strip();
        String expression = null;
        String attribute = null;
        if (rest.startsWith("(")) {
            int end = end(rest);
            if (end < 0) {
                return null;
            }
            expression = rest.substring(1, end).strip();
            rest = rest.substring(end + 1);
        } else {
            attribute = rest.split("\\s", 2)[0];
            rest = rest.substring(attribute.length());
        }
        String what = attribute == null ? expression : attribute;
        return what == null || what.isEmpty() ? null : more(attribute, expression, words(rest));
    }

    private static @Nullable IndexElement more(
            @Nullable String attribute, @Nullable String expression, List<String> words) {
        String collation = null;
        String operatorClass = null;
        String nulls = null;
        String operator = null;
        boolean descending = false;
        int stage = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            String next = i + 1 < words.size() ? words.get(i + 1) : null;
            if (word.equals("collate") && next != null && stage < 1) {
                collation = next.startsWith("\"") ? next.substring(1, next.length() - 1) : next;
                stage = 1;
                i++;
            } else if ((word.equals("asc") || word.equals("desc")) && stage < 3) {
                descending = word.equals("desc");
                stage = 3;
            } else if (word.equals("nulls") && next != null && next.matches("(?i)first|last") && stage < 4) {
                nulls = next.equalsIgnoreCase("first") ? "First" : "Last";
                stage = 4;
                i++;
            } else if (word.equals("with") && next != null && stage < 5) {
                operator = next;
                stage = 5;
                i++;
            } else if (stage < 2 && word.matches("[a-z_][a-z0-9_.]*")) {
                operatorClass = words.get(i);
                stage = 2;
            } else {
                return null;
            }
        }
        return new IndexElement(attribute, expression, collation, operatorClass, descending, nulls, operator);
    }

    /** Returns the words of {@code text}; what is in double quotes is one. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (Character.isWhitespace(c) && !quoted) {
                add(word, words);
            } else {
                word.append(c);
            }
        }
        add(word, words);
        return words;
    }

    private static void add(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** Returns the place of the parenthesis that closes the first one; -1 if there is none. What is in quotes does not count. */
    private static int end(String text) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }
}
