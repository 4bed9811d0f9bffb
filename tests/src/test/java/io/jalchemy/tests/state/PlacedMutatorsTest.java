package io.jalchemy.tests.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.tests.boxes.Item;
import io.jalchemy.tests.boxes.MapBox;
import io.jalchemy.tests.boxes.SortedBox;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public method of the running JDK's sorted sets and maps, views and iterators included, does to one of entities what it
 * does to an ordinary one, and leaves both sides of the relationship in step.
 */
class PlacedMutatorsTest {

    /** A way to get at a collection. */
    private record View<T>(String name, Class<?> type, Function<T, Object> of) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Set<String> NOT_CALLED =
            Set.of("wait", "notify", "notifyAll", "getClass", "hashCode", "toString");

    private final List<Item> before =
            Stream.of("c", "a", "d", "b").map(Item::new).toList();
    private final Item b = before.get(3);

    /** Another one with the name of {@link #b}, and one of its own. */
    private final Item otherB = new Item("b");

    private final Item x = new Item("bx");

    private static <I extends Iterator<?>> I moved(I iterator) {
        iterator.next();
        return iterator;
    }

    private static Stream<Arguments> calls(List<? extends View<?>> views) {
        return views.stream().flatMap(view -> Arrays.stream(view.type().getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !NOT_CALLED.contains(method.getName()))
                .map(method -> Arguments.of(view, method)));
    }

    // ---- sorted sets

