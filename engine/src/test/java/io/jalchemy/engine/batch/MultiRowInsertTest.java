package io.jalchemy.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each row gets what came back of it, in whatever order rows come back; what cannot be told apart is refused. */
class MultiRowInsertTest {

    private static final Set<Feature> FEATURES =
            EnumSet.of(Feature.INSERT_RETURNING, Feature.MULTI_ROW_RETURNING, Feature.ASCENDING_KEYS);

    /** The database makes {@code stamp}, and {@code id} unless it is given. */
    private static final Table NOTES = Table.of(
            "notes",
            Column.of("id", Types.BIGINT).primaryKey(),
            Column.of("text", Types.VARCHAR),
            Column.of("stamp", Types.VARCHAR));

    private static final List<Column<?>> ID_AND_STAMP = List.of(NOTES.c("id"), NOTES.c("stamp"));

    private static BatchInsert withoutKeys() {
        return new BatchInsert(NOTES, List.of(WrittenColumn.value(NOTES.c("text"))), ID_AND_STAMP);
    }

    private static BatchInsert withKeys() {
        return new BatchInsert(
                NOTES,
                List.of(WrittenColumn.value(NOTES.c("text")), WrittenColumn.value(NOTES.c("id"))),
                List.of(NOTES.c("stamp")));
    }

    private static RowsToInsert rows(BatchInsert batch, int count) {
        @Nullable Object[][] values = new Object[batch.columns().size()][count];
        Arrays.setAll(values[0], row -> "text " + row);
        if (values.length > 1) {
            Arrays.setAll(values[1], row -> 5_000_000L - row);
        }
        return new RowsToInsert(batch, values, count);
    }

    /** A table that counts its keys up, and gives back rows as {@code order} orders them. */
    private static RecordedConnection counting(UnaryOperator<List<@Nullable Object[]>> order) {
        long[] last = {100};
        return new RecordedConnection(FEATURES, RowIdentity.ASCENDING_KEYS, sent -> {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (Object text : sent.values()) {
                rows.add(new Object[] {++last[0], "stamp of " + text});
            }
            return order.apply(rows);
        });
    }

    /** A table whose rows have the keys that are given, and come back in some order. */
    private static RecordedConnection keeping(Random random) {
        return new RecordedConnection(FEATURES, RowIdentity.SINGLE_ROWS, sent -> {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (int i = 0; i < sent.values().length; i += 2) {
                rows.add(new Object[] {"stamp of " + sent.values()[i], sent.values()[i + 1]});
            }
            Collections.shuffle(rows, random);
            return rows;
        });
    }

    private static void insert(RowsToInsert rows, RecordedConnection connection) {
        MultiRowInsert strategy = new MultiRowInsert();
        assertThat(strategy.accepts(rows, connection)).isTrue();
        strategy.insert(rows, connection);
        List<@Nullable Object> sent = new ArrayList<>();
        for (RecordedConnection.Sent each : connection.sent) {
            int width = rows.batch().columns().size();
            assertThat(((InsertNode) each.statement()).rows()).hasSize(each.values().length / width);
            assertThat(each.values().length).isLessThanOrEqualTo(30_000);
            sent.addAll(Arrays.asList(each.values()));
        }
        assertThat(sent).containsExactly(rows.byRow(0, rows.count()));
    }

    @Test
    void keysThatTheDatabaseMakes_areThoseOfTheRowsInTheirOrder() {
        for (int count : new int[] {2, 3, 999, 1000, 1001, 2345}) {
            RecordedConnection connection = counting(rows -> rows);
            RowsToInsert rows = rows(withoutKeys(), count);
            insert(rows, connection);
            for (int row = 0; row < count; row++) {
                assertThat(rows.returned()[0][row]).isEqualTo(101L + row);
                assertThat(rows.returned()[1][row]).isEqualTo("stamp of text " + row);
            }
        }
    }

