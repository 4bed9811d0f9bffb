package io.jalchemy.benchmarks.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.jalchemy.benchmarks.Checks;
import io.jalchemy.benchmarks.Data;
import io.jalchemy.benchmarks.Participant;
import io.jalchemy.benchmarks.Workload;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.BeanMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Jdbi with its bean mapper, lists of beans as rows and prepared batches; the SQL is by hand. */
public final class JdbiParticipant implements Participant {

    private static final String AUTHORS =
            "SELECT id, name, email, born, rating, active, created_at, balance FROM author";
    private static final String POSTS = "SELECT id, author_id, title, body, published_at, views FROM post";
    private static final String INSERT_AUTHORS =
            "INSERT INTO author (name, email, born, rating, active, created_at, balance) VALUES <rows>";
    private static final String INSERT_POSTS = "INSERT INTO post (author_id, title, body, published_at, views) VALUES ";
    private static final int CHUNK = 500;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    /** On the database at {@code url}. */
    public JdbiParticipant(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        this.pool = new HikariDataSource(config);
        this.jdbi = Jdbi.create(pool)
                .installPlugin(new PostgresPlugin())
                .registerRowMapper(BeanMapper.factory(Author.class))
                .registerRowMapper(BeanMapper.factory(Post.class))
                .registerRowMapper(BeanMapper.factory(Tag.class))
                .registerRowMapper(ConstructorMapper.factory(Popular.class));
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public Object hold(int size) {
        return jdbi.inTransaction(handle -> authors(handle, size));
    }

    @Override
    public Supplier<String> run(Workload workload, int size) {
        return switch (workload) {
            case W1 -> insert(size);
            case W2 -> check(jdbi.inTransaction(handle -> authors(handle, size)));
            case W3 -> gets(size);
            case W3B -> getsInSessions(size);
            case W4 -> eager(size);
            case W5 -> touch(size);
            case W6 -> change(size);
            case W7 -> graph(size);
            case W8 ->
                delete(
                        size,
                        "DELETE FROM post_tag USING post WHERE post_id = post.id AND post.author_id <= :most",
                        "DELETE FROM post WHERE author_id <= :most",
                        "DELETE FROM author WHERE id <= :most");
            case W8P -> delete(size, "DELETE FROM author WHERE id <= :most");
            case W9 -> grouped(size);
            case W10 -> transactions(size);
            case W11 -> links(size);
            case W12 -> dynamic(size);
        };
    }

    private static Author author(int i) {
        Author author = new Author();
        author.setName(Data.name(i));
        author.setEmail(Data.email(i));
        author.setBorn(Data.born(i));
        author.setRating(Data.rating(i));
        author.setActive(Data.active(i));
        author.setCreatedAt(Data.moment(i).atOffset(ZoneOffset.UTC));
        author.setBalance(Data.balance(i));
        return author;
    }

    private static Post post(int i, String body, int views) {
        Post post = new Post();
        post.setTitle(Data.title(i));
        post.setBody(body);
        post.setPublishedAt(Data.moment(i).atOffset(ZoneOffset.UTC));
        post.setViews(views);
        return post;
    }

    private static List<Author> authors(Handle handle, int size) {
        return handle.createQuery(AUTHORS + " WHERE id <= :most ORDER BY id")
                .bind("most", (long) size)
                .mapTo(Author.class)
                .list();
    }

    private static Author author(Handle handle, long id) {
        return handle.createQuery(AUTHORS + " WHERE id = :id")
                .bind("id", id)
                .mapTo(Author.class)
                .one();
    }

    /** Rows of one statement rather than a batch: the driver sends a batch that has keys to return row by row. */
    private static void insertAuthors(Handle handle, List<Author> authors) {
        for (int from = 0; from < authors.size(); from += CHUNK) {
            List<Author> part = authors.subList(from, Math.min(authors.size(), from + CHUNK));
            List<Long> keys = handle.createUpdate(INSERT_AUTHORS)
                    .bindBeanList(
                            "rows", part, List.of("name", "email", "born", "rating", "active", "createdAt", "balance"))
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .list();
            for (int i = 0; i < part.size(); i++) {
                part.get(i).setId(keys.get(i));
            }
        }
    }

    private static void insertPosts(Handle handle, List<Post> posts) {
        for (int from = 0; from < posts.size(); from += CHUNK) {
            List<Post> part = posts.subList(from, Math.min(posts.size(), from + CHUNK));
            List<Long> keys = handle.createUpdate(INSERT_POSTS + "<rows>")
                    .bindBeanList("rows", part, List.of("authorId", "title", "body", "publishedAt", "views"))
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .list();
            for (int i = 0; i < part.size(); i++) {
                part.get(i).setId(keys.get(i));
            }
        }
    }

    private Supplier<String> insert(int size) {
        List<Author> authors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            authors.add(author(i));
        }
        jdbi.useTransaction(handle -> insertAuthors(handle, authors));
        return () -> {
            Map<Long, String> names = new HashMap<>();
            jdbi.useHandle(handle -> handle.createQuery(AUTHORS)
                    .mapTo(Author.class)
                    .forEach(each -> names.put(each.getId(), each.getName())));
            long right = authors.stream()
                    .filter(each -> each.getName().equals(names.get(each.getId())))
                    .count();
            return right + " keys";
        };
    }

