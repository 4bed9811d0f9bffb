package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.compile.DdlCompiler;
import io.jalchemy.sql.compile.Literals;
import io.jalchemy.sql.ddl.CreateView;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles DDL for PostgreSQL. */
final class PostgresqlDdlCompiler extends DdlCompiler {

    private static final Set<String> OPTIONS = Set.of(
            "forValues",
            "inherits",
            "onCommit",
            "partitionBy",
            "partitionOf",
            "tablespace",
            "unlogged",
            "using",
            "with");

    private static final List<String> ON_COMMIT = List.of("PRESERVE ROWS", "DELETE ROWS", "DROP");

    PostgresqlDdlCompiler(PostgresqlDialect dialect) {
        super(dialect, new PostgresqlLiterals());
    }

    @Override
    protected String now(SqlType<?> type) {
        return switch (type.kind()) {
            case DATE -> "CURRENT_DATE";
            case TIME -> "LOCALTIME";
            default -> "now()";
        };
    }

    @Override
    protected Set<String> tableOptionNames() {
        return OPTIONS;
    }

    /** Returns the beginning of CREATE TABLE, UNLOGGED where the table has that option. */
    @Override
    protected String createdTable(Table table, boolean ifNotExists) {
        String created = super.createdTable(table, ifNotExists);
        return isSet(table, "unlogged") ? created.replaceFirst("CREATE ", "CREATE UNLOGGED ") : created;
    }

    private boolean isSet(Table table, String option) {
        String value = table.options(dialect().name()).values().get(option);
        if (value != null && !value.equals(TableOptions.YES)) {
            throw wrongOption(table, option, value, "It has no value but that it is set.");
        }
        return value != null;
    }

    private UnsupportedSqlException wrongOption(Table table, String option, String value, String fix) {
        return new UnsupportedSqlException(
                "TABLE_OPTION",
                "Value \"" + value + "\" of option \"" + option + "\" of table " + table,
                dialect().name(),
                fix);
    }

    /**
     * Returns the lines of CREATE TABLE; of a partition the table that it is a part of, which has its columns, what is its own beside them,
     * and what it holds (sql-createtable.html#SQL-CREATETABLE-PARMS-PARTITION-OF).
     */
    @Override
    protected String tableBody(Table table, List<String> lines) {
        Map<String, String> options = table.options(dialect().name()).values();
        String parent = options.get("partitionOf");
        String values = options.get("forValues");
        if (parent == null && values == null) {
            return lines.isEmpty() ? " ()" : super.tableBody(table, lines);
        }
        if (parent == null || values == null) {
            throw wrongOption(
                    table,
                    parent == null ? "forValues" : "partitionOf",
                    String.valueOf(parent == null ? values : parent),
                    "A partition has both: partitionOf names the table, forValues the bounds, such as"
                            + " \"FROM ('2026-01-01') TO ('2027-01-01')\", or \"DEFAULT\".");
        }
        boolean rest = values.equalsIgnoreCase("DEFAULT");
        List<String> own = ownLines(table, lines);
        return " PARTITION OF " + table(TableName.of(parent)) + (own.isEmpty() ? "" : super.tableBody(table, own))
                + (rest ? " DEFAULT" : " FOR VALUES " + values);
    }

    /** Returns the lines of a partition: its columns without their types, if there is more to say of them, and its own constraints. */
    private List<String> ownLines(Table table, List<String> lines) {
        List<String> own = new ArrayList<>();
        int columns = 0;
        for (Column<?> column : table.columns()) {
            if (!column.isSystem()) {
                columns++;
                String name = name(column.name());
                String more = column(column).substring((name + " " + columnType(column)).length());
                if (!more.isEmpty() && !isNumbered(column)) {
                    own.add(name + more);
                }
            }
        }
        own.addAll(lines.subList(columns, lines.size()));
        return own;
    }

    /** Returns whether {@code column} is an identity column, which a partition has from its table and may not declare. */
    private static boolean isNumbered(Column<?> column) {
        return column.serverDefault() instanceof ServerDefault.Identity
                || (column.serverDefault() == null && isAutoincrement(column));
    }

    /** Returns whether {@code constraint} is written; the primary key of a partition is not, which is that of its table. */
    @Override
    protected boolean isWritten(Table table, Constraint constraint) {
        boolean partition = table.options(dialect().name()).values().containsKey("partitionOf");
        return !(partition && constraint instanceof PrimaryKeyConstraint) && super.isWritten(table, constraint);
    }

