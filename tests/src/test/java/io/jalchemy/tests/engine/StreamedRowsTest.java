package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.Isolation;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Row2;
import io.jalchemy.sql.statement.Select;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/** Rows that are read chunk after chunk: what is fetched when, what closes the cursor, and what is refused. */
class StreamedRowsTest {

    private static final Table MARKS = Table.of("marks", column("id", BIGINT).primaryKey(), column("half", BIGINT));
    private static final Column<Long> ID = MARKS.c("id", BIGINT);
    private static final Column<Long> HALF = MARKS.c("half", BIGINT);
    private static final Select<Long> IDS = select(ID).orderBy(ID);

    /** Marks 1 to {@code rows}; each even one has its half. */
    private static Engine marks(TestDatabase database, int rows) {
        MetaData.of(MARKS).createAll(database.engine());
        database.engine().begin(connection -> {
            for (long id = 1; id <= rows; id++) {
                Long half = id % 2 == 0 ? id / 2 : null;
                connection.execute(insert(MARKS).values(ID.to(id), HALF.to(half)));
            }
        });
        return database.engine();
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    /** Counts, in the database, the rows that it computes. */
    private static final class Computed {

        private final Connection connection;
        private final boolean sqlite;
        private long seen;

        Computed(TestDatabase database, Connection connection) throws SQLException {
            this.connection = connection;
            this.sqlite = database.kind() == Kind.SQLITE;
            if (sqlite) {
                SQLiteConnection own = connection.jdbc().unwrap(SQLiteConnection.class);
                Function.create(own, "seen", new Function() {
                    @Override
                    protected void xFunc() throws SQLException {
                        result(++seen);
                    }
                });
            } else {
                connection.executeText("CREATE SEQUENCE seen");
            }
        }

        Select<Long> query() {
            return select(text(sqlite ? "seen()" : "nextval('seen')", BIGINT));
        }

        long rows() {
            return sqlite
                    ? seen
                    : connection
                            .execute(select(text(
                                    "coalesce((SELECT last_value FROM pg_sequences WHERE sequencename = 'seen'"
                                            + " AND schemaname = current_schema()), 0)",
                                    BIGINT)))
                            .one();
        }
    }

    @EachDatabase
    void database_computesAChunkWhenItIsAskedFor(TestDatabase database) throws SQLException {
        Engine engine = marks(database, 25);
        try (Connection connection = engine.connect()) {
            Computed computed = new Computed(database, connection);
            List<Long> sizes = new ArrayList<>();
            List<Long> seen = new ArrayList<>();
            try (StreamedResult<Long> rows = connection.stream(computed.query().from(MARKS), 10)) {
                for (List<Long> chunk : rows.partitions()) {
                    sizes.add((long) chunk.size());
                    seen.add(computed.rows());
                }
            }
            assertThat(sizes).containsExactly(10L, 10L, 5L);
            assertThat(seen).containsExactly(10L, 20L, 25L);
        }
    }

    /** Ten billion rows, as nobody could read them all. */
    @EachDatabase
    void rowsThatAreNotAskedFor_areNotComputed(TestDatabase database) throws SQLException {
        Engine engine = marks(database, 100);
        try (Connection connection = engine.connect()) {
            Computed computed = new Computed(database, connection);
            Select<Long> product = computed.query()
                    .from(MARKS, alias(MARKS, "b"), alias(MARKS, "c"), alias(MARKS, "d"), alias(MARKS, "e"));
            try (StreamedResult<Long> rows = connection.stream(product, 7)) {
                assertThat(rows.stream().limit(20)).hasSize(20);
            }
            assertThat(computed.rows()).isEqualTo(21);
        }
    }

    @EachDatabase
    void rows_comeOnce_howeverTheyAreRead(TestDatabase database) {
        Engine engine = marks(database, 23);
        List<String> sent = new ArrayList<>();
        engine.listen(EngineListener.ofStatements(sent::add));
        try (Connection connection = engine.connect();
                StreamedResult<Long> rows = connection.stream(IDS, 5)) {
            assertThat(rows.columns()).extracting(column -> column.name()).containsExactly("id");
            Iterator<Long> first = rows.iterator();
            assertThat(first.next()).isEqualTo(1);
            assertThat(first.next()).isEqualTo(2);
            Iterator<List<Long>> parts = rows.partitions().iterator();
            assertThat(parts.next()).as("up to 5 rows, over the end of a chunk").isEqualTo(numbers(3, 7));
            assertThat(rows.partitions(2).iterator().next()).isEqualTo(numbers(8, 9));
            assertThat(rows.stream().limit(3).toList()).isEqualTo(numbers(10, 12));
            assertThat(parts.next()).isEqualTo(numbers(13, 17));
            List<List<Long>> rest = new ArrayList<>();
            rows.partitions(4).forEach(rest::add);
            assertThat(rest).containsExactly(numbers(18, 21), numbers(22, 23));
            assertThat(first.hasNext()).isFalse();
            assertThat(rows.stream().toList()).isEmpty();
            assertThat(rows).isEmpty();
            assertThatThrownBy(first::next).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(parts::next).isInstanceOf(NoSuchElementException.class);
        }
        assertThat(sent).hasSize(1);
    }

    @EachDatabase
    void sizesAroundTheNumberOfRows_giveAllRows_andNulls(TestDatabase database) {
        Engine engine = marks(database, 12);
        try (Connection connection = engine.connect()) {
            List<Long> halves = connection.execute(select(HALF).orderBy(ID)).all();
            assertThat(halves).containsNull();
            for (int size : new int[] {1, 5, 6, 11, 12, 13, 1000}) {
                List<List<Long>> parts = new ArrayList<>();
                try (StreamedResult<Long> rows = connection.stream(select(HALF).orderBy(ID), size)) {
                    rows.partitions().forEach(parts::add);
                }
                assertThat(parts).hasSize((12 + size - 1) / size);
                assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(halves);
                assertThat(connection.execute(select(HALF).orderBy(ID)).partitions(size))
                        .as("the same parts of a result that was read at once")
                        .isEqualTo(parts);
            }
            try (StreamedResult<Long> none = connection.stream(select(ID).where(ID.gt(99L)), 5)) {
                assertThat(none.partitions()).isEmpty();
            }
        }
    }

    @EachDatabase
    void severalColumns_areTypedRows_withValuesBound(TestDatabase database) {
        Engine engine = marks(database, 9);
        try (Connection connection = engine.connect();
                StreamedResult<Row2<Long, Long>> rows = connection.stream(
                        select(ID, HALF).where(ID.in(2L, 4L, 6L), ID.gt(3L)).orderBy(ID), 1)) {
            List<Long> halves = new ArrayList<>();
            for (Row2<Long, Long> row : rows) {
                assertThat(row.v1()).isEqualTo(2 * row.v2());
                halves.add(row.v2());
            }
            assertThat(halves).containsExactly(2L, 3L);
        }
    }

    @EachDatabase
    void otherStatements_areExecutedMeanwhile_alsoTheSame(TestDatabase database) {
        Engine engine = marks(database, 9);
        try (Connection connection = engine.connect();
                StreamedResult<Long> outer = connection.stream(IDS, 2)) {
            List<Long> met = new ArrayList<>();
            for (Long id : outer) {
                met.add(id);
                assertThat(connection.execute(IDS).all()).hasSize(9);
                try (Stream<Long> inner = connection.stream(IDS, 3).stream()) {
                    assertThat(inner.skip(id - 1).findFirst()).contains(id);
                }
            }
            assertThat(met).isEqualTo(numbers(1, 9));
        }
    }

    /** A table that rows are being read from cannot be dropped. */
    private static void assertNothingIsOpen(Connection connection) {
        MetaData.of(MARKS).dropAll(connection);
        assertThat(connection.inTransaction()).isTrue();
    }

    @EachDatabase
    void cursor_isClosed_byClose(TestDatabase database) {
        Engine engine = marks(database, 9);
        try (Connection connection = engine.connect()) {
            StreamedResult<Long> rows = connection.stream(IDS, 2);
            Iterator<Long> some = rows.iterator();
            assertThat(some.next()).isEqualTo(1);
            rows.close();
            rows.close();
            assertThatThrownBy(some::hasNext)
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("is closed")
                    .hasMessageEndingWith("[STREAM_CLOSED]");
            assertThatThrownBy(() -> rows.stream().findFirst()).hasMessageContaining("STREAM_CLOSED");
            assertThatThrownBy(() -> rows.partitions().iterator().next()).hasMessageContaining("STREAM_CLOSED");
            assertNothingIsOpen(connection);
        }
    }

    @EachDatabase
    void cursor_isClosed_byTheLastRow(TestDatabase database) {
        for (int size : new int[] {3, 4}) {
            Engine engine = marks(database, 9);
            try (Connection connection = engine.connect()) {
                StreamedResult<Long> rows = connection.stream(IDS, size);
                assertThat(rows).hasSize(9);
                assertNothingIsOpen(connection);
                connection.commit();
                assertThat(rows)
                        .as("all rows were given: the commit takes nothing away")
                        .isEmpty();
            }
        }
    }

    @EachDatabase
    void cursor_isClosed_byAFailure_whichIsToldAgain(TestDatabase database) {
        Engine engine = marks(database, 9);
        try (Connection connection = engine.connect()) {
            StreamedResult<Long> rows = connection.stream(
                    select(ID, HALF).orderBy(ID).into((id, half) -> {
                        if (id == 5) {
                            throw new IllegalStateException("five");
                        }
                        return id;
                    }),
                    3);
            Iterator<Long> iterator = rows.iterator();
            assertThat(List.of(iterator.next(), iterator.next(), iterator.next()))
                    .isEqualTo(numbers(1, 3));
            assertThatThrownBy(iterator::hasNext).hasMessage("five");
            assertThatThrownBy(iterator::next)
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("has failed before")
                    .hasMessageContaining("five")
                    .hasMessageEndingWith("[STREAM_FAILED]")
                    .hasRootCauseMessage("five");
            assertNothingIsOpen(connection);
        }
    }

    @Test
    void failureInTheDatabase_halfWay_namesTheStatement() {
        try (TestDatabase database = TestDatabase.fresh(Kind.POSTGRESQL)) {
            Engine engine = marks(database, 9);
            try (Connection connection = engine.connect()) {
                StreamedResult<Long> rows =
                        connection.stream(select(text("12 / (6 - id)", BIGINT)).from(MARKS), 2);
                Iterator<Long> iterator = rows.iterator();
                assertThat(List.of(iterator.next(), iterator.next(), iterator.next(), iterator.next()))
                        .containsExactly(2L, 3L, 4L, 6L);
                assertThatThrownBy(iterator::next)
                        .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.kind())
                                .isEqualTo(ErrorKind.DATA))
                        .hasMessageContaining("12 / (6 - id)");
                assertThatThrownBy(iterator::next).hasMessageContaining("STREAM_FAILED");
                rows.close();
                connection.rollback();
                assertThat(connection.execute(select(count()).from(MARKS)).one())
                        .isEqualTo(9);
            }
        }
    }

    @EachDatabase
    void endOfTheTransaction_endsTheRows(TestDatabase database) {
        Engine engine = marks(database, 9);
        try (Connection connection = engine.connect()) {
            Iterator<Long> committed = connection.stream(IDS, 4).iterator();
            assertThat(committed.next()).isEqualTo(1);
            connection.commit();
            assertThatThrownBy(committed::next)
                    .as("whether the row was fetched already or not")
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("until the commit")
                    .hasMessageEndingWith("[STREAM_ENDED]");
            Iterator<Long> back = connection.stream(IDS, 4).iterator();
            connection.rollback();
            assertThatThrownBy(back::next)
                    .hasMessageContaining("until the rollback")
                    .hasMessageContaining("ENDED");
            assertThat(connection.stream(IDS, 4)).as("in the next transaction").hasSize(9);
        }
    }

    @EachDatabase
    void endOfTheConnection_endsTheRows(TestDatabase database) {
        Engine engine = marks(database, 9);
        Connection connection = engine.connect();
        Iterator<Long> rows = connection.stream(IDS, 4).iterator();
        assertThat(rows.next()).isEqualTo(1);
        connection.close();
        assertThatThrownBy(rows::hasNext)
                .hasMessageContaining("session or connection")
                .hasMessageContaining("ENDED");
    }

    @EachDatabase
    void savepoint_endsWhatWasOpenedInIt_onlyIfItIsRolledBack(TestDatabase database) {
        Engine engine = marks(database, 9);
        try (Connection connection = engine.connect();
                StreamedResult<Long> before = connection.stream(IDS, 2)) {
            Iterator<Long> outer = before.iterator();
            assertThat(outer.next()).isEqualTo(1);
            Savepoint first = connection.beginNested();
            Iterator<Long> kept = connection.stream(IDS, 2).iterator();
            assertThat(kept.next()).isEqualTo(1);
            first.commit();
            Savepoint second = connection.beginNested();
            Iterator<Long> lost = connection.stream(IDS, 2).iterator();
            assertThat(lost.next()).isEqualTo(1);
            connection.execute(insert(MARKS).values(ID.to(100L), HALF.to(50L)));
            second.rollback();
            assertThatThrownBy(lost::next).hasMessageContaining("rollback of the savepoint");
            for (long id = 2; id <= 9; id++) {
                assertThat(outer.next()).isEqualTo(id);
                assertThat(kept.next()).isEqualTo(id);
            }
            assertThat(outer.hasNext()).isFalse();
            assertThat(kept.hasNext()).isFalse();
        }
    }

    @EachDatabase
    void whatCannotBeStreamed_isRefused_beforeAnythingIsSent(TestDatabase database) {
        Engine engine = marks(database, 1);
        List<String> sent = new ArrayList<>();
        engine.listen(EngineListener.ofStatements(sent::add));
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.stream(IDS, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at least 1");
            assertThatThrownBy(() -> connection.stream(
                            insert(MARKS).values(ID.to(7L), HALF.to(1L)).returning(ID), 5))
                    .hasMessageContaining("Use execute(…)")
                    .hasMessageEndingWith("[STREAM_QUERY]");
            StreamedResult<Long> rows = connection.stream(IDS, 5);
            sent.clear();
            assertThatThrownBy(() -> rows.partitions(0)).isInstanceOf(IllegalArgumentException.class);
        }
        try (Connection connection = engine.withIsolation(Isolation.AUTOCOMMIT).connect()) {
            assertThatThrownBy(() -> connection.stream(IDS, 5))
                    .hasMessageContaining("needs a transaction")
                    .hasMessageEndingWith("[NO_TRANSACTION]");
        }
        assertThat(sent).isEmpty();
    }

    @Test
    void simpleProtocol_isRefused() {
        try (TestDatabase database = TestDatabase.fresh(Kind.POSTGRESQL);
                Engine simple = Engine.create(database.url() + "&preferQueryMode=simple")) {
            marks(database, 3);
            try (Connection connection = simple.connect()) {
                assertThatThrownBy(() -> connection.stream(IDS, 2))
                        .isInstanceOf(UnsupportedSqlException.class)
                        .hasMessageContaining("preferQueryMode=simple");
                assertThat(connection.execute(select(text("1", INTEGER))).one()).isEqualTo(1);
            }
        }
    }
}
