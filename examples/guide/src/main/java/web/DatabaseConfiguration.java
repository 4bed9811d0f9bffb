package web;

import static web.OrderPath.ORDER;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The beans of a Spring application. */
// region beans
// @Configuration
public class DatabaseConfiguration {

    // @Bean
    public PlatformTransactionManager transactionManager(DataSource dataSource) { // Spring Boot has this one already
        return new DataSourceTransactionManager(dataSource);
    }

    // @Bean
    public Engine engine(DataSource dataSource) { // Spring closes it
        return Engine.of(new SpringConnections(dataSource));
    }

    // @Bean
    public SessionFactory sessions(Engine engine) {
        return SessionFactory.of(engine, Registry.of(ORDER)); // and what its relationships reach
    }
}
// endregion
