package io.jalchemy.sql.compile;

import io.jalchemy.sql.ddl.AddEnumLabel;
import io.jalchemy.sql.ddl.AlterSequence;
import io.jalchemy.sql.ddl.AlterSequenceOwner;
import io.jalchemy.sql.ddl.CommentOn;
import io.jalchemy.sql.ddl.CreateCompositeType;
import io.jalchemy.sql.ddl.CreateDomain;
import io.jalchemy.sql.ddl.CreateEnumType;
import io.jalchemy.sql.ddl.CreateSchema;
import io.jalchemy.sql.ddl.CreateSequence;
import io.jalchemy.sql.ddl.CreateTableAs;
import io.jalchemy.sql.ddl.CreateView;
import io.jalchemy.sql.ddl.DropCompositeType;
import io.jalchemy.sql.ddl.DropDomain;
import io.jalchemy.sql.ddl.DropEnumType;
import io.jalchemy.sql.ddl.DropSchema;
import io.jalchemy.sql.ddl.DropSequence;
import io.jalchemy.sql.ddl.DropView;
import io.jalchemy.sql.ddl.ExecuteDdl;
import io.jalchemy.sql.ddl.RefreshMaterializedView;
import io.jalchemy.sql.ddl.RenameEnumLabel;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.CompositeType;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.SequenceOptions;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.ViewDefinition;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes statements about objects of a schema other than tables and indexes: the part of {@link DdlCompiler} for sequences, types, views,
 * schemas and comments.
 *
 * <p>Immutable. Each method returns text; those that are not final may be overridden.
 */
public abstract class SchemaObjectCompiler extends SchemaElementCompiler {

    private static final String NEW_LINE = "\n";

    SchemaObjectCompiler(Dialect dialect, Literals literals) {
        super(dialect, literals);
    }

    // ---- sequences, types, schemas, comments

    /** Returns CREATE SEQUENCE: its type and its options. */
    public String createSequence(CreateSequence create) {
        requireSequences();
        Sequence sequence = create.sequence();
        String options = sequenceOptions(sequence.options());
        return "CREATE SEQUENCE " + ifNotExists(create.ifNotExists()) + table(sequence.sequenceName())
                + (sequence.type() == null ? "" : " AS " + dialect().typeName(sequence.type()))
                + (options.isEmpty() ? "" : " " + options);
    }

    /** Returns ALTER SEQUENCE … OWNED BY, by which a sequence is dropped with a column. */
    public String alterSequenceOwner(AlterSequenceOwner alter) {
        requireSequences();
        String owner = alter.column();
        String column = "NONE";
        if (owner != null) {
            int dot = owner.lastIndexOf('.');
            column = table(TableName.of(owner.substring(0, dot))) + "." + name(owner.substring(dot + 1));
        }
        return "ALTER SEQUENCE " + table(alter.name()) + " OWNED BY " + column;
    }

    /** Returns ALTER SEQUENCE: its type, and all options but the first value. */
    public String alterSequence(AlterSequence alter) {
        requireSequences();
        Sequence sequence = alter.sequence();
        return "ALTER SEQUENCE " + table(sequence.sequenceName()) + " AS "
                + dialect().typeName(sequence.type() == null ? Types.BIGINT : sequence.type()) + " "
                + allSequenceOptions(sequence.options(), "");
    }

    /** Returns all options of a sequence but the first value, each with {@code before} before it; those that are not said by their default. */
    protected String allSequenceOptions(SequenceOptions options, String before) {
        List<String> all = List.of(
                "INCREMENT BY " + (options.increment() == null ? 1 : options.increment()),
                options.minimum() == null ? "NO MINVALUE" : "MINVALUE " + options.minimum(),
                options.maximum() == null ? "NO MAXVALUE" : "MAXVALUE " + options.maximum(),
                "CACHE " + (options.cache() == null ? 1 : options.cache()),
                options.cycle() ? "CYCLE" : "NO CYCLE");
        return before + String.join(" " + before, all);
    }

    /** Returns DROP SEQUENCE. */
    public String dropSequence(DropSequence drop) {
        requireSequences();
        return "DROP SEQUENCE " + ifExists(drop.ifExists()) + table(drop.name());
    }

    private void requireSequences() {
        require(Feature.SEQUENCES, "A sequence", "Use a generated key, or count in a table of your own.");
    }

    /** Returns CREATE TYPE … AS ENUM. */
    public String createEnumType(CreateEnumType create) {
        requireEnumTypes();
        return "CREATE TYPE " + table(create.name()) + " AS ENUM (" + labels(create.labels()) + ")";
    }

