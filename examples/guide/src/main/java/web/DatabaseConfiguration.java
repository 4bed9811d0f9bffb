package web;

import static web.OrderPath.ORDER;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The objects that a Spring application has as beans. */
public class DatabaseConfiguration {

    public PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    public Engine engine(DataSource dataSource) {
        return Engine.of(new SpringConnections(dataSource));
    }

    public SessionFactory sessions(Engine engine) {
        return SessionFactory.of(engine, Registry.of(ORDER)); // and what its relationships reach
    }
}
