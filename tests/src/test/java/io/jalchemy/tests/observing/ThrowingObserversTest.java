package io.jalchemy.tests.observing;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.orm.AttributeEvents;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.event.SessionListener;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * What an observer throws never reaches the program, whatever it is told of: rows and objects are as without it, other observers are
 * told all the same, and the log says once who has thrown. What a listener that may refuse throws reaches the program as it is.
 */
class ThrowingObserversTest {

    private record Case(String event, Class<? extends Throwable> thrown, TestDatabase.Kind database) {}

    private static Stream<String> events() {
        return Stream.of(EngineListener.class, SessionListener.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(Method::isDefault)
                .map(Method::getName)
                .sorted();
    }

    private static Stream<Case> cases() {
        return events().flatMap(
                        event -> Stream.of(IllegalStateException.class, AssertionError.class, LinkageError.class)
                                .flatMap(thrown -> Arrays.stream(TestDatabase.Kind.values())
                                        .map(kind -> new Case(event, thrown, kind))));
    }

    private static RuntimeException sneaky(Class<? extends Throwable> type) throws Throwable {
        throw (Throwable) type.getConstructor(type == AssertionError.class ? Object.class : String.class)
                .newInstance("thrown by an observer");
    }

    /** A listener that is given the name of each method that is called. */
    private static <L> L listener(Class<L> type, Told told) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.getName().equals("hashCode") ? System.identityHashCode(proxy) : proxy == given[0];
                    }
                    told.of(method.getName());
                    return null;
                }));
    }

    private interface Told {
        void of(String event) throws Throwable;
    }

    private static void listen(SessionFactory sessions, Told told) {
        sessions.engine().listen(listener(EngineListener.class, told));
        sessions.listen(listener(SessionListener.class, told));
    }

    private static User user(String name, String title) {
        User user = new User(name);
        user.getPosts().add(new Post(title));
        return user;
    }

    /** Does something of each kind; returns what the program sees of it. */
    private static List<String> program(Engine engine, SessionFactory sessions) {
        List<String> seen = new ArrayList<>();
        sessions.registry().metadata().createAll(engine);
        sessions.inTransaction(session -> session.add(user("ed", "a")));
        assertThatThrownBy(() -> sessions.inTransaction(session -> session.add(user("ed", "b"))))
                .isInstanceOf(DatabaseException.class);
        try (Session session = sessions.open()) {
            session.add(user("wendy", "c"));
            session.flush();
            try (Savepoint kept = session.beginNested()) {
                session.add(user("mary", "d"));
                kept.commit();
            }
            try (Savepoint dropped = session.beginNested()) {
                session.add(user("fred", "e"));
                session.flush();
                assertThat(dropped.isActive()).isTrue();
            }
            session.commit();
            session.scalars(select(USER).orderBy(USER.id))
                    .all()
                    .forEach(each -> seen.add(each.getName() + " "
                            + each.getPosts().stream().map(Post::getTitle).toList()));
            session.add(user("jack", "f"));
            session.flush();
            session.rollback();
        }
        try (Session session = sessions.open()) {
            User ed = session.scalars(select(USER).where(USER.name.eq("ed"))).one();
            engine.begin(connection -> {
                seen.add("begun");
                session.rollback();
                connection.executeText("DELETE FROM posts WHERE title = 'a'");
                connection.executeText("DELETE FROM users WHERE name = 'ed'");
            });
            assertThatThrownBy(ed::getFullname).isInstanceOf(RuntimeException.class);
        }
        try (Session session = sessions.open()) {
            seen.add(session.scalars(select(USER.name).orderBy(USER.name)).all().toString());
            seen.add(session.scalars(select(POST.title).orderBy(POST.title))
                    .all()
                    .toString());
        }
        return seen;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void observerThatThrows_isNotNoticed(Case given) {
        Logger logger = (Logger) LoggerFactory.getLogger("io.jalchemy.engine");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Level before = logger.getLevel();
        logger.setLevel(Level.WARN);
        logger.addAppender(log);
        Set<String> told = new TreeSet<>();
        Set<String> toldAfter = new TreeSet<>();
        try (TestDatabase database = TestDatabase.fresh(given.database())) {
            Registry registry = Registry.of(USER, POST);
            registry.metadata().createAll(database.engine());
            SessionFactory sessions = SessionFactory.of(database.engine(), registry);
            listen(sessions, event -> {
                told.add(event);
                if (event.equals(given.event())) {
                    throw sneaky(given.thrown());
                }
            });
            listen(sessions, toldAfter::add);
            assertThat(program(database.engine(), sessions))
                    .containsExactly("ed [a]", "wendy [c]", "mary [d]", "begun", "[mary, wendy]", "[c, d]");
            assertThat(told).containsExactlyElementsOf(events().toList());
            assertThat(toldAfter).isEqualTo(told);
            try (Session session = sessions.open()) {
                session.add(user("last", "z"));
                session.commit();
            }
        } finally {
            logger.detachAppender(log);
            logger.setLevel(before);
        }
        List<String> lines = log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith("Listener "))
                .toList();
        assertThat(lines).singleElement().asString().contains(given.thrown().getName());
    }

    @Test
    void errorOfTheVirtualMachine_isNotCaught() {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.SQLITE)) {
            database.engine().listen(EngineListener.ofStatements(sql -> {
                throw new OutOfMemoryError("for the test");
            }));
            assertThatThrownBy(() ->
                            database.engine().begin(connection -> connection.executeText("CREATE TABLE t (i INT)")))
                    .isInstanceOf(OutOfMemoryError.class);
        }
    }

    // ---- listeners that may refuse

    private enum Refusing {
        ATTRIBUTE_LISTENER {
            @Override
            Runnable begin(SessionFactory sessions, Supplier<RuntimeException> refusal) {
                AttributeEvents<User> events = AttributeEvents.of(USER)
                        .onSet(USER.fullname, (user, value, previous) -> {
                            throw refusal.get();
                        });
                return events::remove;
            }
        },
        BEFORE_INSERT {
            @Override
            Runnable begin(SessionFactory sessions, Supplier<RuntimeException> refusal) {
                sessions.events().beforeInsert(USER, user -> {
                    throw refusal.get();
                });
                return () -> {};
            }
        },
        BEFORE_UPDATE {
            @Override
            Runnable begin(SessionFactory sessions, Supplier<RuntimeException> refusal) {
                sessions.events().beforeUpdate(USER, user -> {
                    throw refusal.get();
                });
                return () -> {};
            }
        },
        BEFORE_DELETE {
            @Override
            Runnable begin(SessionFactory sessions, Supplier<RuntimeException> refusal) {
                sessions.events().beforeDelete(USER, user -> {
                    throw refusal.get();
                });
                return () -> {};
            }
        };

        /** Registers one; returns what ends that. */
        abstract Runnable begin(SessionFactory sessions, Supplier<RuntimeException> refusal);
    }

    private record RefusingCase(Refusing refusing, TestDatabase.Kind database) {}

    private static Stream<RefusingCase> refusing() {
        return Arrays.stream(Refusing.values())
                .flatMap(each -> Arrays.stream(TestDatabase.Kind.values()).map(kind -> new RefusingCase(each, kind)));
    }

    /** What it throws is thrown to the program, observers see the flush fail, and after a rollback everything is as before. */
    @ParameterizedTest
    @MethodSource("refusing")
    void listenerThatMayRefuse_isHeardByTheProgram(RefusingCase given) {
        try (TestDatabase database = TestDatabase.fresh(given.database())) {
            Registry registry = Registry.of(USER, POST);
            registry.metadata().createAll(database.engine());
            SessionFactory sessions = SessionFactory.of(database.engine(), registry);
            sessions.inTransaction(session -> session.addAll(List.of(user("ed", "a"), new User("wendy"))));
            Set<String> told = new TreeSet<>();
            listen(sessions, told::add);
            IllegalStateException refusal = new IllegalStateException("refused");
            Consumer<Session> change = session -> {
                session.add(new User("new"));
                session.scalars(select(USER).where(USER.name.eq("ed"))).one().setFullname("Ed");
                session.delete(session.scalars(select(USER).where(USER.name.eq("wendy")))
                        .one());
            };
            Runnable end = given.refusing().begin(sessions, () -> refusal);
            try {
                assertThatThrownBy(() -> sessions.inTransaction(change::accept)).isSameAs(refusal);
            } finally {
                end.run();
            }
            assertThat(told.contains("flushFailed")).isEqualTo(given.refusing() != Refusing.ATTRIBUTE_LISTENER);
            try (Session session = sessions.open()) {
                assertThat(session.scalars(select(USER.name).orderBy(USER.name)).all())
                        .containsExactly("ed", "wendy");
                assertThat(session.scalars(select(USER.fullname).where(USER.name.eq("ed")))
                                .all())
                        .containsOnlyNulls();
            }
        }
    }
}