    /** Returns DROP TYPE. */
    public String dropEnumType(DropEnumType drop) {
        requireEnumTypes();
        return "DROP TYPE " + ifExists(drop.ifExists()) + table(drop.name());
    }

    /** Returns ALTER TYPE … ADD VALUE. */
    public String addEnumLabel(AddEnumLabel add) {
        requireEnumTypes();
        return "ALTER TYPE " + table(add.type()) + " ADD VALUE " + labels(List.of(add.label()))
                + (add.before() == null ? "" : " BEFORE " + labels(List.of(add.before())))
                + (add.after() == null ? "" : " AFTER " + labels(List.of(add.after())));
    }

    /** Returns ALTER TYPE … RENAME VALUE. */
    public String renameEnumLabel(RenameEnumLabel rename) {
        requireEnumTypes();
        return "ALTER TYPE " + table(rename.type()) + " RENAME VALUE " + labels(List.of(rename.label())) + " TO "
                + labels(List.of(rename.newLabel()));
    }

    private void requireEnumTypes() {
        require(
                Feature.NATIVE_ENUM,
                "CREATE TYPE or DROP TYPE",
                "Leave the statement out: a column keeps such an enum as text there.");
    }

    /** Returns CREATE DOMAIN: its type and collation, its default, NOT NULL, and its checks. */
    public String createDomain(CreateDomain create) {
        Domain domain = create.domain();
        requireDomains(domain);
        StringBuilder text = new StringBuilder("CREATE DOMAIN ");
        text.append(table(domain.typeName())).append(" AS ");
        text.append(dialect().typeName(domain.base().on(dialect().name())));
        text.append(collation(domain.collation()));
        if (domain.defaultValue() != null) {
            text.append(" DEFAULT ").append(text(domain.defaultValue()));
        }
        text.append(domain.isNotNull() ? " NOT NULL" : "");
        domain.checks().forEach(check -> text.append(' ').append(check(check)));
        return text.toString();
    }

    /** Returns DROP DOMAIN. */
    public String dropDomain(DropDomain drop) {
        require(Feature.DOMAINS, "Domain " + drop.name(), "Leave the statement out.");
        return "DROP DOMAIN " + ifExists(drop.ifExists()) + table(drop.name());
    }

    /** Returns CREATE TYPE … AS, with the type and the collation of each attribute. */
    public String createCompositeType(CreateCompositeType create) {
        CompositeType type = create.type();
        requireCompositeTypes(type.typeName());
        List<String> attributes = new ArrayList<>();
        for (CompositeType.Attribute each : type.attributes()) {
            attributes.add(name(each.name()) + " "
                    + dialect().typeName(each.type().on(dialect().name())) + collation(each.collation()));
        }
        return "CREATE TYPE " + table(type.typeName()) + " AS (" + String.join(", ", attributes) + ")";
    }

    /** Returns DROP TYPE. */
    public String dropCompositeType(DropCompositeType drop) {
        requireCompositeTypes(drop.name());
        return "DROP TYPE " + ifExists(drop.ifExists()) + table(drop.name());
    }

    private void requireCompositeTypes(TableName name) {
        require(Feature.COMPOSITE_TYPES, "Composite type " + name, "Make a table of it, or keep its values as JSON.");
    }

    // ---- views

    /**
     * Returns CREATE VIEW, or CREATE MATERIALIZED VIEW: {@link #replace}, {@link #viewOptions}, the query, whose columns are called as the
     * view's, and the check option.
     */
    public String createView(CreateView create) {
        ViewDefinition view = create.definition();
        TableName name = create.view().tableName();
        if (view.materialized()) {
            requireMaterializedViews(name);
        }
        StringBuilder text = new StringBuilder("CREATE ").append(create.orReplace() ? replace(create) : "");
        text.append(temporary(view.temporary(), name)).append(view.materialized() ? "MATERIALIZED " : "");
        text.append("VIEW ").append(ifNotExists(create.ifNotExists())).append(table(name));
        text.append(columnList(view)).append(viewOptions(create.view(), view)).append(" AS");
        text.append(NEW_LINE).append(query(view)).append(view.withNoData() ? " WITH NO DATA" : "");
        if (view.checkOption() != null) {
            requireViewOptions(name);
            text.append(NEW_LINE).append("WITH ").append(view.checkOption()).append(" CHECK OPTION");
        }
        return text.toString();
    }

    /** Returns {@code OR REPLACE }, by which a view of the same name is replaced; refuses it for a materialized view. */
    protected String replace(CreateView create) {
        if (create.definition().materialized()) {
            throw new UnsupportedSqlException(
                    "REPLACE_VIEW",
                    "OR REPLACE for the materialized view " + create.view(),
                    dialect().name(),
                    "Drop it first.");
        }
        return "OR REPLACE ";
    }

