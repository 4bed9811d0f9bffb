package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.merging.BadgePath.BADGE;
import static io.jalchemy.tests.merging.ChainLinkPath.CHAIN_LINK;
import static io.jalchemy.tests.merging.DivisionPath.DIVISION;
import static io.jalchemy.tests.merging.HolderPath.HOLDER;
import static io.jalchemy.tests.merging.ItemPath.ITEM;
import static io.jalchemy.tests.merging.MarkPath.MARK;
import static io.jalchemy.tests.merging.SlotPath.SLOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.Gson;
import io.jalchemy.orm.AttributeEvents;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.merging.Badge;
import io.jalchemy.tests.merging.ChainLink;
import io.jalchemy.tests.merging.Division;
import io.jalchemy.tests.merging.Holder;
import io.jalchemy.tests.merging.Item;
import io.jalchemy.tests.merging.Mark;
import io.jalchemy.tests.merging.Slot;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What something writes into the fields of new objects, past the library. */
class WrittenPastTest {

    private static final String JSON =
            "{\"id\":1,\"title\":\"t\",\"items\":[{\"id\":1},{\"id\":2}],\"slots\":[{\"id\":1}],"
                    + "\"marks\":[{\"id\":1},{\"id\":2}],\"badge\":{\"id\":1},\"division\":{\"id\":1}}";

    private static SessionFixture fixture(TestDatabase database) {
        return new SessionFixture(database, HOLDER, DIVISION, ITEM, SLOT, MARK, BADGE);
    }

    /** Who writes. */
    private enum Writer {
        JACKSON,
        JACKSON_FIELDS,
        GSON,
        REFLECTION;

        Holder write() throws JsonProcessingException {
            return switch (this) {
                case JACKSON -> new ObjectMapper().readValue(JSON, Holder.class);
                case JACKSON_FIELDS ->
                    new ObjectMapper()
                            .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                            .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                            .readValue(JSON, Holder.class);
                case GSON -> new Gson().fromJson(JSON, Holder.class);
                case REFLECTION -> reflected();
            };
        }

        private static Holder reflected() {
            Holder holder = new Holder(1L);
            set(holder, "title", "t");
            set(holder, "items", List.of(new Item(1L), new Item(2L)));
            set(holder, "slots", new ArrayList<>(List.of(new Slot(1L))));
            set(holder, "marks", new HashSet<>(List.of(new Mark(1L), new Mark(2L))));
            set(holder, "badge", new Badge(1L));
            set(holder, "division", new Division(1L));
            return holder;
        }
    }

