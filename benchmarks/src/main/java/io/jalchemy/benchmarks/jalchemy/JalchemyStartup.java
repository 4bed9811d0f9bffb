package io.jalchemy.benchmarks.jalchemy;

import static io.jalchemy.benchmarks.startup.jalchemy.Item50Path.ITEM50;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import java.io.IOException;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that maps fifty classes, loads one object, and waits for the end of its input. */
public final class JalchemyStartup {

    private JalchemyStartup() {}

    /** {@code arguments}: the URL. */
    public static void main(String[] arguments) throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        Engine engine = Engine.of(source);
        SessionFactory sessions = SessionFactory.of(engine, Registry.of(ITEM50)); // which brings those before it along
        try (Session session = sessions.open()) {
            System.out.println("loaded " + session.getOne(ITEM50, 1L).getName());
            System.in.read();
        }
    }
}
