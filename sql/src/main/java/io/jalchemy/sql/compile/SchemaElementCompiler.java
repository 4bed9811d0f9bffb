package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ConflictResolution;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.Deferral;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.ExclusionConstraint;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.ForeignKeyRules;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.NullsOrder;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.SchemaExpression;
import io.jalchemy.sql.schema.SequenceOptions;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.schema.ViewDefinition;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes columns and constraints: the part of {@link DdlCompiler} that knows no statements.
 *
 * <p>Immutable. Each method returns text; those that are protected and not final may be overridden.
 */
public abstract class SchemaElementCompiler {

    private final Dialect dialect;
    private final Literals literals;
    private final DefinitionText definitions;

    SchemaElementCompiler(Dialect dialect, Literals literals) {
        this.dialect = dialect;
        this.literals = literals;
        this.definitions = new DefinitionText(dialect, literals);
    }

    /** Returns the dialect that this compiler writes. */
    protected final Dialect dialect() {
        return dialect;
    }

    // ---- columns

    /**
     * Returns the definition of a column: name, type, {@link #generation}, NOT NULL and checks, and one for the values of the type where the
     * database does not check them, if the column asks for it.
     */
    protected String column(Column<?> column) {
        StringBuilder text = new StringBuilder(name(column.name()));
        text.append(' ').append(typeAndCollation(column));
        text.append(generation(column));
        if (!column.isNullable() && !impliesNotNull(column)) {
            text.append(" NOT NULL");
        }
        text.append(onConflict(column.nullConflict(), "column " + column));
        for (CheckConstraint check : column.checks()) {
            if (check.isOn(dialect.name())) {
                text.append(' ').append(check(check));
                text.append(onConflict(check, column.from().tableName()));
            }
        }
        String values = column.isValuesChecked() ? valuesCheck(name(column.name()), type(column)) : null;
        if (values != null) {
            String name = column.valuesCheckName();
            text.append(name == null ? "" : " CONSTRAINT " + name(name));
            text.append(" CHECK (").append(values).append(")");
        }
        return text.toString();
    }

    /** Returns the condition for the values of {@code type} in a column; null if the database checks them by the type. */
    private @Nullable String valuesCheck(String column, SqlType<?> type) {
        if (hasLabelsAsText(type)) {
            return column + " IN (" + labels(type.labels()) + ")";
        }
        if (type.kind() == TypeKind.BOOLEAN) {
            return dialect.has(Feature.NATIVE_BOOLEAN) ? null : column + " IN (0, 1)";
        }
        boolean limited = type.kind().isText() && type.length() != null;
        return limited && !dialect.has(Feature.LENGTH_CHECKED) ? "length(" + column + ") <= " + type.length() : null;
    }

    /** Returns the name of the column's type in its definition, and behind it the type's collation. */
    final String typeAndCollation(Column<?> column) {
        return columnType(column) + collation(type(column).collation());
    }

    /** Returns {@code COLLATE} and the collation's name, in quotes if it needs them, after a space; empty for none. */
    final String collation(@Nullable String name) {
        if (name == null) {
            return "";
        }
        int dot = name.indexOf('.');
        return " COLLATE "
                + (dot < 0 ? name(name) : name(name.substring(0, dot)) + "." + name(name.substring(dot + 1)));
    }

    /** Returns the name of the column's type in its definition. */
    protected String columnType(Column<?> column) {
        Domain domain = column.domain();
        if (domain == null) {
            dialect.requireType(type(column), column.toString());
            return dialect.typeName(type(column));
        }
        requireDomains(domain);
        return table(domain.typeName());
    }

    /** Refuses {@code domain} unless the database has domains. */
    final void requireDomains(Domain domain) {
        require(
                Feature.DOMAINS,
                "Domain " + domain,
                "Give its columns the type " + domain.base() + " and a check constraint each.");
    }

    /** Returns the column's type on this database. */
    protected final SqlType<?> type(Column<?> column) {
        return column.type().on(dialect.name());
    }

    private boolean hasLabelsAsText(SqlType<?> type) {
        return !type.labels().isEmpty() && (type.enumName() == null || !dialect.has(Feature.NATIVE_ENUM));
    }

    /** Returns the clause for rows that do not set the column (identity, computation or default), after a space; may be empty. */
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

