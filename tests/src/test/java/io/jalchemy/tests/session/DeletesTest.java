package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.TagPath.TAG;
import static io.jalchemy.tests.blog.UserPath.USER;
import static io.jalchemy.tests.circle.PlayerPath.PLAYER;
import static io.jalchemy.tests.circle.TeamPath.TEAM;
import static io.jalchemy.tests.shelter.LampPath.LAMP;
import static io.jalchemy.tests.shelter.PetPath.PET;
import static io.jalchemy.tests.shelter.VetPath.VET;
import static io.jalchemy.tests.shop.OrderPath.ORDER;
import static io.jalchemy.tests.staff.EmployeePath.EMPLOYEE;
import static io.jalchemy.tests.staff.ManagerPath.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.ObjectDeletedException;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullFeatures;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.Tag;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.circle.Player;
import io.jalchemy.tests.circle.Team;
import io.jalchemy.tests.shelter.Lamp;
import io.jalchemy.tests.shelter.Note;
import io.jalchemy.tests.shelter.Pet;
import io.jalchemy.tests.shelter.Vet;
import io.jalchemy.tests.shop.Line;
import io.jalchemy.tests.shop.Order;
import io.jalchemy.tests.shop.Remark;
import io.jalchemy.tests.staff.Employee;
import io.jalchemy.tests.staff.Manager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is sent when objects are deleted, in which order, and what is said of rows that were not there. */
class DeletesTest {

    private static final Table FRIENDS = Table.of(
            "friends",
            column("customer_id", BIGINT).primaryKey().references("customers.id"),
            column("friend_id", BIGINT).primaryKey().references("customers.id"));

    private static final Table POST_TAGS = Table.of(
            "post_tags",
            column("post_id", BIGINT).primaryKey(),
            column("tag_id", BIGINT).primaryKey());

    private static boolean isSqlite(TestDatabase database) {
        return database.kind() == TestDatabase.Kind.SQLITE;
    }

    private static SessionFixture blog(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        blog.sessions.inTransaction(session -> {
            List<Tag> tags = List.of(new Tag("a"), new Tag("b"));
            for (String name : List.of("ed", "wendy")) {
                User user = new User(name);
                for (int i = 0; i < 3; i++) {
                    Post post = new Post(name + i);
                    post.getTags().addAll(tags);
                    user.getPosts().add(post);
                }
                session.add(user);
            }
        });
        return blog;
    }

