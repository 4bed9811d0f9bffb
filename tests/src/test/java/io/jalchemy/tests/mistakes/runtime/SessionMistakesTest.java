package io.jalchemy.tests.mistakes.runtime;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.mistakes.runtime.MemberPath.MEMBER;
import static io.jalchemy.tests.mistakes.runtime.SeatPath.SEAT;
import static io.jalchemy.tests.mistakes.runtime.StrangerPath.STRANGER;
import static io.jalchemy.tests.mistakes.runtime.TaskPath.TASK;
import static io.jalchemy.tests.mistakes.runtime.VoucherPath.VOUCHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.Javac;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.mistakes.runtime.Member.Plain;
import io.jalchemy.tests.mistakes.runtime.Member.Stranger;
import io.jalchemy.tests.mistakes.runtime.Member.Task;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What sessions answer to objects, keys and calls that they cannot take. */
class SessionMistakesTest {

    @SuppressWarnings("unchecked")
    private static Object get(Session session, EntityPath<?, ?> entity, Object key) {
        return session.get((EntityPath<Object, Object>) entity, key);
    }

    private static List<Mistake> keys() {
        List<Mistake> all = new ArrayList<>();
        all.add(Mistake.of(
                "a text for a Long key",
                "WRONG_VALUE_TYPE",
                "The key that was given for Member.id: A value of java.lang.String does not fit into BIGINT, which takes java.lang.Long. Give a value of that type, or a number that fits exactly.",
                s -> get(s.session, MEMBER, "1")));
        all.add(Mistake.of(
                "a fraction for a Long key",
                "WRONG_VALUE_TYPE",
                "The key that was given for Member.id: A value of java.lang.Double does not fit into BIGINT, which takes java.lang.Long. Give a value of that type, or a number that fits exactly.",
                s -> get(s.session, MEMBER, 1.5)));
        all.add(Mistake.of(
                "a text that is no UUID",
                "WRONG_VALUE_TYPE",
                "The key that was given for Voucher.id: A value of java.lang.String does not fit into UUID, which takes java.util.UUID. Give a value of that type, or a number that fits exactly.",
                s -> get(s.session, VOUCHER, Scene.MARKED)));
        all.add(Mistake.of(
                "null",
                "NULL_KEY",
                "A key of Member was given as null, and a key is never null. Check for null before.",
                s -> get(s.session, MEMBER, null)));
        all.add(Mistake.of(
                "null among keys",
                "NULL_KEY",
                "A key of Member was given as null, and a key is never null. Check for null before.",
                s -> s.session.getAll(MEMBER, Arrays.asList(1L, null))));
        all.add(Mistake.of(
                "one part of two",
                "KEY_PARTS",
                "The key of Seat has 2 parts (line, letter), and java.lang.Integer of 1 was given. Give new SeatPath.Key(line, letter).",
                s -> get(s.session, SEAT, 1)));
        all.add(Mistake.of(
                "a list of parts",
                "KEY_PARTS",
                "The key of Seat has 2 parts (line, letter), and java.util.ImmutableCollections$List12 of 1 was given. Give new SeatPath.Key(line, letter).",
                s -> get(s.session, SEAT, List.of(1, "a"))));
        all.add(Mistake.of(
                "two parts for one",
                "KEY_PARTS",
                "The key of Member has 1 part (id), and io.jalchemy.tests.mistakes.runtime.SeatPath$Key of 2 was given. Give a value of its type.",
                s -> get(s.session, MEMBER, new SeatPath.Key(1, "a"))));
        all.add(Mistake.of(
                "a null part",
                "NULL_KEY",
                "A part of a key of Seat is null (line, letter). No row has such a key.",
                s -> get(s.session, SEAT, new SeatPath.Key(1, null))));
        all.add(Mistake.of(
                "an object",
                "WRONG_VALUE_TYPE",
                "The key that was given for Member.id: A value of io.jalchemy.tests.mistakes.runtime.Member does not fit into BIGINT, which takes java.lang.Long. Give a value of that type, or a number that fits exactly.",
                s -> get(s.session, MEMBER, s.member())));
        all.add(Mistake.of(
                "getOne of nothing",
                "NO_RESULT",
                "getOne(Member, 7): there is no row with this key. If there may be none, use get(…), which returns null, or find(…), which returns an Optional.",
                s -> s.session.getOne(MEMBER, 7L)));
        all.add(Mistake.of(
                "getOne of no composite",
                "NO_RESULT",
                "getOne(Seat, Key[line=7, letter=x]): there is no row with this key. If there may be none, use get(…), which returns null, or find(…), which returns an Optional.",
                s -> s.session.getOne(SEAT, new SeatPath.Key(7, "x"))));
        return all;
    }

