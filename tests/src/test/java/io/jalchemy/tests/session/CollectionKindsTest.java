package io.jalchemy.tests.session;

import static io.jalchemy.tests.boxes.ItemPath.ITEM;
import static io.jalchemy.tests.boxes.ListBoxPath.LIST_BOX;
import static io.jalchemy.tests.boxes.MapBoxPath.MAP_BOX;
import static io.jalchemy.tests.boxes.SetBoxPath.SET_BOX;
import static io.jalchemy.tests.boxes.SortedBoxPath.SORTED_BOX;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.boxes.Box;
import io.jalchemy.tests.boxes.Item;
import io.jalchemy.tests.session.BoxKind.Tie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import org.assertj.core.api.SoftAssertions;

/**
 * Each kind of collection × each relationship × each state of its owner × each operation: memory and rows are those of a plain
 * model, one of the JDK's own collections to which the same was done. Before each operation the box has the items a, b and c.
 */
class CollectionKindsTest {

    private enum State {
        /** The box and its items are new and in no session. */
        NEW,
        /** They have rows, and the collection is loaded. */
        LOADED,
        /** They have rows, and the collection is not loaded. */
        UNLOADED,
        /** A commit has expired them after all was loaded. */
        EXPIRED,
        /** Another session has loaded them; they are changed, then added to a session. */
        DETACHED,
        /** The same after they went through a stream. */
        SERIALIZED,
        /** Another session has loaded them; they are changed, then merged. */
        MERGED
    }

    /** The objects of one cell. */
    private static final class Items {
        final String prefix;
        final Item a;
        final Item b;
        final Item c;
        final Item x;
        final Item y;

        /** Another item with the name of b. */
        final Item otherB;

        Items(String prefix, List<Item> held) {
            this.prefix = prefix;
            this.a = held.get(0);
            this.b = held.get(1);
            this.c = held.get(2);
            this.x = new Item(prefix + "x");
            this.y = new Item(prefix + "bb");
            this.otherB = new Item(prefix + "b");
        }

        List<Item> all() {
            return List.of(a, b, c, x, y, otherB);
        }
    }

    /** Something that is done to a collection, be it the library's or the JDK's. */
    private record Operation(String name, Set<BoxKind> kinds, BiConsumer<Object, Items> action) {}

    /** Something that is done at the other side, and what it does to the collection. */
    private record OtherSide(String name, BiConsumer<Object, Items> model, Action action) {
        private interface Action {
            void at(Items items, Box box, boolean owned);
        }
    }

    @SuppressWarnings("unchecked")
    private static Operation collection(String name, BiConsumer<Collection<Item>, Items> action) {
        return new Operation(
                name,
                EnumSet.of(BoxKind.LIST, BoxKind.SET, BoxKind.SORTED),
                (collection, items) -> action.accept((Collection<Item>) collection, items));
    }

    @SuppressWarnings("unchecked")
    private static Operation values(String name, BiConsumer<Collection<Item>, Items> action) {
        return new Operation(
                name,
                EnumSet.allOf(BoxKind.class),
                (collection, items) -> action.accept(
                        collection instanceof Map<?, ?> map
                                ? (Collection<Item>) map.values()
                                : (Collection<Item>) collection,
                        items));
    }

    @SuppressWarnings("unchecked")
    private static Operation sorted(String name, BiConsumer<NavigableSet<Item>, Items> action) {
        return new Operation(
                name,
                EnumSet.of(BoxKind.SORTED),
                (collection, items) -> action.accept((NavigableSet<Item>) collection, items));
    }

    @SuppressWarnings("unchecked")
    private static Operation map(String name, BiConsumer<Map<String, Item>, Items> action) {
        return new Operation(
                name,
                EnumSet.of(BoxKind.MAP),
                (collection, items) -> action.accept((Map<String, Item>) collection, items));
    }

    private static void put(Map<String, Item> map, Item item) {
        map.put(item.getName(), item);
    }

