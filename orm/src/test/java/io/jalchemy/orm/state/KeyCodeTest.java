package io.jalchemy.orm.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole numbers are their own codes; places are within the table, and keys that programs have lie evenly in it. */
class KeyCodeTest {

    @Test
    void wholeNumbers_areTheirOwnCodes_othersHaveTheirHashCodes() {
        for (long number : new long[] {0, 1, -1, Short.MIN_VALUE, Short.MAX_VALUE}) {
            for (Object key : List.of((short) number, (int) number, number)) {
                assertThat(KeyCode.isWhole(key)).isTrue();
                assertThat(KeyCode.of(key)).isEqualTo(number);
            }
        }
        assertThat(KeyCode.of(Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
        for (Object key : List.of("x", new UUID(1, 2), List.of(1L, 2L), BigInteger.TEN, (byte) 1, 1.0)) {
            assertThat(KeyCode.isWhole(key)).isFalse();
            assertThat(KeyCode.of(key)).isEqualTo(key.hashCode());
        }
    }

    static List<Arguments> sequences() {
        List<Arguments> all = new ArrayList<>();
        LongUnaryOperator ascending = i -> i;
        all.add(Arguments.of("ascending", ascending));
        LongUnaryOperator descending = i -> -i;
        all.add(Arguments.of("descending", descending));
        LongUnaryOperator even = i -> 2 * i;
        all.add(Arguments.of("even", even));
        LongUnaryOperator blocks = i -> 50 * i;
        all.add(Arguments.of("blocks", blocks));
        LongUnaryOperator thousands = i -> 1000 * i;
        all.add(Arguments.of("thousands", thousands));
        LongUnaryOperator moments = i -> 1_700_000_000_000L + 1000 * i;
        all.add(Arguments.of("moments", moments));
        LongUnaryOperator high = i -> i << 32;
        all.add(Arguments.of("high", high));
        return all;
    }

    /** For each factor and size of table: places are all over it, and none is the beginning of a search for many keys. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("sequences")
    void places_areEven(String name, LongUnaryOperator keys) {
        for (int places = 2; places <= 4096; places *= 2) {
            for (int factor = 0; factor < 32; factor++) {
                int[] count = new int[places];
                int last = 0;
                for (int i = 0; i < places; i++) {
                    int place = KeyCode.place(keys.applyAsLong(i), places - 1, KeyCode.factor(factor));
                    assertThat(place).isBetween(0, places - 1);
                    count[place]++;
                    last = Math.max(last, place);
                }
                if (places >= 1024) {
                    assertThat(last).as("%d places, factor %d", places, factor).isGreaterThan(places / 2);
                }
                for (int each : count) {
                    assertThat(each).as("%d places, factor %d", places, factor).isLessThanOrEqualTo(24);
                }
            }
        }
    }

    @Test
    void factors_areOdd_andRepeatThemselves() {
        for (int i = 0; i < 100; i++) {
            assertThat(KeyCode.factor(i) & 1).isEqualTo(1);
            assertThat(KeyCode.factor(i)).isEqualTo(KeyCode.factor(i + 32));
        }
        for (int i = 1; i < 32; i++) {
            assertThat(KeyCode.factor(i)).isNotEqualTo(KeyCode.factor(0));
        }
        assertThat(KeyCode.place(12_345, 1023)).isEqualTo(KeyCode.place(12_345, 1023, KeyCode.factor(0)));
    }
}
