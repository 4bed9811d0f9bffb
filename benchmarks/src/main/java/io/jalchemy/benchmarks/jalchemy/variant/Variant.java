package io.jalchemy.benchmarks.jalchemy.variant;

import static io.jalchemy.sql.Sql.select;

import io.jalchemy.benchmarks.Checks;
import io.jalchemy.benchmarks.OwnTables;
import io.jalchemy.benchmarks.Participant;
import io.jalchemy.benchmarks.Workload;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.WholeAttribute;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Does W1, W2 and W6 with entities of one kind. What is in its tables afterwards is compared with what should be, row by row.
 *
 * @param <E> the entity class
 */
abstract class Variant<E extends Written> implements Participant, OwnTables {

    private final String url;
    private final EntityPath<E, Long> path;
    private final WholeAttribute<Long> id;
    private final IntFunction<E> maker;
    private final StoredAuthors stored;
    private final Engine engine;
    private final SessionFactory sessions;

    /**
     * A variant.
     *
     * @param id the key, as {@code path} has it
     * @param maker makes the object of a row
     * @param stored its tables
     */
    Variant(String url, EntityPath<E, Long> path, WholeAttribute<Long> id, IntFunction<E> maker, StoredAuthors stored) {
        this.url = url;
        this.path = path;
        this.id = id;
        this.maker = maker;
        this.stored = stored;
        this.engine = Engine.create(url, EngineOptions.defaults().poolSize(2));
        Registry registry = Registry.of(path);
        registry.metadata().createAll(engine);
        this.sessions =
                SessionFactory.of(engine, registry).withClock(Clock.fixed(StoredAuthors.NOW, java.time.ZoneOffset.UTC));
        listen(sessions);
    }

    /** Registers listeners, if that is what the variant is about. */
    void listen(SessionFactory factory) {}

    @Override
    public boolean does(Workload workload) {
        return workload == Workload.W1 || workload == Workload.W2 || workload == Workload.W6;
    }

    @Override
    public Supplier<String> run(Workload workload, int size) {
        return switch (workload) {
            case W1 -> insert(size);
            case W2 -> load(size);
            case W6 -> change(size);
            default -> throw new IllegalStateException("see does()");
        };
    }

    @Override
    public Object hold(int size) {
        Session session = sessions.open();
        return List.of(session, first(session, size));
    }

    private List<E> first(Session session, int size) {
        return session.scalars(select(path).where(id.le((long) size)).orderBy(id))
                .all();
    }

    private Supplier<String> insert(int size) {
        List<E> authors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            authors.add(maker.apply(i));
        }
        sessions.inTransaction(session -> session.addAll(authors));
        List<Long> keys = authors.stream()
                .map(each -> Objects.requireNonNull(each.getId()))
                .toList();
        return () -> looking(connection -> stored.checkInserted(connection, keys));
    }

    private Supplier<String> load(int size) {
        List<E> authors = sessions.fromTransaction(session -> first(session, size));
        return () -> {
            Checks checks = new Checks();
            for (E each : authors) {
                checks.author(
                        each.getId(),
                        each.getName(),
                        each.getEmail(),
                        each.getBorn(),
                        each.getRating(),
                        each.isActive(),
                        each.getCreatedAt(),
                        each.amount());
            }
            return checks.toString();
        };
    }

    private Supplier<String> change(int size) {
        sessions.inTransaction(session -> {
            for (E author : first(session, size)) {
                author.setRating(author.getRating() + 1);
            }
        });
        return () -> looking(connection -> stored.checkChanged(connection, size));
    }

    /** Something that is asked of the database outside the clock. */
    private interface Look {

        String at(Connection connection) throws SQLException;
    }

    private String looking(Look look) {
        try (Connection connection = DriverManager.getConnection(url)) {
            return look.at(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void fill(Connection own, int rows) throws SQLException {
        try (Statement statement = own.createStatement()) {
            for (String each : stored.fill(rows)) {
                statement.execute(each);
            }
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
