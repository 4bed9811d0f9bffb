package io.jalchemy.benchmarks.jalchemy;

import static io.jalchemy.benchmarks.jalchemy.AuthorPath.AUTHOR;
import static io.jalchemy.benchmarks.jalchemy.PostPath.POST;
import static io.jalchemy.benchmarks.jalchemy.TagPath.TAG;
import static io.jalchemy.benchmarks.jalchemy.WriterPath.WRITER;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.max;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.benchmarks.Checks;
import io.jalchemy.benchmarks.Data;
import io.jalchemy.benchmarks.Participant;
import io.jalchemy.benchmarks.Workload;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.tree.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Jalchemy through its sessions, with default options. */
public final class JalchemyParticipant implements Participant {

    private final Engine engine;
    private final SessionFactory sessions;
    private final SessionFactory passive;

    /** On the database at {@code url}. */
    public JalchemyParticipant(String url) {
        this.engine = Engine.create(url, EngineOptions.defaults().poolSize(2));
        this.sessions = SessionFactory.of(engine, Registry.of(AUTHOR));
        this.passive = SessionFactory.of(engine, Registry.of(WRITER));
    }

    @Override
    public void close() {
        engine.close();
    }

    @Override
    public Object hold(int size) {
        Session session = sessions.open();
        return List.of(
                session,
                session.scalars(select(AUTHOR).where(AUTHOR.id.le((long) size)).orderBy(AUTHOR.id))
                        .all());
    }

