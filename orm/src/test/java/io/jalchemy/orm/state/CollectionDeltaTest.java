package io.jalchemy.orm.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The difference between a collection as it was and as it is, by identity: what comes back was never away. */
class CollectionDeltaTest {

    private static boolean contains(List<Object> all, Object wanted) {
        return all.stream().anyMatch(each -> each == wanted);
    }

    @Test
    void anyOrderOfChanges_isTheDifference() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Object> known = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                known.add(new String("equal to all others"));
            }
            List<Object> before = new ArrayList<>(known.subList(0, random.nextInt(8)));
            List<Object> now = new ArrayList<>(before);
            CollectionDelta delta = new CollectionDelta();
            for (int step = random.nextInt(30); step > 0; step--) {
                Object element = known.get(random.nextInt(8));
                if (contains(now, element)) {
                    now.removeIf(each -> each == element);
                    delta.remove(element);
                } else {
                    now.add(element);
                    delta.add(element);
                }
                for (Object each : known) {
                    boolean was = contains(before, each);
                    boolean is = contains(now, each);
                    assertThat(delta.has(each, true)).isEqualTo(is && !was);
                    assertThat(delta.has(each, false)).isEqualTo(was && !is);
                    assertThat(contains(delta.added(), each)).isEqualTo(is && !was);
                    assertThat(contains(delta.removed(), each)).isEqualTo(was && !is);
                }
                assertThat(delta.isEmpty())
                        .isEqualTo(delta.added().isEmpty() && delta.removed().isEmpty());
            }
        }
    }

    @Test
    void changes_areInTheirOrder() {
        CollectionDelta delta = new CollectionDelta();
        delta.add("a");
        delta.add("b");
        delta.add("c");
        delta.remove("b");
        delta.remove("x");
        delta.remove("y");
        delta.add("b");
        assertThat(delta.added()).containsExactly("a", "c", "b");
        assertThat(delta.removed()).containsExactly("x", "y");
    }
}
