package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
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
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;

/** Many rows changed at once: which were there is said row by row. */
class ChangeBatchesTest {

    private static final Table SLOTS = Table.of(
            "slots",
            column("hall", BIGINT).primaryKey(),
            column("seat", BIGINT).primaryKey(),
            column("holder", TEXT),
            column("version", BIGINT));
    private static final Column<Long> HALL = SLOTS.c("hall", BIGINT);
    private static final Column<Long> SEAT = SLOTS.c("seat", BIGINT);
    private static final Column<String> HOLDER = SLOTS.c("holder", TEXT);
    private static final Column<Long> VERSION = SLOTS.c("version", BIGINT);

    private static final Table ITEMS =
            Table.of("items", column("id", BIGINT).primaryKey(), column("name", TEXT), column("version", BIGINT));
    private static final Column<Long> ID = ITEMS.c("id", BIGINT);
    private static final Column<String> NAME = ITEMS.c("name", TEXT);

    private static Engine items(TestDatabase database, long items) {
        Engine engine = database.engine();
        MetaData.of(ITEMS).createAll(engine);
        engine.begin(connection -> connection.execute(
                insert(ITEMS),
                LongStream.range(0, items)
                        .mapToObj(number -> Map.of("id", number, "version", 1L))
                        .toList()));
        return engine;
    }

    private static Engine slots(TestDatabase database, long seats) {
        Engine engine = database.engine();
        MetaData.of(SLOTS).createAll(engine);
        engine.begin(connection -> connection.execute(
                insert(SLOTS),
                LongStream.range(0, seats)
                        .mapToObj(seat -> Map.of("hall", 1L, "seat", seat, "version", 1L))
                        .toList()));
        return engine;
    }

    private static BatchUpdate byVersion() {
        return new BatchUpdate(
                SLOTS,
                List.of(WrittenColumn.value(HOLDER), new WrittenColumn(VERSION, literal(2L))),
                List.of(HALL, SEAT, VERSION));
    }

    @EachDatabase
    void update_saysWhichRowsWereThere_withTheVersionThatWasGiven(TestDatabase database) {
        Engine engine = slots(database, 6);
        List<String> sent = new ArrayList<>();
        engine.listen(EngineListener.ofStatements(sent::add));
        engine.begin(connection -> {
            Object[][] values = {
                {"a", null, "c", "d", "e"}, {1L, 1L, 1L, 1L, 2L}, {0L, 1L, 99L, 3L, 4L}, {1L, 1L, 1L, 7L, 1L}
            };
            BitSet there = connection.forMapper().update(byVersion(), values, 5);
            assertThat(there.stream().toArray()).containsExactly(0, 1);
            assertThat(connection
                            .execute(select(SEAT, HOLDER, VERSION).from(SLOTS).orderBy(SEAT))
                            .all())
                    .extracting(row -> row.v1() + " " + row.v2() + " " + row.v3())
                    .containsExactly("0 a 2", "1 null 2", "2 null 1", "3 null 1", "4 null 1", "5 null 1");
        });
        if (database.kind() == TestDatabase.Kind.POSTGRESQL) {
            assertThat(sent.get(0))
                    .isEqualTo(
                            "UPDATE slots SET holder = l.c1, version = ? FROM (SELECT r.c1, r.c2,"
                                    + " r.c3, r.c4, r.n FROM slots AS t JOIN unnest(?, ?, ?, ?) WITH ORDINALITY AS r (c1, c2, c3,"
                                    + " c4, n) ON t.hall = r.c2 AND t.seat = r.c3 AND t.version = r.c4 ORDER BY r.n FOR NO KEY"
                                    + " UPDATE)"
                                    + " AS l WHERE slots.hall = l.c2 AND slots.seat = l.c3 AND slots.version = l.c4 RETURNING l.n");
        }
    }

