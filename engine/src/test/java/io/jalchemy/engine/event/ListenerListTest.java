package io.jalchemy.engine.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listeners are called in their order, each as often as it was added, whatever others throw. */
class ListenerListTest {

    private final ListenerList<Consumer<List<String>>> listeners = new ListenerList<>();

    private List<String> fired() {
        List<String> calls = new ArrayList<>();
        listeners.fire(each -> each.accept(calls));
        return calls;
    }

    @Test
    void anyOrderOfAddingAndClosing_isLikeAList() {
        Random random = new Random(1);
        List<Consumer<List<String>>> known = new ArrayList<>();
        Map<Consumer<List<String>>, String> names = new IdentityHashMap<>();
        for (int i = 0; i < 4; i++) {
            String name = "listener " + i;
            Consumer<List<String>> made = calls -> calls.add(name);
            known.add(made);
            names.put(made, name);
        }
        List<ListenerRegistration> registrations = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int step = 0; step < 5000; step++) {
            if (expected.size() < 8 && random.nextBoolean()) {
                Consumer<List<String>> added = known.get(random.nextInt(known.size()));
                registrations.add(listeners.add(added));
                expected.add(names.get(added));
            } else if (!expected.isEmpty()) {
                int place = random.nextInt(expected.size());
                expected.remove(place);
                ListenerRegistration closed = registrations.remove(place);
                closed.close();
                closed.close(); // does nothing more
            }
            assertThat(fired()).isEqualTo(expected);
            assertThat(listeners.isEmpty()).isEqualTo(expected.isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, AssertionError.class, NoClassDefFoundError.class})
    void whatOneThrows_reachesNobody(Class<? extends Throwable> thrown) {
        listeners.add(calls -> calls.add("first"));
        listeners.add(calls -> ListenerListTest.<RuntimeException>sneaky(thrown));
        listeners.add(calls -> calls.add("last"));
        assertThat(fired()).containsExactly("first", "last");
        assertThat(fired()).containsExactly("first", "last");
    }

    @SuppressWarnings("unchecked") // that is what makes it go past the compiler
    private static <T extends Throwable> void sneaky(Class<? extends Throwable> type) throws T {
        try {
            throw (T) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    @Test
    void errorOfTheMachine_isThrownOn() {
        listeners.add(calls -> {
            throw new OutOfMemoryError("thrown by a listener");
        });
        assertThatThrownBy(this::fired).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void listenerThatIsAddedWhileOthersAreCalled_isCalledFromTheNextTimeOn() {
        listeners.add(calls -> listeners.add(others -> others.add("late")));
        assertThat(fired()).isEmpty();
        assertThat(fired()).containsExactly("late");
    }
}
