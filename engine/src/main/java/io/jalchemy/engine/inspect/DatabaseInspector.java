package io.jalchemy.engine.inspect;

import io.jalchemy.engine.batch.RowIdentity;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Folding;
import io.jalchemy.sql.compile.Identifiers;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.CompositeType;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.EnumType;
import io.jalchemy.sql.schema.ExclusionConstraint;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.SequenceOptions;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.schema.UniqueConstraint;
import io.jalchemy.sql.schema.ViewDefinition;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogue of one kind of database. A dialect's inspector overrides what its database or driver tells in its own way; the
 * methods here ask the driver ({@link DatabaseMetaData}), and the current schema of the connection where no schema is given.
 *
 * <p>Names of things come as the database has them ({@link Identifiers#stored}), and are compared exactly, or in any case where the
 * database finds them in any. Names in results are as programs write them ({@link Identifiers#known}). The methods that read many relations
 * at once give a map by the name of the relation; a relation without what is read may be missing in it. Implementations are stateless and
 * safe to share.
 */
public class DatabaseInspector {

    private static final Set<String> TABLES = Set.of("TABLE", "BASE TABLE", "VIEW", "MATERIALIZED VIEW");
    private static final Set<String> SEQUENCES = Set.of("SEQUENCE");

    private final Dialect dialect;

    /** Creates an inspector of databases with {@code dialect}. */
    public DatabaseInspector(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Returns the text and the features of the database. */
    protected final Dialect dialect() {
        return dialect;
    }

    /** Returns the name of the database's dialect. */
    public final String dialectName() {
        return dialect.name();
    }

    /** Returns the rules by which the database writes names. */
    public final Identifiers identifiers() {
        return dialect.identifiers();
    }

    /** Returns {@code name} as the database has it: what the other methods are given. */
    public final TableName stored(TableName name) {
        String schema = name.schema();
        return new TableName(
                schema == null ? null : identifiers().stored(schema),
                identifiers().stored(name.name()));
    }

    /** Returns whether there is a table or view called {@code name}; without a schema, one that statements find by the name alone. */
    public boolean hasTable(Connection connection, TableName name) throws SQLException {
        return hasRelation(connection, name, TABLES);
    }

    /** Returns whether there is a sequence called {@code name}; without a schema, one that is found by the name alone. */
    public boolean hasSequence(Connection connection, TableName name) throws SQLException {
        return hasRelation(connection, name, SEQUENCES);
    }

    private boolean hasRelation(Connection connection, TableName name, Set<String> types) throws SQLException {
        DatabaseMetaData catalogue = connection.getMetaData();
        String escape = catalogue.getSearchStringEscape();
        String schema = pattern(schema(connection, name), escape);
        try (ResultSet found =
                catalogue.getTables(connection.getCatalog(), schema, pattern(name.name(), escape), null)) {
            while (found.next()) {
                if (isSame(name.name(), found.getString("TABLE_NAME"))
                        && types.contains(found.getString("TABLE_TYPE"))) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Returns whether there is an enum type called {@code name}; without a schema, one that is found by the name alone. Default: no;
     * asked only where the dialect has such types.
     */
    public boolean hasEnumType(Connection connection, TableName name) throws SQLException {
        return false;
    }

    /**
     * Returns whether there is a type of any kind called {@code name}; without a schema, one that is found by the name alone. Default: no.
     */
    public boolean hasType(Connection connection, TableName name) throws SQLException {
        return false;
    }

    /** Returns whether there is a schema called {@code name}. */
    public boolean hasSchema(Connection connection, String name) throws SQLException {
        try (ResultSet found = connection.getMetaData().getSchemas()) {
            while (found.next()) {
                if (isSame(name, found.getString("TABLE_SCHEM"))) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Returns whether table {@code table} is there and has an index called {@code index}.
     *
     * @param table without a schema, what statements find by the name alone
     */
    public boolean hasIndex(Connection connection, TableName table, String index) throws SQLException {
        return hasTable(connection, table) && hasIndex(connection, schema(connection, table), table.name(), index);
    }

    /** Returns whether the driver lists an index called {@code index} of table {@code table} in {@code schema}. */
    protected final boolean hasIndex(Connection connection, @Nullable String schema, String table, String index)
            throws SQLException {
        try (ResultSet found =
                connection.getMetaData().getIndexInfo(connection.getCatalog(), schema, table, false, true)) {
            while (found.next()) {
                if (isSame(index, found.getString("INDEX_NAME"))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static @Nullable String schema(Connection connection, TableName name) throws SQLException {
        return name.schema() == null ? connection.getSchema() : name.schema();
    }

    /** Returns whether {@code name}, as the database has it, finds what the database calls {@code found}. */
    public final boolean isSame(String name, @Nullable String found) {
        return identifiers().folding() == Folding.AS_IS ? name.equalsIgnoreCase(found) : name.equals(found);
    }

    /** Returns a pattern of JDBC's that only {@code name} matches; null for null. */
    protected static @Nullable String pattern(@Nullable String name, String escape) {
        return name == null
                ? null
                : name.replace(escape, escape + escape)
                        .replace("_", escape + "_")
                        .replace("%", escape + "%");
    }

    /**
     * Returns the way to tell which of several new rows of {@code table} got which key, where the database makes the keys. Default:
     * nothing, so that rows are inserted one by one.
     *
     * @param connection in the transaction that is about to insert
     */
    public RowIdentity rowIdentity(Connection connection, Table table) throws SQLException {
        return RowIdentity.SINGLE_ROWS;
    }

    /**
     * Returns the defaults that columns of {@code table} get in rows that do not name them, as SQL that may stand among VALUES, by the
     * names that the columns of {@code table} have. Asked only where the dialect takes no {@code DEFAULT} there. Default: nothing is known.
     *
     * @param connection in the transaction that is about to insert
     */
    public Map<String, String> columnDefaults(Connection connection, Table table) throws SQLException {
        return Map.of();
    }

    // ---- what there is

    /** Returns the names of all schemas, those of the system included, sorted. */
    public List<String> schemaNames(CatalogConnection connection) throws SQLException {
        return new JdbcCatalog(this, connection).schemaNames();
    }

    /** Returns those of {@link #schemaNames} that are the database's own. Default: none. */
    public Set<String> systemSchemaNames() {
        return Set.of();
    }

    /** Returns the name of the schema in which a statement creates a table without a schema; null if there is none. */
    public @Nullable String defaultSchemaName(CatalogConnection connection) throws SQLException {
        String schema = connection.jdbc().getSchema();
        return schema == null ? null : identifiers().known(schema);
    }

    /** Returns the relations that {@code filter} means, sorted by name; system relations are not among those found by the name alone. */
    public List<ReflectedRelation> relations(CatalogConnection connection, CatalogFilter filter) throws SQLException {
        return new JdbcCatalog(this, connection).relations(filter);
    }

    /** Returns the definition of each view, with its query as the database writes it. Default: none is known. */
    public Map<String, ViewDefinition> viewDefinitions(CatalogConnection connection, CatalogFilter filter)
            throws SQLException {
        return Map.of();
    }

    /**
     * Returns the columns, in order, in no table: with type, nullability, default, identity or computation, comment, and marked if they are
     * part of the primary key.
     */
    public Map<String, List<Column<?>>> columns(CatalogConnection connection, CatalogFilter filter)
            throws SQLException {
        return new JdbcCatalog(this, connection).columns(filter);
    }

    /** Returns the primary keys. */
    public Map<String, PrimaryKeyConstraint> primaryKeys(CatalogConnection connection, CatalogFilter filter)
            throws SQLException {
        return new JdbcCatalog(this, connection).primaryKeys(filter);
    }

    /** Returns the foreign keys, sorted by name; rules that are the database's defaults are left out. */
    public Map<String, List<ForeignKeyConstraint>> foreignKeys(CatalogConnection connection, CatalogFilter filter)
            throws SQLException {
        return new JdbcCatalog(this, connection).foreignKeys(filter);
    }

    /** Returns the unique constraints, sorted by name. Default: none are known; unique indexes are among {@link #indexes}. */
    public Map<String, List<UniqueConstraint>> uniqueConstraints(CatalogConnection connection, CatalogFilter filter)
            throws SQLException {
        return Map.of();
    }

    /** Returns the check constraints, sorted by name. Default: none are known. */
    public Map<String, List<CheckConstraint>> checkConstraints(CatalogConnection connection, CatalogFilter filter)
            throws SQLException {
        return Map.of();
    }

    /** Returns the indexes, sorted by name, without that of the primary key. */
    public Map<String, List<ReflectedIndex>> indexes(CatalogConnection connection, CatalogFilter filter)
            throws SQLException {
        return new JdbcCatalog(this, connection).indexes(filter);
    }

    /** Returns the exclusion constraints, sorted by name. Default: none. */
    public Map<String, List<ExclusionConstraint>> exclusionConstraints(
            CatalogConnection connection, CatalogFilter filter) throws SQLException {
        return Map.of();
    }

    /** Returns the options of tables that are not the database's defaults. Default: none. */
    public Map<String, TableOptions> tableOptions(CatalogConnection connection, CatalogFilter filter)
            throws SQLException {
        return Map.of();
    }

    /**
     * Returns the sequences, sorted by name, without those that are part of an identity column. Default: those that the driver lists, of
     * whose options nothing is known.
     *
     * @param filter in which schema; nothing else of it counts, here and in the methods that follow
     */
    public List<Sequence> sequences(CatalogConnection connection, CatalogFilter filter) throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        for (String name : new JdbcCatalog(this, connection).sequenceNames(filter.schema())) {
            String schema = filter.schema() == null ? null : identifiers().known(filter.schema());
            sequences.add(new Sequence(new TableName(schema, name), SequenceOptions.DEFAULT, null, null, null));
        }
        return sequences;
    }

    /** Returns the enum types, sorted by name. Default: none. */
    public List<EnumType> enumTypes(CatalogConnection connection, CatalogFilter filter) throws SQLException {
        return List.of();
    }

    /** Returns the domains, sorted by name. Default: none. */
    public List<Domain> domains(CatalogConnection connection, CatalogFilter filter) throws SQLException {
        return List.of();
    }

    /** Returns the composite types, sorted by name; those of the rows of tables are not among them. Default: none. */
    public List<CompositeType> compositeTypes(CatalogConnection connection, CatalogFilter filter) throws SQLException {
        return List.of();
    }
}
