package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.tests.blog.GroupPath.GROUP;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserGroupPath.USER_GROUP;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.result.NoResultException;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.error.ConcurrentUseException;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Group;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.Profile;
import io.jalchemy.tests.blog.Tag;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.blog.UserGroup;
import io.jalchemy.tests.blog.UserGroupPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** What objects and sessions do in each of their states. */
class SessionStatesTest {

    private static SessionFixture blog(TestDatabase database) {
        return new SessionFixture(database, USER, POST, GROUP);
    }

    @EachDatabase
    void states_followAddFlushDeleteCommit(TestDatabase database) {
        SessionFixture blog = blog(database);
        User user = new User("ed");
        try (Session session = blog.sessions.open()) {
            assertThat(session.contains(user)).isFalse();
            session.add(user);
            assertThat(session.newObjects()).containsExactly(user);
            session.flush();
            assertThat(session.newObjects()).isEmpty();
            assertThat(session.dirty()).isEmpty();
            user.setFullname("x");
            assertThat(session.dirty()).containsExactly(user);
            assertThat(session.isModified(user)).isTrue();
            session.delete(user);
            assertThat(session.deleted()).containsExactly(user);
            session.add(user);
            assertThat(session.deleted()).isEmpty();
            session.delete(user);
            session.flush();
            assertThatThrownBy(() -> session.add(user)).hasMessageContaining("was deleted in this transaction");
            session.add(new User("stays"));
            session.commit();
            assertThat(session.contains(user)).isFalse();
            assertThat(user.getName()).isEqualTo("ed");
        }
        assertThat(blog.rows("users WHERE name = 'stays'")).isEqualTo(1);
        assertThat(blog.rows("users")).isEqualTo(1);
    }

    @EachDatabase
    void refusals_nameTheObjectAndTheWayOut(TestDatabase database) {
        SessionFixture blog = blog(database);
        User user = new User("ed");
        try (Session session = blog.sessions.open()) {
            assertThatThrownBy(() -> session.delete(user)).hasMessageContaining("no row in this session");
            assertThatThrownBy(() -> session.refresh(user)).hasMessageContaining("not in this session");
            assertThatThrownBy(() -> session.add("text")).hasMessageContaining("@Entity");
            session.add(user);
            session.commit();
            assertThatThrownBy(() -> session.getOne(USER, 77L)).isInstanceOf(NoResultException.class);
            assertThat(session.find(USER, 77L)).isEmpty();
            assertThatThrownBy(() -> session.get(USER, null)).hasMessageContaining("a key is never null");
            session.commit();
            Session other = blog.sessions.open();
            assertThatThrownBy(() -> other.add(user)).hasMessageContaining("another session");
            other.close();
            assertThatThrownBy(() -> other.get(USER, 1L)).hasMessageContaining("closed");
        }
    }

    @EachDatabase
    void associationObject_takesItsKeyFromBothSides(TestDatabase database) {
        SessionFixture blog = blog(database);
        User user = new User("ed");
        Group group = new Group("admins");
        try (Session session = blog.sessions.open()) {
            session.add(new Group("first"));
            session.flush();
            session.add(new UserGroup(user, group));
            session.commit();
            assertThat(user.getId())
                    .as("otherwise parts of the key could be mixed up")
                    .isNotEqualTo(group.getId());
            UserGroup link = session.get(USER_GROUP, new UserGroupPath.Key(user.getId(), group.getId()));
            assertThat(link).isSameAs(user.getGroupLinks().iterator().next());
            assertThat(link.getJoinedAt()).isNotNull();
            assertThat(user.getGroups()).containsExactly(group);
            session.commit();
            UserGroup loaded = blog.sessions.fromTransaction(other -> {
                UserGroup first = other.scalars(select(USER_GROUP)).one();
                assertThat(other.get(USER_GROUP, new UserGroupPath.Key(user.getId(), group.getId())))
                        .isSameAs(first);
                assertThat(first.getGroup().getId()).isEqualTo(group.getId());
                assertThat(first.getUser().getGroups())
                        .as("a method of the program is a view, of what is not loaded, too")
                        .containsExactly(first.getGroup());
                return first;
            });
            assertThat(loaded.getUserId()).isEqualTo(user.getId());
            user.getGroupLinks().remove(link);
            assertThatThrownBy(session::flush)
                    .hasMessageContaining("UserGroup#[" + user.getId() + ", " + group.getId() + "]")
                    .hasMessageContaining("cannot become null");
            session.delete(link);
            session.commit();
            assertThat(blog.rows("user_group")).isZero();
        }
    }

