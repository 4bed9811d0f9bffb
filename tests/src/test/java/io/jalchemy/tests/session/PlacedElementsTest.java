package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.lazyLoad;
import static io.jalchemy.orm.Loading.loadOnly;
import static io.jalchemy.orm.Loading.raiseLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.orm.Loading.subqueryLoad;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.boxes.AlbumPath.ALBUM;
import static io.jalchemy.tests.boxes.DrawerPath.DRAWER;
import static io.jalchemy.tests.boxes.ItemPath.ITEM;
import static io.jalchemy.tests.boxes.ListBoxPath.LIST_BOX;
import static io.jalchemy.tests.boxes.MapBoxPath.MAP_BOX;
import static io.jalchemy.tests.boxes.NotePath.NOTE;
import static io.jalchemy.tests.boxes.SetBoxPath.SET_BOX;
import static io.jalchemy.tests.boxes.SortedBoxPath.SORTED_BOX;
import static io.jalchemy.tests.boxes.TrackPath.TRACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Savepoint;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.path.CollectionAttribute;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.boxes.Album;
import io.jalchemy.tests.boxes.Album.Track;
import io.jalchemy.tests.boxes.Box;
import io.jalchemy.tests.boxes.Drawer;
import io.jalchemy.tests.boxes.Item;
import io.jalchemy.tests.boxes.MapBox;
import io.jalchemy.tests.boxes.Note;
import io.jalchemy.tests.boxes.SortedBox;
import io.jalchemy.tests.session.BoxKind.Tie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The keys of elements in maps, when they get them, and what cannot have any; and how collections of every kind are loaded. */
class PlacedElementsTest {

    private static SessionFixture fixture(TestDatabase database) {
        return new SessionFixture(database, ITEM, LIST_BOX, SET_BOX, SORTED_BOX, MAP_BOX, DRAWER, NOTE);
    }

    private static MapBox mapBox(String... names) {
        MapBox box = new MapBox("box");
        for (String name : names) {
            box.getOwned().put(name, new Item(name));
        }
        return box;
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(JalchemyException.class).hasMessageContaining("[" + code + "]");
    }

    private static List<String> names(Iterable<Item> items) {
        List<String> names = new java.util.ArrayList<>();
        items.forEach(each -> names.add(each.getName()));
        return names;
    }

    // ---- keys of maps

    /** Every way of saying a key refuses one that is not the element's own, and changes nothing (D-collections-1). */
    @Test
    void anotherKeyThanItsOwn_isRefused() {
        MapBox box = mapBox("a", "b");
        Item b = box.getOwned().get("b");
        Item x = new Item("x");
        Map<String, Item> held = box.getOwned();
        SoftAssertions all = new SoftAssertions();
        Map<String, ThrowingCallable> ways = Map.ofEntries(
                Map.entry("put", () -> held.put("y", x)),
                Map.entry("put over", () -> held.put("a", x)),
                Map.entry("put of what is there", () -> held.put("c", b)),
                Map.entry("putAll", () -> held.putAll(Map.of("y", x))),
                Map.entry("putIfAbsent", () -> held.putIfAbsent("y", x)),
                Map.entry("compute", () -> held.compute("a", (key, old) -> x)),
                Map.entry("computeIfAbsent", () -> held.computeIfAbsent("y", key -> x)),
                Map.entry("merge", () -> held.merge("a", x, (old, given) -> given)),
                Map.entry("replace", () -> held.replace("a", x)),
                Map.entry("replaceAll", () -> held.replaceAll((key, old) -> x)),
                Map.entry("setValue", () -> held.entrySet().iterator().next().setValue(x)),
                Map.entry("assigned", () -> box.setOwned(Map.of("y", x))));
        ways.forEach((way, act) -> all.assertThatThrownBy(act).as(way).hasMessageContaining("[WRONG_MAP_KEY]"));
        all.assertThat(held.keySet()).isEqualTo(Set.of("a", "b"));
        all.assertThat(x.getBox(box)).isNull();
        all.assertAll();
    }

