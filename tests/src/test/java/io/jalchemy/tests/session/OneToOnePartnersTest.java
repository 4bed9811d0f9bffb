package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.partners.FreePlugPath.FREE_PLUG;
import static io.jalchemy.tests.partners.FreeSlotPath.FREE_SLOT;
import static io.jalchemy.tests.partners.OrphanPlugPath.ORPHAN_PLUG;
import static io.jalchemy.tests.partners.OrphanSlotPath.ORPHAN_SLOT;
import static io.jalchemy.tests.partners.OwnedPlugPath.OWNED_PLUG;
import static io.jalchemy.tests.partners.OwnedSlotPath.OWNED_SLOT;
import static io.jalchemy.tests.partners.UniquePlugPath.UNIQUE_PLUG;
import static io.jalchemy.tests.partners.UniqueSlotPath.UNIQUE_SLOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.FlushOrderException;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.partners.OneToOnes;
import io.jalchemy.tests.partners.OneToOnes.Held;
import io.jalchemy.tests.partners.OneToOnes.Holder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;

/**
 * What happens to the partners of one-to-one relationships: each state of the objects × each change × the side that the program
 * changes × what the foreign key takes and what cascades. Before each change, slots 1 and 2 have plugs 1 and 2, slot 3 has none,
 * and plug 3 (where the key may be null) has no slot. What is expected is a plain model: a map from plugs to slots.
 */
class OneToOnePartnersTest {

    /** One mapping. */
    private record Family<O extends Holder<C>, C extends Held<O>>(
            EntityPath<O, Long> holder,
            EntityPath<C, Long> held,
            Function<String, O> newHolder,
            Function<String, C> newHeld,
            String tables,
            boolean deletesOrphans,
            boolean required) {

        boolean hasLonePlug() {
            return !required;
        }
    }

    /** In which state the objects are when they are changed. */
    private enum State {
        /** All are new, in the session, nothing was flushed. */
        PENDING,
        /** Rows and references are loaded. */
        LOADED,
        /** Rows are loaded, references are not. */
        UNLOADED,
        /** A commit has expired everything. */
        EXPIRED,
        /** Rows and references were loaded by another session, then changed, then added. */
        DETACHED,
        /** Rows were loaded by another session, references were not; then changed, then added. */
        DETACHED_UNLOADED,
        /** Rows and references were loaded by another session, then changed, then merged. */
        MERGED
    }

    /** The objects of one cell. */
    private static final class Objects<O extends Holder<C>, C extends Held<O>> {
        final Map<String, O> slots = new TreeMap<>();
        final Map<String, C> plugs = new TreeMap<>();

        O slot(int number) {
            return java.util.Objects.requireNonNull(slots.get("s" + number));
        }

        C plug(int number) {
            return java.util.Objects.requireNonNull(plugs.get("p" + number));
        }
    }

    /** Slots by plug; what the rows should say. */
    private static final class Model {
        final Map<String, @Nullable String> slotOf = new TreeMap<>();
        final boolean deletesOrphans;

        Model(boolean deletesOrphans, boolean lone) {
            this.deletesOrphans = deletesOrphans;
            slotOf.put("p1", "s1");
            slotOf.put("p2", "s2");
            if (lone) {
                slotOf.put("p3", null);
            }
        }

        /** {@code slot} gets {@code plug}, which leaves another slot for it; the plug that was there leaves. */
        void put(@Nullable String plug, @Nullable String slot) {
            slotOf.replaceAll((each, now) -> slot != null && slot.equals(now) && !each.equals(plug) ? null : now);
            if (plug != null) {
                slotOf.put(plug, slot);
            }
        }

        void take(String slot) {
            slotOf.replaceAll((each, now) -> slot.equals(now) ? null : now);
        }

        /** What is there in the end, given what was there without a slot from the beginning. */
        Map<String, @Nullable String> rows() {
            Map<String, @Nullable String> rows = new TreeMap<>(slotOf);
            if (deletesOrphans) {
                rows.entrySet()
                        .removeIf(each ->
                                each.getValue() == null && !each.getKey().equals("p3"));
            }
            return rows;
        }
    }

    /** Whether a change that no order of rows can make is refused: two keys that are not null and unique change hands. */
    private static boolean isRefused(Family<?, ?> family, State state, Act act) {
        return family.required() && act == Act.SWAP && state != State.PENDING;
    }

