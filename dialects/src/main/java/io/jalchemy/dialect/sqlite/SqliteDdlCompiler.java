package io.jalchemy.dialect.sqlite;

import io.jalchemy.sql.compile.DdlCompiler;
import io.jalchemy.sql.compile.Literals;
import io.jalchemy.sql.ddl.AddColumn;
import io.jalchemy.sql.ddl.CreateIndex;
import io.jalchemy.sql.ddl.CreateTable;
import io.jalchemy.sql.ddl.CreateTableAs;
import io.jalchemy.sql.ddl.CreateView;
import io.jalchemy.sql.ddl.DropColumn;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.Deferral;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.ForeignKeyMatch;
import io.jalchemy.sql.schema.ForeignKeyRules;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.NullsOrder;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.type.SqlType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compiles DDL for SQLite. */
final class SqliteDdlCompiler extends DdlCompiler {

    SqliteDdlCompiler(SqliteDialect dialect) {
        super(dialect, new SqliteLiterals());
    }

    /**
     * Returns the type of {@code column}; exactly INTEGER for a generated key (sqlite.org/autoinc.html), and in a strict table one of the
     * types that these have (sqlite.org/stricttables.html).
     */
    @Override
    protected String columnType(Column<?> column) {
        if (isAutoincrement(column)) {
            return "INTEGER";
        }
        String type = super.columnType(column);
        return isSet(column.from(), "strict") ? strict(type(column), type) : type;
    }

    /** Returns the type of a strict table that keeps the values that a column of {@code type} is sent. */
    private static String strict(SqlType<?> type, String name) {
        return switch (type.kind()) {
            case BOOLEAN, SMALLINT, INTEGER, BIGINT -> "INTEGER";
            case REAL, DOUBLE -> "REAL";
            case BLOB -> "BLOB";
            case JSON -> SqliteTypes.isJsonb(type) ? "BLOB" : "TEXT";
            case NUMERIC -> SqliteDialect.isExactText(type) ? "TEXT" : "ANY";
            case VARCHAR, CHAR, TEXT, DATE, TIME, TIMESTAMP, TIMESTAMP_TZ, INTERVAL, UUID, ENUM -> "TEXT";
            case ARRAY -> name;
        };
    }

    private boolean isSet(Table table, String option) {
        String value = table.options(dialect().name()).values().get(option);
        if (value != null && !value.equals(TableOptions.YES)) {
            throw new UnsupportedSqlException(
                    "TABLE_OPTION",
                    "Value \"" + value + "\" of option \"" + option + "\" of table " + table,
                    dialect().name(),
                    "It has no value but that it is set.");
        }
        return value != null;
    }

    @Override
    protected Set<String> tableOptionNames() {
        return Set.of("strict", "withoutRowid");
    }

    /**
     * Returns the options of a table; refuses WITHOUT ROWID where the database generates the key (sqlite.org/withoutrowid.html).
     */
    @Override
    protected String tableOptions(Table table) {
        boolean withoutRowid = isSet(table, "withoutRowid");
        if (withoutRowid && table.autoincrementColumn() != null) {
            throw new UnsupportedSqlException(
                    "WITHOUT_ROWID",
                    "A generated key of a table without rowid (" + table.autoincrementColumn() + ")",
                    dialect().name(),
                    "Leave the option out, or set the keys yourself: autoincrement(Autoincrement.OFF).");
        }
        boolean strict = isSet(table, "strict");
        return withoutRowid ? strict ? " WITHOUT ROWID, STRICT" : " WITHOUT ROWID" : strict ? " STRICT" : "";
    }

    /**
     * Returns the place of NULL in an index, which SQLite does not let choose: nothing where it is the place that NULL has, before all
     * values (sqlite.org/lang_createindex.html, sqlite.org/datatype3.html#sort_order).
     */
    @Override
    protected String indexNulls(Index.Part part, NullsOrder nulls) {
        boolean usual = part.descending() ? nulls == NullsOrder.LAST : nulls == NullsOrder.FIRST;
        return usual ? "" : super.indexNulls(part, nulls);
    }

