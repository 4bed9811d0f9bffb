package io.jalchemy.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are read by their keys are asked for in parts, each key once, and each gets its own values, in whatever order they come. */
class LookupsTest {

    private static final Table LINES = Table.of(
            "lines",
            Column.of("page", Types.BIGINT).primaryKey(),
            Column.of("number", Types.INTEGER).primaryKey(),
            Column.of("text", Types.VARCHAR));
    private static final Table NOTES =
            Table.of("notes", Column.of("id", Types.BIGINT).primaryKey(), Column.of("text", Types.VARCHAR));

    private static RecordedConnection connection(boolean arrays, Random random) {
        EnumSet<Feature> features = arrays ? EnumSet.of(Feature.ARRAYS) : EnumSet.noneOf(Feature.class);
        return new RecordedConnection(features, RowIdentity.SINGLE_ROWS, sent -> {
            List<@Nullable Object[]> rows = new ArrayList<>();
            if (sent.values()[0] instanceof List<?> keys) {
                keys.forEach(key -> rows.add(new Object[] {key, "text of " + key}));
            } else {
                for (int i = 0; i < sent.values().length; i += 2) {
                    Object page = sent.values()[i];
                    Object number = sent.values()[i + 1];
                    rows.add(new Object[] {page, number, "text of " + page + "/" + number});
                }
            }
            Collections.shuffle(rows, random);
            return rows;
        });
    }

    private static RowsToFind notes(int count) {
        @Nullable Object[][] keys = new Object[1][count];
        Arrays.setAll(keys[0], row -> 7L * row);
        return new RowsToFind(new BatchLookup(NOTES, List.of(NOTES.c("id")), List.of(NOTES.c("text"))), keys, count);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keysOfOneColumn_areLists(boolean arrays) {
        int most = arrays ? 5000 : 500;
        for (int count : new int[] {1, 2, most - 1, most, most + 1, 3 * most}) {
            RecordedConnection connection = connection(arrays, new Random(count));
            RowsToFind rows = notes(count);
            new ListLookup().read(rows, connection);
            assertThat(connection.sent).hasSize((count + most - 1) / most);
            assertThat(connection.sent).allMatch(sent -> ((List<?>) sent.values()[0]).size() <= most);
            for (int row = 0; row < count; row++) {
                assertThat(rows.found()[0][row]).isEqualTo("text of " + 7L * row);
            }
        }
    }

    @Test
    void keysOfSeveralColumns_areAlternatives() {
        BatchLookup batch =
                new BatchLookup(LINES, List.of(LINES.c("page"), LINES.c("number")), List.of(LINES.c("text")));
        for (int count : new int[] {1, 2, 199, 200, 201, 499, 1000}) {
            @Nullable Object[][] keys = new Object[2][count];
            Arrays.setAll(keys[0], row -> (long) row % 10);
            Arrays.setAll(keys[1], row -> row / 10);
            RowsToFind rows = new RowsToFind(batch, keys, count);
            RecordedConnection connection = connection(true, new Random(count));
            new AlternativesLookup().read(rows, connection);
            assertThat(connection.sent).allMatch(sent -> sent.values().length <= 400);
            assertThat(connection.sent.stream()
                            .mapToInt(sent -> sent.values().length)
                            .sum())
                    .isEqualTo(2 * count);
            for (int row = 0; row < count; row++) {
                assertThat(rows.found()[0][row]).isEqualTo("text of " + row % 10 + "/" + row / 10);
            }
        }
    }

    @Test
    void rowThatIsMissing_isRefused() {
        RecordedConnection connection = new RecordedConnection(
                EnumSet.of(Feature.ARRAYS),
                RowIdentity.SINGLE_ROWS,
                sent -> List.of(new Object[] {0L, "a"}, new Object[] {7L, "b"}));
        assertThatThrownBy(() -> new ListLookup().read(notes(3), connection))
                .hasMessageStartingWith("Of 3 rows of table notes that were to be read by their keys, 2 are there.")
                .hasMessageEndingWith(" [ROWS_MISSING]");
    }

    @Test
    void rowOfAnotherKey_isRefused() {
        RecordedConnection connection = new RecordedConnection(
                EnumSet.of(Feature.ARRAYS),
                RowIdentity.SINGLE_ROWS,
                sent -> List.of(new Object[] {0L, "a"}, new Object[] {8L, "b"}));
        assertThatThrownBy(() -> new ListLookup().read(notes(2), connection)).hasMessageEndingWith(" [ROWS_MISSING]");
    }
}
