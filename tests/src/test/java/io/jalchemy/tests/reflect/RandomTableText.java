package io.jalchemy.tests.reflect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text of CREATE TABLE for SQLite that is made at random: names with every character that has a meaning, each time in another style of
 * quotes, comments wherever there is white space, constraints inline and at the end.
 */
final class RandomTableText {

    private static final String[] PIECES = {
        "a", "B", "id", " ", "\"", "'", "`", "[", ",", "(", ")", "--", "/*", "*/", ";", ".", "check", "UNIQUE", "é",
        "漢", "%", ":", "?", "1"
    };

    private static final String[] COMMENTS = {
        " ", "\n", "\t", "/* , ) ' \" */", "-- it's ( \" , CHECK\n", " /* CONSTRAINT x UNIQUE (y) */ ", "/**/", "  "
    };

    private static final String[] VALUES = {"0", "-7", "1.5e3", "'x'", "'it''s, ) -- no'", "x'00ff'", "NULL", "'/*'"};

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> uniques = new ArrayList<>();
    private final List<String> checks = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final Set<List<String>> uniqueColumns = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    RandomTableText(long seed) {
        random = new Random(seed);
    }

    /** Returns the text. */
    String sql() {
        return text.toString();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private boolean sometimes() {
        return random.nextInt(3) == 0;
    }

    private String freshName() {
        while (true) {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(4); i >= 0; i--) {
                name.append(any(PIECES));
            }
            boolean exact = name.length() > 2 && name.charAt(0) == '"' && name.charAt(name.length() - 1) == '"';
            if (!exact
                    && !name.toString().isBlank()
                    && names.add(name.toString().toLowerCase(Locale.ROOT))) {
                return name.toString();
            }
        }
    }

    /** Appends a token with white space or a comment before it. */
    private void token(String token) {
        text.append(any(COMMENTS)).append(token);
    }

    private void words(String words) {
        for (String word : words.split(" ", -1)) {
            token(random.nextBoolean() ? word : word.toLowerCase(Locale.ROOT));
        }
    }

    /** Returns {@code name} in a style of quotes that can write it. */
    private String quoted(String name) {
        return switch (random.nextInt(name.contains("]") ? 3 : 4)) {
            case 0 -> "\"" + name.replace("\"", "\"\"") + "\"";
            case 1 -> "`" + name.replace("`", "``") + "`";
            case 2 -> "\"" + name.replace("\"", "\"\"") + "\"";
            default -> "[" + name + "]";
        };
    }

    private @Nullable String constraintName() {
        if (random.nextBoolean()) {
            return null;
        }
        String name = freshName();
        words("CONSTRAINT");
        token(random.nextInt(4) == 0 ? "'" + name.replace("'", "''") + "'" : quoted(name));
        return name;
    }

    private static String named(@Nullable String name) {
        return name == null ? "" : " " + name;
    }

    private void list(List<String> columns) {
        token("(");
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                token(",");
            }
            token(quoted(columns.get(i)));
        }
        token(")");
    }

    private void check(String column) {
        String name = constraintName();
        words("CHECK");
        String condition = quoted(column) + " <> '), CHECK (' OR (" + quoted(column) + " > 5)";
        token("(");
        token(condition);
        token(")");
        checks.add("  check" + named(name) + " {" + condition + "}");
    }

    private void unique(List<String> columns, boolean inline) {
        if (uniqueColumns.add(columns)) {
            String name = constraintName();
            words("UNIQUE");
            if (!inline) {
                list(columns);
            }
            String conflict = conflict();
            uniques.add("  unique" + named(name) + " (" + String.join(", ", columns) + ")" + conflict);
        }
    }

    private String conflict() {
        if (!sometimes()) {
            return "";
        }
        boolean usual = random.nextBoolean();
        words(usual ? "ON CONFLICT ABORT" : "ON CONFLICT REPLACE");
        return usual ? "" : " on conflict REPLACE";
    }

    private void foreignKey(String table, List<String> columns, List<String> targets, boolean inline) {
        String name = constraintName();
        if (!inline) {
            words("FOREIGN KEY");
            list(columns);
        }
        words("REFERENCES");
        token(quoted(table));
        list(targets);
        String rules = "";
        if (sometimes()) {
            words("ON DELETE SET NULL");
            rules += " on delete SET NULL";
        }
        if (sometimes()) {
            words("MATCH SIMPLE");
        }
        if (sometimes()) {
            words("ON UPDATE CASCADE");
            rules += " on update CASCADE";
        }
        if (sometimes()) {
            words("DEFERRABLE INITIALLY DEFERRED");
            rules += " initially deferred";
        } else if (sometimes()) {
            words("NOT DEFERRABLE");
        }
        keys.add("  foreign key" + named(name) + " (" + String.join(", ", columns) + ") -> " + table + " ("
                + String.join(", ", targets) + ")" + rules);
    }

    private String column(String table, String name, List<String> all) {
        String type = any(new String[] {"INTEGER", "TEXT", "VARCHAR(9)"});
        token(quoted(name));
        if (type.endsWith(")") && random.nextBoolean()) {
            words("VARCHAR");
            token("(");
            token("9");
            token(")");
        } else {
            token(type);
        }
        String collation = "";
        String value = "";
        String notNull = "";
        for (int i = random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (notNull.isEmpty()) {
                        constraintName();
                        words("NOT NULL");
                        notNull = " not null" + conflict();
                    }
                }
                case 1 -> {
                    if (value.isEmpty()) {
                        String literal = any(VALUES);
                        words("DEFAULT");
                        boolean parentheses = random.nextBoolean();
                        token(parentheses ? "(" : "");
                        token(literal);
                        token(parentheses ? ")" : "");
                        value = " default {" + literal + "}";
                    }
                }
                case 2 -> {
                    words("COLLATE");
                    token("NOCASE");
                    collation = type.equals("INTEGER") ? "" : " collate NOCASE"; // numbers have none
                }
                case 3 -> check(name);
                case 4 -> unique(List.of(name), true);
                default -> foreignKey(table, List.of(name), List.of(all.get(random.nextInt(all.size()))), true);
            }
        }
        return "  " + name + " " + type + collation + value + notNull;
    }

    /** Makes the text; returns what is to be reflected, in the notation of {@link SchemaText}, in any order. */
    List<String> make() {
        String table = freshName();
        List<String> columns = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            columns.add(freshName());
        }
        List<String> lines = new ArrayList<>(List.of("table " + table));
        text.append("CREATE TABLE ").append(quoted(table));
        token("(");
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                token(",");
            }
            lines.add(column(table, columns.get(i), columns));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            List<String> some = columns.subList(0, 1 + random.nextInt(columns.size()));
            if (random.nextBoolean() || text.charAt(text.length() - 1) == ')') {
                token(",");
                int kind = random.nextInt(3);
                if (kind == 0 && !uniqueColumns.contains(some)) {
                    unique(some, false);
                } else if (kind == 1) {
                    foreignKey(table, some, some, false);
                } else {
                    check(columns.get(0));
                }
            }
        }
        token(")");
        lines.addAll(keys);
        lines.addAll(uniques);
        lines.addAll(checks);
        return lines;
    }
}