    @EachDatabase
    void update_byNumber_locksInOrderBeforeItLooksForRows(TestDatabase database) {
        Table items =
                Table.of("items", column("id", BIGINT).primaryKey(), column("name", TEXT), column("version", BIGINT));
        Column<Long> id = items.c("id", BIGINT);
        Engine engine = database.engine();
        MetaData.of(items).createAll(engine);
        engine.begin(connection -> connection.execute(
                insert(items),
                LongStream.range(0, 4)
                        .mapToObj(number -> Map.of("id", number, "version", 1L))
                        .toList()));
        List<String> sent = new ArrayList<>();
        engine.listen(EngineListener.ofStatements(sent::add));
        engine.begin(connection -> {
            BatchUpdate byKey = new BatchUpdate(ITEMS, List.of(WrittenColumn.value(NAME)), List.of(ID));
            assertThat(connection.forMapper().update(byKey, new Object[][] {{"a", null}, {0L, 2L}}, 2).stream()
                            .toArray())
                    .containsExactly(0, 1);
            BatchUpdate byVersion = new BatchUpdate(
                    items,
                    List.of(WrittenColumn.value(items.c("name", TEXT))),
                    List.of(id, items.c("version", BIGINT)));
            Object[][] values = {{"b", "c", "d"}, {1L, 2L, 9L}, {1L, 7L, 1L}};
            assertThat(connection.forMapper().update(byVersion, values, 3).stream()
                            .toArray())
                    .containsExactly(0);
            assertThat(connection
                            .execute(select(id, items.c("name", TEXT))
                                    .from(items)
                                    .orderBy(id))
                            .all())
                    .extracting(row -> row.v1() + " " + row.v2())
                    .containsExactly("0 a", "1 b", "2 null", "3 null");
        });
        if (database.kind() == TestDatabase.Kind.POSTGRESQL) {
            assertThat(sent.subList(0, 3))
                    .containsExactly(
                            "UPDATE items SET name = r.c1 FROM unnest(?, ?) WITH ORDINALITY AS r (c1, c2, n)"
                                    + " WHERE items.id = r.c2 AND (SELECT count(*) FROM (SELECT t.id FROM items AS t"
                                    + " WHERE t.id = ANY (?) ORDER BY t.id FOR NO KEY UPDATE) AS l) IS NOT NULL",
                            "UPDATE items SET name = r.c1 FROM unnest(?, ?, ?) WITH ORDINALITY AS r (c1, c2, c3, n)"
                                    + " WHERE items.id = r.c2 AND items.version = r.c3 AND (SELECT count(*) FROM (SELECT t.id"
                                    + " FROM items AS t WHERE t.id = ANY (?) ORDER BY t.id FOR NO KEY UPDATE) AS l)"
                                    + " IS NOT NULL",
                            "SELECT l.n FROM (SELECT r.c1, r.c2, r.n FROM items AS t JOIN unnest(?, ?) WITH ORDINALITY AS r"
                                    + " (c1, c2, n) ON t.id = r.c1 AND t.version = r.c2 ORDER BY r.n) AS l");
        }
    }

    @EachDatabase
    void update_byKey_saysWhichRowsWereThere(TestDatabase database) {
        Engine engine = slots(database, 5);
        engine.begin(connection -> {
            BatchUpdate update = new BatchUpdate(SLOTS, List.of(WrittenColumn.value(HOLDER)), List.of(HALL, SEAT));
            Object[][] values = {{"a", "b", "c", null}, {1L, 2L, 1L, 1L}, {0L, 1L, 99L, 4L}};
            assertThat(connection.forMapper().update(update, values, 4).stream().toArray())
                    .containsExactly(0, 3);
            assertThat(connection
                            .execute(select(SEAT).from(SLOTS).where(HOLDER.eq("a")))
                            .all())
                    .containsExactly(0L);
        });
    }

    @EachDatabase
    void delete_saysWhichRowsWereThere(TestDatabase database) {
        Engine engine = slots(database, 5);
        engine.begin(connection -> {
            BitSet there = connection
                    .forMapper()
                    .delete(
                            new BatchDelete(SLOTS, List.of(HALL, SEAT)),
                            new Object[][] {{1L, 2L, 1L}, {0L, 1L, 4L}},
                            3);
            assertThat(there.stream().toArray()).containsExactly(0, 2);
            assertThat(connection
                            .execute(select(SEAT).from(SLOTS).orderBy(SEAT))
                            .all())
                    .containsExactly(1L, 2L, 3L);
        });
    }

    @EachDatabase
    void manyRows_areChangedInParts(TestDatabase database) {
        Engine engine = slots(database, 12_000);
        engine.begin(connection -> {
            Object[][] values = new Object[3][12_000];
            for (int i = 0; i < 12_000; i++) {
                values[0][i] = "h" + i;
                values[1][i] = 1L;
                values[2][i] = (long) i;
            }
            BatchUpdate update = new BatchUpdate(SLOTS, List.of(WrittenColumn.value(HOLDER)), List.of(HALL, SEAT));
            assertThat(connection.forMapper().update(update, values, 12_000).cardinality())
                    .isEqualTo(12_000);
            assertThat(connection
                            .execute(select(HOLDER)
                                    .where(SEAT.in(0L, 9_999L, 10_000L, 11_999L))
                                    .orderBy(SEAT))
                            .all())
                    .containsExactly("h0", "h9999", "h10000", "h11999");
        });
    }

