package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.racks.BulbPath.BULB;
import static io.jalchemy.tests.racks.CratePath.CRATE;
import static io.jalchemy.tests.racks.KeyedCratePath.KEYED_CRATE;
import static io.jalchemy.tests.racks.KeyedLanternPath.KEYED_LANTERN;
import static io.jalchemy.tests.racks.KeyedShieldPath.KEYED_SHIELD;
import static io.jalchemy.tests.racks.LanternPath.LANTERN;
import static io.jalchemy.tests.racks.RackPath.RACK;
import static io.jalchemy.tests.racks.ShieldPath.SHIELD;
import static io.jalchemy.tests.racks.StickerPath.STICKER;
import static io.jalchemy.tests.racks.TierPath.TIER;
import static io.jalchemy.tests.shelter.NotePath.NOTE;
import static io.jalchemy.tests.shelter.PetPath.PET;
import static io.jalchemy.tests.shelter.VetPath.VET;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.FlushOrderException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.racks.Racks.Bulb;
import io.jalchemy.tests.racks.Racks.Crate;
import io.jalchemy.tests.racks.Racks.KeyedCrate;
import io.jalchemy.tests.racks.Racks.KeyedLantern;
import io.jalchemy.tests.racks.Racks.KeyedShield;
import io.jalchemy.tests.racks.Racks.Lantern;
import io.jalchemy.tests.racks.Racks.Rack;
import io.jalchemy.tests.racks.Racks.Shield;
import io.jalchemy.tests.racks.Racks.Tier;
import io.jalchemy.tests.shelter.Note;
import io.jalchemy.tests.shelter.Pet;
import io.jalchemy.tests.shelter.Vet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;

/**
 * Objects that have left their parent when a load flushes, while another row of that flush takes their key or a unique value of
 * theirs: each relationship × what is taken × whether a new object or one that was changed takes it × what is loaded. Such an
 * object is deleted by that flush, or its row is switched; one that nobody takes anything of waits.
 */
class ClaimedOrphansTest {

    /** What leaves and what takes its value. */
    private record Cell<C>(
            String name,
            String table,
            Function<Rack, C> held,
            BiConsumer<Rack, C> put,
            Function<Integer, C> old,
            Function<Integer, C> taker,
            boolean switchesRow) {}

    private static String text(String what, int number) {
        return what + number;
    }

    private static Crate crate(int number) {
        return new Crate(text("label", number), text("series", number), "code");
    }

    private static final List<Cell<?>> CELLS = List.of(
            list("list, unique", number -> new Crate(text("label", number), text("other", number), "code")),
            list("list, composite", number -> new Crate(text("other", number), text("series", number), "code")),
            new Cell<>(
                    "list, key",
                    "keyed_crates",
                    rack -> rack.getKeyedCrates().get(0),
                    (rack, crate) -> rack.setKeyedCrates(List.of(crate)),
                    number -> new KeyedCrate(text("code", number), "old"),
                    number -> new KeyedCrate(text("code", number), "new"),
                    true),
            new Cell<>(
                    "list, key from the parent and a position",
                    "tiers",
                    rack -> rack.getTiers().get(0),
                    (rack, tier) -> rack.setTiers(List.of(tier)),
                    number -> new Tier(3, "old"),
                    number -> new Tier(3, "new"),
                    true),
            lantern("one-to-one, unique", number -> new Lantern(text("label", number), text("other", number), "code")),
            lantern("one-to-one, composite", number -> new Lantern(text("x", number), text("series", number), "code")),
            new Cell<>(
                    "one-to-one, key",
                    "keyed_lanterns",
                    Rack::getKeyedLantern,
                    Rack::setKeyedLantern,
                    number -> new KeyedLantern(text("code", number), "old"),
                    number -> new KeyedLantern(text("code", number), "new"),
                    true),
            new Cell<>(
                    "one-to-one, key from the parent",
                    "bulbs",
                    Rack::getBulb,
                    Rack::setBulb,
                    number -> new Bulb("old"),
                    number -> new Bulb("new"),
                    true),
            shield("many-to-one, unique", number -> new Shield(text("label", number), text("other", number), "code")),
            shield("many-to-one, composite", number -> new Shield(text("x", number), text("series", number), "code")),
            new Cell<>(
                    "many-to-one, key",
                    "keyed_shields",
                    Rack::getKeyedShield,
                    Rack::setKeyedShield,
                    number -> new KeyedShield(text("code", number), "old"),
                    number -> new KeyedShield(text("code", number), "new"),
                    true));

