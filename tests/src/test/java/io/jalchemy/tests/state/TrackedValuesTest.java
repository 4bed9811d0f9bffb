package io.jalchemy.tests.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.mapping.live.LiveType;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.state.EntityLayout;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.tests.mutable.Doc;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public method of the running JDK's maps and lists, views and iterators included, does to the value of a column what it does
 * to an ordinary one, and the object counts as modified if and only if that has changed the value.
 */
class TrackedValuesTest {

    /** A way to get at a value: itself, a view of it, an iterator that has moved. */
    private record View(String name, Class<?> type, Function<Object, Object> of) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Set<String> NOT_CALLED = Set.of("wait", "notify", "notifyAll", "getClass", "toString");

    private static View map(String name, Class<?> type, Function<Map<?, ?>, Object> of) {
        return new View(name, type, value -> of.apply((Map<?, ?>) value));
    }

    private static View list(String name, Class<?> type, Function<List<?>, Object> of) {
        return new View(name, type, value -> of.apply((List<?>) value));
    }

    static Stream<Arguments> methodsOfMaps() {
        return calls(
                map("map", Map.class, map -> map),
                map("nested map", Map.class, map -> map.get("map")),
                map("keySet", Set.class, Map::keySet),
                map("values", Collection.class, Map::values),
                map("entrySet", Set.class, Map::entrySet),
                map("entry", Map.Entry.class, map -> map.entrySet().iterator().next()),
                map(
                        "iterator of keySet",
                        Iterator.class,
                        map -> moved(map.keySet().iterator())),
                map(
                        "iterator of values",
                        Iterator.class,
                        map -> moved(map.values().iterator())),
                map(
                        "iterator of entrySet",
                        Iterator.class,
                        map -> moved(map.entrySet().iterator())));
    }

    static Stream<Arguments> methodsOfLists() {
        return calls(
                list("list", List.class, list -> list),
                list("nested list", List.class, list -> list.get(4)),
                list("subList", List.class, list -> list.subList(1, 3)),
                list("subList of subList", List.class, list -> list.subList(0, 3)
                        .subList(1, 3)),
                list("reversed", List.class, TrackedValuesTest::reversed),
                list("iterator", Iterator.class, list -> moved(list.iterator())),
                list("listIterator", ListIterator.class, list -> moved(list.listIterator(1))),
                list(
                        "iterator of subList",
                        Iterator.class,
                        list -> moved(list.subList(1, 3).iterator())));
    }

    private static Object reversed(List<?> list) {
        try {
            return List.class.getMethod("reversed").invoke(list);
        } catch (ReflectiveOperationException e) {
            return list; // before 21 there is no such view
        }
    }

    private static <I extends Iterator<?>> I moved(I iterator) {
        iterator.next();
        return iterator;
    }

    private static Stream<Arguments> calls(View... views) {
        return Arrays.stream(views).flatMap(view -> Arrays.stream(view.type().getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !NOT_CALLED.contains(method.getName()))
                .filter(method ->
                        !view.name().equals("values") || !method.getName().equals("hashCode")) // identity
                .map(method -> Arguments.of(view, method)));
    }

