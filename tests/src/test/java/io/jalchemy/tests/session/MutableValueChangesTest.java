package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.defer;
import static io.jalchemy.orm.Loading.undefer;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.mutable.ArraysPath.ARRAYS;
import static io.jalchemy.tests.mutable.DocPath.DOC;
import static io.jalchemy.tests.session.Streams.throughStream;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Transaction;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.metadata.EntityPath;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.mutable.Arrays;
import io.jalchemy.tests.mutable.Doc;
import io.jalchemy.tests.mutable.Prefs;
import java.lang.ref.WeakReference;
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
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;

/**
 * Kinds of values × how a program got one × when it changes it × how × what comes next: the row holds the change exactly once. What
 * is expected is what the same change does to a plain value.
 */
class MutableValueChangesTest {

    /** A kind of value: an attribute, what it holds at first, and ways to change that in place. */
    private record Kind<E, V>(
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
    }

    private static Object comparable(Object value) {
        if (value instanceof byte[] bytes) {
            return new java.math.BigInteger(1, bytes).toString(16) + "/" + bytes.length;
        }
        if (value instanceof int[] numbers) {
            return java.util.Arrays.stream(numbers).boxed().toList();
        }
        if (value instanceof Object[] objects) {
            return new ArrayList<>(java.util.Arrays.asList(objects));
        }
        if (value instanceof Prefs prefs) {
            return prefs.getColor() + prefs.getTabs();
        }
        return value instanceof BitSet bits ? bits.toString() : value;
    }

    // ---- kinds, and how they are changed

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

