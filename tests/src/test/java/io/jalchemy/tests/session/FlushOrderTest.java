package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.TagPath.TAG;
import static io.jalchemy.tests.blog.UserPath.USER;
import static io.jalchemy.tests.staff.EmployeePath.EMPLOYEE;
import static io.jalchemy.tests.staff.LockerPath.LOCKER;
import static io.jalchemy.tests.staff.ManagerPath.MANAGER;
import static io.jalchemy.tests.staff.NodePath.NODE;
import static io.jalchemy.tests.staff.SeatPath.SEAT;
import static io.jalchemy.tests.staff.WordPath.WORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.FlushOrderException;
import io.jalchemy.orm.flush.FlushPlan;
import io.jalchemy.orm.flush.FlushPlans;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullFeatures;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Tag;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.staff.Employee;
import io.jalchemy.tests.staff.Locker;
import io.jalchemy.tests.staff.Node;
import io.jalchemy.tests.staff.Seat;
import io.jalchemy.tests.staff.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** In which order rows are written. */
class FlushOrderTest {

    @FullFeatures
    @EachDatabase
    void tree_isInsertedLevelByLevel_andDeletedFromTheLeaves(TestDatabase database) {
        SessionFixture staff = new SessionFixture(database, EMPLOYEE, MANAGER);
        Employee root = new Employee("root");
        for (int i = 0; i < 3; i++) {
            Employee child = new Employee("child" + i);
            child.setBoss(root);
            for (int j = 0; j < 3; j++) {
                new Employee("leaf" + i + j).setBoss(child);
            }
        }
        try (Session session = staff.sessions.open()) {
            session.add(root);
            staff.forget();
            session.commit();
            assertThat(staff.verbs()).containsExactly("INSERT employees", "INSERT employees", "INSERT employees");
            assertThat(staff.rows("employees")).isEqualTo(13);
            session.scalars(select(EMPLOYEE)).all().forEach(session::delete);
            session.commit();
            assertThat(staff.rows("employees")).isZero();
        }
    }

    @FullFeatures
    @EachDatabase
    void cycle_isUntiedByPostUpdate(TestDatabase database) {
        SessionFixture nodes = new SessionFixture(database, NODE);
        Node a = new Node("a");
        Node b = new Node("b");
        a.setNext(b);
        b.setNext(a);
        try (Session session = nodes.sessions.open()) {
            session.add(a);
            nodes.forget();
            session.commit();
            assertThat(nodes.verbs()).containsExactly("INSERT nodes", "UPDATE nodes");
            assertThat(nodes.rows("nodes WHERE next_id IS NOT NULL")).isEqualTo(2);
            assertThat(a.getNext()).isSameAs(b);
            session.delete(a);
            session.delete(b);
            session.commit();
            assertThat(nodes.rows("nodes")).isZero();
        }
    }

