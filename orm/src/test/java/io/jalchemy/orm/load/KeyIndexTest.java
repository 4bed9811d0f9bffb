package io.jalchemy.orm.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys are numbered in the order in which they come, like by a map, however their codes lie. */
class KeyIndexTest {

    static Stream<Arguments> keys() {
        IntFunction<Object> sequence = i -> (long) i;
        IntFunction<Object> blocks = i -> i * 4096L;
        IntFunction<Object> extreme = i -> i % 2 == 0 ? Long.MAX_VALUE - i : Long.MIN_VALUE + i;
        IntFunction<Object> ints = i -> -i;
        IntFunction<Object> shorts = i -> (short) (i - 500);
        IntFunction<Object> text = i -> "key " + i;
        IntFunction<Object> unique = i -> new UUID(i, i);
        IntFunction<Object> pairs = i -> List.of(i / 7L, "part " + i % 7);
        IntFunction<Object> equalCodes =
                i -> Integer.toBinaryString(i).replace("1", "Aa").replace("0", "BB");
        return Stream.of(
                Arguments.of("sequence", true, sequence),
                Arguments.of("blocks", true, blocks),
                Arguments.of("extreme", true, extreme),
                Arguments.of("ints", true, ints),
                Arguments.of("shorts", true, shorts),
                Arguments.of("text", false, text),
                Arguments.of("unique", false, unique),
                Arguments.of("pairs", false, pairs),
                Arguments.of("equal codes", false, equalCodes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void numbers_areLikeThoseOfAMap(String name, boolean whole, IntFunction<Object> keys) {
        for (int most : new int[] {1, 2, 3, 4, 7, 8, 9, 100, 1000}) {
            Random random = new Random(most);
            KeyIndex index = new KeyIndex(most, whole);
            Map<Object, Integer> expected = new LinkedHashMap<>();
            for (int step = 0; step < 3 * most; step++) {
                Object asked = keys.apply(random.nextInt(most));
                assertThat(index.find(asked)).isEqualTo(expected.getOrDefault(asked, -1));
                Object key = keys.apply(random.nextInt(most));
                expected.putIfAbsent(key, expected.size());
                assertThat(index.number(key)).isEqualTo(expected.get(key));
                if (whole) {
                    assertThat(index.find(((Number) key).longValue())).isEqualTo(expected.get(key));
                }
            }
            assertThat(index.keys()).isEqualTo(new ArrayList<>(expected.keySet()));
            assertThat(index.find(keys.apply(most + 1))).isEqualTo(-1);
        }
    }

    @Test
    void indexOfNoKeys_findsNone() {
        KeyIndex index = new KeyIndex(0, true);
        assertThat(index.find(0L)).isEqualTo(-1);
        assertThat(index.find((Object) 1L)).isEqualTo(-1);
        assertThat(index.keys()).isEmpty();
    }
}