    @EachDatabase
    void oneToOne_isSwapped_andNeedsOneRow(TestDatabase database) {
        SessionFixture blog = blog(database);
        User ed = new User("ed");
        User wendy = new User("wendy");
        Profile profile = new Profile();
        ed.setProfile(profile);
        try (Session session = blog.sessions.open()) {
            session.addAll(List.of(ed, wendy));
            session.commit();
            wendy.setProfile(profile);
            assertThat(ed.getProfile()).isNull();
            assertThat(profile.getUser()).isSameAs(wendy);
            session.commit();
            assertThat(blog.rows("profiles WHERE user_id = " + wendy.getId())).isEqualTo(1);
        }
    }

    @EachDatabase
    void scalars_areOneThingOfEachRow_andScalarThatOfTheFirst(TestDatabase database) {
        SessionFixture blog = blog(database);
        blog.sessions.inTransaction(session -> {
            assertThat(session.scalar(select(USER.name))).isNull();
            session.addAll(List.of(new User("ed"), new User("jack")));
            assertThat(session.scalar(select(USER.name).orderBy(USER.name.desc())))
                    .isEqualTo("jack");
            assertThat(session.scalars(select(USER.name).orderBy(USER.name)).all())
                    .containsExactly("ed", "jack");
            assertThat(session.scalarOne(select(count(USER.id)))).isEqualTo(2L);
        });
    }

    @EachDatabase
    void updateAndDelete_byStatement_areSeenByObjects(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            User ed = new User("ed");
            User wendy = new User("wendy");
            session.addAll(List.of(ed, wendy));
            assertThat(session.execute(update(USER).set(USER.fullname, "Edward").where(USER.name.eq("ed")))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(ed.getFullname()).isEqualTo("Edward");
            session.execute(delete(USER).where(USER.name.eq("wendy")));
            assertThat(session.get(USER, wendy.getId())).isNull();
            assertThat(session.scalarOne(select(count(USER.id)))).isEqualTo(1L);
            session.rollback();
        }
    }

    @EachDatabase
    void factory_opensSessionsThatAreApart_andCommitsItsTransactions(TestDatabase database) {
        SessionFixture blog = blog(database);
        SessionFactory factory = SessionFactory.of(database.engine(), Registry.of(USER));
        factory.inTransaction(session -> session.add(new User("ed")));
        assertThat(blog.rows("users")).isEqualTo(1);
        try (Session one = factory.open();
                Session two = factory.open()) {
            User ed = one.scalars(select(USER)).one();
            one.commit();
            User theirs = two.scalars(select(USER)).one();
            assertThat(theirs).isNotSameAs(ed);
            assertThat(one.contains(theirs)).isFalse();
            assertThat(two.contains(theirs)).isTrue();
        }
        String name = factory.fromTransaction(session -> session.scalarOne(select(USER.name)));
        assertThat(name).isEqualTo("ed");
    }