    /** In SQLAlchemy the removal of an element whose key has changed is an error (D-collections-2). */
    @EachDatabase
    void keyThatChanges_movesNothing_untilTheMapIsLoadedAgain(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        try (Session session = fixture.sessions.open()) {
            MapBox box = mapBox("a", "b", "c");
            session.add(box);
            session.commit();
            Item a = box.getOwned().get("a");
            Item b = box.getOwned().get("b");
            Item c = box.getOwned().get("c");
            a.setName("b");
            b.setName("a");
            c.setName("z");
            assertThat(box.getOwned())
                    .containsEntry("a", a)
                    .containsEntry("b", b)
                    .containsEntry("c", c);
            session.flush();
            assertThat(box.getOwned())
                    .containsEntry("a", a)
                    .containsEntry("b", b)
                    .containsEntry("c", c);
            c.setBox(null, box);
            assertThat(box.getOwned()).containsOnlyKeys("a", "b");
            session.commit();
            assertThat(box.getOwned())
                    .containsOnlyKeys("a", "b")
                    .containsEntry("b", a)
                    .containsEntry("a", b);
            assertThat(fixture.rows("items")).isEqualTo(2);
        }
    }

    @Test
    void putUnderTheNewKey_movesTheElement() {
        MapBox box = mapBox("a", "b");
        Item a = box.getOwned().get("a");
        Item b = box.getOwned().get("b");
        a.setName("z");
        assertThat(box.getOwned().put("z", a)).isNull();
        assertThat(box.getOwned()).containsOnlyKeys("b", "z").containsEntry("z", a);
        assertThat(a.getBox(box)).isSameAs(box);
        a.setName("b");
        assertThat(box.getOwned().put("b", a)).isSameAs(b);
        assertThat(box.getOwned()).containsOnlyKeys("b").containsEntry("b", a);
        assertThat(b.getBox(box)).isNull();
    }

    /** What comes from the other side where another has given up its key takes that key. */
    @Test
    void keyThatWasGivenUp_isFree() {
        MapBox box = mapBox("a");
        Item old = box.getOwned().get("a");
        old.setName("z");
        Item a = new Item("a");
        a.setBox(box, box);
        assertThat(box.getOwned())
                .containsOnlyKeys("a", "z")
                .containsEntry("a", a)
                .containsEntry("z", old);
    }

    /** SQLAlchemy puts the second in place of the first, from the other side as well (D-collections-3). */
    @EachDatabase
    void takenKey_fromTheOtherSide_isKept_andRefusedWhenTheMapIsUsed(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        try (Session session = fixture.sessions.open()) {
            MapBox box = mapBox("a");
            session.add(box);
            Item second = new Item("a");
            second.setBox(box, box);
            Map<String, Item> held = box.getOwned();
            refused("DUPLICATE_MAP_KEY", () -> held.get("a"));
            refused("DUPLICATE_MAP_KEY", held::size);
            refused("DUPLICATE_MAP_KEY", () -> held.put("x", new Item("x")));
            assertThat(held.isEmpty()).isFalse();
            session.commit();
            assertThat(fixture.rows("items WHERE map_box_id IS NOT NULL")).isEqualTo(2);
            refused("DUPLICATE_MAP_KEY", () -> box.getOwned().size());
            second.setName("b");
            assertThat(box.getOwned()).containsOnlyKeys("a", "b");
            session.rollback();
            session.delete(box); // the cascade needs no key
            session.commit();
            assertThat(fixture.rows("items")).isZero();
        }
    }

