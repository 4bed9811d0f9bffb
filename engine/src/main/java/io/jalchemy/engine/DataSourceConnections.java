package io.jalchemy.engine;

import io.jalchemy.engine.spi.ConnectionSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The connections of a data source, which stays its owner's: closing the engine leaves it open. */
record DataSourceConnections(DataSource dataSource) implements ConnectionSource {

    @Override
    public Connection open() throws SQLException {
        return dataSource.getConnection();
    }
}