    private static Map<String, Object> newMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", 1);
        map.put("b", "two");
        map.put("list", new ArrayList<>(List.of("x", 2)));
        map.put("map", new LinkedHashMap<>(Map.of("a", 1)));
        map.put("none", null);
        return map;
    }

    private static List<Object> newList() {
        return new ArrayList<>(Arrays.asList("c", "a", "d", "b", new ArrayList<>(List.of("c", "a", "d", "b"))));
    }

    /** An object of a row that has {@code value} in an attribute. */
    private static Doc doc(String attribute, Object value) {
        EntityLayout layout = EntityLayout.of(LiveType.require(Doc.class));
        LiveObject object = InstanceState.newObject(layout);
        InstanceState state = InstanceState.require(object);
        state.key(1L);
        state.load(object, layout.index(attribute), value);
        return (Doc) object;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("methodsOfMaps")
    void map(View view, Method method) {
        Map<String, Object> plain = newMap();
        Doc doc = doc("map", newMap());
        check(view, method, plain, doc, doc.getMap(), newMap());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("methodsOfLists")
    void list(View view, Method method) {
        List<Object> plain = newList();
        Doc doc = doc("list", newList());
        check(view, method, plain, doc, doc.getList(), newList());
    }

    private static void check(View view, Method method, Object plain, Doc doc, Object tracked, Object before) {
        Object expected = call(view, method, plain);
        Object found = call(view, method, tracked);
        assertThat(tracked).as("contents").isEqualTo(plain);
        assertThat(found).as("what it returned").isEqualTo(expected);
        assertThat(Inspection.of(doc).isModified()).as("modified").isEqualTo(!plain.equals(before));
    }

    /** What the call gave, in a form that can be compared: contents of what it returned, or the class of what it threw. */
    private static Object call(View view, Method method, Object target) {
        Object on = view.of().apply(target);
        List<Object> consumed = new ArrayList<>();
        Object[] arguments = new Object[method.getParameterCount()];
        int integers = 0;
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(view, method, i, integers, consumed);
            integers += method.getParameterTypes()[i] == int.class ? 1 : 0;
        }
        try {
            Object result = method.invoke(on, arguments);
            if (result instanceof Iterator<?> iterator) {
                iterator.forEachRemaining(each -> {});
                return "an iterator";
            }
            if (result instanceof Set<?> set) {
                return new HashSet<>(set);
            }
            if (result instanceof Collection<?> collection) {
                return new ArrayList<>(collection);
            }
            if (result instanceof Object[] array) {
                return Arrays.asList(array);
            }
            if (result instanceof Stream<?> stream) {
                return stream.toList();
            }
            return Arrays.asList(result instanceof Spliterator<?> ? "a spliterator" : result, consumed);
        } catch (InvocationTargetException e) {
            return e.getCause().getClass();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Object argument(View view, Method method, int index, int integers, List<Object> consumed) {
        Class<?> type = method.getParameterTypes()[index];
        boolean ofMap = view.type() == Map.class;
        if (type == int.class) {
            return integers; // subList(0, 1), set(0, …), remove(0)
        }
        if (type == Object.class) {
            boolean present = Set.of("remove", "contains", "indexOf", "lastIndexOf", "containsKey", "get", "replace")
                            .contains(method.getName())
                    || (Set.of("computeIfPresent", "compute", "merge").contains(method.getName()) && index == 0);
            if (view.name().endsWith("entrySet")) {
                return Map.entry("a", 1);
            }
            return !present ? "new" : ofMap && index == 1 ? (Object) 1 : "a";
        }
        if (Map.class.isAssignableFrom(type)) {
            return new HashMap<>(Map.of("new", new ArrayList<>(List.of(1)), "a", 2));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Arrays.asList("a", "new", 1);
        }
        if (type == Predicate.class) {
            return (Predicate<Object>)
                    each -> "a".equals(each) || Integer.valueOf(1).equals(each);
        }
        if (type == UnaryOperator.class) {
            return (UnaryOperator<Object>) each -> each + "!";
        }
        if (type == Comparator.class) {
            return Comparator.comparing(Object::toString);
        }
        if (type == Consumer.class) {
            return (Consumer<Object>) consumed::add;
        }
        if (type == BiConsumer.class) {
            return (BiConsumer<Object, Object>) (key, value) -> consumed.add(Arrays.asList(key, value));
        }
        if (type == Function.class) {
            return (Function<Object, Object>) each -> each + "!";
        }
        if (type == BiFunction.class) {
            return (BiFunction<Object, Object, Object>) (one, other) -> one + "+" + other;
        }
        if (type == IntFunction.class) {
            return (IntFunction<Object[]>) Object[]::new;
        }
        if (type == Object[].class) {
            return new Object[0];
        }
        throw new AssertionError("The JDK has a method with a parameter of " + type + ": " + method);
    }

    @Test
    void equalsAndHashCode_areThoseOfTheContracts_bothWays() {
        Map<String, Object> map = doc("map", newMap()).getMap();
        assertThat(map.equals(newMap())).isTrue();
        assertThat(newMap().equals(map)).isTrue();
        assertThat(map.hashCode()).isEqualTo(newMap().hashCode());
        assertThat(map.equals(doc("map", newMap()).getMap())).isTrue();
        assertThat(map.equals(Map.of())).isFalse();
        assertThat(map.entrySet()).isEqualTo(newMap().entrySet());
        assertThat(newMap().entrySet()).isEqualTo(map.entrySet());
        assertThat(map.keySet().hashCode()).isEqualTo(newMap().keySet().hashCode());
        List<Object> list = doc("list", newList()).getList();
        assertThat(list.equals(newList())).isTrue();
        assertThat(newList().equals(list)).isTrue();
        assertThat(list.hashCode()).isEqualTo(newList().hashCode());
        assertThat(list.toString()).isEqualTo(newList().toString());
        assertThat(map.toString()).isEqualTo(newMap().toString());
    }

    @Test
    void changedAndChangedBack_isNotModified() {
        Doc doc = doc("map", newMap());
        doc.getMap().put("a", 2);
        assertThat(Inspection.of(doc).isModified()).isTrue();
        doc.getMap().put("a", 1);
        assertThat(Inspection.of(doc).isModified()).isFalse();
    }
}
