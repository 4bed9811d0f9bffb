package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.raiseLoad;
import static io.jalchemy.sql.Sql.coalesce;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.max;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static io.jalchemy.tests.staff.BadgePath.BADGE;
import static io.jalchemy.tests.staff.EmployeePath.EMPLOYEE;
import static io.jalchemy.tests.staff.ItemPath.ITEM;
import static io.jalchemy.tests.staff.ManagerPath.MANAGER;
import static io.jalchemy.tests.staff.TokenPath.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Retry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.DetachedObjectException;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullCollection;
import io.jalchemy.tests.FullFeatures;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.staff.Badge;
import io.jalchemy.tests.staff.Employee;
import io.jalchemy.tests.staff.EmployeePath;
import io.jalchemy.tests.staff.Item;
import io.jalchemy.tests.staff.Manager;
import io.jalchemy.tests.staff.Token;
import java.lang.ref.WeakReference;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** How long objects live, and what becomes of them when transactions fail; rows of many shapes. */
class ObjectLifeTest {

    @EachDatabase
    void t5_collection_keepsItsOwner(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        blog.sessions.inTransaction(session -> session.add(new User("ed")));
        try (Session session = blog.sessions.open()) {
            List<Post> posts = session.getOne(USER, 1L).getPosts();
            FullCollection.run();
            posts.add(new Post("late"));
            session.commit();
            assertThat(blog.rows("posts WHERE author_id = 1")).isEqualTo(1);
        }
    }

    @EachDatabase
    void t6_cleanObjectsGo_dirtyOnesStay(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        blog.sessions.inTransaction(session -> {
            for (int i = 0; i < 3000; i++) {
                User user = new User("u" + i);
                user.getPosts().add(new Post("p" + i));
                session.add(user);
            }
        });
        try (Session session = blog.sessions.open()) {
            touchAll(session);
            Savepoint savepoint = session.beginNested();
            session.getOne(USER, 7L).getPosts().add(new Post("never"));
            session.flush();
            savepoint.rollback();
            FullCollection.run();
            session.getOne(USER, 5L).setName("changed");
            FullCollection.run();
            assertThat(session.identityMap().size()).isEqualTo(1);
            blog.forget();
            session.commit();
            assertThat(blog.verbs()).containsExactly("UPDATE users");
            assertThat(blog.value("SELECT name FROM users WHERE id = 5")).isEqualTo("changed");
            assertThat(blog.rows("posts")).isEqualTo(3001);
        }
    }

    private static void touchAll(Session session) {
        List<User> users = session.scalars(select(USER).orderBy(USER.id)).all();
        users.forEach(user -> assertThat(user.getPosts()).hasSize(1));
        users.get(3).getPosts().add(new Post("queued"));
        session.flush();
    }

    @EachDatabase
    void objectOfAClosedSession_holdsNeitherItNorItsNeighbours(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        blog.sessions.inTransaction(session -> {
            for (int i = 0; i < 300; i++) {
                User user = new User("u" + i);
                user.getPosts().add(new Post("p" + i));
                session.add(user);
            }
        });
        for (boolean marked : new boolean[] {false, true}) {
            List<WeakReference<Object>> others = new ArrayList<>();
            User kept = keepOne(blog, marked, others);
            FullCollection.run();
            assertThat(others).hasSizeGreaterThan(300).allMatch(each -> each.get() == null);
            assertThat(Inspection.of(kept).isDetached()).isTrue();
            assertThat(Inspection.of(kept).isLoaded("posts"))
                    .as("what was loaded ahead is not loaded until it is read")
                    .isFalse();
            assertThatThrownBy(kept::getProfile).isInstanceOf(DetachedObjectException.class);
            try (Session session = blog.sessions.open()) {
                session.add(kept);
                assertThat(Inspection.of(kept).isPersistent()).isTrue();
                assertThat(kept.getPosts()).hasSize(1);
                assertThat(kept.getProfile())
                        .as("what its first statement said is over")
                        .isNull();
                kept.setFullname("changed elsewhere");
                session.commit();
                assertThat(blog.rows("users WHERE fullname = 'changed elsewhere'"))
                        .isEqualTo(1);
            }
            blog.sessions.inTransaction(
                    session -> session.getOne(USER, kept.getId()).setFullname(null));
        }
    }

