package io.jalchemy.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Few rows go together; many go in powers of two, so that a batch has few texts. */
class RowCountsTest {

    @ParameterizedTest
    @CsvSource({
        // rows that are left, values of a row, greatest number of rows; rows of the next text
        "1, 1, 1000, 1",
        "7, 20, 1000, 7",
        "49, 20, 1000, 49",
        "50, 20, 1000, 32",
        "63, 20, 1000, 32",
        "64, 20, 1000, 64",
        "999, 1, 1000, 999",
        "1000, 1, 1000, 1000",
        "1001, 1, 1000, 1000",
        "100, 1, 30, 30",
        "30, 100, 30, 30",
        "29, 100, 30, 16",
        "2, 600, 1000, 2",
        "3, 600, 1000, 2",
        "1, 5000, 1000, 1",
        "2000000000, 3, 1000, 1000",
        "2000000000, 3, 2147483647, 1073741824"
    })
    void next_isAllOfFewRows_orAPowerOfTwo(int rows, int width, int max, int expected) {
        assertThat(RowCounts.next(rows, width, max)).isEqualTo(expected);
    }

    @Test
    void parts_coverAllRows_inFewTexts() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            int width = 1 + random.nextInt(100);
            int max = 1 + random.nextInt(1000);
            Set<Integer> texts = new TreeSet<>();
            for (int rows = 0; rows < 3000; rows += 1 + random.nextInt(50)) {
                int parts = 0;
                int left = rows;
                while (left > 0) {
                    int next = RowCounts.next(left, width, max);
                    assertThat(next).isBetween(1, Math.min(left, max));
                    if (next != max && next * width > 999) {
                        texts.add(next);
                    }
                    left -= next;
                    parts++;
                }
                assertThat(parts).isLessThanOrEqualTo(rows / max + 11); // a part for each bit of what is left
            }
            assertThat(texts).allMatch(count -> Integer.bitCount(count) == 1);
        }
    }
}
