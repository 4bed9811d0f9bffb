package io.jalchemy.orm.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.mapping.live.LiveObject;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be read, has expired, or was loaded ahead is told apart for each attribute, also of classes with more than 64. */
class AttributeFlagsTest {

    /** The same as sets of numbers. */
    private static final class Model {

        final Set<Integer> barred = new TreeSet<>();
        final Set<Integer> stale = new TreeSet<>();
        final Set<Integer> ahead = new TreeSet<>();
        final Set<Integer> hidden = new TreeSet<>();
        long epoch;

        Model(int attributes) {
            for (int number = 0; number < attributes; number++) {
                barred.add(number);
            }
        }

        void expire(int number) {
            if (barred.add(number)) {
                stale.add(number);
            }
            ahead.remove(number);
        }

        void prefetched(int number, long when) {
            if (epoch != when) {
                ahead.clear();
                epoch = when;
            }
            ahead.add(number);
        }

        boolean isPrefetched(int number) {
            return ahead.contains(number) && barred.contains(number);
        }
    }

    private static long[] bits(Random random, int attributes) {
        long[] bits = new long[(attributes + 63) / 64];
        for (int number = 0; number < attributes; number++) {
            if (random.nextInt(3) == 0) {
                bits[number / 64] |= 1L << number % 64;
            }
        }
        return bits;
    }

    private static boolean has(long[] bits, int number) {
        return (bits[number / 64] >>> number % 64 & 1) != 0;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 128, 130})
    void anyOrderOfMarks_isLikeSetsOfNumbers(int attributes) {
        EntityLayout layout = PlainEntity.layout(attributes);
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            LiveObject object = InstanceState.newObject(layout);
            InstanceState state = InstanceState.require(object);
            Model model = new Model(attributes);
            for (int step = 0; step < 120; step++) {
                change(random, state, model, attributes);
                check(random, state, model, attributes);
            }
            assertThat(state.object()).isSameAs(object);
        }
    }

    private static void change(Random random, InstanceState state, Model model, int attributes) {
        int number = random.nextInt(attributes);
        long epoch = 1 + random.nextInt(2);
        switch (random.nextInt(11)) {
            case 0, 1 -> {
                state.loaded(number);
                model.barred.remove(number);
                model.stale.remove(number);
            }
            case 2 -> {
                long[] bits = bits(random, attributes);
                state.loaded(bits);
                model.barred.removeIf(each -> has(bits, each));
                model.stale.removeIf(each -> has(bits, each));
            }
            case 3, 4 -> {
                state.expire(number);
                model.expire(number);
            }
            case 5 -> {
                state.prefetched(number, epoch);
                model.prefetched(number, epoch);
            }
            case 6 -> {
                long[] bits = bits(random, attributes);
                bits[number / 64] |= 1L << number % 64;
                state.prefetched(bits, epoch);
                for (int each = 0; each < attributes; each++) {
                    if (has(bits, each)) {
                        model.prefetched(each, epoch);
                    }
                }
            }
            case 7 -> {
                state.keepPrefetched(epoch);
                if (model.epoch == epoch) {
                    model.epoch = -1;
                } else {
                    model.ahead.clear();
                }
            }
            case 8 -> {
                state.forgetLoaded(number);
                model.stale.remove(number);
                model.ahead.remove(number);
            }
            case 9 -> {
                state.hide(number);
                model.hidden.add(number);
            }
            default -> {
                if (random.nextInt(3) == 0) {
                    state.settle();
                    model.barred.removeAll(model.stale);
                    model.stale.clear();
                } else if (random.nextInt(3) == 0) {
                    state.forgetPrefetched();
                    model.ahead.clear();
                }
            }
        }
    }

    private static void check(Random random, InstanceState state, Model model, int attributes) {
        long[] asked = bits(random, attributes);
        long[] unreadable = state.unreadable(asked);
        boolean all = true;
        for (int number = 0; number < attributes; number++) {
            boolean readable = !model.barred.contains(number);
            assertThat(state.isReadable(number)).isEqualTo(readable);
            assertThat(state.isStale(number)).isEqualTo(model.stale.contains(number));
            assertThat(state.isHidden(number)).isEqualTo(model.hidden.contains(number));
            assertThat(state.isPrefetched(number)).isEqualTo(model.isPrefetched(number));
            for (long epoch = 1; epoch <= 2; epoch++) {
                assertThat(state.isPrefetched(number, epoch))
                        .isEqualTo(model.epoch == epoch && model.isPrefetched(number));
            }
            assertThat(state.isKept(number)).isEqualTo(model.epoch == -1 && model.isPrefetched(number));
            assertThat(has(unreadable, number)).isEqualTo(has(asked, number) && !readable);
            all &= readable || !has(asked, number);
        }
        assertThat(state.isReadable(asked)).isEqualTo(all);
        assertThat(state.hasStale()).isEqualTo(!model.stale.isEmpty());
    }
}
