package io.jalchemy.tests.session;

import static io.jalchemy.tests.successors.HolderPath.HOLDER;
import static io.jalchemy.tests.successors.PartPath.PART;
import static io.jalchemy.tests.successors.TargetPath.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.successors.Holder;
import io.jalchemy.tests.successors.Part;
import io.jalchemy.tests.successors.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;

/**
 * A new holder takes the row of a deleted one: each kind of relationship × its cascade × what of the old holder's parts the new
 * one holds × the order of the calls × loaded or not. What is expected was seen in SQLAlchemy 2.1, but for the cells of
 * D-PLAN-6: there the cascade from the old holder deletes parts that the new one holds, or the database refuses that.
 */
class RowSwitchRelationshipsTest {

    /**
     * A relationship of holders.
     *
     * @param single whether it holds one part
     * @param refers whether the foreign key is in the holder's row
     * @param owned whether the parts of a deleted holder are deleted
     * @param path the class of the parts
     * @param make a part of a key
     * @param get the keys of the parts
     */
    private record Kind<P>(
            String name,
            boolean single,
            boolean refers,
            boolean owned,
            EntityPath<P, Long> path,
            Function<Long, P> make,
            Function<Holder, List<Long>> get,
            BiConsumer<Holder, List<P>> set) {}

    private static Kind<Part> collection(
            String name, boolean owned, Function<Holder, List<Part>> get, BiConsumer<Holder, List<Part>> set) {
        Function<Holder, List<Long>> keys =
                holder -> get.apply(holder).stream().map(Part::getId).toList();
        return new Kind<>(name, false, false, owned, PART, Part::new, keys, set);
    }

    private static Kind<Part> single(
            String name, boolean owned, Function<Holder, Part> get, BiConsumer<Holder, Part> set) {
        Function<Holder, List<Long>> keys = holder -> get.apply(holder) == null
                ? List.of()
                : List.of(get.apply(holder).getId());
        return new Kind<>(
                name, true, false, owned, PART, Part::new, keys, (holder, parts) -> set.accept(holder, parts.get(0)));
    }

    private static Kind<Target> reference(
            String name, boolean owned, Function<Holder, Target> get, BiConsumer<Holder, Target> set) {
        Function<Holder, List<Long>> keys = holder -> get.apply(holder) == null
                ? List.of()
                : List.of(get.apply(holder).getId());
        return new Kind<>(
                name, true, true, owned, TARGET, Target::new, keys, (holder, all) -> set.accept(holder, all.get(0)));
    }

    private static final List<Kind<?>> KINDS = List.of(
            collection("oneSidedParts", false, Holder::getOneSidedParts, Holder::setOneSidedParts),
            collection("oneSidedOwnedParts", true, Holder::getOneSidedOwnedParts, Holder::setOneSidedOwnedParts),
            collection("oneSidedOrphans", true, Holder::getOneSidedOrphans, Holder::setOneSidedOrphans),
            collection("parts", false, Holder::getParts, Holder::setParts),
            collection("ownedParts", true, Holder::getOwnedParts, Holder::setOwnedParts),
            collection("orphans", true, Holder::getOrphans, Holder::setOrphans),
            single("oneSidedPart", false, Holder::getOneSidedPart, Holder::setOneSidedPart),
            single("oneSidedOwnedPart", true, Holder::getOneSidedOwnedPart, Holder::setOneSidedOwnedPart),
            single("oneSidedOrphan", true, Holder::getOneSidedOrphan, Holder::setOneSidedOrphan),
            single("part", false, Holder::getPart, Holder::setPart),
            single("ownedPart", true, Holder::getOwnedPart, Holder::setOwnedPart),
            single("orphan", true, Holder::getOrphan, Holder::setOrphan),
            collection("oneSidedLinks", false, Holder::getOneSidedLinks, Holder::setOneSidedLinks),
            collection("oneSidedOwnedLinks", true, Holder::getOneSidedOwnedLinks, Holder::setOneSidedOwnedLinks),
            collection("links", false, Holder::getLinks, Holder::setLinks),
            collection("ownedLinks", true, Holder::getOwnedLinks, Holder::setOwnedLinks),
            reference("oneSidedReference", false, Holder::getOneSidedReference, Holder::setOneSidedReference),
            reference(
                    "oneSidedOwnedReference",
                    true,
                    Holder::getOneSidedOwnedReference,
                    Holder::setOneSidedOwnedReference),
            reference("reference", false, Holder::getReference, Holder::setReference),
            reference("ownedReference", true, Holder::getOwnedReference, Holder::setOwnedReference),
            collection("oneSidedOrphanLinks", true, Holder::getOneSidedOrphanLinks, Holder::setOneSidedOrphanLinks),
            collection("orphanLinks", true, Holder::getOrphanLinks, Holder::setOrphanLinks),
            reference(
                    "oneSidedOrphanReference",
                    true,
                    Holder::getOneSidedOrphanReference,
                    Holder::setOneSidedOrphanReference),
            reference("orphanReference", true, Holder::getOrphanReference, Holder::setOrphanReference));

