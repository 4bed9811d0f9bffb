package io.jalchemy.sql.compile;

import io.jalchemy.sql.ddl.AddColumn;
import io.jalchemy.sql.ddl.AddConstraint;
import io.jalchemy.sql.ddl.AlterColumnDefault;
import io.jalchemy.sql.ddl.AlterColumnExpression;
import io.jalchemy.sql.ddl.AlterColumnIdentity;
import io.jalchemy.sql.ddl.AlterColumnNullability;
import io.jalchemy.sql.ddl.AlterColumnType;
import io.jalchemy.sql.ddl.CreateIndex;
import io.jalchemy.sql.ddl.CreateTable;
import io.jalchemy.sql.ddl.DdlStatement;
import io.jalchemy.sql.ddl.DdlVisitor;
import io.jalchemy.sql.ddl.DropColumn;
import io.jalchemy.sql.ddl.DropConstraint;
import io.jalchemy.sql.ddl.DropIndex;
import io.jalchemy.sql.ddl.DropTable;
import io.jalchemy.sql.ddl.RenameColumn;
import io.jalchemy.sql.ddl.RenameConstraint;
import io.jalchemy.sql.ddl.RenameIndex;
import io.jalchemy.sql.ddl.RenameTable;
import io.jalchemy.sql.ddl.ValidateConstraint;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.IndexOptions;
import io.jalchemy.sql.schema.NamingConvention;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.TableOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes statements that create, change and drop tables and other elements of a schema. A dialect's compiler overrides the methods for
 * statements that its database writes differently.
 *
 * <p>Immutable. Each method returns text. There is a public one for each kind of {@link DdlStatement}; those for parts of statements are
 * protected.
 */
public abstract class DdlCompiler extends SchemaObjectCompiler implements DdlVisitor<String> {

    private static final String INDENT = "\n    ";
    private static final String ELSEWHERE = "Leave it out, or make the index on other databases only: onlyOn(…).";
    private static final String COPY = "Create the table anew as it is to be, and copy its rows.";

    /** Makes a compiler of {@code dialect} that writes values by {@code literals}. */
    protected DdlCompiler(Dialect dialect, Literals literals) {
        super(dialect, literals);
    }

    /**
     * Returns the text of {@code statement}.
     *
     * @throws UnsupportedSqlException if the database has no such statement
     */
    public final String text(DdlStatement statement) {
        return statement.accept(this);
    }

    // ---- tables

