package io.jalchemy.sql.compile;

import io.jalchemy.sql.ddl.AddConstraint;
import io.jalchemy.sql.ddl.CommentOn;
import io.jalchemy.sql.ddl.CreateEnumType;
import io.jalchemy.sql.ddl.CreateIndex;
import io.jalchemy.sql.ddl.CreateSchema;
import io.jalchemy.sql.ddl.CreateTable;
import io.jalchemy.sql.ddl.DdlStatement;
import io.jalchemy.sql.ddl.DropConstraint;
import io.jalchemy.sql.ddl.DropEnumType;
import io.jalchemy.sql.ddl.DropIndex;
import io.jalchemy.sql.ddl.DropSchema;
import io.jalchemy.sql.ddl.DropTable;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.Deferral;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.ForeignKeyRules;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.NamingConvention;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.type.SqlType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes statements that make tables. A dialect's compiler overrides what its database does in its own way.
 *
 * <p>Immutable. Each method returns text.
 */
public abstract class DdlCompiler {

    private static final String INDENT = "\n    ";

    private final Dialect dialect;
    private final Literals literals;

    /** A compiler of {@code dialect}. */
    protected DdlCompiler(Dialect dialect, Literals literals) {
        this.dialect = dialect;
        this.literals = literals;
    }

    /** The dialect that this compiler writes. */
    protected final Dialect dialect() {
        return dialect;
    }

    /** The text of {@code statement}. */
    public final String text(DdlStatement statement) {
        if (statement instanceof CreateTable create) {
            return createTable(create);
        }
        if (statement instanceof DropTable drop) {
            return "DROP TABLE " + ifExists(drop.ifExists()) + table(drop.name());
        }
        if (statement instanceof CreateIndex create) {
            return createIndex(create);
        }
        if (statement instanceof DropIndex drop) {
            return "DROP INDEX " + ifExists(drop.ifExists()) + indexInSchema(drop.table(), drop.index());
        }
        if (statement instanceof AddConstraint add) {
            return addConstraint(add);
        }
        if (statement instanceof DropConstraint drop) {
            return dropConstraint(drop);
        }
        return statement instanceof CommentOn comment ? commentOn(comment) : typeOrSchema(statement);
    }

    private String typeOrSchema(DdlStatement statement) {
        if (statement instanceof CreateEnumType create) {
            return createEnumType(create);
        }
        if (statement instanceof DropEnumType drop) {
            require(Feature.NATIVE_ENUM, "A type of its own for an enum", "Leave its name out.");
            return "DROP TYPE " + ifExists(drop.ifExists()) + name(drop.name());
        }
        require(Feature.SCHEMAS, "A schema of its own", "Leave schemas out, or attach a database.");
        if (statement instanceof CreateSchema create) {
            return "CREATE SCHEMA " + ifNotExists(create.ifNotExists()) + name(create.name());
        }
        DropSchema drop = (DropSchema) statement;
        return "DROP SCHEMA " + ifExists(drop.ifExists()) + name(drop.name()) + (drop.cascade() ? " CASCADE" : "");
    }

    // ---- tables

