package io.jalchemy.tests.observing;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.ExecutionOptions;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.Conversion;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import io.jalchemy.testkit.StatementRecorder;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a recorder counts: what the driver got, whatever became of it. */
class StatementRecorderTest {

    /** Takes even numbers alone. */
    private static final Conversion<Long, Long> EVEN = new Conversion<>() {
        @Override
        public Long toDatabase(Long value) {
            if (value % 2 != 0) {
                throw new IllegalArgumentException("odd");
            }
            return value;
        }

        @Override
        public Long toJava(Long stored) {
            return toDatabase(stored);
        }
    };

    private static final SqlType<Long> EVENS = Types.BIGINT.converted(Long.class, EVEN);
    private static final Table NUMBERS =
            Table.of("numbers", column("id", Types.BIGINT).primaryKey(), column("even", EVENS));
    private static final Column<Long> ID = NUMBERS.c("id", Types.BIGINT);
    private static final Column<Long> VALUE = NUMBERS.c("even", EVENS);

    private record Case(String name, int sent, Consumer<Connection> statement) {}

    private static final List<Case> CASES = List.of(
            new Case(
                    "a statement that succeeds",
                    1,
                    each -> each.execute(select(ID).from(NUMBERS))),
            new Case(
                    "a key that is there",
                    1,
                    each -> each.execute(insert(NUMBERS).values(ID.to(1L)))),
            new Case("a table that is not there", 1, each -> each.executeText("DELETE FROM nobody")),
            new Case(
                    "a row that cannot be read",
                    1,
                    each -> each.execute(select(VALUE).from(NUMBERS))),
            new Case(
                    "a value that is refused",
                    0,
                    each -> each.execute(insert(NUMBERS).values(ID.to(2L), VALUE.to(3L)))),
            new Case(
                    "a value of a query that is refused",
                    0,
                    each -> each.execute(select(ID).from(NUMBERS).where(VALUE.eq(3L)))),
            new Case(
                    "a value of many rows that is refused",
                    0,
                    each -> each.execute(
                            insert(NUMBERS), List.of(Map.of("id", 2, "even", 4), Map.of("id", 3, "even", 5)))),
            new Case(
                    "a streamed query with a value that is refused",
                    0,
                    each -> each.stream(select(ID).from(NUMBERS).where(VALUE.eq(3L)), 10)),
            new Case(
                    "a transaction whose time is over",
                    0,
                    each -> each.withExecutionOptions(
                            ExecutionOptions.NONE.transactionTimeout(Duration.ofNanos(1)),
                            () -> each.executeText("DELETE FROM numbers"))),
            new Case(
                    "text with a value",
                    1,
                    each -> each.execute(
                            text("DELETE FROM nobody WHERE id = :id").bind("id", 1))));

    @EachDatabase
    void statements_areCounted_ifTheDriverGotThem(TestDatabase database) {
        MetaData.of(NUMBERS).createAll(database.engine());
        database.engine().begin(connection -> connection.executeText("INSERT INTO numbers (id, even) VALUES (1, 1)"));
        for (Case each : CASES) {
            try (Connection connection = database.engine().connect();
                    StatementRecorder recorder = StatementRecorder.of(database.engine())) {
                catchThrowable(() -> each.statement().accept(connection));
                assertThat(recorder.count()).as(each.name()).isEqualTo(each.sent());
            }
        }
    }
}
