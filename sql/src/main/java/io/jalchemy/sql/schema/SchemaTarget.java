package io.jalchemy.sql.schema;

import java.util.List;

/** A place in which tables can be created: an engine or a connection. */
public interface SchemaTarget {

    /**
     * Creates those of {@code tables} that do not exist, with the types and indexes that belong to them, in dependency order.
     *
     * @param metadata where foreign keys are resolved
     * @param tables some of its tables, in any order
     */
    void createTables(MetaData metadata, List<Table> tables);

    /**
     * Drops those of {@code tables} that exist, and then the types that belong to them, in the order opposite to dependency.
     *
     * @param metadata where foreign keys are resolved
     * @param tables some of its tables, in any order
     */
    void dropTables(MetaData metadata, List<Table> tables);
}
