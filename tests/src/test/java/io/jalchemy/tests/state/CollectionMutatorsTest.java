package io.jalchemy.tests.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.tests.blog.Group;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.blog.UserGroup;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public method of the running JDK's collections, views and iterators included, does to a collection of entities what
 * it does to an ordinary one, and leaves both sides of the relationship in step.
 */
class CollectionMutatorsTest {

    /** A way to get at a collection: the collection itself, a view of it, an iterator that has moved. */
    private record View(String name, Class<?> type, Function<Collection<?>, Object> of) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Set<String> NOT_CALLED =
            Set.of("wait", "notify", "notifyAll", "getClass", "hashCode", "toString");

    static Stream<Arguments> methodsOfLists() {
        return calls(
                new View("list", List.class, list -> list),
                new View("subList", List.class, list -> ((List<?>) list).subList(1, 3)),
                new View("subList of subList", List.class, list -> ((List<?>) list)
                        .subList(0, 3)
                        .subList(1, 3)),
                new View("reversed", List.class, CollectionMutatorsTest::reversed),
                new View("iterator", Iterator.class, list -> moved(list.iterator())),
                new View("listIterator", ListIterator.class, list -> moved(((List<?>) list).listIterator(1))),
                new View(
                        "iterator of subList",
                        Iterator.class,
                        list -> moved(((List<?>) list).subList(1, 3).iterator())));
    }

    static Stream<Arguments> methodsOfSets() {
        return calls(
                new View("set", Set.class, set -> set),
                new View("iterator", Iterator.class, set -> moved(set.iterator())));
    }

    private static Object reversed(Collection<?> list) {
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
                .map(method -> Arguments.of(view, method)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("methodsOfLists")
    void list(View view, Method method) {
        User owner = new User("owner");
        List<Post> before = new ArrayList<>();
        for (String title : List.of("c", "a", "d", "b")) {
            before.add(new Post(owner, title));
        }
        List<Post> more = List.of(new Post("y"), new Post("x"));
        List<Post> plain = new ArrayList<>(before);
        List<Post> live = owner.getPosts();

        Object expected = call(view, method, plain, before, more);
        Object found = call(view, method, live, before, more);

        assertThat(live).as("contents").usingElementComparator(identity()).containsExactlyElementsOf(plain);
        assertThat(found).as("what it returned").isEqualTo(expected);
        for (Post post : all(before, more)) {
            assertThat(post.getAuthor())
                    .as("author of %s", post.getTitle())
                    .isSameAs(plain.contains(post) ? owner : null);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("methodsOfSets")
    void set(View view, Method method) {
        User owner = new User("owner");
        List<UserGroup> before = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            UserGroup link = new UserGroup(new User("other"), new Group("g" + i));
            owner.getGroupLinks().add(link);
            before.add(link);
        }
        List<UserGroup> more =
                List.of(new UserGroup(new User("y"), new Group("y")), new UserGroup(new User("x"), new Group("x")));
        Set<UserGroup> plain = new LinkedHashSet<>(before);
        Set<UserGroup> live = owner.getGroupLinks();

        Object expected = call(view, method, plain, before, more);
        Object found = call(view, method, live, before, more);

        assertThat(live).as("contents").containsExactlyElementsOf(plain);
        assertThat(found).as("what it returned").isEqualTo(expected);
        for (UserGroup link : all(before, more)) {
            assertThat(link.getUser() == owner).as("whether it has the owner").isEqualTo(plain.contains(link));
        }
    }

    private static <E> Comparator<E> identity() {
        return (a, b) -> a == b ? 0 : 1;
    }

    private static <E> Set<E> all(List<E> some, List<E> others) {
        Set<E> all = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(some);
        all.addAll(others);
        return all;
    }

    private static <E> Object call(View view, Method method, Collection<E> target, List<E> before, List<E> more) {
        Object on = view.of().apply(target);
        Object[] arguments = new Object[method.getParameterCount()];
        List<E> consumed = new ArrayList<>();
        int integers = 0;
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(method, i, integers, before, more, consumed);
            integers += method.getParameterTypes()[i] == int.class ? 1 : 0;
        }
        return invoke(on, method, arguments, consumed);
    }

    /** What the call gave, in a form that can be compared: contents of what it returned, or the class of what it threw. */
    static Object invoke(Object on, Method method, Object[] arguments, List<?> consumed) {
        try {
            Object result = method.invoke(on, arguments);
            if (method.getReturnType() == Spliterator.class) {
                return "a spliterator"; // some of the JDK's are iterators, too
            }
            if (result instanceof Iterator<?> iterator) {
                iterator.forEachRemaining(each -> {});
                return "an iterator";
            }
            if (result instanceof Collection<?> collection) {
                return new ArrayList<>(collection);
            }
            if (result instanceof Map<?, ?> map) {
                return List.copyOf(map.entrySet());
            }
            if (result instanceof Object[] array) {
                return Arrays.asList(array);
            }
            if (result instanceof Stream<?> stream) {
                return stream.toList();
            }
            return Arrays.asList(result, consumed);
        } catch (InvocationTargetException e) {
            return e.getCause().getClass();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static <E> Object argument(
            Method method, int index, int integers, List<E> before, List<E> more, List<E> consumed) {
        Class<?> type = method.getParameterTypes()[index];
        if (type == int.class) {
            return integers; // subList(0, 1), set(0, …), remove(0)
        }
        if (type == Object.class) {
            boolean taken = Set.of("remove", "contains", "indexOf", "lastIndexOf", "equals")
                    .contains(method.getName());
            return taken ? before.get(1) : more.get(0);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return List.of(before.get(1), more.get(0), more.get(1));
        }
        if (type == Predicate.class) {
            return (Predicate<E>) each -> before.indexOf(each) % 2 == 1;
        }
        if (type == UnaryOperator.class) {
            return (UnaryOperator<E>) each -> each == before.get(1) ? more.get(0) : each;
        }
        if (type == Comparator.class) {
            return Comparator.<E>comparingInt(each -> -before.indexOf(each));
        }
        if (type == Consumer.class) {
            return (Consumer<E>) consumed::add;
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
