package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.boxes.DrawerPath.DRAWER;
import static io.jalchemy.tests.boxes.ItemPath.ITEM;
import static io.jalchemy.tests.boxes.ListBoxPath.LIST_BOX;
import static io.jalchemy.tests.boxes.MapBoxPath.MAP_BOX;
import static io.jalchemy.tests.boxes.NotePath.NOTE;
import static io.jalchemy.tests.boxes.SetBoxPath.SET_BOX;
import static io.jalchemy.tests.boxes.SortedBoxPath.SORTED_BOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.boxes.Item;
import io.jalchemy.tests.boxes.SortedBox;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The places of elements in sorted sets: when they get them, and what cannot have any. */
class SortedElementsTest {

    private static SessionFixture fixture(TestDatabase database) {
        return new SessionFixture(database, ITEM, LIST_BOX, SET_BOX, SORTED_BOX, MAP_BOX, DRAWER, NOTE);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(JalchemyException.class).hasMessageContaining("[" + code + "]");
    }

    private static List<String> names(Iterable<Item> items) {
        List<String> names = new java.util.ArrayList<>();
        items.forEach(each -> names.add(each.getName()));
        return names;
    }

    /** Each of five items is given the name of each, and is found all the same, and no other in its place. */
    @Test
    void itemThatIsThere_isFoundByIdentity_whateverItComparesAs() {
        record Way(String name, BiFunction<NavigableSet<Item>, Item, Boolean> act, boolean gone) {}
        List<Way> ways = List.of(
                new Way("contains", (held, item) -> held.contains(item), false),
                new Way("remove", (held, item) -> held.remove(item), true),
                new Way("removeAll", (held, item) -> held.removeAll(List.of(item)), true),
                new Way("removeAll of many", (held, item) -> held.removeAll(Collections.nCopies(9, item)), true),
                new Way(
                        "descendingSet().remove",
                        (held, item) -> held.descendingSet().remove(item),
                        true),
                new Way("add", (held, item) -> !held.add(item), false));
        SoftAssertions all = new SoftAssertions();
        for (int number = 0; number < 5; number++) {
            for (String name : List.of("a", "b", "c", "d", "e", "0", "z")) {
                for (Way way : ways) {
                    SortedBox box = new SortedBox("box");
                    List<Item> items =
                            Stream.of("a", "b", "c", "d", "e").map(Item::new).toList();
                    box.getOwned().addAll(items);
                    Item item = items.get(number);
                    item.setName(name);
                    String what = way.name() + " of the item at " + number + ", which is " + name + " now";
                    all.assertThat(way.act().apply(box.getOwned(), item))
                            .as(what)
                            .isTrue();
                    for (Item each : items) {
                        boolean in = each != item || !way.gone();
                        all.assertThat(each.getBox(box)).as(what).isSameAs(in ? box : null);
                        all.assertThat(box.getOwned().stream().anyMatch(held -> held == each))
                                .as(what)
                                .isEqualTo(in);
                    }
                    if (way.name().equals("add") && items.stream().noneMatch(each -> isOther(each, item))) {
                        all.assertThat(names(box.getOwned())).as(what).isSorted();
                    }
                }
            }
        }
        all.assertAll();
    }

    private static boolean isOther(Item one, Item other) {
        return one != other && one.getName().equals(other.getName());
    }

    @EachDatabase
    void rowsThatCompareAsEqual_areRefused_whereTheSetIsUsed_andNowhereElse(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        Long id = fixture.sessions.fromTransaction(session -> {
            SortedBox box = new SortedBox("box");
            box.getOwned().addAll(List.of(new Item("a"), new Item("b")));
            session.add(box);
            new Item("b").setBox(box, box);
            session.flush();
            refused("EQUAL_ELEMENTS", () -> box.getOwned().first());
            return box.getId();
        });
        try (Session session = fixture.sessions.open()) {
            SortedBox box = session.getOne(SORTED_BOX, id);
            refused("EQUAL_ELEMENTS", () -> box.getOwned().size());
            refused("EQUAL_ELEMENTS", () -> box.getOwned().add(new Item("x")));
            session.scalars(select(ITEM).orderBy(ITEM.id.desc())).all().get(0).setName("c");
            assertThat(names(box.getOwned())).containsExactly("a", "b", "c");
            session.delete(box);
            session.commit();
            assertThat(fixture.rows("items")).isZero();
        }
    }

    /** Of an assigned set whose own order tells apart what this one does not, nothing is taken. */
    @Test
    void assignedElementsThatCompareAsEqual_areRefused() {
        SortedBox box = new SortedBox("box");
        box.getOwned().add(new Item("a"));
        TreeSet<Item> byIdentity = new TreeSet<>((one, other) -> one == other ? 0 : 1);
        byIdentity.add(new Item("b"));
        byIdentity.add(new Item("b"));
        refused("EQUAL_ELEMENTS", () -> box.setOwned(byIdentity));
        assertThat(names(box.getOwned())).containsExactly("a");
    }

    /** What is sorted by something else now is still removed, also from the other side; loading sorts again. */
    @EachDatabase
    void orderThatChanges_movesNothing_untilTheSetIsLoadedAgain(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        try (Session session = fixture.sessions.open()) {
            SortedBox box = new SortedBox("box");
            box.getOwned().addAll(List.of(new Item("a"), new Item("b"), new Item("c"), new Item("d")));
            session.add(box);
            session.commit();
            List<Item> items = List.copyOf(box.getOwned());
            items.get(0).setName("z");
            items.get(1).setName("y");
            assertThat(box.getOwned()).containsExactlyElementsOf(items);
            assertThat(box.getOwned().contains(items.get(0))).isTrue();
            assertThat(box.getOwned().remove(items.get(0))).isTrue();
            items.get(2).setBox(null, box);
            assertThat(names(box.getOwned())).containsExactly("y", "d");
            assertThat(box.getOwned().add(items.get(1))).isFalse();
            assertThat(names(box.getOwned())).containsExactly("d", "y"); // adding it again has sorted it
            session.commit();
            assertThat(names(box.getOwned())).containsExactly("d", "y");
            assertThat(fixture.rows("items")).isEqualTo(2);
        }
    }

    /** A comparator that fails leaves both sides as they are. */
    @Test
    void comparatorThatFails_changesNothing() {
        SortedBox box = new SortedBox("box");
        Item nameless = new Item(null);
        assertThatThrownBy(() -> box.getOwned().add(nameless)).isInstanceOf(NullPointerException.class);
        assertThat(box.getOwned()).isEmpty();
        box.getOwned().add(new Item("a"));
        assertThatThrownBy(() -> box.getOwned().add(nameless)).isInstanceOf(NullPointerException.class);
        assertThat(nameless.getBox(box)).isNull();
        nameless.setBox(box, box); // nothing is compared
        assertThatThrownBy(() -> box.getOwned().size()).isInstanceOf(NullPointerException.class);
        nameless.setName("b");
        assertThat(names(box.getOwned())).containsExactly("a", "b");
    }
}
