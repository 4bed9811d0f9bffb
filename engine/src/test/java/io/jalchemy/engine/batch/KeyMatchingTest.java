package io.jalchemy.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.type.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows that came back are found among those that were given by what their keys mean, in whatever order they came. */
class KeyMatchingTest {

    private static final Column<BigDecimal> PRICE = Column.of("price", Types.numeric(10, 4));
    private static final Column<String> CODE = Column.of("code", Types.VARCHAR);

    /** The key is in the last two columns of what is given, and in the first two of what comes, in the other order. */
    private static final int[] GIVEN = {2, 1};

    private static final int[] CAME = {0, 1};

    @Test
    void find_inAnyOrder_findsTheRowWithThatKey() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            int rows = 1 + random.nextInt(40);
            @Nullable Object[][] given = new Object[3][rows];
            for (int row = 0; row < rows; row++) {
                given[0][row] = "value";
                given[1][row] = "code " + row % 3;
                given[2][row] = BigDecimal.valueOf(row / 3).setScale(random.nextInt(4));
            }
            int from = random.nextInt(rows);
            int to = from + 1 + random.nextInt(rows - from);
            List<Integer> order = new ArrayList<>();
            for (int row = from; row < to; row++) {
                order.add(row);
            }
            int kind = round % 3;
            if (kind == 1) {
                Collections.shuffle(order, random);
            } else if (kind == 2) {
                Collections.swap(order, random.nextInt(order.size()), random.nextInt(order.size()));
            }
            @Nullable Object[][] came = new Object[2][order.size()];
            for (int row = 0; row < order.size(); row++) {
                came[0][row] = BigDecimal.valueOf(order.get(row) / 3).setScale(4);
                came[1][row] = "code " + order.get(row) % 3;
            }
            KeyMatching matching = new KeyMatching(List.of(PRICE, CODE), given, GIVEN, from, to);
            for (int row = 0; row < order.size(); row++) {
                assertThat(matching.find(came, CAME, row)).isEqualTo(order.get(row));
            }
        }
    }

    @Test
    void keyThatWasNotGiven_isNotFound_norIsOneOutsideOfThePart() {
        @Nullable Object[][] given = {{"a", "b", "c", "d"}};
        @Nullable Object[][] came = {{"b", "x", "a", "d", "c"}};
        int[] place = {0};
        KeyMatching matching = new KeyMatching(List.of(CODE), given, place, 1, 3);
        int[] found = new int[5];
        for (int row = 0; row < found.length; row++) {
            found[row] = matching.find(came, place, row);
        }
        assertThat(found).containsExactly(1, -1, -1, -1, 2);
        @Nullable Object[][] before = {{"a"}};
        assertThat(new KeyMatching(List.of(CODE), given, place, 1, 3).find(before, place, 0))
                .isEqualTo(-1);
    }
}
