/** One package for each database. */
module io.jalchemy.dialects {
    requires static org.jspecify;
    requires static org.postgresql.jdbc;
    requires static org.xerial.sqlitejdbc;
    requires transitive io.jalchemy.engine;

    exports io.jalchemy.dialect;
    exports io.jalchemy.dialect.postgresql;
    exports io.jalchemy.dialect.sqlite;

    provides io.jalchemy.engine.spi.Database with
            io.jalchemy.dialect.postgresql.PostgresqlDatabase,
            io.jalchemy.dialect.sqlite.SqliteDatabase;
}
