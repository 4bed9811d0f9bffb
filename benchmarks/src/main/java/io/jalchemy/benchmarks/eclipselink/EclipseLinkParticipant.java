package io.jalchemy.benchmarks.eclipselink;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.jalchemy.benchmarks.Checks;
import io.jalchemy.benchmarks.Data;
import io.jalchemy.benchmarks.Participant;
import io.jalchemy.benchmarks.Workload;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.internal.weaving.PersistenceWeavedChangeTracking;

/** EclipseLink with entities that the build wove; its settings are in {@code META-INF/persistence.xml}. */
public final class EclipseLinkParticipant implements Participant {

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;

    /** On the database at {@code url}. */
    public EclipseLinkParticipant(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        this.pool = new HikariDataSource(config);
        this.factory = Persistence.createEntityManagerFactory(
                "eclipselink", Map.of(PersistenceUnitProperties.NON_JTA_DATASOURCE, pool));
        factory.getMetamodel().getEntities().forEach(each -> requireWoven(each.getJavaType()));
    }

    private static void requireWoven(Class<?> entity) {
        if (!PersistenceWeavedChangeTracking.class.isAssignableFrom(entity)) {
            throw new IllegalStateException(entity.getName() + " is not woven: the build has to do that.");
        }
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }

    @Override
    public Object hold(int size) {
        EntityManager manager = factory.createEntityManager();
        return List.of(manager, authors(manager, size));
    }

    @Override
    public Supplier<String> run(Workload workload, int size) {
        return switch (workload) {
            case W1 -> insert(size);
            case W2 -> check(factory.callInTransaction(manager -> authors(manager, size)));
            case W3 -> gets(size);
            case W3B -> getsInManagers(size);
            case W4 -> eager(size);
            case W5 -> touch(size);
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

    private static List<Author> authors(EntityManager manager, int size) {
        return upTo(manager, Author.class, size).getResultList();
    }

    private static <T> TypedQuery<T> upTo(EntityManager manager, Class<T> type, long most) {
        return manager.createQuery(
                        "select e from " + type.getSimpleName() + " e where e.id <= :most order by e.id", type)
                .setParameter("most", most);
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
        factory.runInTransaction(manager -> authors.forEach(manager::persist));
        return () -> factory.callInTransaction(manager -> {
            long right = authors.stream()
                    .filter(each ->
                            manager.find(Author.class, each.getId()).getName().equals(each.getName()))
                    .count();
            return right + " keys";
        });
    }

    private Supplier<String> gets(int size) {
        List<Author> authors = new ArrayList<>(size);
        factory.runInTransaction(manager -> {
            for (long id = 1; id <= size; id++) {
                authors.add(manager.find(Author.class, id));
            }
        });
        return check(authors);
    }

    private Supplier<String> getsInManagers(int size) {
        List<Author> authors = new ArrayList<>(size);
        for (long id = 1; id <= size; id++) {
            long key = id;
            authors.add(factory.callInTransaction(manager -> manager.find(Author.class, key)));
        }
        return check(authors);
    }

    /** The hint makes one query of all posts; it is sent when the first of them is touched. */
    private Supplier<String> eager(int size) {
        return checkWithPosts(factory.callInTransaction(manager -> {
            List<Author> authors = upTo(manager, Author.class, size)
                    .setHint(QueryHints.BATCH, "e.posts")
                    .getResultList();
            requirePosts(authors);
            return authors;
        }));
    }

    private Supplier<String> touch(int size) {
        return checkWithPosts(factory.callInTransaction(manager -> {
            List<Author> authors = authors(manager, size);
            requirePosts(authors);
            return authors;
        }));
    }

    private static void requirePosts(List<Author> authors) {
        for (Author author : authors) {
            if (author.getPosts().isEmpty()) {
                throw new IllegalStateException("no posts");
            }
        }
    }

    private Supplier<String> change(int size) {
        int changed = factory.callInTransaction(manager -> {
            List<Author> authors = authors(manager, size);
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
        factory.runInTransaction(manager -> authors.forEach(manager::persist));
        return () -> "graph";
    }

    private Supplier<String> delete(Class<?> type, int size) {
        factory.runInTransaction(
                manager -> upTo(manager, type, size).getResultList().forEach(manager::remove));
        return () -> "deleted";
    }

    private Supplier<String> grouped(int size) {
        List<Popular> found = new ArrayList<>();
        factory.runInTransaction(manager -> {
            for (int i = 0; i < size; i++) {
                found.addAll(manager.createQuery(
                                "select new io.jalchemy.benchmarks.eclipselink.Popular(a.name, count(p.id), max(p.views))"
                                        + " from Author a join a.posts p where a.rating >= :least group by a.name"
                                        + " order by max(p.views) desc, a.name",
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
            factory.runInTransaction(manager -> {
                Author author = manager.find(Author.class, row + 1L);
                author.setRating(author.getRating() + 1);
                manager.persist(new Post(Data.title(row), Data.body(row), Data.moment(row), row, author));
            });
        }
        return () -> "done";
    }

    private Supplier<String> links(int size) {
        factory.runInTransaction(manager -> {
            List<Post> posts = upTo(manager, Post.class, size).getResultList();
            List<Tag> tags = upTo(manager, Tag.class, 50).getResultList();
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
        factory.runInTransaction(manager -> {
            for (int i = 0; i < size; i++) {
                StringBuilder text = new StringBuilder("select a from Author a where a.id between :first and :last");
                text.append((i & 1) == 0 ? "" : " and a.active = :active");
                text.append((i & 2) == 0 ? "" : " and a.rating >= :rating");
                text.append((i & 4) == 0 ? "" : " and a.name like :name");
                text.append((i & 8) == 0 ? "" : " and a.email is not null");
                text.append((i & 16) == 0 ? "" : " and a.balance > :balance");
                TypedQuery<Author> query = manager.createQuery(text + " order by a.id", Author.class)
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
