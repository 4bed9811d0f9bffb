package io.jalchemy.tests.javadoc;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static io.jalchemy.sql.type.Types.numeric;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.math.BigDecimal;
import javax.sql.DataSource;
import org.slf4j.Logger;

/** The names that the examples in Javadoc use without saying where they come from; the examples are compiled and not run. */
public class Surroundings {

    protected static final Table USERS =
            Table.of("users", column("id", BIGINT).primaryKey(), column("name", VARCHAR));
    protected static final Column<Long> ID = USERS.c("id", BIGINT);
    protected static final Column<String> NAME = USERS.c("name", VARCHAR);

    protected static final Table ACCOUNTS =
            Table.of("accounts", column("id", BIGINT).primaryKey(), column("balance", numeric(12, 2)));
    protected static final Column<BigDecimal> BALANCE = ACCOUNTS.c("balance", numeric(12, 2));

    protected static DataSource dataSource;
    protected static Engine engine;
    protected static Connection connection;
    protected static Registry registry;
    protected static SessionFactory sessions;
    protected static Session session;
    protected static User user;
    protected static Logger log;

    protected Surroundings() {}
}