    /** Returns whether the database generates the column's values because the column is its table's autoincrement key. */
    protected static boolean isAutoincrement(Column<?> column) {
        return column.equals(column.from().autoincrementColumn());
    }

    /** Returns the text behind DEFAULT; null if there is no default, or one that DEFAULT does not express. */
    @Nullable
    String defaultValue(Column<?> column, @Nullable ServerDefault given) {
        if (given instanceof ServerDefault.Literal literal) {
            String what = "The default of column " + column;
            boolean plain = type(column).bindExpression() == null;
            return plain
                    ? literals.of(literal.value(), type(column), what)
                    : expression(literals.wrapped(literal.value(), type(column), what));
        }
        if (given instanceof ServerDefault.Sql sql) {
            return expression(text(sql.expression()));
        }
        return given instanceof ServerDefault.Now ? now(column) : null;
    }

    /** Returns the text of {@code expression}, in which columns have no table before their name and values are literals. */
    protected final String text(SchemaExpression expression) {
        return definitions.of(expression);
    }

    /** Returns the text of the query of a view, or of a table that is made of a query; its columns are called as the view's are. */
    final String query(ViewDefinition rows) {
        return rows.query() == null ? Objects.requireNonNull(rows.sql()) : definitions.of(rows.query(), rows.columns());
    }

    /** Returns {@code sql}, an expression of the program's, as it is written behind DEFAULT. */
    protected String expression(String sql) {
        return sql;
    }

    private String now(Column<?> column) {
        if (!type(column).kind().isTemporal()) {
            throw new JalchemyException(
                    "NOT_A_TIME",
                    "Column " + column + " is of type " + column.type()
                            + " and cannot have the current time as its default." + " Make it a date or time.");
        }
        return now(type(column));
    }

    /** Returns the expression for the current time as a {@code type}, which is a date or time. */
    protected abstract String now(SqlType<?> type);

    /** Returns the clause by which the database generates ascending numbers for {@code column}. */
    protected abstract String identity(Column<?> column, ServerDefault.Identity identity);

    /** Returns the clause by which {@code column} is computed from others. */
    protected abstract String computed(Column<?> column, ServerDefault.Computed computed);

    /** Returns whether the clause that generates the column implies NOT NULL. */
    protected boolean impliesNotNull(Column<?> column) {
        return column.serverDefault() instanceof ServerDefault.Identity || isAutoincrement(column);
    }

    // ---- constraints

    /** Returns the definition of a constraint in CREATE TABLE and ALTER TABLE. */
    protected String constraint(TableName table, Constraint constraint) {
        if (constraint instanceof ForeignKeyConstraint key) {
            return foreignKey(table, key);
        }
        if (constraint instanceof UniqueConstraint unique) {
            String nulls = unique.nullsDistinct() ? "" : nullsNotDistinct(unique);
            return named(unique) + "UNIQUE" + nulls + " (" + names(unique.columns()) + ")" + include(unique.include())
                    + deferral(unique.deferral(), "a unique constraint") + onConflict(unique, table);
        }
        if (constraint instanceof CheckConstraint check) {
            return check(check) + onConflict(check, table);
        }
        if (constraint instanceof ExclusionConstraint exclusion) {
            require(Feature.EXCLUSION_CONSTRAINTS, "An exclusion constraint of table " + table, otherwise());
            return exclusion(table, exclusion);
        }
        PrimaryKeyConstraint key = (PrimaryKeyConstraint) constraint;
        return named(key) + "PRIMARY KEY (" + names(key.columns()) + ")" + include(key.include())
                + deferral(key.deferral(), "a primary key") + onConflict(key, table);
    }

    private String onConflict(Constraint constraint, TableName table) {
        return onConflict(constraint.details().onConflict(), "a constraint of table " + table);
    }

    /** Returns the fate of rows that violate {@code what}, with a space before it; an empty text for the default. */
    protected final String onConflict(@Nullable ConflictResolution resolution, String what) {
        if (resolution == null) {
            return "";
        }
        require(
                Feature.CONFLICT_CLAUSES,
                "ON CONFLICT " + resolution + " of " + what,
                "Leave it out, and say in the statement what becomes of the row.");
        return " ON CONFLICT " + resolution;
    }

