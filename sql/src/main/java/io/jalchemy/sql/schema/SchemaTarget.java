package io.jalchemy.sql.schema;

import java.util.List;

/** A place in which tables can be created: an engine or a connection. */
public interface SchemaTarget {

    /**
     * Creates those of {@code tables} that do not exist, with the types, sequences and indexes that belong to them, in dependency order.
     *
     * @param metadata where foreign keys are resolved
     * @param tables some of its tables, in any order
     */
    void createTables(MetaData metadata, List<Table> tables);

    /**
     * Drops those of {@code tables} that exist, and then the types and sequences that belong to them, in the order opposite to dependency.
     *
     * @param metadata where foreign keys are resolved
     * @param tables some of its tables, in any order
     */
    void dropTables(MetaData metadata, List<Table> tables);

    /** Creates all of {@code metadata}: its types, sequences, tables and views, and executes its DDL. */
    void createAll(MetaData metadata, SchemaOptions options);

    /** Drops all of {@code metadata}, in the order opposite to {@link #createAll}, and executes its DDL. */
    void dropAll(MetaData metadata, SchemaOptions options);
}
