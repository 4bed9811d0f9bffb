package io.jalchemy.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Columns that the database computes for every row have no values, and keys are given only if each part has a value. */
class RowsToInsertTest {

    private static final Table LINES = Table.of(
            "lines",
            Column.of("page", Types.BIGINT).primaryKey(),
            Column.of("number", Types.BIGINT).primaryKey(),
            Column.of("text", Types.VARCHAR));
    private static final Table NOTES =
            Table.of("notes", Column.of("id", Types.BIGINT).primaryKey(), Column.of("text", Types.VARCHAR));

    private static WrittenColumn computed(Column<?> column) {
        return new WrittenColumn(column, new SqlText<>("1", Types.BIGINT));
    }

    private static RowsToInsert rows(Table table, List<WrittenColumn> columns, List<Column<?>> returning) {
        return new RowsToInsert(new BatchInsert(table, columns, returning), new Object[columns.size()][2], 2);
    }

    @Test
    void byRow_leavesOutColumnsThatAreComputed() {
        List<WrittenColumn> columns = List.of(
                WrittenColumn.value(LINES.c("page")),
                computed(LINES.c("number")),
                WrittenColumn.value(LINES.c("text")));
        @Nullable Object[][] values = {{1L, 2L, 3L}, {}, {"a", null, "c"}};
        RowsToInsert rows = new RowsToInsert(new BatchInsert(LINES, columns, List.of()), values, 3);
        assertThat(rows.valued()).hasDimensions(2, 3);
        assertThat(rows.valued()[1]).isSameAs(values[2]);
        assertThat(rows.byRow(0, 3)).containsExactly(1L, "a", 2L, null, 3L, "c");
        assertThat(rows.byRow(1, 2)).containsExactly(2L, null);
        assertThat(rows.byRow(2, 2)).isEmpty();
    }

    @Test
    void key_isGivenIfAllItsPartsHaveValues() {
        WrittenColumn page = WrittenColumn.value(LINES.c("page"));
        WrittenColumn number = WrittenColumn.value(LINES.c("number"));
        WrittenColumn text = WrittenColumn.value(LINES.c("text"));
        assertThat(rows(LINES, List.of(text, number, page), List.of()).isKeyGiven())
                .isTrue();
        assertThat(rows(LINES, List.of(text, number), List.of()).isKeyGiven()).isFalse();
        assertThat(rows(LINES, List.of(page, computed(LINES.c("number"))), List.of())
                        .isKeyGiven())
                .isFalse();
        Table unkeyed = Table.of("log", Column.of("text", Types.VARCHAR));
        assertThat(rows(unkeyed, List.of(WrittenColumn.value(unkeyed.c("text"))), List.of())
                        .isKeyGiven())
                .isFalse();
    }

    @Test
    void generatedPlace_isThatOfTheKeyAmongWhatComesBack() {
        List<WrittenColumn> text = List.of(WrittenColumn.value(NOTES.c("text")));
        assertThat(rows(NOTES, text, List.of(NOTES.c("text"), NOTES.c("id"))).generatedPlace())
                .isEqualTo(1);
        assertThat(rows(NOTES, text, List.of(NOTES.c("text"))).generatedPlace()).isEqualTo(-1);
        assertThat(rows(NOTES, List.of(WrittenColumn.value(NOTES.c("id"))), List.of(NOTES.c("id")))
                        .generatedPlace())
                .isEqualTo(-1);
        assertThat(rows(LINES, List.of(WrittenColumn.value(LINES.c("text"))), List.of(LINES.c("page")))
                        .generatedPlace())
                .as("a key of several columns is not made by the database")
                .isEqualTo(-1);
    }
}
