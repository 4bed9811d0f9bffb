package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.row.BatchDelete;
import io.jalchemy.engine.row.BatchUpdate;
import io.jalchemy.engine.row.Written;
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
                SLOTS, List.of(Written.value(HOLDER), new Written(VERSION, literal(2L))), List.of(HALL, SEAT, VERSION));
    }

    @EachDatabase
    void update_saysWhichRowsWereThere_withTheVersionThatWasGiven(TestDatabase database) {
        Engine engine = slots(database, 6);
        List<String> sent = new ArrayList<>();
        engine.listen((sql, nanos) -> sent.add(sql));
        engine.begin(connection -> {
            Object[][] values = {
                {"a", null, "c", "d", "e"}, {1L, 1L, 1L, 1L, 2L}, {0L, 1L, 99L, 3L, 4L}, {1L, 1L, 1L, 7L, 1L}
            };
            BitSet there = connection.update(byVersion(), values, 5);
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
    void update_byKey_saysWhichRowsWereThere(TestDatabase database) {
        Engine engine = slots(database, 5);
        engine.begin(connection -> {
            BatchUpdate update = new BatchUpdate(SLOTS, List.of(Written.value(HOLDER)), List.of(HALL, SEAT));
            Object[][] values = {{"a", "b", "c", null}, {1L, 2L, 1L, 1L}, {0L, 1L, 99L, 4L}};
            assertThat(connection.update(update, values, 4).stream().toArray()).containsExactly(0, 3);
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
            BitSet there = connection.delete(
                    new BatchDelete(SLOTS, List.of(HALL, SEAT)), new Object[][] {{1L, 2L, 1L}, {0L, 1L, 4L}}, 3);
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
            BatchUpdate update = new BatchUpdate(SLOTS, List.of(Written.value(HOLDER)), List.of(HALL, SEAT));
            assertThat(connection.update(update, values, 12_000).cardinality()).isEqualTo(12_000);
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
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            return; // one connection: nothing is done at the same time
        }
        Engine engine = slots(database, 400);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.getLong("jalchemy.test.overlap.seconds", 3));
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> write(engine, new Random(1), end));
        int own = write(engine, new Random(2), end);
        assertThat(own).isPositive();
        assertThat(other.get(60, TimeUnit.SECONDS)).isPositive();
    }

    private static int write(Engine engine, Random random, long end) {
        int done = 0;
        while (System.nanoTime() < end) {
            List<Long> seats = new ArrayList<>(LongStream.range(0, 400).boxed().toList());
            Collections.shuffle(seats, random);
            List<Long> some = seats.subList(0, 150).stream().sorted().toList();
            engine.begin(connection -> update(connection, some, "w" + random.nextInt()));
            done++;
        }
        return done;
    }

    private static void update(Connection connection, List<Long> seats, String holder) {
        Object[][] values = new Object[3][seats.size()];
        for (int i = 0; i < seats.size(); i++) {
            values[0][i] = holder;
            values[1][i] = 1L;
            values[2][i] = seats.get(i);
        }
        BatchUpdate update = new BatchUpdate(SLOTS, List.of(Written.value(HOLDER)), List.of(HALL, SEAT));
        assertThat(connection.update(update, values, seats.size()).cardinality())
                .isEqualTo(seats.size());
    }
}