    private String nullsNotDistinct(UniqueConstraint unique) {
        require(Feature.NULLS_NOT_DISTINCT, "NULLS NOT DISTINCT of the columns " + unique.columns(), otherwise());
        return " NULLS NOT DISTINCT";
    }

    /** Returns the way out for what only some databases have. */
    private String otherwise() {
        return "Leave it out, or make it on other databases only: onlyOn(…).";
    }

    /** Returns the columns that an index stores beside those that it is made of, with a space before them; an empty text for none. */
    protected final String include(List<String> columns) {
        if (columns.isEmpty()) {
            return "";
        }
        require(Feature.INDEX_INCLUDE, "INCLUDE of the columns " + columns, otherwise());
        return " INCLUDE (" + names(columns) + ")";
    }

    /** Returns a CHECK of a column or of a table. */
    protected String check(CheckConstraint check) {
        return named(check) + "CHECK (" + text(check.condition()) + ")" + (check.inherited() ? "" : noInherit());
    }

    /**
     * Returns the clause by which tables that inherit do without a check, with a space before it. Default: none, since there are no such
     * tables.
     */
    protected String noInherit() {
        return "";
    }

    /** Returns EXCLUDE: its elements, its condition and its deferral. Called only if the database has such constraints. */
    protected String exclusion(TableName table, ExclusionConstraint exclusion) {
        StringBuilder elements = new StringBuilder();
        for (ExclusionConstraint.Element element : exclusion.elements()) {
            elements.append(elements.length() == 0 ? "" : ", ").append(indexPart(element.part()));
            elements.append(" WITH ").append(element.operator());
        }
        if (elements.length() == 0) {
            throw new JalchemyException(
                    "NO_COLUMNS",
                    "An exclusion constraint of table " + table + " has no elements. Give it at least one.");
        }
        String where = exclusion.where() == null ? "" : " WHERE (" + text(exclusion.where()) + ")";
        return named(exclusion) + "EXCLUDE USING " + exclusion.method() + " (" + elements + ")" + where
                + deferral(exclusion.deferral(), "an exclusion constraint");
    }

    /**
     * Returns one part of an index: a column's name, or an expression in parentheses; collation and operator class; DESC if the part is
     * descending, and the place of NULL.
     */
    protected String indexPart(Index.Part part) {
        SchemaExpression expression = part.expression();
        StringBuilder text = new StringBuilder();
        text.append(expression == null ? name(part.text()) : "(" + text(expression) + ")");
        text.append(collation(part.collation()));
        if (part.operatorClass() != null) {
            require(Feature.INDEX_METHODS, "The operator class " + part.operatorClass(), otherwise());
            text.append(' ').append(part.operatorClass());
        }
        text.append(part.descending() ? " DESC" : "");
        return text.append(part.nulls() == null ? "" : indexNulls(part, part.nulls()))
                .toString();
    }

    /** Returns the place of NULL in the order of an index, with a space before it. */
    protected String indexNulls(Index.Part part, NullsOrder nulls) {
        require(Feature.INDEX_NULLS_ORDER, "NULLS " + nulls + " of " + part.text() + " in an index", otherwise());
        return " NULLS " + nulls;
    }

    /** Returns FOREIGN KEY: its columns, the table and columns that they refer to, its rules, and its deferral. */
    protected String foreignKey(TableName table, ForeignKeyConstraint key) {
        StringBuilder text = new StringBuilder(named(key));
        text.append("FOREIGN KEY (").append(names(key.columns())).append(") REFERENCES ");
        text.append(referredTable(table, key));
        text.append(" (").append(names(key.targetColumns())).append(")");
        ForeignKeyRules rules = key.rules();
        text.append(match(rules));
        text.append(action(" ON DELETE ", rules.onDelete()));
        if (!rules.onDeleteColumns().isEmpty()) {
            require(
                    Feature.SET_NULL_COLUMNS,
                    "ON DELETE of the columns " + rules.onDeleteColumns() + " of table " + table,
                    "Leave the columns out.");
            text.append(" (").append(names(rules.onDeleteColumns())).append(")");
        }
        text.append(action(" ON UPDATE ", rules.onUpdate()));
        return text.append(foreignKeyDeferral(rules.deferral())).toString();
    }

    /** Returns the name of the table that {@code key}, a foreign key of {@code table}, refers to. */
    protected String referredTable(TableName table, ForeignKeyConstraint key) {
        return table(key.target());
    }