    /** Returns the options of a table in the order that CREATE TABLE has (sql-createtable.html). */
    @Override
    protected String tableOptions(Table table) {
        Map<String, String> options = table.options(dialect().name()).values();
        StringBuilder text = new StringBuilder();
        String inherits = options.get("inherits");
        if (inherits != null) {
            List<String> parents =
                    TableOptions.tableNames(inherits).stream().map(this::table).toList();
            text.append(" INHERITS (").append(String.join(", ", parents)).append(")");
        }
        append(" PARTITION BY ", options.get("partitionBy"), "", text);
        append(" USING ", options.get("using"), "", text);
        append(" WITH (", options.get("with"), ")", text);
        append(" ON COMMIT ", onCommit(table, options.get("onCommit")), "", text);
        String tablespace = options.get("tablespace");
        append(" TABLESPACE ", tablespace == null ? null : name(tablespace), "", text);
        return text.toString();
    }

    private static void append(String before, @Nullable String value, String after, StringBuilder text) {
        if (value != null) {
            text.append(before).append(value).append(after);
        }
    }

    private @Nullable String onCommit(Table table, @Nullable String value) {
        if (value == null) {
            return null;
        }
        String action = value.toUpperCase(Locale.ROOT);
        if (!ON_COMMIT.contains(action) || !table.isTemporary()) {
            throw wrongOption(table, "onCommit", value, "Use one of " + ON_COMMIT + ", on a table that is temporary.");
        }
        return action;
    }

    /** Returns CREATE VIEW; refuses IF NOT EXISTS, which only materialized views have (sql-createview.html). */
    @Override
    public String createView(CreateView create) {
        if (create.ifNotExists() && !create.definition().materialized()) {
            throw new UnsupportedSqlException(
                    "VIEW_IF_NOT_EXISTS",
                    "IF NOT EXISTS for the view " + create.view(),
                    dialect().name(),
                    "Use OR REPLACE, or ask whether it is there.");
        }
        return super.createView(create);
    }

    @Override
    protected String noInherit() {
        return " NO INHERIT";
    }

    /**
     * Returns {@code GENERATED … AS IDENTITY}; refuses columns that are not integers, or may be NULL
     * (sql-createtable.html#SQL-CREATETABLE-PARMS-GENERATED-IDENTITY).
     */
    @Override
    protected String identity(Column<?> column, ServerDefault.Identity identity) {
        if (!column.type().kind().isInteger()) {
            throw new UnsupportedSqlException(
                    "IDENTITY_TYPE",
                    "An identity column of type " + column.type() + " (" + column + ")",
                    dialect().name(),
                    "Make it a BIGINT.");
        }
        if (column.isNullable()) {
            throw new UnsupportedSqlException(
                    "IDENTITY_NULLABLE",
                    "An identity column that may be NULL (" + column + ")",
                    dialect().name(),
                    "Make it NOT NULL, or give it the next value of a sequence as its default.");
        }
        String options = sequenceOptions(identity.options());
        return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + options + ")");
    }

    /** Returns {@code GENERATED ALWAYS AS (…)}, stored unless the mapping asks for a virtual column, which version 18 introduced. */
    @Override
    protected String computed(Column<?> column, ServerDefault.Computed computed) {
        boolean virtual = Boolean.FALSE.equals(computed.stored());
        return "GENERATED ALWAYS AS (" + text(computed.expression()) + ") " + (virtual ? "VIRTUAL" : "STORED");
    }

    /**
     * Returns {@code characters} as a literal that means the same whether {@code standard_conforming_strings} is on or off: with backslashes
     * it is an escape string, {@code E'…'} (postgresql.org/docs/18/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS-ESCAPE).
     */
    static String quoted(String characters) {
        String doubled = characters.replace("'", "''");
        return characters.indexOf('\\') < 0 ? "'" + doubled + "'" : "E'" + doubled.replace("\\", "\\\\") + "'";
    }

    /** Writes literals: bytes, arrays, far times and what is no finite number in the server's own text form. */
    private static final class PostgresqlLiterals extends Literals {

        @Override
        protected @Nullable String write(Object value, SqlType<?> type) {
            boolean special = value instanceof byte[]
                    || (value instanceof Temporal
                            && !(value instanceof LocalTime)
                            && isFar(PostgresqlText.write(value, type)))
                    || type.kind() == TypeKind.ARRAY
                    || (value instanceof Double number && isSpecial(number))
                    || (value instanceof Float real && isSpecial(real));
            return special ? text(PostgresqlText.write(value, type)) : super.write(value, type);
        }

        @Override
        public String text(String characters) {
            return quoted(characters);
        }

        private static boolean isSpecial(double number) {
            return !Double.isFinite(number) || (number == 0 && 1 / number < 0);
        }

        /** Returns whether {@code time} is before the year 1 or after the year 9999, or stands for infinity. */
        private static boolean isFar(String time) {
            return time.charAt(4) != '-' || time.endsWith("BC");
        }
    }
}