    /** A change by the program, through either side. */
    private enum Act {
        NEW {
            @Override
            <O extends Holder<C>, C extends Held<O>> void run(
                    Family<O, C> family, Objects<O, C> all, boolean holderSide, Model model) {
                C plug = family.newHeld().apply("p9");
                all.plugs.put("p9", plug);
                link(all.slot(1), plug, holderSide);
                model.put("p9", "s1");
            }
        },
        NULL {
            @Override
            <O extends Holder<C>, C extends Held<O>> void run(
                    Family<O, C> family, Objects<O, C> all, boolean holderSide, Model model) {
                if (holderSide) {
                    all.slot(1).setHeld(null);
                } else {
                    all.plug(1).setHolder(null);
                }
                model.take("s1");
            }
        },
        NULL_AND_READ {
            @Override
            <O extends Holder<C>, C extends Held<O>> void run(
                    Family<O, C> family, Objects<O, C> all, boolean holderSide, Model model) {
                NULL.run(family, all, holderSide, model);
                if (!Inspection.of(all.slot(1)).isDetached()) {
                    assertThat(all.slot(1).getHeld()).isNull();
                }
                if (!holderSide) { // the plug of a slot that is not loaded is told by the flush
                    assertThat(all.plug(1).getHolder()).isNull();
                }
            }
        },
        LONE {
            @Override
            <O extends Holder<C>, C extends Held<O>> void run(
                    Family<O, C> family, Objects<O, C> all, boolean holderSide, Model model) {
                link(all.slot(1), all.plug(3), holderSide);
                model.put("p3", "s1");
            }
        },
        MOVE {
            @Override
            <O extends Holder<C>, C extends Held<O>> void run(
                    Family<O, C> family, Objects<O, C> all, boolean holderSide, Model model) {
                link(all.slot(1), all.plug(2), holderSide);
                model.put("p2", "s1");
            }
        },
        MOVE_TO_EMPTY {
            @Override
            <O extends Holder<C>, C extends Held<O>> void run(
                    Family<O, C> family, Objects<O, C> all, boolean holderSide, Model model) {
                link(all.slot(3), all.plug(2), holderSide);
                model.put("p2", "s3");
            }
        },
        SWAP {
            @Override
            <O extends Holder<C>, C extends Held<O>> void run(
                    Family<O, C> family, Objects<O, C> all, boolean holderSide, Model model) {
                link(all.slot(1), all.plug(2), holderSide);
                link(all.slot(2), all.plug(1), holderSide);
                model.put("p2", "s1");
                model.put("p1", "s2");
            }
        },
        SET_BACK {
            @Override
            <O extends Holder<C>, C extends Held<O>> void run(
                    Family<O, C> family, Objects<O, C> all, boolean holderSide, Model model) {
                if (holderSide) {
                    all.slot(1).setHeld(null);
                } else {
                    all.plug(1).setHolder(null);
                }
                link(all.slot(1), all.plug(1), holderSide);
            }
        },
        TWICE {
            @Override
            <O extends Holder<C>, C extends Held<O>> void run(
                    Family<O, C> family, Objects<O, C> all, boolean holderSide, Model model) {
                C first = family.newHeld().apply("p8");
                link(all.slot(1), first, holderSide);
                if (holderSide
                        && !family.deletesOrphans()
                        && Inspection.of(first).isPending()) {
                    all.plugs.put("p8", first);
                    model.put("p8", null); // the cascade has put it into the session, and nothing takes it out
                }
                C second = family.newHeld().apply("p9");
                link(all.slot(1), second, holderSide);
                all.plugs.put("p9", second);
                model.put("p9", "s1");
            }
        };

        abstract <O extends Holder<C>, C extends Held<O>> void run(
                Family<O, C> family, Objects<O, C> all, boolean holderSide, Model model);

        static <O extends Holder<C>, C extends Held<O>> void link(O slot, C plug, boolean holderSide) {
            if (holderSide) {
                slot.setHeld(plug);
            } else {
                plug.setHolder(slot);
            }
        }
    }

