package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.partners.FreePlugPath.FREE_PLUG;
import static io.jalchemy.tests.partners.FreeSlotPath.FREE_SLOT;
import static io.jalchemy.tests.partners.LooseItemPath.LOOSE_ITEM;
import static io.jalchemy.tests.partners.LooseOwnerPath.LOOSE_OWNER;
import static io.jalchemy.tests.partners.OrphanPlugPath.ORPHAN_PLUG;
import static io.jalchemy.tests.partners.OrphanSlotPath.ORPHAN_SLOT;
import static io.jalchemy.tests.partners.StrictItemPath.STRICT_ITEM;
import static io.jalchemy.tests.partners.StrictOwnerPath.STRICT_OWNER;
import static io.jalchemy.tests.racks.CratePath.CRATE;
import static io.jalchemy.tests.racks.RackPath.RACK;
import static io.jalchemy.tests.racks.StickerPath.STICKER;
import static io.jalchemy.tests.racks.TicketPath.TICKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.jalchemy.engine.Savepoint;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.NotInSessionException;
import io.jalchemy.orm.flush.FlushPlan;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.partners.OneToManies.LooseItem;
import io.jalchemy.tests.partners.OneToManies.LooseOwner;
import io.jalchemy.tests.partners.OneToManies.StrictItem;
import io.jalchemy.tests.partners.OneToManies.StrictOwner;
import io.jalchemy.tests.partners.OneToOnes.FreePlug;
import io.jalchemy.tests.partners.OneToOnes.FreeSlot;
import io.jalchemy.tests.partners.OneToOnes.OrphanPlug;
import io.jalchemy.tests.partners.OneToOnes.OrphanSlot;
import io.jalchemy.tests.racks.Racks.Crate;
import io.jalchemy.tests.racks.Racks.Rack;
import io.jalchemy.tests.racks.Racks.Sticker;
import io.jalchemy.tests.racks.Racks.Ticket;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assertions;

/**
 * Objects that an autoflush leaves for later, because they have left their parent and may be on their way to another one, or
 * because their new parent is in no session: what loads find of them meanwhile, what refers to them, and what a later flush does.
 */
class WaitingObjectsTest {

    /** How an object comes to wait: {@code rack} holds {@code crate}, {@code other} is another rack, {@code outside} in no session. */
    private interface Leaving {
        void leave(Crate crate, Rack other, Rack outside);
    }

    private record Way(String name, Leaving leaving, String after) {}

    private static final List<Way> WAYS = List.of(
            new Way("orphan", (crate, other, outside) -> crate.setRack(null), "deleted"),
            new Way(
                    "for a rack in no session",
                    (crate, other, outside) -> outside.getCrates().add(crate),
                    "outside"),
            new Way("moved", (crate, other, outside) -> crate.setRack(other), "other"));

