package io.jalchemy.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Values for people: cut where they are long, with the whole length beside. */
class StatementValuesTest {

    private static final String LONG = "x".repeat(81);

    static final List<Arguments> VALUES = List.of(
            Arguments.of(null, "null"),
            Arguments.of(1, "1"),
            Arguments.of(true, "true"),
            Arguments.of("", "''"),
            Arguments.of("a, b", "'a, b'"),
            Arguments.of("two\nlines\r\n", "'two\\nlines\\r\\n'"),
            Arguments.of("x".repeat(80), "'" + "x".repeat(80) + "'"),
            Arguments.of(LONG, "'" + "x".repeat(80) + "… 81 characters'"),
            Arguments.of("x".repeat(1234), "'" + "x".repeat(80) + "… 1,234 characters'"),
            Arguments.of("x".repeat(79) + "😀", "'" + "x".repeat(79) + "… 81 characters'"),
            Arguments.of("x".repeat(78) + "😀y", "'" + "x".repeat(78) + "😀… 81 characters'"),
            Arguments.of(StatementValues.MASKED, "***"),
            Arguments.of(new byte[0], "0 bytes"),
            Arguments.of(new byte[2048], "2,048 bytes"),
            Arguments.of(List.of(), "[]"),
            Arguments.of(List.of(1, 2), "[1, 2]"),
            Arguments.of(Collections.singletonList(null), "[null]"),
            Arguments.of(new Object[] {"a", null}, "['a', null]"),
            Arguments.of(new Object[] {new byte[3], List.of("b")}, "[3 bytes, ['b']]"),
            Arguments.of(numbers(10), "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"),
            Arguments.of(numbers(11), "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, … 11 values]"),
            Arguments.of(numbers(5000), "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, … 5,000 values]"),
            Arguments.of(new int[] {1, 2}, "[1, 2]"),
            Arguments.of(new long[] {1, 2}, "[1, 2]"),
            Arguments.of(new short[] {1}, "[1]"),
            Arguments.of(new double[] {0.5}, "[0.5]"),
            Arguments.of(new float[] {0.5f}, "[0.5]"),
            Arguments.of(new boolean[] {true, false}, "[true, false]"),
            Arguments.of(new int[11], "[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, … 11 values]"),
            Arguments.of(new int[][] {{1}, {2, 3}}, "[[1], [2, 3]]"));

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static StatementValues values(List<List<@Nullable Object>> rows) {
        return StatementValues.of(() -> rows);
    }

    @ParameterizedTest
    @FieldSource("VALUES")
    void value_isCutAndSaysHowLongItIs(@Nullable Object value, String text) {
        assertThat(values(List.of(Collections.singletonList(value))).lines()).containsExactly("[" + text + "]");
    }

    @Test
    void rows_areLinesOfTheirOwn_theFirstThree() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 1; row <= 3; row++) {
            rows.add(Arrays.asList(row, "r" + row));
        }
        assertThat(values(rows).lines()).containsExactly("[1, 'r1']", "[2, 'r2']", "[3, 'r3']");
        rows.add(Arrays.asList(4, null));
        assertThat(values(rows).lines()).containsExactly("[1, 'r1']", "[2, 'r2']", "[3, 'r3']", "… 4 rows");
        assertThat(values(rows)).hasToString("[1, 'r1']\n[2, 'r2']\n[3, 'r3']\n… 4 rows");
    }

    /** However long a row is, its lines in a row are its values, sixty at most, and none is wider than the width, unless by one value. */
    @Test
    void longRow_isBrokenBetweenValues() {
        for (int count = 1; count <= 150; count++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                row.add("v".repeat(i * 7 % 23));
            }
            List<String> lines = values(List.of(row)).lines();
            List<String> texts = row.stream().map(each -> "'" + each + "'").toList();
            String whole = count <= 60
                    ? String.join(", ", texts)
                    : String.join(", ", texts.subList(0, 60)) + String.format(Locale.ROOT, ", … %,d values", count);
            assertThat(String.join("", lines)).isEqualTo("[" + whole + "]");
            assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.length() <= 110);
            assertThat(lines.size())
                    .isLessThanOrEqualTo(1 + String.join("", lines).length() / (110 - 27));
        }
    }

    @Test
    void hidden_hasNoValues() {
        assertThat(StatementValues.HIDDEN.isShown()).isFalse();
        assertThat(StatementValues.HIDDEN.rows()).isEmpty();
        assertThat(StatementValues.HIDDEN.lines()).isEmpty();
        assertThat(StatementValues.HIDDEN).hasToString("hidden");
    }

    @Test
    void statementWithoutParameters_hasNoLines() {
        StatementValues none = values(List.of(List.of()));
        assertThat(none.isShown()).isTrue();
        assertThat(none.lines()).isEmpty();
        assertThat(none.toString()).isEmpty();
    }
}
