package io.jalchemy.benchmarks.jalchemy.scale;

import static io.jalchemy.benchmarks.jalchemy.AuthorPath.AUTHOR;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.stream.Stream;

/** A process that does one thing with more and more rows, or with many threads, and prints what it took. */
public final class ScaleProcess {

    private static final int POOL = 8;

    private ScaleProcess() {}

    /**
     * {@code arguments}: what to do, the URL; then numbers of rows, ascending, or the number of threads and how many transactions
     * each has. Prints what {@link Growing} says, or one that {@link Sharing} says.
     */
    public static void main(String[] arguments) throws Exception {
        String url = arguments[1];
        int[] numbers = Stream.of(arguments).skip(2).mapToInt(Integer::parseInt).toArray();
        try (Engine engine = Engine.create(url, EngineOptions.defaults().poolSize(POOL));
                Connection own = DriverManager.getConnection(url)) {
            SessionFactory sessions = SessionFactory.of(engine, Registry.of(AUTHOR));
            switch (arguments[0]) {
                case "load-jdbc" -> Growing.run(new JdbcLoading(own), numbers);
                case "load" -> Growing.run(new Loading(sessions), numbers);
                case "change" -> Growing.run(new Changing(sessions, own), numbers);
                case "insert" -> Growing.run(new Inserting(sessions, own, false), numbers);
                case "insert-in-parts" -> Growing.run(new Inserting(sessions, own, true), numbers);
                case "platform" -> System.out.println(new Sharing(sessions, own, false).run(numbers[0], numbers[1]));
                case "virtual" -> System.out.println(new Sharing(sessions, own, true).run(numbers[0], numbers[1]));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }
}
