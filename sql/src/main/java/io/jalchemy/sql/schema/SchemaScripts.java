package io.jalchemy.sql.schema;

import java.util.List;

/** What writes the statements that create and drop a {@link MetaData} as text: a dialect. */
public interface SchemaScripts {

    /**
     * Returns the statements that create all of {@code metadata}, in an order in which a database that has nothing of it accepts them.
     *
     * @throws io.jalchemy.sql.error.UnsupportedSqlException if the database has no such statement
     */
    List<String> createStatements(MetaData metadata, SchemaOptions options);

    /**
     * Returns the statements that drop all of {@code metadata}, in an order in which a database that has all of it accepts them.
     *
     * @throws io.jalchemy.sql.error.UnsupportedSqlException if the database has no such statement
     */
    List<String> dropStatements(MetaData metadata);
}