    private static Supplier<String> check(List<Author> authors) {
        return () -> {
            Checks checks = new Checks();
            for (Author each : authors) {
                checks.author(
                        each.getId(),
                        each.getName(),
                        each.getEmail(),
                        each.getBorn(),
                        each.getRating(),
                        each.isActive(),
                        each.getCreatedAt().toInstant(),
                        each.getBalance());
                for (Post post : each.posts) {
                    checks.post(
                            post.getId(),
                            post.getAuthorId(),
                            post.getTitle(),
                            post.getBody(),
                            post.getPublishedAt().toInstant(),
                            post.getViews());
                }
            }
            return checks.toString();
        };
    }

    private Supplier<String> gets(int size) {
        List<Author> authors = new ArrayList<>(size);
        jdbi.useTransaction(handle -> {
            for (long id = 1; id <= size; id++) {
                authors.add(author(handle, id));
            }
        });
        return check(authors);
    }

    private Supplier<String> getsInSessions(int size) {
        List<Author> authors = new ArrayList<>(size);
        for (long id = 1; id <= size; id++) {
            long key = id;
            authors.add(jdbi.inTransaction(handle -> author(handle, key)));
        }
        return check(authors);
    }

    private Supplier<String> eager(int size) {
        return check(jdbi.inTransaction(handle -> {
            List<Author> authors = authors(handle, size);
            Map<Long, Author> byId = new HashMap<>(authors.size() * 2);
            authors.forEach(author -> byId.put(author.getId(), author));
            handle.createQuery(POSTS + " WHERE author_id = ANY(:authors) ORDER BY id")
                    .bindArray("authors", Long.class, byId.keySet())
                    .mapTo(Post.class)
                    .forEach(post -> byId.get(post.getAuthorId()).posts.add(post));
            return authors;
        }));
    }

    private Supplier<String> touch(int size) {
        return check(jdbi.inTransaction(handle -> {
            List<Author> authors = authors(handle, size);
            for (Author author : authors) {
                author.posts = handle.createQuery(POSTS + " WHERE author_id = :author ORDER BY id")
                        .bind("author", author.getId())
                        .mapTo(Post.class)
                        .list();
            }
            return authors;
        }));
    }

    private Supplier<String> change(int size) {
        int changed = jdbi.inTransaction(handle -> {
            List<Author> authors = authors(handle, size);
            PreparedBatch batch = handle.prepareBatch("UPDATE author SET rating = :rating WHERE id = :id");
            for (Author author : authors) {
                author.setRating(author.getRating() + 1);
                batch.bindBean(author).add();
            }
            batch.execute();
            return authors.size();
        });
        return () -> String.valueOf(changed);
    }