    private static User keepOne(SessionFixture blog, boolean marked, List<WeakReference<Object>> others) {
        try (Session session = blog.sessions.open()) {
            List<User> users = session.scalars(
                            select(USER).options(raiseLoad(USER.profile)).orderBy(USER.id))
                    .all();
            User kept = users.get(20);
            if (marked) {
                assertThat(users.get(10).getPosts()).hasSize(1); // those of its neighbours ahead
            }
            others.add(new WeakReference<>(session));
            for (User user : users) {
                if (user != kept) {
                    others.add(new WeakReference<>(user));
                    others.add(new WeakReference<>(InstanceState.require(user)));
                }
            }
            return kept;
        }
    }

    @EachDatabase
    void t7_retry_withAnObjectMadeOutside(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        User ed = new User("ed");
        AtomicInteger attempts = new AtomicInteger();
        blog.sessions.inTransaction(Retry.times(2).on(ErrorKind.SERIALIZATION_FAILURE), session -> {
            session.add(ed);
            session.flush();
            if (attempts.getAndIncrement() == 0) {
                failToSerialize(database, session);
            }
        });
        assertThat(attempts).hasValue(2);
        assertThat(blog.sent().stream().filter(sql -> sql.startsWith("INSERT")))
                .hasSize(2)
                .allSatisfy(sql ->
                        assertThat(sql.substring(0, sql.indexOf("VALUES"))).doesNotContain("(id,", " id,"));
        assertThat(ed.getName()).isEqualTo("ed");
        assertThat(blog.rows("users")).isEqualTo(1);
    }

    /** PostgreSQL says that it cannot serialise; SQLite, with its one writer, never has to. */
    private static void failToSerialize(TestDatabase database, Session session) {
        if (database.kind() == TestDatabase.Kind.POSTGRESQL) {
            session.connection().executeText("DO $$ BEGIN RAISE serialization_failure; END $$");
        }
        throw new DatabaseException(
                ErrorKind.SERIALIZATION_FAILURE, null, new SQLException("could not serialize", "40001"));
    }

