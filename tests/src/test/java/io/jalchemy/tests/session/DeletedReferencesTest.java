package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.partners.CasePath.CASE;
import static io.jalchemy.tests.partners.FreePlugPath.FREE_PLUG;
import static io.jalchemy.tests.partners.FreeSlotPath.FREE_SLOT;
import static io.jalchemy.tests.partners.LooseItemPath.LOOSE_ITEM;
import static io.jalchemy.tests.partners.LooseOwnerPath.LOOSE_OWNER;
import static io.jalchemy.tests.partners.OrphanPlugPath.ORPHAN_PLUG;
import static io.jalchemy.tests.partners.OrphanSlotPath.ORPHAN_SLOT;
import static io.jalchemy.tests.partners.ThingPath.THING;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.partners.OneToManies.LooseItem;
import io.jalchemy.tests.partners.OneToManies.LooseOwner;
import io.jalchemy.tests.partners.OneToOnes.FreePlug;
import io.jalchemy.tests.partners.OneToOnes.FreeSlot;
import io.jalchemy.tests.partners.OneToOnes.OrphanPlug;
import io.jalchemy.tests.partners.OneToOnes.OrphanSlot;
import io.jalchemy.tests.partners.References.Case;
import io.jalchemy.tests.partners.References.Thing;
import java.util.List;
import java.util.function.BiConsumer;
import org.assertj.core.api.SoftAssertions;

/**
 * References of deleted objects, and to deleted objects, that are assigned: each relationship × which object is deleted × how far
 * the deletion has gone × what is loaded × whether the reference changes. What the reference holds anyway is no change as long as
 * the rows are there, loaded or not; the objects of a deleted row are put nowhere, and nothing into them.
 */
class DeletedReferencesTest {

    private enum Loaded {
        ALL,
        NOTHING,
        EXPIRED
    }

    private enum Stage {
        MARKED,
        FLUSHED
    }

    /** One reference of {@code O} to {@code C}, which the program assigns. */
    private record Reference<O, C>(
            String name,
            EntityPath<O, Long> owner,
            EntityPath<C, Long> target,
            BiConsumer<O, C> set,
            java.util.function.Consumer<O> read,
            java.util.function.Supplier<O> one,
            boolean tied) {}

    private static final List<Reference<?, ?>> REFERENCES = List.of(
            new Reference<>(
                    "one-to-one, without the key",
                    FREE_SLOT,
                    FREE_PLUG,
                    FreeSlot::setHeld,
                    FreeSlot::getHeld,
                    () -> {
                        FreeSlot slot = new FreeSlot("s");
                        slot.setHeld(new FreePlug("p"));
                        return slot;
                    },
                    true),
            new Reference<>(
                    "one-to-one, with the key",
                    FREE_PLUG,
                    FREE_SLOT,
                    FreePlug::setHolder,
                    FreePlug::getHolder,
                    () -> {
                        FreePlug plug = new FreePlug("p");
                        plug.setHolder(new FreeSlot("s"));
                        return plug;
                    },
                    true),
            new Reference<>(
                    "one-to-one with orphans, without the key",
                    ORPHAN_SLOT,
                    ORPHAN_PLUG,
                    OrphanSlot::setHeld,
                    OrphanSlot::getHeld,
                    () -> {
                        OrphanSlot slot = new OrphanSlot("s");
                        slot.setHeld(new OrphanPlug("p"));
                        return slot;
                    },
                    true),
            new Reference<>(
                    "one-to-one with orphans, with the key",
                    ORPHAN_PLUG,
                    ORPHAN_SLOT,
                    OrphanPlug::setHolder,
                    OrphanPlug::getHolder,
                    () -> {
                        OrphanPlug plug = new OrphanPlug("p");
                        plug.setHolder(new OrphanSlot("s"));
                        return plug;
                    },
                    true),
            new Reference<>(
                    "many-to-one",
                    LOOSE_ITEM,
                    LOOSE_OWNER,
                    LooseItem::setHolder,
                    LooseItem::getHolder,
                    () -> {
                        LooseItem item = new LooseItem("i");
                        item.setHolder(new LooseOwner("o"));
                        return item;
                    },
                    true),
            new Reference<>(
                    "many-to-one with orphans, one side alone",
                    CASE,
                    THING,
                    Case::setThing,
                    Case::getThing,
                    () -> {
                        Case holder = new Case("c");
                        holder.setThing(new Thing("t"));
                        return holder;
                    },
                    false));

    @EachDatabase
    void everyReference_toADeletedObjectOrOfOne(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(
                database, FREE_SLOT, FREE_PLUG, ORPHAN_SLOT, ORPHAN_PLUG, LOOSE_OWNER, LOOSE_ITEM, CASE, THING);
        SoftAssertions all = new SoftAssertions();
        for (Reference<?, ?> reference : REFERENCES) {
            for (boolean ownerDeleted : new boolean[] {true, false}) {
                for (Stage stage : Stage.values()) {
                    for (Loaded loaded : Loaded.values()) {
                        if (!reference.tied() && !ownerDeleted && stage == Stage.FLUSHED) {
                            continue; // the database refuses to delete what is referred to
                        }
                        for (boolean same : new boolean[] {true, false}) {
                            String cell = reference.name() + ", " + (ownerDeleted ? "owner" : "target") + " deleted, "
                                    + stage + ", " + loaded + ", " + (same ? "the same" : "another");
                            all.check(() -> {
                                try (Session session = fixture.sessions.open()) {
                                    assign(session, reference, ownerDeleted, stage, loaded, same);
                                } catch (RuntimeException | AssertionError e) {
                                    throw new AssertionError(cell + ": " + e.getMessage(), e);
                                }
                            });
                        }
                    }
                }
            }
        }
        all.assertAll();
    }

    private static <O, C> void assign(
            Session session,
            Reference<O, C> reference,
            boolean ownerDeleted,
            Stage stage,
            Loaded loaded,
            boolean same) {
        for (int i = 0; i < 2; i++) {
            session.add(reference.one().get());
        }
        session.commit(); // nobody commits after this: the rows go with the session
        List<O> owners = session.scalars(select(reference.owner())).all();
        List<C> targets = session.scalars(select(reference.target())).all();
        O owner = owners.get(owners.size() - 1);
        C target = same ? targets.get(targets.size() - 1) : targets.get(targets.size() - 2);
        if (loaded == Loaded.ALL) {
            reference.read().accept(owner);
        } else if (loaded == Loaded.EXPIRED) {
            session.expireAll();
        }
        session.delete(ownerDeleted ? owner : target);
        if (stage == Stage.FLUSHED) {
            session.flush();
        }
        boolean cascaded = stage == Stage.FLUSHED && same && reference.owner() == CASE;
        boolean free = stage == Stage.MARKED && same || ownerDeleted && !reference.tied() && !cascaded;
        if (free) {
            reference.set().accept(owner, target);
            if (reference.tied()) {
                session.flush();
            }
        } else {
            assertThatThrownBy(() -> reference.set().accept(owner, target))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("DELETED_OBJECT");
        }
    }
}