    /** Writes CREATE TABLE: a line for each column, then one for each constraint. */
    protected String createTable(CreateTable create) {
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

    /** Whether {@code constraint} has a line of its own in CREATE TABLE. */
    protected boolean isWritten(Table table, Constraint constraint) {
        return !(constraint instanceof PrimaryKeyConstraint key)
                || !key.columns().isEmpty();
    }

    /** Writes a column's line: name, type, default, generation, NOT NULL, checks. */
    protected String column(Column<?> column) {
        StringBuilder text = new StringBuilder(name(column.name()));
        text.append(' ').append(columnType(column));
        text.append(generation(column));
        if (!column.isNullable() && !impliesNotNull(column)) {
            text.append(" NOT NULL");
        }
        column.checks().forEach(check -> text.append(' ').append(check(check)));
        if (column.isLabelsChecked() && hasLabelsAsText(type(column))) {
            text.append(" CHECK (").append(name(column.name())).append(" IN (");
            text.append(labels(type(column).labels())).append("))");
        }
        return text.toString();
    }

    /** The type's name in a column's line. */
    protected String columnType(Column<?> column) {
        return dialect.typeName(type(column));
    }

    /** The column's type on this database. */
    protected final SqlType<?> type(Column<?> column) {
        return column.type().on(dialect.name());
    }

    private boolean hasLabelsAsText(SqlType<?> type) {
        return !type.labels().isEmpty() && (type.enumName() == null || !dialect.has(Feature.NATIVE_ENUM));
    }

    /** What the database does where a row does not give the column, with a space before it; empty for nothing. */
    protected String generation(Column<?> column) {
        ServerDefault given = column.serverDefault();
        if (given instanceof ServerDefault.Identity identity) {
            return " " + identity(column, identity);
        }
        if (given instanceof ServerDefault.Computed computed) {
            return " " + computed(column, computed);
        }
        if (given == null) {
            return isAutoincrement(column) ? " " + identity(column, ServerDefault.Identity.BY_DEFAULT) : "";
        }
        String value = defaultValue(column, given);
        return value == null ? "" : " DEFAULT " + value;
    }

    /** Whether the database makes the column's values because it is a lone integer key. */
    protected static boolean isAutoincrement(Column<?> column) {
        return column.equals(column.from().autoincrementColumn());
    }

    private @Nullable String defaultValue(Column<?> column, ServerDefault given) {
        if (given instanceof ServerDefault.Literal literal) {
            return literals.of(literal.value(), type(column), column);
        }
        if (given instanceof ServerDefault.Sql sql) {
            return expression(sql.sql());
        }
        return given instanceof ServerDefault.Now ? now(column) : null;
    }

    /** Writes an expression behind DEFAULT. */
    protected String expression(String sql) {
        return sql;
    }

    private String now(Column<?> column) {
        if (!type(column).kind().isTemporal()) {
            throw new JalchemyException(
                    "NOT_A_TIME",
                    "Column " + column + " is a " + column.type() + " and cannot have the current time as its default."
                            + " Make it a date or time.");
        }
        return now(type(column));
    }

    /** The current time as a {@code type}, one of dates and times. */
    protected abstract String now(SqlType<?> type);

    /** Writes how {@code column} gets ascending numbers. */
    protected abstract String identity(Column<?> column, ServerDefault.Identity identity);

    /** Writes how {@code column} is computed from others. */
    protected abstract String computed(Column<?> column, ServerDefault.Computed computed);

    /** Whether the way in which the column is generated says NOT NULL already. */
    protected boolean impliesNotNull(Column<?> column) {
        return column.serverDefault() instanceof ServerDefault.Identity || isAutoincrement(column);
    }

    // ---- constraints

    /** Writes a constraint as CREATE TABLE and ALTER TABLE have it. */
    protected String constraint(TableName table, Constraint constraint) {
        if (constraint instanceof ForeignKeyConstraint key) {
            return foreignKey(table, key);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return named(unique) + "UNIQUE (" + names(unique.columns()) + ")"
                    + deferral(unique.deferral(), "a unique constraint");
        }
        if (constraint instanceof CheckConstraint check) {
            return check(check);
        }
        PrimaryKeyConstraint key = (PrimaryKeyConstraint) constraint;
        return named(key) + "PRIMARY KEY (" + names(key.columns()) + ")" + deferral(key.deferral(), "a primary key");
    }

    private String check(CheckConstraint check) {
        return named(check) + "CHECK (" + check.sql() + ")";
    }

    private String foreignKey(TableName table, ForeignKeyConstraint key) {
        StringBuilder text = new StringBuilder(named(key));
        text.append("FOREIGN KEY (").append(names(key.columns())).append(") REFERENCES ");
        text.append(referredTable(table, key));
        text.append(" (").append(names(key.targetColumns())).append(")");
        ForeignKeyRules rules = key.rules();
        text.append(match(rules));
        text.append(action(" ON DELETE ", rules.onDelete())).append(action(" ON UPDATE ", rules.onUpdate()));
        return text.append(foreignKeyDeferral(rules.deferral())).toString();
    }

    /** Writes the table that {@code key}, one of {@code table}'s, refers to. */
    protected String referredTable(TableName table, ForeignKeyConstraint key) {
        return table(key.target());
    }

    /** Writes MATCH, with a space before it. */
    protected String match(ForeignKeyRules rules) {
        return rules.match() == null ? "" : " MATCH " + rules.match().name();
    }

    private static String action(String keyword, @Nullable ForeignKeyAction action) {
        return action == null ? "" : keyword + action.sql();
    }

    /** Writes when a foreign key is checked, with a space before it. */
    protected String foreignKeyDeferral(Deferral deferral) {
        return deferral(deferral, "a foreign key");
    }

    /** Writes when {@code what} is checked, with a space before it; refuses where the database cannot wait. */
    protected final String deferral(Deferral deferral, String what) {
        if (!deferral.equals(Deferral.UNSPECIFIED)) {
            require(Feature.DEFERRABLE, "DEFERRABLE of " + what, "Leave it out.");
        }
        return deferralText(deferral);
    }

    /** Writes when a constraint is checked, with a space before it. */
    protected static String deferralText(Deferral deferral) {
        String deferrable =
                deferral.deferrable() == null ? "" : deferral.deferrable() ? " DEFERRABLE" : " NOT DEFERRABLE";
        return deferral.initially() == null ? deferrable : deferrable + " INITIALLY " + deferral.initially();
    }

    private String named(Constraint constraint) {
        String name = constraint.name();
        return name == null ? "" : "CONSTRAINT " + constraintName(name) + " ";
    }

    /** {@code name}, in quotes if it needs them; refused if the database would cut it. */
    protected final String constraintName(String name) {
        return name(name);
    }

    private String addConstraint(AddConstraint add) {
        require(Feature.ADD_CONSTRAINT, "ALTER TABLE ADD CONSTRAINT", "Create the table with its constraints.");
        return "ALTER TABLE " + table(add.table()) + " ADD " + constraint(add.table(), add.constraint());
    }

    private String dropConstraint(DropConstraint drop) {
        require(Feature.ADD_CONSTRAINT, "ALTER TABLE DROP CONSTRAINT", "Create the table anew without it.");
        String name = drop.constraint().name();
        if (name == null) {
            throw new JalchemyException(
                    "CONSTRAINT_WITHOUT_NAME",
                    "The constraint on " + drop.constraint().columns() + " of table " + drop.table()
                            + " has no name to be dropped by. Call named(…) with the one that the database has.");
        }
        return "ALTER TABLE " + table(drop.table()) + " DROP CONSTRAINT " + ifExists(drop.ifExists())
                + constraintName(name);
    }

    // ---- indexes, types, comments

    private String createIndex(CreateIndex create) {
        Index index = create.index();
        String parts = index.parts().stream().map(this::part).collect(Collectors.joining(", "));
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + ifNotExists(create.ifNotExists())
                + createdIndex(create) + " (" + parts + ")" + (index.where() == null ? "" : " WHERE " + index.where());
    }

    private String part(Index.Part part) {
        String text = part.expression() ? "(" + part.text() + ")" : name(part.text());
        return part.descending() ? text + " DESC" : text;
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

    private String createEnumType(CreateEnumType create) {
        require(Feature.NATIVE_ENUM, "A type of its own for an enum", "Leave its name out.");
        return "CREATE TYPE " + name(create.name()) + " AS ENUM (" + labels(create.labels()) + ")";
    }

    private String labels(List<String> labels) {
        return labels.stream().map(literals::text).collect(Collectors.joining(", "));
    }

    private String commentOn(CommentOn comment) {
        require(Feature.COMMENTS, "COMMENT ON", "Leave it out.");
        String table = table(comment.table());
        String name = comment.name() == null ? "" : name(comment.name());
        String what =
                switch (comment.kind()) {
                    case TABLE -> table;
                    case COLUMN -> table + "." + name;
                    case CONSTRAINT -> name + " ON " + table;
                };
        String text = comment.comment() == null ? "NULL" : literals.text(comment.comment());
        return "COMMENT ON " + comment.kind() + " " + what + " IS " + text;
    }

    // ---- existence

    /** Statements to execute before tables of a cycle are dropped; for databases that cannot drop constraints. */
    protected List<String> beforeDroppingCycle() {
        return List.of();
    }

    // ---- parts of text

    /** How values are written. */
    protected final Literals literals() {
        return literals;
    }

    /** A name, in quotes if it needs them; refused if the database would cut it. */
    protected final String name(String name) {
        int most = dialect.identifiers().maxLength();
        if (name.length() > most / 3 && name.getBytes(StandardCharsets.UTF_8).length > most) {
            throw new JalchemyException(
                    "NAME_TOO_LONG",
                    "\"" + name + "\" is longer than the " + most + " bytes that names have in " + dialect.name()
                            + ". Shorten it.");
        }
        return dialect.identifiers().quoted(name);
    }

    /** Names, in quotes where they need them, with commas between. */
    protected final String names(List<String> names) {
        return names.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** A table's name with its schema. */
    protected final String table(TableName table) {
        return (table.schema() == null ? "" : name(table.schema()) + ".") + name(table.name());
    }

    private static String ifExists(boolean yes) {
        return yes ? "IF EXISTS " : "";
    }

    private static String ifNotExists(boolean yes) {
        return yes ? "IF NOT EXISTS " : "";
    }

    /** Refuses the statement unless the database has {@code feature}. */
    protected final void require(Feature feature, String what, String fix) {
        if (!dialect.has(feature)) {
            throw new UnsupportedSqlException(feature.name(), what, dialect.name(), fix);
        }
    }
}
