package io.jalchemy.tests.values;

import static io.jalchemy.tests.values.TicketPath.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.state.EntityLayout;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.Sql;
import io.jalchemy.tests.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that make the first objects of a class at the same time share what the library keeps for the class. */
class FirstObjectsTest {

    private static final int STARTS = 200;
    private static final int THREADS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    /** Defines the entity and its path anew. */
    private static final class Fresh extends ClassLoader {

        private final Map<String, byte[]> bytes = new HashMap<>();

        Fresh() throws IOException {
            super(FirstObjectsTest.class.getClassLoader());
            for (String suffix : List.of("", "Path")) {
                String name = "io.jalchemy.tests.values.Ticket" + suffix;
                try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                    bytes.put(name, in.readAllBytes());
                }
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] own = bytes.get(name);
            if (own == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : defineClass(name, own, 0, own.length);
            }
        }

        EntityPath<?, ?> path() throws ReflectiveOperationException {
            return (EntityPath<?, ?>) Class.forName("io.jalchemy.tests.values.TicketPath", true, this)
                    .getField("TICKET")
                    .get(null);
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** What {@code work} gives in each of some threads that begin it together. */
    private <T> List<T> together(Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<T>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            all.add(threads.submit(() -> {
                start.await(20, TimeUnit.SECONDS);
                return work.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> each : all) {
            results.add(each.get(20, TimeUnit.SECONDS));
        }
        return results;
    }

    @Test
    @Timeout(120)
    void objectsMadeTogether_haveOneLayout() throws Exception {
        for (int start = 0; start < STARTS; start++) {
            Fresh loader = new Fresh();
            Constructor<?> constructor = Class.forName("io.jalchemy.tests.values.Ticket", true, loader)
                    .getConstructor(String.class);
            List<EntityLayout> layouts = together(
                    () -> InstanceState.require(constructor.newInstance("a")).layout());
            Set<EntityLayout> different = new HashSet<>(layouts);
            assertThat(different).as("layouts at start %d", start).hasSize(1);
        }
    }

    @Test
    @Timeout(240)
    void rowsReadTogether_byTheFirstSessions_areThere() throws Exception {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL)) {
            Registry known = Registry.of(TICKET);
            known.metadata().createAll(database.engine());
            SessionFactory.of(database.engine(), known)
                    .inTransaction(session -> session.addAll(List.of(new Ticket("a"), new Ticket("b"))));
            for (int start = 0; start < STARTS; start++) {
                Fresh loader = new Fresh();
                EntityPath<?, ?> path = loader.path();
                SessionFactory sessions = SessionFactory.of(database.engine(), Registry.of(path));
                List<List<String>> read = together(() -> {
                    try (Session session = sessions.open()) {
                        List<?> found = session.scalars(Sql.select(path)).all();
                        session.commit(); // expires them, so that reading loads again
                        List<String> payloads = new ArrayList<>();
                        for (Object each : found) {
                            payloads.add((String)
                                    each.getClass().getMethod("getPayload").invoke(each));
                        }
                        return payloads;
                    }
                });
                assertThat(read).as("payloads at start %d", start).allSatisfy(each -> assertThat(each)
                        .containsExactlyInAnyOrder("a", "b"));
            }
        }
    }
}
