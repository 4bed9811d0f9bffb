package io.jalchemy.benchmarks.jimmer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.jalchemy.benchmarks.Checks;
import io.jalchemy.benchmarks.Data;
import io.jalchemy.benchmarks.Participant;
import io.jalchemy.benchmarks.Workload;
import io.jalchemy.benchmarks.jimmer.model.Author;
import io.jalchemy.benchmarks.jimmer.model.AuthorDraft;
import io.jalchemy.benchmarks.jimmer.model.AuthorFetcher;
import io.jalchemy.benchmarks.jimmer.model.AuthorTable;
import io.jalchemy.benchmarks.jimmer.model.Immutables;
import io.jalchemy.benchmarks.jimmer.model.Post;
import io.jalchemy.benchmarks.jimmer.model.PostDraft;
import io.jalchemy.benchmarks.jimmer.model.PostFetcher;
import io.jalchemy.benchmarks.jimmer.model.PostProps;
import io.jalchemy.benchmarks.jimmer.model.PostTable;
import io.jalchemy.benchmarks.jimmer.model.Tag;
import io.jalchemy.benchmarks.jimmer.model.TagTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.babyfish.jimmer.ImmutableObjects;
import org.babyfish.jimmer.sql.DissociateAction;
import org.babyfish.jimmer.sql.JSqlClient;
import org.babyfish.jimmer.sql.ast.LikeMode;
import org.babyfish.jimmer.sql.ast.mutation.AssociatedSaveMode;
import org.babyfish.jimmer.sql.ast.mutation.BatchSaveResult;
import org.babyfish.jimmer.sql.ast.mutation.SaveMode;
import org.babyfish.jimmer.sql.ast.tuple.Tuple2;
import org.babyfish.jimmer.sql.ast.tuple.Tuple3;
import org.babyfish.jimmer.sql.dialect.PostgresDialect;
import org.babyfish.jimmer.sql.runtime.ConnectionManager;

/**
 * Jimmer with save commands that insert only or update only, whose objects have what is to be written and no more, and with fetchers
 * that load the posts of 500 authors at a time.
 */
public final class JimmerParticipant implements Participant {

    private static final AuthorTable AUTHOR = AuthorTable.$;
    private static final PostTable POST = PostTable.$;
    private static final TagTable TAG = TagTable.$;
    private static final AuthorFetcher WITH_POSTS =
            AuthorFetcher.$.allScalarFields().posts(PostFetcher.$.allTableFields());

    private final HikariDataSource pool;
    private final JSqlClient client;

    /** On the database at {@code url}. */
    public JimmerParticipant(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        this.pool = new HikariDataSource(config);
        this.client = JSqlClient.newBuilder()
                .setDialect(new PostgresDialect())
                .setConnectionManager(ConnectionManager.simpleConnectionManager(pool))
                .setDefaultListBatchSize(500)
                .build();
    }

    @Override
    public void close() {
        pool.close();
    }

    /** All but W5: what has not been fetched is not there, and is never loaded later. */
    @Override
    public boolean does(Workload workload) {
        return workload != Workload.W5;
    }

    @Override
    public Object hold(int size) {
        return client.transaction(() -> authors(size));
    }

    @Override
    public Supplier<String> run(Workload workload, int size) {
        return switch (workload) {
            case W1 -> insert(size);
            case W2 -> check(client.transaction(() -> authors(size)));
            case W3 -> gets(size);
            case W3B -> getsInTransactions(size);
            case W4 -> eager(size);
            case W5 -> throw new IllegalStateException("see does()");
            case W6 -> change(size);
            case W7 -> graph(size);
            case W8 -> delete(size);
            case W8P -> deleteLoaded(size);
            case W9 -> grouped(size);
            case W10 -> transactions(size);
            case W11 -> links(size);
            case W12 -> dynamic(size);
        };
    }

