package io.jalchemy.tests.engine;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.parameter;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.sql.Sql.whole;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Savepoint;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.result.BatchUpdateResult;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Row2;
import io.jalchemy.sql.statement.Update;
import io.jalchemy.sql.tree.Statement;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** UPDATE and DELETE for rows of parameters: what is changed, how often something is sent, and what is refused. */
class ParameterRowsTest {

    private static final AtomicLong CHANGES = new AtomicLong();
    private static final Table GOODS = Table.of(
            "goods",
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR),
            column("price", BIGINT),
            column("changes", BIGINT).onUpdate(context -> CHANGES.incrementAndGet()));
    private static final Column<Long> ID = GOODS.c("id", BIGINT);
    private static final Column<String> NAME = GOODS.c("name", VARCHAR);
    private static final Column<Long> PRICE = GOODS.c("price", BIGINT);
    private static final Column<Long> CHANGED = GOODS.c("changes", BIGINT);
    private static final Update PRICED =
            update(GOODS).set(PRICE, parameter("price", BIGINT)).where(ID.eq(parameter("id", BIGINT)));

    private static void with(TestDatabase database, int rows, Consumer<Connection> work) {
        MetaData.of(GOODS).createAll(database.engine());
        database.engine().begin(connection -> {
            List<Map<String, Object>> all = new ArrayList<>();
            for (int id = 1; id <= rows; id++) {
                all.add(Map.of("id", id, "name", "n" + id % 2, "price", 0));
            }
            connection.execute(insert(GOODS), all);
            work.accept(connection);
        });
    }

    private static Map<Long, Long> prices(Connection connection) {
        Map<Long, Long> all = new LinkedHashMap<>();
        for (Row2<Long, Long> row :
                connection.execute(select(ID, PRICE).where(PRICE.ne(0L)).orderBy(ID))) {
            all.put(row.v1(), row.v2());
        }
        return all;
    }

    @EachDatabase
    void update_isExecutedForEachRow_andCountsEach(TestDatabase database) {
        with(database, 4, connection -> {
            BatchUpdateResult result = connection.execute(
                    PRICED,
                    List.of(
                            Map.of("id", 1, "price", 10),
                            Map.of("price", 99L, "id", 77),
                            Map.of("id", 3L, "price", 30)));
            assertThat(result.rowCounts()).containsExactly(1L, 0L, 1L);
            assertThat(result.rowCount()).isEqualTo(2);
            assertThat(prices(connection)).containsExactly(Map.entry(1L, 10L), Map.entry(3L, 30L));
            assertThat(connection.execute(PRICED, List.of()).rowCounts()).isEmpty();
        });
    }

    @EachDatabase
    void delete_isExecutedForEachRow_andCountsEach(TestDatabase database) {
        with(database, 5, connection -> {
            BatchUpdateResult result = connection.execute(
                    delete(GOODS)
                            .where(
                                    NAME.eq(parameter("name", VARCHAR)),
                                    ID.lt(parameter("below", BIGINT)),
                                    PRICE.eq(0L)),
                    List.of(
                            Map.of("name", "n1", "below", 4),
                            Map.of("name", "n1", "below", 4),
                            Map.of("name", "n0", "below", 9)));
            assertThat(result.rowCounts()).containsExactly(2L, 0L, 2L);
            assertThat(connection.execute(select(ID)).all()).containsExactly(5L);
        });
    }

    /** A parameter may be used twice, in a subquery, beside values of the statement's own, and be NULL. */
    @EachDatabase
    void parameters_mayBeAnywhere_andNull(TestDatabase database) {
        with(database, 3, connection -> {
            Statement renamed = update(GOODS)
                    .set(NAME, parameter("name", VARCHAR))
                    .set(PRICE, whole(parameter("step", BIGINT)).times(2).plus(parameter("step", BIGINT)))
                    .where(
                            ID.in(select(ID).where(ID.ge(parameter("id", BIGINT)), ID.le(parameter("id", BIGINT)))),
                            PRICE.eq(0L));
            Map<String, @Nullable Object> unnamed = new HashMap<>();
            unnamed.put("name", null);
            unnamed.put("id", 2);
            unnamed.put("step", 5);
            assertThat(connection
                            .execute(renamed, Arrays.asList(Map.of("name", "x", "id", 1, "step", 1), unnamed))
                            .rowCounts())
                    .containsExactly(1L, 1L);
            assertThat(connection.execute(select(NAME).orderBy(ID)).all()).containsExactly("x", null, "n1");
            assertThat(prices(connection)).containsExactly(Map.entry(1L, 3L), Map.entry(2L, 15L));
        });
    }

    @EachDatabase
    void defaults_ofColumnsThatAreNotSet_areComputedForEachRow(TestDatabase database) {
        with(database, 3, connection -> {
            connection.execute(PRICED, List.of(Map.of("id", 1, "price", 1), Map.of("id", 2, "price", 1)));
            List<Long> changes = connection
                    .execute(select(CHANGED).where(ID.le(2L)).orderBy(ID))
                    .all();
            assertThat(changes).doesNotContainNull().doesNotHaveDuplicates();
        });
    }

    @EachDatabase
    void rows_areSentTogether(TestDatabase database) {
        int rows = 2500;
        with(database, rows, connection -> {
            List<Map<String, Object>> all = new ArrayList<>();
            for (long id = 1; id <= rows; id++) {
                all.add(Map.of("id", id, "price", id));
            }
            List<String> sent = new ArrayList<>();
            database.engine().listen(EngineListener.ofStatements(sent::add));
            assertThat(connection.execute(PRICED, all).rowCount()).isEqualTo(rows);
            assertThat(sent).hasSize(3);
            assertThat(prices(connection)).hasSize(rows).containsEntry(2345L, 2345L);
        });
    }

    @EachDatabase
    void rows_thatDoNotFit_areRefusedBeforeAnythingIsSent(TestDatabase database) {
        with(database, 1, connection -> {
            Map<String, Object> fitting = Map.of("id", 1, "price", 9);
            assertThatThrownBy(() -> connection.execute(PRICED, List.of(fitting, Map.of("id", 1))))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageStartingWith("Row 2 of 2 has no value for the parameter :price")
                    .hasMessageEndingWith("[UNBOUND_PARAMETER]");
            assertThatThrownBy(
                            () -> connection.execute(PRICED, List.of(fitting, Map.of("id", 1, "price", 2, "prise", 3))))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("Did you mean \"price\"?")
                    .hasMessageEndingWith("[UNKNOWN_PARAMETER]");
            assertThatThrownBy(() -> connection.execute(PRICED, List.of(fitting, Map.of("id", "x", "price", 2))))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageStartingWith("The value of :id in row 2 of 2 cannot be sent");
            for (Statement wrong : List.of(select(ID), text("DELETE FROM goods"), PRICED.returning(ID))) {
                assertThatThrownBy(() -> connection.execute(wrong, List.of(fitting)))
                        .as("%s", wrong)
                        .isInstanceOf(JalchemyException.class)
                        .hasMessageEndingWith("[ROWS_OF_PARAMETERS]");
            }
            assertThatThrownBy(() -> connection.execute(PRICED))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("execute(statement, rows)")
                    .hasMessageEndingWith("[UNBOUND_PARAMETER]");
            assertThat(prices(connection)).isEmpty();
            assertThat(PRICED).hasToString("UPDATE goods SET price = :price WHERE goods.id = :id");
        });
    }

    @EachDatabase
    void row_thatTheDatabaseRefuses_failsAll(TestDatabase database) {
        with(database, 3, connection -> {
            try (Savepoint savepoint = connection.beginNested()) {
                assertThatThrownBy(() -> connection.execute(
                                update(GOODS).set(ID, parameter("to", BIGINT)).where(ID.eq(parameter("id", BIGINT))),
                                List.of(Map.of("id", 1, "to", 11), Map.of("id", 2, "to", 3))))
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageEndingWith("[UNIQUE]");
                savepoint.rollback();
            }
            assertThat(connection.execute(select(ID).orderBy(ID)).all()).containsExactly(1L, 2L, 3L);
        });
    }
}