    /** Returns the options of a view, with a space before them; refuses them if the database has none. */
    protected String viewOptions(Table table, ViewDefinition view) {
        if (!view.options().isEmpty()) {
            requireViewOptions(table.tableName());
        }
        return parameters(view.options());
    }

    private void requireViewOptions(TableName view) {
        require(Feature.VIEW_OPTIONS, "An option or a CHECK OPTION of view " + view, "Leave it out.");
    }

    private void requireMaterializedViews(TableName view) {
        require(
                Feature.MATERIALIZED_VIEWS,
                "Materialized view " + view,
                "Make it a view, or a table by CREATE TABLE … AS that you fill anew.");
    }

    /** Returns DROP VIEW, or DROP MATERIALIZED VIEW. */
    public String dropView(DropView drop) {
        if (drop.materialized()) {
            requireMaterializedViews(drop.name());
        }
        return "DROP " + (drop.materialized() ? "MATERIALIZED " : "") + "VIEW " + ifExists(drop.ifExists())
                + table(drop.name());
    }

    /** Returns REFRESH MATERIALIZED VIEW. */
    public String refreshMaterializedView(RefreshMaterializedView refresh) {
        requireMaterializedViews(refresh.name());
        return "REFRESH MATERIALIZED VIEW " + (refresh.concurrently() ? "CONCURRENTLY " : "") + table(refresh.name())
                + (refresh.withNoData() ? " WITH NO DATA" : "");
    }

    // ---- schemas, comments, DDL of programs

    /** Returns CREATE SCHEMA. */
    public String createSchema(CreateSchema create) {
        requireSchemas();
        return "CREATE SCHEMA " + ifNotExists(create.ifNotExists()) + name(create.name());
    }

    /** Returns DROP SCHEMA. */
    public String dropSchema(DropSchema drop) {
        requireSchemas();
        return "DROP SCHEMA " + ifExists(drop.ifExists()) + name(drop.name()) + (drop.cascade() ? " CASCADE" : "");
    }

    private void requireSchemas() {
        require(Feature.SCHEMAS, "A schema of its own", "Leave schemas out, or attach a database.");
    }

    /** Returns COMMENT ON. */
    public String commentOn(CommentOn comment) {
        require(Feature.COMMENTS, "COMMENT ON", "Leave it out.");
        String table = table(comment.table());
        String name = comment.name() == null ? "" : name(comment.name());
        String what =
                switch (comment.kind()) {
                    case COLUMN -> table + "." + name;
                    case CONSTRAINT -> name + " ON " + table;
                    default -> table;
                };
        String text = comment.comment() == null ? "NULL" : literals().text(comment.comment());
        return "COMMENT ON " + comment.kind().sql() + " " + what + " IS " + text;
    }

    /** Returns the text as it is, but with names in place of {@code {table}}, {@code {schema}} and {@code {fullname}}. */
    public String executeDdl(ExecuteDdl ddl) {
        TableName table = ddl.table();
        if (table == null) {
            return ddl.sql();
        }
        return ddl.sql()
                .replace("{fullname}", table(table))
                .replace("{table}", name(table.name()))
                .replace("{schema}", table.schema() == null ? "" : name(table.schema()));
    }

    /** Returns CREATE TABLE … AS, with the query's columns called as they are to be. */
    public String createTableAs(CreateTableAs create) {
        return "CREATE " + temporary(create.temporary(), create.name()) + "TABLE "
                + ifNotExists(create.ifNotExists()) + table(create.name()) + columnList(create.rows()) + " AS"
                + NEW_LINE
                + query(create.rows());
    }

    /** Returns the names of columns of a query that is text, in parentheses; those of other queries are in the query. */
    private String columnList(ViewDefinition rows) {
        return rows.query() != null || rows.columns().isEmpty() ? "" : " (" + names(rows.columns()) + ")";
    }

    /** Returns {@code TEMPORARY } for a temporary table or view; refuses one in a schema. */
    protected final String temporary(boolean temporary, TableName name) {
        if (temporary && name.schema() != null) {
            throw new JalchemyException(
                    "TEMPORARY_IN_SCHEMA",
                    name + " is temporary and names a schema, which temporary tables and views cannot be in. Leave the"
                            + " schema out.");
        }
        return temporary ? "TEMPORARY " : "";
    }

    /** Returns storage parameters or options, with a space before them: {@code WITH (fillfactor = 70)}; an empty text for none. */
    static String parameters(Map<String, String> values) {
        List<String> each = new ArrayList<>();
        values.forEach((name, value) -> each.add(name + " = " + value));
        return each.isEmpty() ? "" : " WITH (" + String.join(", ", each) + ")";
    }
}
