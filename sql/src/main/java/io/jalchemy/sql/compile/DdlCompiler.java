package io.jalchemy.sql.compile;

import io.jalchemy.sql.ddl.AddColumn;
import io.jalchemy.sql.ddl.AddConstraint;
import io.jalchemy.sql.ddl.AlterColumnDefault;
import io.jalchemy.sql.ddl.AlterColumnNullability;
import io.jalchemy.sql.ddl.AlterColumnType;
import io.jalchemy.sql.ddl.CommentOn;
import io.jalchemy.sql.ddl.CreateEnumType;
import io.jalchemy.sql.ddl.CreateIndex;
import io.jalchemy.sql.ddl.CreateSchema;
import io.jalchemy.sql.ddl.CreateSequence;
import io.jalchemy.sql.ddl.CreateTable;
import io.jalchemy.sql.ddl.DdlStatement;
import io.jalchemy.sql.ddl.DdlVisitor;
import io.jalchemy.sql.ddl.DropColumn;
import io.jalchemy.sql.ddl.DropConstraint;
import io.jalchemy.sql.ddl.DropEnumType;
import io.jalchemy.sql.ddl.DropIndex;
import io.jalchemy.sql.ddl.DropSchema;
import io.jalchemy.sql.ddl.DropSequence;
import io.jalchemy.sql.ddl.DropTable;
import io.jalchemy.sql.ddl.RenameColumn;
import io.jalchemy.sql.ddl.RenameTable;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.NamingConvention;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes statements that make and change tables and what belongs to them. A dialect's compiler overrides what its database does in its own
 * way.
 *
 * <p>Immutable. Each method returns text. There is one for each kind of {@link DdlStatement}; those that write parts are protected.
 */
public abstract class DdlCompiler extends SchemaElementCompiler implements DdlVisitor<String> {

    private static final String INDENT = "\n    ";
    private static final String COPY = "Create the table anew as it is to be, and copy its rows.";

    /** Creates a compiler of {@code dialect} that writes values as {@code literals} says. */
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

    /** Writes CREATE TABLE: a line for each column, then one for each constraint. */
    @Override
    public String createTable(CreateTable create) {
        Table table = create.table();
        List<String> lines = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            if (!column.isSystem()) {
                lines.add(column(column));
            }
        }
        for (Constraint constraint : table.constraints()) {
            if (isWritten(table, constraint)
                    && (!(constraint instanceof ForeignKeyConstraint key)
                            || create.foreignKeys().contains(key))) {
                lines.add(constraint(table.tableName(), constraint));
            }
        }
        String head = "CREATE TABLE " + ifNotExists(create.ifNotExists()) + table(table.tableName());
        return head + " (" + INDENT + String.join("," + INDENT, lines) + "\n)";
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

    /** Returns the beginning of the statements that change a table, with a space behind it. */
    protected String alterTable(TableName table) {
        return "ALTER TABLE " + table(table) + " ";
    }

    // ---- columns

