package io.jalchemy.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.type.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Arrays of rows end before they have too many rows or too many bytes, wherever the large values are. */
class ArrayRowsTest {

    private static final int MAX_ROWS = 5_000;
    private static final long MAX_BYTES = 16L << 20;

    /** One text that stands for many: the size counts, and they are never sent. */
    private static final String MEGABYTE = "x".repeat(1 << 20);

    private static long size(@Nullable Object value) {
        return value instanceof String text ? text.length() : value instanceof byte[] data ? data.length : 0;
    }

    private static long size(@Nullable Object[][] values, int row) {
        return Arrays.stream(values).mapToLong(column -> size(column[row])).sum();
    }

    private static long size(@Nullable Object[][] values, int from, int to) {
        long size = 0;
        for (int row = from; row < to; row++) {
            size += size(values, row);
        }
        return size;
    }

    /** Makes sure that all rows are sent, that no part is too large unless it is one row, and that no part could have one row more. */
    private static void check(@Nullable Object[][] values, int rows) {
        int to;
        for (int from = 0; from < rows; from = to) {
            to = ArrayRows.end(values, from, rows);
            assertThat(to).isBetween(from + 1, Math.min(rows, from + MAX_ROWS));
            if (to > from + 1) {
                assertThat(size(values, from, to)).isLessThanOrEqualTo(MAX_BYTES);
            }
            if (to < rows && to < from + MAX_ROWS) {
                assertThat(size(values, from, to + 1)).isGreaterThan(MAX_BYTES);
            }
        }
    }

    @Test
    void smallValues_areSentFiveThousandAtATime() {
        @Nullable Object[][] values = {new Object[12_345], new Object[12_345]};
        Arrays.setAll(values[0], row -> row);
        Arrays.setAll(values[1], row -> "row " + row);
        assertThat(ArrayRows.end(values, 0, 12_345)).isEqualTo(5_000);
        assertThat(ArrayRows.end(values, 5_000, 12_345)).isEqualTo(10_000);
        assertThat(ArrayRows.end(values, 10_000, 12_345)).isEqualTo(12_345);
        assertThat(ArrayRows.end(values, 0, 0)).isZero();
    }

    @Test
    void largeValues_areSentSixteenMegabytesAtATime_alsoIfTheyComeFirst() {
        @Nullable Object[][] values = {new Object[4_000], new Object[4_000]};
        Arrays.fill(values[0], 0, 100, MEGABYTE);
        assertThat(ArrayRows.end(values, 0, 4_000)).isEqualTo(16);
        assertThat(ArrayRows.end(values, 96, 4_000)).isEqualTo(4_000);
        check(values, 4_000);
    }

    @Test
    void valueThatIsTooLarge_isSentAlone() {
        @Nullable Object[][] values = {{"x".repeat((16 << 20) + 1), "y", new byte[(16 << 20) + 1], null}};
        assertThat(ArrayRows.end(values, 0, 4)).isEqualTo(1);
        assertThat(ArrayRows.end(values, 1, 4)).isEqualTo(2);
        assertThat(ArrayRows.end(values, 2, 4)).isEqualTo(3);
        assertThat(ArrayRows.end(values, 3, 4)).isEqualTo(4);
    }

    @Test
    void anySizes_areSentInPartsThatFit() {
        Random random = new Random(1);
        @Nullable Object[] sizes = {null, 1L, "", "small", MEGABYTE, MEGABYTE.substring(1), new byte[5 << 20]};
        for (int i = 0; i < 200; i++) {
            int rows = 1 + random.nextInt(i % 10 == 0 ? 12_000 : 60);
            int rare = 1 + random.nextInt(30);
            @Nullable Object[][] values = new Object[1 + random.nextInt(3)][rows];
            for (@Nullable Object[] column : values) {
                Arrays.setAll(column, row -> sizes[random.nextInt(random.nextInt(rare) == 0 ? sizes.length : 4)]);
            }
            check(values, rows);
        }
    }

    @Test
    void arrays_areRangesOfTheValuesThemselves() {
        @Nullable Object[][] values = {{1, 2, 3, 4}, {"a", null, "c", "d"}};
        Object[] arrays = ArrayRows.arrays(values, 1, 3);
        assertThat(arrays).hasSize(2);
        for (int i = 0; i < 2; i++) {
            ValueRange range = (ValueRange) arrays[i];
            assertThat(range.values()).isSameAs(values[i]);
            assertThat(range.from()).isEqualTo(1);
            assertThat(range.to()).isEqualTo(3);
        }
    }

    @Test
    void valued_leavesOutExpressions() {
        Column<Long> id = Column.of("id", Types.BIGINT);
        Column<String> name = Column.of("name", Types.VARCHAR);
        Column<Integer> size = Column.of("size", Types.INTEGER);
        assertThat(ArrayRows.valued(List.of(
                        WrittenColumn.value(id),
                        new WrittenColumn(name, new SqlText<>("'x'", Types.VARCHAR)),
                        WrittenColumn.value(size))))
                .isEqualTo(List.of(id, size));
    }
}