    @EachDatabase
    void inTransaction_rollsBackOnCheckedExceptions(TestDatabase database) {
        SessionFixture blog = blog(database);
        User ed = new User("ed");
        assertThatThrownBy(() -> blog.sessions.inTransaction(session -> {
                    session.add(ed);
                    session.flush();
                    throw new IOException("as it is");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("as it is");
        assertThat(blog.rows("users")).isZero();
        assertThat(ed.getId()).isNull();
    }

    @EachDatabase
    void secondThread_isRefused(TestDatabase database) throws InterruptedException {
        SessionFixture blog = blog(database);
        AtomicReference<Throwable> refused = new AtomicReference<>();
        try (Session session = blog.sessions.open()) {
            blog.sessions.events().beforeInsert(USER, user -> {
                Thread second = new Thread(() -> {
                    try {
                        session.get(USER, 1L);
                    } catch (RuntimeException e) {
                        refused.set(e);
                    }
                });
                second.start();
                try {
                    second.join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            session.add(new User("ed"));
            session.flush();
            session.rollback();
        }
        assertThat(refused.get()).isInstanceOf(ConcurrentUseException.class);
    }

    @EachDatabase
    void plans_areMadeOnce_forAllValues(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            session.scalars(select(USER).where(USER.name.eq("x"))).all();
            int made = blog.sessions.plansMade();
            int compiled = database.engine().compilations();
            for (int i = 0; i < 200; i++) {
                session.scalars(select(USER).where(USER.name.eq("x" + i))).all();
            }
            assertThat(blog.sessions.plansMade()).isEqualTo(made);
            assertThat(database.engine().compilations()).isEqualTo(compiled);
        }
    }

    @EachDatabase
    void loop_overManyUsers_costsFewStatements(TestDatabase database) {
        SessionFixture blog = blog(database);
        blog.sessions.inTransaction(session -> {
            for (int i = 0; i < 250; i++) {
                User user = new User("u" + i);
                user.getPosts().add(new Post("p"));
                session.add(user);
            }
        });
        try (Session session = blog.sessions.open()) {
            blog.forget();
            List<User> users = new ArrayList<>(session.scalars(select(USER)).all());
            users.forEach(user -> assertThat(user.getPosts()).hasSize(1));
            assertThat(blog.verbs()).containsExactly("SELECT users", "SELECT posts", "SELECT posts", "SELECT posts");
            session.commit();
            blog.forget();
            users.forEach(user -> assertThat(user.getName()).startsWith("u"));
            assertThat(blog.verbs()).hasSize(3).containsOnly("SELECT users");
            assertThat(session.inTransaction())
                    .as("a refresh outside of a transaction gives its connection back")
                    .isFalse();
        }
        SessionFactory single = blog.sessions.withLazyBatchSize(1);
        try (Session session = single.open()) {
            blog.forget();
            session.scalars(select(USER).limit(3)).all().forEach(user -> user.getPosts()
                    .size());
            assertThat(blog.verbs()).hasSize(4);
        }
    }

    @EachDatabase
    void sharedTag_isLinkedOnce_whicheverSideSaysIt(TestDatabase database) {
        SessionFixture blog = blog(database);
        User ed = new User("ed");
        Post post = new Post(ed, "a");
        Tag tag = new Tag("t");
        post.getTags().add(tag);
        tag.getPosts().add(post);
        try (Session session = blog.sessions.open()) {
            session.addAll(List.of(ed, tag));
            session.commit();
            assertThat(blog.rows("post_tags")).isEqualTo(1);
            post.getTags().remove(tag);
            assertThat(tag.getPosts()).isEmpty();
            session.commit();
            assertThat(blog.rows("post_tags")).isZero();
        }
    }

    @EachDatabase
    void coreTable_inTheRegistry_isUsedByStatements(TestDatabase database) {
        Table log = Table.of(
                "log",
                column("id", BIGINT).primaryKey(),
                column("user_id", BIGINT).references("users.id"));
        SessionFixture blog = new SessionFixture(database, Registry.of(MetaData.of(log), USER, POST));
        try (Session session = blog.sessions.open()) {
            session.add(new User("ed"));
            session.flush();
            session.connection()
                    .execute(io.jalchemy.sql.Sql.insert(log)
                            .values(log.c("user_id", BIGINT).to(1L)));
            assertThat(session.execute(select(USER.name, log.c("id", BIGINT))
                                    .from(USER)
                                    .join(log, log.c("user_id", BIGINT).eq(USER.id)))
                            .one()
                            .v1())
                    .isEqualTo("ed");
            session.rollback();
        }
    }
}
