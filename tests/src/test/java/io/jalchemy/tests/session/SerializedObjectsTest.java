package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.merging.BadgePath.BADGE;
import static io.jalchemy.tests.merging.DivisionPath.DIVISION;
import static io.jalchemy.tests.merging.GuestPath.GUEST;
import static io.jalchemy.tests.merging.HolderPath.HOLDER;
import static io.jalchemy.tests.merging.IntVersionedPath.INT_VERSIONED;
import static io.jalchemy.tests.merging.IntegerVersionedPath.INTEGER_VERSIONED;
import static io.jalchemy.tests.merging.ItemPath.ITEM;
import static io.jalchemy.tests.merging.ListedPath.LISTED;
import static io.jalchemy.tests.merging.MarkPath.MARK;
import static io.jalchemy.tests.merging.OwnFormPath.OWN_FORM;
import static io.jalchemy.tests.merging.ParcelPath.PARCEL;
import static io.jalchemy.tests.merging.ReplacedPath.REPLACED;
import static io.jalchemy.tests.merging.RoomPath.ROOM;
import static io.jalchemy.tests.merging.SlotPath.SLOT;
import static io.jalchemy.tests.session.Streams.throughStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.DetachedObjectException;
import io.jalchemy.orm.error.StaleDataException;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.merging.Badge;
import io.jalchemy.tests.merging.Division;
import io.jalchemy.tests.merging.Guest;
import io.jalchemy.tests.merging.Holder;
import io.jalchemy.tests.merging.IntVersioned;
import io.jalchemy.tests.merging.IntegerVersioned;
import io.jalchemy.tests.merging.Item;
import io.jalchemy.tests.merging.Listed;
import io.jalchemy.tests.merging.Mark;
import io.jalchemy.tests.merging.OwnForm;
import io.jalchemy.tests.merging.Parcel;
import io.jalchemy.tests.merging.Replaced;
import io.jalchemy.tests.merging.Room;
import io.jalchemy.tests.merging.Slot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Objects that went through a stream: what they know, and what can be done with them. */
class SerializedObjectsTest {

    private static SessionFixture holders(TestDatabase database) {
        SessionFixture holders = new SessionFixture(database, HOLDER, DIVISION, ITEM, SLOT, MARK, BADGE);
        Holder holder = new Holder(1L);
        holder.setNote("old");
        holder.setTitle("old");
        holder.setDivision(new Division(1L));
        holder.getItems().addAll(List.of(new Item(1L), new Item(2L)));
        holder.getSlots().addAll(List.of(new Slot(1L), new Slot(2L)));
        holder.getMarks().addAll(List.of(new Mark(1L), new Mark(2L)));
        holder.setBadge(new Badge(1L));
        holders.sessions.inTransaction(session -> session.add(holder));
        holders.forget();
        return holders;
    }

    private static Holder loaded(SessionFixture holders) {
        return holders.sessions.fromTransaction(session -> session.getOne(HOLDER, 1L));
    }

    private static Holder whole(SessionFixture holders) {
        return holders.sessions.fromTransaction(session -> {
            Holder holder = session.getOne(HOLDER, 1L);
            assertThat(holder.getItems()).hasSize(2);
            assertThat(holder.getSlots()).hasSize(2);
            assertThat(holder.getMarks()).hasSize(2);
            assertThat(holder.getBadge()).isNotNull();
            assertThat(holder.getDivision()).isNotNull();
            return holder;
        });
    }

    // ---- what it is

    @EachDatabase
    void whatIsNotLoaded_isNotNull_itRaises(TestDatabase database) {
        SessionFixture holders = holders(database);
        Holder back = throughStream(loaded(holders));
        assertThat(Inspection.of(back).isDetached()).isTrue();
        assertThat(Inspection.of(back).key()).isEqualTo(1L);
        assertThat(Inspection.of(back).unloaded())
                .containsExactlyInAnyOrder("division", "items", "slots", "marks", "badge");
        assertThat(back.getNote()).isEqualTo("old");
        assertThatThrownBy(back::getItems)
                .isInstanceOf(DetachedObjectException.class)
                .hasMessageContaining("Holder.items is not loaded");
        assertThatThrownBy(back::getBadge).isInstanceOf(DetachedObjectException.class);
    }

