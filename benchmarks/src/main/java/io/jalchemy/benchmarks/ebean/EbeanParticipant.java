package io.jalchemy.benchmarks.ebean;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.ebean.Database;
import io.ebean.ExpressionList;
import io.ebean.FetchConfig;
import io.ebean.Transaction;
import io.ebean.bean.EntityBean;
import io.ebean.platform.postgres.PostgresPlatform;
import io.jalchemy.benchmarks.Checks;
import io.jalchemy.benchmarks.Data;
import io.jalchemy.benchmarks.Participant;
import io.jalchemy.benchmarks.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Ebean with entities that the build enhanced, identity keys, batches and no cache. */
public final class EbeanParticipant implements Participant {

    private static final List<Class<?>> ENTITIES =
            List.of(Author.class, Post.class, Tag.class, Writer.class, Piece.class);
    private static final int WRITES = 1_000; // a batch; the driver makes several of it where answers would get too long
    private static final int LAZY = 100;

    private final HikariDataSource pool;
    private final Database database;

    /** On the database at {@code url}. */
    public EbeanParticipant(String url) {
        ENTITIES.forEach(EbeanParticipant::requireEnhanced);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        config.setAutoCommit(false); // Ebean warns otherwise
        this.pool = new HikariDataSource(config);
        this.database = Database.builder()
                .name("benchmark")
                .register(false)
                .defaultDatabase(false)
                .dataSource(pool)
                .databasePlatform(new PostgresPlatform())
                .classes(ENTITIES)
                .persistBatchSize(WRITES)
                .lazyLoadBatchSize(LAZY)
                .disableL2Cache(true)
                .build();
    }

    private static void requireEnhanced(Class<?> entity) {
        if (!EntityBean.class.isAssignableFrom(entity)) {
            throw new IllegalStateException(entity.getName() + " is not enhanced: the build has to do that.");
        }
    }

    @Override
    public void close() {
        database.shutdown(false, false);
        pool.close();
    }

    @Override
    public Object hold(int size) {
        return inTransaction(() -> authors(size));
    }

    @Override
    public Supplier<String> run(Workload workload, int size) {
        return switch (workload) {
            case W1 -> insert(size);
            case W2 -> check(inTransaction(() -> authors(size)));
            case W3 -> gets(size);
            case W3B -> getsInTransactions(size);
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

    private <T> T inTransaction(Supplier<T> work) {
        try (Transaction transaction = database.beginTransaction()) {
            T result = work.get();
            transaction.commit();
            return result;
        }
    }

    private void inTransaction(Runnable work) {
        try (Transaction transaction = database.beginTransaction()) {
            work.run();
            transaction.commit();
        }
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

    private Author get(long id) {
        return Objects.requireNonNull(database.find(Author.class, id));
    }

    private List<Author> authors(int size) {
        return upTo(Author.class, size);
    }

    private <T> List<T> upTo(Class<T> type, long most) {
        return database.find(type).where().le("id", most).orderBy("id").findList();
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
        inTransaction(() -> database.insertAll(authors));
        return () -> inTransaction(() -> {
            long right = authors.stream()
                    .filter(each -> get(each.getId()).getName().equals(each.getName()))
                    .count();
            return right + " keys";
        });
    }

    private Supplier<String> gets(int size) {
        List<Author> authors = new ArrayList<>(size);
        inTransaction(() -> {
            for (long id = 1; id <= size; id++) {
                authors.add(get(id));
            }
        });
        return check(authors);
    }

    private Supplier<String> getsInTransactions(int size) {
        List<Author> authors = new ArrayList<>(size);
        for (long id = 1; id <= size; id++) {
            long key = id;
            authors.add(inTransaction(() -> get(key)));
        }
        return check(authors);
    }

    /** All posts by one query: its batch is as large as what is loaded. */
    private Supplier<String> eager(int size) {
        return checkWithPosts(inTransaction(() -> database.find(Author.class)
                .fetch("posts", FetchConfig.ofQuery(size))
                .where()
                .le("id", (long) size)
                .orderBy("id")
                .findList()));
    }

    private Supplier<String> touch(int size) {
        return checkWithPosts(inTransaction(() -> {
            List<Author> authors = authors(size);
            for (Author author : authors) {
                if (author.getPosts().isEmpty()) {
                    throw new IllegalStateException("no posts");
                }
            }
            return authors;
        }));
    }

    /** By {@code saveAll}, which makes batches; {@code updateAll} does so only if the transaction is set to. */
    private Supplier<String> change(int size) {
        int changed = inTransaction(() -> {
            List<Author> authors = authors(size);
            authors.forEach(author -> author.setRating(author.getRating() + 1));
            database.saveAll(authors);
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
        inTransaction(() -> database.insertAll(authors));
        return () -> "graph";
    }

    /** By the keys of what is loaded: given the objects, it would ask for the keys of each one's posts, one author at a time. */
    private Supplier<String> delete(Class<?> type, int size) {
        inTransaction(() -> database.deleteAll(
                type, upTo(type, size).stream().map(database::beanId).toList()));
        return () -> "deleted";
    }

    /** By a DTO query, which takes SQL: an entity query that aggregates over a list selects more than it is asked for. */
    private Supplier<String> grouped(int size) {
        List<Popular> found = new ArrayList<>();
        inTransaction(() -> {
            for (int i = 0; i < size; i++) {
                found.addAll(database.findDto(
                                Popular.class,
                                "select a.name, count(p.id) as posts, max(p.views) as views from author a join post p on"
                                        + " p.author_id = a.id where a.rating >= :least group by a.name order by"
                                        + " max(p.views) desc, a.name")
                        .setParameter("least", (double) (i % 5))
                        .setMaxRows(20)
                        .findList());
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
            inTransaction(() -> {
                Author author = get(row + 1L);
                author.setRating(author.getRating() + 1);
                database.update(author);
                database.insert(new Post(Data.title(row), Data.body(row), Data.moment(row), row, author));
            });
        }
        return () -> "done";
    }

    private Supplier<String> links(int size) {
        inTransaction(() -> {
            List<Post> posts = upTo(Post.class, size);
            List<Tag> tags = upTo(Tag.class, 50);
            for (int i = 0; i < posts.size(); i++) {
                for (int t = 0; t < 3; t++) {
                    posts.get(i).getTags().add(tags.get((i + t * 7) % tags.size()));
                }
            }
            database.saveAll(posts);
        });
        return () -> "linked";
    }

    private Supplier<String> dynamic(int size) {
        Checks checks = new Checks();
        inTransaction(() -> {
            for (int i = 0; i < size; i++) {
                ExpressionList<Author> conditions =
                        database.find(Author.class).where().between("id", (long) (i % 50), i % 50 + 40L);
                if ((i & 1) != 0) {
                    conditions.eq("active", true);
                }
                if ((i & 2) != 0) {
                    conditions.ge("rating", 1.0);
                }
                if ((i & 4) != 0) {
                    conditions.like("name", "author%");
                }
                if ((i & 8) != 0) {
                    conditions.isNotNull("email");
                }
                if ((i & 16) != 0) {
                    conditions.gt("balance", BigDecimal.ONE);
                }
                for (Author author : conditions.orderBy("id").setMaxRows(5).findList()) {
                    checks.add(author.getId(), author.getName());
                }
            }
        });
        return checks::toString;
    }
}
