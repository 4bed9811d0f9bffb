package io.jalchemy.tests.session;

import static io.jalchemy.tests.mutable.ArraysPath.ARRAYS;
import static io.jalchemy.tests.mutable.DocPath.DOC;

import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.tests.mutable.Arrays;
import io.jalchemy.tests.mutable.Doc;
import io.jalchemy.tests.mutable.Moment;
import io.jalchemy.tests.mutable.Prefs;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A kind of value: an attribute, what it holds at first, and ways to change that in place. */
record MutableKind<E, V>(
        String name,
        EntityPath<E, Long> entity,
        Attribute<?> attribute,
        Function<String, E> make,
        Function<E, V> get,
        BiConsumer<E, V> set,
        BiConsumer<E, String> rename,
        Function<E, Long> id,
        Function<Long, Condition> idFrom,
        boolean holdsOwner,
        Supplier<V> value,
        Map<String, Consumer<V>> changes) {

    Object expected(Consumer<V> change) {
        V value = value().get();
        change.accept(value);
        return comparable(value);
    }

    Object first() {
        return comparable(value().get());
    }

    @Override
    public String toString() {
        return name;
    }

    /** Returns the name of the column. */
    String column() {
        return switch (attribute.name()) {
            case "map" -> "the_map";
            case "lateMap" -> "late_map";
            case "lateBytes" -> "late_bytes";
            default -> attribute.name();
        };
    }

    /** Returns {@code value} in a form that compares by content. */
    static Object comparable(Object value) {
        if (value instanceof byte[] bytes) {
            return new java.math.BigInteger(1, bytes).toString(16) + "/" + bytes.length;
        }
        if (value instanceof int[] numbers) {
            return java.util.Arrays.stream(numbers).boxed().toList();
        }
        if (value instanceof Object[] objects) {
            return comparable(java.util.Arrays.asList(objects));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(MutableKind::comparable).toList();
        }
        if (value instanceof Moment moment) {
            return comparable(moment.time);
        }
        if (value instanceof Instant time) {
            return time.truncatedTo(ChronoUnit.MICROS);
        }
        if (value instanceof LocalDateTime time) {
            return time.truncatedTo(ChronoUnit.MICROS);
        }
        if (value instanceof Prefs prefs) {
            return prefs.getColor() + prefs.getTabs();
        }
        return value instanceof BitSet bits ? bits.toString() : value;
    }

    /** A time with more digits than columns have. */
    private static final Instant FINE = Instant.parse("2026-01-31T23:59:59.123456789Z");

    private static <V> Consumer<V> change(Consumer<V> change) {
        return change;
    }

    private static Map<String, Object> newMap() {
        Map<String, Object> map = new HashMap<>();
        map.put("a", 1);
        map.put("b", "x");
        map.put(
                "nested",
                new HashMap<>(Map.of("list", new ArrayList<>(List.of(new HashMap<>(Map.of("deep", 1)), 2, 3)))));
        return map;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> nested(Map<String, Object> map) {
        return (Map<String, Object>) map.get("nested");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> map) {
        return (List<Object>) nested(map).get("list");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> deep(List<Object> list) {
        return (Map<String, Object>) list.get(0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Consumer<Map<String, Object>>> mapChanges() {
        Map<String, Consumer<Map<String, Object>>> all = new LinkedHashMap<>();
        all.put("put", map -> map.put("c", 3));
        all.put("put of a nested map", map -> map.put("c", new HashMap<>(Map.of("d", 1))));
        all.put("remove", map -> map.remove("a"));
        all.put("clear", Map::clear);
        all.put("iterator remove", map -> {
            Iterator<String> each = map.keySet().iterator();
            each.next();
            each.remove();
        });
        all.put("entry setValue", map -> map.entrySet().iterator().next().setValue("changed"));
        all.put("keys retainAll", map -> map.keySet().retainAll(List.of("a")));
        all.put("values removeIf", map -> map.values().removeIf("x"::equals));
        all.put("replaceAll", map -> map.replaceAll((key, value) -> key));
        all.put("merge", map -> map.merge("a", 5, (before, given) -> (int) before + (int) given));
        all.put("compute", map -> map.compute("a", (key, value) -> 7));
        all.put("computeIfAbsent", map -> ((List<Object>) map.computeIfAbsent("l", key -> new ArrayList<>())).add(1));
        all.put("nested put", map -> nested(map).put("x", true));
        all.put("nested list add", map -> list(map).add("more"));
        all.put("nested list subList clear", map -> list(map).subList(1, 3).clear());
        all.put("map in list in map", map -> deep(list(map)).put("deep", 2));
        return all;
    }

    private static Map<String, Consumer<List<Object>>> listChanges() {
        Map<String, Consumer<List<Object>>> all = new LinkedHashMap<>();
        all.put("map in list", list -> deep(list).put("deep", 2));
        all.put("add", list -> list.add(9));
        all.put("remove", list -> list.remove(0));
        all.put("clear", List::clear);
        all.put("iterator remove", list -> {
            Iterator<Object> each = list.iterator();
            each.next();
            each.remove();
        });
        all.put("listIterator set", list -> {
            ListIterator<Object> each = list.listIterator(1);
            each.next();
            each.set("set");
        });
        all.put("sort", list -> list.sort((one, other) -> one.toString().compareTo(other.toString())));
        all.put("replaceAll", list -> list.replaceAll(Object::toString));
        all.put("subList", list -> list.subList(0, 2).clear());
        all.put("set", list -> list.set(1, "set"));
        all.put("removeIf", list -> list.removeIf(each -> each.equals("a")));
        all.put("addAll", list -> list.addAll(0, List.of(4, 5)));
        return all;
    }

    private static Map<String, Consumer<List<String>>> wordChanges() {
        Map<String, Consumer<List<String>>> all = new LinkedHashMap<>();
        all.put("add", list -> list.add("d"));
        all.put("sort", list -> list.sort(null));
        all.put("iterator remove", list -> {
            Iterator<String> each = list.iterator();
            each.next();
            each.remove();
        });
        all.put("replaceAll", list -> list.replaceAll(each -> each + each));
        all.put("subList", list -> list.subList(0, 1).clear());
        return all;
    }

    private static <V> MutableKind<Doc, V> doc(
            String name,
            Attribute<?> attribute,
            boolean holdsOwner,
            Function<Doc, V> get,
            BiConsumer<Doc, V> set,
            Supplier<V> value,
            Map<String, Consumer<V>> changes) {
        return new MutableKind<>(
                name,
                DOC,
                attribute,
                Doc::new,
                get,
                set,
                Doc::setName,
                Doc::getId,
                DOC.id::ge,
                holdsOwner,
                value,
                changes);
    }

    private static <V> MutableKind<Arrays, V> array(
            String name,
            Attribute<?> attribute,
            boolean holdsOwner,
            Function<Arrays, V> get,
            BiConsumer<Arrays, V> set,
            Supplier<V> value,
            Map<String, Consumer<V>> changes) {
        return new MutableKind<>(
                name,
                ARRAYS,
                attribute,
                Arrays::new,
                get,
                set,
                Arrays::setName,
                Arrays::getId,
                ARRAYS.id::ge,
                holdsOwner,
                value,
                changes);
    }

    private static Map<String, Consumer<Prefs>> prefsChanges() {
        Map<String, Consumer<Prefs>> all = new LinkedHashMap<>();
        all.put("list in it", change(value -> value.getTabs().add("t")));
        all.put("setter", change(value -> value.setColor("blue")));
        return all;
    }

    private static Map<String, Consumer<List<byte[]>>> blobChanges() {
        Map<String, Consumer<List<byte[]>>> all = new LinkedHashMap<>();
        all.put("in an element", change(value -> value.get(1)[0] = 9));
        all.put("set", change(value -> value.set(0, new byte[] {5})));
        return all;
    }

    /** Returns all kinds; those of arrays only where there are arrays. */
    static List<MutableKind<?, ?>> all(boolean arrays) {
        Map<String, Consumer<byte[]>> bytes = Map.of("element", change(value -> value[1] = 9));
        List<MutableKind<?, ?>> all = new ArrayList<>(List.of(
                doc("JSON map", DOC.map, true, Doc::getMap, Doc::setMap, MutableKind::newMap, mapChanges()),
                doc(
                        "JSON list",
                        DOC.list,
                        true,
                        Doc::getList,
                        Doc::setList,
                        () -> new ArrayList<>(List.of(new HashMap<>(Map.of("deep", 1)), "a", 3)),
                        listChanges()),
                doc("JSON class", DOC.prefs, false, Doc::getPrefs, Doc::setPrefs, Prefs::new, prefsChanges()),
                doc("byte[]", DOC.bytes, false, Doc::getBytes, Doc::setBytes, () -> new byte[] {1, 2, 3}, bytes),
                doc(
                        "large byte[]",
                        DOC.bytes,
                        false,
                        Doc::getBytes,
                        Doc::setBytes,
                        () -> new byte[10_000],
                        Map.of("element", change(value -> value[9_999] = 9))),
                doc(
                        "user type",
                        DOC.flags,
                        false,
                        Doc::getFlags,
                        Doc::setFlags,
                        () -> BitSet.valueOf(new long[] {5}),
                        Map.of("flip", change(value -> value.flip(1)))),
                doc(
                        "user type finer than its column",
                        DOC.moment,
                        false,
                        Doc::getMoment,
                        Doc::setMoment,
                        () -> new Moment(FINE),
                        Map.of("setter", change(value -> value.time = FINE.plusSeconds(1)))),
                doc(
                        "deferred JSON map",
                        DOC.lateMap,
                        true,
                        Doc::getLateMap,
                        Doc::setLateMap,
                        MutableKind::newMap,
                        Map.of("put", change(value -> value.put("c", 3)))),
                doc(
                        "deferred byte[]",
                        DOC.lateBytes,
                        false,
                        Doc::getLateBytes,
                        Doc::setLateBytes,
                        () -> new byte[] {1, 2, 3},
                        bytes)));
        if (arrays) {
            all.add(array(
                    "List array",
                    ARRAYS.words,
                    true,
                    Arrays::getWords,
                    Arrays::setWords,
                    () -> new ArrayList<>(List.of("c", "a", "b")),
                    wordChanges()));
            all.add(array(
                    "String[]",
                    ARRAYS.names,
                    false,
                    Arrays::getNames,
                    Arrays::setNames,
                    () -> new String[] {"a", "b"},
                    Map.of("element", change(value -> value[1] = "z"))));
            all.add(array(
                    "int[]",
                    ARRAYS.numbers,
                    false,
                    Arrays::getNumbers,
                    Arrays::setNumbers,
                    () -> new int[] {1, 2},
                    Map.of("element", change(value -> value[1] = 9))));
            all.add(array(
                    "List array finer than its column",
                    ARRAYS.moments,
                    true,
                    Arrays::getMoments,
                    Arrays::setMoments,
                    () -> new ArrayList<>(List.of(FINE, FINE)),
                    Map.of("set", change(value -> value.set(1, FINE.plusSeconds(1))))));
            all.add(array(
                    "LocalDateTime[] finer than its column",
                    ARRAYS.times,
                    false,
                    Arrays::getTimes,
                    Arrays::setTimes,
                    () -> new LocalDateTime[] {LocalDateTime.of(2026, 1, 1, 0, 0, 0, 123_456_789)},
                    Map.of("element", change(value -> value[0] = value[0].plusDays(1)))));
            all.add(array(
                    "List array of byte[]",
                    ARRAYS.blobs,
                    true,
                    Arrays::getBlobs,
                    Arrays::setBlobs,
                    () -> new ArrayList<>(List.of(new byte[] {1}, new byte[] {2})),
                    blobChanges()));
        }
        return all;
    }
}