    @EachDatabase
    void serialising_leavesTheObjectInItsSession_alsoWhatIsExpired(TestDatabase database) {
        SessionFixture holders = holders(database);
        try (Session session = holders.sessions.open()) {
            Holder holder = session.getOne(HOLDER, 1L);
            assertThat(holder.getItems()).hasSize(2);
            holder.setNote("changed");
            session.commit();
            holders.forget();
            Holder back = throughStream(holder);
            assertThat(holders.sent()).isEmpty();
            assertThat(back.getNote()).isEqualTo("changed");
            assertThat(back.getItems()).hasSize(2);
            assertThat(Inspection.of(holder).isPersistent()).isTrue();
            assertThat(Inspection.of(holder).unloaded()).contains("note");
        }
    }

    @EachDatabase
    void aGraph_comesBackAsOne_andTellsOfChanges(TestDatabase database) {
        SessionFixture holders = holders(database);
        Holder back = throughStream(whole(holders));
        Item first = back.getItems().get(0);
        assertThat(first.getHolder()).isSameAs(back);
        back.getItems().remove(first);
        assertThat(first.getHolder()).isNull();
        back.getItems().add(new Item(3L));
        back.getMarks().remove(back.getMarks().iterator().next());
        assertThat(back.getItems().get(1).getHolder()).isSameAs(back);
        holders.sessions.inTransaction(session -> session.add(back));
        assertThat(holders.rows("holder_items WHERE holder_id = 1 AND id IN (2, 3)"))
                .isEqualTo(2);
        assertThat(holders.rows("holder_items WHERE holder_id IS NULL AND id = 1"))
                .isEqualTo(1);
        assertThat(holders.rows("holder_marks")).isEqualTo(1);
    }

    // ---- added again

    @EachDatabase
    void add_sendsNothing_andTheFirstWriteOnlyWhatChanged(TestDatabase database) {
        SessionFixture holders = holders(database);
        Holder back = throughStream(whole(holders));
        try (Session session = holders.sessions.open()) {
            holders.forget();
            session.add(back);
            assertThat(Inspection.of(back).isPersistent()).isTrue();
            session.flush();
            assertThat(holders.sent()).isEmpty();
            back.setNote("new");
            session.commit();
            assertThat(holders.sent())
                    .singleElement()
                    .asString()
                    .contains("note")
                    .doesNotContain("title");
            session.delete(back);
            session.commit();
        }
        assertThat(holders.rows("holders")).isZero();
    }

    @EachDatabase
    void whatWasChangedBefore_isWrittenWhenItIsAdded(TestDatabase database) {
        SessionFixture holders = holders(database);
        Holder changed;
        try (Session session = holders.sessions.open()) {
            Holder holder = session.getOne(HOLDER, 1L);
            assertThat(holder.getItems()).hasSize(2);
            assertThat(holder.getSlots()).hasSize(2);
            assertThat(holder.getMarks()).hasSize(2);
            holder.setNote("new");
            holder.setTitle(null);
            holder.setTitle("old"); // no change after all
            holder.getItems().remove(0);
            holder.getItems().add(new Item(3L));
            holder.getSlots().remove(0);
            holder.getMarks().clear();
            holder.setDivision(null);
            changed = throughStream(holder);
            session.rollback();
        }
        Holder back = throughStream(changed);
        holders.sessions.inTransaction(session -> {
            session.add(back);
            holders.forget();
            session.flush();
            assertThat(holders.verbs()).doesNotContain("SELECT holders");
        });
        assertThat(holders.rows("holders WHERE note = 'new' AND title = 'old' AND division_id IS NULL"))
                .isEqualTo(1);
        assertThat(holders.rows("holder_items WHERE holder_id = 1 AND id IN (2, 3)"))
                .isEqualTo(2);
        assertThat(holders.rows("holder_items WHERE holder_id = 1")).isEqualTo(2);
        assertThat(holders.rows("holder_marks")).isZero();
        assertThat(holders.rows("holder_slots")).isEqualTo(1);
    }

