package io.jalchemy.engine.inspect;

import java.sql.Connection;
import java.util.List;

/**
 * The connection on which a dialect's inspector reads the catalogue. Its statements are seen by listeners and in the echo as all others
 * are. A query that was answered is not sent again for the same question of the program.
 */
public interface CatalogConnection {

    /** Returns the JDBC connection, for what the driver itself tells. */
    Connection jdbc();

    /**
     * Sends a query and reads its rows.
     *
     * @param what names what is read, for listeners: {@code "columns"}
     * @param sql the query; what it gives is read as text, by the labels of its columns
     * @param parameters the texts for the parameters, in order
     * @throws io.jalchemy.sql.error.JalchemyException if the database refuses it
     */
    List<CatalogRow> query(String what, String sql, List<String> parameters);

    /** Tells the program, in its log, of something that could not be read as it is. */
    void warn(String message);
}
