package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.batch.BatchDelete;
import io.jalchemy.engine.batch.BatchUpdate;
import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;

/** Many rows deleted at once, of which only the number is asked. */
class CountedDeletesTest {

    private static final Table TICKETS =
            Table.of("tickets", column("id", BIGINT).primaryKey(), column("holder", TEXT));
    private static final Column<Long> ID = TICKETS.c("id", BIGINT);
    private static final Column<String> HOLDER = TICKETS.c("holder", TEXT);
    private static final Table SEATS = Table.of(
            "seats",
            column("hall", BIGINT).primaryKey(),
            column("place", BIGINT).primaryKey());
    private static final Column<Long> HALL = SEATS.c("hall", BIGINT);
    private static final Column<Long> PLACE = SEATS.c("place", BIGINT);
    private static final Table WORDS = Table.of("words", column("word", TEXT).primaryKey());
    private static final Column<String> WORD = WORDS.c("word", TEXT);

    private static Engine tickets(TestDatabase database, int count) {
        Engine engine = database.engine();
        MetaData.of(TICKETS).createAll(engine);
        engine.begin(connection -> {
            List<Long> ids =
                    new ArrayList<>(LongStream.rangeClosed(1, count).boxed().toList());
            Collections.reverse(ids); // rows lie in another order than their keys
            put(connection, ids);
        });
        return engine;
    }

    private static void put(Connection connection, List<Long> ids) {
        connection.execute(
                insert(TICKETS),
                ids.stream().map(id -> Map.of("id", id, "holder", "nobody")).toList());
    }

    private static List<String> deleted(
            TestDatabase database, Table table, List<Column<?>> where, Object[][] values, int rows, long expected) {
        List<String> sent = new ArrayList<>();
        database.engine().listen(EngineListener.ofStatements(sent::add));
        database.engine().begin(connection -> assertThat(
                        connection.forMapper().deleteCounted(new BatchDelete(table, where), values, rows))
                .isEqualTo(expected));
        return sent;
    }

    @EachDatabase
    void wholeNumbers_areLockedInTheirOrder_andDeletedAfterThat(TestDatabase database) {
        Engine engine = tickets(database, 5);
        Object[][] values = {{1L, 3L, 9L}};
        List<String> sent = deleted(database, TICKETS, List.of(ID), values, 3, 2);
        if (database.kind() == TestDatabase.Kind.POSTGRESQL) {
            assertThat(sent)
                    .containsExactly("DELETE FROM tickets WHERE tickets.id = ANY (ARRAY(SELECT t.id FROM tickets AS t"
                            + " WHERE t.id = ANY (?) ORDER BY t.id FOR UPDATE))");
        } else {
            assertThat(sent).containsExactly("DELETE FROM tickets WHERE tickets.id = ?");
        }
        engine.begin(connection ->
                assertThat(connection.execute(select(ID).orderBy(ID)).all()).containsExactly(2L, 4L, 5L));
    }

    @EachDatabase
    void texts_areLockedInTheOrderThatIsGiven(TestDatabase database) {
        MetaData.of(WORDS).createAll(database.engine());
        database.engine()
                .begin(connection -> connection.execute(
                        insert(WORDS), List.of(Map.of("word", "a"), Map.of("word", "B"), Map.of("word", "c"))));
        Object[][] values = {{"B", "a", "z"}};
        List<String> sent = deleted(database, WORDS, List.of(WORD), values, 3, 2);
        if (database.kind() == TestDatabase.Kind.POSTGRESQL) {
            assertThat(sent)
                    .containsExactly(
                            "DELETE FROM words WHERE words.word = ANY (ARRAY(SELECT t.word FROM words AS t JOIN"
                                    + " unnest(?) WITH ORDINALITY AS r (c1, n) ON t.word = r.c1 ORDER BY r.n FOR UPDATE))");
        }
        database.engine()
                .begin(connection ->
                        assertThat(connection.execute(select(WORD)).all()).containsExactly("c"));
    }

    private static void seats(TestDatabase database) {
        MetaData.of(SEATS).createAll(database.engine());
        database.engine()
                .begin(connection -> connection.execute(
                        insert(SEATS),
                        LongStream.range(0, 9)
                                .mapToObj(i -> Map.of("hall", i / 3, "place", i % 3))
                                .toList()));
    }

    @EachDatabase
    void severalColumns_areJoined_andNothingComesBack(TestDatabase database) {
        seats(database);
        Object[][] values = {{0L, 1L, 1L}, {2L, 0L, 7L}};
        List<String> sent = deleted(database, SEATS, List.of(HALL, PLACE), values, 3, 2);
        if (database.kind() == TestDatabase.Kind.POSTGRESQL) {
            assertThat(sent)
                    .containsExactly(
                            "DELETE FROM seats USING (SELECT r.c1, r.c2, r.n FROM seats AS t JOIN unnest(?, ?) WITH"
                                    + " ORDINALITY AS r (c1, c2, n) ON t.hall = r.c1 AND t.place = r.c2 ORDER BY r.n FOR UPDATE) AS l"
                                    + " WHERE seats.hall = l.c1 AND seats.place = l.c2");
        }
    }