    private static List<Family<?, ?>> families() {
        return List.of(
                new Family<>(
                        FREE_SLOT, FREE_PLUG, OneToOnes.FreeSlot::new, OneToOnes.FreePlug::new, "free", false, false),
                new Family<>(
                        UNIQUE_SLOT,
                        UNIQUE_PLUG,
                        OneToOnes.UniqueSlot::new,
                        OneToOnes.UniquePlug::new,
                        "unique",
                        false,
                        false),
                new Family<>(
                        ORPHAN_SLOT,
                        ORPHAN_PLUG,
                        OneToOnes.OrphanSlot::new,
                        OneToOnes.OrphanPlug::new,
                        "orphan",
                        true,
                        false),
                new Family<>(
                        OWNED_SLOT,
                        OWNED_PLUG,
                        OneToOnes.OwnedSlot::new,
                        OneToOnes.OwnedPlug::new,
                        "owned",
                        true,
                        true));
    }

    @EachDatabase
    void everyChange_ofEveryState_throughEitherSide(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(
                database,
                FREE_SLOT,
                FREE_PLUG,
                UNIQUE_SLOT,
                UNIQUE_PLUG,
                ORPHAN_SLOT,
                ORPHAN_PLUG,
                OWNED_SLOT,
                OWNED_PLUG);
        SoftAssertions cells = new SoftAssertions();
        for (Family<?, ?> family : families()) {
            for (State state : State.values()) {
                for (Act act : Act.values()) {
                    for (boolean holderSide : new boolean[] {true, false}) {
                        cell(fixture, family, state, act, holderSide, cells);
                    }
                }
            }
        }
        cells.assertAll();
    }

