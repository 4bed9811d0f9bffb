package io.jalchemy.benchmarks.hibernate;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.jalchemy.benchmarks.Checks;
import io.jalchemy.benchmarks.Data;
import io.jalchemy.benchmarks.Participant;
import io.jalchemy.benchmarks.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.spi.Managed;
import org.hibernate.query.SelectionQuery;

/** Hibernate with batches, ordered writes, pooled sequences and direct java.time; without its enhancement. */
public class HibernateParticipant implements Participant {

    private static final List<Class<?>> ENTITIES =
            List.of(Author.class, Post.class, Tag.class, Writer.class, Piece.class);

    private final HikariDataSource pool;
    private final SessionFactory sessions;

    /** On the database at {@code url}. */
    public HibernateParticipant(String url) {
        this(url, HibernateParticipant::requirePlain);
    }

    /** On the database at {@code url}, with entities that {@code check} accepts. */
    HibernateParticipant(String url, Consumer<Class<?>> check) {
        ENTITIES.forEach(check);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        this.pool = new HikariDataSource(config);
        Configuration configuration = new Configuration();
        ENTITIES.forEach(configuration::addAnnotatedClass);
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, pool);
        configuration
                .setProperty(AvailableSettings.STATEMENT_BATCH_SIZE, "50")
                .setProperty(AvailableSettings.ORDER_INSERTS, "true")
                .setProperty(AvailableSettings.ORDER_UPDATES, "true")
                .setProperty(AvailableSettings.DEFAULT_BATCH_FETCH_SIZE, "100")
                .setProperty("hibernate.type.java_time_use_direct_jdbc", "true")
                .setProperty("hibernate.show_sql", "false");
        this.sessions = configuration.buildSessionFactory();
    }

    private static void requirePlain(Class<?> entity) {
        if (Managed.class.isAssignableFrom(entity)) {
            throw new IllegalStateException(entity.getName() + " is enhanced.");
        }
    }

    @Override
    public final void close() {
        sessions.close();
        pool.close();
    }

    @Override
    public final Object hold(int size) {
        Session session = sessions.openSession();
        return List.of(session, authors(session, size));
    }

    @Override
    public final Supplier<String> run(Workload workload, int size) {
        return switch (workload) {
            case W1 -> insert(size);
            case W2 -> sessions.fromTransaction(session -> check(authors(session, size)));
            case W3 -> gets(size);
            case W3B -> getsInSessions(size);
            case W4 ->
                sessions.fromTransaction(session -> checkWithPosts(session.createSelectionQuery(
                                "from Author a left join fetch a.posts where a.id <= :most order by a.id", Author.class)
                        .setParameter("most", (long) size)
                        .getResultList()));
            case W5 ->
                sessions.fromTransaction(session -> {
                    List<Author> authors = authors(session, size);
                    authors.forEach(author -> Hibernate.initialize(author.getPosts()));
                    return checkWithPosts(authors);
                });
            case W6 -> change(size);
            case W7 -> graph(size);
            case W8 -> delete(Author.class, size);
            case W8P -> delete(Writer.class, size);
            case W9 -> grouped(size);
            case W10 -> transactions(size);
            case W11 -> links(size);
            case W12 -> dynamic(size);
        };
    }

    private static Author author(int i) {
        return new Author(
                Data.name(i),
                Data.email(i),
                Data.born(i),
                Data.rating(i),
                Data.active(i),
                Data.moment(i),
                Data.balance(i));
    }

    private static List<Author> authors(Session session, int size) {
        return all(session, Author.class, size);
    }

    private static <T> List<T> all(Session session, Class<T> type, int size) {
        return session.createSelectionQuery("from " + type.getSimpleName() + " where id <= :most order by id", type)
                .setParameter("most", (long) size)
                .getResultList();
    }

    private static Supplier<String> check(List<Author> authors) {
        return () -> {
            Checks checks = new Checks();
            authors.forEach(each -> add(checks, each));
            return checks.toString();
        };
    }

    private static void add(Checks checks, Author each) {
        checks.author(
                each.getId(),
                each.getName(),
                each.getEmail(),
                each.getBorn(),
                each.getRating(),
                each.isActive(),
                each.getCreatedAt(),
                each.getBalance());
    }

    private static Supplier<String> checkWithPosts(List<Author> authors) {
        return () -> {
            Checks checks = new Checks();
            for (Author each : authors) {
                add(checks, each);
                for (Post post : each.getPosts()) {
                    checks.post(
                            post.getId(),
                            post.getAuthor().getId(),
                            post.getTitle(),
                            post.getBody(),
                            post.getPublishedAt(),
                            post.getViews());
                }
            }
            return checks.toString();
        };
    }

    private Supplier<String> insert(int size) {
        List<Author> authors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            authors.add(author(i));
        }
        sessions.inTransaction(session -> authors.forEach(session::persist));
        return () -> sessions.fromSession(session -> {
            long right = authors.stream()
                    .filter(each ->
                            session.find(Author.class, each.getId()).getName().equals(each.getName()))
                    .count();
            return right + " keys";
        });
    }

    private Supplier<String> gets(int size) {
        List<Author> authors = new ArrayList<>(size);
        sessions.inTransaction(session -> {
            for (long id = 1; id <= size; id++) {
                authors.add(session.find(Author.class, id));
            }
        });
        return check(authors);
    }

    private Supplier<String> getsInSessions(int size) {
        List<Author> authors = new ArrayList<>(size);
        for (long id = 1; id <= size; id++) {
            long key = id;
            authors.add(sessions.fromTransaction(session -> session.find(Author.class, key)));
        }
        return check(authors);
    }

    private Supplier<String> change(int size) {
        int changed = sessions.fromTransaction(session -> {
            List<Author> authors = authors(session, size);
            authors.forEach(author -> author.setRating(author.getRating() + 1));
            return authors.size();
        });
        return () -> String.valueOf(changed);
    }

    private Supplier<String> graph(int size) {
        List<Author> authors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Author author = author(i);
            for (int p = 0; p < 5; p++) {
                author.getPosts().add(new Post(Data.title(i * 5 + p), Data.body(p), Data.moment(i * 5 + p), p, author));
            }
            authors.add(author);
        }
        sessions.inTransaction(session -> authors.forEach(session::persist));
        return () -> "graph";
    }

    private Supplier<String> delete(Class<?> type, int size) {
        sessions.inTransaction(session -> all(session, type, size).forEach(session::remove));
        return () -> "deleted";
    }

    private record Popular(String name, Long posts, Long views) {}

    private Supplier<String> grouped(int size) {
        List<Popular> found = new ArrayList<>();
        sessions.inTransaction(session -> {
            for (int i = 0; i < size; i++) {
                found.addAll(session.createSelectionQuery(
                                "select a.name, count(p.id), max(p.views) from Author a join a.posts p where a.rating >="
                                        + " :least group by a.name order by max(p.views) desc, a.name",
                                Popular.class)
                        .setParameter("least", (double) (i % 5))
                        .setMaxResults(20)
                        .getResultList());
            }
        });
        return () -> {
            Checks checks = new Checks();
            found.forEach(each -> checks.add(each.name(), each.posts(), each.views()));
            return checks.toString();
        };
    }

    private Supplier<String> transactions(int size) {
        for (int i = 0; i < size; i++) {
            int row = i;
            sessions.inTransaction(session -> {
                Author author = session.find(Author.class, row + 1L);
                author.setRating(author.getRating() + 1);
                session.persist(new Post(Data.title(row), Data.body(row), Data.moment(row), row, author));
            });
        }
        return () -> "done";
    }

    private Supplier<String> links(int size) {
        sessions.inTransaction(session -> {
            List<Post> posts = session.createSelectionQuery("from Post where id <= :most order by id", Post.class)
                    .setParameter("most", (long) size)
                    .getResultList();
            List<Tag> tags = session.createSelectionQuery("from Tag where id <= 50 order by id", Tag.class)
                    .getResultList();
            for (int i = 0; i < posts.size(); i++) {
                for (int t = 0; t < 3; t++) {
                    posts.get(i).getTags().add(tags.get((i + t * 7) % tags.size()));
                }
            }
        });
        return () -> "linked";
    }

    private Supplier<String> dynamic(int size) {
        Checks checks = new Checks();
        sessions.inTransaction(session -> {
            for (int i = 0; i < size; i++) {
                StringBuilder text = new StringBuilder("from Author where id between :first and :last");
                text.append((i & 1) == 0 ? "" : " and active = :active");
                text.append((i & 2) == 0 ? "" : " and rating >= :rating");
                text.append((i & 4) == 0 ? "" : " and name like :name");
                text.append((i & 8) == 0 ? "" : " and email is not null");
                text.append((i & 16) == 0 ? "" : " and balance > :balance");
                SelectionQuery<Author> query = session.createSelectionQuery(text + " order by id", Author.class)
                        .setParameter("first", (long) (i % 50))
                        .setParameter("last", i % 50 + 40L)
                        .setMaxResults(5);
                if ((i & 1) != 0) {
                    query.setParameter("active", true);
                }
                if ((i & 2) != 0) {
                    query.setParameter("rating", 1.0);
                }
                if ((i & 4) != 0) {
                    query.setParameter("name", "author%");
                }
                if ((i & 16) != 0) {
                    query.setParameter("balance", BigDecimal.ONE);
                }
                for (Author author : query.getResultList()) {
                    checks.add(author.getId(), author.getName());
                }
            }
        });
        return checks::toString;
    }
}