    /**
     * Returns the definition of a column; refuses a check behind it that says what becomes of rows, which only checks of tables may
     * (sqlite.org/syntax/column-constraint.html).
     */
    @Override
    protected String column(Column<?> column) {
        for (CheckConstraint check : column.checks()) {
            if (check.details().onConflict() != null) {
                throw new UnsupportedSqlException(
                        "CHECK_ON_CONFLICT",
                        "ON CONFLICT of a check behind column " + column,
                        dialect().name(),
                        "Make the check one of the table: an argument of Table.of.");
            }
        }
        return super.column(column);
    }

    /** Refuses OR REPLACE, which SQLite does not have (sqlite.org/lang_createview.html). */
    @Override
    protected String replace(CreateView create) {
        throw new UnsupportedSqlException(
                "REPLACE_VIEW",
                "OR REPLACE for the view " + create.view(),
                dialect().name(),
                "Drop it first.");
    }

    /** Returns CREATE TABLE … AS; refuses names of columns before a query that is text (sqlite.org/lang_createtable.html#createtabas). */
    @Override
    public String createTableAs(CreateTableAs create) {
        if (create.rows().query() == null && !create.rows().columns().isEmpty()) {
            throw new UnsupportedSqlException(
                    "CREATE_TABLE_AS_COLUMNS",
                    "Names of the columns of table " + create.name() + ", which is made of a query that is text",
                    dialect().name(),
                    "Name the columns in the query: SELECT a AS b.");
        }
        return super.createTableAs(create);
    }

    /** Returns CREATE TABLE; refuses a table without columns (sqlite.org/lang_createtable.html), as partitions of other databases are. */
    @Override
    public String createTable(CreateTable create) {
        if (create.table().columns().stream().allMatch(Column::isSystem)) {
            throw new UnsupportedSqlException(
                    "TABLE_WITHOUT_COLUMNS",
                    "Table " + create.table() + " without columns",
                    dialect().name(),
                    "Declare columns; leave out what is a partition of another table, which PostgreSQL alone has.");
        }
        return super.createTable(create);
    }

    /**
     * Returns whether {@code constraint} is written by itself; a primary key with a generated column is not, since it is part of that
     * column's definition.
     */
    @Override
    protected boolean isWritten(Table table, Constraint constraint) {
        boolean inline = constraint instanceof PrimaryKeyConstraint && table.autoincrementColumn() != null;
        return !inline && super.isWritten(table, constraint);
    }

    @Override
    protected String identity(Column<?> column, ServerDefault.Identity identity) {
        PrimaryKeyConstraint key = column.from().primaryKey();
        boolean plain = identity.increment() == null
                && identity.start() == null
                && identity.minimum() == null
                && identity.maximum() == null
                && !identity.cycle();
        if (!isAutoincrement(column) || key.columns().size() > 1 || !plain) {
            throw new UnsupportedSqlException(
                    "IDENTITY",
                    "An identity column that is not the whole primary key, or has options (" + column + ")",
                    dialect().name(),
                    "Make it the only column of the primary key, without options, or set its values yourself.");
        }
        String name = key.name() == null ? "" : "CONSTRAINT " + constraintName(key.name()) + " ";
        String onConflict = onConflict(key.details().onConflict(), "the key of table " + column.from());
        return name + "PRIMARY KEY" + onConflict + " AUTOINCREMENT" + include(key.include())
                + deferral(key.deferral(), "a primary key");
    }

    /** Returns false: a column of the primary key accepts NULL unless NOT NULL is written (sqlite.org/lang_createtable.html#rowid). */
    @Override
    protected boolean impliesNotNull(Column<?> column) {
        return false;
    }

    @Override
    protected String computed(Column<?> column, ServerDefault.Computed computed) {
        String kept = computed.stored() == null ? "" : computed.stored() ? " STORED" : " VIRTUAL";
        return "GENERATED ALWAYS AS (" + text(computed.expression()) + ")" + kept;
    }

