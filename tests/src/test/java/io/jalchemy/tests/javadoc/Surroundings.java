package io.jalchemy.tests.javadoc;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static io.jalchemy.sql.type.Types.numeric;
import static io.jalchemy.tests.javadoc.AccountPath.ACCOUNT;
import static io.jalchemy.tests.javadoc.UserPath.USER;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.migrate.operation.Operation;
import io.jalchemy.migrate.operation.OperationTarget;
import io.jalchemy.migrate.operation.Operations;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The names that the examples in Javadoc use without saying where they come from. */
public class Surroundings {

    protected static final Table USERS = Table.of("users", column("id", BIGINT).primaryKey(), column("name", VARCHAR));
    protected static final Column<Long> ID = USERS.c("id", BIGINT);
    protected static final Column<String> NAME = USERS.c("name", VARCHAR);

    protected static final Table ACCOUNTS =
            Table.of("accounts", column("id", BIGINT).primaryKey(), column("balance", numeric(12, 2)));
    protected static final Column<BigDecimal> BALANCE = ACCOUNTS.c("balance", numeric(12, 2));

    /** What a revision says is kept. */
    protected static final List<Operation> OPERATIONS = new ArrayList<>();

    protected static final Operations op = new Operations(new OperationTarget() {
        @Override
        public void invoke(Operation operation) {
            OPERATIONS.add(operation);
        }

        @Override
        public String dialectName() {
            return "sqlite";
        }
    });

    protected static Engine engine;
    protected static Connection connection;
    protected static Registry registry;
    protected static SessionFactory sessions;
    protected static Session session;
    protected static User user;
    protected static final Logger log = LoggerFactory.getLogger(Surroundings.class);

    protected Surroundings() {}

    /** Makes tables and rows, and opens what examples use, on an empty database. */
    public static void open(Engine empty) {
        engine = empty;
        connection = engine.connect();
        registry = Registry.of(USER, ACCOUNT);
        registry.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, registry);
        session = sessions.open();
        user = new User("kim");
        for (int number = 1; number <= 7; number++) {
            user.getPosts().add(new Post("SQL " + number));
        }
        session.add(user);
        session.add(new Account(BigDecimal.TEN));
        session.commit();
    }

    /** Closes what was opened. */
    public static void close() {
        session.close();
        connection.close();
    }
}