    private static final List<Operation> OPERATIONS = List.of(
            values("nothing", (held, items) -> {}),
            collection("add", (held, items) -> held.add(items.x)),
            collection("add and remove", (held, items) -> {
                held.add(items.x);
                held.remove(items.x);
            }),
            collection("addAll", (held, items) -> held.addAll(List.of(items.x, items.y))),
            values("remove", (held, items) -> held.remove(items.b)),
            values("remove what is not there", (held, items) -> held.remove(items.x)),
            values("removeAll", (held, items) -> held.removeAll(List.of(items.b, items.x))),
            values("removeIf", (held, items) -> held.removeIf(each -> each != items.b)),
            values("retainAll", (held, items) -> held.retainAll(List.of(items.b, items.x))),
            values("clear", (held, items) -> held.clear()),
            values("remove by iterator", (held, items) -> {
                Iterator<Item> each = held.iterator();
                while (each.hasNext()) {
                    if (each.next() == items.b) {
                        each.remove();
                    }
                }
            }),
            collection("remove and add back", (held, items) -> {
                held.remove(items.b);
                held.add(items.b);
            }),
            collection("clear and add", (held, items) -> {
                held.clear();
                held.addAll(List.of(items.x, items.b));
            }),
            sorted("pollFirst", (held, items) -> held.pollFirst()),
            sorted("pollLast twice", (held, items) -> {
                held.pollLast();
                held.pollLast();
            }),
            sorted("add a second b", (held, items) -> held.add(items.otherB)),
            sorted("clear of subSet", (held, items) -> held.subSet(held.first(), true, items.b, true)
                    .clear()),
            sorted("add to tailSet", (held, items) -> held.tailSet(held.first(), true)
                    .add(items.y)),
            sorted("removeIf of headSet", (held, items) -> held.headSet(items.b, true)
                    .removeIf(each -> each == items.b)),
            sorted("retainAll of descendingSet", (held, items) -> held.descendingSet()
                    .retainAll(List.of(items.b))),
            sorted("descendingIterator", (held, items) -> {
                Iterator<Item> each = held.descendingIterator();
                each.next();
                each.remove();
            }),
            map("put", (held, items) -> put(held, items.x)),
            map("put over b", (held, items) -> put(held, items.otherB)),
            map("put over b and back", (held, items) -> {
                put(held, items.otherB);
                put(held, items.b);
            }),
            map("put b again", (held, items) -> put(held, items.b)),
            map(
                    "putAll",
                    (held, items) ->
                            held.putAll(Map.of(items.x.getName(), items.x, items.otherB.getName(), items.otherB))),
            map("putIfAbsent", (held, items) -> {
                held.putIfAbsent(items.x.getName(), items.x);
                held.putIfAbsent(items.b.getName(), items.otherB);
            }),
            map("compute", (held, items) -> {
                held.compute(items.b.getName(), (key, old) -> items.otherB);
                held.compute(items.c.getName(), (key, old) -> null);
                held.compute(items.x.getName(), (key, old) -> items.x);
            }),
            map("computeIfAbsent", (held, items) -> held.computeIfAbsent(items.x.getName(), key -> items.x)),
            map("computeIfPresent", (held, items) -> held.computeIfPresent(items.b.getName(), (key, old) -> null)),
            map("merge", (held, items) -> {
                held.merge(items.b.getName(), items.otherB, (old, given) -> given);
                held.merge(items.c.getName(), items.x, (old, given) -> null);
            }),
            map("replace", (held, items) -> {
                held.replace(items.b.getName(), items.b, items.otherB);
                held.replace(items.x.getName(), items.x);
            }),
            map("replaceAll", (held, items) -> held.replaceAll((key, old) -> old == items.b ? items.otherB : old)),
            map("remove key", (held, items) -> held.remove(items.b.getName())),
            map("remove key with value", (held, items) -> {
                held.remove(items.b.getName(), items.b);
                held.remove(items.c.getName(), items.x);
            }),
            map("remove of keySet", (held, items) -> held.keySet().remove(items.b.getName())),
            map("retainAll of keySet", (held, items) -> held.keySet().retainAll(Set.of(items.b.getName()))),
            map("setValue", (held, items) -> held.entrySet().forEach(each -> {
                if (each.getValue() == items.b) {
                    each.setValue(items.otherB);
                }
            })),
            map("removeIf of entrySet", (held, items) -> held.entrySet()
                    .removeIf(each -> each.getKey().equals(items.b.getName()))));

    private static void place(Object collection, Item item) {
        if (collection instanceof Map<?, ?>) {
            @SuppressWarnings("unchecked")
            Map<String, Item> map = (Map<String, Item>) collection;
            map.put(item.getName(), item);
        } else {
            @SuppressWarnings("unchecked")
            Collection<Item> items = (Collection<Item>) collection;
            items.add(item);
        }
    }

