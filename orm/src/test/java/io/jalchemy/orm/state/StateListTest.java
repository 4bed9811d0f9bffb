package io.jalchemy.orm.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.mapping.live.LiveObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** States in the order in which they came, each once, like a linked set, wherever states are taken out. */
class StateListTest {

    private static final EntityLayout LAYOUT = PlainEntity.layout(1);

    private final List<LiveObject> objects = new ArrayList<>(); // states refer to them weakly
    private final List<InstanceState> states = new ArrayList<>();

    private void make(int count) {
        for (int i = 0; i < count; i++) {
            objects.add(InstanceState.newObject(LAYOUT));
            states.add(InstanceState.require(objects.get(i)));
        }
    }

    static Stream<Arguments> ends() {
        Random random = new Random(1);
        IntUnaryOperator anywhere = random::nextInt;
        IntUnaryOperator front = size -> 0;
        IntUnaryOperator back = size -> size - 1;
        IntUnaryOperator nearFront = size -> Math.min(size - 1, random.nextInt(3));
        IntUnaryOperator middle = size -> size / 2;
        return Stream.of(
                Arguments.of("anywhere", anywhere),
                Arguments.of("front", front),
                Arguments.of("back", back),
                Arguments.of("near the front", nearFront),
                Arguments.of("middle", middle));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void anyOrderOfCalls_isLikeALinkedSet(String name, IntUnaryOperator end) {
        make(500);
        Random random = new Random(name.hashCode());
        StateList list = new StateList(StateList.Role.DIRTY);
        StateList others = new StateList(StateList.Role.DELETED);
        Set<InstanceState> expected = new LinkedHashSet<>();
        for (int step = 0; step < 6000; step++) {
            boolean grows = step / 1000 % 2 == 0;
            int kind = random.nextInt(10);
            InstanceState state = states.get(random.nextInt(states.size()));
            if (kind < (grows ? 6 : 2)) {
                assertThat(list.add(state)).isEqualTo(expected.add(state));
            } else if (kind < 9 && !expected.isEmpty()) {
                InstanceState taken = new ArrayList<>(expected).get(end.applyAsInt(expected.size()));
                expected.remove(taken);
                assertThat(list.take(taken)).isTrue();
                assertThat(list.take(taken)).isFalse();
            } else if (random.nextInt(40) == 0) {
                int rest = random.nextInt(4);
                assertThat(list.removeIf(each -> states.indexOf(each) % 4 == rest))
                        .isEqualTo(expected.removeIf(each -> states.indexOf(each) % 4 == rest));
            } else if (random.nextInt(200) == 0) {
                list.clear();
                expected.clear();
            } else {
                others.add(state); // is in that list, too
            }
            assertThat(list.size()).isEqualTo(expected.size());
            assertThat(list.has(state)).isEqualTo(expected.contains(state));
            if (step % 7 == 0) {
                assertThat(new ArrayList<>(list)).isEqualTo(new ArrayList<>(expected));
            }
        }
        assertThat(list.containsAll(expected)).isTrue();
    }

    @Test
    void iteration_seesWhatIsAddedMeanwhile() {
        make(20);
        StateList list = new StateList(StateList.Role.PENDING);
        list.add(states.get(0));
        List<InstanceState> seen = new ArrayList<>();
        for (InstanceState each : list) {
            seen.add(each);
            if (seen.size() < 20) {
                list.add(states.get(seen.size()));
            }
        }
        assertThat(seen).isEqualTo(states);
    }

    @Test
    void iteration_endsAfterTheLast() {
        make(1);
        StateList list = new StateList(StateList.Role.PENDING);
        list.add(states.get(0));
        Iterator<InstanceState> each = list.iterator();
        assertThat(each.next()).isSameAs(states.get(0));
        assertThat(each.hasNext()).isFalse();
        assertThatThrownBy(each::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void stateOfAnotherSession_isNotTaken() {
        make(2);
        StateList own = new StateList(StateList.Role.DIRTY);
        StateList other = new StateList(StateList.Role.DIRTY);
        own.add(states.get(0));
        other.add(states.get(1));
        assertThatThrownBy(() -> own.take(states.get(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith(" is in the list of another session");
    }
}