    @EachDatabase
    void add_isRefused_ifTheSessionHasAnotherObjectOfItsRow(TestDatabase database) {
        SessionFixture holders = holders(database);
        Holder back = throughStream(loaded(holders));
        try (Session session = holders.sessions.open()) {
            Holder own = session.getOne(HOLDER, 1L);
            assertThatThrownBy(() -> session.add(back))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("merge");
            back.setNote("merged");
            assertThat(session.merge(back)).isSameAs(own);
            assertThat(own.getNote()).isEqualTo("merged");
        }
    }

    @EachDatabase
    void theFirstWrite_checksTheVersionThatTravelled(TestDatabase database) {
        SessionFixture versions = new SessionFixture(database, INT_VERSIONED, INTEGER_VERSIONED);
        versions.sessions.inTransaction(session -> {
            session.add(new IntVersioned(1L));
            session.add(new IntegerVersioned(1L));
        });
        IntVersioned one =
                throughStream(versions.sessions.fromTransaction(session -> session.getOne(INT_VERSIONED, 1L)));
        IntegerVersioned other =
                throughStream(versions.sessions.fromTransaction(session -> session.getOne(INTEGER_VERSIONED, 1L)));
        one.setNote("first");
        other.setNote("first");
        IntVersioned late = throughStream(one);
        IntegerVersioned lateToo = throughStream(other);
        IntVersioned merged = throughStream(one);
        IntegerVersioned mergedToo = throughStream(other);
        versions.sessions.inTransaction(session -> {
            session.add(one);
            session.add(other);
        });
        assertThat(versions.rows("int_versioned WHERE note = 'first' AND version = 2"))
                .isEqualTo(1);
        assertThat(versions.rows("integer_versioned WHERE note = 'first' AND version = 2"))
                .isEqualTo(1);
        for (Object each : List.of(late, lateToo)) {
            assertThatThrownBy(() -> versions.sessions.inTransaction(session -> session.add(each)))
                    .isInstanceOf(StaleDataException.class);
        }
        for (Object each : List.of(merged, mergedToo)) {
            assertThatThrownBy(() -> versions.sessions.inTransaction(session -> session.merge(each)))
                    .isInstanceOf(StaleDataException.class);
        }
    }

    // ---- new objects

    @EachDatabase
    void aNewObject_comesBackNew(TestDatabase database) {
        SessionFixture holders = holders(database);
        Holder holder = new Holder(77L);
        holder.getItems().add(new Item(7L));
        holder.setCount(0);
        holder.getMarks().add(new Mark(7L));
        Holder back = throughStream(holder);
        assertThat(Inspection.of(back).isTransient()).isTrue();
        assertThat(back.getItems().get(0).getHolder()).isSameAs(back);
        holders.sessions.inTransaction(session -> session.add(back));
        assertThat(holders.rows("holder_items WHERE id = 7 AND holder_id = " + back.getId()))
                .isEqualTo(1);
        assertThat(holders.rows("holder_marks WHERE mark_id = 7")).isEqualTo(1);
        assertThat(back.getTitle()).isEqualTo("made");
    }

    @EachDatabase
    void aPendingObject_comesBackNew_aDeletedOneDeleted(TestDatabase database) {
        SessionFixture holders = holders(database);
        try (Session session = holders.sessions.open()) {
            Holder pending = new Holder(9L);
            session.add(pending);
            assertThat(Inspection.of(throughStream(pending)).isTransient()).isTrue();
            Holder deleted = session.getOne(HOLDER, 1L);
            session.delete(deleted);
            Holder before = throughStream(deleted);
            assertThat(Inspection.of(before).isDetached()).isTrue();
            session.flush();
            Holder back = throughStream(deleted);
            session.rollback();
            assertThatThrownBy(() -> session.add(back)).hasMessageContaining("[WAS_DELETED]");
            assertThat(Inspection.of(back).isDetached()).isTrue();
        }
    }

