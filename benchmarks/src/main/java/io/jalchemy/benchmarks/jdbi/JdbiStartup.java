package io.jalchemy.benchmarks.jdbi;

import io.jalchemy.benchmarks.startup.plain.Item50;
import java.io.IOException;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.BeanMapper;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that registers fifty classes, loads one object, and waits for the end of its input. */
public final class JdbiStartup {

    private JdbiStartup() {}

    /** {@code arguments}: the URL. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        Jdbi jdbi = Jdbi.create(source).installPlugin(new PostgresPlugin());
        for (int number = 1; number <= 50; number++) {
            String name = String.format(Locale.ROOT, "%s.Item%02d", Item50.class.getPackageName(), number);
            jdbi.registerRowMapper(BeanMapper.factory(Class.forName(name)));
        }
        Item50 item = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id, name, email, born, rating, active, created_at FROM item_50 WHERE id = :id")
                .bind("id", 1L)
                .mapTo(Item50.class)
                .one());
        System.out.println("loaded " + item.getName());
        System.in.read();
    }
}
