package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Fills the tokens of a naming pattern for one constraint or index.
 *
 * @param table the table's name
 * @param keys the keys of the columns by name; names stand for themselves where they are not in it
 * @param element the constraint or index
 * @param columns the names of its columns
 * @param given the name that it was given; null for none
 * @param own tokens of the program's own
 */
record NamingTokens(
        TableName table,
        Map<String, String> keys,
        TableElement element,
        List<String> columns,
        @Nullable String given,
        Map<String, NamingToken> own) {

    /** {@code column_0_name}, {@code referred_column_1_name}: one column; with N behind the number, it and all that follow. */
    private static final class Columns {
        static final Pattern PATTERN = Pattern.compile("(referred_)?column_(\\d+)(_?N)?_(name|key|label)");
        static final Pattern TOKEN = Pattern.compile("\\{(\\w+)}");
    }

    /** Returns whether {@code pattern} makes a name from the one that was given. */
    static boolean hasGiven(String pattern) {
        return pattern.contains("{name}") || pattern.contains("{constraint_name}");
    }

    String fill(String pattern) {
        Matcher token = Columns.TOKEN.matcher(pattern);
        StringBuilder name = new StringBuilder();
        while (token.find()) {
            String text = value(token.group(1));
            if (text == null) {
                throw new JalchemyException(
                        "NAMING_TOKEN",
                        "The naming pattern \"" + pattern + "\" has {" + token.group(1) + "}, which does not fit "
                                + columns + " of table " + table
                                + ". Use {table}, {columns}, {column}, {column_0_name}, for foreign keys {target} and"
                                + " {targetColumns}, for constraints with a name {name}, or give the convention that"
                                + " token.");
            }
            token.appendReplacement(name, Matcher.quoteReplacement(text));
        }
        return cut(token.appendTail(name).toString());
    }

    private @Nullable String value(String token) {
        NamingToken mine = own.get(token);
        if (mine != null) {
            return mine.text(table, element);
        }
        ForeignKeyConstraint key = element instanceof ForeignKeyConstraint found ? found : null;
        return switch (token) {
            case "table", "table_name" -> table.name();
            case "schema" -> table.schema() == null ? "" : table.schema();
            case "columns" -> columns.isEmpty() ? null : String.join("_", columns);
            case "column" -> columns.isEmpty() ? null : columns.get(0);
            case "target", "referred_table_name" ->
                key == null ? null : key.target().name();
            case "targetColumns" -> key == null ? null : String.join("_", key.targetColumns());
            case "name", "constraint_name" -> given;
            default -> columns(token, key);
        };
    }

    /** Returns the text of tokens such as {@code column_0_N_name}; null if it is none, or there is no such column. */
    private @Nullable String columns(String token, @Nullable ForeignKeyConstraint key) {
        Matcher parts = Columns.PATTERN.matcher(token);
        if (!parts.matches() || (parts.group(1) != null && key == null)) {
            return null;
        }
        List<String> targets = parts.group(1) == null || key == null ? null : key.targetColumns();
        List<String> names = targets == null ? columns : targets;
        int first = Integer.parseInt(parts.group(2));
        if (first >= names.size()) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        int end = parts.group(3) == null ? first + 1 : names.size();
        for (String name : names.subList(first, end)) {
            texts.add(targets == null ? text(name, parts.group(4)) : name);
        }
        return String.join("_N".equals(parts.group(3)) ? "_" : "", texts);
    }

    private String text(String column, String form) {
        return switch (form) {
            case "key" -> keys.getOrDefault(column, column);
            case "label" -> table.name() + "_" + column;
            default -> column;
        };
    }

    /** Returns {@code name} if it is short enough, otherwise its beginning, {@code _} and eight digits of its checksum. */
    private static String cut(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= NamingConvention.MAX_LENGTH) {
            return name;
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > NamingConvention.MAX_LENGTH - 9
                || Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + "_" + String.format(Locale.ROOT, "%08x", checksum.getValue());
    }
}