    /** Racks "first" with one crate with a sticker and a ticket, and "other". */
    private static SessionFixture racks(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, RACK, CRATE, STICKER, TICKET);
        fill(fixture);
        return fixture;
    }

    private static void fill(SessionFixture fixture) {
        fixture.sessions.inTransaction(session -> {
            session.scalars(select(TICKET)).all().forEach(session::delete);
            session.flush();
            session.scalars(select(RACK)).all().forEach(session::delete);
            session.scalars(select(STICKER)).all().forEach(session::delete);
            session.flush();
            Rack first = new Rack("first");
            Crate crate = new Crate("label", "series", "code");
            crate.getStickers().add(new Sticker("sticker"));
            first.getCrates().add(crate);
            session.addAll(List.of(first, new Rack("other"), new Ticket("ticket", crate)));
        });
    }

    private static Rack rack(Session session, String name) {
        return session.scalars(select(RACK).where(RACK.name.eq(name))).one();
    }

    /** Which racks refer to the crate, what became of it, whichever way; as rows say. */
    private static String holder(SessionFixture fixture) {
        if (fixture.rows("crates") == 0) {
            return "deleted";
        }
        return String.valueOf(fixture.value("SELECT r.name FROM crates c LEFT JOIN racks r ON r.id = c.rack_id"));
    }

    /**
     * What the crate has left does not hold it when it is loaded, although the row says so still: lists, lists for reading only, of a
     * rack that the crate was seen in or not. What else refers to it has it, as long as it is there (D-PARENTS-2: in SQLAlchemy the
     * autoflush of such a load deletes the orphan, and the many-to-many is empty); after a flush it is as in SQLAlchemy.
     */
    @EachDatabase
    void loads_meanwhile_findItWhereItIs(TestDatabase database) {
        SessionFixture fixture = racks(database);
        for (Way way : WAYS) {
            for (int cell = 0; cell < 4; cell++) {
                boolean rackLoaded = cell % 2 == 0;
                boolean flushed = cell >= 2;
                fill(fixture);
                fixture.sessions.inTransaction(session -> {
                    if (way.after().equals("deleted")) {
                        session.scalars(select(TICKET)).all().forEach(session::delete);
                        session.flush();
                    }
                    Rack first = rack(session, "first");
                    Rack other = rack(session, "other");
                    Sticker sticker = session.scalars(select(STICKER)).one();
                    Crate crate = session.scalars(select(CRATE)).one();
                    if (rackLoaded) {
                        assertThat(crate.getRack()).isSameAs(first);
                    }
                    Rack outside = new Rack("outside");
                    way.leaving().leave(crate, other, outside);
                    if (flushed) {
                        session.flush();
                    }
                    assertThat(first.getCrates()).as(way.name()).isEmpty();
                    assertThat(first.getAllCrates()).as(way.name()).isEmpty();
                    assertThat(other.getCrates().contains(crate))
                            .as(way.name())
                            .isEqualTo(way.after().equals("other"));
                    assertThat(sticker.getCrates())
                            .as("%s, %s", way.name(), flushed ? "flushed" : "not flushed")
                            .isEqualTo(flushed && way.after().equals("deleted") ? List.of() : List.of(crate));
                });
                assertThat(holder(fixture)).as(way.name()).isEqualTo(way.after());
            }
        }
    }

    /** A reference that no one changed has what waits (D-PARENTS-2: None in SQLAlchemy, where the row is gone by then). */
    @EachDatabase
    void referenceThatIsRead_meanwhile_hasIt(TestDatabase database) {
        SessionFixture fixture = racks(database);
        for (Way way : WAYS) {
            try (Session session = fixture.sessions.open()) {
                Rack other = rack(session, "other");
                Ticket ticket = session.scalars(select(TICKET)).one();
                Crate crate = session.scalars(select(CRATE)).one();
                way.leaving().leave(crate, other, new Rack("outside"));
                session.get(STICKER, 999_999L); // flushes
                assertThat(ticket.getCrate()).as(way.name()).isSameAs(crate);
                session.rollback();
            }
        }
    }

    @EachDatabase
    void whatWasLeftOut_isThereAgain_afterARollback(TestDatabase database) {
        SessionFixture fixture = racks(database);
        for (Way way : WAYS) {
            for (boolean nested : new boolean[] {true, false}) {
                try (Session session = fixture.sessions.open()) {
                    Rack first = rack(session, "first");
                    Rack other = rack(session, "other");
                    Crate crate = session.scalars(select(CRATE)).one();
                    Savepoint savepoint = nested ? session.beginNested() : null;
                    way.leaving().leave(crate, other, new Rack("outside"));
                    assertThat(first.getCrates()).as(way.name()).isEmpty();
                    session.get(STICKER, 999_999L); // flushes once more
                    if (savepoint == null) {
                        session.rollback();
                    } else {
                        savepoint.rollback();
                    }
                    assertThat(first.getCrates()).as(way.name()).containsExactly(crate);
                    assertThat(crate.getRack()).as(way.name()).isSameAs(first);
                    session.rollback();
                }
            }
        }
    }

    @EachDatabase
    void oneToOne_thatIsLeft_isEmptyWhenItIsLoaded(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, ORPHAN_SLOT, ORPHAN_PLUG);
        fixture.sessions.inTransaction(session -> {
            OrphanSlot slot = new OrphanSlot("first");
            slot.setHeld(new OrphanPlug("p"));
            session.add(slot);
        });
        try (Session session = fixture.sessions.open()) {
            OrphanSlot first = session.scalars(select(ORPHAN_SLOT)).one();
            OrphanPlug plug = session.scalars(select(ORPHAN_PLUG)).one();
            Savepoint savepoint = session.beginNested();
            new OrphanSlot("outside").setHeld(plug);
            assertThat(first.getHeld()).isNull();
            savepoint.rollback();
            assertThat(first.getHeld()).isSameAs(plug);
            savepoint = session.beginNested();
            plug.setHolder(null);
            assertThat(first.getHeld()).isNull();
            savepoint.rollback();
            assertThat(first.getHeld()).isSameAs(plug);
        }
        long id = ((Number) Objects.requireNonNull(fixture.value("SELECT id FROM orphan_slots"))).longValue();
        List<Consumer<OrphanPlug>> leavings =
                List.of(plug -> plug.setHolder(null), plug -> new OrphanSlot("outside").setHeld(plug));
        for (Consumer<OrphanPlug> leaving : leavings) {
            try (Session session = fixture.sessions.open()) {
                OrphanPlug plug = session.scalars(select(ORPHAN_PLUG)).one();
                leaving.accept(plug); // the session does not have the slot that is left
                OrphanSlot first = session.getOne(ORPHAN_SLOT, id);
                assertThat(first.getHeld()).isNull();
                assertThat(Inspection.of(plug).isPersistent()).isTrue();
                session.rollback();
                assertThat(first.getHeld()).isSameAs(plug);
                session.rollback();
            }
        }
    }

    @EachDatabase
    void newObject_thatHasToReferToOneThatWaits_waitsAsWell(TestDatabase database) {
        SessionFixture fixture = racks(database);
        try (Session session = fixture.sessions.open()) {
            Crate crate = rack(session, "first").getCrates().remove(0);
            Ticket ticket = new Ticket("new", crate);
            session.add(ticket);
            session.get(STICKER, 999_999L);
            assertThat(Inspection.of(ticket).isPending()).isTrue();
            session.rollback();
        }
        fixture.sessions.inTransaction(session -> {
            Rack first = rack(session, "first");
            Rack other = rack(session, "other");
            Crate crate = first.getCrates().remove(0);
            session.add(new Ticket("new", crate));
            other.getCrates().add(crate); // loads, and so flushes
        });
        assertThat(holder(fixture)).isEqualTo("other");
        assertThat(fixture.rows("tickets")).isEqualTo(2);
    }

    // ---- what a later flush makes of what was left

    /** What becomes of the plug that a new one, which waits, has driven out. */
    private enum Fate {
        MOVES_TO_A_NEW_SLOT,
        MOVES_TO_A_SLOT,
        STAYS_ALONE,
        IS_DELETED
    }

    @EachDatabase
    void partnerThatWasWrittenMeanwhile_isNotTouchedAgain(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, FREE_SLOT, FREE_PLUG);
        for (Fate fate : Fate.values()) {
            for (boolean read : new boolean[] {true, false}) {
                fixture.sessions.inTransaction(session -> {
                    session.scalars(select(FREE_SLOT)).all().forEach(session::delete);
                    session.scalars(select(FREE_PLUG)).all().forEach(session::delete);
                    FreeSlot slot = new FreeSlot("s");
                    slot.setHeld(new FreePlug("old"));
                    session.addAll(List.of(slot, new FreeSlot("t")));
                });
                fixture.sessions.inTransaction(session -> {
                    FreeSlot slot = session.scalars(select(FREE_SLOT).where(FREE_SLOT.name.eq("s")))
                            .one();
                    FreeSlot other = session.scalars(select(FREE_SLOT).where(FREE_SLOT.name.eq("t")))
                            .one();
                    FreePlug old = session.scalars(select(FREE_PLUG)).one();
                    if (read) {
                        slot.getHeld();
                    }
                    switch (fate) {
                        case MOVES_TO_A_NEW_SLOT -> old.setHolder(new FreeSlot("new"));
                        case MOVES_TO_A_SLOT -> other.setHeld(old);
                        case STAYS_ALONE -> old.setHolder(null);
                        case IS_DELETED -> session.delete(old);
                    }
                    new FreePlug("fresh").setHolder(slot); // no session knows it before the commit
                    session.scalars(select(FREE_SLOT)).all();
                });
                String cell = fate + (read ? ", read" : ", unread");
                String owner =
                        "(SELECT s.name FROM free_slots s JOIN free_plugs p ON s.id = p.slot_id WHERE p.name = '%s')";
                Assertions.assertEquals("s", fixture.value("SELECT " + owner.formatted("fresh")), cell);
                Object expected =
                        switch (fate) {
                            case MOVES_TO_A_NEW_SLOT -> "new";
                            case MOVES_TO_A_SLOT -> "t";
                            case STAYS_ALONE, IS_DELETED -> null;
                        };
                Assertions.assertEquals(expected, fixture.value("SELECT " + owner.formatted("old")), cell);
                Assertions.assertEquals(
                        fate == Fate.IS_DELETED ? 0 : 1, fixture.rows("free_plugs WHERE name = 'old'"), cell);
            }
        }
    }

    @EachDatabase
    void partnerThatWasGivenWhatItHad_leavesAllTheSame_whenAnotherComes(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, FREE_SLOT, FREE_PLUG);
        List<BiConsumer<FreeSlot, FreePlug>> comings = List.of(FreeSlot::setHeld, (slot, plug) -> plug.setHolder(slot));
        for (BiConsumer<FreeSlot, FreePlug> coming : comings) {
            for (boolean expired : new boolean[] {true, false}) {
                fixture.sessions.inTransaction(session -> {
                    session.scalars(select(FREE_PLUG)).all().forEach(session::delete);
                    session.scalars(select(FREE_SLOT)).all().forEach(session::delete);
                    FreeSlot slot = new FreeSlot("s");
                    slot.setHeld(new FreePlug("old"));
                    session.add(slot);
                });
                fixture.sessions.inTransaction(session -> {
                    FreeSlot slot = session.scalars(select(FREE_SLOT)).one();
                    FreePlug old = session.scalars(select(FREE_PLUG)).one();
                    session.expireAll();
                    old.setHolder(slot);
                    if (expired) {
                        session.expire(slot);
                    }
                    coming.accept(slot, new FreePlug("new"));
                });
                assertThat(fixture.rows("free_plugs WHERE name = 'old' AND slot_id IS NULL"))
                        .isOne();
                assertThat(fixture.rows("free_plugs WHERE name = 'new' AND slot_id IS NOT NULL"))
                        .isOne();
            }
        }
    }

    @EachDatabase
    void child_thatLeavesADeletedParentForOneInNoSession_refersToNothingMeanwhile(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, LOOSE_OWNER, LOOSE_ITEM, STRICT_OWNER, STRICT_ITEM);
        List<BiConsumer<LooseItem, LooseOwner>> moves =
                List.of(LooseItem::setHolder, (item, owner) -> owner.getItems().add(item));
        for (BiConsumer<LooseItem, LooseOwner> move : moves) {
            fixture.sessions.inTransaction(session -> {
                LooseOwner owner = new LooseOwner("old");
                owner.getItems().add(new LooseItem("i"));
                session.add(owner);
            });
            fixture.sessions.inTransaction(session -> {
                LooseOwner owner = session.scalars(select(LOOSE_OWNER)).one();
                LooseItem item = session.scalars(select(LOOSE_ITEM)).one();
                LooseOwner outside = new LooseOwner("new");
                move.accept(item, outside);
                if (Inspection.of(outside).isPending()) {
                    session.expunge(outside);
                }
                session.delete(owner);
                assertThat(session.scalars(select(LOOSE_OWNER)).all()).isEmpty();
                assertThat(item.getHolder()).isSameAs(outside);
            });
            assertThat(fixture.value("SELECT o.name FROM loose_items i JOIN loose_owners o ON o.id = i.owner_id"))
                    .isEqualTo("new");
            fixture.sessions.inTransaction(session -> {
                session.scalars(select(LOOSE_ITEM)).all().forEach(session::delete);
                session.scalars(select(LOOSE_OWNER)).all().forEach(session::delete);
            });
        }
        fixture.sessions.inTransaction(session -> {
            StrictOwner owner = new StrictOwner("old");
            owner.getItems().add(new StrictItem("i"));
            session.add(owner);
        });
        try (Session session = fixture.sessions.open()) {
            StrictOwner owner = session.scalars(select(STRICT_OWNER)).one();
            StrictItem item = session.scalars(select(STRICT_ITEM)).one();
            new StrictOwner("new").getItems().add(item);
            session.delete(owner);
            assertThatThrownBy(() -> session.scalars(select(STRICT_OWNER)))
                    .isInstanceOf(NotInSessionException.class)
                    .hasMessageContaining("StrictItem#")
                    .hasMessageContaining("session.flush()");
            session.flush();
            session.commit();
        }
        assertThat(fixture.value("SELECT o.name FROM strict_items i JOIN strict_owners o ON o.id = i.owner_id"))
                .isEqualTo("new");
    }

    // ---- what the plan says

    @EachDatabase
    void plan_saysWhoWaits_andForWhat(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(
                database,
                LOOSE_OWNER,
                LOOSE_ITEM,
                STRICT_OWNER,
                STRICT_ITEM,
                FREE_SLOT,
                FREE_PLUG,
                RACK,
                CRATE,
                TICKET);
        fixture.sessions.inTransaction(session -> {
            Rack rack = new Rack("r");
            rack.getCrates().add(new Crate("a", "b", "c"));
            session.addAll(List.of(rack, new LooseItem("loose"), new StrictOwner("o"), new FreeSlot("s")));
        });
        try (Session session = fixture.sessions.open()) {
            assertThat(session.plan()).isEmpty();
            Crate crate = rack(session, "r").getCrates().get(0);
            LooseItem loose = session.scalars(select(LOOSE_ITEM)).one();
            FreeSlot slot = session.scalars(select(FREE_SLOT)).one();
            crate.setRack(null);
            session.add(new Ticket("t", crate));
            new LooseOwner("outside").getItems().add(loose);
            StrictItem strict = new StrictItem("strict");
            session.add(strict);
            new StrictOwner("outside").getItems().add(strict);
            new FreePlug("p").setHolder(slot);
            List<FlushPlan.Step> waiting = waiting(session);
            assertThat(waiting)
                    .extracting(FlushPlan.Step::table, FlushPlan.Step::rows)
                    .containsExactlyInAnyOrder(
                            tuple("crates", 1),
                            tuple("tickets", 1),
                            tuple("loose_owners", 1),
                            tuple("loose_items", 1),
                            tuple("strict_owners", 1),
                            tuple("strict_items", 1),
                            tuple("free_plugs", 1));
            assertThat(waiting)
                    .flatExtracting(FlushPlan.Step::reasons)
                    .anySatisfy(each -> assertThat(each).contains("Crate#", " has left its parent"))
                    .anySatisfy(each -> assertThat(each).contains("a new Ticket waits for its Ticket.crate"))
                    .anySatisfy(each -> assertThat(each).contains("a new StrictItem waits for its StrictItem.owner"))
                    .anySatisfy(each -> assertThat(each).contains("LooseItem#", "keeps the foreign key of its row"))
                    .anySatisfy(each ->
                            assertThat(each).contains("a new FreePlug is in no session", "FreeSlot.plug of FreeSlot#"));
            session.rollback();
            assertThat(waiting(session)).isEmpty();
        }
    }

    private static List<FlushPlan.Step> waiting(Session session) {
        return session.plan().stream()
                .filter(each -> each.action().equals("WAIT"))
                .toList();
    }

    // ---- what was deleted

    @EachDatabase
    void whatCameToADeletedParent_refersToNothingAfterTheFlush_alsoIfItIsAddedLater(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, LOOSE_OWNER, LOOSE_ITEM);
        for (boolean read : new boolean[] {true, false}) {
            for (boolean committed : new boolean[] {true, false}) {
                try (Session session = fixture.sessions.open()) {
                    LooseOwner owner = new LooseOwner("o");
                    LooseItem there = new LooseItem("there");
                    LooseItem persistent = new LooseItem("persistent");
                    owner.getItems().add(there);
                    session.addAll(List.of(owner, persistent));
                    session.commit();
                    if (read) {
                        owner.getItems().size();
                    }
                    LooseItem added = new LooseItem("added");
                    LooseItem outside = new LooseItem("outside");
                    session.add(added);
                    added.setHolder(owner);
                    persistent.setHolder(owner);
                    outside.setHolder(owner);
                    session.delete(owner);
                    session.flush();
                    assertThat(there.getHolder()).isNull();
                    assertThat(added.getHolder()).isNull();
                    assertThat(persistent.getHolder()).isNull();
                    if (committed) {
                        session.commit();
                    }
                    session.add(outside);
                    session.flush();
                    assertThat(outside.getHolder()).isNull();
                    session.commit();
                }
                assertThat(fixture.rows("loose_items WHERE owner_id IS NOT NULL"))
                        .isZero();
                assertThat(fixture.rows("loose_items WHERE name = 'outside'")).isOne();
                fixture.sessions.inTransaction(
                        session -> session.scalars(select(LOOSE_ITEM)).all().forEach(session::delete));
            }
        }
    }

    @EachDatabase
    void whatWasBroughtBack_doesNotGoWithTheParentThatItLeft(TestDatabase database) {
        SessionFixture fixture = racks(database);
        for (boolean deletedBefore : new boolean[] {true, false}) {
            fill(fixture);
            fixture.sessions.inTransaction(session -> {
                Rack first = rack(session, "first");
                Crate crate = first.getCrates().remove(0);
                if (deletedBefore) {
                    session.delete(first);
                }
                session.add(crate);
                if (!deletedBefore) {
                    session.delete(first);
                }
                assertThat(session.scalars(select(CRATE)).all()).containsExactly(crate);
            });
            assertThat(holder(fixture)).isEqualTo("null");
            fixture.sessions.inTransaction(session -> {
                session.scalars(select(TICKET)).all().forEach(session::delete);
                session.flush();
                session.delete(
                        Objects.requireNonNull(session.scalars(select(CRATE)).one()));
            });
        }
    }
}