    /** Writes ADD COLUMN with the line that CREATE TABLE has for the column. */
    @Override
    public String addColumn(AddColumn add) {
        return alterTable(add.table()) + "ADD COLUMN " + column(add.column());
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
        return alterColumn(alter.table(), alter.column()) + "TYPE " + columnType(alter.column()) + using;
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

    /** Returns what the statements begin with that change a column, with a space behind it; refuses where there are none. */
    protected String alterColumn(TableName table, Column<?> column) {
        require(Feature.ALTER_COLUMN, "ALTER TABLE ALTER COLUMN (" + table + "." + column.name() + ")", COPY);
        return alterTable(table) + "ALTER COLUMN " + name(column.name()) + " ";
    }

    // ---- constraints

    @Override
    public String addConstraint(AddConstraint add) {
        require(Feature.ADD_CONSTRAINT, "ALTER TABLE ADD CONSTRAINT", "Create the table with its constraints.");
        return alterTable(add.table()) + "ADD " + constraint(add.table(), add.constraint());
    }

    @Override
    public String dropConstraint(DropConstraint drop) {
        require(Feature.ADD_CONSTRAINT, "ALTER TABLE DROP CONSTRAINT", "Create the table anew without it.");
        String name = drop.constraint().name();
        if (name == null) {
            throw new JalchemyException(
                    "CONSTRAINT_WITHOUT_NAME",
                    "The constraint on " + drop.constraint().columns() + " of table " + drop.table()
                            + " has no name to be dropped by. Call named(…) with the one that the database has.");
        }
        return alterTable(drop.table()) + "DROP CONSTRAINT " + ifExists(drop.ifExists()) + constraintName(name);
    }

    // ---- indexes

    /** Writes CREATE INDEX: {@link #createdIndex}, {@link #indexPart} for each part, and which rows are indexed. */
    @Override
    public String createIndex(CreateIndex create) {
        Index index = create.index();
        StringBuilder parts = new StringBuilder();
        for (Index.Part part : index.parts()) {
            parts.append(parts.length() == 0 ? "" : ", ").append(indexPart(part));
        }
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + ifNotExists(create.ifNotExists())
                + createdIndex(create) + " (" + parts + ")" + (index.where() == null ? "" : " WHERE " + index.where());
    }

    /** Returns one part of an index: a column's name, or an expression in parentheses, and DESC where it is said. */
    protected String indexPart(Index.Part part) {
        String text = part.expression() ? "(" + part.text() + ")" : name(part.text());
        return part.descending() ? text + " DESC" : text;
    }

    @Override
    public String dropIndex(DropIndex drop) {
        return "DROP INDEX " + ifExists(drop.ifExists()) + indexInSchema(drop.table(), drop.index());
    }

    /** Writes an index's name and the table that it is on: the index goes to the table's schema. */
    protected String createdIndex(CreateIndex create) {
        return indexName(create.table(), create.index()) + " ON " + table(create.table());
    }

    /** Writes an index's name with its table's schema. */
    protected final String indexInSchema(TableName table, Index index) {
        String schema = table.schema();
        return (schema == null ? "" : name(schema) + ".") + indexName(table, index);
    }

    /** Writes an index's name. */
    protected final String indexName(TableName table, Index index) {
        return constraintName(NamingConvention.INDEXES_ONLY.name(table, index));
    }

    // ---- sequences, types, schemas, comments

    @Override
    public String createSequence(CreateSequence create) {
        requireSequences();
        String options = sequenceOptions(create.options());
        String name = ifNotExists(create.ifNotExists()) + table(create.name());
        return "CREATE SEQUENCE " + name + (options.isEmpty() ? "" : " " + options);
    }

    @Override
    public String dropSequence(DropSequence drop) {
        requireSequences();
        return "DROP SEQUENCE " + ifExists(drop.ifExists()) + table(drop.name());
    }

    private void requireSequences() {
        require(Feature.SEQUENCES, "A sequence", "Use a generated key, or count in a table of your own.");
    }

    @Override
    public String createEnumType(CreateEnumType create) {
        requireEnumTypes();
        return "CREATE TYPE " + name(create.name()) + " AS ENUM (" + labels(create.labels()) + ")";
    }

    @Override
    public String dropEnumType(DropEnumType drop) {
        requireEnumTypes();
        return "DROP TYPE " + ifExists(drop.ifExists()) + name(drop.name());
    }

    private void requireEnumTypes() {
        require(Feature.NATIVE_ENUM, "A type of its own for an enum", "Leave its name out.");
    }

    @Override
    public String createSchema(CreateSchema create) {
        requireSchemas();
        return "CREATE SCHEMA " + ifNotExists(create.ifNotExists()) + name(create.name());
    }

    @Override
    public String dropSchema(DropSchema drop) {
        requireSchemas();
        return "DROP SCHEMA " + ifExists(drop.ifExists()) + name(drop.name()) + (drop.cascade() ? " CASCADE" : "");
    }

    private void requireSchemas() {
        require(Feature.SCHEMAS, "A schema of its own", "Leave schemas out, or attach a database.");
    }

    @Override
    public String commentOn(CommentOn comment) {
        require(Feature.COMMENTS, "COMMENT ON", "Leave it out.");
        String table = table(comment.table());
        String name = comment.name() == null ? "" : name(comment.name());
        String what =
                switch (comment.kind()) {
                    case TABLE -> table;
                    case COLUMN -> table + "." + name;
                    case CONSTRAINT -> name + " ON " + table;
                };
        String text = comment.comment() == null ? "NULL" : literals().text(comment.comment());
        return "COMMENT ON " + comment.kind() + " " + what + " IS " + text;
    }

    // ---- existence

    /** Statements to execute before tables of a cycle are dropped; for databases that cannot drop constraints. */
    protected List<String> beforeDroppingCycle() {
        return List.of();
    }
}