    /** Which parts the new holder holds; the old one held the parts 1 and 2, or 1 where it holds one. 3 is new. */
    private static final List<List<Integer>> HELD =
            List.of(List.of(), List.of(1), List.of(1, 2), List.of(3), List.of(1, 3));

    @EachDatabase
    void whatTheNewObjectHolds_stays_andTheRestGoesTheWayOfTheOld(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, HOLDER, PART, TARGET);
        SoftAssertions softly = new SoftAssertions();
        long base = 0;
        for (Kind<?> kind : KINDS) {
            for (boolean deletedFirst : new boolean[] {true, false}) {
                for (boolean loaded : new boolean[] {true, false}) {
                    for (List<Integer> held : HELD) {
                        if (!kind.single() || held.size() < 2) {
                            base += 10;
                            new Cell<>(fixture, softly, kind, deletedFirst, loaded, held, base).run();
                        }
                    }
                }
            }
        }
        softly.assertAll();
    }

    /** One cell of the table. Parts have keys above {@code base}, which the holder's name says, too. */
    private record Cell<P>(
            SessionFixture fixture,
            SoftAssertions softly,
            Kind<P> kind,
            boolean deletedFirst,
            boolean loaded,
            List<Integer> held,
            long base) {

        @Override
        public String toString() {
            return kind.name()
                    + (deletedFirst ? ", delete first" : ", delete last")
                    + (loaded ? ", loaded, " : ", unloaded, ")
                    + held;
        }

        private String name() {
            return "x" + base;
        }

        private List<Integer> before() {
            return kind.single() ? List.of(1) : List.of(1, 2);
        }

        private boolean isOneSided() {
            return kind.name().startsWith("oneSided");
        }

        /** Nothing is kept of a reference to what is deleted, if that knows who refers to it (D-PARENTS-3). */
        private List<Integer> kept() {
            return kind.owned() ? List.of() : List.of(1);
        }

        /** The new holder says nothing of a reference, which the row keeps then. */
        private boolean keepsReference() {
            return kind.refers() && held.isEmpty();
        }

        void run() {
            insert();
            try (Session session = fixture.sessions.open()) {
                replace(session);
            } catch (DatabaseException e) {
                softly.assertThat(e.kind()).as("%s", this).isEqualTo(ErrorKind.FOREIGN_KEY);
                softly.assertThat(keepsReference() && kind.owned() && isOneSided())
                        .as("%s: the row keeps a reference to what is deleted, which the database refuses", this)
                        .isTrue();
                return;
            }
            check();
        }

        private void insert() {
            fixture.sessions.inTransaction(session -> {
                Holder holder = new Holder(name());
                holder.setNote("old");
                P first = kind.make().apply(base + 1);
                P second = kind.make().apply(base + 2);
                kind.set().accept(holder, kind.single() ? List.of(first) : List.of(first, second));
                session.addAll(List.of(second, holder));
            });
        }

        private void replace(Session session) {
            Holder old = session.getOne(HOLDER, name());
            List<P> parts = new ArrayList<>();
            for (int each : held) {
                parts.add(each == 3 ? kind.make().apply(base + 3) : session.getOne(kind.path(), base + each));
            }
            if (loaded) {
                assertThat(kind.get().apply(old)).hasSize(before().size());
            }
            if (deletedFirst) {
                session.delete(old);
            }
            Holder fresh = new Holder(name());
            fresh.setNote("new");
            if (!parts.isEmpty()) {
                kind.set().accept(fresh, parts);
            }
            session.add(fresh);
            if (!deletedFirst) {
                session.delete(old);
            }
            fixture.forget();
            session.flush();
            softly.assertThat(fixture.verbs())
                    .as("%s", this)
                    .filteredOn(verb -> verb.endsWith(" holders") && !verb.startsWith("SELECT"))
                    .containsExactly("UPDATE holders");
            session.commit();
            softly.assertThat(session.contains(old)).as("%s", this).isFalse();
            softly.assertThat(session.get(HOLDER, name())).as("%s", this).isSameAs(fresh);
        }

        private void check() {
            Set<Integer> there = new TreeSet<>(Set.of(1, 2));
            there.addAll(held);
            if (kind.owned()) {
                before().stream().filter(each -> !held.contains(each)).forEach(there::remove);
            }
            try (Session session = fixture.sessions.open()) {
                Holder holder = session.getOne(HOLDER, name());
                softly.assertThat(holder.getNote()).as("%s", this).isEqualTo("new");
                softly.assertThat(kind.get().apply(holder).stream().map(id -> (int) (id - base)))
                        .as("%s: held", this)
                        .containsExactlyInAnyOrderElementsOf(keepsReference() ? kept() : held);
                Set<Integer> found = new TreeSet<>();
                for (int each = 1; each <= 3; each++) {
                    if (session.get(kind.path(), base + each) != null) {
                        found.add(each);
                    }
                }
                softly.assertThat(found).as("%s: there", this).isEqualTo(there);
            }
        }
    }
}
