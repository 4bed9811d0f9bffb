package io.jalchemy.orm.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values by the number of their attribute, like a map, in which null counts as a value. */
class AttributeValuesTest {

    private static final int ATTRIBUTES = 70;

    @Test
    void nullIsAValue() {
        AttributeValues values = new AttributeValues();
        assertThat(values.has(0)).isFalse();
        values.set(0, null, ATTRIBUTES);
        assertThat(values.has(0)).isTrue();
        assertThat(values.get(0)).isNull();
        values.set(69, "last", ATTRIBUTES);
        assertThat(values.has(0)).isTrue();
        assertThat(values.get(0)).isNull();
        assertThat(values.get(69)).isEqualTo("last");
        assertThat(values.has(1)).isFalse();
        assertThat(values.get(1)).isNull();
    }

    @Test
    void theOnlyOneIsReplaced() {
        AttributeValues values = new AttributeValues();
        values.set(3, "a", ATTRIBUTES);
        values.set(3, "b", ATTRIBUTES);
        assertThat(values.get(3)).isEqualTo("b");
        assertThat(values.has(2)).isFalse();
    }

    @Test
    void anArrayIsAValueLikeAnyOther() {
        AttributeValues values = new AttributeValues();
        Object[] array = {"x"};
        values.set(1, array, ATTRIBUTES);
        assertThat(values.get(1)).isSameAs(array);
        assertThat(values.has(0)).isFalse();
    }

    @Test
    void anyOrderOfSetting_isLikeAMap() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            AttributeValues values = new AttributeValues();
            Map<Integer, @Nullable String> all = new HashMap<>();
            for (int step = random.nextInt(12); step > 0; step--) {
                int number = random.nextInt(seed % 2 == 0 ? 2 : ATTRIBUTES);
                String value = random.nextInt(4) == 0 ? null : "value " + step;
                values.set(number, value, ATTRIBUTES);
                all.put(number, value);
            }
            for (int number = 0; number < ATTRIBUTES; number++) {
                assertThat(values.has(number)).isEqualTo(all.containsKey(number));
                assertThat(values.get(number)).isEqualTo(all.get(number));
            }
        }
    }
}