    private static void take(Object collection, Item item) {
        Collection<?> items = collection instanceof Map<?, ?> map ? map.values() : (Collection<?>) collection;
        items.remove(item);
    }

    private static void join(Item item, Box box, boolean owned) {
        if (owned) {
            item.setBox(box, box);
        } else {
            item.getBoxes(box).add(box);
        }
    }

    private static void leave(Item item, Box box, boolean owned) {
        if (owned) {
            item.setBox(null, box);
        } else {
            item.getBoxes(box).remove(box);
        }
    }

    private static final List<OtherSide> OTHER_SIDES = List.of(
            new OtherSide(
                    "x joins",
                    (model, items) -> place(model, items.x),
                    (items, box, owned) -> join(items.x, box, owned)),
            new OtherSide(
                    "b leaves",
                    (model, items) -> take(model, items.b),
                    (items, box, owned) -> leave(items.b, box, owned)),
            new OtherSide(
                    "b leaves and comes back",
                    (model, items) -> {
                        take(model, items.b);
                        place(model, items.b);
                    },
                    (items, box, owned) -> {
                        leave(items.b, box, owned);
                        join(items.b, box, owned);
                    }),
            new OtherSide(
                    "another b joins in place of b",
                    (model, items) -> {
                        take(model, items.b);
                        place(model, items.otherB);
                    },
                    (items, box, owned) -> {
                        join(items.otherB, box, owned);
                        leave(items.b, box, owned);
                    }));

    // ---- the cells

    private int cells;

    @EachDatabase
    void everyOperation_ofEveryKind(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        for (BoxKind kind : BoxKind.values()) {
            for (Tie tie : Tie.values()) {
                for (State state : State.values()) {
                    for (Operation operation : OPERATIONS) {
                        if (operation.kinds().contains(kind)) {
                            String name = kind + " " + tie + " " + state + ": " + operation.name();
                            new Cell(fixture, kind, tie, state, name, all)
                                    .run(
                                            operation.action(),
                                            (items, box) -> operation.action().accept(tie.of(box), items));
                        }
                    }
                    String name = kind + " " + tie + " " + state + ": ";
                    new Cell(fixture, kind, tie, state, name + "assign", all).run(this::assigned, (items, box) -> {
                        Object next = kind.plain(tie, List.of(items.x, items.b));
                        tie.assign(box, next);
                    });
                    new Cell(fixture, kind, tie, state, name + "assign nothing", all)
                            .run(
                                    (model, items) -> clear(model),
                                    (items, box) -> tie.assign(box, kind.plain(tie, List.of())));
                }
            }
        }
        all.assertAll();
    }

    private void assigned(Object model, Items items) {
        clear(model);
        place(model, items.x);
        place(model, items.b);
    }

    private static void clear(Object model) {
        if (model instanceof Map<?, ?> map) {
            map.clear();
        } else {
            ((Collection<?>) model).clear();
        }
    }

    @EachDatabase
    void everyChange_fromTheOtherSide(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        for (BoxKind kind : BoxKind.values()) {
            for (Tie tie : List.of(Tie.OWNED, Tie.LINKED)) {
                for (State state : State.values()) {
                    for (OtherSide change : OTHER_SIDES) {
                        String name = kind + " " + tie + " " + state + ": " + change.name();
                        new Cell(fixture, kind, tie, state, name, all)
                                .fromOtherSide()
                                .run(change.model(), (items, box) -> {
                                    change.action().at(items, box, tie == Tie.OWNED);
                                    boolean queued = state == State.UNLOADED || state == State.EXPIRED;
                                    all.assertThat(Inspection.of(box).isLoaded(tie.attribute()))
                                            .as(name + ": whether it is loaded")
                                            .isEqualTo(!queued);
                                });
                    }
                }
            }
        }
        all.assertAll();
    }

    private static SessionFixture fixture(TestDatabase database) {
        return new SessionFixture(database, ITEM, LIST_BOX, SET_BOX, SORTED_BOX, MAP_BOX);
    }

    private static List<String> names(Collection<Item> items) {
        return items.stream().map(Item::getName).toList();
    }

    /** One combination. */
    private final class Cell {
        private final SessionFixture fixture;
        private final BoxKind kind;
        private final Tie tie;
        private final State state;
        private final String name;
        private final SoftAssertions all;
        private final String prefix = "n" + cells++ + "-";
        private boolean otherSide;