    private static Cell<Crate> list(String name, Function<Integer, Crate> taker) {
        return new Cell<>(
                name,
                "crates",
                rack -> rack.getCrates().get(0),
                (rack, crate) -> rack.setCrates(List.of(crate)),
                ClaimedOrphansTest::crate,
                taker,
                false);
    }

    private static Cell<Lantern> lantern(String name, Function<Integer, Lantern> taker) {
        return new Cell<>(
                name,
                "lanterns",
                Rack::getLantern,
                Rack::setLantern,
                number -> new Lantern(text("label", number), text("series", number), "code"),
                taker,
                false);
    }

    private static Cell<Shield> shield(String name, Function<Integer, Shield> taker) {
        return new Cell<>(
                name,
                "shields",
                Rack::getShield,
                Rack::setShield,
                number -> new Shield(text("label", number), text("series", number), "code"),
                taker,
                false);
    }

    private static SessionFixture fixture(TestDatabase database) {
        return new SessionFixture(
                database, RACK, CRATE, KEYED_CRATE, TIER, LANTERN, KEYED_LANTERN, BULB, SHIELD, KEYED_SHIELD, STICKER);
    }

    @EachDatabase
    void orphan_whoseValueANewObjectTakes_doesNotWait_othersDo(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        int number = 0;
        int refused = 0;
        for (Cell<?> cell : CELLS) {
            for (String loaded : List.of("loaded", "expired", "unread")) {
                String name = cell.name() + ", " + loaded;
                try {
                    replace(fixture, cell, loaded, ++number, name, all);
                } catch (FlushOrderException e) {
                    // as by any flush: the new row waits for the old one, whose rack refers to it until the new row is
                    // there
                    all.assertThat(cell.table()).as(name).isEqualTo("shields");
                    refused++;
                } catch (RuntimeException e) {
                    all.fail(name, e);
                }
            }
        }
        all.assertThat(refused).isEqualTo(6);
        all.assertAll();
    }

    private static <C> void replace(
            SessionFixture fixture, Cell<C> cell, String loaded, int number, String name, SoftAssertions all) {
        long before = fixture.rows(cell.table());
        Rack made = new Rack("r");
        Rack beside = new Rack("beside");
        Crate waiting = new Crate(text("waiting", number), text("waiting", number), "code");
        cell.put().accept(made, cell.old().apply(number));
        beside.getCrates().add(waiting);
        fixture.sessions.inTransaction(session -> session.addAll(List.of(made, beside)));
        try (Session session = fixture.sessions.open()) {
            Rack rack = Objects.requireNonNull(session.get(RACK, made.getId()));
            List<Crate> crates =
                    Objects.requireNonNull(session.get(RACK, beside.getId())).getCrates();
            Crate other = crates.remove(0);
            if (!loaded.equals("unread")) {
                C old = cell.held().apply(rack);
                if (loaded.equals("expired")) {
                    session.expire(old);
                }
            }
            cell.put().accept(rack, cell.taker().apply(number));
            fixture.forget();
            session.get(STICKER, 999_999L);
            List<String> verbs = fixture.verbs();
            all.assertThat(verbs.contains((cell.switchesRow() ? "UPDATE " : "DELETE ") + cell.table()))
                    .as(name + ": " + verbs)
                    .isTrue();
            all.assertThat(Inspection.of(other).isPersistent()).as(name).isTrue();
            beside.getName();
            crates.add(other);
            session.commit();
        }
        all.assertThat(fixture.rows(cell.table()) - before)
                .as(name)
                .isEqualTo(cell.table().equals("crates") ? 2 : 1);
        all.assertThat(fixture.rows("crates WHERE label = 'waiting" + number + "'"))
                .as(name)
                .isOne();
    }

