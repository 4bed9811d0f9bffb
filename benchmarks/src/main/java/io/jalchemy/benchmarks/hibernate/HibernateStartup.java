package io.jalchemy.benchmarks.hibernate;

import io.jalchemy.benchmarks.startup.jpa.Item50;
import java.io.IOException;
import java.util.Locale;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that maps fifty classes, loads one object, and waits for the end of its input. */
public final class HibernateStartup {

    private HibernateStartup() {}

    /** {@code arguments}: the URL. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        Configuration configuration = new Configuration();
        for (int number = 1; number <= 50; number++) {
            String name = String.format(Locale.ROOT, "%s.Item%02d", Item50.class.getPackageName(), number);
            configuration.addAnnotatedClass(Class.forName(name));
        }
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, source);
        try (SessionFactory sessions = configuration.buildSessionFactory();
                Session session = sessions.openSession()) {
            System.out.println("loaded " + session.find(Item50.class, 1L).getName());
            System.in.read();
        }
    }
}
