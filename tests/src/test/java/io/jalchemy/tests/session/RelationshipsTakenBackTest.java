package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.tests.merging.BadgePath.BADGE;
import static io.jalchemy.tests.merging.DivisionPath.DIVISION;
import static io.jalchemy.tests.merging.HolderPath.HOLDER;
import static io.jalchemy.tests.merging.ItemPath.ITEM;
import static io.jalchemy.tests.merging.MarkPath.MARK;
import static io.jalchemy.tests.merging.SlotPath.SLOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Savepoint;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.merging.Badge;
import io.jalchemy.tests.merging.Holder;
import io.jalchemy.tests.merging.Item;
import io.jalchemy.tests.merging.Mark;
import io.jalchemy.tests.merging.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/**
 * What relationships hold when rows of other objects were written and taken back, when objects have become new again, and when their
 * partners have gone elsewhere. What is expected is what the rows say, or, of new objects, what the program said.
 */
class RelationshipsTakenBackTest {

    /**
     * A relationship of a holder to the objects of keys 1 and 2, or to that of key 1 alone.
     *
     * @param rows a query for the number of links of holder 1
     * @param by the other side
     */
    private record Kind<E>(
            EntityPath<E, Long> entity,
            String attribute,
            int links,
            String rows,
            LongFunction<E> make,
            Function<Holder, Collection<E>> held,
            BiConsumer<Holder, E> add,
            BiConsumer<Holder, E> remove,
            BiConsumer<E, @Nullable Holder> by) {

        TreeSet<Object> keys(Holder holder) {
            TreeSet<Object> keys = new TreeSet<>();
            held.apply(holder).forEach(each -> keys.add(Inspection.of(each).key()));
            return keys;
        }

        @Override
        public String toString() {
            return attribute;
        }
    }

    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(
                    ITEM,
                    "items",
                    2,
                    "holder_items WHERE holder_id = ",
                    Item::new,
                    Holder::getItems,
                    (holder, item) -> holder.getItems().add(item),
                    (holder, item) -> holder.getItems().remove(item),
                    Item::setHolder),
            new Kind<>(
                    SLOT,
                    "slots",
                    2,
                    "holder_slots WHERE holder_id = ",
                    Slot::new,
                    Holder::getSlots,
                    (holder, slot) -> holder.getSlots().add(slot),
                    (holder, slot) -> holder.getSlots().remove(slot),
                    Slot::setHolder),
            new Kind<>(
                    MARK,
                    "marks",
                    2,
                    "holder_marks WHERE holder_id = ",
                    Mark::new,
                    Holder::getMarks,
                    (holder, mark) -> holder.getMarks().add(mark),
                    (holder, mark) -> holder.getMarks().remove(mark),
                    (mark, holder) -> {
                        if (holder == null) {
                            mark.getHolders().clear();
                        } else {
                            mark.getHolders().add(holder);
                        }
                    }),
            new Kind<>(
                    BADGE,
                    "badge",
                    1,
                    "holder_badges WHERE holder_id = ",
                    Badge::new,
                    holder -> holder.getBadge() == null ? List.of() : List.of(holder.getBadge()),
                    Holder::setBadge,
                    (holder, badge) -> holder.setBadge(null),
                    Badge::setHolder));

    private static SessionFixture holders(TestDatabase database) {
        return new SessionFixture(database, HOLDER, DIVISION, ITEM, SLOT, MARK, BADGE);
    }

    // ---- rows of other objects were taken back

    private enum Written {
        DELETED {
            @Override
            <E> void write(Session session, Kind<E> kind, Holder holder) {
                session.delete(session.getOne(kind.entity(), 1L));
            }
        },
        LEFT_BY_ITS_OWN_SIDE {
            @Override
            <E> void write(Session session, Kind<E> kind, Holder holder) {
                kind.by().accept(session.getOne(kind.entity(), 1L), null);
            }
        },
        LEFT_THE_HOLDER {
            @Override
            <E> void write(Session session, Kind<E> kind, Holder holder) {
                kind.remove().accept(holder, session.getOne(kind.entity(), 1L));
            }
        },
        NEW {
            @Override
            <E> void write(Session session, Kind<E> kind, Holder holder) {
                E made = kind.make().apply(9);
                kind.by().accept(made, holder);
                session.add(made);
            }
        },
        DELETED_BY_STATEMENT {
            @Override
            <E> void write(Session session, Kind<E> kind, Holder holder) {
                if (kind.entity().equals(MARK)) {
                    session.connection().executeText("DELETE FROM holder_marks");
                } else {
                    session.execute(delete(kind.entity()));
                }
            }
        };

        abstract <E> void write(Session session, Kind<E> kind, Holder holder);
    }

    private enum Read {
        NOT,
        BEFORE,
        AFTER
    }

    @EachDatabase
    void whatWasReadOfRows_thatAreTakenBack_isForgotten(TestDatabase database) {
        SessionFixture holders = holders(database);
        SoftAssertions soft = new SoftAssertions();
        for (Kind<?> kind : KINDS) {
            for (Written written : Written.values()) {
                for (Read read : Read.values()) {
                    for (boolean savepoint : List.of(true, false)) {
                        for (boolean changed : List.of(true, false)) {
                            takenBack(soft, holders, kind, written, read, savepoint, changed);
                        }
                    }
                }
            }
        }
        soft.assertAll();
    }

    private static <E> void takenBack(
            SoftAssertions soft,
            SessionFixture holders,
            Kind<E> kind,
            Written written,
            Read read,
            boolean savepoint,
            boolean changed) {
        String cell = kind + ", " + written + ", read " + read + (savepoint ? ", savepoint" : "")
                + (changed ? ", changed" : "");
        MergeTest.prepare(holders, true);
        try (Session session = holders.sessions.open()) {
            Holder holder = session.getOne(HOLDER, 1L);
            if (read == Read.BEFORE) {
                kind.keys(holder);
            }
            try (Savepoint nested = savepoint ? session.beginNested() : null) {
                written.write(session, kind, holder);
                session.flush();
                if (read == Read.AFTER) {
                    kind.keys(holder);
                }
                if (changed) {
                    holder.setNote("not flushed");
                }
                if (nested == null) {
                    session.rollback();
                } else {
                    nested.rollback();
                }
            }
            TreeSet<Object> expected = new TreeSet<>(kind.links() == 2 ? List.of(1L, 2L) : List.of(1L));
            session.expunge(holder);
            if (!Inspection.of(holder).unloaded().contains(kind.attribute())) {
                soft.assertThat(kind.keys(holder)).as(cell + ", detached").isEqualTo(expected);
            }
            session.add(holder);
            soft.assertThat(kind.keys(holder)).as(cell).isEqualTo(expected);
            session.commit();
            soft.assertThat(holders.rows(kind.rows() + "1")).as(cell).isEqualTo(kind.links());
        } catch (RuntimeException e) {
            soft.fail(cell, e);
        }
    }

    // ---- objects are new again

    @EachDatabase
    void whatANewHolderLost_afterItsRowWasTakenBack_isAsItsNewHolderSays(TestDatabase database) {
        SessionFixture holders = holders(database);
        SoftAssertions soft = new SoftAssertions();
        for (Kind<?> kind : KINDS) {
            for (boolean flushedBetween : List.of(true, false)) {
                for (boolean deletedBefore : List.of(true, false)) {
                    for (boolean ownSide : kind.entity() == MARK ? List.of(false) : List.of(true, false)) {
                        newAgain(soft, holders, kind, flushedBetween, deletedBefore, ownSide);
                    }
                }
            }
        }
        soft.assertAll();
    }

    private static <E> void newAgain(
            SoftAssertions soft,
            SessionFixture holders,
            Kind<E> kind,
            boolean flushedBetween,
            boolean deletedBefore,
            boolean ownSide) {
        String cell = kind
                + (flushedBetween ? ", flushed between" : "")
                + (deletedBefore ? ", deleted before" : "")
                + (ownSide ? ", by its own side" : ", by the holder");
        MergeTest.prepare(holders, true);
        try (Session session = holders.sessions.open()) {
            Holder there = session.getOne(HOLDER, 1L);
            Holder holder = new Holder(5L);
            holder.setTitle("new");
            E element = kind.make().apply(9);
            kind.add().accept(holder, element);
            session.add(holder);
            session.flush();
            if (deletedBefore) {
                session.delete(holder);
                session.flush();
            }
            session.rollback();
            if (ownSide) {
                kind.by().accept(element, there);
            } else {
                kind.remove().accept(holder, element);
                kind.add().accept(there, element);
            }
            session.add(element);
            if (flushedBetween) {
                session.flush();
            }
            session.add(holder);
            session.commit();
            soft.assertThat(holders.rows(kind.rows() + "5")).as(cell).isZero();
            soft.assertThat(holders.rows(kind.rows() + "1")).as(cell).isEqualTo(kind.links() == 2 ? 3 : 1);
            soft.assertThat(kind.keys(there)).as(cell).contains(9L);
            soft.assertThat(kind.keys(holder)).as(cell).isEmpty();
        } catch (RuntimeException e) {
            soft.fail(cell, e);
        }
    }

    // ---- partners have gone elsewhere, unread

    @EachDatabase
    void partnerThatMovedUnread_isNotShownByItsFormerHolder(TestDatabase database) {
        SessionFixture holders = holders(database);
        for (boolean ownSide : List.of(true, false)) {
            for (boolean stream : List.of(true, false)) {
                String cell = (ownSide ? "by its own side" : "by the holder") + (stream ? ", through a stream" : "");
                MergeTest.prepare(holders, true);
                List<Object> all = movedBadge(holders, ownSide);
                List<Object> back = stream ? Streams.throughStream(new ArrayList<>(all)) : all;
                Holder former = (Holder) back.get(0);
                Badge badge = (Badge) back.get(2);
                assertThat(badge.getHolder()).as(cell).isSameAs(back.get(1));
                if (!Inspection.of(former).unloaded().contains("badge")) {
                    assertThat(former.getBadge()).as(cell).isNull();
                }
                holders.sessions.inTransaction(session -> {
                    back.forEach(session::add);
                    former.setBadge(session.getOne(BADGE, 2L));
                });
                assertThat(holders.value("SELECT id FROM holder_badges WHERE holder_id = 1")
                                .toString())
                        .as(cell)
                        .isEqualTo("2");
                assertThat(holders.value("SELECT id FROM holder_badges WHERE holder_id = 5")
                                .toString())
                        .as(cell)
                        .isEqualTo("1");
            }
        }
    }

    /** A rollback forgets the key of a changed object, and its holder, which had expired, shows it again once it is detached. */
    @EachDatabase
    void partnerWhoseHolderNobodyKnows_isNotShownByItAfterTheFlush(TestDatabase database) {
        SessionFixture holders = holders(database);
        for (Kind<?> kind : KINDS) {
            if (kind.entity() != MARK) {
                for (boolean ownSide : List.of(true, false)) {
                    for (boolean stream : List.of(true, false)) {
                        String cell = kind
                                + (ownSide ? ", by its own side" : ", by the holder")
                                + (stream ? ", through a stream" : "");
                        MergeTest.prepare(holders, true);
                        moveUnknown(holders, kind, ownSide, stream, cell);
                    }
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // what comes out of a stream is what went in
    private static <E> void moveUnknown(
            SessionFixture holders, Kind<E> kind, boolean ownSide, boolean stream, String cell) {
        List<Object> all = new ArrayList<>();
        try (Session session = holders.sessions.open()) {
            Holder former = session.getOne(HOLDER, 1L);
            Holder next = new Holder(5L);
            E partner = kind.held().apply(former).iterator().next();
            session.add(next);
            session.commit();
            label(partner);
            session.rollback();
            all.addAll(List.of(former, next, partner));
        }
        List<Object> back = stream ? Streams.throughStream(all) : all;
        Holder former = (Holder) back.get(0);
        Holder next = (Holder) back.get(1);
        E partner = (E) back.get(2);
        try (Session session = holders.sessions.open()) {
            back.forEach(session::add);
            if (ownSide) {
                kind.by().accept(partner, next);
            } else {
                kind.add().accept(next, partner);
            }
            session.flush();
            assertThat(kind.held().apply(former)).as(cell).doesNotContain(partner);
            assertThat(kind.held().apply(next)).as(cell).contains(partner);
            session.commit();
            assertThat(kind.keys(former)).as(cell).hasSize(kind.links() - 1);
            assertThat(kind.keys(next)).as(cell).hasSize(1);
        }
    }

    private static void label(Object partner) {
        if (partner instanceof Item item) {
            item.setLabel("changed");
        } else if (partner instanceof Slot slot) {
            slot.setLabel("changed");
        } else {
            ((Badge) partner).setLabel("changed");
        }
    }

    private static List<Object> movedBadge(SessionFixture holders, boolean ownSide) {
        try (Session session = holders.sessions.open()) {
            Holder former = session.getOne(HOLDER, 1L);
            Badge badge = former.getBadge();
            assertThat(badge.getHolder()).isSameAs(former);
            Holder next = new Holder(5L);
            next.setTitle("new");
            session.add(next);
            session.commit();
            if (ownSide) {
                badge.setHolder(next);
            } else {
                next.setBadge(badge);
            }
            session.commit();
            session.refresh(badge);
            assertThat(badge.getHolder()).isSameAs(next);
            return List.of(former, next, badge);
        }
    }

    // ---- what only the other side had put there

    @EachDatabase
    void collection_thatIsAssignedWhatItHolds_cascades(TestDatabase database) {
        SessionFixture holders = holders(database);
        try (Session session = holders.sessions.open()) {
            Holder holder = new Holder(5L);
            session.add(holder);
            Item assigned = new Item(11L);
            assigned.setHolder(holder);
            assertThat(session.contains(assigned)).isFalse();
            holder.setItems(new ArrayList<>(List.of(assigned)));
            assertThat(session.contains(assigned)).isTrue();
            Slot again = new Slot(12L);
            again.setHolder(holder);
            holder.getSlots().add(again);
            assertThat(session.contains(again)).isTrue();
            Mark mark = new Mark(13L);
            mark.getHolders().add(holder);
            holder.setMarks(new LinkedHashSet<>(List.of(mark)));
            assertThat(session.contains(mark)).isTrue();
            Mark second = new Mark(14L);
            second.getHolders().add(holder);
            assertThat(holder.getMarks().add(second)).isFalse();
            assertThat(session.contains(second)).isTrue();
        }
    }
}
