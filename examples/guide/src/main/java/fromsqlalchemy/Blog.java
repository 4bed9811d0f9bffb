package fromsqlalchemy;

import static fromsqlalchemy.GroupPath.GROUP;
import static fromsqlalchemy.PostPath.POST;
import static fromsqlalchemy.TagPath.TAG;
import static fromsqlalchemy.UserPath.USER;
import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.orm.AttributeEvents;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.sql.statement.Row2;
import java.time.Duration;
import java.util.List;

/** What the page shows beside code for SQLAlchemy. */
public final class Blog {

    private Blog() {}

    // region engine
    static Engine connect(String url) {
        return Engine.create(
                url, EngineOptions.defaults().echo(true).poolSize(10).connectionTimeout(Duration.ofSeconds(5)));
    }

    static SessionFactory open(Engine engine) {
        Registry registry = Registry.of(USER, GROUP); // and what their relationships reach
        registry.metadata().createAll(engine);
        return SessionFactory.of(engine, registry);
    }
    // endregion

    // region session
    static void fill(SessionFactory sessions) {
        try (Session session = sessions.open()) {
            User ed = new User("ed");
            ed.getPosts().add(new Post("Hello SQL"));
            session.add(ed);
            session.commit();

            session.refresh(ed);
            System.out.println(ed.getId() + " " + ed.getPosts().get(0).getTitle());
        }
    }
    // endregion

    // region begin
    static void rename(SessionFactory sessions, long id, String name) {
        sessions.inTransaction(session -> session.getOne(USER, id).setName(name));
    }
    // endregion

    // region select
    static List<User> writers(Session session, String word) {
        return session.scalars(select(USER)
                        .join(USER.posts)
                        .where(POST.title.contains(word), USER.fullname.isNull())
                        .distinct()
                        .orderBy(USER.name.desc()))
                .all();
    }

    static List<Row2<String, Long>> counts(Session session) {
        return session.execute(select(USER.name, count(POST.id))
                        .outerJoin(USER.posts)
                        .groupBy(USER.name)
                        .orderBy(count(POST.id).desc(), USER.name))
                .all();
    }

    static List<User> taggers(Session session, String tag) {
        return session.scalars(select(USER).where(USER.posts.any(POST.tags.any(TAG.name.eq(tag)))))
                .all();
    }
    // endregion

    // region load
    static List<User> withPosts(Session session) {
        return session.scalars(select(USER)
                        .options(selectInLoad(USER.posts).with(joinedLoad(POST.tags)), joinedLoad(USER.profile))
                        .orderBy(USER.id))
                .all();
    }
    // endregion

    // region statements
    static void byStatement(Session session) {
        session.execute(update(USER).set(USER.fullname, "Edward").where(USER.name.eq("ed")));
        long deleted =
                session.execute(delete(POST).where(POST.title.like("Draft%"))).rowCount();
        System.out.println(deleted + " deleted");
    }
    // endregion

    // region events
    static void listen(SessionFactory sessions) {
        AttributeEvents.of(USER).onSet(USER.name, (user, name, previous) -> System.out.println("renamed to " + name));
        sessions.events().beforeInsert(POST, post -> System.out.println("inserting " + post.getTitle()));
    }
    // endregion
}