    /** In SQLAlchemy the last row of a key wins, and the others are nowhere (D-collections-3). */
    @EachDatabase
    void twoRowsWithOneKey_areRefused_whereTheMapIsUsed_andNowhereElse(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        fixture.sessions.inTransaction(session -> {
            MapBox good = mapBox("a", "b");
            MapBox bad = mapBox("a");
            session.add(good);
            session.add(bad);
            new Item("a").setBox(bad, bad);
        });
        try (Session session = fixture.sessions.open()) {
            List<MapBox> boxes = session.scalars(
                            select(MAP_BOX).orderBy(MAP_BOX.id).options(selectInLoad(MAP_BOX.owned)))
                    .all();
            assertThat(boxes.get(0).getOwned()).containsOnlyKeys("a", "b");
            refused("DUPLICATE_MAP_KEY", () -> boxes.get(1).getOwned().size());
            session.delete(boxes.get(1));
            session.commit();
            assertThat(fixture.rows("items")).isEqualTo(2);
        }
    }

    /** SQLAlchemy refuses the assignment at the other side (D-collections-4). */
    @EachDatabase
    void keyThatIsNotThereYet_isAwaited(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        try (Session session = fixture.sessions.open()) {
            Drawer drawer = new Drawer();
            Note note = new Note(null, 1);
            note.setDrawer(drawer);
            refused("NO_MAP_KEY", () -> drawer.getNotes().size());
            refused("WRONG_MAP_KEY", () -> new Drawer().getNotes().put(0L, new Note(null, 1)));
            session.add(drawer);
            session.flush();
            assertThat(drawer.getNotes()).containsOnlyKeys(note.getId()).containsValue(note);
            session.commit();
            assertThat(drawer.getNotes()).containsOnlyKeys(note.getId());
        }
    }

    /** A column that may be null has null for a key, as a LinkedHashMap does. */
    @EachDatabase
    void null_isAKey_ifTheColumnMayBeNull(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        Long id = fixture.sessions.fromTransaction(session -> {
            Drawer drawer = new Drawer();
            for (String tag : new String[] {"a", null}) {
                new Note(tag, tag == null ? 1 : 2).setDrawer(drawer);
            }
            session.add(drawer);
            session.flush();
            return drawer.getId();
        });
        fixture.sessions.inTransaction(session -> {
            Drawer drawer = session.getOne(DRAWER, id);
            assertThat(drawer.getByTag()).hasSize(2).containsKey(null).containsKey("a");
            assertThat(drawer.getByTag().get(null))
                    .isSameAs(drawer.getByWeight().first());
        });
    }

    /** The key of an element is loaded if a statement has left it out. */
    @EachDatabase
    void keyThatIsNotLoaded_isLoadedWhenTheMapIsUsed(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        fixture.sessions.inTransaction(session -> session.add(mapBox("a", "b")));
        fixture.sessions.inTransaction(session -> {
            List<Item> items =
                    session.scalars(select(ITEM).options(loadOnly(ITEM.id))).all();
            assertThat(items).noneMatch(each -> Inspection.of(each).isLoaded("name"));
            MapBox box = session.scalarOne(select(MAP_BOX));
            assertThat(box.getOwned()).containsOnlyKeys("a", "b");
        });
    }

    /** What the library or the database makes of a field to which nothing was assigned is the key, not what the field has until then. */
    @EachDatabase
    void keyThatAnInsertMakes_isAwaited(TestDatabase database) {
        record Way(
                String column,
                BiConsumer<Track, Album> join,
                Function<Album, Map<?, Track>> map,
                Function<Track, Object> key) {}
        SessionFixture fixture = new SessionFixture(database, ALBUM, TRACK);
        SoftAssertions all = new SoftAssertions();
        for (Way way : List.of(
                new Way("code", Track::setWithCode, Album::getByCode, Track::getCode),
                new Way("number", Track::setWithNumber, Album::getByNumber, Track::getNumber),
                new Way("label", Track::setWithLabel, Album::getByLabel, Track::getLabel))) {
            try (Session session = fixture.sessions.open()) {
                Album album = new Album();
                session.add(album);
                Track track = new Track();
                way.join().accept(track, album);
                all.assertThatThrownBy(() -> way.map().apply(album).size())
                        .as(way.column())
                        .hasMessageContaining("[NO_MAP_KEY]");
                session.add(track);
                session.flush();
                all.assertThat(way.map().apply(album).get(way.key().apply(track)))
                        .as(way.column())
                        .isSameAs(track);
                session.commit();
                all.assertThat(way.map().apply(album).get(way.key().apply(track)))
                        .as(way.column())
                        .isSameAs(track);
            }
        }
        all.assertAll();
    }