    // ---- sets and circles

    @EachDatabase
    void aSetOfElementsWithoutAHashCodeYet_isRead(TestDatabase database) {
        SessionFixture rooms = new SessionFixture(database, ROOM, GUEST);
        Room room = new Room();
        List<String> words = List.of("zoe", "ann", "mel");
        words.forEach(each -> room.getGuests().add(new Guest(each)));
        Guest guest = throughStream(room.getGuests().iterator().next());
        Room back = guest.getRoom();
        assertThat(back.getGuests()).extracting(Guest::getWord).containsExactlyElementsOf(words);
        assertThat(back.getGuests()).contains(guest).allMatch(each -> each.getRoom() == back);
        rooms.sessions.inTransaction(session -> session.add(back));
        Guest stored = rooms.sessions.fromTransaction(session -> {
            Room there = session.scalars(select(ROOM)).one();
            assertThat(there.getGuests()).hasSize(3);
            return there.getGuests().iterator().next();
        });
        assertThat(throughStream(stored).getRoom().getGuests()).hasSize(3);
        Set<Guest> alone = throughStream(room.getGuests());
        assertThat(alone).hasSize(3).contains(new Guest("ann")).isNotInstanceOf(LinkedHashSet.class);
        assertThat(alone.add(new Guest("ann"))).isFalse();
        assertThat(alone.add(new Guest("bob"))).isTrue();
        assertThat(alone.remove(new Guest("zoe"))).isTrue();
        assertThat(alone).extracting(Guest::getWord).containsExactly("ann", "mel", "bob");
    }

    @Test
    void aCollectionOfItsOwn_isPlain() {
        Holder holder = new Holder(1L);
        holder.getItems().add(new Item(1L));
        assertThat(throughStream(holder.getItems()))
                .isExactlyInstanceOf(ArrayList.class)
                .hasSize(1);
    }

    // ---- classes that write themselves

    @EachDatabase
    void ownWriteObject_mixinsThatAreNotSerialisable_valuesChangedInPlace(TestDatabase database) {
        SessionFixture parcels = new SessionFixture(database, PARCEL);
        for (String scratch : new String[] {null, "scratch"}) {
            Parcel parcel = new Parcel();
            parcel.setStamp("stamped");
            parcel.setLabel("a");
            parcel.setContents(Map.of("a", 1));
            parcels.sessions.inTransaction(session -> session.add(parcel));
            Parcel changed = parcels.sessions.fromTransaction(session -> {
                Parcel there = session.getOne(PARCEL, parcel.getId());
                there.setScratch(scratch);
                there.setStamp("again");
                return throughStream(there);
            });
            parcels.sessions.inTransaction(
                    session -> session.getOne(PARCEL, parcel.getId()).setStamp("stamped"));
            assertThat(changed.getScratch()).isEqualTo(scratch);
            assertThat(changed.getId()).isEqualTo(parcel.getId());
            assertThat(changed.getStamp()).isEqualTo("again");
            assertThat(changed.getVersion()).isEqualTo(1);
            Parcel fresh = parcels.sessions.fromTransaction(session -> session.getOne(PARCEL, parcel.getId()));
            Parcel back = throughStream(fresh);
            back.setStamp(null);
            parcels.sessions.inTransaction(session -> session.add(back));
            assertThat(parcels.rows("parcels WHERE stamp IS NULL AND label = 'a' AND id = " + parcel.getId()))
                    .isEqualTo(1);
            Parcel unsaved = new Parcel();
            unsaved.setScratch(scratch);
            Parcel unsavedBack = throughStream(unsaved);
            assertThat(unsavedBack.getStamp()).isEqualTo("initial");
            assertThat(unsavedBack.getScratch()).isEqualTo(scratch);
            assertThat(Inspection.of(unsavedBack).isTransient()).isTrue();
        }
    }