    /** Writers that give the same rows, each in the order of the keys, wait for each other and never in a circle. */
    @EachDatabase
    @Timeout(120)
    void twoWriters_ofOverlappingRows_neverDeadlock(TestDatabase database) throws Exception {
        neverDeadlock(database, slots(database, 400), ChangeBatchesTest::updateSeats);
    }

    @EachDatabase
    @Timeout(120)
    void twoWriters_ofOverlappingRowsByNumber_neverDeadlock(TestDatabase database) throws Exception {
        neverDeadlock(database, items(database, 400), ChangeBatchesTest::updateItems);
    }

    /** Changes rows with these numbers; says so with the text. */
    private interface Writing {
        void write(Connection connection, List<Long> numbers, String text);
    }

    private static void neverDeadlock(TestDatabase database, Engine engine, Writing writing) throws Exception {
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            return; // one connection: nothing is done at the same time
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.getLong("jalchemy.test.overlap.seconds", 3));
        CompletableFuture<Integer> other =
                CompletableFuture.supplyAsync(() -> write(engine, writing, new Random(1), end), LockWaits.THREADS);
        int own = write(engine, writing, new Random(2), end);
        assertThat(own).isPositive();
        assertThat(other.get(60, TimeUnit.SECONDS)).isPositive();
    }

    private static int write(Engine engine, Writing writing, Random random, long end) {
        int done = 0;
        while (System.nanoTime() < end) {
            List<Long> numbers =
                    new ArrayList<>(LongStream.range(0, 400).boxed().toList());
            Collections.shuffle(numbers, random);
            List<Long> some = numbers.subList(0, 150).stream().sorted().toList();
            engine.begin(connection -> writing.write(connection, some, "w" + random.nextInt()));
            done++;
        }
        return done;
    }

    private static void updateSeats(Connection connection, List<Long> seats, String holder) {
        Object[][] values = new Object[3][seats.size()];
        for (int i = 0; i < seats.size(); i++) {
            values[0][i] = holder;
            values[1][i] = 1L;
            values[2][i] = seats.get(i);
        }
        BatchUpdate update = new BatchUpdate(SLOTS, List.of(WrittenColumn.value(HOLDER)), List.of(HALL, SEAT));
        assertThat(connection.forMapper().update(update, values, seats.size()).cardinality())
                .isEqualTo(seats.size());
    }

    /** Each row has been written as a whole by one of the writers. */
    private static void updateItems(Connection connection, List<Long> ids, String name) {
        Object[][] values = {Collections.nCopies(ids.size(), name).toArray(), ids.toArray()};
        BatchUpdate update = new BatchUpdate(ITEMS, List.of(WrittenColumn.value(NAME)), List.of(ID));
        assertThat(connection.forMapper().update(update, values, ids.size()).cardinality())
                .isEqualTo(ids.size());
        assertThat(connection
                        .execute(select(ID).from(ITEMS).where(NAME.eq(name)).orderBy(ID))
                        .all())
                .isEqualTo(ids);
    }

    /** A row that another transaction changed meanwhile is changed as it is then; one that it deleted is missing. */
    @EachDatabase
    @Timeout(60)
    void rowsThatAnotherTransactionHas_areWaitedFor(TestDatabase database) throws Exception {
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            return; // one connection: nothing is done at the same time
        }
        Engine engine = items(database, 6);
        try (Connection first = engine.connect()) {
            first.execute(update(ITEMS).set(ITEMS.c("version", BIGINT), 7L).where(ID.eq(2L)));
            first.execute(delete(ITEMS).where(ID.eq(4L)));
            CompletableFuture<BitSet> second = CompletableFuture.supplyAsync(
                    () -> {
                        BatchUpdate update = new BatchUpdate(ITEMS, List.of(WrittenColumn.value(NAME)), List.of(ID));
                        Object[][] values = {{"a", "b", "c"}, {0L, 2L, 4L}};
                        try (Connection connection = engine.connect()) {
                            BitSet there = connection.forMapper().update(update, values, 3);
                            connection.commit();
                            return there;
                        }
                    },
                    LockWaits.THREADS);
            LockWaits.await(engine);
            first.commit();
            assertThat(second.get(30, TimeUnit.SECONDS).stream().toArray()).containsExactly(0, 1);
        }
        engine.begin(connection -> assertThat(connection
                        .execute(select(ID, NAME, ITEMS.c("version", BIGINT))
                                .from(ITEMS)
                                .where(ID.in(0L, 2L))
                                .orderBy(ID))
                        .all())
                .extracting(row -> row.v1() + " " + row.v2() + " " + row.v3())
                .containsExactly("0 a 1", "2 b 7"));
    }
}