    /**
     * Returns {@code sql} in parentheses, which a default that is no literal needs (sqlite.org/lang_createtable.html#the_default_clause).
     */
    @Override
    protected String expression(String sql) {
        return "(" + sql + ")";
    }

    /**
     * Returns an expression for the current time whose text has the form of bound values, so that texts compare as times do; {@code %f} has
     * three of six decimals.
     */
    @Override
    protected String now(SqlType<?> type) {
        return switch (type.kind()) {
            case DATE -> "CURRENT_DATE";
            case TIME -> "(strftime('%H:%M:%f000', 'now'))";
            default -> "(strftime('%Y-%m-%d %H:%M:%f000', 'now'))";
        };
    }

    /**
     * Returns the name of the table that {@code key} refers to, without its schema (sqlite.org/foreignkeys.html); refuses one in another
     * schema.
     */
    @Override
    protected String referredTable(TableName table, ForeignKeyConstraint key) {
        if (!Objects.equals(table.schema(), key.target().schema())) {
            throw new UnsupportedSqlException(
                    "FOREIGN_KEY_ACROSS_SCHEMAS",
                    "A foreign key from table " + table + " to table " + key.target() + " of another schema",
                    dialect().name(),
                    "Put both tables into one schema.");
        }
        return name(key.target().name());
    }

    /**
     * Returns an empty text; refuses other rules than {@code MATCH SIMPLE}, which SQLite parses but does not enforce
     * (sqlite.org/foreignkeys.html#fk_unsupported).
     */
    @Override
    protected String match(ForeignKeyRules rules) {
        if (rules.match() != null && rules.match() != ForeignKeyMatch.SIMPLE) {
            throw new UnsupportedSqlException(
                    "FOREIGN_KEY_MATCH",
                    "MATCH " + rules.match(),
                    dialect().name(),
                    "Leave it out, or add a check constraint on the columns.");
        }
        return "";
    }

    /**
     * Returns the text of {@code deferral}: foreign keys may be deferred, other constraints may not
     * (sqlite.org/foreignkeys.html#fk_deferred).
     */
    @Override
    protected String foreignKeyDeferral(Deferral deferral) {
        return deferralText(deferral);
    }

    /**
     * Returns ALTER TABLE … ADD COLUMN; refuses IF NOT EXISTS, a primary key, a stored computed column, and a default that is no constant
     * (sqlite.org/lang_altertable.html#altertabaddcol).
     */
    @Override
    public String addColumn(AddColumn add) {
        Column<?> column = add.column();
        if (add.ifNotExists()) {
            throw new UnsupportedSqlException(
                    "ADD_COLUMN",
                    "ALTER TABLE ADD COLUMN IF NOT EXISTS (" + column + ")",
                    dialect().name(),
                    "Ask whether the column is there, and add it without IF NOT EXISTS.");
        }
        ServerDefault given = column.serverDefault();
        boolean computes = given instanceof ServerDefault.Sql
                || given instanceof ServerDefault.Now
                || (given instanceof ServerDefault.Literal literal && isComputed(literal.value(), column));
        boolean stores = given instanceof ServerDefault.Computed computed && Boolean.TRUE.equals(computed.stored());
        if (column.isPrimaryKey() || computes || stores) {
            throw new UnsupportedSqlException(
                    "ADD_COLUMN",
                    "ALTER TABLE ADD COLUMN of a primary key, a stored computed column or a default that is no constant ("
                            + column + ")",
                    dialect().name(),
                    "Create the table anew as it is to be, and copy its rows.");
        }
        return super.addColumn(add);
    }

    /** Returns whether the text of a value is an expression that SQLite computes. */
    private boolean isComputed(Object value, Column<?> column) {
        return column.type().on(dialect().name()).bindExpression() != null
                || (value instanceof Double number
                        && Double.isFinite(number)
                        && !SqliteLiterals.isExactInDecimal(number));
    }