    @EachDatabase
    void namedFields_whatIsNotWritten_isNotLoaded(TestDatabase database) {
        SessionFixture all = new SessionFixture(database, LISTED, OWN_FORM, REPLACED);
        all.sessions.inTransaction(session -> {
            session.add(new Listed(1L, "a", "left"));
            session.add(new OwnForm(1L, "a", "left"));
            Replaced replaced = new Replaced(1L, "a");
            replaced.setRest("left");
            session.add(replaced);
        });
        Listed listed = throughStream(all.sessions.fromTransaction(session -> session.getOne(LISTED, 1L)));
        assertThat(Inspection.of(listed).unloaded()).containsExactly("rest");
        listed.setLabel("b");
        all.sessions.inTransaction(session -> session.merge(listed));
        assertThat(all.rows("listed WHERE label = 'b' AND rest = 'left'")).isEqualTo(1);
        OwnForm own = throughStream(all.sessions.fromTransaction(session -> session.getOne(OWN_FORM, 1L)));
        Replaced replaced = throughStream(all.sessions.fromTransaction(session -> session.getOne(REPLACED, 1L)));
        assertThat(Inspection.of(own).isTransient()).isTrue();
        assertThat(Inspection.of(replaced).isTransient()).isTrue();
        all.sessions.inTransaction(session -> {
            assertThat(session.merge(own).getRest()).isEqualTo("left");
            assertThat(session.merge(replaced).getRest()).isEqualTo("left");
        });
    }

    // ---- classes that changed

    /** The name of an attribute in the stream is another: as if the class had lost one and gained one. */
    @EachDatabase
    void anAttributeThatIsGone_isDropped_aNewOneIsNotLoaded(TestDatabase database) {
        SessionFixture holders = holders(database);
        Holder holder = whole(holders);
        holder.setNote("changed");
        holder.getItems().clear();
        Holder withoutItems = readWithout(holder, "items");
        assertThat(Inspection.of(withoutItems).unloaded()).containsExactly("items");
        holders.sessions.inTransaction(session -> session.merge(withoutItems));
        assertThat(holders.rows("holder_items WHERE holder_id = 1")).isEqualTo(2);
        assertThat(holders.rows("holders WHERE note = 'changed'")).isEqualTo(1);
        holder.setNote("later");
        Holder withoutNote = readWithout(holder, "note");
        assertThat(Inspection.of(withoutNote).unloaded()).containsExactly("note");
        holders.sessions.inTransaction(session -> session.merge(withoutNote));
        assertThat(holders.rows("holder_items WHERE holder_id = 1")).isZero();
        assertThat(holders.rows("holders WHERE note = 'changed'")).isEqualTo(1);
    }

    private static Holder readWithout(Holder holder, String name) {
        byte[] bytes = Streams.write(holder);
        String length = "\0" + (char) name.length();
        String other = name.substring(0, name.length() - 1) + "z";
        byte[] renamed = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace(length + name, length + other)
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(renamed).isNotEqualTo(bytes);
        return (Holder) Streams.read(renamed);
    }

    /** As streams were before states travelled, and as they are where something else has no states. */
    @EachDatabase
    void aStreamWithoutState_isReadAsWhatAProgramMade(TestDatabase database) throws IOException {
        SessionFixture holders = holders(database);
        Holder holder = loaded(holders);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new WithoutStates(bytes)) {
            out.writeObject(holder);
        }
        Holder back = (Holder) Streams.read(bytes.toByteArray());
        assertThat(Inspection.of(back).isTransient()).isTrue();
        back.setNote("merged");
        holders.sessions.inTransaction(session -> session.merge(back));
        assertThat(holders.rows("holders WHERE note = 'merged' AND title = 'old'"))
                .isEqualTo(1);
        assertThat(holders.rows("holder_items WHERE holder_id = 1")).isEqualTo(2);
    }

    private static final class WithoutStates extends ObjectOutputStream {

        WithoutStates(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            return object.getClass().getSimpleName().equals("SerializedState") ? null : object;
        }
    }
}
