package io.jalchemy.dialect.sqlite;

import io.jalchemy.sql.compile.DdlCompiler;
import io.jalchemy.sql.compile.Literals;
import io.jalchemy.sql.ddl.AddColumn;
import io.jalchemy.sql.ddl.CreateIndex;
import io.jalchemy.sql.ddl.DropColumn;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.Deferral;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.ForeignKeyMatch;
import io.jalchemy.sql.schema.ForeignKeyRules;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.type.SqlType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How SQLite makes tables. */
final class SqliteDdlCompiler extends DdlCompiler {

    SqliteDdlCompiler(SqliteDialect dialect) {
        super(dialect, new SqliteLiterals());
    }

    /** A generated key is {@code INTEGER PRIMARY KEY}, with exactly this type (sqlite.org/autoinc.html). */
    @Override
    protected String columnType(Column<?> column) {
        return isAutoincrement(column) ? "INTEGER" : super.columnType(column);
    }

    /** The key is part of the generated column's line. */
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
        return name + "PRIMARY KEY AUTOINCREMENT" + deferral(key.deferral(), "a primary key");
    }

    /** The key's column takes NULL unless told otherwise, and that makes a key (sqlite.org/lang_createtable.html#rowid). */
    @Override
    protected boolean impliesNotNull(Column<?> column) {
        return false;
    }

    @Override
    protected String computed(Column<?> column, ServerDefault.Computed computed) {
        String kept = computed.stored() == null ? "" : computed.stored() ? " STORED" : " VIRTUAL";
        return "GENERATED ALWAYS AS (" + computed.sql() + ")" + kept;
    }

    /** What is no literal stands in parentheses (sqlite.org/lang_createtable.html#the_default_clause). */
    @Override
    protected String expression(String sql) {
        return "(" + sql + ")";
    }

    /** The same text as bound values have, so that texts compare as times do; {@code %f} has three digits of six. */
    @Override
    protected String now(SqlType<?> type) {
        return switch (type.kind()) {
            case DATE -> "CURRENT_DATE";
            case TIME -> "(strftime('%H:%M:%f000', 'now'))";
            default -> "(strftime('%Y-%m-%d %H:%M:%f000', 'now'))";
        };
    }

    /** A foreign key stays in its schema, and does not name it (sqlite.org/foreignkeys.html). */
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

    /** MATCH is read and not obeyed (sqlite.org/foreignkeys.html#fk_unsupported). */
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

    /** Foreign keys may wait, other constraints may not (sqlite.org/foreignkeys.html#fk_deferred). */
    @Override
    protected String foreignKeyDeferral(Deferral deferral) {
        return deferralText(deferral);
    }

    /** Rows that are there get a constant, and no key (sqlite.org/lang_altertable.html#altertabaddcol). */
    @Override
    public String addColumn(AddColumn add) {
        Column<?> column = add.column();
        ServerDefault given = column.serverDefault();
        boolean computes = given instanceof ServerDefault.Sql || given instanceof ServerDefault.Now;
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

    /** There is no IF EXISTS (sqlite.org/lang_altertable.html#altertabdropcol). */
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

    /** The index's name has the schema, the table's has not (sqlite.org/lang_createindex.html). */
    @Override
    protected String createdIndex(CreateIndex create) {
        return indexInSchema(create.table(), create.index()) + " ON "
                + name(create.table().name());
    }

    /** Dropping a table deletes its rows first, which rows of the others may refer to (sqlite.org/foreignkeys.html). */
    @Override
    protected List<String> beforeDroppingCycle() {
        return List.of("PRAGMA defer_foreign_keys = ON");
    }

    /** Values in the form in which they are bound. */
    private static final class SqliteLiterals extends Literals {

        @Override
        protected @Nullable String write(Object value, SqlType<?> type) {
            if (value instanceof Boolean yes) {
                return yes ? "1" : "0";
            }
            if (value instanceof UUID uuid) {
                return text(uuid.toString().replace("-", ""));
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

        @Override
        protected String instant(LocalDateTime utc) {
            return dateTime(utc);
        }
    }
}