    /**
     * Returns ALTER TABLE … DROP COLUMN; refuses IF EXISTS, which SQLite does not have (sqlite.org/lang_altertable.html#altertabdropcol).
     */
    @Override
    public String dropColumn(DropColumn drop) {
        if (drop.ifExists()) {
            throw new UnsupportedSqlException(
                    "DROP_COLUMN_IF_EXISTS",
                    "ALTER TABLE DROP COLUMN IF EXISTS (" + drop.table() + "." + drop.column() + ")",
                    dialect().name(),
                    "Ask whether the column is there, and drop it without IF EXISTS.");
        }
        return super.dropColumn(drop);
    }

    /** Returns the name of the index with its schema, and that of the table without one (sqlite.org/lang_createindex.html). */
    @Override
    protected String createdIndex(CreateIndex create) {
        return indexInSchema(create.table(), create.index()) + " ON "
                + name(create.table().name());
    }

    /**
     * Returns a statement that defers foreign keys: dropping a table first deletes its rows, which rows of the other tables may refer to
     * (sqlite.org/foreignkeys.html).
     */
    @Override
    protected List<String> beforeDroppingCycle() {
        return List.of("PRAGMA defer_foreign_keys = ON");
    }

    /** Writes literals in the form in which values are bound. */
    private static final class SqliteLiterals extends Literals {

        private static final int DECIMAL_DIGITS = 15;
        private static final int DECIMAL_EXPONENT = 22;
        private static final int FRACTION_BITS = 52;

        /** The exponent of the largest power of two that is a whole number of SQLite. */
        private static final int LARGEST_POWER = 62;

        @Override
        protected @Nullable String write(Object value, SqlType<?> type) {
            if (value instanceof Boolean yes) {
                return yes ? "1" : "0";
            }
            if (value instanceof UUID uuid) {
                return text(uuid.toString().replace("-", ""));
            }
            if (value instanceof Double || value instanceof Float) {
                double number = SqliteDatabase.number(((Number) value).doubleValue());
                if (value instanceof Double && Double.isFinite(number)) {
                    return exactly(number);
                }
                return Double.isFinite(number) ? value.toString() : number > 0 ? "9e999" : "-9e999"; // lang_expr.html
            }
            if (value instanceof BigDecimal number && !SqliteDialect.isExactText(type)) {
                if (!SqliteDialect.isDouble(number)) {
                    throw SqliteDatabase.tooExact(number.stripTrailingZeros(), type);
                }
            } else if (value instanceof BigDecimal number) {
                String digits = SqliteDialect.canonical(number);
                return SqliteDialect.isDouble(number) ? digits : text(digits);
            }
            if (value instanceof Duration duration) {
                return text(SqliteTimes.text(duration));
            }
            return super.write(value, type);
        }

        private static boolean isExactInDecimal(double number) {
            BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
            return digits.precision() <= DECIMAL_DIGITS && Math.abs(digits.scale()) <= DECIMAL_EXPONENT;
        }

        /**
         * Returns text that SQLite reads as this very number. It reads decimal text to 15 digits (sqlite.org/floatingpoint.html), so a number
         * of more digits, or far from 1, is a whole number that is multiplied or divided by powers of two, which is exact.
         */
        private static String exactly(double number) {
            if (isExactInDecimal(number)) {
                return Double.toString(number);
            }
            int exponent = Math.max(Math.getExponent(number), Double.MIN_EXPONENT) - FRACTION_BITS;
            long whole = (long) Math.scalb(Math.abs(number), -exponent);
            int zeros = Long.numberOfTrailingZeros(whole);
            whole >>= zeros;
            exponent += zeros;
            StringBuilder text = new StringBuilder("(CAST(");
            text.append(number < 0 ? "-" : "").append(whole).append(" AS REAL)");
            for (int left = Math.abs(exponent); left > 0; left -= LARGEST_POWER) {
                text.append(exponent > 0 ? " * " : " / ").append(1L << Math.min(left, LARGEST_POWER));
            }
            return text.append(')').toString();
        }

        @Override
        protected String instant(LocalDateTime utc) {
            return dateTime(utc);
        }
    }
}
