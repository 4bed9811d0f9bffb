package io.jalchemy.benchmarks.ebean;

import io.ebean.Database;
import io.ebean.platform.postgres.PostgresPlatform;
import io.jalchemy.benchmarks.startup.ebean.Item50;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that maps fifty classes, loads one object, and waits for the end of its input. */
public final class EbeanStartup {

    private EbeanStartup() {}

    /** {@code arguments}: the URL. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        List<Class<?>> types = new ArrayList<>();
        for (int number = 1; number <= 50; number++) {
            String name = String.format(Locale.ROOT, "%s.Item%02d", Item50.class.getPackageName(), number);
            types.add(Class.forName(name));
        }
        Database database = Database.builder()
                .name("startup")
                .register(false)
                .defaultDatabase(false)
                .dataSource(source)
                .databasePlatform(new PostgresPlatform())
                .classes(types)
                .disableL2Cache(true)
                .build();
        Item50 item = Objects.requireNonNull(database.find(Item50.class, 1L), "it is there");
        System.out.println("loaded " + item.getName());
        System.in.read();
        database.shutdown(false, false);
    }
}
