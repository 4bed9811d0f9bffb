package io.jalchemy.orm.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.mapping.live.LiveObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** States by key, like in a map, while their objects are there; what the collector does is tested with the identity map. */
class IdentityTableTest {

    private static final EntityLayout LAYOUT = PlainEntity.layout(1);

    private final Map<InstanceState, LiveObject> objects = new IdentityHashMap<>(); // states refer to them weakly

    private InstanceState made(Object key) {
        LiveObject object = InstanceState.newObject(LAYOUT);
        InstanceState state = InstanceState.require(object);
        state.key(key);
        objects.put(state, object);
        return state;
    }

    static Stream<Arguments> keys() {
        IntFunction<Object> longs = i -> (long) i;
        IntFunction<Object> ints = i -> i;
        IntFunction<Object> shorts = i -> (short) i;
        IntFunction<Object> aligned = i -> (long) i << 40;
        IntFunction<Object> unique = i -> new UUID(i, -i);
        IntFunction<Object> pairs = i -> List.of(i / 5L, i % 5);
        IntFunction<Object> equalCodes =
                i -> Integer.toBinaryString(i).replace("1", "Aa").replace("0", "BB");
        IntFunction<Object> mixed = i -> i % 3 == 0 ? (Object) (i / 3L) : i % 3 == 1 ? (Object) (i / 3) : (i / 3) + "";
        return Stream.of(
                Arguments.of("longs", longs),
                Arguments.of("ints", ints),
                Arguments.of("shorts", shorts),
                Arguments.of("aligned", aligned),
                Arguments.of("unique", unique),
                Arguments.of("pairs", pairs),
                Arguments.of("equal codes", equalCodes),
                Arguments.of("mixed", mixed));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void anyOrderOfCalls_isLikeAMap(String name, IntFunction<Object> keys) {
        for (int range : new int[] {1, 5, 8, 60, 700}) {
            Random random = new Random(range);
            IdentityTable table = new IdentityTable(LAYOUT.path());
            Map<Object, InstanceState> expected = new HashMap<>();
            for (int step = 0; step < 4 * range + 50; step++) {
                Object key = keys.apply(random.nextInt(range));
                switch (random.nextInt(4)) {
                    case 0 -> {
                        InstanceState there = expected.remove(key);
                        if (there != null) {
                            table.remove(key, there);
                        }
                    }
                    case 1 -> table.remove(key, made(key)); // is not what is there
                    case 2 -> {
                        InstanceState state = made(key);
                        table.putLoosely(key, state);
                        expected.put(key, state);
                    }
                    default -> {
                        InstanceState state = made(key);
                        table.put(key, state);
                        expected.put(key, state);
                    }
                }
                Object asked = keys.apply(random.nextInt(range));
                assertThat(table.find(asked)).isSameAs(expected.get(asked));
                if (asked instanceof Long || asked instanceof Integer) {
                    assertThat(table.find(((Number) asked).longValue(), asked.getClass()))
                            .isSameAs(expected.get(asked));
                }
            }
            List<InstanceState> all = new ArrayList<>();
            table.forEach(all::add);
            assertThat(all).containsExactlyInAnyOrderElementsOf(expected.values());
            assertThat(table.alive()).isEqualTo(expected.size());
            expected.forEach((key, state) -> assertThat(table.find(key)).isSameAs(state));
            List<InstanceState> removed = new ArrayList<>();
            table.clear(removed::add);
            assertThat(removed).containsExactlyInAnyOrderElementsOf(expected.values());
            assertThat(table.alive()).isZero();
            expected.keySet().forEach(key -> assertThat(table.find(key)).isNull());
        }
    }
}