    @EachDatabase
    void partOfAKey_leadsToAllItsRows_lockedInTheOrderOfTheirKeys(TestDatabase database) {
        seats(database);
        Object[][] values = {{0L, 2L, 8L}};
        List<String> sent = deleted(database, SEATS, List.of(HALL), values, 3, 6);
        if (database.kind() == TestDatabase.Kind.POSTGRESQL) {
            assertThat(sent)
                    .containsExactly("DELETE FROM seats WHERE seats.hall = ANY (ARRAY(SELECT t.hall FROM seats AS t"
                            + " WHERE t.hall = ANY (?) ORDER BY t.hall, t.place FOR UPDATE))");
        }
    }

    @EachDatabase
    void oneRow_isDeletedPlainly(TestDatabase database) {
        tickets(database, 2);
        assertThat(deleted(database, TICKETS, List.of(ID), new Object[][] {{2L}}, 1, 1))
                .containsExactly("DELETE FROM tickets WHERE tickets.id = ?");
    }

    @EachDatabase
    void manyRows_areDeletedInParts(TestDatabase database) {
        tickets(database, 12_000);
        Object[][] values = {LongStream.rangeClosed(1, 12_500).boxed().toArray()};
        List<String> sent = deleted(database, TICKETS, List.of(ID), values, 12_500, 12_000);
        assertThat(sent).hasSize(database.kind() == TestDatabase.Kind.POSTGRESQL ? 3 : 1);
    }

    /** What another transaction changed meanwhile is deleted as it is then; what it deleted is not counted. */
    @EachDatabase
    @Timeout(60)
    void rowsThatAnotherTransactionHas_areWaitedFor(TestDatabase database) throws Exception {
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            return; // one connection: nothing is done at the same time
        }
        Engine engine = tickets(database, 6);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                () -> engine.begin(connection -> {
                    connection.executeText("UPDATE tickets SET holder = 'somebody' WHERE id = 2");
                    connection.executeText("DELETE FROM tickets WHERE id = 3");
                    written.countDown();
                    try {
                        assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }),
                LockWaits.THREADS);
        assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Long> deleted = CompletableFuture.supplyAsync(
                () -> {
                    long[] count = new long[1];
                    engine.begin(connection -> count[0] = connection
                            .forMapper()
                            .deleteCounted(
                                    new BatchDelete(TICKETS, List.of(ID)), new Object[][] {{1L, 2L, 3L, 4L}}, 4));
                    return count[0];
                },
                LockWaits.THREADS);
        LockWaits.await(engine);
        waiting.countDown();
        other.get(30, TimeUnit.SECONDS);
        assertThat(deleted.get(30, TimeUnit.SECONDS)).isEqualTo(3);
        engine.begin(connection ->
                assertThat(connection.execute(select(ID).orderBy(ID)).all()).containsExactly(5L, 6L));
    }

    /** Deletes and updates of the same rows, each given in the order of the keys, wait for each other and never in a circle. */
    @EachDatabase
    @Timeout(120)
    void deletesAndUpdates_ofOverlappingRows_neverDeadlock(TestDatabase database) throws Exception {
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            return; // one connection: nothing is done at the same time
        }
        Engine engine = tickets(database, 400);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.getLong("jalchemy.test.overlap.seconds", 3));
        List<CompletableFuture<Integer>> others = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int seed = i;
            others.add(
                    CompletableFuture.supplyAsync(() -> work(engine, new Random(seed), end, false), LockWaits.THREADS));
        }
        assertThat(work(engine, new Random(7), end, true)).isPositive();
        for (CompletableFuture<Integer> each : others) {
            assertThat(each.get(60, TimeUnit.SECONDS)).isPositive();
        }
    }

    private static int work(Engine engine, Random random, long end, boolean updates) {
        int done = 0;
        while (System.nanoTime() < end) {
            List<Long> all =
                    new ArrayList<>(LongStream.rangeClosed(1, 400).boxed().toList());
            Collections.shuffle(all, random);
            List<Long> some = all.subList(0, 150).stream().sorted().toList();
            engine.begin(connection -> {
                if (updates) {
                    Object[][] values = {some.stream().map(String::valueOf).toArray(), some.toArray()};
                    connection
                            .forMapper()
                            .update(
                                    new BatchUpdate(TICKETS, List.of(WrittenColumn.value(HOLDER)), List.of(ID)),
                                    values,
                                    some.size());
                } else {
                    Object[][] values = {some.toArray()};
                    connection.forMapper().deleteCounted(new BatchDelete(TICKETS, List.of(ID)), values, some.size());
                }
            });
            if (!updates) {
                engine.begin(connection -> putBack(connection, some));
            }
            done++;
        }
        return done;
    }

    /** Puts rows back, in the reverse order of their keys, while nobody else writes; those that are there stay. */
    private static void putBack(Connection connection, List<Long> ids) {
        String values = ids.stream()
                .sorted(Collections.reverseOrder())
                .map(id -> "(" + id + ", 'nobody')")
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        connection.executeText("LOCK TABLE tickets IN SHARE ROW EXCLUSIVE MODE");
        connection.executeText("INSERT INTO tickets (id, holder) VALUES " + values + " ON CONFLICT DO NOTHING");
    }
}