    /** Returns MATCH, with a space before it; an empty text if {@code rules} have none. */
    protected String match(ForeignKeyRules rules) {
        return rules.match() == null ? "" : " MATCH " + rules.match().name();
    }

    /** Returns {@code keyword} and the action on rows that refer to one that is changed or deleted; an empty text for null. */
    protected String action(String keyword, @Nullable ForeignKeyAction action) {
        return action == null ? "" : keyword + action.sql();
    }

    /** Returns the deferral of a foreign key, with a space before it; refuses one if the database has none. */
    protected String foreignKeyDeferral(Deferral deferral) {
        return deferral(deferral, "a foreign key");
    }

    /** Returns the deferral of {@code what}, with a space before it; refuses one if the database has none. */
    protected final String deferral(Deferral deferral, String what) {
        if (!deferral.equals(Deferral.UNSPECIFIED)) {
            require(Feature.DEFERRABLE, "DEFERRABLE of " + what, "Leave it out.");
        }
        return deferralText(deferral);
    }

    /**
     * Returns the text of {@code deferral}, with a space before it: {@code DEFERRABLE INITIALLY DEFERRED}; an empty text if it says
     * nothing.
     */
    protected static String deferralText(Deferral deferral) {
        String deferrable =
                deferral.deferrable() == null ? "" : deferral.deferrable() ? " DEFERRABLE" : " NOT DEFERRABLE";
        return deferral.initially() == null ? deferrable : deferrable + " INITIALLY " + deferral.initially();
    }

    /**
     * Returns the beginning of a constraint's definition with its name, and a space behind it: {@code CONSTRAINT pk }; an empty text if it
     * has none.
     */
    protected String named(Constraint constraint) {
        String name = constraint.name();
        return name == null ? "" : "CONSTRAINT " + constraintName(name) + " ";
    }

    /**
     * Returns the name of a constraint, in quotes if it needs them.
     *
     * @throws JalchemyException if it is longer than names are in the database
     */
    protected final String constraintName(String name) {
        return name(name);
    }

    // ---- parts of text

    /** Returns the writer of literals. */
    protected final Literals literals() {
        return literals;
    }

    /**
     * Returns a name, in quotes if it needs them.
     *
     * @throws JalchemyException if it is longer than names are in the database
     */
    protected final String name(String name) {
        return dialect.identifiers().quoted(dialect.identifiers().checked(name, dialect.name()));
    }

    /** Returns names, in quotes where they need them, with commas between them. */
    protected final String names(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(text.length() == 0 ? "" : ", ").append(name(name));
        }
        return text.toString();
    }

    /** Returns a table's name with its schema, if it has one. */
    protected final String table(TableName table) {
        String schema = dialect.schema(table.schema());
        return (schema == null ? "" : name(schema) + ".") + name(table.name());
    }

    static String ifExists(boolean yes) {
        return yes ? "IF EXISTS " : "";
    }

    static String ifNotExists(boolean yes) {
        return yes ? "IF NOT EXISTS " : "";
    }

    /** Refuses the statement unless the database has {@code feature}. */
    protected final void require(Feature feature, String what, String fix) {
        if (!dialect.has(feature)) {
            throw new UnsupportedSqlException(feature.name(), what, dialect.name(), fix);
        }
    }

    String labels(List<String> labels) {
        StringBuilder text = new StringBuilder();
        for (String label : labels) {
            text.append(text.length() == 0 ? "" : ", ").append(literals.text(label));
        }
        return text.toString();
    }

    /** Returns the options of a sequence or an identity column, with spaces between them; an empty text for the database's defaults. */
    protected String sequenceOptions(SequenceOptions options) {
        StringBuilder text = new StringBuilder();
        option("INCREMENT BY ", options.increment(), text);
        option("START WITH ", options.start(), text);
        option("MINVALUE ", options.minimum(), text);
        option("MAXVALUE ", options.maximum(), text);
        option("CACHE ", options.cache(), text);
        if (options.cycle()) {
            text.append(text.length() == 0 ? "CYCLE" : " CYCLE");
        }
        return text.toString();
    }

    private static void option(String keyword, @Nullable Long value, StringBuilder text) {
        if (value != null) {
            text.append(text.length() == 0 ? "" : " ").append(keyword).append(value);
        }
    }
}
