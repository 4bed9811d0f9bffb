package io.jalchemy.examples.blog;

import static io.jalchemy.examples.blog.GroupPath.GROUP;
import static io.jalchemy.examples.blog.PostPath.POST;
import static io.jalchemy.examples.blog.TagPath.TAG;
import static io.jalchemy.examples.blog.UserPath.USER;
import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.error.JalchemyException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A blog, stored, loaded, changed and deleted; prints each step with the SQL that it causes. */
public final class Main {

    private final SessionFactory sessions;
    private final Screen screen;

    private Main(Engine engine, Screen screen) {
        this.screen = screen;
        Registry registry = Registry.of(USER, GROUP);
        registry.metadata().dropAll(engine);
        engine.listen(screen);
        screen.section("Create the tables: each after those that its foreign keys refer to");
        registry.metadata().createAll(engine);
        screen.line(registry.metadata().tables().size() + " tables created");
        sessions = SessionFactory.of(engine, registry);
    }

    /** Runs the example; exit status 2 if the arguments are wrong or the database cannot be reached. */
    public static void main(String... words) throws IOException {
        int status = status(words);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int status(String... words) throws IOException {
        Optional<Arguments> arguments = Arguments.of(words);
        return arguments.isPresent() && run(arguments.get()) ? 0 : 2;
    }

    private static boolean run(Arguments arguments) throws IOException {
        String url = arguments.url();
        if (url == null) {
            try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
                return run(server.getJdbcUrl("postgres", "postgres"));
            }
        }
        return run(url);
    }

    private static boolean run(String url) {
        try (Engine engine = Engine.create(
                url,
                EngineOptions.defaults()
                        .connectionTimeout(Duration.ofSeconds(3))
                        .echoValues(true))) {
            Screen screen = Screen.ofProcess();
            Main blog = new Main(engine, screen);
            blog.store();
            blog.load();
            blog.report();
            blog.change();
            blog.delete();
            screen.section("Read on");
            screen.line(
                    "The code is examples/blog/src/main/java/io/jalchemy/examples/blog/Main.java; the guide begins with"
                            + " docs/guide/02-first-hour.md.");
            return true;
        } catch (JalchemyException e) {
            System.err.println(e.getMessage());
            return false;
        }
    }

    private void store() {
        screen.section("Store users with posts, tags and groups: one add for each user, rows in the right order");
        sessions.inTransaction(session -> {
            Tag java = new Tag("java");
            Tag sql = new Tag("sql");
            Group admins = new Group("admins");
            for (String name : List.of("ed", "wendy", "mary")) {
                User user = new User(name);
                Profile profile = new Profile();
                profile.setBio(name + " writes");
                user.setProfile(profile);
                for (int i = 1; i <= 3; i++) {
                    Post post = new Post(user, "SQL, part " + i + " by " + name);
                    post.getTags().addAll(i == 1 ? List.of(java, sql) : List.of(sql));
                }
                user.getGroupLinks().add(new UserGroup(user, admins));
                session.add(user);
            }
        });
    }

    private void load() {
        screen.section("Load users with posts and tags: one SELECT for the users, one for all their posts with tags");
        try (Session session = sessions.open()) {
            List<User> users = session.scalars(select(USER)
                            .options(selectInLoad(USER.posts).with(joinedLoad(POST.tags)))
                            .orderBy(USER.name))
                    .all();
            for (User user : users) {
                screen.line(user.getName() + ": "
                        + user.getPosts().stream()
                                .map(post -> post.getTitle() + " "
                                        + post.getTags().stream()
                                                .map(Tag::getName)
                                                .toList())
                                .toList());
            }
            screen.section("Touch the groups of one user: they are loaded for all users of the query");
            for (User user : users) {
                screen.line(user.getName() + " is in "
                        + user.getGroups().stream().map(Group::getName).toList());
            }
            screen.section("Find users with a post about Java");
            session.scalars(select(USER)
                            .where(USER.posts.any(POST.tags.any(TAG.name.eq("java"))))
                            .orderBy(USER.name)
                            .limit(2))
                    .all()
                    .forEach(user -> screen.line(user.getName()));
        }
    }

    /** A row of the report. */
    record AuthorStats(String author, Long posts) {}

    private void report() {
        screen.section("Count the posts of each author, as records");
        try (Session session = sessions.open()) {
            session.execute(select(USER.name, count(POST.id))
                            .join(USER.posts)
                            .groupBy(USER.name)
                            .orderBy(USER.name)
                            .into(AuthorStats::new))
                    .all()
                    .forEach(screen::line);
        }
    }

    private void change() {
        screen.section("Change objects: what is assigned is written, and nothing else");
        sessions.inTransaction(session -> {
            User ed = session.scalars(select(USER).where(USER.name.eq("ed"))).one();
            User wendy =
                    session.scalars(select(USER).where(USER.name.eq("wendy"))).one();
            ed.setFullname("Ed Jones");
            wendy.getPosts().add(ed.getPosts().remove(0));
        });
        screen.section("Change many rows by one statement");
        sessions.inTransaction(session -> {
            long rows = session.execute(
                            update(USER).set(USER.fullname, "unknown").where(USER.fullname.isNull()))
                    .rowCount();
            screen.line(rows + " rows");
        });
    }

    private void delete() {
        screen.section("Delete a user: posts and their links to tags go with it, by the cascades of the mapping");
        sessions.inTransaction(session -> {
            User mary =
                    session.scalars(select(USER).where(USER.name.eq("mary"))).one();
            mary.getGroupLinks().forEach(session::delete);
            Optional.ofNullable(mary.getProfile()).ifPresent(session::delete);
            session.delete(mary);
        });
        try (Session session = sessions.open()) {
            screen.line(session.scalarOne(select(count(POST.id))) + " posts are left");
        }
    }
}