    private static void fill(AuthorDraft author, int i) {
        author.setName(Data.name(i));
        author.setEmail(Data.email(i));
        author.setBorn(Data.born(i));
        author.setRating(Data.rating(i));
        author.setActive(Data.active(i));
        author.setCreatedAt(Data.moment(i));
        author.setBalance(Data.balance(i));
    }

    private static void fill(PostDraft post, int i, String body, int views) {
        post.setTitle(Data.title(i));
        post.setBody(body);
        post.setPublishedAt(Data.moment(i));
        post.setViews(views);
    }

    private List<Author> authors(int size) {
        return client.createQuery(AUTHOR)
                .where(AUTHOR.id().le((long) size))
                .orderBy(AUTHOR.id())
                .select(AUTHOR)
                .execute();
    }

    private Author author(long id) {
        return Objects.requireNonNull(client.findById(Author.class, id));
    }

    private static Author rated(Author author) {
        return Immutables.createAuthor(draft -> {
            draft.setId(author.id());
            draft.setRating(author.rating() + 1);
        });
    }

    private Supplier<String> insert(int size) {
        List<Author> authors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int row = i;
            authors.add(Immutables.createAuthor(draft -> fill(draft, row)));
        }
        BatchSaveResult<Author> saved = client.transaction(() -> client.saveEntitiesCommand(authors)
                .setMode(SaveMode.INSERT_ONLY)
                .execute());
        return () -> {
            Map<Long, String> names = new HashMap<>();
            client.createQuery(AUTHOR).select(AUTHOR).execute().forEach(each -> names.put(each.id(), each.name()));
            long right = saved.getItems().stream()
                    .map(BatchSaveResult.Item::getModifiedEntity)
                    .filter(each -> each.name().equals(names.get(each.id())))
                    .count();
            return right + " keys";
        };
    }

    private static Supplier<String> check(List<Author> authors) {
        return () -> {
            Checks checks = new Checks();
            for (Author each : authors) {
                checks.author(
                        each.id(),
                        each.name(),
                        each.email(),
                        each.born(),
                        each.rating(),
                        each.active(),
                        each.createdAt(),
                        each.balance());
                if (ImmutableObjects.isLoaded(each, "posts")) {
                    for (Post post : each.posts()) {
                        checks.post(
                                post.id(),
                                post.authorId(),
                                post.title(),
                                post.body(),
                                post.publishedAt(),
                                post.views());
                    }
                }
            }
            return checks.toString();
        };
    }

    private Supplier<String> gets(int size) {
        return check(client.transaction(() -> {
            List<Author> authors = new ArrayList<>(size);
            for (long id = 1; id <= size; id++) {
                authors.add(author(id));
            }
            return authors;
        }));
    }

    private Supplier<String> getsInTransactions(int size) {
        List<Author> authors = new ArrayList<>(size);
        for (long id = 1; id <= size; id++) {
            long key = id;
            authors.add(client.transaction(() -> author(key)));
        }
        return check(authors);
    }

    private Supplier<String> eager(int size) {
        return check(client.transaction(() -> client.createQuery(AUTHOR)
                .where(AUTHOR.id().le((long) size))
                .orderBy(AUTHOR.id())
                .select(AUTHOR.fetch(WITH_POSTS))
                .execute()));
    }

    private Supplier<String> change(int size) {
        int changed = client.transaction(() -> {
            List<Author> authors =
                    authors(size).stream().map(JimmerParticipant::rated).toList();
            client.saveEntitiesCommand(authors).setMode(SaveMode.UPDATE_ONLY).execute();
            return authors.size();
        });
        return () -> String.valueOf(changed);
    }

    private Supplier<String> graph(int size) {
        List<Author> authors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int row = i;
            authors.add(Immutables.createAuthor(draft -> {
                fill(draft, row);
                for (int p = 0; p < 5; p++) {
                    int number = p;
                    draft.addIntoPosts(post -> fill(post, row * 5 + number, Data.body(number), number));
                }
            }));
        }
        client.transaction(() -> client.saveEntitiesCommand(authors)
                .setMode(SaveMode.INSERT_ONLY)
                .setAssociatedModeAll(AssociatedSaveMode.APPEND)
                .execute());
        return () -> "graph";
    }

    private Supplier<String> delete(int size) {
        client.transaction(() ->
                client.createDelete(AUTHOR).where(AUTHOR.id().le((long) size)).execute());
        return () -> "deleted";
    }

    private Supplier<String> deleteLoaded(int size) {
        client.transaction(() -> {
            List<Long> keys = authors(size).stream().map(Author::id).toList();
            return client.getEntities()
                    .deleteAllCommand(Author.class, keys)
                    .setDissociateAction(PostProps.AUTHOR, DissociateAction.LAX)
                    .execute();
        });
        return () -> "deleted";
    }

    private Supplier<String> grouped(int size) {
        List<Tuple3<String, Long, Long>> found = client.transaction(() -> {
            List<Tuple3<String, Long, Long>> all = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                all.addAll(client.createQuery(POST)
                        .where(POST.author().rating().ge((double) (i % 5)))
                        .groupBy(POST.author().name())
                        .orderBy(POST.views().max().desc(), POST.author().name().asc())
                        .select(
                                POST.author().name(),
                                POST.id().count(),
                                POST.views().max())
                        .limit(20)
                        .execute());
            }
            return all;
        });
        return () -> {
            Checks checks = new Checks();
            found.forEach(each -> checks.add(each.get_1(), each.get_2(), each.get_3()));
            return checks.toString();
        };
    }

    private Supplier<String> transactions(int size) {
        for (int i = 0; i < size; i++) {
            int row = i;
            client.transaction(() -> {
                Author author = author(row + 1L);
                Post post = Immutables.createPost(draft -> {
                    fill(draft, row, Data.body(row), row);
                    draft.setAuthorId(author.id());
                });
                client.saveCommand(post).setMode(SaveMode.INSERT_ONLY).execute();
                return client.saveCommand(rated(author))
                        .setMode(SaveMode.UPDATE_ONLY)
                        .execute();
            });
        }
        return () -> "done";
    }

    private Supplier<String> links(int size) {
        client.transaction(() -> {
            List<Post> posts = client.createQuery(POST)
                    .where(POST.id().le((long) size))
                    .orderBy(POST.id())
                    .select(POST)
                    .execute();
            List<Tag> tags = client.createQuery(TAG)
                    .where(TAG.id().le(50L))
                    .orderBy(TAG.id())
                    .select(TAG)
                    .execute();
            List<Tuple2<?, ?>> links = new ArrayList<>(posts.size() * 3);
            for (int i = 0; i < posts.size(); i++) {
                for (int t = 0; t < 3; t++) {
                    links.add(new Tuple2<>(
                            posts.get(i).id(),
                            tags.get((i + t * 7) % tags.size()).id()));
                }
            }
            return client.getAssociations(PostProps.TAGS).insertAll(links);
        });
        return () -> "linked";
    }

    private Supplier<String> dynamic(int size) {
        Checks checks = new Checks();
        client.transaction(() -> {
            for (int i = 0; i < size; i++) {
                List<Author> authors = client.createQuery(AUTHOR)
                        .where(AUTHOR.id().between((long) (i % 50), i % 50 + 40L))
                        .whereIf((i & 1) != 0, () -> AUTHOR.active().eq(true))
                        .whereIf((i & 2) != 0, () -> AUTHOR.rating().ge(1.0))
                        .whereIf((i & 4) != 0, () -> AUTHOR.name().like("author", LikeMode.START))
                        .whereIf((i & 8) != 0, () -> AUTHOR.email().isNotNull())
                        .whereIf((i & 16) != 0, () -> AUTHOR.balance().gt(BigDecimal.ONE))
                        .orderBy(AUTHOR.id())
                        .select(AUTHOR)
                        .limit(5)
                        .execute();
                authors.forEach(author -> checks.add(author.id(), author.name()));
            }
            return checks;
        });
        return checks::toString;
    }
}
