package io.jalchemy.tests.session;

import static io.jalchemy.orm.Relationships.withParent;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.hubs.DynamicHubPath.DYNAMIC_HUB;
import static io.jalchemy.tests.hubs.EntryPath.ENTRY;
import static io.jalchemy.tests.hubs.WriteHubPath.WRITE_HUB;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.hubs.Hub;
import io.jalchemy.tests.hubs.Named;
import io.jalchemy.tests.session.HubKind.Tie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/**
 * Collections that never hold their elements: each kind × each relationship × each state of the owner × each operation. Memory and rows are
 * those of a plain model, a set of the JDK's to which the same was done; what is refused changes nothing. Before each operation the hub has a,
 * b and c.
 */
class QueriedCollectionsTest {

    private enum State {
        /** The hub and its elements are new and in no session. */
        NEW,
        /** The same after they went through a stream. */
        NEW_SERIALIZED,
        /** They are new in a session. */
        PENDING,
        /** A flush has just inserted them. */
        FLUSHED,
        /** They have rows; the elements are loaded. */
        PERSISTENT,
        /** A commit has expired them. */
        EXPIRED,
        /** Another session has loaded them; they are changed, then added to a session. */
        DETACHED,
        /** The same after they went through a stream. */
        SERIALIZED,
        /** Another session has loaded them; they are changed, then merged. */
        MERGED;

        boolean isNew() {
            return this == NEW || this == NEW_SERIALIZED;
        }

        boolean isDetached() {
            return this == DETACHED || this == SERIALIZED || this == MERGED;
        }
    }

    /** The elements of one cell. */
    private static final class Elements {
        final Named a;
        final Named b;
        final Named c;
        final Named x;
        final Named y;

        Elements(HubKind kind, Tie tie, String prefix, List<? extends Named> held) {
            a = held.get(0);
            b = held.get(1);
            c = held.get(2);
            x = kind.element(tie, prefix + "x");
            y = kind.element(tie, prefix + "y");
        }

        List<Named> all() {
            return List.of(a, b, c, x, y);
        }
    }

    /**
     * What is done to a collection.
     *
     * @param reads whether it has to know what the collection has
     */
    private record Operation(String name, boolean reads, BiConsumer<Collection<Named>, Elements> action) {}

    private static Operation write(String name, BiConsumer<Collection<Named>, Elements> action) {
        return new Operation(name, false, action);
    }

    private static Operation read(String name, BiConsumer<Collection<Named>, Elements> action) {
        return new Operation(name, true, action);
    }

    private static final List<Operation> OPERATIONS = List.of(
            write("nothing", (held, all) -> {}),
            write("add", (held, all) -> held.add(all.x)),
            write("add twice", (held, all) -> {
                held.add(all.x);
                held.add(all.x);
            }),
            write("add and remove", (held, all) -> {
                held.add(all.x);
                held.remove(all.x);
            }),
            write("addAll", (held, all) -> held.addAll(List.of(all.x, all.y))),
            write("remove", (held, all) -> held.remove(all.b)),
            write("remove twice", (held, all) -> {
                held.remove(all.b);
                held.remove(all.b);
            }),
            write("remove what is not there", (held, all) -> held.remove(all.x)),
            write("remove what cannot be there", (held, all) -> held.remove("a")),
            write("remove null", (held, all) -> held.remove(null)),
            write("removeAll", (held, all) -> held.removeAll(List.of(all.b, all.x, "a"))),
            write("remove and add back", (held, all) -> {
                held.remove(all.b);
                held.add(all.b);
            }),
            write("remove, add back and remove", (held, all) -> {
                held.remove(all.b);
                held.add(all.b);
                held.remove(all.b);
            }),
            write("replace one by one", (held, all) -> {
                held.removeAll(List.of(all.a, all.b, all.c));
                held.addAll(List.of(all.y, all.x));
            }),
            read("removeIf", (held, all) -> held.removeIf(each -> each != all.b)),
            read("retainAll", (held, all) -> held.retainAll(List.of(all.b, all.x))),
            read("clear", (held, all) -> held.clear()),
            read("remove by iterator", (held, all) -> {
                Iterator<Named> each = held.iterator();
                while (each.hasNext()) {
                    if (each.next() == all.b) {
                        each.remove();
                    }
                }
            }),
            read("removeAll of itself", (held, all) -> held.removeAll(held)),
            read("clear and add", (held, all) -> {
                held.clear();
                held.addAll(List.of(all.x, all.b));
            }));

