package io.jalchemy.engine.inspect;

import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.CompositeType;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.EnumType;
import io.jalchemy.sql.schema.ExclusionConstraint;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.schema.UniqueConstraint;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about what exists in a database, and reads tables from its catalogue. An engine's inspector asks each question on a
 * connection of its own, a connection's inspector asks in the connection's transaction and so sees what that has created.
 *
 * <p>Like {@code inspect(engine)} in SQLAlchemy 2.0. Nothing is remembered, unless by {@link #remembering}:
 * each question is asked anew. What is read of a table is a part of
 * a {@link Table}, so that a schema can be written from it again.
 *
 * <pre>{@code
 * if (!engine.inspector().hasTable("users")) {
 *     registry.metadata().createAll(engine);
 * }
 * Table users = engine.inspector().table("users"); // with all columns, constraints and indexes
 * MetaData existing = engine.inspector().metadata(); // all tables
 * }</pre>
 *
 * <p>Names are written as in table definitions: {@code users} has the case that the database prefers, {@code Users} and {@code "users"} are
 * exact; see {@link io.jalchemy.sql.compile.Identifiers}. Names in answers are written so, too. Without a schema, or with null for it, what
 * is found is what a statement finds by the name alone: on PostgreSQL along the search path, on SQLite in the main database and among
 * temporary tables. Lists are sorted by name unless the method says otherwise.
 *
 * <p>Each method throws {@code DatabaseException} if the database or the driver fails. A method that is asked about a table, view or schema
 * that is not there throws a {@link io.jalchemy.sql.error.JalchemyException} that names the nearest.
 */
public interface Inspector {

    /**
     * Stands for all schemas but those of the system where sequences, enum types, domains and composite types are read, whose names then have
     * their schema: {@code enumTypes(Inspector.EVERY_SCHEMA)}. One query for each schema. A schema of that name is written in quotes.
     */
    String EVERY_SCHEMA = "*";

    /**
     * Returns an inspector that remembers what the catalogue answered, and sends no query twice, until {@link #forget}. Whether something
     * is there ({@code hasTable} and the like) is asked anew all the same. Safe to share between threads if this one is.
     */
    Inspector remembering();

    /** Forgets what was remembered; does nothing for an inspector that remembers nothing. Like {@code clear_cache} in SQLAlchemy. */
    void forget();

    /** Returns whether there is a table or view called {@code name}. */
    default boolean hasTable(String name) {
        return hasTable(name, null);
    }

    /**
     * Returns whether there is a table or view called {@code name}, temporary ones included.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    boolean hasTable(String name, @Nullable String schema);

    /**
     * Returns those of {@code names} that there is a table or view of, temporary ones included: as {@link #hasTable(String, String)} for each,
     * by one query for each schema. Like {@code has_multi_table} of SQLAlchemy's dialects.
     */
    Set<TableName> existingTables(Collection<TableName> names);

    /** Returns whether there is a sequence called {@code name}. */
    default boolean hasSequence(String name) {
        return hasSequence(name, null);
    }

    /**
     * Returns whether there is a sequence called {@code name}; never where the database has no sequences.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    boolean hasSequence(String name, @Nullable String schema);

    /** Returns whether there is an enum type called {@code name}. */
    default boolean hasEnumType(String name) {
        return hasEnumType(name, null);
    }

    /**
     * Returns whether there is an enum type called {@code name}; never where the database has no such types, or has a type of another
     * kind by that name.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    boolean hasEnumType(String name, @Nullable String schema);

    /**
     * Returns whether there is a type of any kind called {@code name}, such as a domain, an enum or a composite type; never where the
     * database has no types of users.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    boolean hasType(String name, @Nullable String schema);

    /** Returns whether there is a schema called {@code name}; on SQLite, a database that is attached under that name. */
    boolean hasSchema(String name);

    /** Returns whether table {@code table} is there and has an index called {@code index}. */
    default boolean hasIndex(String table, String index) {
        return hasIndex(table, index, null);
    }

    /**
     * Returns whether table {@code table} is there and has an index called {@code index}; indexes of keys and unique constraints count.
     *
     * @param schema where the table is; null for where its name alone finds it
     */
    boolean hasIndex(String table, String index, @Nullable String schema);

    // ---- names

    /** Returns the names of all schemas, those of the system included; on SQLite, of the attached databases. */
    List<String> schemaNames();

    /** Returns the name of the schema in which a statement creates a table without a schema; null if there is none. */
    @Nullable
    String defaultSchemaName();

    /** Returns the names of the tables that are not temporary. */
    default List<String> tableNames() {
        return tableNames(null);
    }

    /** Returns the names of the tables of {@code schema} that are not temporary; partitioned tables and partitions are among them. */
    List<String> tableNames(@Nullable String schema);

    /** Returns the names of the views that are not temporary. */
    default List<String> viewNames() {
        return viewNames(null);
    }

    /** Returns the names of the views of {@code schema} that are not temporary, materialised ones apart. */
    List<String> viewNames(@Nullable String schema);

    /** Returns the names of the materialised views. */
    default List<String> materializedViewNames() {
        return materializedViewNames(null);
    }

    /** Returns the names of the materialised views of {@code schema}; none where the database has no such views. */
    List<String> materializedViewNames(@Nullable String schema);

    /** Returns the names of the foreign tables. */
    default List<String> foreignTableNames() {
        return foreignTableNames(null);
    }

    /** Returns the names of the foreign tables of {@code schema}, whose rows are elsewhere. */
    List<String> foreignTableNames(@Nullable String schema);

    /** Returns the names of the temporary tables of the connection. */
    List<String> temporaryTableNames();

    /** Returns the names of the temporary views of the connection. */
    List<String> temporaryViewNames();

    /** Returns the names of the sequences. */
    default List<String> sequenceNames() {
        return sequenceNames(null);
    }

    /** Returns the names of the sequences of {@code schema}, without those of identity columns; none where the database has no sequences. */
    List<String> sequenceNames(@Nullable String schema);

    // ---- sequences and types

    /** Returns the sequences, with their options, without those of identity columns. */
    default List<Sequence> sequences() {
        return sequences(null);
    }

    /** Returns the sequences of {@code schema}, with their options, without those of identity columns. */
    List<Sequence> sequences(@Nullable String schema);

    /** Returns the enum types, with their labels. */
    default List<EnumType> enumTypes() {
        return enumTypes(null);
    }

    /** Returns the enum types of {@code schema}, with their labels. */
    List<EnumType> enumTypes(@Nullable String schema);

    /** Returns the domains, with their base types and constraints. */
    default List<Domain> domains() {
        return domains(null);
    }

    /** Returns the domains of {@code schema}, with their base types and constraints. */
    List<Domain> domains(@Nullable String schema);

    /** Returns the composite types, without those of the rows of tables. */
    default List<CompositeType> compositeTypes() {
        return compositeTypes(null);
    }

    /** Returns the composite types of {@code schema}, without those of the rows of tables. */
    List<CompositeType> compositeTypes(@Nullable String schema);

    // ---- one table

    /** Returns the columns of {@code table}. */
    default List<Column<?>> columns(String table) {
        return columns(table, null);
    }

    /**
     * Returns the columns of {@code table}, in their order, each in no table: with type, nullability, default, identity or computation, and comment; those of the primary key are marked.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    List<Column<?>> columns(String table, @Nullable String schema);

    /** Returns the primary key of {@code table}. */
    default PrimaryKeyConstraint primaryKey(String table) {
        return primaryKey(table, null);
    }

    /**
     * Returns the primary key of {@code table}; one of no columns if it has none.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    PrimaryKeyConstraint primaryKey(String table, @Nullable String schema);

    /** Returns the foreign keys of {@code table}. */
    default List<ForeignKeyConstraint> foreignKeys(String table) {
        return foreignKeys(table, null);
    }

    /**
     * Returns the foreign keys of {@code table}; rules that are the database's defaults are left out.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    List<ForeignKeyConstraint> foreignKeys(String table, @Nullable String schema);

    /** Returns the unique constraints of {@code table}. */
    default List<UniqueConstraint> uniqueConstraints(String table) {
        return uniqueConstraints(table, null);
    }

    /**
     * Returns the unique constraints of {@code table}; unique indexes that were made by themselves are among its indexes.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    List<UniqueConstraint> uniqueConstraints(String table, @Nullable String schema);

    /** Returns the check constraints of {@code table}. */
    default List<CheckConstraint> checkConstraints(String table) {
        return checkConstraints(table, null);
    }

    /**
     * Returns the check constraints of {@code table}; their conditions are SQL as the database writes it.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    List<CheckConstraint> checkConstraints(String table, @Nullable String schema);

    /** Returns the indexes of {@code table}. */
    default List<ReflectedIndex> indexes(String table) {
        return indexes(table, null);
    }

    /**
     * Returns the indexes of {@code table}, without that of the primary key.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    List<ReflectedIndex> indexes(String table, @Nullable String schema);

    /** Returns the exclusion constraints of {@code table}. */
    default List<ExclusionConstraint> exclusionConstraints(String table) {
        return exclusionConstraints(table, null);
    }

    /**
     * Returns the exclusion constraints of {@code table}; none where the database has no such constraints.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    List<ExclusionConstraint> exclusionConstraints(String table, @Nullable String schema);

    /** Returns the options of {@code table} that are not the defaults. */
    default TableOptions tableOptions(String table) {
        return tableOptions(table, null);
    }

    /**
     * Returns the options of {@code table} that are not the database's defaults, by the names that they have in definitions of tables.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    TableOptions tableOptions(String table, @Nullable String schema);

    /** Returns the comment on {@code table}; null for none. */
    default @Nullable String tableComment(String table) {
        return tableComment(table, null);
    }

    /**
     * Returns the comment that the database stores on {@code table}; null for none.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    @Nullable
    String tableComment(String table, @Nullable String schema);

    /** Returns the SELECT of {@code view}. */
    default String viewDefinition(String view) {
        return viewDefinition(view, null);
    }

    /**
     * Returns the SELECT of {@code view}, materialised or not, as the database has it.
     *
     * @param schema where it is; null for where the name alone finds it
     */
    String viewDefinition(String view, @Nullable String schema);

    /** Returns the table or view called {@code name}, with all columns, constraints and indexes. */
    default Table table(String name) {
        return table(name, null, ReflectionOptions.defaults());
    }

    /** Returns the table or view called {@code name} of {@code schema}. */
    default Table table(String name, @Nullable String schema) {
        return table(name, schema, ReflectionOptions.defaults());
    }

    /** Returns the table or view called {@code name}, with what {@code options} say of columns. */
    default Table table(String name, ReflectionOptions options) {
        return table(name, null, options);
    }

    /**
     * Returns the table or view called {@code name}.
     *
     * @param schema where it is; null for where the name alone finds it
     * @param options what becomes of its columns; which tables they mean is not asked
     */
    Table table(String name, @Nullable String schema, ReflectionOptions options);

    // ---- many tables

    /** Returns all tables that statements find by the name alone, and those that their foreign keys refer to. */
    default MetaData metadata() {
        return metadata(ReflectionOptions.defaults());
    }

    /**
     * Returns the tables that {@code options} mean. The number of queries does not depend on how many there are: one for each kind of thing
     * in each schema, and as many for each step of foreign keys out of it.
     */
    MetaData metadata(ReflectionOptions options);

    /** Returns the columns of each table that {@code options} mean, by its name. One query. */
    Map<TableName, List<Column<?>>> multiColumns(ReflectionOptions options);

    /** Returns the primary key of each table that {@code options} mean, by its name. One query. */
    Map<TableName, PrimaryKeyConstraint> multiPrimaryKeys(ReflectionOptions options);

    /** Returns the foreign keys of each table that {@code options} mean, by its name. One query. */
    Map<TableName, List<ForeignKeyConstraint>> multiForeignKeys(ReflectionOptions options);

    /** Returns the unique constraints of each table that {@code options} mean, by its name. One query. */
    Map<TableName, List<UniqueConstraint>> multiUniqueConstraints(ReflectionOptions options);

    /** Returns the check constraints of each table that {@code options} mean, by its name. One query. */
    Map<TableName, List<CheckConstraint>> multiCheckConstraints(ReflectionOptions options);

    /** Returns the indexes of each table that {@code options} mean, by its name. One query. */
    Map<TableName, List<ReflectedIndex>> multiIndexes(ReflectionOptions options);

    /** Returns the exclusion constraints of each table that {@code options} mean, by its name. One query. */
    Map<TableName, List<ExclusionConstraint>> multiExclusionConstraints(ReflectionOptions options);

    /** Returns the options of each table that {@code options} mean, by its name. One query. */
    Map<TableName, TableOptions> multiTableOptions(ReflectionOptions options);

    /** Returns the comment of each table that {@code options} mean, by its name. One query. */
    Map<TableName, Optional<String>> multiTableComments(ReflectionOptions options);
}