    @Override
    public Supplier<String> run(Workload workload, int size) {
        return switch (workload) {
            case W1 -> insert(size);
            case W2 -> load(size);
            case W3 -> gets(size);
            case W3B -> getsInSessions(size);
            case W4 -> eager(size);
            case W5 -> touch(size);
            case W6 -> change(size);
            case W7 -> graph(size);
            case W8 -> delete(size);
            case W8P -> deletePassively(size);
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

    private Supplier<String> insert(int size) {
        List<Author> authors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            authors.add(author(i));
        }
        sessions.inTransaction(session -> session.addAll(authors));
        return () -> {
            try (Session session = sessions.open()) {
                long right = authors.stream()
                        .filter(each -> session.getOne(AUTHOR, Objects.requireNonNull(each.getId()))
                                .getName()
                                .equals(each.getName()))
                        .count();
                return right + " keys";
            }
        };
    }

    private static Supplier<String> check(List<Author> authors, boolean withPosts) {
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
                        each.getCreatedAt(),
                        each.getBalance());
                for (Post post : withPosts ? each.getPosts() : List.<Post>of()) {
                    checks.post(
                            post.getId(),
                            post.getAuthorId(),
                            post.getTitle(),
                            post.getBody(),
                            post.getPublishedAt(),
                            post.getViews());
                }
            }
            return checks.toString();
        };
    }

    private Supplier<String> load(int size) {
        return check(
                sessions.fromTransaction(session -> session.scalars(
                                select(AUTHOR).where(AUTHOR.id.le((long) size)).orderBy(AUTHOR.id))
                        .all()),
                false);
    }

    private Supplier<String> gets(int size) {
        List<Author> authors = new ArrayList<>(size);
        sessions.inTransaction(session -> {
            for (long id = 1; id <= size; id++) {
                authors.add(session.getOne(AUTHOR, id));
            }
        });
        return check(authors, false);
    }

    private Supplier<String> getsInSessions(int size) {
        List<Author> authors = new ArrayList<>(size);
        for (long id = 1; id <= size; id++) {
            long key = id;
            authors.add(sessions.fromTransaction(session -> session.getOne(AUTHOR, key)));
        }
        return check(authors, false);
    }

    private Supplier<String> eager(int size) {
        return check(
                sessions.fromTransaction(session -> session.scalars(select(AUTHOR)
                                .where(AUTHOR.id.le((long) size))
                                .orderBy(AUTHOR.id)
                                .options(selectInLoad(AUTHOR.posts)))
                        .all()),
                true);
    }

    private Supplier<String> touch(int size) {
        return check(
                sessions.fromTransaction(session -> {
                    List<Author> authors = session.scalars(select(AUTHOR)
                                    .where(AUTHOR.id.le((long) size))
                                    .orderBy(AUTHOR.id))
                            .all();
                    for (Author author : authors) {
                        if (author.getPosts().isEmpty()) {
                            throw new IllegalStateException("no posts");
                        }
                    }
                    return authors;
                }),
                true);
    }

    private Supplier<String> change(int size) {
        int changed = sessions.fromTransaction(session -> {
            List<Author> authors = session.scalars(
                            select(AUTHOR).where(AUTHOR.id.le((long) size)).orderBy(AUTHOR.id))
                    .all();
            for (Author author : authors) {
                author.setRating(author.getRating() + 1);
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
                author.getPosts().add(new Post(Data.title(i * 5 + p), Data.body(p), Data.moment(i * 5 + p), p));
            }
            authors.add(author);
        }
        sessions.inTransaction(session -> session.addAll(authors));
        return () -> "graph";
    }

    private Supplier<String> delete(int size) {
        sessions.inTransaction(session -> session.scalars(select(AUTHOR).where(AUTHOR.id.le((long) size)))
                .all()
                .forEach(session::delete));
        return () -> "deleted";
    }

    private Supplier<String> deletePassively(int size) {
        passive.inTransaction(session -> session.scalars(select(WRITER).where(WRITER.id.le((long) size)))
                .all()
                .forEach(session::delete));
        return () -> "deleted";
    }

    private record Popular(String name, Long posts, Long views) {}

    private Supplier<String> grouped(int size) {
        List<Popular> found = new ArrayList<>();
        sessions.inTransaction(session -> {
            for (int i = 0; i < size; i++) {
                found.addAll(session.execute(select(AUTHOR.name, count(POST.id), max(POST.views))
                                .join(AUTHOR.posts)
                                .where(AUTHOR.rating.ge((double) (i % 5)))
                                .groupBy(AUTHOR.name)
                                .orderBy(max(POST.views).desc(), AUTHOR.name)
                                .limit(20)
                                .into(Popular::new))
                        .all());
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
                Author author = session.getOne(AUTHOR, row + 1L);
                author.setRating(author.getRating() + 1);
                Post post = new Post(Data.title(row), Data.body(row), Data.moment(row), row);
                post.setAuthor(author);
                session.add(post);
            });
        }
        return () -> "done";
    }

    private Supplier<String> links(int size) {
        sessions.inTransaction(session -> {
            List<Post> posts = session.scalars(
                            select(POST).where(POST.id.le((long) size)).orderBy(POST.id))
                    .all();
            List<Tag> tags = session.scalars(select(TAG).where(TAG.id.le(50L)).orderBy(TAG.id))
                    .all();
            for (int i = 0; i < posts.size(); i++) {
                for (int t = 0; t < 3; t++) {
                    tags.get((i + t * 7) % tags.size()).getName();
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
                List<Condition> conditions = new ArrayList<>();
                conditions.add(AUTHOR.id.between((long) (i % 50), i % 50 + 40L));
                if ((i & 1) != 0) {
                    conditions.add(AUTHOR.active.eq(true));
                }
                if ((i & 2) != 0) {
                    conditions.add(AUTHOR.rating.ge(1.0));
                }
                if ((i & 4) != 0) {
                    conditions.add(AUTHOR.name.like("author%"));
                }
                if ((i & 8) != 0) {
                    conditions.add(AUTHOR.email.isNotNull());
                }
                if ((i & 16) != 0) {
                    conditions.add(AUTHOR.balance.gt(BigDecimal.ONE));
                }
                for (Author author : session.scalars(select(AUTHOR)
                        .where(conditions.toArray(Condition[]::new))
                        .orderBy(AUTHOR.id)
                        .limit(5))) {
                    checks.add(author.getId(), author.getName());
                }
            }
        });
        return checks::toString;
    }
}
