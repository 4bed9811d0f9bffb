package io.jalchemy.sql.compile;

import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.ColumnDefaults;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.SchemaOptions;
import io.jalchemy.sql.schema.SchemaScripts;
import io.jalchemy.sql.tree.StatementCompiler;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.TableLowering;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SQL of one database: its names, types and features, and the compiler that writes its statements. Immutable. */
public abstract class Dialect implements StatementCompiler<Compiled>, SchemaScripts {

    private final String name;
    private final Identifiers identifiers;
    private final Set<Feature> features;

    /** Set before anybody else has the dialect. */
    private SchemaTranslation schemas = SchemaTranslation.NONE;

    /**
     * Makes a dialect.
     *
     * @param name the database's name in lower case
     * @param identifiers the rules by which names are written
     * @param features the features that the database has
     */
    protected Dialect(String name, Identifiers identifiers, Set<Feature> features) {
        this.name = name;
        this.identifiers = identifiers;
        this.features = Set.copyOf(features);
    }

    /** Returns the database's name in lower case: {@code "postgresql"}. */
    public final String name() {
        return name;
    }

    /** Returns the rules by which names are written. */
    public final Identifiers identifiers() {
        return identifiers;
    }

    /** Returns the features that the database has; for implementations. */
    protected final Set<Feature> features() {
        return features;
    }

    /** Returns whether the database has {@code feature}. */
    public final boolean has(Feature feature) {
        return features.contains(feature);
    }

    /**
     * Returns a dialect like this one that writes other schemas than tables and sequences have; for engines. Default: refuses that.
     *
     * @throws io.jalchemy.sql.error.UnsupportedSqlException if this dialect cannot be copied
     */
    public final Dialect translatingSchemas(SchemaTranslation other) {
        Dialect copy = copy();
        if (copy == null) {
            throw new UnsupportedSqlException(
                    "SCHEMA_TRANSLATION",
                    "Another schema than a table has",
                    name,
                    "Make the tables with the schema that is meant.");
        }
        copy.schemas = other;
        return copy;
    }

    /** Returns a new dialect with the features of this one; for {@link #translatingSchemas}. Default: null, there is none. */
    protected @Nullable Dialect copy() {
        return null;
    }

    /** Returns the schema to write for one that a table or a sequence has; null for none. */
    public final @Nullable String schema(@Nullable String meant) {
        return schemas.of(meant);
    }

    /** Returns the database's name of {@code type} in a column definition or a cast. */
    public abstract String typeName(SqlType<?> type);

    /**
     * Refuses {@code type} if this database has no such type; asked for the columns of tables, for casts, and for the types of values when a
     * statement is compiled. Default: refuses those of one other database, and arrays of these.
     *
     * @param type the type on this database
     * @param where what is of that type, as it follows "of": {@code "rooms.booked"}; null if that is not one column
     * @throws UnsupportedSqlException if there is no such type
     */
    protected void requireType(SqlType<?> type, @Nullable String where) {
        String only = type.onlyDialect();
        if (only != null && !only.equals(name)) {
            throw new UnsupportedSqlException(
                    "TYPE_OF_ANOTHER_DATABASE",
                    "The type " + type + (where == null ? "" : " of " + where),
                    name,
                    "It is one of " + only + ". Give it a variant: type.withVariant(\"" + name
                            + "\", type.asGeneric()), or another type of that class.");
        }
        if (type.element() != null) {
            requireType(type.element().on(name), where);
        }
    }

    /**
     * Returns whether {@code unnest} of an array of {@code type} gives one value for each element; asked where there is {@code unnest}.
     * Default: unless they are arrays, which are flattened.
     *
     * @param type the type on this database
     */
    public boolean isUnnested(SqlType<?> type) {
        SqlType<?> base = type.base();
        return base == null ? type.kind() != TypeKind.ARRAY : isUnnested(base);
    }

    /** Returns a new compiler for one statement. */
    protected abstract SqlCompiler compiler();

    /** Returns the compiler of statements that create and change tables. */
    public abstract DdlCompiler ddl();

    /**
     * Refuses a statement that this database would accept but execute wrongly. Default: refuses nothing.
     *
     * @throws io.jalchemy.sql.error.UnsupportedSqlException if the database would execute {@code statement} wrongly
     */
    protected void check(StatementNode statement) {}

    /**
     * Returns {@code statement}, compiled with its values as a connection sends it: with the defaults of columns that an INSERT or UPDATE
     * does not set.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if the statement has a meaning only in a session
     */
    @Override
    public final Compiled compile(StatementNode statement) {
        return compile(ColumnDefaults.in(TableLowering.lowered(statement), Clock.systemUTC()), ValueSlots.NONE);
    }

    /**
     * Returns {@code statement}, compiled with {@code slots} in place of its values and without adding defaults. The text is the same as
     * with its values.
     */
    public final Compiled compile(StatementNode statement, ValueSlots slots) {
        StatementNode lowered = TableLowering.lowered(statement);
        check(lowered);
        return compiler().compile(lowered, slots);
    }

    @Override
    public final List<String> createStatements(MetaData metadata, SchemaOptions options) {
        return new SchemaScript(this, metadata).creating(options);
    }

    @Override
    public final List<String> dropStatements(MetaData metadata) {
        return new SchemaScript(this, metadata).dropping();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Returns the writer of values that become part of the text, where there may be no parameters. */
    Literals literals() {
        return ddl().literals();
    }
}