    private static Item named(NavigableSet<Item> set, String name) {
        return set.stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Arguments> methodsOfSortedSets() {
        return calls(List.<View<NavigableSet<Item>>>of(
                new View<>("set", NavigableSet.class, set -> set),
                new View<>(
                        "subSet", NavigableSet.class, set -> set.subSet(named(set, "b"), true, named(set, "d"), false)),
                new View<>("narrow subSet", SortedSet.class, set -> set.subSet(named(set, "c"), named(set, "d"))),
                new View<>("headSet", NavigableSet.class, set -> set.headSet(named(set, "c"), true)),
                new View<>("open headSet", SortedSet.class, set -> set.headSet(named(set, "c"))),
                new View<>("tailSet", NavigableSet.class, set -> set.tailSet(named(set, "b"), false)),
                new View<>("closed tailSet", SortedSet.class, set -> set.tailSet(named(set, "b"))),
                new View<>("descendingSet", NavigableSet.class, set -> set.descendingSet()),
                new View<>("headSet of descendingSet", NavigableSet.class, set -> set.descendingSet()
                        .headSet(named(set, "b"), true)),
                new View<>("iterator", Iterator.class, set -> moved(set.iterator())),
                new View<>("descendingIterator", Iterator.class, set -> moved(set.descendingIterator())),
                new View<>(
                        "iterator of tailSet",
                        Iterator.class,
                        set -> moved(set.tailSet(named(set, "b")).iterator()))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("methodsOfSortedSets")
    void sortedSet(View<NavigableSet<Item>> view, Method method) {
        SortedBox owner = new SortedBox("owner");
        before.forEach(each -> each.setBox(owner, owner));
        NavigableSet<Item> plain = new TreeSet<>(before);
        NavigableSet<Item> live = owner.getOwned();

        Object expected = callOnSet(view, method, plain);
        Object found = callOnSet(view, method, live);

        assertThat(live).as("contents").containsExactlyElementsOf(plain);
        assertThat(found).as("what it returned").isEqualTo(expected);
        for (Item each : all()) {
            assertThat(each.getBox(owner))
                    .as("box of %s", each)
                    .isSameAs(plain.stream().anyMatch(held -> held == each) ? owner : null);
        }
    }

    private List<Item> all() {
        List<Item> all = new ArrayList<>(before);
        all.addAll(List.of(otherB, x));
        return all;
    }

    private Object callOnSet(View<NavigableSet<Item>> view, Method method, NavigableSet<Item> set) {
        Object on = view.of().apply(set);
        List<Item> consumed = new ArrayList<>();
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argumentOfSet(method, i, consumed);
        }
        return CollectionMutatorsTest.invoke(on, method, arguments, consumed);
    }

    private Object argumentOfSet(Method method, int index, List<Item> consumed) {
        Class<?> type = method.getParameterTypes()[index];
        if (type == Object.class) {
            return method.getName().equals("add") ? x : index == 0 ? b : before.get(0);
        }
        if (type == boolean.class) {
            return index == 1;
        }
        if (Collection.class.isAssignableFrom(type)) {
            return List.of(b, x, otherB);
        }
        if (type == Predicate.class) {
            return (Predicate<Item>) each -> each == b || each == before.get(0);
        }
        if (type == Consumer.class) {
            return (Consumer<Item>) consumed::add;
        }
        if (type == IntFunction.class) {
            return (IntFunction<Object[]>) Object[]::new;
        }
        if (type == Object[].class) {
            return new Object[0];
        }
        throw new AssertionError("The JDK has a method with a parameter of " + type + ": " + method);
    }

    // ---- maps

    /** Whether the key that is used is there, and what a function makes. */
    private enum Given {
        KNOWN_KEY,
        NEW_KEY,
        NULL_FOR_KNOWN_KEY,
        NULL_FOR_NEW_KEY;

        boolean isKnown() {
            return this == KNOWN_KEY || this == NULL_FOR_KNOWN_KEY;
        }

        boolean isNull() {
            return this == NULL_FOR_KNOWN_KEY || this == NULL_FOR_NEW_KEY;
        }
    }

    static Stream<Arguments> methodsOfMaps() {
        Stream<Arguments> all = calls(List.<View<Map<String, Item>>>of(
                new View<>("map", Map.class, map -> map),
                new View<>("keySet", Set.class, Map::keySet),
                new View<>("values", Collection.class, Map::values),
                new View<>("entrySet", Set.class, Map::entrySet),
                new View<>(
                        "iterator of keys",
                        Iterator.class,
                        map -> moved(map.keySet().iterator())),
                new View<>(
                        "iterator of values",
                        Iterator.class,
                        map -> moved(map.values().iterator())),
                new View<>(
                        "iterator of entries",
                        Iterator.class,
                        map -> moved(map.entrySet().iterator())),
                new View<>("entry", Map.Entry.class, map -> map.entrySet().stream()
                        .filter(each -> each.getKey().equals("b"))
                        .findFirst()
                        .orElseThrow())));
        return all.flatMap(
                each -> Arrays.stream(Given.values()).map(given -> Arguments.of(each.get()[0], each.get()[1], given)));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @MethodSource("methodsOfMaps")
    void map(View<Map<String, Item>> view, Method method, Given given) {
        MapBox owner = new MapBox("owner");
        before.forEach(each -> each.setBox(owner, owner));
        Map<String, Item> plain = new LinkedHashMap<>();
        before.forEach(each -> plain.put(each.getName(), each));
        Map<String, Item> live = owner.getOwned();

        Object expected = callOnMap(view, method, given, plain);
        Object found = callOnMap(view, method, given, live);

        assertThat(new ArrayList<>(live.entrySet())).as("contents").isEqualTo(new ArrayList<>(plain.entrySet()));
        assertThat(found).as("what it returned").isEqualTo(expected);
        for (Item each : all()) {
            assertThat(each.getBox(owner)).as("box of %s", each).isSameAs(plain.containsValue(each) ? owner : null);
        }
    }

    private Object callOnMap(View<Map<String, Item>> view, Method method, Given given, Map<String, Item> map) {
        Object on = view.of().apply(map);
        List<Object> consumed = new ArrayList<>();
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argumentOfMap(view, method, i, given, consumed);
        }
        return CollectionMutatorsTest.invoke(on, method, arguments, consumed);
    }

    private Object argumentOfMap(
            View<Map<String, Item>> view, Method method, int index, Given given, List<Object> consumed) {
        Class<?> type = method.getParameterTypes()[index];
        Item wanted = given.isKnown() ? otherB : x;
        if (type == Object.class) {
            return objectOfMap(view, method, index, given, wanted);
        }
        if (type == Map.class) {
            return Map.of("b", otherB, "bx", x);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return List.of(key(view, b), key(view, x));
        }
        if (type == BiFunction.class) {
            boolean all = method.getName().equals("replaceAll");
            return (BiFunction<String, Item, Item>)
                    (one, other) -> all ? (other == b ? otherB : other) : given.isNull() ? null : wanted;
        }
        if (type == BiConsumer.class) {
            return (BiConsumer<String, Item>) (name, item) -> consumed.add(Map.entry(name, item));
        }
        if (type == Function.class) {
            return (Function<String, Item>) name -> given.isNull() ? null : wanted;
        }
        if (type == Predicate.class) {
            return (Predicate<Object>) each -> each.equals(key(view, b)) || each.equals(key(view, before.get(0)));
        }
        if (type == Consumer.class) {
            return (Consumer<Object>) consumed::add;
        }
        if (type == IntFunction.class) {
            return (IntFunction<Object[]>) Object[]::new;
        }
        if (type == Object[].class) {
            return new Object[0];
        }
        throw new AssertionError("The JDK has a method with a parameter of " + type + ": " + method);
    }

    private Object objectOfMap(View<Map<String, Item>> view, Method method, int index, Given given, Item wanted) {
        if (view.type() == Map.Entry.class) {
            return method.getName().equals("setValue") ? otherB : new SimpleEntry<>("b", b);
        }
        if (view.type() != Map.class) {
            return key(view, given.isKnown() ? b : x); // add, remove, contains, equals
        }
        if (method.getName().equals("containsValue")) {
            return given.isKnown() ? b : x;
        }
        if (method.getName().equals("equals")) {
            return Map.of("b", b);
        }
        if (index == 0) {
            return wanted.getName();
        }
        boolean compared = method.getName().equals("remove") || (method.getParameterCount() == 3 && index == 1);
        return compared && method.getName().startsWith("re") ? (given.isNull() ? x : b) : wanted;
    }

    /** What of {@code item} is in the view. */
    private static Object key(View<?> view, Item item) {
        return view.name().endsWith("keys") || view.name().equals("keySet")
                ? item.getName()
                : view.name().endsWith("entries") || view.name().equals("entrySet")
                        ? new SimpleEntry<>(item.getName(), item)
                        : item;
    }
}