    private static List<Mistake> objects() {
        List<Mistake> all = new ArrayList<>();
        all.add(Mistake.of(
                "add null",
                "NULL_OBJECT",
                "null was given where an entity is expected. If it came from get(…) or scalar(…), there was no such row: check for null, or use getOne(…).",
                s -> s.session.add(null)));
        all.add(Mistake.of(
                "addAll with null",
                "NULL_OBJECT",
                "null was given where an entity is expected. If it came from get(…) or scalar(…), there was no such row: check for null, or use getOne(…).",
                s -> s.session.addAll(Arrays.asList(new Member("a"), null))));
        all.add(Mistake.of(
                "add a list",
                "NOT_AN_ENTITY",
                "java.util.ImmutableCollections$List12 was given where an entity is expected. Give one object; addAll(…) takes several, in a list or any other Iterable.",
                s -> s.session.add(List.of(new Member("a")))));
        all.add(Mistake.of(
                "add an array",
                "NOT_AN_ENTITY",
                "An array was given where an entity is expected. Give one object; addAll(…) takes several, in a list or any other Iterable.",
                s -> s.session.add(new Member[] {new Member("a")})));
        all.add(Mistake.of(
                "add no entity",
                "NOT_AN_ENTITY",
                "io.jalchemy.tests.mistakes.runtime.Member$Plain was given where an entity is expected. Mark Plain with @Entity, and add its path to Registry.of(…).",
                s -> s.session.add(new Plain())));
        all.add(Mistake.of(
                "add a class",
                "NOT_AN_ENTITY",
                "java.lang.Class was given where an entity is expected. Give an object of the class, which new makes or a query gives.",
                s -> s.session.add(Member.class)));
        all.add(Mistake.of(
                "add a path",
                "NOT_AN_ENTITY",
                "io.jalchemy.tests.mistakes.runtime.MemberPath was given where an entity is expected. Give an object of the class, which new makes or a query gives.",
                s -> s.session.add(MEMBER)));
        all.add(Mistake.of(
                "add an optional",
                "NOT_AN_ENTITY",
                "java.util.Optional was given where an entity is expected. Give what is in it: optional.ifPresent(session::add), or get(…), which gives the object or null.",
                s -> s.session.add(s.session.find(MEMBER, 1L))));
        all.add(Mistake.of(
                "add a stranger",
                "NOT_REGISTERED",
                "Stranger is not in the registry, which has [Member, Task, Voucher, Seat]. Add its path to Registry.of(…).",
                s -> s.session.add(new Stranger())));
        all.add(Mistake.of(
                "add another session's",
                "OTHER_SESSION",
                "Member#1 is in another session. Expunge it there first, or merge it into this one.",
                s -> {
                    Member member = s.member();
                    try (Session other = s.sessions.open()) {
                        other.add(member);
                    }
                }));
        all.add(Mistake.of(
                "add a deleted one",
                "WAS_DELETED",
                "Task#1 was deleted in this transaction. Make a new object, or roll back.",
                s -> {
                    Task task = s.session.getOne(TASK, 1L);
                    s.session.delete(task);
                    s.session.flush();
                    s.session.add(task);
                }));
        all.add(Mistake.of(
                "add a second object of a row",
                "OTHER_OBJECT",
                "Another object for Task#1 is in the session. Use merge(…).",
                s -> {
                    Task task = s.session.getOne(TASK, 1L);
                    s.session.expunge(task);
                    s.session.getOne(TASK, 1L);
                    s.session.add(task);
                }));
        all.add(Mistake.of(
                "delete null",
                "NULL_OBJECT",
                "null was given where an entity is expected. If it came from get(…) or scalar(…), there was no such row: check for null, or use getOne(…).",
                s -> s.session.delete(null)));
        all.add(Mistake.of(
                "delete a list",
                "NOT_AN_ENTITY",
                "java.util.ImmutableCollections$List12 was given where an entity is expected. Give one object; addAll(…) takes several, in a list or any other Iterable.",
                s -> s.session.delete(List.of(s.member()))));
        all.add(Mistake.of(
                "delete a new one",
                "NOT_PERSISTENT",
                "delete(Member): it has no row in this session. Expunge it if it is new.",
                s -> s.session.delete(new Member("a"))));
        all.add(Mistake.of(
                "delete a pending one",
                "NOT_PERSISTENT",
                "delete(Member): it has no row in this session. Expunge it if it is new.",
                s -> {
                    Member made = new Member("a");
                    s.session.add(made);
                    s.session.delete(made);
                }));
        all.add(Mistake.of(
                "delete one of another session",
                "NOT_PERSISTENT",
                "delete(Member#1): it is in another session. Delete it there, or delete what merge(…) returns of it.",
                s -> {
                    try (Session other = s.sessions.open()) {
                        s.session.delete(other.getOne(MEMBER, 1L));
                    }
                }));
        all.add(Mistake.of(
                "rows for an UPDATE",
                "NO_INSERT",
                "Rows are given to an INSERT; this is UPDATE Member SET Member.age = ? RETURNING Member.id. Begin it with insert(…), or execute it without rows.",
                s -> s.session.execute(
                        update(MEMBER).set(MEMBER.age, 1).returning(MEMBER.id), List.of(Map.of("age", 2)))));
        all.add(Mistake.of(
                "delete a stranger",
                "NOT_PERSISTENT",
                "delete(Stranger): it has no row in this session. Expunge it if it is new.",
                s -> s.session.delete(new Stranger())));
        all.add(Mistake.of(
                "refresh a new one",
                "NOT_IN_SESSION",
                "Member is not in this session. Add it, or merge it.",
                s -> s.session.refresh(new Member("a"))));
        all.add(Mistake.of("refresh a pending one", "NOT_IN_SESSION", "Member has no row yet. Flush first.", s -> {
            Member made = new Member("a");
            s.session.add(made);
            s.session.refresh(made);
        }));
        all.add(Mistake.of(
                "refresh a detached one",
                "NOT_IN_SESSION",
                "Member#1 is not in this session. Add it, or merge it.",
                s -> {
                    Member member = s.member();
                    s.session.expunge(member);
                    s.session.refresh(member);
                }));
        all.add(Mistake.of(
                "expire a new one",
                "NOT_IN_SESSION",
                "Member is not in this session. Add it, or merge it.",
                s -> s.session.expire(new Member("a"))));
        all.add(Mistake.of(
                "expunge a new one",
                "NOT_IN_SESSION",
                "Member is not in this session. Add it, or merge it.",
                s -> s.session.expunge(new Member("a"))));
        all.add(Mistake.of(
                "merge null",
                "NULL_OBJECT",
                "null was given where an entity is expected. If it came from get(…) or scalar(…), there was no such row: check for null, or use getOne(…).",
                s -> s.session.merge(null)));
        all.add(Mistake.of(
                "merge no entity",
                "NOT_AN_ENTITY",
                "io.jalchemy.tests.mistakes.runtime.Member$Plain was given where an entity is expected. Mark Plain with @Entity, and add its path to Registry.of(…).",
                s -> s.session.merge(new Plain())));
        all.add(Mistake.of(
                "get a stranger",
                "NOT_REGISTERED",
                "Stranger is not in the registry, which has [Member, Task, Voucher, Seat]. Add its path to Registry.of(…).",
                s -> s.session.get(STRANGER, 1L)));
        all.add(Mistake.of(
                "select a stranger",
                "NOT_REGISTERED",
                "Stranger is not in the registry, which has [Member, Task, Voucher, Seat]. Add its path to Registry.of(…).",
                s -> s.session.scalars(select(STRANGER))));
        return all;
    }

