package io.jalchemy.tests.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.hubs.DynamicHub;
import io.jalchemy.tests.hubs.Entry;
import io.jalchemy.tests.hubs.WriteHub;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public method of the running JDK's {@code Collection}, of a new owner: {@code Lazy.DYNAMIC} does what an ordinary collection does and
 * keeps both sides in step, {@code Lazy.WRITE_ONLY} does so for what adds and removes, and refuses all else.
 */
class QueriedMutatorsTest {

    private static final Set<String> NOT_CALLED =
            Set.of("wait", "notify", "notifyAll", "getClass", "hashCode", "toString", "equals");

    private static final Set<String> WRITES = Set.of("add", "addAll", "remove", "removeAll");

    /** A way to get at a collection. */
    private record View(String name, Class<?> type, Function<Collection<Entry>, Object> of) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Entry> before =
            Stream.of("c", "a", "d", "b").map(Entry::new).toList();
    private final Entry x = new Entry("x");

    private static <I extends Iterator<?>> I moved(I iterator) {
        iterator.next();
        return iterator;
    }

    private static Stream<Arguments> calls(List<View> views) {
        return views.stream().flatMap(view -> Arrays.stream(view.type().getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !NOT_CALLED.contains(method.getName()))
                .map(method -> Arguments.of(view, method)));
    }

    static Stream<Arguments> methods() {
        return calls(List.of(
                new View("collection", Collection.class, held -> held),
                new View("iterator", Iterator.class, held -> moved(held.iterator()))));
    }

    static Stream<Arguments> methodsOfCollections() {
        return calls(List.of(new View("collection", Collection.class, held -> held)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("methods")
    void dynamic(View view, Method method) {
        DynamicHub owner = new DynamicHub("owner");
        before.forEach(each -> each.setHub(owner, owner));
        Collection<Entry> plain = new ArrayList<>(before);

        Object expected = call(view, method, plain);
        Object found = call(view, method, owner.getOwned());

        assertThat(owner.getOwned()).as("contents").containsExactlyElementsOf(plain);
        assertThat(found).as("what it returned").isEqualTo(expected);
        for (Entry each : all()) {
            assertThat(each.getHub(owner))
                    .as("hub of %s", each.getName())
                    .isSameAs(plain.contains(each) ? owner : null);
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("methodsOfCollections")
    void writeOnly(View view, Method method) {
        WriteHub owner = new WriteHub("owner");
        before.forEach(each -> each.setHub(owner, owner));
        Collection<Entry> plain = new ArrayList<>(before);
        if (WRITES.contains(method.getName())) {
            Object expected = call(view, method, plain);
            assertThat(call(view, method, owner.getOwned())).isEqualTo(expected);
        } else {
            Object[] arguments = arguments(method, new ArrayList<>());
            assertThatThrownBy(() -> method.invoke(owner.getOwned(), arguments))
                    .cause()
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("[WRITE_ONLY]")
                    .hasMessageContaining("withParent(…, WRITE_HUB.owned)");
        }
        for (Entry each : all()) {
            assertThat(each.getHub(owner))
                    .as("hub of %s", each.getName())
                    .isSameAs(plain.contains(each) ? owner : null);
        }
    }

    private List<Entry> all() {
        List<Entry> all = new ArrayList<>(before);
        all.add(x);
        return all;
    }

    private Object call(View view, Method method, Collection<Entry> held) {
        Object on = view.of().apply(held);
        List<Entry> consumed = new ArrayList<>();
        return CollectionMutatorsTest.invoke(on, method, arguments(method, consumed), consumed);
    }

    private Object[] arguments(Method method, List<Entry> consumed) {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(method, i, consumed);
        }
        return arguments;
    }

    private Object argument(Method method, int index, List<Entry> consumed) {
        Class<?> type = method.getParameterTypes()[index];
        if (type == Object.class) {
            return method.getName().equals("add") ? x : before.get(3);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return method.getName().equals("addAll") ? List.of(x) : List.of(before.get(3), x);
        }
        if (type == Predicate.class) {
            return (Predicate<Entry>) each -> each == before.get(0) || each == before.get(3);
        }
        if (type == Consumer.class) {
            return (Consumer<Entry>) consumed::add;
        }
        if (type == IntFunction.class) {
            return (IntFunction<Object[]>) Object[]::new;
        }
        if (type == Object[].class) {
            return new Object[0];
        }
        throw new AssertionError("The JDK has a method with a parameter of " + type + ": " + method);
    }
}