    @EachDatabase
    @FullFeatures
    void t9_oneThousandMixedRows_haveTheirOwnKeys(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, ITEM);
        List<Item> items = new ArrayList<>();
        try (Session session = fixture.sessions.open()) {
            for (int i = 0; i < 1000; i++) {
                Item item = new Item("payload " + i);
                if (i % 3 == 0) {
                    item.setActive(false);
                }
                if (i % 4 == 0) {
                    item.setNote(i % 8 == 0 ? null : "note " + i);
                }
                item.setState(i % 5 == 0 ? null : i % 2 == 0 ? Item.State.NEW : Item.State.USED);
                item.setData(i % 7 == 0 ? Map.of("i", i) : null);
                if (i % 100 == 99) {
                    item.setId(100_000L + i);
                }
                items.add(item);
            }
            List<Item> shuffled = new ArrayList<>(items);
            Collections.shuffle(shuffled, new Random(1));
            session.addAll(shuffled);
            for (int i = 0; i < 1000; i += 50) {
                session.set(
                        items.get(i),
                        ITEM.rank,
                        select(coalesce(max(ITEM.rank), literal(1))).scalarSubquery());
            }
            fixture.forget();
            session.commit();
            assertThat(fixture.verbs())
                    .as(
                            "one statement for rows whose keys the database makes; one for others, or one for each of their shapes")
                    .hasSizeBetween(2, database.kind().dialect().has(Feature.DEFAULT_IN_VALUES) ? 2 : 7)
                    .containsOnly("INSERT items");
            assertThat(shuffled.stream().map(Item::getId).filter(id -> id < 100_000))
                    .as("keys that the database makes follow the order in which the objects were added")
                    .isSorted();
        }
        for (int i = 0; i < 1000; i++) {
            Item item = items.get(i);
            int number = i;
            assertThat(fixture.value("SELECT payload FROM items WHERE id = " + item.getId()))
                    .isEqualTo("payload " + i);
            assertThat(item.isActive()).as("active of %d", number).isEqualTo(i % 3 != 0);
            assertThat(item.getNote()).isEqualTo(i % 8 == 0 ? null : i % 4 == 0 ? "note " + i : "some");
            assertThat(item.getData()).isEqualTo(i % 7 == 0 ? Map.of("i", i) : null);
            assertThat(item.getRank() != null).isEqualTo(i % 50 == 0);
        }
        assertThat(items.stream().filter(item -> item.getRank() != null)).hasSize(20);
    }

    @EachDatabase(requires = Feature.MERGE_RETURNING)
    @FullFeatures
    void t9_keysThatTheDatabaseMakesInNoOrder_belongToTheirRows(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, TOKEN);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            tokens.add(new Token("payload " + i));
        }
        Collections.shuffle(tokens, new Random(2));
        fixture.forget();
        fixture.sessions.inTransaction(session -> session.addAll(tokens));
        assertThat(fixture.sent()).singleElement().asString().startsWith("MERGE INTO tokens USING unnest(?) ");
        try (Session session = fixture.sessions.open()) {
            for (Token token : session.scalars(select(TOKEN)).all()) {
                Token own = tokens.stream()
                        .filter(each -> token.getId().equals(each.getId()))
                        .findFirst()
                        .orElseThrow();
                assertThat(token.getPayload()).isEqualTo(own.getPayload());
                assertThat(own.getNumber()).isEqualTo(7);
            }
        }
    }

    @EachDatabase
    @FullFeatures
    void t12_twoTables_version_order(TestDatabase database) {
        SessionFixture staff = new SessionFixture(database, EMPLOYEE, MANAGER, BADGE);
        Manager boss = new Manager("boss", "CEO");
        Employee first = new Employee("first");
        Employee second = new Employee("second");
        first.setBoss(boss);
        boss.getReports().add(second);
        try (Session session = staff.sessions.open()) {
            session.add(first);
            session.commit();
            assertThat(staff.verbs()).containsExactly("INSERT employees", "INSERT employees", "INSERT managers");
            session.addAll(List.of(new Badge(boss.getId())));
            session.commit();
        }
        Manager theirs = staff.sessions.fromTransaction(session -> session.getOne(MANAGER, boss.getId()));
        try (Session session = staff.sessions.open()) {
            List<Employee> all =
                    session.scalars(select(EMPLOYEE).orderBy(EMPLOYEE.name)).all();
            assertThat(all).hasSize(3);
            staff.forget();
            Manager loaded = (Manager) all.get(0);
            assertThat(loaded.getTitle()).isEqualTo("CEO");
            assertThat(staff.sent()).isEmpty();
            assertThat(loaded.getReports()).containsExactly(all.get(1), all.get(2));
            assertThat(session.scalars(select(MANAGER).where(MANAGER.name.eq("boss")))
                            .one())
                    .isSameAs(loaded);
            assertThat(session.scalars(select(MANAGER).where(MANAGER.name.eq("first")))
                            .all())
                    .isEmpty();
            session.commit();

            loaded.setTitle("Chair");
            staff.forget();
            session.commit();
            assertThat(staff.verbs()).contains("UPDATE employees", "UPDATE managers");
            assertThat(loaded.getVersion()).isEqualTo(2);
            session.commit();
        }
        theirs.setTitle("President");
        try (Session other = staff.sessions.open()) {
            other.add(theirs);
            assertThatThrownBy(other::commit)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("Manager#" + boss.getId());
            other.rollback();
            assertThat(theirs.getTitle()).isEqualTo("Chair");
        }
        staff.sessions.inTransaction(session -> {
            session.delete(session.getOne(BADGE, 1L));
            session.delete(session.getOne(EMPLOYEE, boss.getId()));
        });
        assertThat(staff.rows("managers")).isZero();
        assertThat(staff.rows("employees")).isEqualTo(2);
        assertThat(staff.rows("employees WHERE boss_id IS NULL")).isEqualTo(2);
    }

    @EachDatabase
    void selfJoin_withJoinedLoading_underLimit(TestDatabase database) {
        SessionFixture staff = new SessionFixture(database, EMPLOYEE, MANAGER, BADGE);
        staff.sessions.inTransaction(session -> {
            Manager boss = new Manager("boss", "CEO");
            for (String name : List.of("a", "b", "c")) {
                Employee employee = new Employee(name);
                employee.setBoss(boss);
                session.add(employee);
            }
        });
        EmployeePath boss = Sql.alias(EMPLOYEE, "boss");
        try (Session session = staff.sessions.open()) {
            staff.forget();
            List<Employee> found = session.scalars(select(EMPLOYEE)
                            .join(EMPLOYEE.boss.of(boss))
                            .where(boss.name.eq("boss"))
                            .options(io.jalchemy.orm.Loading.joinedLoad(EMPLOYEE.boss)
                                    .with(io.jalchemy.orm.Loading.joinedLoad(EMPLOYEE.reports)))
                            .orderBy(EMPLOYEE.name)
                            .limit(2))
                    .all();
            assertThat(found).extracting(Employee::getName).containsExactly("a", "b");
            assertThat(found.get(0).getBoss().getReports())
                    .extracting(Employee::getName)
                    .containsExactly("a", "b", "c");
            assertThat(((Manager) found.get(0).getBoss()).getTitle()).isEqualTo("CEO");
            assertThat(staff.sent()).hasSize(1);
        }
    }

    @EachDatabase
    void nested_failure_restoresObjects_andTheSessionStaysUsable(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        try (Session session = blog.sessions.open()) {
            User ed = new User("ed");
            session.add(ed);
            session.flush();
            User double1 = new User("ed");
            assertThatThrownBy(() -> session.nested(() -> {
                        ed.setFullname("changed inside");
                        session.add(double1);
                        session.flush();
                    }))
                    .isInstanceOf(DatabaseException.class);
            assertThat(ed.getFullname()).isNull();
            assertThat(ed.getId()).isNotNull();
            assertThat(double1.getId()).isNull();
            assertThat(session.contains(double1)).isFalse();
            session.nested(() -> ed.setFullname("kept"));
            session.commit();
            assertThat(blog.value("SELECT fullname FROM users")).isEqualTo("kept");
        }
    }

    @EachDatabase
    void pendingEntity_asOperand_isFlushedFirst(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        try (Session session = blog.sessions.open()) {
            User ed = new User("ed");
            ed.getPosts().add(new Post("x"));
            session.add(ed);
            assertThat(session.scalars(select(POST).where(POST.author.eq(ed))).all())
                    .containsExactlyElementsOf(ed.getPosts());
            assertThat(session.scalars(select(USER).where(USER.posts.any(POST.title.eq("x"))))
                            .all())
                    .containsExactly(ed);
            assertThat(session.scalars(select(POST).where(POST.author.has(USER.name.eq("nobody"))))
                            .all())
                    .isEmpty();
        }
    }

    @EachDatabase
    void backReferenceAlone_isSavedByCommit_notByAutoflush(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        try (Session session = blog.sessions.open()) {
            User ed = new User("ed");
            session.add(ed);
            session.commit();
            Post post = new Post(ed, "by constructor");
            assertThat(session.scalars(select(POST)).all()).isEmpty();
            assertThat(session.contains(post)).isFalse();
            session.commit();
            assertThat(post.getId()).isNotNull();
            assertThat(blog.rows("posts")).isEqualTo(1);
            assertThat(ed.getPosts()).containsExactly(post);
        }
    }

    @EachDatabase
    void statementsOverSeveralTables_areRefused(TestDatabase database) {
        SessionFixture staff = new SessionFixture(database, EMPLOYEE, MANAGER, BADGE);
        try (Session session = staff.sessions.open()) {
            assertThatThrownBy(() -> session.execute(Sql.update(MANAGER).set(MANAGER.title, "x")))
                    .hasMessageContaining("several tables");
            assertThatThrownBy(() -> session.execute(Sql.delete(MANAGER).returning(MANAGER)))
                    .hasMessageContaining("several tables");
            assertThat(staff.sent()).isEmpty();
        }
    }
}