    private static void set(Object object, String name, @Nullable Object value) {
        try {
            Field field = object.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(object, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertAdopted(Holder holder) {
        assertThat(holder.getItems()).hasSize(2).allMatch(each -> each.getHolder() == holder);
        assertThat(holder.getSlots()).hasSize(1).allMatch(each -> each.getHolder() == holder);
        assertThat(holder.getMarks()).hasSize(2).allMatch(each -> each.getHolders()
                .contains(holder));
        assertThat(holder.getBadge().getHolder()).isSameAs(holder);
    }

    private static void assertStored(SessionFixture holders) {
        assertThat(holders.rows("holder_items WHERE holder_id = 1")).isEqualTo(2);
        assertThat(holders.rows("holder_slots WHERE holder_id = 1")).isEqualTo(1);
        assertThat(holders.rows("holder_badges WHERE holder_id = 1")).isEqualTo(1);
        assertThat(holders.rows("holder_marks WHERE holder_id = 1")).isEqualTo(2);
        assertThat(holders.rows("holders WHERE division_id = 1 AND title = 't'"))
                .isEqualTo(1);
    }

    @EachDatabase
    void whoeverWrites_add_adoptsIt(TestDatabase database) throws Exception {
        SessionFixture holders = fixture(database);
        for (Writer writer : Writer.values()) {
            Holder holder = writer.write();
            try (Session session = holders.sessions.open()) {
                session.add(holder);
                assertAdopted(holder);
                session.commit();
                assertStored(holders);
                holder.getItems().remove(0);
                holder.getItems().add(new Item(3L));
                session.flush();
                assertThat(holders.verbs()).contains("INSERT holder_items", "UPDATE holder_items");
                session.rollback();
                List<Object> all = new ArrayList<>(holder.getItems());
                all.addAll(holder.getMarks());
                all.add(holder.getBadge());
                all.add(holder.getDivision());
                session.delete(holder);
                all.forEach(session::delete);
                session.commit();
            }
        }
    }

    @EachDatabase
    void whoeverWrites_merge_copiesIt(TestDatabase database) throws Exception {
        SessionFixture holders = fixture(database);
        for (Writer writer : Writer.values()) {
            Holder holder = writer.write();
            holders.sessions.inTransaction(session -> assertAdopted(session.merge(holder)));
            assertStored(holders);
        }
    }

    /** What is written after the object was added is found by the flush. */
    @EachDatabase
    void whatIsWrittenAfterAdd_isAdoptedByTheFlush_andByAutoflush(TestDatabase database) {
        SessionFixture holders = fixture(database);
        try (Session session = holders.sessions.open()) {
            Holder holder = new Holder(1L);
            Slot replaced = new Slot(9L);
            holder.getSlots().add(replaced);
            session.add(holder);
            set(holder, "title", "t");
            set(holder, "items", List.of(new Item(1L), new Item(2L)));
            set(holder, "slots", new ArrayList<>(List.of(new Slot(1L))));
            set(holder, "marks", new HashSet<>(List.of(new Mark(1L), new Mark(2L))));
            set(holder, "badge", new Badge(1L));
            set(holder, "division", new Division(1L));
            session.flush();
            assertAdopted(holder);
            assertThat(replaced.getHolder()).isNull();
            session.commit();
        }
        assertStored(holders);
    }

    /** What was known of the object with a row when its collections were overwritten. */
    private enum Known {
        LOADED,
        LOADED_AND_CHANGED,
        UNLOADED,
        OBJECT_CHANGED,
        EXPIRED,
        ADDED_ON_THE_OTHER_SIDE
    }

    /** What ends what was done. */
    private enum End {
        COMMIT,
        FLUSH_AND_COMMIT,
        QUERY_AND_COMMIT,
        DELETE
    }

    /**
     * Collections of an object with a row that are overwritten count as assigned: what they lack goes the way of its relationship,
     * what is new is written. What is expected is a plain model of that; an attribute that is to be loaded is loaded, and what was
     * written into its field before is gone, as everywhere.
     */
    @EachDatabase
    void collectionsOfAnObjectWithARow_countAsAssigned(TestDatabase database) {
        SessionFixture holders = fixture(database);
        long base = 0;
        for (Known known : Known.values()) {
            for (End end : End.values()) {
                base += 10;
                overwrite(holders, known, end, base);
            }
        }
    }

    private static void overwrite(SessionFixture holders, Known known, End end, long base) {
        String cell = known + " " + end;
        holders.sessions.inTransaction(session -> {
            Holder holder = new Holder(base);
            holder.getItems().addAll(List.of(new Item(base + 1), new Item(base + 2)));
            holder.getSlots().addAll(List.of(new Slot(base + 1), new Slot(base + 2)));
            holder.getMarks().addAll(List.of(new Mark(base + 1), new Mark(base + 2)));
            session.add(holder);
        });
        boolean counts = known != Known.UNLOADED && known != Known.EXPIRED;
        try (Session session = holders.sessions.open()) {
            Holder holder = session.getOne(HOLDER, base);
            Item item = session.getOne(ITEM, base + 1);
            Slot slot = session.getOne(SLOT, base + 1);
            Mark mark = session.getOne(MARK, base + 1);
            if (known != Known.UNLOADED) {
                assertThat(holder.getItems()).as(cell).hasSize(2);
                assertThat(holder.getSlots()).as(cell).hasSize(2);
                assertThat(holder.getMarks()).as(cell).hasSize(2);
            }
            switch (known) {
                case LOADED_AND_CHANGED -> {
                    holder.getItems().add(new Item(base + 4));
                    holder.getSlots().add(new Slot(base + 4));
                    holder.getMarks().add(new Mark(base + 4));
                }
                case ADDED_ON_THE_OTHER_SIDE -> new Item(base + 4).setHolder(holder);
                case OBJECT_CHANGED -> holder.setTitle("other");
                case EXPIRED -> session.expire(holder);
                default -> assertThat(holder.getId()).as(cell).isEqualTo(base);
            }
            set(holder, "items", new ArrayList<>(List.of(item, new Item(base + 3))));
            set(holder, "slots", List.of(slot, new Slot(base + 3)));
            set(holder, "marks", new HashSet<>(List.of(mark, new Mark(base + 3))));
            switch (end) {
                case FLUSH_AND_COMMIT -> session.flush();
                case QUERY_AND_COMMIT -> session.scalars(select(DIVISION)).all();
                case DELETE -> session.delete(holder);
                default -> assertThat(session.contains(holder)).as(cell).isTrue();
            }
            session.commit();
            if (end == End.DELETE) {
                assertThat(holders.rows("holders WHERE id = " + base)).as(cell).isZero();
                assertThat(holders.rows("holder_slots WHERE id > " + base + " AND id < " + (base + 10)))
                        .as(cell)
                        .isZero();
                assertThat(holders.rows("holder_marks WHERE holder_id = " + base))
                        .as(cell)
                        .isZero();
                return;
            }
            List<Long> wanted = counts ? List.of(base + 1, base + 3) : List.of(base + 1, base + 2);
            assertThat(holder.getItems()).as(cell).extracting(Item::getId).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(holder.getSlots()).as(cell).extracting(Slot::getId).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(holder.getMarks()).as(cell).extracting(Mark::getId).containsExactlyInAnyOrderElementsOf(wanted);
        }
        for (String table : List.of("holder_items", "holder_slots", "holder_marks")) {
            assertThat(holders.rows(table + " WHERE holder_id = " + base))
                    .as(cell + table)
                    .isEqualTo(2);
        }
        assertThat(holders.rows("holder_slots WHERE id > " + base + " AND id < " + (base + 10)))
                .as(cell + ": slots without a holder are deleted")
                .isEqualTo(2);
    }

    /** Where there is a getter alone Jackson writes the field, or, if it may not, adds to what the getter gives. */
    @EachDatabase
    void jackson_withAGetterAlone(TestDatabase database) throws Exception {
        SessionFixture chains = new SessionFixture(database, CHAIN_LINK);
        long first = 0;
        for (boolean field : new boolean[] {true, false}) {
            ObjectMapper mapper = JsonMapper.builder()
                    .configure(MapperFeature.INFER_PROPERTY_MUTATORS, field)
                    .build();
            ChainLink link = mapper.readValue("{\"next\":[{},{}]}", ChainLink.class);
            try (Session session = chains.sessions.open()) {
                session.add(link);
                session.commit();
                assertThat(link.getNext()).hasSize(2).allMatch(each -> each.getPrevious() == link);
                assertThat(link.getId()).isGreaterThan(first);
                first = link.getId();
            }
            assertThat(chains.rows("chain_links WHERE previous_id = " + first)).isEqualTo(2);
        }
    }

    /** The other side alone is written: the collection has the element, and the row its key. */
    @EachDatabase
    void aReferenceThatIsWritten_isInTheOtherSidesCollection(TestDatabase database) {
        SessionFixture holders = fixture(database);
        for (boolean plain : new boolean[] {false, true}) {
            for (boolean childFirst : new boolean[] {false, true}) {
                Holder holder = new Holder(null);
                if (plain) {
                    set(holder, "items", List.of());
                }
                Item item = new Item(null);
                set(item, "holder", holder);
                try (Session session = holders.sessions.open()) {
                    session.add(childFirst ? item : holder);
                    session.add(childFirst ? holder : item);
                    assertThat(holder.getItems()).containsExactly(item);
                    session.commit();
                    assertThat(holders.rows("holder_items WHERE holder_id = " + holder.getId()))
                            .isEqualTo(1);
                    item.setHolder(null);
                    session.flush();
                    assertThat(holder.getItems()).isEmpty();
                }
            }
        }
    }

    @EachDatabase
    void listeners_hearEachOnce(TestDatabase database) {
        List<String> heard = new ArrayList<>();
        AttributeEvents<Holder> events = AttributeEvents.of(HOLDER)
                .onAppend(HOLDER.items, (holder, item) -> heard.add("+" + item.getId()))
                .onSet(HOLDER.division, (holder, value, previous) -> heard.add("division " + value.getId()));
        try {
            SessionFixture holders = fixture(database);
            Holder holder = new Holder(1L);
            set(holder, "items", new ArrayList<>(List.of(new Item(1L), new Item(2L))));
            set(holder, "division", new Division(4L));
            holders.sessions.inTransaction(session -> {
                session.add(holder);
                session.add(holder);
                session.flush();
            });
            assertThat(heard).containsExactlyInAnyOrder("division 4", "+1", "+2");
        } finally {
            events.remove();
        }
    }

    @Test
    void theCollectionOfAnotherObject_isRefused() {
        Holder holder = new Holder(1L);
        Holder other = new Holder(2L);
        other.getItems().add(new Item(1L));
        set(holder, "items", other.getItems());
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.SQLITE);
                Session session = fixture(database).sessions.open()) {
            assertThatThrownBy(() -> session.add(holder))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("Holder.items")
                    .hasMessageContaining("[FOREIGN_COLLECTION]");
        }
    }

    /** Objects whose fields hold what the library made are looked at, and nothing is made for them. */
    @Test
    void whatWasAdopted_isLeftAlone() {
        Holder holder = new Holder(1L);
        Item item = new Item(1L);
        holder.getItems().add(item);
        Collection<Item> items = holder.getItems();
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.SQLITE);
                Session session = fixture(database).sessions.open()) {
            session.add(holder);
            session.flush();
            assertThat(holder.getItems()).isSameAs(items);
        }
    }
}
