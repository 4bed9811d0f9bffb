package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.partners.BoundItemPath.BOUND_ITEM;
import static io.jalchemy.tests.partners.BoundOwnerPath.BOUND_OWNER;
import static io.jalchemy.tests.partners.CasePath.CASE;
import static io.jalchemy.tests.partners.OrphanPlugPath.ORPHAN_PLUG;
import static io.jalchemy.tests.partners.OrphanSlotPath.ORPHAN_SLOT;
import static io.jalchemy.tests.partners.ThingPath.THING;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.partners.OneToManies.BoundItem;
import io.jalchemy.tests.partners.OneToManies.BoundOwner;
import io.jalchemy.tests.partners.OneToOnes.OrphanPlug;
import io.jalchemy.tests.partners.OneToOnes.OrphanSlot;
import io.jalchemy.tests.partners.References.Case;
import io.jalchemy.tests.partners.References.Thing;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/**
 * Objects that leave a parent which they cannot be without and that the program adds itself: each relationship × each way to leave
 * × what is loaded × whether the object is added before or after it left. Added after that it stays, without a parent (D-PARENTS-1);
 * otherwise it is deleted, whatever is loaded, as in SQLAlchemy.
 */
class AddedOrphansTest {

    private enum Loaded {
        ALL,
        OWNER,
        EXPIRED
    }

    private enum Added {
        NEVER,
        BEFORE,
        AFTER,
        /** The object leaves, is added, and what came in its place is replaced, too. */
        IN_BETWEEN
    }

    /** Makes an object leave its owner. */
    private interface Leaving<O, C> {
        void leave(O owner, C child);
    }

    /** One relationship. */
    private record Family<O, C>(
            EntityPath<O, Long> owner,
            EntityPath<C, Long> child,
            String table,
            java.util.function.Supplier<O> make,
            java.util.function.Consumer<O> read,
            Map<String, Leaving<O, C>> ways) {}

    private static final Family<OrphanSlot, OrphanPlug> ONE_TO_ONE = new Family<>(
            ORPHAN_SLOT,
            ORPHAN_PLUG,
            "orphan_plugs",
            () -> {
                OrphanSlot slot = new OrphanSlot("s");
                slot.setHeld(new OrphanPlug("old"));
                return slot;
            },
            OrphanSlot::getHeld,
            Map.of(
                    "replaced", (slot, plug) -> slot.setHeld(new OrphanPlug("new")),
                    "null", (slot, plug) -> slot.setHeld(null),
                    "replaced by the other side", (slot, plug) -> new OrphanPlug("new").setHolder(slot),
                    "reference to null", (slot, plug) -> plug.setHolder(null)));

    private static final Family<Case, Thing> MANY_TO_ONE = new Family<>(
            CASE,
            THING,
            "things",
            () -> {
                Case holder = new Case("c");
                holder.setThing(new Thing("old"));
                return holder;
            },
            Case::getThing,
            Map.of(
                    "replaced", (holder, thing) -> holder.setThing(new Thing("new")),
                    "null", (holder, thing) -> holder.setThing(null)));

    private static final Family<BoundOwner, BoundItem> ONE_TO_MANY = new Family<>(
            BOUND_OWNER,
            BOUND_ITEM,
            "bound_items",
            () -> {
                BoundOwner owner = new BoundOwner("o");
                owner.getItems().add(new BoundItem("old"));
                return owner;
            },
            owner -> owner.getItems().size(),
            Map.of(
                    "removed", (owner, item) -> owner.getItems().remove(item),
                    "replaced", (owner, item) -> owner.setItems(List.of(new BoundItem("new"))),
                    "reference to null", (owner, item) -> item.setHolder(null)));

    @EachDatabase
    void everyWayToLeave_addedBeforeOrAfter_loadedOrNot(TestDatabase database) {
        SessionFixture fixture =
                new SessionFixture(database, ORPHAN_SLOT, ORPHAN_PLUG, CASE, THING, BOUND_OWNER, BOUND_ITEM);
        SoftAssertions all = new SoftAssertions();
        for (Family<?, ?> family : List.of(ONE_TO_ONE, MANY_TO_ONE, ONE_TO_MANY)) {
            everyWay(fixture, family, all);
        }
        all.assertAll();
    }

    private static <O, C> void everyWay(SessionFixture fixture, Family<O, C> family, SoftAssertions all) {
        family.ways().forEach((way, leaving) -> {
            for (Loaded loaded : Loaded.values()) {
                for (Added added : Added.values()) {
                    String cell = family.table() + ", " + way + ", " + loaded + ", " + added;
                    try (Session session = fixture.sessions.open()) {
                        leave(session, family, leaving, loaded, added);
                        session.commit();
                    } catch (RuntimeException e) {
                        all.fail(cell, e);
                    }
                    boolean stays = added == Added.AFTER || added == Added.IN_BETWEEN;
                    all.assertThat(fixture.rows(family.table() + " WHERE name = 'old'"))
                            .as(cell)
                            .isEqualTo(stays ? 1 : 0);
                }
            }
        });
    }

    private static <O, C> void leave(
            Session session, Family<O, C> family, Leaving<O, C> leaving, Loaded loaded, Added added) {
        session.scalars(select(family.owner())).all().forEach(session::delete);
        session.scalars(select(family.child())).all().forEach(session::delete);
        O made = family.make().get();
        session.add(made);
        session.commit();
        session.expungeAll();
        O owner = session.scalars(select(family.owner())).one();
        C child = session.scalars(select(family.child())).one();
        if (loaded == Loaded.ALL) {
            family.read().accept(owner);
        } else if (loaded == Loaded.EXPIRED) {
            session.commit();
        }
        if (added == Added.BEFORE) {
            session.add(child);
        }
        leaving.leave(owner, child);
        if (added == Added.AFTER || added == Added.IN_BETWEEN) {
            session.add(child);
        }
        if (added == Added.IN_BETWEEN) {
            leaving.leave(owner, child);
        }
    }
}
