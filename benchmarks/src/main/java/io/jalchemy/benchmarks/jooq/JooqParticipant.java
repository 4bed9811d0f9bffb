package io.jalchemy.benchmarks.jooq;

import static io.jalchemy.benchmarks.jooq.tables.Author.AUTHOR;
import static io.jalchemy.benchmarks.jooq.tables.Post.POST;
import static io.jalchemy.benchmarks.jooq.tables.PostTag.POST_TAG;
import static io.jalchemy.benchmarks.jooq.tables.Tag.TAG;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.jalchemy.benchmarks.Checks;
import io.jalchemy.benchmarks.Data;
import io.jalchemy.benchmarks.Participant;
import io.jalchemy.benchmarks.Workload;
import io.jalchemy.benchmarks.jooq.tables.AuthorRecord;
import io.jalchemy.benchmarks.jooq.tables.PostRecord;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.CloseableResultQuery;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.Row2;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * jOOQ with the settings that its manual gives for speed, in transactions of JDBC: those of its own ask the server for the isolation
 * level each time.
 */
public final class JooqParticipant implements Participant {

    private static final int CHUNK = 500;

    private final HikariDataSource pool;
    private final Settings settings =
            new Settings().withExecuteLogging(false).withFetchWarnings(false).withBindOffsetDateTimeType(true);

