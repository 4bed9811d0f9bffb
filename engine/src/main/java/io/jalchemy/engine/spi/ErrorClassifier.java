package io.jalchemy.engine.spi;

import java.sql.SQLException;

/**
 * Judges the errors of a driver in place of the library: for a proxy or a pooler, for example, whose codes the database does not have. Like
 * a listener to the event {@code handle_error} in SQLAlchemy 2.0, which sets {@code is_disconnect}. Called by several threads at a time.
 */
@FunctionalInterface
public interface ErrorClassifier {

    /**
     * Returns the kind of {@code error}, which decides what the library does. {@link ErrorKind#CONNECTION_LOST} discards the connection,
     * and has the pool replace its others; an error of COMMIT that is of this kind leaves its outcome unknown.
     *
     * @param error the driver's exception, whose message may quote values of rows
     * @param known the kind that the library finds by itself; to be returned where there is nothing to say
     */
    ErrorKind classify(SQLException error, ErrorKind known);
}