    @EachDatabase
    void orphan_whoseValueAChangedObjectTakes_doesNotWait(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        record Taking(String name, BiConsumer<Crate, Crate> take) {}
        List<Taking> takings = List.of(
                new Taking("unique", (taker, old) -> taker.setLabel(old.getLabel())),
                new Taking("composite, a part", (taker, old) -> taker.setCode(old.getCode())),
                new Taking("composite, expired part", (taker, old) -> taker.setSeries(old.getSeries())));
        int number = 0;
        for (Taking each : takings) {
            int seed = ++number;
            Rack made = new Rack("r");
            boolean bySeries = each.name().contains("expired");
            made.getCrates().add(new Crate(text("a", seed), text("s", seed), "1"));
            made.getCrates()
                    .add(new Crate(
                            text("b", seed), bySeries ? text("t", seed) : text("s", seed), bySeries ? "1" : "2"));
            fixture.sessions.inTransaction(session -> session.add(made));
            try (Session session = fixture.sessions.open()) {
                Rack rack = Objects.requireNonNull(session.get(RACK, made.getId()));
                List<Crate> crates = new ArrayList<>(rack.getCrates());
                Crate old = crates.get(0);
                each.take().accept(crates.get(1), old);
                rack.getCrates().remove(old);
                fixture.forget();
                session.get(STICKER, 999_999L);
                all.assertThat(fixture.verbs())
                        .as(each.name())
                        .containsSubsequence("DELETE crates", "UPDATE crates", "SELECT stickers");
                session.commit();
            } catch (RuntimeException e) {
                all.fail(each.name(), e);
            }
        }
        Rack made = new Rack("keyed");
        made.setKeyedCrates(List.of(new KeyedCrate("k1", "old"), new KeyedCrate("k2", "new")));
        fixture.sessions.inTransaction(session -> session.add(made));
        fixture.sessions.inTransaction(session -> {
            Rack rack = Objects.requireNonNull(session.get(RACK, made.getId()));
            KeyedCrate old = rack.getKeyedCrates().remove(0);
            rack.getKeyedCrates().get(0).setCode(old.getCode());
            session.get(STICKER, 999_999L);
        });
        all.assertThat(fixture.value("SELECT remark FROM keyed_crates")).isEqualTo("new");
        all.assertAll();
    }

    @EachDatabase
    void orphan_whoseRowRefersToOneThatIsDeleted_doesNotWait(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, VET, PET);
        Map<String, BiConsumer<Note, Pet>> references = Map.of("two sides", Note::setPet, "one side", Note::setFriend);
        Map<String, Consumer<Note>> leavings = Map.of(
                "by its reference", note -> note.setVet(null),
                "by the collection", note -> note.getVet().getNotes().remove(note));
        SoftAssertions all = new SoftAssertions();
        references.forEach((reference, refer) -> leavings.forEach((leaving, leave) -> {
            for (boolean leavesFirst : new boolean[] {true, false}) {
                for (boolean forgotten : new boolean[] {true, false}) {
                    String name = reference + ", " + leaving + ", " + leavesFirst + ", " + forgotten;
                    Vet made = new Vet("v");
                    Note note = new Note();
                    made.getNotes().add(note);
                    made.getNotes().add(new Note());
                    refer.accept(note, new Pet("p"));
                    fixture.sessions.inTransaction(session -> session.add(made));
                    fixture.sessions.inTransaction(session -> {
                        Note left = session.getOne(NOTE, note.getId());
                        Vet vet = session.getOne(VET, made.getId());
                        Note waiting = vet.getNotes().get(1);
                        Pet pet = session.scalars(select(PET)).one();
                        if (leavesFirst) {
                            leave.accept(left);
                            session.delete(pet);
                        } else {
                            session.delete(pet);
                            leave.accept(left);
                        }
                        if (forgotten) {
                            refer.accept(left, null);
                        }
                        vet.getNotes().remove(waiting);
                        session.get(PET, 999_999L);
                        all.assertThat(Inspection.of(left).isPersistent())
                                .as(name)
                                .isFalse();
                        all.assertThat(Inspection.of(waiting).isPersistent())
                                .as(name + ": refers to nothing that goes")
                                .isTrue();
                    });
                    all.assertThat(fixture.rows("notes") + fixture.rows("pets"))
                            .as(name)
                            .isZero();
                }
            }
        }));
        all.assertAll();
    }
}