    private Supplier<String> graph(int size) {
        List<Author> authors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Author author = author(i);
            for (int p = 0; p < 5; p++) {
                author.posts.add(post(i * 5 + p, Data.body(p), p));
            }
            authors.add(author);
        }
        jdbi.useTransaction(handle -> {
            insertAuthors(handle, authors);
            List<Post> posts = new ArrayList<>(size * 5);
            for (Author author : authors) {
                for (Post post : author.posts) {
                    post.setAuthorId(author.getId());
                    posts.add(post);
                }
            }
            insertPosts(handle, posts);
        });
        return () -> "graph";
    }

    private Supplier<String> delete(int size, String... statements) {
        jdbi.useTransaction(handle -> {
            for (String sql : statements) {
                handle.createUpdate(sql).bind("most", (long) size).execute();
            }
        });
        return () -> "deleted";
    }

    /** What the grouped join gives. */
    public record Popular(String name, long posts, long views) {}

    private Supplier<String> grouped(int size) {
        List<Popular> found = new ArrayList<>();
        jdbi.useTransaction(handle -> {
            for (int i = 0; i < size; i++) {
                handle.createQuery(
                                "SELECT author.name, count(post.id) AS posts, max(post.views) AS views FROM author JOIN"
                                        + " post ON post.author_id = author.id WHERE author.rating >= :least GROUP BY author.name"
                                        + " ORDER BY max(post.views) DESC, author.name LIMIT :most")
                        .bind("least", (double) (i % 5))
                        .bind("most", 20L)
                        .mapTo(Popular.class)
                        .forEach(found::add);
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
            jdbi.useTransaction(handle -> {
                Author author = author(handle, row + 1L);
                author.setRating(author.getRating() + 1);
                Post post = post(row, Data.body(row), row);
                post.setAuthorId(author.getId());
                post.setId(handle.createUpdate(INSERT_POSTS + "(:authorId, :title, :body, :publishedAt, :views)")
                        .bindBean(post)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one());
                handle.createUpdate("UPDATE author SET rating = :rating WHERE id = :id")
                        .bindBean(author)
                        .execute();
            });
        }
        return () -> "done";
    }

    private Supplier<String> links(int size) {
        jdbi.useTransaction(handle -> {
            List<Post> posts = handle.createQuery(POSTS + " WHERE id <= :most ORDER BY id")
                    .bind("most", (long) size)
                    .mapTo(Post.class)
                    .list();
            List<Tag> tags = handle.createQuery("SELECT id, name FROM tag WHERE id <= :most ORDER BY id")
                    .bind("most", 50L)
                    .mapTo(Tag.class)
                    .list();
            PreparedBatch batch = handle.prepareBatch("INSERT INTO post_tag (post_id, tag_id) VALUES (:post, :tag)");
            for (int i = 0; i < posts.size(); i++) {
                for (int t = 0; t < 3; t++) {
                    batch.bind("post", posts.get(i).getId())
                            .bind("tag", tags.get((i + t * 7) % tags.size()).getId())
                            .add();
                }
            }
            batch.execute();
        });
        return () -> "linked";
    }

    private Supplier<String> dynamic(int size) {
        Checks checks = new Checks();
        jdbi.useTransaction(handle -> {
            for (int i = 0; i < size; i++) {
                StringBuilder sql = new StringBuilder(AUTHORS + " WHERE id BETWEEN :first AND :last");
                sql.append((i & 1) == 0 ? "" : " AND active = :active");
                sql.append((i & 2) == 0 ? "" : " AND rating >= :rating");
                sql.append((i & 4) == 0 ? "" : " AND name LIKE :name");
                sql.append((i & 8) == 0 ? "" : " AND email IS NOT NULL");
                sql.append((i & 16) == 0 ? "" : " AND balance > :balance");
                sql.append(" ORDER BY id LIMIT :most");
                Query query = handle.createQuery(sql.toString())
                        .bind("first", (long) (i % 50))
                        .bind("last", i % 50 + 40L)
                        .bind("most", 5L);
                if ((i & 1) != 0) {
                    query.bind("active", true);
                }
                if ((i & 2) != 0) {
                    query.bind("rating", 1.0);
                }
                if ((i & 4) != 0) {
                    query.bind("name", "author%");
                }
                if ((i & 16) != 0) {
                    query.bind("balance", BigDecimal.ONE);
                }
                query.mapTo(Author.class).forEach(author -> checks.add(author.getId(), author.getName()));
            }
        });
        return checks::toString;
    }
}