    @EachDatabase
    void cycle_withoutAWayOut_isRefused_spelledOut(TestDatabase database) {
        SessionFixture staff = new SessionFixture(database, EMPLOYEE, MANAGER);
        Employee a = new Employee("a");
        Employee b = new Employee("b");
        a.setBoss(b);
        b.setBoss(a);
        try (Session session = staff.sessions.open()) {
            session.add(a);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushOrderException.class)
                    .hasMessageContaining(
                            "INSERT employees (a new Employee) waits for INSERT employees (a new Employee)")
                    .hasMessageContaining("postUpdate");
            b.setBoss(null);
            session.commit();
            assertThat(staff.rows("employees")).isEqualTo(2);
        }
    }

    @EachDatabase
    void uniqueValues_areHandedOnInAChain_andNotExchanged(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        blog.sessions.inTransaction(session -> session.addAll(List.of(new Tag("a"), new Tag("b"), new Tag("c"))));
        try (Session session = blog.sessions.open()) {
            List<Tag> tags = session.scalars(select(TAG).orderBy(TAG.name)).all();
            tags.get(0).setName("b");
            tags.get(1).setName("c");
            tags.get(2).setName("d");
            session.commit();
            assertThat(tags).extracting(Tag::getName).containsExactly("b", "c", "d");
            tags.get(0).setName("c");
            tags.get(1).setName("b");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushOrderException.class)
                    .hasMessageContaining("unique tags(name)");
            session.rollback();
            assertThat(tags).extracting(Tag::getName).containsExactly("b", "c", "d");
        }
    }

    @EachDatabase
    void newObject_withTheKeyOfADeletedOne_updatesItsRow(TestDatabase database) {
        SessionFixture words = new SessionFixture(database, WORD);
        words.sessions.inTransaction(session -> session.add(new Word("java", "language")));
        try (Session session = words.sessions.open()) {
            Word old = session.getOne(WORD, "java");
            session.delete(old);
            Word fresh = new Word("java", "island");
            session.add(fresh);
            assertThat(session.plan())
                    .extracting(FlushPlan.Step::action, FlushPlan.Step::table, FlushPlan.Step::rows)
                    .containsExactly(tuple("UPDATE", "words", 1));
            assertThat(session.plan().get(0).reasons())
                    .singleElement()
                    .asString()
                    .startsWith("row switch");
            session.commit();
            assertThat(session.get(WORD, "java")).isSameAs(fresh);
            assertThat(session.contains(old)).isFalse();
            session.commit();
            assertThat(words.value("SELECT meaning FROM words")).isEqualTo("island");
        }
    }

    @EachDatabase
    void changedKey_isUsedToFindTheRow_andComesBackAfterARollback(TestDatabase database) {
        SessionFixture words = new SessionFixture(database, WORD);
        words.sessions.inTransaction(session -> session.add(new Word("java", "language")));
        try (Session session = words.sessions.open()) {
            Word word = session.getOne(WORD, "java");
            word.setText("kotlin");
            session.flush();
            assertThat(session.get(WORD, "kotlin")).isSameAs(word);
            assertThat(session.get(WORD, "java")).isNull();
            session.rollback();
            assertThat(word.getText()).isEqualTo("java");
            assertThat(session.get(WORD, "java")).isSameAs(word);
            word.setText("scala");
            session.commit();
            assertThat(words.value("SELECT text FROM words")).isEqualTo("scala");
        }
    }

    @EachDatabase
    void events_comeOnceForEachObject_andMayChangeIt(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        StringBuilder told = new StringBuilder();
        blog.sessions.events().beforeInsert(USER, user -> user.setFullname(user.getName() + " full"));
        blog.sessions.events().afterInsert(USER, user -> told.append("+").append(user.getId()));
        blog.sessions.events().afterUpdate(USER, user -> told.append("~").append(user.getName()));
        blog.sessions.events().beforeDelete(USER, user -> told.append("-").append(user.getName()));
        try (Session session = blog.sessions.open()) {
            User user = new User("ed");
            session.add(user);
            session.commit();
            user.setName("wendy");
            session.commit();
            session.delete(user);
            session.commit();
            assertThat(told).hasToString("+1~wendy-wendy");
        }
    }

    @EachDatabase(requires = Feature.ADD_CONSTRAINT)
    void uniqueValues_areExchanged_whereTheirCheckWaitsForTheCommit(TestDatabase database) {
        SessionFixture seats = new SessionFixture(database, SEAT);
        Seat a = new Seat(1);
        Seat b = new Seat(2);
        try (Session session = seats.sessions.open()) {
            session.addAll(List.of(a, b));
            session.commit();
            a.setPlace(2);
            b.setPlace(1);
            session.commit();
            assertThat(seats.value("SELECT place FROM seats WHERE id = " + a.getId()))
                    .isEqualTo(2);
            b.setPlace(2);
            assertThatThrownBy(session::commit).hasMessageContaining("place");
            assertThatThrownBy(() -> session.scalars(select(SEAT)).all()).hasMessageContaining("rollback() first");
            session.rollback();
            assertThat(b.getPlace()).isEqualTo(1);
        }
    }

    @FullFeatures
    @EachDatabase
    void uniqueValues_areExchangedInACircle_throughNull(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, LOCKER);
        List<Locker> lockers = new ArrayList<>();
        for (String holder : List.of("a", "b", "c", "d", "e", "f")) {
            lockers.add(new Locker(holder));
        }
        try (Session session = fixture.sessions.open()) {
            session.addAll(lockers);
            session.commit();
            assertThat(lockers).extracting(Locker::getHolder).containsExactly("a", "b", "c", "d", "e", "f");
            String[] holders = {"b", "c", "a", "e", "d", "g"}; // a circle of three, one of two, and one that leaves
            for (int i = 0; i < holders.length; i++) {
                lockers.get(i).setHolder(holders[i]);
            }
            session.add(new Locker("f"));
            fixture.forget();
            session.commit();
            assertThat(fixture.sent())
                    .filteredOn(sql -> sql.startsWith("UPDATE lockers SET holder = ? WHERE")
                            || sql.startsWith("UPDATE lockers SET holder = r.c1 FROM"))
                    .as("one row of each circle is emptied first")
                    .hasSize(1);
            assertThat(lockers).extracting(Locker::getHolder).containsExactly(holders);
            assertThat(lockers).extracting(Locker::getVersion).containsOnly(2);
            for (Locker locker : lockers) {
                assertThat(fixture.value("SELECT holder FROM lockers WHERE id = " + locker.getId()))
                        .isEqualTo(locker.getHolder());
            }
            assertThat(fixture.rows("lockers WHERE holder = 'f' AND version = 1"))
                    .isEqualTo(1);
        }
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    void rowsAreWrittenInOrderOfTheirKeys_soThatWritersDoNotDeadlock(TestDatabase database) throws Exception {
        SessionFixture words = new SessionFixture(database, WORD);
        words.sessions.inTransaction(session -> {
            for (int i = 0; i < 40; i++) {
                session.add(new Word("w" + i, "none"));
            }
        });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                Random random = new Random(writer);
                writers.add(threads.submit(() -> {
                    for (int round = 0; round < 40; round++) {
                        String meaning = "round " + round + " " + random.nextInt();
                        words.sessions.inTransaction(session -> {
                            List<Word> all = session.scalars(select(WORD)).all();
                            Collections.shuffle(all, random);
                            all.forEach(word -> word.setMeaning(meaning));
                        });
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(words.value("SELECT COUNT(DISTINCT meaning) FROM words")).isEqualTo(1L);
    }

    @EachDatabase
    void everyPlanOfTheTests_isChecked_forRowsWithTwoOperations(TestDatabase database) {
        assertThat(FlushPlans.class.desiredAssertionStatus())
                .as("assertions on %s", database)
                .isTrue();
    }
}