    private static List<Mistake> lives() {
        List<Mistake> all = new ArrayList<>();
        all.add(Mistake.of(
                "lazy list after close",
                "DETACHED",
                "Member.tasks is not loaded and this Member is detached from its session. Load it in the query with .options(selectInLoad(MEMBER.tasks)), or read it before the session closes.",
                s -> {
                    Member member = s.member();
                    s.session.close();
                    member.getTasks().size();
                }));
        all.add(Mistake.of(
                "lazy reference after close",
                "DETACHED",
                "Task.owner is not loaded and this Task is detached from its session. Load it in the query with .options(joinedLoad(TASK.owner)), or read it before the session closes.",
                s -> {
                    Task task = s.session.getOne(TASK, 1L);
                    s.session.close();
                    task.getOwner();
                }));
        all.add(Mistake.of("query after close", "CLOSED", "The session is closed. Open another one.", s -> {
            s.session.close();
            s.session.scalars(select(MEMBER));
        }));
        all.add(Mistake.of("add after close", "CLOSED", "The session is closed. Open another one.", s -> {
            s.session.close();
            s.session.add(new Member("a"));
        }));
        all.add(Mistake.of("commit after close", "CLOSED", "The session is closed. Open another one.", s -> {
            s.session.close();
            s.session.commit();
        }));
        all.add(Mistake.of("connection after close", "CLOSED", "The session is closed. Open another one.", s -> {
            s.session.close();
            s.session.connection();
        }));
        all.add(Mistake.of("beginNested after close", "CLOSED", "The session is closed. Open another one.", s -> {
            s.session.close();
            s.session.beginNested();
        }));
        all.add(Mistake.of(
                "closed engine",
                "CLOSED",
                "The engine of <URL> is closed. Close it when the program ends, or make another one.",
                s -> {
                    s.session.close();
                    s.engine.close();
                    try (Session late = s.sessions.open()) {
                        late.scalars(select(MEMBER));
                    }
                }));
        all.add(Mistake.of(
                "closed connection", "CLOSED", "The connection is closed. Ask the engine for another.", s -> {
                    io.jalchemy.engine.Connection connection = s.engine.connect();
                    connection.close();
                    connection.execute(select(MEMBER.name));
                }));
        all.add(Mistake.of(
                "two threads",
                "CONCURRENT_USE",
                "The session is in use by another thread, other. A session is for one thread at a time: open one for each thread.",
                s -> {
                    CountDownLatch inside = new CountDownLatch(1);
                    CountDownLatch tried = new CountDownLatch(1);
                    Thread other = new Thread(
                            () -> s.session.addAll(() -> {
                                inside.countDown();
                                try {
                                    tried.await();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                return List.<Object>of().iterator();
                            }),
                            "other");
                    other.start();
                    inside.await();
                    try {
                        s.session.flush();
                    } finally {
                        tried.countDown();
                        other.join();
                    }
                }));
        all.add(Mistake.of(
                "query after a failed flush",
                "ROLLBACK_FIRST",
                "A flush or the commit failed in this transaction, so nothing more can be done in it. Call rollback() first; then the objects are as before. The failure was: A value is there already that may be there once (table members, column name, code 19). Another row has the same Member.name. Use another value, look that row up and change it, or change or delete it first and flush. The object is a new Member. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id [UNIQUE]",
                "A flush or the commit failed in this transaction, so nothing more can be done in it. Call rollback() first; then the objects are as before. The failure was: A value is there already that may be there once (constraint members_name_key, table members, SQLSTATE 23505). Another row has the same Member.name. Use another value, look that row up and change it, or change or delete it first and flush. The object is a new Member. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id [UNIQUE]",
                s -> {
                    s.session.add(new Member(Scene.MARKED));
                    catchThrowable(s.session::flush);
                    s.session.scalars(select(MEMBER));
                }));
        all.add(Mistake.of(
                "commit after a failed flush",
                "ROLLBACK_FIRST",
                "A flush or the commit failed in this transaction, so nothing more can be done in it. Call rollback() first; then the objects are as before. The failure was: A value is there already that may be there once (table members, column name, code 19). Another row has the same Member.name. Use another value, look that row up and change it, or change or delete it first and flush. The object is a new Member. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id [UNIQUE]",
                "A flush or the commit failed in this transaction, so nothing more can be done in it. Call rollback() first; then the objects are as before. The failure was: A value is there already that may be there once (constraint members_name_key, table members, SQLSTATE 23505). Another row has the same Member.name. Use another value, look that row up and change it, or change or delete it first and flush. The object is a new Member. In: INSERT INTO members (name, age) VALUES (?, ?) RETURNING id [UNIQUE]",
                s -> {
                    s.session.add(new Member(Scene.MARKED));
                    catchThrowable(s.session::flush);
                    s.session.commit();
                }));
        all.add(Mistake.of(
                "no row for one()",
                "NO_RESULT",
                "SELECT members.id, members.name, members.age FROM members WHERE members.name = ? gave no row where one was asked for. Use oneOrEmpty() or first() if there may be none.",
                s -> s.session
                        .scalars(select(MEMBER).where(MEMBER.name.eq(Scene.MARKED + "x")))
                        .one()));
        all.add(Mistake.of(
                "several rows for one()",
                "MULTIPLE_RESULTS",
                "SELECT tasks.id, tasks.title, tasks.owner_id FROM tasks gave several rows where one was asked for. Narrow the condition, or use first() or all().",
                s -> s.session.scalars(select(TASK)).one()));
        all.add(Mistake.of(
                "no row for scalarOne",
                "NO_RESULT",
                "SELECT Member.name FROM Member WHERE Member.id = ? gave no row, or a NULL, where a value was asked for. Use scalar(…), which returns null, if there may be none.",
                s -> s.session.scalarOne(select(MEMBER.name).where(MEMBER.id.eq(9L)))));
        all.add(Mistake.of(
                "rows for scalars",
                "SEVERAL_COLUMNS",
                "scalars(…), scalar(…) and scalarOne(…) are for queries for one thing; this one gives rows: SELECT Member.id, Member.name FROM Member. Select one thing, or use execute(…).",
                s -> s.session.scalars(select(MEMBER.id, MEMBER.name))));
        return all;
    }

    private static List<Mistake> all() {
        List<Mistake> all = new ArrayList<>(keys());
        all.addAll(objects());
        all.addAll(lives());
        return all;
    }

    /** A key that is a {@code Long} can be given as an {@code int}, as literals are. */
    @EachDatabase
    void intIsTaken_forALongKey(TestDatabase database) {
        Registry registry = Registry.of(MEMBER);
        registry.metadata().createAll(database.engine());
        SessionFactory.of(database.engine(), registry).inTransaction(session -> {
            Member member = new Member("ed");
            session.add(member);
            session.flush();
            assertThat(session.get(MEMBER, 1)).isSameAs(member);
            assertThat(session.getOne(MEMBER, 1)).isSameAs(member);
            assertThat(session.find(MEMBER, 1)).containsSame(member);
            assertThat(session.get(MEMBER, 2)).isNull();
        });
    }

    /** An entity that was compiled without the processor is told from a class that is none. */
    @Test
    void entityThatIsNotEnhanced_isNamed_withWhatDidNotRun(@TempDir Path home) throws Exception {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        Javac.Source source = new Javac.Source(
                "plain/Note",
                "package plain; @io.jalchemy.mapping.Entity public class Note {"
                        + " @io.jalchemy.mapping.PrimaryKey private Long id; }");
        List<String> options =
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", home.toString());
        assertThat(javac.getTask(null, null, null, options, null, List.of(source))
                        .call())
                .isTrue();
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.SQLITE);
                URLClassLoader classes = new URLClassLoader(
                        new URL[] {home.toUri().toURL()}, getClass().getClassLoader());
                Session session = SessionFactory.of(database.engine(), Registry.of(MEMBER))
                        .open()) {
            Object note =
                    classes.loadClass("plain.Note").getDeclaredConstructor().newInstance();
            assertThatThrownBy(() -> session.add(note))
                    .isInstanceOf(MappingException.class)
                    .hasMessage(
                            "plain.Note is marked @Entity, but was compiled without being enhanced: jalchemy-processor did not"
                                    + " run. Put it on the annotation processor path (annotationProcessorPaths in Maven,"
                                    + " annotationProcessor in Gradle), or run the enhancer over the class files, and compile again."
                                    + " [NOT_ENHANCED]");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void mistakes_areAnswered(TestDatabase.Kind kind) {
        Scene.check(kind, all());
    }
}