    /** On the database at {@code url}. */
    public JooqParticipant(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        this.pool = new HikariDataSource(config);
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public Object hold(int size) {
        return inTransaction(context -> authors(context, size));
    }

    @Override
    public Supplier<String> run(Workload workload, int size) {
        return switch (workload) {
            case W1 -> insert(size);
            case W2 -> check(inTransaction(context -> authors(context, size)), Map.of());
            case W3 -> gets(size);
            case W3B -> getsInTransactions(size);
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

    private <T> T inTransaction(Function<DSLContext, T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            T result = work.apply(DSL.using(connection, SQLDialect.POSTGRES, settings));
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AuthorRecord author(int i) {
        AuthorRecord author = new AuthorRecord();
        author.setName(Data.name(i));
        author.setEmail(Data.email(i));
        author.setBorn(Data.born(i));
        author.setRating(Data.rating(i));
        author.setActive(Data.active(i));
        author.setCreatedAt(Data.moment(i).atOffset(ZoneOffset.UTC));
        author.setBalance(Data.balance(i));
        return author;
    }

    private static PostRecord post(int i, String body, long views) {
        PostRecord post = new PostRecord();
        post.setTitle(Data.title(i));
        post.setBody(body);
        post.setPublishedAt(Data.moment(i).atOffset(ZoneOffset.UTC));
        post.setViews(views);
        return post;
    }

    private static List<AuthorRecord> authors(DSLContext context, int size) {
        return context.selectFrom(AUTHOR)
                .where(AUTHOR.ID.le((long) size))
                .orderBy(AUTHOR.ID)
                .fetch();
    }

    /** Rows of one insert rather than a batch of them, which gives no keys back. */
    private static void insertAuthors(DSLContext context, List<AuthorRecord> authors) {
        for (int from = 0; from < authors.size(); from += CHUNK) {
            List<AuthorRecord> part = authors.subList(from, Math.min(authors.size(), from + CHUNK));
            List<Long> keys =
                    context.insertInto(AUTHOR).set(part).returning(AUTHOR.ID).fetch(AUTHOR.ID);
            for (int i = 0; i < part.size(); i++) {
                part.get(i).setId(keys.get(i));
            }
        }
    }

    private static void insertPosts(DSLContext context, List<PostRecord> posts) {
        for (int from = 0; from < posts.size(); from += CHUNK) {
            List<PostRecord> part = posts.subList(from, Math.min(posts.size(), from + CHUNK));
            List<Long> keys =
                    context.insertInto(POST).set(part).returning(POST.ID).fetch(POST.ID);
            for (int i = 0; i < part.size(); i++) {
                part.get(i).setId(keys.get(i));
            }
        }
    }

    private Supplier<String> insert(int size) {
        List<AuthorRecord> authors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            authors.add(author(i));
        }
        inTransaction(context -> {
            insertAuthors(context, authors);
            return authors;
        });
        return () -> {
            Map<Long, String> names = inTransaction(context ->
                    context.select(AUTHOR.ID, AUTHOR.NAME).from(AUTHOR).fetchMap(AUTHOR.ID, AUTHOR.NAME));
            long right = authors.stream()
                    .filter(each -> each.getName().equals(names.get(each.getId())))
                    .count();
            return right + " keys";
        };
    }

    private static Supplier<String> check(List<AuthorRecord> authors, Map<Long, ? extends List<PostRecord>> posts) {
        return () -> {
            Checks checks = new Checks();
            for (AuthorRecord each : authors) {
                checks.author(
                        each.getId(),
                        each.getName(),
                        each.getEmail(),
                        each.getBorn(),
                        each.getRating(),
                        each.getActive(),
                        each.getCreatedAt().toInstant(),
                        each.getBalance());
                List<PostRecord> own = posts.get(each.getId());
                for (PostRecord post : own == null ? List.<PostRecord>of() : own) {
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
        return check(
                inTransaction(context -> {
                    List<AuthorRecord> authors = new ArrayList<>(size);
                    try (CloseableResultQuery<AuthorRecord> query = context.selectFrom(AUTHOR)
                            .where(AUTHOR.ID.eq(param("id", AUTHOR.ID)))
                            .keepStatement(true)) {
                        for (long id = 1; id <= size; id++) {
                            authors.add(query.bind("id", id).fetchSingle());
                        }
                    }
                    return authors;
                }),
                Map.of());
    }

    private Supplier<String> getsInTransactions(int size) {
        List<AuthorRecord> authors = new ArrayList<>(size);
        for (long id = 1; id <= size; id++) {
            long key = id;
            authors.add(inTransaction(context -> context.fetchSingle(AUTHOR, AUTHOR.ID.eq(key))));
        }
        return check(authors, Map.of());
    }

    private Supplier<String> eager(int size) {
        return inTransaction(context -> {
            List<AuthorRecord> authors = authors(context, size);
            // Not any(array): jOOQ binds an array as text, which the server casts once a row.
            List<Long> keys = authors.stream().map(AuthorRecord::getId).toList();
            Map<Long, Result<PostRecord>> posts = context.selectFrom(POST)
                    .where(POST.AUTHOR_ID.in(keys))
                    .orderBy(POST.ID)
                    .fetchGroups(POST.AUTHOR_ID);
            return check(authors, posts);
        });
    }

    private Supplier<String> touch(int size) {
        return inTransaction(context -> {
            List<AuthorRecord> authors = authors(context, size);
            Map<Long, Result<PostRecord>> posts = new HashMap<>(size * 2);
            for (AuthorRecord author : authors) {
                posts.put(
                        author.getId(),
                        context.selectFrom(POST)
                                .where(POST.AUTHOR_ID.eq(author.getId()))
                                .orderBy(POST.ID)
                                .fetch());
            }
            return check(authors, posts);
        });
    }

    private Supplier<String> change(int size) {
        int changed = inTransaction(context -> {
            List<AuthorRecord> authors = authors(context, size);
            authors.forEach(author -> author.setRating(author.getRating() + 1));
            context.batchUpdate(authors).execute();
            return authors.size();
        });
        return () -> String.valueOf(changed);
    }

    private Supplier<String> graph(int size) {
        List<AuthorRecord> authors = new ArrayList<>(size);
        List<PostRecord> posts = new ArrayList<>(size * 5);
        for (int i = 0; i < size; i++) {
            authors.add(author(i));
            for (int p = 0; p < 5; p++) {
                posts.add(post(i * 5 + p, Data.body(p), p));
            }
        }
        inTransaction(context -> {
            insertAuthors(context, authors);
            for (int i = 0; i < posts.size(); i++) {
                posts.get(i).setAuthorId(authors.get(i / 5).getId());
            }
            insertPosts(context, posts);
            return posts;
        });
        return () -> "graph";
    }

    private Supplier<String> delete(int size, boolean postsFirst) {
        long most = size;
        inTransaction(context -> {
            if (postsFirst) {
                context.deleteFrom(POST_TAG)
                        .using(POST)
                        .where(POST_TAG.POST_ID.eq(POST.ID))
                        .and(POST.AUTHOR_ID.le(most))
                        .execute();
                context.deleteFrom(POST).where(POST.AUTHOR_ID.le(most)).execute();
            }
            return context.deleteFrom(AUTHOR).where(AUTHOR.ID.le(most)).execute();
        });
        return () -> "deleted";
    }

    private record Popular(String name, int posts, long views) {}

    private Supplier<String> grouped(int size) {
        List<Popular> found = new ArrayList<>();
        inTransaction(context -> {
            for (int i = 0; i < size; i++) {
                found.addAll(context.select(AUTHOR.NAME, count(POST.ID), max(POST.VIEWS))
                        .from(AUTHOR)
                        .join(POST)
                        .on(POST.AUTHOR_ID.eq(AUTHOR.ID))
                        .where(AUTHOR.RATING.ge((double) (i % 5)))
                        .groupBy(AUTHOR.NAME)
                        .orderBy(max(POST.VIEWS).desc(), AUTHOR.NAME)
                        .limit(20)
                        .fetch(mapping(Popular::new)));
            }
            return found;
        });
        return () -> {
            Checks checks = new Checks();
            found.forEach(each -> checks.add(each.name(), (long) each.posts(), each.views()));
            return checks.toString();
        };
    }

    private Supplier<String> transactions(int size) {
        for (int i = 0; i < size; i++) {
            int row = i;
            inTransaction(context -> {
                AuthorRecord author = context.fetchSingle(AUTHOR, AUTHOR.ID.eq(row + 1L));
                author.setRating(author.getRating() + 1);
                PostRecord post = post(row, Data.body(row), row);
                post.setAuthorId(author.getId());
                post.attach(context.configuration());
                post.store();
                return author.store();
            });
        }
        return () -> "done";
    }

    private Supplier<String> links(int size) {
        inTransaction(context -> {
            List<Long> posts = context.selectFrom(POST)
                    .where(POST.ID.le((long) size))
                    .orderBy(POST.ID)
                    .fetch(POST.ID);
            List<Long> tags = context.selectFrom(TAG)
                    .where(TAG.ID.le(50L))
                    .orderBy(TAG.ID)
                    .fetch(TAG.ID);
            List<Row2<Long, Long>> links = new ArrayList<>(posts.size() * 3);
            for (int i = 0; i < posts.size(); i++) {
                for (int t = 0; t < 3; t++) {
                    links.add(row(posts.get(i), tags.get((i + t * 7) % tags.size())));
                }
            }
            return context.insertInto(POST_TAG, POST_TAG.POST_ID, POST_TAG.TAG_ID)
                    .valuesOfRows(links)
                    .execute();
        });
        return () -> "linked";
    }

    private Supplier<String> dynamic(int size) {
        Checks checks = new Checks();
        inTransaction(context -> {
            for (int i = 0; i < size; i++) {
                Condition condition = AUTHOR.ID.between((long) (i % 50), i % 50 + 40L);
                if ((i & 1) != 0) {
                    condition = condition.and(AUTHOR.ACTIVE.eq(true));
                }
                if ((i & 2) != 0) {
                    condition = condition.and(AUTHOR.RATING.ge(1.0));
                }
                if ((i & 4) != 0) {
                    condition = condition.and(AUTHOR.NAME.like("author%"));
                }
                if ((i & 8) != 0) {
                    condition = condition.and(AUTHOR.EMAIL.isNotNull());
                }
                if ((i & 16) != 0) {
                    condition = condition.and(AUTHOR.BALANCE.gt(BigDecimal.ONE));
                }
                for (AuthorRecord author : context.selectFrom(AUTHOR)
                        .where(condition)
                        .orderBy(AUTHOR.ID)
                        .limit(5)
                        .fetch()) {
                    checks.add(author.getId(), author.getName());
                }
            }
            return checks;
        });
        return checks::toString;
    }
}