    @EachDatabase
    void oldPlugsThatWereNotLoaded_areReadTogether_byTheFlush(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, FREE_SLOT, FREE_PLUG);
        fixture.sessions.inTransaction(session -> {
            for (String name : List.of("a", "b", "c")) {
                OneToOnes.FreeSlot slot = new OneToOnes.FreeSlot(name);
                slot.setHeld(new OneToOnes.FreePlug("old"));
                session.add(slot);
            }
        });
        fixture.sessions.inTransaction(session -> {
            List<OneToOnes.FreeSlot> slots = session.scalars(select(FREE_SLOT)).all();
            fixture.forget();
            slots.forEach(slot -> slot.setHeld(new OneToOnes.FreePlug("new")));
            assertThat(fixture.sent()).isEmpty();
            session.flush();
            assertThat(fixture.verbs())
                    .filteredOn(verb -> verb.startsWith("SELECT"))
                    .containsExactly("SELECT free_plugs");
        });
        assertThat(fixture.rows("free_plugs WHERE name = 'old' AND slot_id IS NULL"))
                .isEqualTo(3);
        assertThat(fixture.rows("free_plugs WHERE name = 'new' AND slot_id IS NOT NULL"))
                .isEqualTo(3);
    }

    /** What the program has put into the slot last counts, and not what a row says that is loaded meanwhile. */
    @EachDatabase
    void plugThatWasReplaced_isNotPutIntoItsDeletedSlotAgain(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(
                database,
                FREE_SLOT,
                FREE_PLUG,
                UNIQUE_SLOT,
                UNIQUE_PLUG,
                ORPHAN_SLOT,
                ORPHAN_PLUG,
                OWNED_SLOT,
                OWNED_PLUG);
        for (Family<?, ?> family : families()) {
            for (State state : List.of(State.LOADED, State.UNLOADED, State.EXPIRED)) {
                putAgain(fixture, family, state);
            }
        }
    }

    private static <O extends Holder<C>, C extends Held<O>> void putAgain(
            SessionFixture fixture, Family<O, C> family, State state) {
        clear(fixture, family);
        fixture.sessions.inTransaction(session -> {
            Objects<O, C> all = fresh(family);
            session.addAll(all.slots.values());
            session.addAll(all.plugs.values());
        });
        try (Session session = fixture.sessions.open()) {
            Objects<O, C> all = load(session, family, state != State.UNLOADED);
            if (state == State.EXPIRED) {
                session.commit();
            }
            all.slot(1).setHeld(family.newHeld().apply("p9"));
            session.delete(all.slot(1));
            assertThatThrownBy(() -> all.plug(1).setHolder(all.slot(1)))
                    .as(family.tables() + " " + state)
                    .hasMessageContaining("[DELETED_OBJECT]");
        }
    }

    /** As with any orphan: it goes with the slot that it has left, unless the program adds it again after that. */
    @EachDatabase
    void plugThatHasLeftADeletedSlot_staysOnlyIfItIsAddedAgain(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, ORPHAN_SLOT, ORPHAN_PLUG);
        for (boolean references : new boolean[] {true, false}) {
            for (boolean expired : new boolean[] {true, false}) {
                for (boolean deletedFirst : new boolean[] {true, false}) {
                    for (boolean added : new boolean[] {true, false}) {
                        String name = "references read " + references + ", expired " + expired + ", deleted first "
                                + deletedFirst + ", added " + added;
                        leaveDeletedSlot(fixture, references, expired, deletedFirst, added);
                        assertThat(fixture.rows("orphan_plugs WHERE name = 'p1'"))
                                .as(name)
                                .isEqualTo(added ? 1 : 0);
                        assertThat(fixture.rows("orphan_plugs WHERE name = 'p2'"))
                                .as(name)
                                .isEqualTo(1);
                    }
                }
            }
        }
    }

    private static void leaveDeletedSlot(
            SessionFixture fixture, boolean references, boolean expired, boolean deletedFirst, boolean added) {
        Family<OneToOnes.OrphanSlot, OneToOnes.OrphanPlug> family = new Family<>(
                ORPHAN_SLOT, ORPHAN_PLUG, OneToOnes.OrphanSlot::new, OneToOnes.OrphanPlug::new, "orphan", true, false);
        clear(fixture, family);
        fixture.sessions.inTransaction(session -> {
            Objects<OneToOnes.OrphanSlot, OneToOnes.OrphanPlug> all = fresh(family);
            session.addAll(all.slots.values());
            session.addAll(all.plugs.values());
        });
        try (Session session = fixture.sessions.open()) {
            Objects<OneToOnes.OrphanSlot, OneToOnes.OrphanPlug> all = load(session, family, references);
            if (expired) {
                session.commit();
            }
            if (deletedFirst) {
                session.delete(all.slot(1));
            }
            all.plug(1).setHolder(null);
            session.delete(all.slot(1));
            if (added) {
                session.add(all.plug(1));
            }
            session.commit();
        }
    }

    private static <O extends Holder<C>, C extends Held<O>> void cell(
            SessionFixture fixture,
            Family<O, C> family,
            State state,
            Act act,
            boolean holderSide,
            SoftAssertions cells) {
        if (act == Act.LONE && !family.hasLonePlug()) {
            return; // the key takes no null
        }
        boolean nulls = act == Act.NULL || act == Act.NULL_AND_READ;
        if (state == State.DETACHED_UNLOADED && nulls && !holderSide && family.deletesOrphans()) {
            return; // nothing leads to the plug, and one that is added by itself is wanted without a slot
        }
        String name = family.tables() + " " + state + " " + act + (holderSide ? " by the slot" : " by the plug");
        clear(fixture, family);
        Model model = new Model(family.deletesOrphans(), family.hasLonePlug());
        try {
            if (isRefused(family, state, act)) {
                cells.assertThatThrownBy(() -> change(fixture, family, state, act, holderSide, model))
                        .as(name)
                        .isInstanceOf(FlushOrderException.class);
                return;
            }
            Objects<O, C> all = change(fixture, family, state, act, holderSide, model);
            cells.assertThat(rows(fixture, family)).as(name).isEqualTo(model.rows());
            if (state != State.MERGED) {
                cells.assertThat(objects(all, model)).as(name + ", objects").isEqualTo(model.rows());
            }
        } catch (RuntimeException | AssertionError e) {
            cells.fail(name + ": " + e, e);
        }
    }

    /** Does {@code act} and commits; objects of the session stay readable. */
    private static <O extends Holder<C>, C extends Held<O>> Objects<O, C> change(
            SessionFixture fixture, Family<O, C> family, State state, Act act, boolean holderSide, Model model) {
        if (state == State.PENDING) {
            try (Session session = fixture.sessions.open()) {
                Objects<O, C> all = fresh(family);
                session.addAll(all.slots.values());
                session.addAll(all.plugs.values());
                act.run(family, all, holderSide, model);
                session.commit();
                touch(all);
                return all;
            }
        }
        try (Session session = fixture.sessions.open()) {
            Objects<O, C> all = fresh(family);
            session.addAll(all.slots.values());
            session.addAll(all.plugs.values());
            session.commit();
        }
        if (state == State.LOADED || state == State.UNLOADED || state == State.EXPIRED) {
            try (Session session = fixture.sessions.open()) {
                Objects<O, C> all = load(session, family, state != State.UNLOADED);
                if (state == State.EXPIRED) {
                    session.commit();
                }
                act.run(family, all, holderSide, model);
                session.commit();
                touch(all);
                return all;
            }
        }
        Objects<O, C> all;
        try (Session session = fixture.sessions.open()) {
            all = load(session, family, state != State.DETACHED_UNLOADED);
        }
        act.run(family, all, holderSide, model);
        try (Session session = fixture.sessions.open()) {
            if (state == State.MERGED) {
                session.withoutAutoflush(
                        () -> { // a flush would make the foreign keys of plugs that are merged later old
                            all.slots.values().forEach(session::merge);
                            all.plugs.values().stream()
                                    .filter(plug -> Inspection.of(plug).isDetached()) // new ones come along
                                    .filter(plug -> model.rows().containsKey(plug.getName()))
                                    .forEach(session::merge);
                        });
                session.commit();
                return all;
            }
            session.addAll(all.slots.values());
            all.plugs.values().stream() // a plug that is added by itself is wanted without a slot
                    .filter(plug -> model.rows().containsKey(plug.getName()))
                    .forEach(session::add);
            session.commit();
            touch(all);
            return all;
        }
    }

    private static <O extends Holder<C>, C extends Held<O>> Objects<O, C> fresh(Family<O, C> family) {
        Objects<O, C> all = new Objects<>();
        for (int i = 1; i <= 3; i++) {
            all.slots.put("s" + i, family.newHolder().apply("s" + i));
        }
        for (int i = 1; i <= (family.hasLonePlug() ? 3 : 2); i++) {
            all.plugs.put("p" + i, family.newHeld().apply("p" + i));
        }
        all.slot(1).setHeld(all.plug(1));
        all.slot(2).setHeld(all.plug(2));
        return all;
    }

    private static <O extends Holder<C>, C extends Held<O>> Objects<O, C> load(
            Session session, Family<O, C> family, boolean references) {
        Objects<O, C> all = new Objects<>();
        session.scalars(select(family.holder())).all().forEach(each -> all.slots.put(each.getName(), each));
        session.scalars(select(family.held())).all().forEach(each -> all.plugs.put(each.getName(), each));
        if (references) {
            touch(all);
        }
        return all;
    }

    private static <O extends Holder<C>, C extends Held<O>> void touch(Objects<O, C> all) {
        all.slots.values().forEach(Holder::getHeld);
        all.plugs.values().forEach(each -> {
            if (!Inspection.of(each).isDetached()) {
                each.getHolder();
            }
        });
    }

    /** What the objects say after the commit, from the side with the key; the other side is checked to say the same. */
    private static <O extends Holder<C>, C extends Held<O>> Map<String, @Nullable String> objects(
            Objects<O, C> all, Model model) {
        Map<String, @Nullable String> found = new TreeMap<>();
        all.plugs.forEach((name, plug) -> {
            if (model.rows().containsKey(name)) {
                O slot = plug.getHolder();
                found.put(name, slot == null ? null : slot.getName());
            }
        });
        all.slots.forEach((name, slot) -> {
            C plug = slot.getHeld();
            if (plug != null) {
                Assertions.assertEquals(
                        name, found.get(plug.getName()), "the plug that " + name + " holds refers to it");
            } else {
                Assertions.assertFalse(found.containsValue(name), "a plug refers to " + name + ", which holds none");
            }
        });
        return found;
    }

    private static void clear(SessionFixture fixture, Family<?, ?> family) {
        fixture.database.engine().begin(connection -> {
            connection.executeText("DELETE FROM " + family.tables() + "_plugs");
            connection.executeText("DELETE FROM " + family.tables() + "_slots");
        });
    }

    /** Slots by plug, as the rows say. */
    private static Map<String, @Nullable String> rows(SessionFixture fixture, Family<?, ?> family) {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        fixture.database.engine().begin(connection -> {
            try (Statement statement = connection.jdbc().createStatement();
                    ResultSet result = statement.executeQuery(
                            "SELECT p.name, s.name FROM " + family.tables() + "_plugs p LEFT JOIN " + family.tables()
                                    + "_slots s ON s.id = p.slot_id ORDER BY p.name")) {
                while (result.next()) {
                    all.put(result.getString(1), result.getString(2));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return all;
    }
}
