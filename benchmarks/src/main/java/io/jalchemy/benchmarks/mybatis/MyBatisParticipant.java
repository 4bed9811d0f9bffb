package io.jalchemy.benchmarks.mybatis;

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
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/**
 * MyBatis with result maps that leave nothing to guess, statements that are prepared once a session, and its batch executor for what
 * writes many rows: that took less time than rows of one insert by {@code foreach}, whose parameters are made anew each time. Its
 * caches are off: a query that comes again is to be answered by the database, as it is for the others.
 */
public final class MyBatisParticipant implements Participant {

    private final HikariDataSource pool;
    private final SqlSessionFactory sessions;

    /** On the database at {@code url}. */
    public MyBatisParticipant(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        this.pool = new HikariDataSource(config);
        Configuration configuration =
                new Configuration(new Environment("benchmark", new JdbcTransactionFactory(), pool));
        configuration.setDefaultExecutorType(ExecutorType.REUSE);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setCacheEnabled(false);
        for (Class<?> type : List.of(Author.class, Post.class, Tag.class, Popular.class)) {
            configuration.getTypeAliasRegistry().registerAlias(type);
        }
        configuration.addMapper(BlogMapper.class);
        this.sessions = new SqlSessionFactoryBuilder().build(configuration);
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public Object hold(int size) {
        return inSession(mapper -> mapper.authors(size));
    }

    @Override
    public Supplier<String> run(Workload workload, int size) {
        return switch (workload) {
            case W1 -> insert(size);
            case W2 -> check(inSession(mapper -> mapper.authors(size)));
            case W3 -> gets(size);
            case W3B -> getsInSessions(size);
            case W4 -> eager(size);
            case W5 -> touch(size);
            case W6 -> change(size);
            case W7 -> graph(size);
            case W8 -> delete(size, true);
            case W8P -> delete(size, false);
            case W9 -> grouped(size);
            case W10 -> transactions(size);
            case W11 -> links(size);
            case W12 -> dynamic(size);
        };
    }

    private <T> T inSession(Function<BlogMapper, T> work) {
        return inSession(ExecutorType.REUSE, work);
    }

    private <T> T inSession(ExecutorType executor, Function<BlogMapper, T> work) {
        try (SqlSession session = sessions.openSession(executor)) {
            T result = work.apply(session.getMapper(BlogMapper.class));
            session.commit();
            return result;
        }
    }

    private static Author author(int i) {
        Author author = new Author();
        author.name = Data.name(i);
        author.email = Data.email(i);
        author.born = Data.born(i);
        author.rating = Data.rating(i);
        author.active = Data.active(i);
        author.createdAt = Data.moment(i).atOffset(ZoneOffset.UTC);
        author.balance = Data.balance(i);
        return author;
    }

    private static Post post(int i, String body, int views) {
        Post post = new Post();
        post.title = Data.title(i);
        post.body = body;
        post.publishedAt = Data.moment(i).atOffset(ZoneOffset.UTC);
        post.views = views;
        return post;
    }

    private Supplier<String> insert(int size) {
        List<Author> authors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            authors.add(author(i));
        }
        inSession(ExecutorType.BATCH, mapper -> {
            authors.forEach(mapper::insertAuthor);
            return authors;
        });
        return () -> {
            Map<Long, String> names = new HashMap<>();
            inSession(mapper -> mapper.authors(Long.MAX_VALUE)).forEach(each -> names.put(each.id, each.name));
            long right = authors.stream()
                    .filter(each -> each.name.equals(names.get(each.id)))
                    .count();
            return right + " keys";
        };
    }

    private static Supplier<String> check(List<Author> authors) {
        return () -> {
            Checks checks = new Checks();
            for (Author each : authors) {
                checks.author(
                        each.id,
                        each.name,
                        each.email,
                        each.born,
                        each.rating,
                        each.active,
                        each.createdAt.toInstant(),
                        each.balance);
                for (Post post : each.getPosts()) {
                    checks.post(
                            post.id, post.authorId, post.title, post.body, post.publishedAt.toInstant(), post.views);
                }
            }
            return checks.toString();
        };
    }