    /** It is not the key that the row has, nor one that it ever had. */
    @EachDatabase
    void placeThatTheProgramGave_isForgotten_withWhatItWasGivenFor(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SortedBox sorted = new SortedBox("box");
        sorted.getOwned().addAll(List.of(new Item("a"), new Item("b")));
        MapBox mapped = mapBox("a", "b");
        fixture.sessions.inTransaction(session -> session.addAll(List.of(sorted, mapped)));
        for (boolean nested : new boolean[] {true, false}) {
            for (boolean flushed : new boolean[] {true, false}) {
                try (Session session = fixture.sessions.open()) {
                    MapBox map = session.getOne(MAP_BOX, mapped.getId());
                    SortedBox set = session.getOne(SORTED_BOX, sorted.getId());
                    Item inMap = map.getOwned().get("a");
                    Item inSet = set.getOwned().first();
                    Savepoint savepoint = session.beginNested();
                    inMap.setName("z");
                    map.getOwned().put("z", inMap);
                    inSet.setName("z");
                    set.getOwned().add(inSet);
                    assertThat(map.getOwned()).containsOnlyKeys("b", "z");
                    assertThat(names(set.getOwned())).containsExactly("b", "z");
                    if (flushed) {
                        session.flush();
                    }
                    if (nested) {
                        savepoint.rollback();
                    } else {
                        session.rollback();
                    }
                    assertThat(map.getOwned()).containsOnlyKeys("a", "b").containsEntry("a", inMap);
                    assertThat(names(set.getOwned())).containsExactly("a", "b");
                    session.commit();
                }
            }
        }
        assertThat(fixture.rows("items WHERE name = 'z'")).isZero();
    }

    // ---- what listeners refuse

    /** A validator is told of each element once, whichever way it comes; if it throws, nothing has changed. */
    @Test
    void elementThatAValidatorRefuses_doesNotCome() {
        SoftAssertions all = new SoftAssertions();
        for (BoxKind kind : List.of(BoxKind.SORTED, BoxKind.MAP)) {
            Box box = kind.maker.apply("box");
            fill(box.getOwned(), "a", "b");
            Item bad = new Item("bad");
            Map<String, ThrowingCallable> ways = Map.of(
                    "added", () -> fill(box.getOwned(), "bad"),
                    "from the other side", () -> bad.setBox(box, box),
                    "assigned", () -> box.setOwned(kind.plain(Tie.OWNED, List.of(bad))));
            ways.forEach((way, act) -> {
                all.assertThatThrownBy(act).as(kind + " " + way).hasMessage("bad");
                all.assertThat(names(BoxKind.items(box.getOwned())))
                        .as(kind + " " + way)
                        .isEqualTo(List.of("a", "b"));
            });
            all.assertThat(bad.getBox(box)).isNull();
        }
        all.assertAll();
    }

    // ---- loading

