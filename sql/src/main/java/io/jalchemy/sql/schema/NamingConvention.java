package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A convention that names constraints and indexes without a name. Like SQLAlchemy's {@code naming_convention}.
 *
 * <p>Each pattern is text with tokens in braces: {@code {table}}, {@code {columns}} (all names, joined by {@code _}), {@code {column}} (the
 * first name), {@code {target}} (the table that a foreign key refers to), {@code {targetColumns}} and {@code {name}} (the name that was
 * given, for {@code check}). A name that would be longer than {@value #MAX_LENGTH} bytes is cut and ends in a checksum, so that it is the
 * same on every database.
 *
 * @param index for indexes
 * @param unique for unique constraints; null to leave naming to the database
 * @param check for check constraints with a name; null to take the name as it is
 * @param foreignKey for foreign keys; null to leave naming to the database
 * @param primaryKey for primary keys; null to leave naming to the database
 */
public record NamingConvention(
        String index,
        @Nullable String unique,
        @Nullable String check,
        @Nullable String foreignKey,
        @Nullable String primaryKey) {

    /** Names indexes {@code ix_<table>_<columns>} and leaves constraints to the database. */
    public static final NamingConvention INDEXES_ONLY =
            new NamingConvention("ix_{table}_{columns}", null, null, null, null);

    /** Names everything: {@code ix_}, {@code uq_}, {@code ck_}, {@code fk_} and {@code pk_} with table and columns. */
    public static final NamingConvention EVERYTHING = new NamingConvention(
            "ix_{table}_{columns}",
            "uq_{table}_{columns}",
            "ck_{table}_{name}",
            "fk_{table}_{columns}_{target}",
            "pk_{table}");

    /** The maximal length in bytes of a name made by a pattern: PostgreSQL's limit, the lowest among the databases. */
    public static final int MAX_LENGTH = 63;

    /** Returns the name of {@code index}, an index of {@code table}. */
    public String name(TableName table, Index index) {
        String name = index.name();
        if (name != null) {
            return name;
        }
        List<String> columns = index.columns();
        if (columns.isEmpty()) {
            throw new JalchemyException(
                    "INDEX_WITHOUT_NAME",
                    "An index of table " + table + " on " + index.parts().get(0).text()
                            + " needs a name. Call named(…).");
        }
        return fill(this.index, table, columns, null, null);
    }

    /** Returns {@code constraint}, a constraint of {@code table}, named if it has no name and there is a pattern for it. */
    public Constraint named(TableName table, Constraint constraint) {
        String name = constraint.name();
        String pattern = pattern(constraint);
        boolean check = constraint instanceof CheckConstraint;
        if (pattern == null || (constraint.columns().isEmpty() && !check) || (name == null) == check) {
            return constraint;
        }
        if (name != null && isNamedBy(pattern, table, constraint.columns(), name)) {
            return constraint;
        }
        ForeignKeyConstraint key = constraint instanceof ForeignKeyConstraint found ? found : null;
        return constraint.named(fill(pattern, table, constraint.columns(), key, name));
    }

    /** Returns whether a check constraint got its name from the pattern already, that is, whether it begins as the pattern does. */
    private static boolean isNamedBy(String pattern, TableName table, List<String> columns, String name) {
        int token = pattern.indexOf("{name}");
        return token > 0 && name.startsWith(fill(pattern.substring(0, token), table, columns, null, name));
    }

    private @Nullable String pattern(Constraint constraint) {
        if (constraint instanceof PrimaryKeyConstraint) {
            return primaryKey;
        }
        if (constraint instanceof ForeignKeyConstraint) {
            return foreignKey;
        }
        return constraint instanceof UniqueConstraint ? unique : check;
    }

    private static String fill(
            String pattern,
            TableName table,
            List<String> columns,
            @Nullable ForeignKeyConstraint key,
            @Nullable String given) {
        Matcher token = Tokens.PATTERN.matcher(pattern);
        StringBuilder name = new StringBuilder();
        while (token.find()) {
            String text = value(token.group(1), table, columns, key, given);
            if (text == null) {
                throw new JalchemyException(
                        "NAMING_TOKEN",
                        "The naming pattern \"" + pattern + "\" has {" + token.group(1) + "}, which does not fit "
                                + columns + " of table " + table
                                + ". Use {table}, {columns}, {column}, for foreign keys {target} and"
                                + " {targetColumns}, for check constraints {name}.");
            }
            token.appendReplacement(name, Matcher.quoteReplacement(text));
        }
        return cut(token.appendTail(name).toString());
    }

    private static @Nullable String value(
            String token,
            TableName table,
            List<String> columns,
            @Nullable ForeignKeyConstraint key,
            @Nullable String given) {
        return switch (token) {
            case "table" -> table.name();
            case "columns" -> columns.isEmpty() ? null : String.join("_", columns);
            case "column" -> columns.isEmpty() ? null : columns.get(0);
            case "target" -> key == null ? null : key.target().name();
            case "targetColumns" -> key == null ? null : String.join("_", key.targetColumns());
            case "name" -> given;
            default -> null;
        };
    }

    /** Returns {@code name} if it is short enough, otherwise its beginning, {@code _} and eight digits of its checksum. */
    private static String cut(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MAX_LENGTH) {
            return name;
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MAX_LENGTH - 9
                || Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + "_" + String.format(Locale.ROOT, "%08x", checksum.getValue());
    }

    /** Returns {@code table} with names for all of its constraints and indexes that have a pattern. */
    Table applyTo(Table table) {
        TableName name = table.tableName();
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint each : table.constraints()) {
            constraints.add(named(name, each));
        }
        List<Index> indexes = new ArrayList<>();
        for (Index each : table.indexes()) {
            indexes.add(each.name() == null ? each.named(name(name, each)) : each);
        }
        if (constraints.equals(table.constraints()) && indexes.equals(table.indexes())) {
            return table;
        }
        PrimaryKeyConstraint key = (PrimaryKeyConstraint) constraints.get(0);
        return table.with(new TableParts(table.columns(), key, constraints, indexes));
    }

    /** The pattern of tokens, which is compiled when the first name is made. */
    private static final class Tokens {
        static final Pattern PATTERN = Pattern.compile("\\{(\\w+)}");
    }
}
