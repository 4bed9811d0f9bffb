package shop;

import static shop.ItemPath.ITEM;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

// region beans
@Configuration
public class DatabaseConfiguration {

    @Bean
    public Engine engine(DataSource dataSource) { // Spring closes it
        return Engine.of(new SpringConnections(dataSource));
    }

    @Bean
    public SessionFactory sessions(Engine engine) {
        return SessionFactory.of(engine, Registry.of(ITEM)); // and what its relationships reach
    }
}
// endregion
