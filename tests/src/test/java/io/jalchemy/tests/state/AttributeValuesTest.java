package io.jalchemy.tests.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.state.AttributeValues;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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

    @Property
    void itHoldsWhatAMapHolds(@ForAll @Size(max = 12) Map<@IntRange(max = ATTRIBUTES - 1) Integer, String> given) {
        AttributeValues values = new AttributeValues();
        Map<Integer, @Nullable String> all = new HashMap<>(given);
        all.replaceAll((number, text) -> text != null && text.isEmpty() ? null : text);
        all.forEach((number, value) -> values.set(number, value, ATTRIBUTES));
        for (int number = 0; number < ATTRIBUTES; number++) {
            assertThat(values.has(number)).isEqualTo(all.containsKey(number));
            assertThat(values.get(number)).isEqualTo(all.get(number));
        }
    }
}