    private int cells;

    private static SessionFixture fixture(TestDatabase database) {
        return new SessionFixture(database, ENTRY, DYNAMIC_HUB, WRITE_HUB);
    }

    @EachDatabase
    void everyOperation(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        for (HubKind kind : HubKind.values()) {
            for (Tie tie : Tie.values()) {
                for (State state : State.values()) {
                    for (Operation operation : OPERATIONS) {
                        String name = kind + " " + tie + " " + state + ": " + operation.name();
                        new Cell(fixture, kind, tie, state, name, all)
                                .run(operation.reads(), operation.action(), (elements, hub) -> operation
                                        .action()
                                        .accept(tie.of(hub), elements));
                    }
                    String name = kind + " " + tie + " " + state + ": ";
                    new Cell(fixture, kind, tie, state, name + "assign", all)
                            .assigns()
                            .run(
                                    true,
                                    (model, elements) -> {
                                        model.clear();
                                        model.addAll(List.of(elements.x, elements.b));
                                    },
                                    (elements, hub) -> tie.assign(hub, List.of(elements.x, elements.b)));
                    new Cell(fixture, kind, tie, state, name + "assign itself", all)
                            .assigns()
                            .run(false, (model, elements) -> {}, (elements, hub) -> tie.assign(hub, tie.of(hub)));
                }
            }
        }
        all.assertAll();
    }

    @EachDatabase
    void everyChange_fromTheOtherSide(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        for (HubKind kind : HubKind.values()) {
            for (Tie tie : List.of(Tie.OWNED, Tie.LINKED, Tie.CHILDREN)) {
                for (State state : State.values()) {
                    String name = kind + " " + tie + " " + state + ": ";
                    new Cell(fixture, kind, tie, state, name + "x joins", all)
                            .run(
                                    false,
                                    (model, elements) -> model.add(elements.x),
                                    (elements, hub) -> HubKind.otherSide(tie, hub, elements.x, true));
                    new Cell(fixture, kind, tie, state, name + "b leaves", all)
                            .run(
                                    false,
                                    (model, elements) -> model.remove(elements.b),
                                    (elements, hub) -> HubKind.otherSide(tie, hub, elements.b, false));
                    new Cell(fixture, kind, tie, state, name + "b leaves and comes back", all)
                            .run(false, (model, elements) -> {}, (elements, hub) -> {
                                HubKind.otherSide(tie, hub, elements.b, false);
                                HubKind.otherSide(tie, hub, elements.b, true);
                            });
                    new Cell(fixture, kind, tie, state, name + "b leaves here and comes back there", all)
                            .run(false, (model, elements) -> {}, (elements, hub) -> {
                                tie.of(hub).remove(elements.b);
                                HubKind.otherSide(tie, hub, elements.b, true);
                            });
                    new Cell(fixture, kind, tie, state, name + "x joins there and is added here", all)
                            .run(false, (model, elements) -> model.add(elements.x), (elements, hub) -> {
                                HubKind.otherSide(tie, hub, elements.x, true);
                                tie.of(hub).add(elements.x);
                            });
                    new Cell(fixture, kind, tie, state, name + "x joins there and is removed here", all)
                            .run(false, (model, elements) -> {}, (elements, hub) -> {
                                HubKind.otherSide(tie, hub, elements.x, true);
                                tie.of(hub).remove(elements.x);
                            });
                }
            }
        }
        all.assertAll();
    }

    private static List<String> names(Collection<? extends Named> elements) {
        return elements.stream().map(Named::getName).toList();
    }

    /** One combination. */
    private final class Cell {
        private final SessionFixture fixture;
        private final HubKind kind;
        private final Tie tie;
        private final State state;
        private final String name;
        private final SoftAssertions all;
        private final String prefix = "n" + cells++ + "-";
        private boolean assigns;
        private final boolean joinsAndLeaves;