    private static <V> Kind<Doc, V> doc(
            String name,
            Attribute<?> attribute,
            boolean holdsOwner,
            Function<Doc, V> get,
            BiConsumer<Doc, V> set,
            Supplier<V> value,
            Map<String, Consumer<V>> changes) {
        return new Kind<>(
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

    private static <V> Kind<Arrays, V> array(
            String name,
            Attribute<?> attribute,
            boolean holdsOwner,
            Function<Arrays, V> get,
            BiConsumer<Arrays, V> set,
            Supplier<V> value,
            Map<String, Consumer<V>> changes) {
        return new Kind<>(
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

    private static List<Kind<?, ?>> kinds(boolean arrays) {
        Map<String, Consumer<byte[]>> bytes = Map.of("element", change(value -> value[1] = 9));
        List<Kind<?, ?>> all = new ArrayList<>(List.of(
                doc("JSON map", DOC.map, true, Doc::getMap, Doc::setMap, MutableValueChangesTest::newMap, mapChanges()),
                doc(
                        "JSON list",
                        DOC.list,
                        true,
                        Doc::getList,
                        Doc::setList,
                        () -> new ArrayList<>(List.of(new HashMap<>(Map.of("deep", 1)), "a", 3)),
                        listChanges()),
                doc(
                        "JSON class",
                        DOC.prefs,
                        false,
                        Doc::getPrefs,
                        Doc::setPrefs,
                        Prefs::new,
                        new LinkedHashMap<>(Map.of(
                                "setter", change(value -> value.setColor("blue")),
                                "list in it", change(value -> value.getTabs().add("t"))))),
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
                        "deferred JSON map",
                        DOC.lateMap,
                        true,
                        Doc::getLateMap,
                        Doc::setLateMap,
                        MutableValueChangesTest::newMap,
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
        }
        return all;
    }

    // ---- one history

    /** One object, the session that it is in, and the value that the program got from it. */
    private static final class Scene<E, V> {
        final SessionFixture fixture;
        final Kind<E, V> kind;
        Session session;
        E object;
        Long id;
        V value;

        Scene(SessionFixture fixture, Kind<E, V> kind) {
            this.fixture = fixture;
            this.kind = kind;
            this.session = fixture.sessions.open();
        }

        E fresh() {
            E made = kind.make().apply("first");
            kind.set().accept(made, kind.value().get());
            return made;
        }

        /** Puts a row there, and leaves the session without objects. */
        void insert() {
            E made = fresh();
            session.add(made);
            session.commit();
            id = kind.id().apply(made);
            session.expungeAll();
        }

        void load() {
            insert();
            object = session.getOne(kind.entity(), id);
        }

        /** Loads the object, also if the attribute is not loaded with it. */
        void loadWhole() {
            insert();
            object = session.getOne(kind.entity(), id, undefer(kind.attribute()));
        }

        void get() {
            value = kind.get().apply(object);
        }

        void query() {
            session.scalars(select(kind.attribute()).limit(1)).all();
        }

        void reopen() {
            session.close();
            session = fixture.sessions.open();
        }

        Object row() {
            return fixture.sessions.fromTransaction(
                    other -> comparable(kind.get().apply(other.getOne(kind.entity(), id))));
        }
    }

    private enum Got {
        ASSIGNED_BEFORE_INSERT {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.object = scene.kind.make().apply("first");
                scene.value = scene.kind.value().get();
                scene.kind.set().accept(scene.object, scene.value);
                scene.session.add(scene.object);
                scene.session.flush();
                scene.id = scene.kind.id().apply(scene.object);
            }
        },
        READ_BEFORE_INSERT {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.object = scene.fresh();
                scene.session.add(scene.object);
                scene.get();
                scene.session.flush();
                scene.id = scene.kind.id().apply(scene.object);
            }
        },
        READ_AFTER_INSERT {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.object = scene.fresh();
                scene.session.add(scene.object);
                scene.session.flush();
                scene.id = scene.kind.id().apply(scene.object);
                scene.get();
            }
        },
        ASSIGNED_TO_A_ROW {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.load();
                scene.kind.set().accept(scene.object, null);
                scene.session.flush();
                scene.value = scene.kind.value().get();
                scene.kind.set().accept(scene.object, scene.value);
                scene.session.flush();
            }
        },
        LOADED {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.load();
                scene.get();
            }
        },
        AFTER_COMMIT {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.load();
                scene.session.commit();
                scene.get();
            }
        },
        AFTER_EXPIRE {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.load();
                scene.get();
                scene.session.expire(scene.object);
                scene.get();
            }
        },
        AFTER_ROLLBACK {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.load();
                scene.get();
                scene.kind.rename().accept(scene.object, "dropped");
                scene.session.flush();
                scene.session.rollback();
                scene.get();
            }
        },
        AFTER_REFRESH {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.load();
                scene.get();
                scene.session.refresh(scene.object);
                scene.get();
            }
        },
        DEFERRED {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.insert();
                scene.object = scene.session.getOne(scene.kind.entity(), scene.id, defer(scene.kind.attribute()));
                scene.get();
            }
        },
        WITH_NEIGHBOURS {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.insert();
                E neighbour = scene.fresh();
                scene.session.add(neighbour);
                scene.session.commit();
                List<E> both = scene.session
                        .scalars(select(scene.kind.entity())
                                .where(scene.kind.idFrom().apply(scene.id)))
                        .all();
                scene.object = both.stream()
                        .filter(each -> scene.kind.id().apply(each).equals(scene.id))
                        .findAny()
                        .orElseThrow();
                scene.session.commit();
                scene.kind.get().apply(neighbour);
                scene.get();
            }
        },
        ADDED_AGAIN {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.loadWhole();
                scene.session.expunge(scene.object);
                scene.get();
                scene.reopen();
                scene.session.add(scene.object);
            }
        },
        READ_THEN_ADDED_AGAIN {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.load();
                scene.get();
                scene.session.commit();
                scene.reopen();
                scene.session.add(scene.object);
            }
        },
        MERGED {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.load();
                scene.get();
                scene.reopen();
                scene.object = scene.session.merge(scene.object);
                scene.get();
            }
        },
        TAKEN_BACK_THEN_ADDED {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.object = scene.fresh();
                scene.session.add(scene.object);
                scene.session.flush();
                scene.get();
                scene.session.rollback();
                scene.session.add(scene.object);
                scene.session.flush();
                scene.id = scene.kind.id().apply(scene.object);
            }
        },
        SERIALIZED_THEN_ADDED {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.loadWhole();
                scene.reopen();
                scene.object = throughStream(scene.object);
                scene.session.add(scene.object);
                scene.get();
            }
        },
        READ_THEN_SERIALIZED_THEN_ADDED {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.loadWhole();
                scene.get();
                scene.session.commit();
                scene.object = throughStream(scene.object);
                scene.reopen();
                scene.session.add(scene.object);
                scene.get();
            }
        },
        SERIALIZED_THEN_READ_THEN_ADDED {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.loadWhole();
                scene.reopen();
                scene.object = throughStream(scene.object);
                scene.get();
                scene.session.add(scene.object);
            }
        },
        SERIALIZED_THEN_MERGED {
            @Override
            <E, V> void get(Scene<E, V> scene) {
                scene.loadWhole();
                scene.reopen();
                scene.object = scene.session.merge(throughStream(scene.object));
                scene.get();
            }
        };

        abstract <E, V> void get(Scene<E, V> scene);
    }

    private enum When {
        AT_ONCE {
            @Override
            <E, V> void change(Scene<E, V> scene, Consumer<V> change) {
                change.accept(scene.value);
            }
        },
        AFTER_A_FLUSH {
            @Override
            <E, V> void change(Scene<E, V> scene, Consumer<V> change) {
                scene.kind.rename().accept(scene.object, "second");
                scene.session.flush();
                change.accept(scene.value);
            }
        },
        AFTER_QUERIES {
            @Override
            <E, V> void change(Scene<E, V> scene, Consumer<V> change) {
                scene.query();
                scene.query();
                change.accept(scene.value);
            }
        },
        AFTER_AN_AUTOFLUSH {
            @Override
            <E, V> void change(Scene<E, V> scene, Consumer<V> change) {
                scene.kind.rename().accept(scene.object, "second");
                scene.query();
                change.accept(scene.value);
                scene.query();
            }
        },
        AFTER_A_COMMIT {
            @Override
            <E, V> void change(Scene<E, V> scene, Consumer<V> change) {
                scene.session.commit();
                change.accept(scene.value);
            }
        },
        AFTER_A_COMMIT_AND_A_READ {
            @Override
            <E, V> void change(Scene<E, V> scene, Consumer<V> change) {
                scene.session.commit();
                scene.kind.get().apply(scene.object);
                change.accept(scene.value);
            }
        },
        WHILE_EXPUNGED {
            @Override
            <E, V> void change(Scene<E, V> scene, Consumer<V> change) {
                scene.session.commit();
                scene.session.expunge(scene.object);
                change.accept(scene.value);
                scene.session.add(scene.object);
            }
        },
        WHILE_ITS_SESSION_IS_CLOSED {
            @Override
            <E, V> void change(Scene<E, V> scene, Consumer<V> change) {
                scene.session.commit();
                scene.reopen();
                change.accept(scene.value);
                scene.session.add(scene.object);
            }
        },
        WHILE_DETACHED_THEN_MERGED {
            @Override
            <E, V> void change(Scene<E, V> scene, Consumer<V> change) {
                scene.session.commit();
                scene.reopen();
                change.accept(scene.value);
                scene.object = scene.session.merge(scene.object);
            }
        },
        IN_A_SAVEPOINT {
            @Override
            <E, V> void change(Scene<E, V> scene, Consumer<V> change) {
                scene.session.nested(() -> change.accept(scene.value));
            }
        },
        AFTER_A_SAVEPOINT_ROLLED_BACK {
            @Override
            <E, V> void change(Scene<E, V> scene, Consumer<V> change) {
                scene.session.flush();
                try (Transaction savepoint = scene.session.beginNested()) {
                    change.accept(scene.value);
                    scene.query();
                    scene.session.flush();
                    savepoint.rollback();
                }
                assertThat(comparable(scene.kind.get().apply(scene.object))).isEqualTo(scene.kind.first());
                scene.get();
                change.accept(scene.value);
                scene.fixture.forget();
            }
        };

        abstract <E, V> void change(Scene<E, V> scene, Consumer<V> change);
    }

    private enum Next {
        COMMIT {
            @Override
            <E, V> void go(Scene<E, V> scene) {
                scene.session.commit();
            }
        },
        FLUSH_THEN_COMMIT {
            @Override
            <E, V> void go(Scene<E, V> scene) {
                scene.session.flush();
                scene.session.flush();
                scene.session.commit();
            }
        },
        EXPUNGE_THEN_ADD {
            @Override
            <E, V> void go(Scene<E, V> scene) {
                scene.session.expunge(scene.object);
                scene.session.add(scene.object);
                scene.session.commit();
            }
        };

        abstract <E, V> void go(Scene<E, V> scene);
    }

    private static <E, V> void play(
            SoftAssertions soft, SessionFixture fixture, Kind<E, V> kind, Got got, When when, String how, Next next) {
        Consumer<V> change = kind.changes().get(how);
        Scene<E, V> scene = new Scene<>(fixture, kind);
        String name = kind + ", " + got + ", " + when + ", " + how + ", " + next;
        try {
            got.get(scene);
            fixture.forget();
            when.change(scene, change);
            next.go(scene);
            scene.session.commit();
            List<String> updates = updates(fixture, kind);
            soft.assertThat(scene.row()).as(name).isEqualTo(kind.expected(change));
            soft.assertThat(updates).as(name).hasSize(1);
        } catch (RuntimeException | AssertionError e) {
            soft.fail(name, e);
        } finally {
            scene.session.close();
        }
    }

    private static List<String> updates(SessionFixture fixture, Kind<?, ?> kind) {
        Pattern column = Pattern.compile("UPDATE .*\\b" + column(kind) + " = .*", Pattern.DOTALL);
        return fixture.sent().stream()
                .filter(each -> column.matcher(each).matches())
                .toList();
    }

    private static String column(Kind<?, ?> kind) {
        return switch (kind.attribute().name()) {
            case "map" -> "the_map";
            case "lateMap" -> "late_map";
            case "lateBytes" -> "late_bytes";
            default -> kind.attribute().name();
        };
    }

    private static SessionFixture fixture(TestDatabase database) {
        return database.kind().dialect().has(Feature.ARRAYS)
                ? new SessionFixture(database, DOC, ARRAYS)
                : new SessionFixture(database, DOC);
    }

    private static List<Kind<?, ?>> kinds(TestDatabase database) {
        return kinds(database.kind().dialect().has(Feature.ARRAYS));
    }

    @EachDatabase
    void everyKind_gotInEveryWay_changedAtAnyTime_isWrittenOnce(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions soft = new SoftAssertions();
        for (Kind<?, ?> kind : kinds(database)) {
            String how = kind.changes().keySet().iterator().next();
            for (Got got : Got.values()) {
                for (When when : When.values()) {
                    Next next = Next.values()[(got.ordinal() + when.ordinal()) % Next.values().length];
                    play(soft, fixture, kind, got, when, how, next);
                }
            }
        }
        soft.assertAll();
    }

    @EachDatabase
    void everyKind_changedInEveryWay_isWrittenOnce(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions soft = new SoftAssertions();
        for (Kind<?, ?> kind : kinds(database)) {
            for (String how : kind.changes().keySet()) {
                for (Got got : List.of(Got.ASSIGNED_BEFORE_INSERT, Got.READ_AFTER_INSERT, Got.AFTER_COMMIT)) {
                    for (When when : List.of(When.AT_ONCE, When.AFTER_AN_AUTOFLUSH)) {
                        play(soft, fixture, kind, got, when, how, Next.COMMIT);
                    }
                }
            }
        }
        soft.assertAll();
    }

    @EachDatabase
    void everyKind_gotInEveryWay_notChanged_sendsNothing(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions soft = new SoftAssertions();
        for (Kind<?, ?> kind : kinds(database)) {
            for (Got got : Got.values()) {
                for (When when : When.values()) {
                    idle(soft, fixture, kind, got, when);
                }
            }
        }
        soft.assertAll();
    }

    private static <E, V> void idle(SoftAssertions soft, SessionFixture fixture, Kind<E, V> kind, Got got, When when) {
        Scene<E, V> scene = new Scene<>(fixture, kind);
        String name = kind + ", " + got + ", " + when;
        try {
            got.get(scene);
            fixture.forget();
            when.change(scene, each -> {});
            soft.assertThat(scene.session.isModified(scene.object)).as(name).isFalse();
            soft.assertThat(scene.session.dirty()).as(name).isEmpty();
            scene.session.commit();
            soft.assertThat(updates(fixture, kind)).as(name).isEmpty();
            soft.assertThat(scene.row()).as(name).isEqualTo(kind.first());
        } catch (RuntimeException | AssertionError e) {
            soft.fail(name, e);
        } finally {
            scene.session.close();
        }
    }

    @EachDatabase
    void everyKind_changedAndChangedBack_sendsNothing(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        for (Kind<?, ?> kind : kinds(database)) {
            changedAndBack(fixture, kind);
        }
    }

    private static <E, V> void changedAndBack(SessionFixture fixture, Kind<E, V> kind) {
        Scene<E, V> scene = new Scene<>(fixture, kind);
        scene.load();
        scene.get();
        kind.changes().values().iterator().next().accept(scene.value);
        assertThat(scene.session.isModified(scene.object)).as(kind.name()).isTrue();
        assertThat(scene.session.dirty()).as(kind.name()).containsExactly(scene.object);
        kind.set().accept(scene.object, kind.value().get());
        boolean digest = kind.name().startsWith("large"); // what it was is not known
        assertThat(scene.session.isModified(scene.object)).as(kind.name()).isEqualTo(digest);
        fixture.forget();
        scene.session.commit();
        assertThat(updates(fixture, kind)).as(kind.name()).hasSize(digest ? 1 : 0);
        assertThat(scene.row()).isEqualTo(kind.first());
        scene.session.close();
    }

    @EachDatabase
    void everyKind_changedAfterItsRowWasTakenBack_isInsertedAsItIs(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        for (Kind<?, ?> kind : kinds(database)) {
            for (String how : kind.changes().keySet()) {
                takenBack(fixture, kind, how);
            }
        }
    }

    private static <E, V> void takenBack(SessionFixture fixture, Kind<E, V> kind, String how) {
        Scene<E, V> scene = new Scene<>(fixture, kind);
        Consumer<V> change = kind.changes().get(how);
        scene.object = scene.fresh();
        scene.session.add(scene.object);
        scene.session.flush();
        scene.get();
        scene.session.rollback();
        change.accept(scene.value);
        scene.session.add(scene.object);
        fixture.forget();
        scene.session.commit();
        assertThat(updates(fixture, kind)).as(kind + ", " + how).isEmpty();
        scene.id = scene.kind.id().apply(scene.object);
        assertThat(scene.row()).as(kind + ", " + how).isEqualTo(kind.expected(change));
        scene.session.close();
    }

    // ---- the object is gone, the value is not

    @EachDatabase
    void everyKind_changedAfterItsObjectIsGone_isWritten(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        for (Kind<?, ?> kind : kinds(database)) {
            for (boolean loadedAgain : new boolean[] {false, true}) {
                gone(fixture, kind, loadedAgain);
            }
        }
    }

    private static <E, V> void gone(SessionFixture fixture, Kind<E, V> kind, boolean loadedAgain) {
        Scene<E, V> scene = new Scene<>(fixture, kind);
        scene.load();
        scene.get();
        if (!kind.holdsOwner()) {
            WeakReference<E> object = new WeakReference<>(scene.object);
            scene.object = null;
            collect(object);
        }
        if (loadedAgain) {
            scene.object = scene.session.getOne(kind.entity(), scene.id);
        }
        Consumer<V> change = kind.changes().values().iterator().next();
        change.accept(scene.value);
        fixture.forget();
        scene.session.commit();
        assertThat(updates(fixture, kind)).as(kind.name()).hasSize(1);
        assertThat(scene.row()).as(kind.name()).isEqualTo(kind.expected(change));
        scene.session.close();
    }

    private static void collect(WeakReference<?> object) {
        for (int i = 0; object.get() != null; i++) {
            assertThat(i).as("the object stays reachable").isLessThan(100);
            System.gc();
        }
    }
}