    /**
     * Returns CREATE TABLE: {@link #createdTable}, a line for each column, then one for each constraint (of foreign keys, those that the
     * statement has), and {@link #tableOptions} behind them.
     */
    @Override
    public String createTable(CreateTable create) {
        Table table = create.table();
        checkOptions(table);
        List<String> lines = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            if (!column.isSystem()) {
                lines.add(column(column));
            }
        }
        for (Constraint constraint : table.constraints()) {
            if (constraint.isOn(dialect().name())
                    && isWritten(table, constraint)
                    && (!(constraint instanceof ForeignKeyConstraint key)
                            || create.foreignKeys().contains(key))) {
                lines.add(constraint(table.tableName(), constraint));
            }
        }
        return createdTable(table, create.ifNotExists()) + tableBody(table, lines) + tableOptions(table);
    }

    /** Returns the beginning of CREATE TABLE with the table's name: {@code CREATE TEMPORARY TABLE IF NOT EXISTS users}. */
    protected String createdTable(Table table, boolean ifNotExists) {
        return "CREATE " + temporary(table.isTemporary(), table.tableName()) + "TABLE " + ifNotExists(ifNotExists)
                + table(table.tableName());
    }

    /** Returns the lines of CREATE TABLE in parentheses, with a space before them; {@code lines} are those of columns and constraints. */
    protected String tableBody(Table table, List<String> lines) {
        return " (" + INDENT + String.join("," + INDENT, lines) + "\n)";
    }

    private void checkOptions(Table table) {
        TableOptions given = table.options(dialect().name());
        for (String option : given.values().keySet()) {
            if (!tableOptionNames().contains(option)) {
                throw new UnsupportedSqlException(
                        "TABLE_OPTION",
                        "Option \"" + option + "\" of table " + table,
                        dialect().name(),
                        "Use one of " + new TreeSet<>(tableOptionNames()) + "."
                                + Nearest.hint(option, tableOptionNames()));
            }
        }
    }

    /** Returns the names of the options that tables may have on this database. Default: none. */
    protected Set<String> tableOptionNames() {
        return Set.of();
    }

    /** Returns the clauses behind the columns and constraints of CREATE TABLE, with a space before it; an empty text for nothing. */
    protected String tableOptions(Table table) {
        return "";
    }

    /** Returns whether {@code constraint} has a line of its own in CREATE TABLE. */
    protected boolean isWritten(Table table, Constraint constraint) {
        return !(constraint instanceof PrimaryKeyConstraint key)
                || !key.columns().isEmpty();
    }

    @Override
    public String dropTable(DropTable drop) {
        return "DROP TABLE " + ifExists(drop.ifExists()) + table(drop.name());
    }

    @Override
    public String renameTable(RenameTable rename) {
        return alterTable(rename.table()) + "RENAME TO " + name(rename.newName());
    }

    /** Returns the beginning of statements that change {@code table}, with a space behind it: {@code ALTER TABLE users }. */
    protected String alterTable(TableName table) {
        return "ALTER TABLE " + table(table) + " ";
    }

    // ---- columns

    /** Returns ADD COLUMN with the definition that the column has in CREATE TABLE. */
    @Override
    public String addColumn(AddColumn add) {
        return alterTable(add.table()) + "ADD COLUMN " + ifNotExists(add.ifNotExists()) + column(add.column());
    }

    @Override
    public String dropColumn(DropColumn drop) {
        return alterTable(drop.table()) + "DROP COLUMN " + ifExists(drop.ifExists()) + name(drop.column());
    }

    @Override
    public String renameColumn(RenameColumn rename) {
        return alterTable(rename.table()) + "RENAME COLUMN " + name(rename.column()) + " TO " + name(rename.newName());
    }

    @Override
    public String alterColumnType(AlterColumnType alter) {
        String using = alter.using() == null ? "" : " USING " + alter.using();
        return alterColumn(alter.table(), alter.column()) + "TYPE " + typeAndCollation(alter.column()) + using;
    }

    @Override
    public String alterColumnNullability(AlterColumnNullability alter) {
        return alterColumn(alter.table(), alter.column()) + (alter.column().isNullable() ? "DROP" : "SET")
                + " NOT NULL";
    }

    @Override
    public String alterColumnDefault(AlterColumnDefault alter) {
        Column<?> column = alter.column();
        ServerDefault given = column.serverDefault();
        if (given instanceof ServerDefault.Identity || given instanceof ServerDefault.Computed) {
            throw new UnsupportedSqlException(
                    "ALTER_GENERATED_COLUMN",
                    "Making column " + column + " a generated one",
                    dialect().name(),
                    "Add a generated column under another name, drop this one, and rename the other.");
        }
        String value = defaultValue(column, given);
        return alterColumn(alter.table(), column) + (value == null ? "DROP DEFAULT" : "SET DEFAULT " + value);
    }

    /**
     * Returns ALTER COLUMN … ADD with the identity, DROP IDENTITY, or SET with each option of the new one: that the column's first value is
     * another changes nothing any more.
     */
    @Override
    public String alterColumnIdentity(AlterColumnIdentity alter) {
        Column<?> column = alter.column();
        ServerDefault.Identity to = alter.to();
        String beginning = alterColumn(alter.table(), column);
        if (to == null) {
            return beginning + "DROP IDENTITY";
        }
        return beginning
                + (alter.from() == null
                        ? "ADD " + identity(column, to)
                        : "SET GENERATED " + (to.always() ? "ALWAYS" : "BY DEFAULT") + " "
                                + allSequenceOptions(to.options(), "SET "));
    }

    /** Returns ALTER COLUMN … SET EXPRESSION AS, or DROP EXPRESSION. */
    @Override
    public String alterColumnExpression(AlterColumnExpression alter) {
        Column<?> column = alter.column();
        if (!(column.serverDefault() instanceof ServerDefault.Computed computed)) {
            return alterColumn(alter.table(), column) + "DROP EXPRESSION";
        }
        require(
                Feature.SET_EXPRESSION,
                "Another expression for column " + column,
                "Drop the column and add it again: its values are computed anew.");
        return alterColumn(alter.table(), column) + "SET EXPRESSION AS (" + text(computed.expression()) + ")";
    }

    /**
     * Returns the beginning of statements that change {@code column}, with a space behind it: {@code ALTER TABLE users ALTER COLUMN name };
     * refuses if the database has none.
     */
    protected String alterColumn(TableName table, Column<?> column) {
        require(Feature.ALTER_COLUMN, "ALTER TABLE ALTER COLUMN (" + table + "." + column.name() + ")", COPY);
        return alterTable(table) + "ALTER COLUMN " + name(column.name()) + " ";
    }

    // ---- constraints

    @Override
    public String addConstraint(AddConstraint add) {
        require(Feature.ADD_CONSTRAINT, "ALTER TABLE ADD CONSTRAINT", "Create the table with its constraints.");
        return alterTable(add.table()) + "ADD " + constraint(add.table(), add.constraint())
                + (isValidated(add.constraint()) ? "" : notValid(add));
    }

    private static boolean isValidated(Constraint constraint) {
        return constraint instanceof CheckConstraint check
                ? check.validated()
                : !(constraint instanceof ForeignKeyConstraint key)
                        || key.rules().validated();
    }

    private String notValid(AddConstraint add) {
        requireNotValid(add.table());
        return " NOT VALID";
    }

    private void requireNotValid(TableName table) {
        require(
                Feature.NOT_VALID_CONSTRAINTS,
                "A constraint of table " + table + " that rows need not satisfy which are there",
                "Mend the rows first.");
    }

    @Override
    public String validateConstraint(ValidateConstraint validate) {
        requireNotValid(validate.table());
        return alterTable(validate.table()) + "VALIDATE CONSTRAINT "
                + nameOf(validate.table(), validate.constraint(), "validated");
    }

    @Override
    public String dropConstraint(DropConstraint drop) {
        require(Feature.ADD_CONSTRAINT, "ALTER TABLE DROP CONSTRAINT", "Create the table anew without it.");
        return alterTable(drop.table()) + "DROP CONSTRAINT " + ifExists(drop.ifExists())
                + nameOf(drop.table(), drop.constraint(), "dropped") + (drop.cascade() ? " CASCADE" : "");
    }

    @Override
    public String renameConstraint(RenameConstraint rename) {
        require(
                Feature.ADD_CONSTRAINT,
                "ALTER TABLE RENAME CONSTRAINT",
                "Create the table anew, with the constraint under its new name.");
        return alterTable(rename.table()) + "RENAME CONSTRAINT " + constraintName(rename.name()) + " TO "
                + constraintName(rename.newName());
    }

    private String nameOf(TableName table, Constraint constraint, String done) {
        String name = constraint.name();
        if (name == null) {
            throw new JalchemyException(
                    "CONSTRAINT_WITHOUT_NAME",
                    "The constraint on " + constraint.columns() + " of table " + table + " has no name to be " + done
                            + " by. Call named(…) with the one that the database has.");
        }
        return constraintName(name);
    }

    // ---- indexes

    /**
     * Returns CREATE INDEX: {@link #createdIndex}, {@link #indexMethod}, {@link #indexPart} for each part, {@link #indexOptions}, and the
     * condition of a partial index.
     */
    @Override
    public String createIndex(CreateIndex create) {
        Index index = create.index();
        StringBuilder parts = new StringBuilder();
        for (Index.Part part : index.parts()) {
            parts.append(parts.length() == 0 ? "" : ", ").append(indexPart(part));
        }
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX "
                + concurrently(create.concurrently(), create.table()) + ifNotExists(create.ifNotExists())
                + createdIndex(create) + indexMethod(index) + " (" + parts + ")" + indexOptions(index)
                + (index.where() == null ? "" : " WHERE " + text(index.where()));
    }

    private String concurrently(boolean yes, TableName table) {
        if (yes) {
            require(
                    Feature.CONCURRENT_INDEXES,
                    "CONCURRENTLY for an index of table " + table,
                    "Leave it out: writers wait until the statement is done.");
        }
        return yes ? "CONCURRENTLY " : "";
    }

    /** Returns the access method of an index, with a space before it; an empty text for the default one. */
    protected String indexMethod(Index index) {
        String method = index.options().method();
        if (method == null) {
            return "";
        }
        require(Feature.INDEX_METHODS, "USING " + method + " for an index on " + columns(index), ELSEWHERE);
        return " USING " + method;
    }

    /** Returns the clauses between the parts of an index and its condition, with a space before it; an empty text for nothing. */
    protected String indexOptions(Index index) {
        IndexOptions options = index.options();
        StringBuilder text = new StringBuilder(include(options.include()));
        if (options.nullsNotDistinct()) {
            require(Feature.NULLS_NOT_DISTINCT, "NULLS NOT DISTINCT of an index on " + columns(index), ELSEWHERE);
            text.append(" NULLS NOT DISTINCT");
        }
        if (!options.storage().isEmpty() || options.tablespace() != null) {
            require(
                    Feature.STORAGE_PARAMETERS,
                    "A storage parameter or a tablespace of an index on " + columns(index),
                    ELSEWHERE);
        }
        text.append(parameters(options.storage()));
        return text.append(options.tablespace() == null ? "" : " TABLESPACE " + name(options.tablespace()))
                .toString();
    }

    private static String columns(Index index) {
        return index.parts().stream().map(Index.Part::text).toList().toString();
    }

    /** Returns ALTER INDEX … RENAME TO. */
    @Override
    public String renameIndex(RenameIndex rename) {
        require(
                Feature.RENAME_INDEX,
                "ALTER INDEX RENAME (" + rename.name() + ")",
                "Create it under its new name, and drop the other.");
        return "ALTER INDEX " + inSchema(rename.table(), name(rename.name())) + " RENAME TO " + name(rename.newName());
    }

    @Override
    public String dropIndex(DropIndex drop) {
        return "DROP INDEX " + concurrently(drop.concurrently(), drop.table()) + ifExists(drop.ifExists())
                + indexInSchema(drop.table(), drop.index());
    }

    /**
     * Returns the name of an index, without a schema, and the table that it is on: {@code ix ON posts}; the index is created in the table's
     * schema.
     */
    protected String createdIndex(CreateIndex create) {
        return indexName(create.table(), create.index()) + " ON " + table(create.table());
    }

    /** Returns the name of an index with its table's schema, if that has one. */
    protected final String indexInSchema(TableName table, Index index) {
        return inSchema(table, indexName(table, index));
    }

    private String inSchema(TableName table, String quoted) {
        String schema = dialect().schema(table.schema());
        return (schema == null ? "" : name(schema) + ".") + quoted;
    }

    /** Returns the name of an index; one without a name is named by {@link NamingConvention#INDEXES_ONLY}. */
    protected final String indexName(TableName table, Index index) {
        return constraintName(NamingConvention.INDEXES_ONLY.name(table, index));
    }

    // ---- existence

    /** Returns statements to execute before tables of a cycle are dropped, for databases that cannot drop constraints. Default: none. */
    protected List<String> beforeDroppingCycle() {
        return List.of();
    }
}
