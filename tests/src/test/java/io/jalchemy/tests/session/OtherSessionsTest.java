package io.jalchemy.tests.session;

import static io.jalchemy.orm.Relationships.withParent;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.boxes.ItemPath.ITEM;
import static io.jalchemy.tests.boxes.ListBoxPath.LIST_BOX;
import static io.jalchemy.tests.boxes.MapBoxPath.MAP_BOX;
import static io.jalchemy.tests.boxes.SetBoxPath.SET_BOX;
import static io.jalchemy.tests.boxes.SortedBoxPath.SORTED_BOX;

import io.jalchemy.orm.Session;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.boxes.Box;
import io.jalchemy.tests.boxes.Item;
import io.jalchemy.tests.hubs.Hub;
import io.jalchemy.tests.hubs.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is in one session is refused where it is put into what is in another, as in SQLAlchemy; nothing has changed then. */
class OtherSessionsTest {

    private static void refused(SoftAssertions all, String name, ThrowingCallable act) {
        all.assertThatThrownBy(act)
                .as(name)
                .isInstanceOf(JalchemyException.class)
                .hasMessageContaining("[OTHER_SESSION]")
                .hasMessageContaining("two sessions");
    }

    @SuppressWarnings("unchecked") // of items
    private static void place(Object held, Item item) {
        if (held instanceof Map<?, ?>) {
            ((Map<String, Item>) held).put(item.getName(), item);
        } else {
            ((Collection<Item>) held).add(item);
        }
    }

    @EachDatabase(requires = Feature.ROW_LOCKS) // two transactions at a time
    void element_ofEveryKindOfCollection(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, ITEM, LIST_BOX, SET_BOX, SORTED_BOX, MAP_BOX);
        SoftAssertions all = new SoftAssertions();
        for (BoxKind kind : BoxKind.values()) {
            for (BoxKind.Tie tie : BoxKind.Tie.values()) {
                Box stored = kind.maker.apply("box");
                Item item = new Item("a");
                fixture.sessions.inTransaction(session -> session.addAll(List.of(stored, item)));
                try (Session one = fixture.sessions.open();
                        Session two = fixture.sessions.open()) {
                    Box box = one.getOne(kind.path, stored.getId());
                    Item other = two.getOne(ITEM, item.getId());
                    String name = kind + " " + tie;
                    refused(all, name, () -> place(tie.of(box), other));
                    refused(all, name + " assigned", () -> tie.assign(box, kind.plain(tie, List.of(other))));
                    if (tie == BoxKind.Tie.OWNED) {
                        refused(all, name + " from the other side", () -> other.setBox(box, box));
                    } else if (tie == BoxKind.Tie.LINKED) {
                        refused(all, name + " from the other side", () -> other.getBoxes(box)
                                .add(box));
                    }
                    all.assertThat(BoxKind.items(tie.of(box))).as(name).isEmpty();
                    one.commit();
                    two.commit();
                    all.assertThat(fixture.column(kind.rows(tie, box))).as(name).isEmpty();
                }
            }
        }
        all.assertAll();
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    void element_ofACollectionThatHoldsNone(TestDatabase database) {
        SessionFixture fixture = HubScene.fixture(database);
        SoftAssertions all = new SoftAssertions();
        HubScene.each(all, (kind, tie) -> {
            Long id = HubScene.stored(fixture, kind, tie, "a");
            Long otherId = HubScene.stored(fixture, kind, tie, "b");
            try (Session one = fixture.sessions.open();
                    Session two = fixture.sessions.open()) {
                Hub hub = one.getOne(kind.path, id);
                Hub otherHub = two.getOne(kind.path, otherId);
                Named other = two.scalars(select(kind.elements(tie)).where(withParent(otherHub, kind.attribute(tie))))
                        .one();
                refused(all, kind + " " + tie, () -> tie.of(hub).add(other));
                one.commit();
                two.commit();
                all.assertThat(HubScene.rows(fixture, kind, tie, hub)).containsExactly("a");
                all.assertThat(HubScene.rows(fixture, kind, tie, otherHub)).containsExactly("b");
            }
        });
        all.assertAll();
    }
}