        Cell(SessionFixture fixture, BoxKind kind, Tie tie, State state, String name, SoftAssertions all) {
            this.fixture = fixture;
            this.kind = kind;
            this.tie = tie;
            this.state = state;
            this.name = name;
            this.all = all;
        }

        Cell fromOtherSide() {
            otherSide = true;
            return this;
        }

        void run(BiConsumer<Object, Items> model, BiConsumer<Items, Box> action) {
            try {
                tryRun(model, action);
            } catch (RuntimeException | AssertionError e) {
                all.fail(name, e);
            }
        }

        private void tryRun(BiConsumer<Object, Items> model, BiConsumer<Items, Box> action) {
            Box box = box();
            if (state == State.NEW) {
                Items items = items(box);
                Object plain = kind.plain(tie, List.of(items.a, items.b, items.c));
                act(model, action, plain, items, box);
                fixture.sessions.inTransaction(session -> session.add(box));
                check(box, plain, items, true);
                return;
            }
            fixture.sessions.inTransaction(session -> session.add(box));
            Long id = box.getId();
            if (state == State.DETACHED || state == State.SERIALIZED || state == State.MERGED) {
                Box loaded = fixture.sessions.fromTransaction(session -> loaded(session, id));
                Box held = state == State.SERIALIZED ? Streams.throughStream(loaded) : loaded;
                Items items = items(held);
                Object plain = kind.plain(tie, List.of(items.a, items.b, items.c));
                act(model, action, plain, items, held);
                fixture.sessions.inTransaction(session -> {
                    if (state == State.MERGED) {
                        session.merge(held);
                    } else {
                        session.add(held);
                    }
                });
                check(held, plain, items, false);
                return;
            }
            try (Session session = fixture.sessions.open()) {
                List<Item> found = BoxKind.items(tie.of(loaded(session, id)));
                Box held = session.getOne(kind.path, id);
                if (state == State.EXPIRED) {
                    session.commit();
                } else if (state == State.UNLOADED) {
                    session.expire(held);
                    session.getOne(kind.path, id).getId();
                }
                Items items = new Items(prefix, sorted(found));
                Object plain = kind.plain(tie, List.of(items.a, items.b, items.c));
                act(model, action, plain, items, held);
                session.commit();
                check(held, plain, items, false);
            }
        }

        private Box box() {
            Box box = kind.maker.apply(prefix);
            for (String each : List.of("a", "b", "c")) {
                place(tie.of(box), new Item(prefix + each));
            }
            return box;
        }

        private Items items(Box box) {
            return new Items(prefix, sorted(BoxKind.items(tie.of(box))));
        }

        private List<Item> sorted(List<Item> items) {
            return items.stream().sorted().toList();
        }

        /** The box with all that is looked at. */
        private Box loaded(Session session, Long id) {
            Box box = session.getOne(kind.path, id);
            BoxKind.items(tie.of(box)).forEach(each -> {
                each.getBox(box);
                each.getBoxes(box).size();
            });
            return box;
        }

        private void act(
                BiConsumer<Object, Items> model, BiConsumer<Items, Box> action, Object plain, Items items, Box box) {
            model.accept(plain, items);
            action.accept(items, box);
            Object live = tie.of(box);
            if (kind == BoxKind.SET || isQueued()) {
                all.assertThat(BoxKind.items(live)).as(name).containsExactlyInAnyOrderElementsOf(BoxKind.items(plain));
            } else {
                all.assertThat(BoxKind.items(live)).as(name).containsExactlyElementsOf(BoxKind.items(plain));
            }
            if (plain instanceof Map<?, ?> map) {
                all.assertThat(((Map<?, ?>) live).keySet()).as(name).isEqualTo(map.keySet());
            }
            List<Item> held = BoxKind.items(plain);
            for (Item each : items.all()) {
                boolean in = held.stream().anyMatch(other -> other == each);
                if (tie == Tie.OWNED) {
                    all.assertThat(each.getBox(box))
                            .as(name + ": box of " + each)
                            .isSameAs(in ? box : null);
                } else if (tie == Tie.LINKED) {
                    all.assertThat(each.getBoxes(box))
                            .as(name + ": boxes of " + each)
                            .isEqualTo(in ? List.of(box) : List.of());
                }
            }
        }