    private Supplier<String> gets(int size) {
        return check(inSession(mapper -> {
            List<Author> authors = new ArrayList<>(size);
            for (long id = 1; id <= size; id++) {
                authors.add(mapper.author(id));
            }
            return authors;
        }));
    }

    private Supplier<String> getsInSessions(int size) {
        List<Author> authors = new ArrayList<>(size);
        for (long id = 1; id <= size; id++) {
            long key = id;
            authors.add(inSession(mapper -> mapper.author(key)));
        }
        return check(authors);
    }

    private Supplier<String> eager(int size) {
        return check(inSession(mapper -> {
            List<Author> authors = mapper.authors(size);
            Map<Long, Author> byId = new HashMap<>(authors.size() * 2);
            authors.forEach(author -> byId.put(author.id, author));
            for (Post post : mapper.postsOfAuthors(byId.keySet().toArray(Long[]::new))) {
                byId.get(post.authorId).getPosts().add(post);
            }
            return authors;
        }));
    }

    private Supplier<String> touch(int size) {
        return check(inSession(mapper -> {
            List<Author> authors = mapper.lazyAuthors(size);
            for (Author author : authors) {
                if (author.getPosts().isEmpty()) {
                    throw new IllegalStateException("no posts");
                }
            }
            return authors;
        }));
    }

    private Supplier<String> change(int size) {
        int changed = inSession(ExecutorType.BATCH, mapper -> {
            List<Author> authors = mapper.authors(size);
            for (Author author : authors) {
                author.rating = author.rating + 1;
                mapper.updateRating(author);
            }
            return authors.size();
        });
        return () -> String.valueOf(changed);
    }

    private Supplier<String> graph(int size) {
        List<Author> authors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Author author = author(i);
            for (int p = 0; p < 5; p++) {
                author.getPosts().add(post(i * 5 + p, Data.body(p), p));
            }
            authors.add(author);
        }
        inSession(ExecutorType.BATCH, mapper -> {
            authors.forEach(mapper::insertAuthor);
            mapper.flush(); // the keys are there only now
            for (Author author : authors) {
                for (Post post : author.getPosts()) {
                    post.authorId = author.id;
                    mapper.insertPost(post);
                }
            }
            return authors;
        });
        return () -> "graph";
    }

    private Supplier<String> delete(int size, boolean postsFirst) {
        inSession(mapper -> {
            if (postsFirst) {
                mapper.deleteLinks(size);
                mapper.deletePosts(size);
            }
            mapper.deleteAuthors(size);
            return size;
        });
        return () -> "deleted";
    }

    private Supplier<String> grouped(int size) {
        List<Popular> found = inSession(mapper -> {
            List<Popular> all = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                all.addAll(mapper.popular(i % 5, 20));
            }
            return all;
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
            inSession(mapper -> {
                Author author = mapper.author(row + 1L);
                author.rating = author.rating + 1;
                Post post = post(row, Data.body(row), row);
                post.authorId = author.id;
                mapper.insertPost(post);
                mapper.updateRating(author);
                return post;
            });
        }
        return () -> "done";
    }

    private Supplier<String> links(int size) {
        inSession(ExecutorType.BATCH, mapper -> {
            List<Post> posts = mapper.posts(size);
            List<Tag> tags = mapper.tags(50);
            for (int i = 0; i < posts.size(); i++) {
                for (int t = 0; t < 3; t++) {
                    mapper.insertLink(posts.get(i).id, tags.get((i + t * 7) % tags.size()).id);
                }
            }
            return posts;
        });
        return () -> "linked";
    }

    private Supplier<String> dynamic(int size) {
        Checks checks = new Checks();
        inSession(mapper -> {
            for (int i = 0; i < size; i++) {
                Filter filter = new Filter(
                        i % 50,
                        i % 50 + 40L,
                        (i & 1) == 0 ? null : true,
                        (i & 2) == 0 ? null : 1.0,
                        (i & 4) == 0 ? null : "author%",
                        (i & 8) != 0,
                        (i & 16) == 0 ? null : BigDecimal.ONE,
                        5);
                mapper.filtered(filter).forEach(author -> checks.add(author.id, author.name));
            }
            return checks;
        });
        return checks::toString;
    }
}