    @FullFeatures
    @EachDatabase
    void cascade_deletesLinks_thenChildren_thenParents_withOneStatementEach(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            List<User> users = session.scalars(select(USER).orderBy(USER.id)).all();
            users.forEach(session::delete);
            blog.forget();
            session.flush();
            List<String> deletes =
                    blog.sent().stream().filter(sql -> sql.startsWith("DELETE")).toList();
            if (isSqlite(database)) {
                assertThat(deletes)
                        .containsExactly(
                                "DELETE FROM post_tags WHERE post_tags.post_id = ?",
                                "DELETE FROM posts WHERE posts.id = ?",
                                "DELETE FROM users WHERE users.id = ?");
            } else {
                assertThat(deletes)
                        .containsExactly(
                                "DELETE FROM post_tags WHERE post_tags.post_id = ANY (ARRAY(SELECT t.post_id FROM"
                                        + " post_tags AS t WHERE t.post_id = ANY (?) ORDER BY t.post_id, t.tag_id FOR UPDATE))",
                                "DELETE FROM posts WHERE posts.id = ANY (ARRAY(SELECT t.id FROM posts AS t WHERE t.id"
                                        + " = ANY (?) ORDER BY t.id FOR UPDATE))",
                                "DELETE FROM users WHERE users.id = ANY (ARRAY(SELECT t.id FROM users AS t WHERE t.id"
                                        + " = ANY (?) ORDER BY t.id FOR UPDATE))");
            }
            assertThat(users.get(0).getPosts()).extracting(Post::getTitle).containsExactly("ed0", "ed1", "ed2");
            session.commit();
        }
        assertThat(blog.rows("users")).isZero();
        assertThat(blog.rows("posts")).isZero();
        assertThat(blog.rows("post_tags")).isZero();
        assertThat(blog.rows("tags")).isEqualTo(2);
    }

    /** Until then only the object itself is marked, and what has left it meanwhile stays. */
    @EachDatabase
    void cascade_isFoundOutByTheFlush(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            List<User> users = session.scalars(select(USER).orderBy(USER.id)).all();
            users.forEach(user -> assertThat(user.getPosts()).hasSize(3));
            Post moved = users.get(0).getPosts().get(0);
            session.delete(users.get(0));
            assertThat(session.deleted()).containsExactly(users.get(0));
            moved.setAuthor(users.get(1));
            session.commit();
            assertThat(moved.getAuthor()).isSameAs(users.get(1));
        }
        assertThat(blog.rows("posts")).isEqualTo(4);
        assertThat(blog.rows("users")).isEqualTo(1);
    }

    @EachDatabase
    void listeners_seeWholeObjects_beforeAndAfter(TestDatabase database) {
        SessionFixture blog = blog(database);
        List<String> told = new ArrayList<>();
        blog.sessions.events().beforeDelete(POST, post -> told.add("-" + post.getTitle()));
        blog.sessions.events().afterDelete(POST, post -> told.add("x" + post.getTitle()));
        blog.sessions.inTransaction(session -> session.delete(
                session.scalars(select(USER).where(USER.name.eq("ed"))).one()));
        assertThat(told).containsExactly("-ed0", "-ed1", "-ed2", "xed0", "xed1", "xed2");
    }

    /** New children go with a deleted parent, and theirs with them, also if the parent has forgotten that it holds them. */
    @EachDatabase
    void newChildren_areNotWritten_ifTheirParentIsDeleted(TestDatabase database) {
        SessionFixture shop = new SessionFixture(database, Registry.of(MetaData.of(FRIENDS), ORDER));
        for (String forgotten : List.of("not", "by a rollback", "by an expire", "by a refresh")) {
            for (boolean further : new boolean[] {false, true}) {
                Line line = new Line(1, "pen");
                if (further) {
                    line.getRemarks().add(new Remark("blue"));
                }
                try (Session session = shop.sessions.open()) {
                    Order order = new Order(1);
                    session.add(order);
                    session.commit();
                    line.setOrder(order);
                    if (forgotten.equals("by a rollback")) {
                        session.rollback();
                        session.add(line);
                    } else {
                        session.add(line);
                    }
                    if (forgotten.equals("by an expire")) {
                        session.expire(order);
                    } else if (forgotten.equals("by a refresh")) {
                        session.refresh(order);
                    }
                    session.delete(order);
                    session.commit();
                }
                String cell = "forgotten " + forgotten + (further ? ", with a remark" : "");
                assertThat(shop.rows("orders")).as(cell).isZero();
                assertThat(shop.rows("lines")).as(cell).isZero();
                assertThat(shop.rows("remarks")).as(cell).isZero();
            }
        }
    }

    @FullFeatures
    @EachDatabase
    void keysOfSeveralParts_goTableByTable(TestDatabase database) {
        SessionFixture shop = new SessionFixture(database, Registry.of(MetaData.of(FRIENDS), ORDER));
        shop.sessions.inTransaction(session -> {
            for (int i = 0; i < 3; i++) {
                Order order = new Order(i);
                order.getLines().add(new Line(1, "pen"));
                order.getLines().add(new Line(2, "ink"));
                session.add(order);
            }
        });
        shop.sessions.inTransaction(session -> {
            session.scalars(select(ORDER)).all().forEach(session::delete);
            shop.forget();
        });
        List<String> deletes =
                shop.sent().stream().filter(sql -> sql.startsWith("DELETE")).toList();
        if (isSqlite(database)) {
            assertThat(deletes)
                    .containsExactly(
                            "DELETE FROM lines WHERE lines.order_id = ? AND lines.number = ?",
                            "DELETE FROM orders WHERE orders.id = ?");
        } else {
            assertThat(deletes)
                    .containsExactly(
                            "DELETE FROM lines USING (SELECT r.c1, r.c2, r.n FROM lines AS t JOIN unnest(?, ?) WITH"
                                    + " ORDINALITY AS r (c1, c2, n) ON t.order_id = r.c1 AND t.number = r.c2 ORDER BY r.n"
                                    + " FOR UPDATE) AS l WHERE lines.order_id = l.c1 AND lines.number = l.c2",
                            "DELETE FROM orders WHERE orders.id = ANY (ARRAY(SELECT t.id FROM orders AS t WHERE t.id ="
                                    + " ANY (?) ORDER BY t.id FOR UPDATE))");
        }
        assertThat(shop.rows("lines")).isZero();
        assertThat(shop.rows("orders")).isZero();
    }

    private static SessionFixture staff(TestDatabase database) {
        SessionFixture staff = new SessionFixture(database, EMPLOYEE, MANAGER);
        staff.sessions.inTransaction(session -> {
            Manager boss = new Manager("boss", "chief");
            Manager second = new Manager("second", "deputy");
            second.setBoss(boss);
            for (int i = 0; i < 3; i++) {
                new Employee("worker" + i).setBoss(second);
            }
            session.add(boss);
            session.flush(); // with what only refers to it
        });
        return staff;
    }

    @FullFeatures
    @EachDatabase
    void twoTables_selfReference_andVersion_goRowByRow(TestDatabase database) {
        SessionFixture staff = staff(database);
        staff.sessions.inTransaction(session -> {
            session.scalars(select(EMPLOYEE)).all().forEach(session::delete);
            staff.forget();
        });
        List<String> deletes =
                staff.sent().stream().filter(sql -> sql.startsWith("DELETE")).toList();
        if (isSqlite(database)) {
            assertThat(deletes)
                    .containsExactly(
                            "DELETE FROM managers WHERE managers.id = ?",
                            "DELETE FROM employees WHERE employees.id = ? AND employees.version = ?",
                            "DELETE FROM employees WHERE employees.id = ? AND employees.version = ?",
                            "DELETE FROM employees WHERE employees.id = ? AND employees.version = ?");
        } else {
            assertThat(deletes)
                    .containsExactly(
                            "DELETE FROM managers WHERE managers.id = ANY (ARRAY(SELECT t.id FROM managers AS t WHERE"
                                    + " t.id = ANY (?) ORDER BY t.id FOR UPDATE))",
                            "DELETE FROM employees USING (SELECT r.c1, r.c2, r.n FROM employees AS t JOIN unnest(?, ?)"
                                    + " WITH ORDINALITY AS r (c1, c2, n) ON t.id = r.c1 AND t.version = r.c2 ORDER BY r.n"
                                    + " FOR UPDATE) AS l WHERE employees.id = l.c1 AND employees.version = l.c2 RETURNING l.n",
                            "DELETE FROM employees WHERE employees.id = ? AND employees.version = ?",
                            "DELETE FROM employees WHERE employees.id = ? AND employees.version = ?");
        }
        assertThat(staff.rows("employees")).isZero();
    }

    @EachDatabase
    void rowWithAnotherVersion_isNamed(TestDatabase database) {
        SessionFixture staff = staff(database);
        try (Session session = staff.sessions.open()) {
            List<Employee> workers = session.scalars(select(EMPLOYEE)
                            .where(EMPLOYEE.name.like("worker%"))
                            .orderBy(EMPLOYEE.id))
                    .all();
            session.rollback();
            workers.forEach(Employee::getVersion);
            session.connection().executeText("UPDATE employees SET version = 7 WHERE name = 'worker1'");
            workers.forEach(session::delete);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("Employee#" + workers.get(1).getId())
                    .hasMessageContaining("has another version or is gone");
            session.rollback();
        }
        assertThat(staff.rows("employees")).isEqualTo(5);
    }

    @EachDatabase
    void rowsThatAreGone_areNoError_withoutAVersion(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            List<Tag> tags = session.scalars(select(TAG)).all();
            session.connection().executeText("DELETE FROM post_tags");
            session.connection().executeText("DELETE FROM tags WHERE name = 'a'");
            tags.forEach(session::delete);
            session.commit();
        }
        assertThat(blog.rows("tags")).isZero();
    }

    @EachDatabase
    void linkThatIsGone_isAnError(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            List<Post> posts = session.scalars(select(POST).orderBy(POST.id)).all();
            posts.forEach(post -> post.getTags().remove(0));
            session.connection()
                    .executeText("DELETE FROM post_tags WHERE post_id = "
                            + posts.get(2).getId());
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("A link in table post_tags that was to be deleted is not there");
            session.rollback();
        }
        assertThat(blog.rows("post_tags")).isEqualTo(12);
    }

    /** The new user waits for the deletion of the old one, which waits for its posts, and these for their links. */
    @FullFeatures
    @EachDatabase
    void uniqueValueOfADeletedParent_isUsedAgain(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            session.delete(
                    session.scalars(select(USER).where(USER.name.eq("ed"))).one());
            session.add(new User("ed"));
            blog.forget();
            session.commit();
            assertThat(blog.verbs())
                    .containsExactly(
                            "SELECT posts",
                            "SELECT profiles",
                            "SELECT user_group",
                            "DELETE post_tags",
                            "DELETE posts",
                            "DELETE users",
                            "INSERT users");
        }
        assertThat(blog.rows("users")).isEqualTo(2);
        assertThat(blog.rows("posts")).isEqualTo(3);
    }

    @EachDatabase
    void uniqueValueOfADeletedTag_isUsedAgain_byOneWithTheSamePosts(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            List<Post> posts = session.scalars(select(POST)).all();
            session.delete(session.scalars(select(TAG).where(TAG.name.eq("a"))).one());
            Tag fresh = new Tag("a");
            fresh.getPosts().addAll(posts);
            session.add(fresh);
            blog.forget();
            session.commit();
            assertThat(blog.verbs()).endsWith("DELETE post_tags", "DELETE tags", "INSERT tags", "INSERT post_tags");
        }
        assertThat(blog.rows("post_tags")).isEqualTo(12);
    }

    /** Who is told that a row is gone is told who deleted it; deleting the object again does nothing. */
    @EachDatabase
    void whatThisSessionDeleted_isNotBlamedOnAnotherTransaction(TestDatabase database) {
        SessionFixture blog = blog(database);
        for (boolean byStatement : new boolean[] {true, false}) {
            try (Session session = blog.sessions.open()) {
                Tag tag = session.scalars(select(TAG).where(TAG.name.eq("a"))).one();
                if (byStatement) {
                    session.execute(delete(POST_TAGS));
                    session.execute(delete(TAG).where(TAG.name.eq("a")));
                } else {
                    session.delete(tag);
                    session.flush();
                }
                for (ThrowingCallable each : List.<ThrowingCallable>of(tag::getPosts, () -> session.refresh(tag))) {
                    assertThatThrownBy(each)
                            .isInstanceOf(ObjectDeletedException.class)
                            .hasMessageContaining("deleted by this session")
                            .hasMessageNotContaining("another transaction");
                }
                blog.forget();
                session.delete(tag);
                session.flush();
                assertThat(blog.sent()).isEmpty();
                session.rollback();
            }
            try (Session session = blog.sessions.open()) {
                Tag tag = session.scalars(select(TAG).where(TAG.name.eq("a"))).one();
                session.connection().executeText("DELETE FROM post_tags");
                session.connection().executeText("DELETE FROM tags");
                assertThatThrownBy(() -> session.refresh(tag))
                        .isInstanceOf(ObjectDeletedException.class)
                        .hasMessageContaining("another transaction, or a statement of this one");
                session.rollback();
            }
        }
    }

    /** Neither table comes first: rows say what has to go before what. */
    @EachDatabase
    void tablesThatReferToEachOther_areDeletedInTheOrderOfTheirRows(TestDatabase database) {
        SessionFixture league = new SessionFixture(database, TEAM, PLAYER);
        try (Session session = league.sessions.open()) {
            Team first = new Team();
            Player captain = new Player();
            Team second = new Team();
            Player last = new Player();
            captain.setTeam(first);
            second.setCaptain(captain);
            last.setTeam(second);
            session.add(last);
            session.commit();
            for (Object each : List.of(first, captain, second, last)) {
                session.delete(each);
            }
            league.forget();
            session.commit();
            assertThat(league.verbs().stream().filter(verb -> verb.startsWith("DELETE")))
                    .containsExactly("DELETE players", "DELETE teams", "DELETE players", "DELETE teams");
        }
        assertThat(league.rows("teams")).isZero();
        assertThat(league.rows("players")).isZero();
    }

    /**
     * A new child of a parent that is deleted goes as the parent's other children do, also if another object holds it: SQLAlchemy would
     * insert it with the key of the deleted row (D-6).
     */
    @EachDatabase
    void newChildOfADeletedParent_isNotWritten_whateverElseHoldsIt(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, VET, PET);
        Map<String, BiConsumer<Vet, Note>> comings = Map.of(
                "by the collection",
                (vet, note) -> vet.getNotes().add(note),
                "by its reference",
                (vet, note) -> note.setVet(vet));
        Map<String, BiConsumer<Pet, Note>> holdings = new LinkedHashMap<>();
        holdings.put("nothing", (pet, note) -> {});
        holdings.put("a reference of its own", (pet, note) -> note.setPet(pet));
        holdings.put("a collection", (pet, note) -> pet.getNotes().add(note));
        holdings.put("a collection that is loaded", (pet, note) -> {
            assertThat(pet.getNotes()).isEmpty();
            pet.getNotes().add(note);
        });
        Map<String, Consumer<Session>> continuations = new LinkedHashMap<>();
        continuations.put("commit", session -> {});
        continuations.put("load, commit", session -> session.get(PET, 999_999L));
        continuations.put(
                "query, commit", session -> session.scalars(select(PET)).all());
        continuations.put("flush, commit", Session::flush);
        SoftAssertions all = new SoftAssertions();
        comings.forEach((coming, come) -> holdings.forEach((holding, hold) -> continuations.forEach((next, goOn) -> {
            String name = coming + ", held by " + holding + ", " + next;
            Vet made = new Vet("v");
            Pet holder = new Pet("p");
            made.getNotes().add(new Note());
            fixture.sessions.inTransaction(session -> session.addAll(List.of(made, holder)));
            try (Session session = fixture.sessions.open()) {
                Vet vet = session.getOne(VET, made.getId());
                Pet pet = session.getOne(PET, holder.getId());
                Note note = new Note();
                session.add(note);
                come.accept(vet, note);
                hold.accept(pet, note);
                session.delete(vet);
                goOn.accept(session);
                session.commit();
                all.assertThat(session.contains(note)).as(name).isFalse();
                all.assertThat(pet.getNotes()).as(name).isEmpty();
            }
            all.assertThat(fixture.rows("notes")).as(name).isZero();
        })));
        all.assertAll();
    }

    @EachDatabase
    void newChildOfADeletedParent_isNotWritten_thoughAReferenceHoldsIt(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, VET, LAMP);
        for (boolean stored : new boolean[] {true, false}) {
            for (boolean flushed : new boolean[] {true, false}) {
                String name = "lamp stored " + stored + ", flushed " + flushed;
                Vet made = new Vet("v");
                Lamp lamp = new Lamp();
                fixture.sessions.inTransaction(session -> session.addAll(stored ? List.of(made, lamp) : List.of(made)));
                try (Session session = fixture.sessions.open()) {
                    Vet vet = session.getOne(VET, made.getId());
                    session.add(lamp);
                    Note note = new Note();
                    vet.getNotes().add(note);
                    lamp.setNote(note);
                    session.delete(vet);
                    if (flushed) {
                        session.flush();
                    }
                    session.commit();
                    assertThat(session.contains(note)).as(name).isFalse();
                    assertThat(lamp.getNote()).as(name).isNull();
                }
                assertThat(fixture.rows("notes")).as(name).isZero();
                assertThat(fixture.rows("lamps WHERE note_id IS NOT NULL"))
                        .as(name)
                        .isZero();
            }
        }
    }
}
