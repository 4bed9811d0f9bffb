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
 * Writes statements that create, change and drop tables and other elements of a schema. A dialect's compiler overrides the methods for
 * statements that its database writes differently.
 *
 * <p>Immutable. Each method returns text. There is a public one for each kind of {@link DdlStatement}; those for parts of statements are
 * protected.
 */
public abstract class DdlCompiler extends SchemaElementCompiler implements DdlVisitor<String> {

    private static final String INDENT = "\n    ";
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

    /** Returns CREATE TABLE: a line for each column, then one for each constraint; of foreign keys, those that the statement has. */
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

    /** Returns the beginning of statements that change {@code table}, with a space behind it: {@code ALTER TABLE users }. */
    protected String alterTable(TableName table) {
        return "ALTER TABLE " + table(table) + " ";
    }

    // ---- columns

    /** Returns ADD COLUMN with the definition that the column has in CREATE TABLE. */
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

    /** Returns CREATE INDEX: {@link #createdIndex}, {@link #indexPart} for each part, and the condition of a partial index. */
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

    /** Returns one part of an index: a column's name, or an expression in parentheses, and DESC if the part is descending. */
    protected String indexPart(Index.Part part) {
        String text = part.column() == null ? "(" + part.text() + ")" : name(part.column());
        return part.descending() ? text + " DESC" : text;
    }

    @Override
    public String dropIndex(DropIndex drop) {
        return "DROP INDEX " + ifExists(drop.ifExists()) + indexInSchema(drop.table(), drop.index());
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
        String schema = table.schema();
        return (schema == null ? "" : name(schema) + ".") + indexName(table, index);
    }

    /** Returns the name of an index; one without a name is named by {@link NamingConvention#INDEXES_ONLY}. */
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
        require(
                Feature.NATIVE_ENUM,
                "CREATE TYPE or DROP TYPE",
                "Leave the statement out: a column keeps such an enum as text there.");
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

    /** Returns statements to execute before tables of a cycle are dropped, for databases that cannot drop constraints. Default: none. */
    protected List<String> beforeDroppingCycle() {
        return List.of();
    }
}
