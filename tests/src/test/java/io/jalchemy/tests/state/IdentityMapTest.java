package io.jalchemy.tests.state;

import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.mapping.live.LiveType;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.state.EntityLayout;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.orm.state.IdentityTable;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.tests.FullCollection;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One object for one row, whatever the keys are, and only as long as the program has the object. */
class IdentityMapTest {

    private static final EntityLayout USERS = EntityLayout.of(LiveType.require(User.class));
    private static final EntityLayout POSTS = EntityLayout.of(LiveType.require(Post.class));

    private final IdentityMap map = new IdentityMap();
    private final Map<Object, InstanceState> users = new HashMap<>();
    private final Map<InstanceState, Object> objects = new IdentityHashMap<>();

    private static InstanceState made(EntityLayout layout, Object key, Map<InstanceState, Object> objects) {
        LiveObject object = InstanceState.newObject(layout);
        InstanceState state = InstanceState.require(object);
        state.key(key);
        objects.put(state, object);
        return state;
    }

    static Stream<Arguments> keys() {
        IntFunction<Object> sequence = i -> (long) i;
        IntFunction<Object> negative = i -> -1L - i;
        IntFunction<Object> blocks = i -> i * 4096L;
        IntFunction<Object> moments = i -> (long) i << 22;
        IntFunction<Object> high = i -> (long) i << 44;
        IntFunction<Object> extreme = i -> i % 2 == 0 ? Long.MAX_VALUE - i : Long.MIN_VALUE + i;
        IntFunction<Object> ints = i -> i;
        IntFunction<Object> text = i -> "key " + i;
        IntFunction<Object> unique = i -> new UUID(i, i);
        IntFunction<Object> pairs = i -> List.of(i / 7L, "part " + i % 7);
        IntFunction<Object> equalCodes =
                i -> Integer.toBinaryString(i).replace("1", "Aa").replace("0", "BB");
        IntFunction<Object> mixed = i -> i % 3 == 0 ? (Object) (i / 3L) : i % 3 == 1 ? (Object) (i / 3) : (i / 3) + "";
        return Stream.of(
                Arguments.of("sequence", sequence),
                Arguments.of("negative", negative),
                Arguments.of("blocks", blocks),
                Arguments.of("moments", moments),
                Arguments.of("high", high),
                Arguments.of("extreme", extreme),
                Arguments.of("ints", ints),
                Arguments.of("text", text),
                Arguments.of("unique", unique),
                Arguments.of("pairs", pairs),
                Arguments.of("equal codes", equalCodes),
                Arguments.of("mixed", mixed));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void anyOrderOfCalls_isLikeAMap(String name, IntFunction<Object> keys) {
        Random random = new Random(name.hashCode());
        for (int round = 0; round < 4; round++) {
            int range = round % 2 == 0 ? 40 : 3000;
            for (int step = 0; step < 5000; step++) {
                Object key = keys.apply(random.nextInt(range));
                if (random.nextInt(3) == 0) {
                    remove(key, random.nextBoolean());
                } else {
                    InstanceState state = made(USERS, key, objects);
                    if (random.nextBoolean()) {
                        map.put(state);
                    } else {
                        map.table(USER).putLoosely(key, state);
                    }
                    users.put(key, state);
                }
                Object asked = keys.apply(random.nextInt(range));
                assertThat(map.find(USER, asked)).isSameAs(object(asked));
                assertThat(map.find(POST, asked)).isNull();
            }
            check();
            dropSome(random);
            check();
        }
        map.clear();
        users.clear();
        check();
    }

    private Object object(Object key) {
        InstanceState state = users.get(key);
        return state == null ? null : objects.get(state);
    }

    private void remove(Object key, boolean itself) {
        InstanceState there = users.get(key);
        if (itself && there != null) {
            map.remove(there);
            users.remove(key);
            assertThat(map.has(there)).isFalse();
        } else {
            InstanceState other = made(USERS, key, objects);
            map.remove(other);
            assertThat(map.has(other)).isFalse();
            objects.remove(other);
        }
    }

    private void check() {
        assertThat(map.size()).isEqualTo(users.size());
        assertThat(map.states()).containsExactlyInAnyOrderElementsOf(users.values());
        users.forEach((key, state) -> {
            assertThat(map.find(USER, key)).isSameAs(objects.get(state));
            assertThat(map.has(state)).isTrue();
        });
    }

    /** Lets go of the objects of half of the keys. */
    private void dropSome(Random random) {
        users.entrySet().removeIf(entry -> random.nextBoolean());
        objects.keySet().retainAll(users.values());
        FullCollection.run();
    }

    @Test
    void keysOfOtherClasses_areOtherKeys() {
        map.put(made(USERS, 1L, objects));
        assertThat(map.find(USER, 1)).isNull();
        assertThat(map.find(USER, "1")).isNull();
        assertThat(map.find(USER, (short) 1)).isNull();
        map.put(made(USERS, 1, objects));
        assertThat(map.find(USER, 1L)).isNotNull().isNotSameAs(map.find(USER, 1));
        assertThat(map.table(USERS.root()).find(1, Long.class))
                .isNotSameAs(map.table(USERS.root()).find(1, Integer.class));
    }

    @Test
    void entities_areApart_clearTellsOfAll() {
        InstanceState user = made(USERS, 1L, objects);
        InstanceState post = made(POSTS, 1L, objects);
        map.put(user);
        map.put(post);
        for (EntityPath<?, ?> root : List.of(USER, POST)) {
            assertThat(map.find(root, 1L)).isSameAs(objects.get(root == USER ? user : post));
        }
        List<InstanceState> removed = new ArrayList<>();
        map.clear(state -> {
            map.remove(state); // whoever is told may ask the map
            removed.add(state);
        });
        assertThat(removed).containsExactlyInAnyOrder(user, post);
        assertThat(map.size()).isZero();
    }

    @Test
    void statesOfObjectsThatAreGone_areSweptOut() {
        List<WeakReference<InstanceState>> states = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            Map<InstanceState, Object> nobody = new IdentityHashMap<>();
            InstanceState state = made(USERS, (long) i, nobody);
            map.put(state);
            states.add(new WeakReference<>(state));
            if (i % 10_000 == 0) {
                FullCollection.run();
            }
        }
        FullCollection.run();
        assertThat(states.stream().filter(state -> state.get() != null)).hasSizeLessThan(50_000);
        assertThat(map.size()).isZero();
    }

