package io.jalchemy.tests.session;

import static io.jalchemy.tests.merging.BadgePath.BADGE;
import static io.jalchemy.tests.merging.DivisionPath.DIVISION;
import static io.jalchemy.tests.merging.HolderPath.HOLDER;
import static io.jalchemy.tests.merging.ItemPath.ITEM;
import static io.jalchemy.tests.merging.MarkPath.MARK;
import static io.jalchemy.tests.merging.SlotPath.SLOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.merging.Badge;
import io.jalchemy.tests.merging.Division;
import io.jalchemy.tests.merging.Holder;
import io.jalchemy.tests.merging.Item;
import io.jalchemy.tests.merging.Mark;
import io.jalchemy.tests.merging.Slot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;

/**
 * An object that was changed and changed back, so that nothing differs, is expired or refreshed; what is done to it then counts like
 * any change: a commit writes it, a rollback takes it back. What is expected is what SQL's rules say of rows.
 */
class ForgottenChangesTest {

    private static final Map<String, Consumer<Holder>> THERE_AND_BACK = Map.of(
            "nothing", holder -> {},
            "item from the list",
                    holder -> {
                        Item item = holder.getItems().get(0);
                        holder.getItems().remove(item);
                        holder.getItems().add(item);
                    },
            "item by its reference",
                    holder -> {
                        Item item = holder.getItems().get(0);
                        item.setHolder(null);
                        item.setHolder(holder);
                    },
            "orphan from the list",
                    holder -> {
                        Slot slot = holder.getSlots().get(0);
                        holder.getSlots().remove(slot);
                        holder.getSlots().add(slot);
                    },
            "orphan by its reference",
                    holder -> {
                        Slot slot = holder.getSlots().get(0);
                        slot.setHolder(null);
                        slot.setHolder(holder);
                    },
            "mark from the set",
                    holder -> {
                        Mark mark = holder.getMarks().iterator().next();
                        holder.getMarks().remove(mark);
                        holder.getMarks().add(mark);
                    },
            "mark from its set",
                    holder -> {
                        Mark mark = holder.getMarks().iterator().next();
                        mark.getHolders().remove(holder);
                        mark.getHolders().add(holder);
                    },
            "badge",
                    holder -> {
                        Badge badge = holder.getBadge();
                        holder.setBadge(null);
                        holder.setBadge(badge);
                    },
            "division",
                    holder -> {
                        Division division = holder.getDivision();
                        holder.setDivision(null);
                        holder.setDivision(division);
                    },
            "column",
                    holder -> {
                        holder.setNote("other");
                        holder.setNote("old");
                    });

    private static final Map<String, BiConsumer<Session, Object>> FORGETS = Map.of(
            "expire",
            Session::expire,
            "expireAll",
            (session, object) -> session.expireAll(),
            "refresh",
            Session::refresh);

    /** A change of the holder of row 1, and what a row has before it and after. */
    private record Change(
            BiConsumer<Session, Holder> make,
            String query,
            Object before,
            Object after,
            Function<Holder, Object> read) {}

    private static final Map<String, Change> CHANGES = Map.of(
            "set a column",
                    new Change(
                            (session, holder) -> holder.setNote("new"),
                            "SELECT note FROM holders WHERE id = 1",
                            "old",
                            "new",
                            Holder::getNote),
            "merge a part",
                    new Change(
                            (session, holder) -> {
                                Holder part = new Holder(1L);
                                part.setNote("new");
                                assertThat(session.merge(part)).isSameAs(holder);
                            },
                            "SELECT note FROM holders WHERE id = 1",
                            "old",
                            "new",
                            Holder::getNote),
            "clear items",
                    new Change(
                            (session, holder) -> holder.getItems().clear(),
                            "SELECT COUNT(*) FROM holder_items WHERE holder_id = 1",
                            2,
                            0,
                            holder -> holder.getItems().size()),
            "assign slots",
                    new Change(
                            (session, holder) -> holder.setSlots(new ArrayList<>()),
                            "SELECT COUNT(*) FROM holder_slots WHERE id < 3",
                            2,
                            0,
                            holder -> holder.getSlots().size()),
            "an item leaves by its reference",
                    new Change(
                            (session, holder) -> session.getOne(ITEM, 1L).setHolder(null),
                            "SELECT COUNT(*) FROM holder_items WHERE holder_id = 1",
                            2,
                            1,
                            holder -> holder.getItems().size()),
            "assign marks",
                    new Change(
                            (session, holder) -> holder.setMarks(new LinkedHashSet<>()),
                            "SELECT COUNT(*) FROM holder_marks",
                            2,
                            0,
                            holder -> holder.getMarks().size()),
            "set badge null",
                    new Change(
                            (session, holder) -> holder.setBadge(null),
                            "SELECT COUNT(*) FROM holder_badges WHERE holder_id = 1",
                            1,
                            0,
                            holder -> holder.getBadge() == null ? 0 : 1),
            "set division null",
                    new Change(
                            (session, holder) -> holder.setDivision(null),
                            "SELECT COUNT(*) FROM holders WHERE division_id = 1",
                            1,
                            0,
                            holder -> holder.getDivision() == null ? 0 : 1));

    @EachDatabase
    void whatWasChangedAndChangedBack_thenForgotten_isChangedAgain(TestDatabase database) {
        SessionFixture holders = new SessionFixture(database, HOLDER, DIVISION, ITEM, SLOT, MARK, BADGE);
        SoftAssertions soft = new SoftAssertions();
        THERE_AND_BACK.forEach(
                (back, thereAndBack) -> FORGETS.forEach((how, forget) -> CHANGES.forEach((what, change) -> {
                    for (boolean commit : List.of(true, false)) {
                        String cell = back + ", " + how + ", " + what + (commit ? ", commit" : ", rollback");
                        MergeTest.prepare(holders, true);
                        try (Session session = holders.sessions.open()) {
                            Holder holder = session.getOne(HOLDER, 1L);
                            thereAndBack.accept(holder);
                            forget.accept(session, holder);
                            change.make().accept(session, holder);
                            if (commit) {
                                session.commit();
                            } else {
                                session.rollback();
                            }
                            Object expected = commit ? change.after() : change.before();
                            soft.assertThat(change.read().apply(holder))
                                    .as(cell)
                                    .isEqualTo(expected);
                            Object row = holders.value(change.query());
                            soft.assertThat(row instanceof Number number ? number.intValue() : row)
                                    .as("row: " + cell)
                                    .isEqualTo(expected);
                        } catch (RuntimeException e) {
                            soft.fail(cell, e);
                        }
                    }
                })));
        soft.assertAll();
    }

    @EachDatabase
    void whatIsToBeDeleted_isDeleted_alsoIfItIsExpired_andItsObjectLetGo(TestDatabase database) {
        SessionFixture holders = new SessionFixture(database, HOLDER, DIVISION, ITEM, SLOT, MARK, BADGE);
        for (boolean changed : List.of(true, false)) {
            for (String how : List.of("expire", "expireAll")) {
                MergeTest.prepare(holders, true);
                try (Session session = holders.sessions.open()) {
                    deleteAndForget(session, changed, FORGETS.get(how));
                    System.gc();
                    session.commit();
                    assertThat(holders.rows("holder_badges WHERE id = 1"))
                            .as(how)
                            .isZero();
                }
            }
        }
    }

    private static void deleteAndForget(Session session, boolean changed, BiConsumer<Session, Object> forget) {
        Badge badge = session.getOne(BADGE, 1L);
        if (changed) {
            badge.setLabel("new");
        }
        session.delete(badge);
        forget.accept(session, badge);
    }
}
