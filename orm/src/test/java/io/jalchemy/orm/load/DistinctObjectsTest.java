package io.jalchemy.orm.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Objects in the order in which they came, each once, told apart by identity, few or many. */
class DistinctObjectsTest {

    @Test
    void objects_areThereOnce() {
        for (int count : new int[] {1, 2, 15, 16, 17, 18, 40, 300}) {
            Random random = new Random(count);
            List<Object> known = new ArrayList<>();
            List<Object> expected = new ArrayList<>();
            DistinctObjects objects = new DistinctObjects();
            for (int step = 0; step < 4 * count; step++) {
                if (known.size() < count && random.nextInt(3) == 0) {
                    Object made = new String("equal to all others");
                    known.add(made);
                    expected.add(made);
                    objects.add(made, random.nextBoolean());
                } else if (!known.isEmpty()) {
                    boolean latest = random.nextInt(3) == 0;
                    objects.add(known.get(latest ? known.size() - 1 : random.nextInt(known.size())), false);
                }
                assertThat(objects.objects).hasSameSizeAs(expected);
            }
            for (int i = 0; i < expected.size(); i++) {
                assertThat(objects.objects.get(i)).isSameAs(expected.get(i));
            }
        }
    }
}