    @Test
    void looseStates_goWithTheirObjects_othersStayUntilTheyAreSweptOut() {
        List<WeakReference<InstanceState>> states = new ArrayList<>();
        for (long key = 0; key < 1000; key++) {
            Map<InstanceState, Object> holder = key % 10 == 0 ? objects : new IdentityHashMap<>();
            InstanceState state = made(USERS, key, holder);
            map.table(USER).putLoosely(key, state);
            states.add(new WeakReference<>(state));
        }
        FullCollection.run();
        assertThat(map.size()).isEqualTo(100);
        for (long key = 0; key < 1000; key++) {
            assertThat(map.find(USER, key) != null).isEqualTo(key % 10 == 0);
            assertThat(states.get((int) key).get() != null).isEqualTo(key % 10 == 0);
        }
        InstanceState again = made(USERS, 7L, objects);
        map.table(USER).putLoosely(7L, again);
        assertThat(map.find(USER, 7L)).as("in the place of one that is gone").isSameAs(objects.get(again));
        map.remove(again);
        assertThat(map.find(USER, 7L)).isNull();
        List<InstanceState> removed = new ArrayList<>();
        map.clear(removed::add);
        assertThat(removed).hasSize(100);
    }

    /**
     * What a collector keeps for longer may be what is in one end of the table, since that is what it meets last. Here that is
     * so on purpose: of each thousand keys, those stay that are in the last sixteenth.
     */
    @Test
    void objectsThatStay_areSpreadEvenly_whereverTheyWere() throws ReflectiveOperationException {
        long key = 0;
        for (int round = 0; round < 12; round++) {
            Map<InstanceState, Object> passing = new IdentityHashMap<>();
            for (int i = 0; i < 20_000; i++, key++) {
                boolean stays = entries().length > 16 && isInLastSixteenth(key);
                map.put(made(USERS, key, stays ? objects : passing));
            }
            passing.clear();
            FullCollection.run();
        }
        assertThat(objects).hasSizeGreaterThan(2000);
        assertThat(map.size()).isEqualTo(objects.size());
        assertThat(longestRun(entries())).isLessThan(200);
    }

    private Object[] entries() throws ReflectiveOperationException {
        return (Object[]) field("states");
    }

    private Object field(String name) throws ReflectiveOperationException {
        Field field = IdentityTable.class.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(map.table(USER));
    }

    private boolean isInLastSixteenth(long key) throws ReflectiveOperationException {
        return key * (long) field("factor") >>> 60 == 15;
    }

    private static int longestRun(Object[] entries) {
        int longest = 0;
        int run = 0;
        for (Object entry : entries) {
            run = entry == null ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
