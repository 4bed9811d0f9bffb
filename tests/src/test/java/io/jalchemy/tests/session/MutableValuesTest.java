package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.staff.ItemPath.ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.staff.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values that programs change in place are written; values that were only read are not. */
class MutableValuesTest {

    private static SessionFixture items(TestDatabase database) {
        SessionFixture items = new SessionFixture(database, ITEM);
        Item item = new Item("a");
        item.setData(new HashMap<>(Map.of("x", 1, "list", List.of(1, 2))));
        item.setBytes(new byte[] {1, 2, 3});
        items.sessions.inTransaction(session -> session.add(item));
        return items;
    }

    @EachDatabase
    void changedInPlace_isWritten_onlyThat(TestDatabase database) {
        SessionFixture items = items(database);
        try (Session session = items.sessions.open()) {
            Item item = session.getOne(ITEM, 1L);
            assertThat(item.getData()).containsEntry("x", 1);
            assertThat(item.getBytes()).hasSize(3);
            items.forget();
            session.flush();
            assertThat(items.sent()).isEmpty();
            item.getData().put("y", 2);
            session.flush();
            assertThat(items.sent()).singleElement().asString().startsWith("UPDATE items SET data = ? WHERE");
            item.getBytes()[0] = 9;
            session.commit();
            assertThat(items.sent()).singleElement().asString().startsWith("UPDATE items SET bytes = ? WHERE");
            assertThat(item.getBytes()).containsExactly(9, 2, 3);
            assertThat(item.getData()).isEqualTo(Map.of("x", 1, "y", 2, "list", List.of(1, 2)));
            item.getData().put("z", 3);
            session.rollback();
            assertThat(item.getData()).doesNotContainKey("z");
        }
    }

    @EachDatabase
    void newObject_changedAfterTheFlush_isWritten(TestDatabase database) {
        SessionFixture items = items(database);
        Item item = new Item("b");
        item.setData(new HashMap<>());
        try (Session session = items.sessions.open()) {
            session.add(item);
            session.flush();
            item.getData().put("later", true);
            session.commit();
        }
        try (Session session = items.sessions.open()) {
            Item found =
                    session.scalars(select(ITEM).where(ITEM.payload.eq("b"))).one();
            assertThat(found.getData()).isEqualTo(Map.of("later", true));
            found.setData(null);
            session.commit();
            assertThat(found.getData()).isNull();
        }
    }
}