        /** Whether changes may have been queued: when rows are loaded, what they have is in the order of the rows. */
        private boolean isQueued() {
            return otherSide && (state == State.UNLOADED || state == State.EXPIRED);
        }

        /** Items that a cascade has put into the session, and nothing takes out again although the box has them no more. */
        private List<Item> staying(Items items) {
            boolean attached = state == State.LOADED || state == State.UNLOADED || state == State.EXPIRED;
            if (!attached || tie == Tie.OWNED) {
                return List.of();
            }
            return name.endsWith(": add and remove")
                    ? List.of(items.x)
                    : name.endsWith(": put over b and back") ? List.of(items.otherB) : List.of();
        }

        /** Looks at the rows, and at what another session loads. */
        private void check(Box box, Object plain, Items items, boolean fresh) {
            List<Item> held = BoxKind.items(plain);
            List<String> expected = names(held).stream().sorted().distinct().toList();
            all.assertThat(query(kind.rows(tie, box)))
                    .as(name + ": rows of the box")
                    .isEqualTo(expected);
            Set<Item> existing = Collections.newSetFromMap(new IdentityHashMap<>());
            existing.addAll(held);
            existing.addAll(staying(items));
            if (!fresh && tie != Tie.OWNED) {
                existing.addAll(List.of(items.a, items.b, items.c));
            }
            all.assertThat(query("SELECT name FROM items WHERE name LIKE '" + prefix + "%'"))
                    .as(name + ": items with rows")
                    .isEqualTo(names(existing).stream().sorted().toList());
            fixture.sessions.inTransaction(session -> {
                Object again = tie.of(session.getOne(kind.path, box.getId()));
                List<String> order = names(BoxKind.items(kind.plain(tie, sorted(held)))).stream()
                        .distinct()
                        .toList();
                all.assertThat(names(BoxKind.items(again)))
                        .as(name + ": loaded again")
                        .isEqualTo(order);
                if (again instanceof Map<?, ?> map) {
                    all.assertThat(new ArrayList<Object>(map.keySet()))
                            .as(name + ": keys")
                            .isEqualTo(order);
                }
            });
        }

        private List<String> query(String sql) {
            return fixture.column(sql).stream().map(String::valueOf).sorted().toList();
        }
    }

    // ---- what is refused

    /** A collection of an object that is to be deleted takes nothing more. */
    @EachDatabase
    void addingToADeletedBox_isRefused(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        for (BoxKind kind : BoxKind.values()) {
            for (Tie tie : Tie.values()) {
                Box box = kind.maker.apply("box");
                place(tie.of(box), new Item("a"));
                fixture.sessions.inTransaction(session -> session.add(box));
                try (Session session = fixture.sessions.open()) {
                    Box held = session.getOne(kind.path, box.getId());
                    BoxKind.items(tie.of(held));
                    session.delete(held);
                    all.assertThatThrownBy(() -> place(tie.of(held), new Item("x")))
                            .as(kind + " " + tie)
                            .isInstanceOf(JalchemyException.class)
                            .hasMessageContaining("[DELETED_OBJECT]");
                    all.assertThat(names(BoxKind.items(tie.of(held)))).isEqualTo(List.of("a"));
                }
            }
        }
        all.assertAll();
    }

    /** No kind takes null, and none changes by trying. */
    @EachDatabase
    void null_isRefused(TestDatabase database) {
        SoftAssertions all = new SoftAssertions();
        for (BoxKind kind : BoxKind.values()) {
            for (Tie tie : Tie.values()) {
                Box box = kind.maker.apply("box");
                place(tie.of(box), new Item("a"));
                Object held = tie.of(box);
                all.assertThatThrownBy(() -> {
                            if (held instanceof Map<?, ?>) {
                                @SuppressWarnings("unchecked")
                                Map<String, Item> map = (Map<String, Item>) held;
                                map.put("x", null);
                            } else {
                                @SuppressWarnings("unchecked")
                                Collection<Item> items = (Collection<Item>) held;
                                items.add(null);
                            }
                        })
                        .as(kind + " " + tie)
                        .isInstanceOf(NullPointerException.class);
                all.assertThat(names(BoxKind.items(held))).isEqualTo(List.of("a"));
                all.assertThat(held instanceof SortedSet<?>).isEqualTo(kind == BoxKind.SORTED);
            }
        }
        all.assertAll();
    }
}
