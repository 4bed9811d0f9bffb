package io.jalchemy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.Sql;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Insert;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows that are given as maps are inserted each once, with their own columns, those with the same columns together. */
class InsertRowsTest {

    private static final Table USERS = Table.of(
            "users",
            Column.of("id", Types.BIGINT).primaryKey(),
            Column.of("name", Types.VARCHAR),
            Column.of("age", Types.INTEGER));

    private static List<Map<String, @Nullable Object>> inserted(List<Insert> statements) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Insert statement : statements) {
            assertThat(statement.node().rows()).hasSizeBetween(1, 500);
            for (List<Expression<?>> values : statement.node().rows()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 0; i < values.size(); i++) {
                    Column<?> column = (Column<?>) statement.node().columns().get(i);
                    assertThat(column.from()).isEqualTo(USERS);
                    assertThat(values.get(i).type()).isEqualTo(column.type());
                    row.put(column.name(), ((Bind<?>) values.get(i)).value());
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void rows_areInsertedEachOnce_whicheverColumnsTheyName() {
        Random random = new Random(1);
        for (int round = 0; round < 50; round++) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            for (int i = random.nextInt(1500); i >= 0; i--) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                row.put("id", (long) i);
                if (random.nextBoolean()) {
                    row.put("name", random.nextBoolean() ? "name " + i : null);
                }
                if (random.nextBoolean()) {
                    row.put("age", i);
                }
                rows.add(row);
            }
            List<Insert> statements = new InsertRows(Sql.insert(USERS)).statements(rows, Integer.MAX_VALUE);
            assertThat(inserted(statements)).containsExactlyInAnyOrderElementsOf(rows);
            long shapes = rows.stream()
                    .map(row -> List.copyOf(row.keySet()))
                    .distinct()
                    .count();
            assertThat((long) statements.size()).isLessThanOrEqualTo(shapes * (1 + 1500 / 500 + 9));
        }
    }

    @Test
    void rowsWithTheSameColumns_keepTheirOrder() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < 1234; i++) {
            rows.add(Map.of("id", (long) i));
        }
        assertThat(inserted(new InsertRows(Sql.insert(USERS)).statements(rows, Integer.MAX_VALUE)))
                .isEqualTo(rows);
    }

    @Test
    void noRows_areNoStatements() {
        assertThat(new InsertRows(Sql.insert(USERS)).statements(List.of(), Integer.MAX_VALUE))
                .isEmpty();
    }

    @Test
    void columnThatTheTableDoesNotHave_isRefused() {
        assertThatThrownBy(() ->
                        new InsertRows(Sql.insert(USERS)).statements(List.of(Map.of("nmae", "x")), Integer.MAX_VALUE))
                .hasMessage("Table users has no column \"nmae\". Did you mean \"name\"? [UNKNOWN_COLUMN]");
    }
}
