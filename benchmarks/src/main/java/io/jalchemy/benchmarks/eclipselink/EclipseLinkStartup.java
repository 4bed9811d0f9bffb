package io.jalchemy.benchmarks.eclipselink;

import io.jalchemy.benchmarks.startup.eclipselink.Item50;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.util.Map;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that maps fifty classes, loads one object, and waits for the end of its input. */
public final class EclipseLinkStartup {

    private EclipseLinkStartup() {}

    /** {@code arguments}: the URL. */
    public static void main(String[] arguments) throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                        "eclipselink-startup", Map.of(PersistenceUnitProperties.NON_JTA_DATASOURCE, source));
                EntityManager manager = factory.createEntityManager()) {
            System.out.println("loaded " + manager.find(Item50.class, 1L).getName());
            System.in.read();
        }
    }
}