        Cell(SessionFixture fixture, HubKind kind, Tie tie, State state, String name, SoftAssertions all) {
            this.fixture = fixture;
            this.kind = kind;
            this.tie = tie;
            this.state = state;
            this.name = name;
            this.all = all;
            this.joinsAndLeaves = name.endsWith(": add and remove");
        }

        Cell assigns() {
            assigns = true;
            return this;
        }

        void run(boolean reads, BiConsumer<Collection<Named>, Elements> model, BiConsumer<Elements, Hub> action) {
            try {
                tryRun(reads, model, action);
            } catch (RuntimeException | AssertionError e) {
                all.fail(name, e);
            }
        }

        private void tryRun(
                boolean reads, BiConsumer<Collection<Named>, Elements> model, BiConsumer<Elements, Hub> action) {
            List<Named> held = Stream.of("a", "b", "c")
                    .map(each -> kind.element(tie, prefix + each))
                    .toList();
            Hub hub = kind.maker.apply(prefix);
            tie.of(hub).addAll(held);
            Elements elements = new Elements(kind, tie, prefix, held);
            if (state == State.NEW) {
                Set<Named> plain = act(reads, model, action, elements, hub);
                fixture.sessions.inTransaction(session -> session.add(hub));
                check(hub, plain, elements, true);
                return;
            }
            if (state == State.NEW_SERIALIZED) {
                Object[] given = Streams.throughStream(new Object[] {hub, held.get(0), held.get(1), held.get(2)});
                Elements again = elements(given);
                Set<Named> plain = act(reads, model, action, again, (Hub) given[0]);
                fixture.sessions.inTransaction(session -> session.add(given[0]));
                check((Hub) given[0], plain, again, true);
                return;
            }
            if (state == State.PENDING || state == State.FLUSHED) {
                try (Session session = fixture.sessions.open()) {
                    session.add(hub);
                    if (state == State.FLUSHED) {
                        session.flush();
                    }
                    Set<Named> plain = act(reads, model, action, elements, hub);
                    session.commit();
                    check(hub, plain, elements, state == State.PENDING);
                }
                return;
            }
            fixture.sessions.inTransaction(session -> session.add(hub));
            if (state.isDetached()) {
                Object[] loaded = fixture.sessions.fromTransaction(session -> loaded(session, hub.getId()));
                Object[] given = state == State.SERIALIZED ? Streams.throughStream(loaded) : loaded;
                Elements again = elements(given);
                Set<Named> plain = act(reads, model, action, again, (Hub) given[0]);
                fixture.sessions.inTransaction(session -> {
                    if (state == State.MERGED) {
                        session.merge(given[0]);
                    } else {
                        session.add(given[0]);
                    }
                });
                check((Hub) given[0], plain, again, false);
                return;
            }
            try (Session session = fixture.sessions.open()) {
                Object[] loaded = loaded(session, hub.getId());
                if (state == State.EXPIRED) {
                    session.commit();
                }
                Elements again = elements(loaded);
                Set<Named> plain = act(reads, model, action, again, (Hub) loaded[0]);
                session.commit();
                check((Hub) loaded[0], plain, again, false);
            }
        }

        private Elements elements(Object[] loaded) {
            return new Elements(kind, tie, prefix, List.of((Named) loaded[1], (Named) loaded[2], (Named) loaded[3]));
        }

        /** The hub, and what it has by name, with the other side. */
        private Object[] loaded(Session session, Long id) {
            Hub hub = session.getOne(kind.path, id);
            List<Named> held = new ArrayList<>(
                    session.scalars(select(kind.elements(tie)).where(withParent(hub, kind.attribute(tie))))
                            .all());
            held.sort((one, other) -> one.getName().compareTo(other.getName()));
            held.forEach(each -> HubKind.has(tie, hub, each));
            return new Object[] {hub, held.get(0), held.get(1), held.get(2)};
        }

        /** Whether the operation is refused, and with what. */
        private String refusal(boolean reads) {
            boolean fresh = state.isNew() || state == State.PENDING;
            if (!reads) {
                return null;
            }
            if (kind == HubKind.WRITE) {
                return assigns && fresh ? null : "[WRITE_ONLY]";
            }
            return state.isDetached() ? "[DETACHED]" : null;
        }