    @EachDatabase
    void everyKind_isLoadedInEveryWay(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        Map<String, Function<CollectionAttribute<Item>, LoadOption>> ways = Map.of(
                "lazy", each -> lazyLoad(each),
                "joined", each -> joinedLoad(each),
                "selectin", each -> selectInLoad(each),
                "subquery", each -> subqueryLoad(each));
        SoftAssertions all = new SoftAssertions();
        for (BoxKind kind : BoxKind.values()) {
            for (Tie tie : Tie.values()) {
                Box box = kind.maker.apply("box");
                fill(tie.of(box), "b", "a", "c");
                fixture.sessions.inTransaction(session -> {
                    session.add(box);
                    session.add(kind.maker.apply("empty"));
                });
                List<String> order = names(BoxKind.items(kind.plain(
                        tie, BoxKind.items(tie.of(box)).stream().sorted().toList())));
                ways.forEach((way, option) -> fixture.sessions.inTransaction(session -> {
                    List<Box> found = session.scalars(select(kind.path).options(option.apply(kind.attribute(tie))))
                            .all();
                    Box held = found.stream()
                            .filter(each -> each.getId().equals(box.getId()))
                            .findFirst()
                            .orElseThrow();
                    String name = kind + " " + tie + " " + way;
                    all.assertThat(Inspection.of(held).isLoaded(tie.attribute()))
                            .as(name)
                            .isEqualTo(!way.equals("lazy"));
                    all.assertThat(names(BoxKind.items(tie.of(held)))).as(name).isEqualTo(order);
                    found.stream()
                            .filter(each -> !each.getId().equals(box.getId()))
                            .forEach(each -> BoxKind.items(tie.of(each)));
                }));
                fixture.sessions.inTransaction(session -> {
                    Box held = session.getOne(kind.path, box.getId(), raiseLoad(kind.attribute(tie)));
                    all.assertThatThrownBy(() -> BoxKind.items(tie.of(held))).isInstanceOf(JalchemyException.class);
                });
            }
        }
        all.assertAll();
    }

    @SuppressWarnings("unchecked")
    private static void fill(Object collection, String... names) {
        for (String name : names) {
            Item item = new Item(name);
            if (collection instanceof Map<?, ?>) {
                ((Map<String, Item>) collection).put(name, item);
            } else {
                ((java.util.Collection<Item>) collection).add(item);
            }
        }
    }

    // ---- what becomes of a collection that is loaded again

    @EachDatabase
    void afterRollbackExpiryAndRefresh_theFormerCollectionIsRefused(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        Map<String, BiConsumer<Session, Object>> ways = new HashMap<>();
        ways.put("rollback", (session, box) -> session.rollback());
        ways.put("expire", Session::expire);
        ways.put("refresh", Session::refresh);
        for (BoxKind kind : BoxKind.values()) {
            for (Tie tie : Tie.values()) {
                ways.forEach((way, act) -> {
                    Box box = kind.maker.apply("box");
                    fill(tie.of(box), "a", "b");
                    fixture.sessions.inTransaction(session -> session.add(box));
                    try (Session session = fixture.sessions.open()) {
                        Box held = session.getOne(kind.path, box.getId());
                        Object before = tie.of(held);
                        session.withoutAutoflush(() -> {
                            fill(before, "x");
                            act.accept(session, held);
                            all.assertThatThrownBy(() -> fill(before, "y"))
                                    .as(kind + " " + tie + " " + way)
                                    .hasMessageContaining("[INVALID_COLLECTION]");
                        });
                        Set<String> expected = new TreeSet<>(List.of("a", "b"));
                        if (way.equals("refresh") && tie != Tie.LOOSE || way.equals("expire") && tie == Tie.LINKED) {
                            expected.add("x"); // its own side, which is not expired, says so to the flush
                        }
                        all.assertThat(new TreeSet<>(names(BoxKind.items(tie.of(held)))))
                                .as(kind + " " + tie + " " + way)
                                .isEqualTo(expected);
                        session.rollback();
                    }
                });
            }
        }
        all.assertAll();
    }

    /** Two boxes cannot have one collection of whatever kind. */
    @Test
    void collectionOfAnotherBox_isRefused() {
        SoftAssertions all = new SoftAssertions();
        for (BoxKind kind : BoxKind.values()) {
            for (Tie tie : Tie.values()) {
                Box one = kind.maker.apply("one");
                fill(tie.of(one), "a");
                Box other = kind.maker.apply("other");
                all.assertThatThrownBy(() -> tie.assign(other, tie.of(one)))
                        .as(kind + " " + tie)
                        .hasMessageContaining("[FOREIGN_COLLECTION]");
            }
        }
        all.assertAll();
    }
}
