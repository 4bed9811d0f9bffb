package fromsqlalchemy;

import static fromsqlalchemy.PostPath.POST;
import static fromsqlalchemy.UserGroupPath.USER_GROUP;
import static fromsqlalchemy.UserPath.USER;
import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Engine;
import io.jalchemy.examples.guide.Shown;
import io.jalchemy.mapping.Lazy;
import io.jalchemy.orm.AttributeEvents;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.testkit.StatementRecorder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page for people who know SQLAlchemy says. */
class BlogTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final SessionFactory sessions = Blog.open(engine);
    private final StatementRecorder recorder = StatementRecorder.of(engine);

    @BeforeEach
    void fill() {
        sessions.inTransaction(session -> {
            for (String name : List.of("ada", "ben", "eve")) {
                User user = new User(name);
                user.getPosts().add(new Post("Draft of " + name));
                user.getPosts().add(new Post("SQL for " + name));
                session.add(user);
            }
        });
        recorder.clear();
    }

    @AfterEach
    void close() {
        recorder.close();
        engine.close();
    }

    private long posts() {
        try (Session session = sessions.open()) {
            return session.scalarOne(select(count(POST.id)));
        }
    }

    @Test
    void schema() throws Exception {
        try (Engine fresh = Engine.create("sqlite::memory:");
                StatementRecorder created = StatementRecorder.of(fresh)) {
            Blog.open(fresh);
            List<String> tables = created.texts().stream()
                    .filter(sql ->
                            sql.startsWith("CREATE TABLE user_group") || sql.startsWith("CREATE TABLE post_tags"))
                    .sorted()
                    .toList();
            assertThat(tables).hasSize(2);
            Shown.text("fromsqlalchemy/tables.sql", String.join(";\n", tables) + ";\n");
        }
    }

    @Test
    void engine_takesOptions(@org.junit.jupiter.api.io.TempDir java.nio.file.Path directory) {
        try (Engine other = Blog.connect("sqlite:" + directory.resolve("blog.db"))) {
            assertThat(other.options().poolSize()).isEqualTo(10);
            Blog.fill(Blog.open(other));
        }
    }

    @Test
    void objects_areWrittenByTheSession() {
        Blog.fill(sessions);
        Blog.rename(sessions, 1, "Ada");
        try (Session session = sessions.open()) {
            assertThat(session.scalars(select(USER.name).orderBy(USER.id)).all())
                    .containsExactly("Ada", "ben", "eve", "ed");
        }
    }

    @Test
    void select_ofEveryKind() {
        try (Session session = sessions.open()) {
            assertThat(Blog.writers(session, "SQL")).extracting(User::getName).containsExactly("eve", "ben", "ada");
            assertThat(Blog.counts(session)).extracting(row -> row.v2()).containsExactly(2L, 2L, 2L);
            assertThat(Blog.taggers(session, "java")).isEmpty();
        }
    }

    @Test
    void load_isTwoStatements_andNeedsNoUnique() {
        try (Session session = sessions.open()) {
            List<User> users = Blog.withPosts(session);
            assertThat(users).hasSize(3).allMatch(user -> user.getPosts().size() == 2 && user.getProfile() == null);
            assertThat(users.get(0).getPosts().get(0).getTags()).isEmpty();
            recorder.assertCount(2);
            assertThat(session.scalars(select(USER).options(joinedLoad(USER.posts)))
                            .all())
                    .hasSize(3);
        }
    }

    @Test
    void neighbours_areLoadedTogether() {
        try (Session session = sessions.open()) {
            session.scalars(select(USER)).all().forEach(user -> user.getPosts().size());
            recorder.assertCount(2);
        }
        recorder.clear();
        try (Session session = sessions.withLazyBatchSize(1).open()) {
            session.scalars(select(USER)).all().forEach(user -> user.getPosts().size());
            recorder.assertCount(4);
        }
    }

    @Test
    void statements() {
        try (Session session = sessions.open()) {
            User ed = new User("ed");
            session.add(ed);
            session.flush();
            Blog.byStatement(session);
            assertThat(ed.getFullname()).isEqualTo("Edward");
            session.commit();
        }
        assertThat(posts()).isEqualTo(3);
    }

    @Test
    void backReference_isFollowedAtOnce_andByTheFlush() {
        try (Session session = sessions.open()) {
            User ada = session.getOne(USER, 1L);
            Post post = new Post(ada, "New");
            assertThat(ada.getPosts()).contains(post);
            assertThat(session.scalarOne(select(count(POST.id)))).isEqualTo(6); // an autoflush leaves it out
            session.commit();
            assertThat(post.getId()).isNotNull();
        }
        assertThat(posts()).isEqualTo(7);
    }

    @Test
    void deleteOrphan_andManyToMany() {
        sessions.inTransaction(session -> {
            User ada = session.getOne(USER, 1L);
            ada.getPosts().get(1).getTags().add(new Tag("java"));
            ada.getPosts().remove(0);
        });
        assertThat(posts()).isEqualTo(5);
        try (Session session = sessions.open()) {
            assertThat(Blog.taggers(session, "java")).hasSize(1);
        }
    }

    @Test
    void associationObject_isMadeOfItsTwoSides() {
        sessions.inTransaction(session -> {
            User ada = session.getOne(USER, 1L);
            session.add(new UserGroup(ada, new Group("admins")));
        });
        try (Session session = sessions.open()) {
            assertThat(session.getOne(USER, 1L).getGroups())
                    .extracting(Group::getName)
                    .containsExactly("admins");
            assertThat(session.getOne(USER_GROUP, new UserGroupPath.Key(1L, 1L)).getJoinedAt())
                    .isNotNull();
        }
    }

    @Test
    void oneToOne_isAReferenceOnBothSides() {
        sessions.inTransaction(session -> {
            Profile profile = new Profile();
            User ada = session.getOne(USER, 1L);
            ada.setProfile(profile);
            assertThat(profile.getUser()).isSameAs(ada);
        });
        try (Session session = sessions.open()) {
            assertThat(session.scalars(select(USER.id).where(USER.profile.isNotNull()))
                            .all())
                    .containsExactly(1L);
        }
    }

    @Test
    void detachedObjects_keepWhatWasLoaded_alsoAfterCommit() {
        User ada;
        try (Session session = sessions.open()) {
            ada = session.getOne(USER, 1L);
            ada.setFullname("Ada L.");
            session.commit();
        }
        assertThat(ada.getFullname()).isEqualTo("Ada L.");
        assertThat(Inspection.of(ada).isDetached()).isTrue();
        assertThatThrownBy(() -> ada.getPosts().size())
                .hasMessageContaining("selectInLoad(USER.posts)")
                .hasMessageContaining("[DETACHED]");
    }

    @Test
    void commit_expires_andTheNextReadRefreshesAll() {
        try (Session session = sessions.open()) {
            List<User> users = session.scalars(select(USER)).all();
            session.commit();
            recorder.clear();
            users.forEach(User::getName);
            recorder.assertCount(1);
        }
    }

    @Test
    void refresh_dropsTheObjectsOwnChanges() {
        try (Session session = sessions.open()) {
            User ada = session.getOne(USER, 1L);
            User ben = session.getOne(USER, 2L);
            ada.setFullname("x");
            ben.setFullname("y");
            session.refresh(ada);
            assertThat(ada.getFullname()).isNull();
            assertThat(session.scalar(select(USER.fullname).where(USER.id.eq(2L))))
                    .isEqualTo("y");
        }
    }

    @Test
    void rollback_takesBackWhatWasChanged() {
        try (Session session = sessions.open()) {
            User ada = session.getOne(USER, 1L);
            ada.setName("x");
            session.flush();
            session.rollback();
            assertThat(ada.getName()).isEqualTo("ada");
        }
    }

    @Test
    void get_flushesOnlyIfItSends() {
        try (Session session = sessions.open()) {
            User ada = session.getOne(USER, 1L);
            ada.setName("x");
            recorder.clear();
            assertThat(session.getOne(USER, 1L)).isSameAs(ada);
            recorder.assertCount(0);
            session.getOne(USER, 2L);
            recorder.assertSent("UPDATE users", "SELECT");
            session.withoutAutoflush(() -> {
                ada.setName("y");
                assertThat(session.scalars(select(USER.name)).all()).doesNotContain("y");
            });
        }
    }

    @Test
    void scalars_ofSeveralThings_isRefused_andNullsAre() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.scalars(select(USER.id, USER.name)))
                    .hasMessageContaining("execute");
            assertThatThrownBy(() -> USER.id.in(List.of()).and(USER.fullname.eq(nothing())))
                    .hasMessageContaining("isNull()");
            assertThatThrownBy(() -> session.scalars(select(USER).forUpdate())).hasMessageContaining("[ROW_LOCKS]");
            recorder.assertCount(0);
            assertThatThrownBy(() -> session.getOne(USER, 1L).getPosts().add(null))
                    .hasMessageContaining("null");
        }
    }

    @SuppressWarnings("NullAway") // what a program does by mistake
    private static String nothing() {
        return null;
    }

    @Test
    void deletedObject_isRefusedWhereItIsPut() {
        try (Session session = sessions.open()) {
            User ada = session.getOne(USER, 1L);
            session.delete(ada);
            assertThatThrownBy(() -> new Post("x").setAuthor(ada)).hasMessageContaining("delete");
        }
    }

    @Test
    void merge_givesAnotherObject() {
        User detached = sessions.fromTransaction(session -> session.getOne(USER, 1L));
        detached.setFullname("Ada L.");
        try (Session session = sessions.open()) {
            User merged = session.merge(detached);
            assertThat(merged).isNotSameAs(detached);
            assertThat(merged.getFullname()).isEqualTo("Ada L.");
            assertThat(session.contains(detached)).isFalse();
            session.rollback();
        }
    }

    @Test
    void values_areNotInMessages() {
        try (Session session = sessions.open()) {
            session.add(new User("ben"));
            assertThatThrownBy(session::flush).hasMessageContaining("[UNIQUE]").hasMessageNotContaining("ben");
        }
    }

    @Test
    void events() {
        List<String> heard = new ArrayList<>();
        AttributeEvents<User> names =
                AttributeEvents.of(USER).onSet(USER.name, (user, name, previous) -> heard.add(String.valueOf(name)));
        SessionFactory own = SessionFactory.of(engine, sessions.registry());
        own.events().beforeInsert(POST, post -> heard.add(post.getTitle()));
        own.inTransaction(session -> {
            User ada = session.getOne(USER, 1L);
            ada.setName("Ada");
            ada.getPosts().add(new Post("x"));
        });
        names.remove();
        assertThat(heard).containsExactly("Ada", "x");
    }

    @Test
    void lazies() {
        assertThat(Lazy.values())
                .extracting(Lazy::name)
                .contains(
                        "SELECT",
                        "JOINED",
                        "SUBQUERY",
                        "SELECTIN",
                        "RAISE",
                        "RAISE_ON_SQL",
                        "NOLOAD",
                        "DYNAMIC",
                        "WRITE_ONLY");
    }
}