        private Set<Named> act(
                boolean reads,
                BiConsumer<Collection<Named>, Elements> model,
                BiConsumer<Elements, Hub> action,
                Elements elements,
                Hub hub) {
            Set<Named> plain = new LinkedHashSet<>(List.of(elements.a, elements.b, elements.c));
            String refusal = refusal(reads);
            fixture.forget();
            if (refusal != null) {
                all.assertThatThrownBy(() -> action.accept(elements, hub))
                        .as(name)
                        .isInstanceOf(JalchemyException.class)
                        .hasMessageContaining(refusal)
                        .hasMessageContaining("withParent(…, " + kind + "_HUB." + tie.attribute() + ")");
            } else {
                model.accept(plain, elements);
                action.accept(elements, hub);
            }
            boolean expired = state == State.EXPIRED; // the reference of an element may have to be loaded
            if ((!reads || refusal != null) && !expired && state != State.PENDING) {
                all.assertThat(fixture.sent()).as(name + ": what is sent").isEmpty();
            }
            all.assertThat(Inspection.of(hub).isLoaded(tie.attribute()))
                    .as(name + ": whether it is loaded")
                    .isEqualTo(state.isNew()
                            || (state == State.PENDING && Inspection.of(hub).isPending()));
            for (Named each : elements.all()) {
                Boolean in = HubKind.has(tie, hub, each);
                if (in != null) {
                    all.assertThat(in)
                            .as(name + ": other side of " + each.getName())
                            .isEqualTo(plain.contains(each));
                }
            }
            if (kind.reads() && !state.isDetached()) {
                compare(plain, elements, hub);
            }
            return plain;
        }

        /** Reads the collection in every way; new elements that only their own side has put there wait for an explicit flush. */
        private void compare(Set<Named> plain, Elements elements, Hub hub) {
            Collection<Named> live = tie.of(hub);
            Set<Named> there = new LinkedHashSet<>(plain);
            if (!state.isNew()) {
                there.removeIf(each -> Inspection.of(each).isTransient());
            }
            List<String> wanted = names(there);
            if (state.isNew()) {
                all.assertThat(names(live)).as(name).containsExactlyInAnyOrderElementsOf(wanted);
            } else {
                all.assertThat(names(live))
                        .as(name)
                        .isEqualTo(wanted.stream().sorted().toList());
            }
            all.assertThat(live.size()).as(name + ": size").isEqualTo(there.size());
            all.assertThat(live.isEmpty()).as(name + ": isEmpty").isEqualTo(there.isEmpty());
            all.assertThat(live.containsAll(there)).as(name + ": containsAll").isTrue();
            for (Named each : elements.all()) {
                all.assertThat(live.contains(each))
                        .as(name + ": contains " + each.getName())
                        .isEqualTo(there.contains(each));
            }
        }

        /** Elements that a cascade has put into the session, and nothing takes out again although the hub has them no more. */
        private boolean stays(Named element, Elements elements) {
            boolean attached = state == State.PENDING
                    || state == State.FLUSHED
                    || state == State.PERSISTENT
                    || state == State.EXPIRED;
            return element == elements.x && attached && tie != Tie.OWNED && joinsAndLeaves;
        }

        /** Looks at the rows. */
        private void check(Hub hub, Set<Named> plain, Elements elements, boolean fresh) {
            all.assertThat(query(kind.rows(tie, hub)))
                    .as(name + ": rows of the hub")
                    .isEqualTo(names(plain).stream().sorted().toList());
            Set<Named> existing = Collections.newSetFromMap(new IdentityHashMap<>());
            existing.addAll(plain);
            if (tie != Tie.OWNED && !(fresh && state.isNew())) {
                existing.addAll(List.of(elements.a, elements.b, elements.c));
            }
            if (stays(elements.x, elements)) {
                existing.add(elements.x);
            }
            all.assertThat(query("SELECT name FROM " + kind.table(tie) + " WHERE name LIKE '" + prefix + "_'"))
                    .as(name + ": elements with rows")
                    .isEqualTo(names(existing).stream().sorted().toList());
        }

        private List<String> query(String sql) {
            return fixture.column(sql).stream().map(String::valueOf).sorted().toList();
        }
    }
}