    @Test
    void keysThatAreGiven_tellRowsApart_inWhateverOrderTheyComeBack() {
        for (int count : new int[] {2, 3, 499, 500, 501, 1024, 3000}) {
            RecordedConnection connection = keeping(new Random(count));
            RowsToInsert rows = rows(withKeys(), count);
            insert(rows, connection);
            for (int row = 0; row < count; row++) {
                assertThat(rows.returned()[0][row]).isEqualTo("stamp of text " + row);
            }
            assertThat(connection.forms.size()).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void mixedRows_sendNoValueForWhatIsAnExpression() {
        BatchInsert batch = new BatchInsert(
                NOTES,
                List.of(WrittenColumn.value(NOTES.c("text")), WrittenColumn.value(NOTES.c("stamp"))),
                List.of(NOTES.c("id")),
                true);
        SqlText<String> computed = new SqlText<>("user", Types.VARCHAR);
        @Nullable Object[][] values = {{"a", "b", computed}, {computed, null, "s"}};
        RowsToInsert rows = new RowsToInsert(batch, values, 3);
        RecordedConnection connection = new RecordedConnection(
                FEATURES,
                RowIdentity.ASCENDING_KEYS,
                sent -> List.of(new Object[] {1L}, new Object[] {2L}, new Object[] {3L}));
        new MultiRowInsert().insert(rows, connection);
        assertThat(connection.sent).hasSize(1);
        assertThat(connection.sent.get(0).values()).containsExactly("a", "b", null, "s");
        assertThat(((InsertNode) connection.sent.get(0).statement())
                        .rows().stream().flatMap(List::stream).filter(each -> each == computed))
                .hasSize(2);
        assertThat(rows.returned()[0]).containsExactly(1L, 2L, 3L);
    }

    private enum Disorder {
        SWAPPED,
        TWICE,
        REVERSED
    }

    @ParameterizedTest
    @EnumSource
    void keysThatDoNotAscend_areRefused_andTheCatalogueIsReadAnew(Disorder disorder) {
        RecordedConnection connection = counting(rows -> {
            switch (disorder) {
                case SWAPPED -> Collections.swap(rows, 3, 4);
                case TWICE -> rows.set(4, rows.get(3));
                case REVERSED -> Collections.reverse(rows);
            }
            return rows;
        });
        assertThatThrownBy(() -> insert(rows(withoutKeys(), 10), connection))
                .isInstanceOf(JalchemyException.class)
                .hasMessageStartingWith(
                        "The keys that the database made for 10 rows of table notes came back in another")
                .hasMessageEndingWith(" [KEYS_NOT_ASCENDING]");
        assertThat(connection.forgotten).isEqualTo(List.of(NOTES));
    }

    @Test
    void rowsThatAreMissing_areRefused() {
        RecordedConnection connection = counting(rows -> rows.subList(0, rows.size() - 1));
        assertThatThrownBy(() -> insert(rows(withoutKeys(), 10), connection))
                .hasMessageStartingWith("Of 10 rows for table notes the database took 9.")
                .hasMessageEndingWith(" [ROWS_MISSING]");
    }

    @Test
    void keyThatWasChanged_isRefused() {
        RecordedConnection connection = new RecordedConnection(
                FEATURES,
                RowIdentity.SINGLE_ROWS,
                sent -> List.of(new Object[] {"s", 4_999_999L}, new Object[] {"s", 7L}));
        assertThatThrownBy(() -> insert(rows(withKeys(), 2), connection))
                .hasMessageStartingWith("The database gave a row of table notes another key than it was sent.")
                .hasMessageEndingWith(" [KEY_CHANGED]");
    }

    @Test
    void rowsThatCannotBeToldApart_areNotTaken() {
        MultiRowInsert strategy = new MultiRowInsert();
        for (RowIdentity identity : RowIdentity.values()) {
            RecordedConnection connection = new RecordedConnection(FEATURES, identity, sent -> List.of());
            assertThat(strategy.accepts(rows(withoutKeys(), 2), connection))
                    .isEqualTo(identity == RowIdentity.ASCENDING_KEYS);
            assertThat(strategy.accepts(rows(withKeys(), 2), connection)).isTrue();
            assertThat(strategy.accepts(rows(withKeys(), 1), connection)).isFalse();
        }
        for (Feature missing : FEATURES) {
            EnumSet<Feature> others = EnumSet.copyOf(FEATURES);
            others.remove(missing);
            RecordedConnection connection =
                    new RecordedConnection(others, RowIdentity.ASCENDING_KEYS, sent -> List.of());
            assertThat(strategy.accepts(rows(withoutKeys(), 2), connection)).isFalse();
            assertThat(strategy.accepts(rows(withKeys(), 2), connection)).isEqualTo(missing == Feature.ASCENDING_KEYS);
        }
    }
}
