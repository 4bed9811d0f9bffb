package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.containsEager;
import static io.jalchemy.orm.Loading.innerJoinedLoad;
import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.lazyLoad;
import static io.jalchemy.orm.Loading.noLoad;
import static io.jalchemy.orm.Loading.raiseLoad;
import static io.jalchemy.orm.Loading.raiseOnSqlLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.orm.Loading.subqueryLoad;
import static io.jalchemy.orm.Relationships.withParent;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.hubs.DynamicHubPath.DYNAMIC_HUB;
import static io.jalchemy.tests.hubs.EntryPath.ENTRY;
import static io.jalchemy.tests.hubs.WriteHubPath.WRITE_HUB;
import static io.jalchemy.tests.session.HubScene.each;
import static io.jalchemy.tests.session.HubScene.fixture;
import static io.jalchemy.tests.session.HubScene.names;
import static io.jalchemy.tests.session.HubScene.rows;
import static io.jalchemy.tests.session.HubScene.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.orm.AttributeEvents;
import io.jalchemy.orm.AttributeHistory;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.DetachedObjectException;
import io.jalchemy.orm.path.CollectionAttribute;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullCollection;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.hubs.DynamicHub;
import io.jalchemy.tests.hubs.Entry;
import io.jalchemy.tests.hubs.Hub;
import io.jalchemy.tests.hubs.Named;
import io.jalchemy.tests.hubs.WriteHub;
import io.jalchemy.tests.session.HubKind.Tie;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;

/**
 * What is sent for collections that never hold their elements, and what the library says of them. The results are SQLAlchemy's, but for
 * those that name a row of {@code docs/design/parity.md}.
 */
class QueriedStatementsTest {

    // ---- what is sent

    @EachDatabase
    void adding_sendsNothing_andAFlushInsertsAllTogether(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        each(all, (kind, tie) -> {
            Long id = stored(fixture, kind, tie, "a");
            try (Session session = fixture.sessions.open()) {
                Hub hub = session.getOne(kind.path, id);
                fixture.forget();
                for (int i = 0; i < 100; i++) {
                    tie.of(hub).add(kind.element(tie, "e" + i));
                }
                all.assertThat(fixture.sent()).as(kind + " " + tie).isEmpty();
                session.flush();
                List<String> wanted = new ArrayList<>();
                wanted.add("INSERT " + kind.table(tie));
                if (tie == Tie.LINKED) {
                    wanted.add("INSERT " + kind.name().toLowerCase(Locale.ROOT) + "_links");
                }
                all.assertThat(fixture.verbs().stream().distinct().toList())
                        .as(kind + " " + tie)
                        .isEqualTo(wanted);
                session.commit();
                all.assertThat(rows(fixture, kind, tie, hub)).hasSize(101);
            }
        });
        all.assertAll();
    }

    @EachDatabase
    void eachRead_isOneQuery_afterAFlush(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        record Read(String name, Function<Collection<Named>, Object> read) {}
        for (Tie tie : Tie.values()) {
            Long id = stored(fixture, HubKind.DYNAMIC, tie, "a", "b");
            String table = HubKind.DYNAMIC.table(tie);
            for (Read read : List.of(
                    new Read("iterator", held -> held.iterator().next().getName()),
                    new Read("for each", held -> {
                        List<String> each = new ArrayList<>();
                        held.forEach(one -> each.add(one.getName()));
                        return each;
                    }),
                    new Read("size", Collection::size),
                    new Read("isEmpty", Collection::isEmpty),
                    new Read("stream", held -> held.stream().count()),
                    new Read(
                            "parallelStream",
                            held -> held.parallelStream().toList().size()),
                    new Read("spliterator", held -> held.spliterator().estimateSize()),
                    new Read("toArray", held -> held.toArray().length),
                    new Read("toArray with array", held -> held.toArray(new Named[0]).length),
                    new Read("toArray with generator", held -> held.toArray(Named[]::new).length),
                    new Read("new ArrayList", held -> new ArrayList<>(held).size()),
                    new Read("retainAll", held -> held.retainAll(List.of())),
                    new Read("removeIf", held -> held.removeIf(each -> false)))) {
                try (Session session = fixture.sessions.open()) {
                    Hub hub = session.getOne(HubKind.DYNAMIC.path, id);
                    tie.of(hub).add(HubKind.DYNAMIC.element(tie, "c"));
                    session.flush();
                    fixture.forget();
                    read.read().apply(tie.of(hub));
                    all.assertThat(fixture.verbs()).as(tie + " " + read.name()).isEqualTo(List.of("SELECT " + table));
                }
            }
        }
        all.assertAll();
    }

    @EachDatabase
    void containsAll_isOneQuery_andNone_ifSomethingHasNoRow(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        for (Tie tie : Tie.values()) {
            Long id = stored(fixture, HubKind.DYNAMIC, tie, "a", "b", "c");
            try (Session session = fixture.sessions.open()) {
                Hub hub = session.getOne(HubKind.DYNAMIC.path, id);
                Collection<Named> held = tie.of(hub);
                List<Named> elements = List.copyOf(held);
                fixture.forget();
                assertThat(held.containsAll(elements)).isTrue();
                assertThat(held.contains(elements.get(1))).isTrue();
                assertThat(fixture.sent()).hasSize(2);
                assertThat(held.contains(HubKind.DYNAMIC.element(tie, "x"))).isFalse();
                assertThat(held.containsAll(List.of(elements.get(0), "a"))).isFalse();
                assertThat(held.contains(null)).isFalse();
                assertThat(held.containsAll(List.of())).isTrue();
                assertThat(fixture.sent()).isEmpty();
            }
        }
    }

    @EachDatabase
    void order_isThatOfTheRelationship(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        Long id = stored(fixture, HubKind.DYNAMIC, Tie.LINKED, "c", "a", "b");
        fixture.sessions.inTransaction(session -> assertThat(
                        session.getOne(DYNAMIC_HUB, id).getLinked().stream().map(Entry::getName))
                .containsExactly("a", "b", "c"));
    }

    // ---- what the library says of it

    @EachDatabase
    void history_isWhatWasQueued_andTheRestIsNotKnown(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        each(all, (kind, tie) -> {
            Long id = stored(fixture, kind, tie, "a", "b");
            try (Session session = fixture.sessions.open()) {
                Hub hub = session.getOne(kind.path, id);
                Named a = session.scalars(select(kind.elements(tie))
                                .where(withParent(hub, kind.attribute(tie)))
                                .limit(1))
                        .one();
                Named x = kind.element(tie, "x");
                tie.of(hub).add(x);
                tie.of(hub).remove(a);
                fixture.forget();
                AttributeHistory<? extends Named> history = Inspection.of(hub).history(kind.attribute(tie));
                String name = kind + " " + tie;
                all.assertThat(List.copyOf(history.added())).as(name).isEqualTo(List.of(x));
                all.assertThat(List.copyOf(history.deleted())).as(name).isEqualTo(List.of(a));
                all.assertThat(List.copyOf(history.unchanged())).as(name).isEmpty();
                all.assertThat(Inspection.of(hub).isModified()).as(name).isTrue();
                all.assertThat(session.dirty()).as(name).contains(hub);
                all.assertThat(Inspection.of(hub).unloaded()).as(name).contains(tie.attribute());
                all.assertThat(tie.of(hub).toString()).as(name).contains("Hub#" + id, tie.attribute());
                all.assertThat(fixture.sent()).as(name).isEmpty();
            }
        });
        all.assertAll();
    }

    @EachDatabase
    void remove_ofWhatIsKnownToBeElsewhere_changesNothing(TestDatabase database) { // D-lazies-6
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        each(all, (kind, tie) -> {
            Long one = stored(fixture, kind, tie, "a");
            Long other = stored(fixture, kind, tie, "b");
            try (Session session = fixture.sessions.open()) {
                Hub hub = session.getOne(kind.path, one);
                Hub holder = session.getOne(kind.path, other);
                Named b = session.scalars(select(kind.elements(tie)).where(withParent(holder, kind.attribute(tie))))
                        .one();
                HubKind.has(tie, holder, b);
                all.assertThat(tie.of(hub).remove(b)).as(kind + " " + tie).isFalse();
                session.commit();
                all.assertThat(rows(fixture, kind, tie, holder))
                        .as(kind + " " + tie)
                        .containsExactly("b");
            }
        });
        all.assertAll();
    }

    @EachDatabase
    void add_ofWhatIsKnownToBeThere_changesNothing(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        each(all, (kind, tie) -> {
            Long id = stored(fixture, kind, tie, "a");
            try (Session session = fixture.sessions.open()) {
                Hub hub = session.getOne(kind.path, id);
                Named a = session.scalars(select(kind.elements(tie)).where(withParent(hub, kind.attribute(tie))))
                        .one();
                HubKind.has(tie, hub, a);
                all.assertThat(tie.of(hub).add(a)).as(kind + " " + tie).isFalse();
                session.commit();
                all.assertThat(rows(fixture, kind, tie, hub))
                        .as(kind + " " + tie)
                        .containsExactly("a");
            }
        });
        all.assertAll();
    }

    /** As in SQLAlchemy, what is not known to be linked is linked, and the database says if it was. */
    @EachDatabase
    void add_ofWhatIsThere_butNotKnownToBe_isRefusedByTheDatabase_ifItIsALink(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        for (HubKind kind : HubKind.values()) {
            Long id = stored(fixture, kind, Tie.LINKED, "a");
            try (Session session = fixture.sessions.open()) {
                Hub hub = session.getOne(kind.path, id);
                Named a = session.scalars(
                                select(kind.elements(Tie.LINKED)).where(withParent(hub, kind.attribute(Tie.LINKED))))
                        .one();
                assertThat(Tie.LINKED.of(hub).add(a)).isTrue();
                assertThatThrownBy(session::flush)
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageContaining("the two are linked already");
                session.rollback();
            }
        }
    }

    @EachDatabase
    void null_isRefused(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        each(all, (kind, tie) -> {
            Hub fresh = kind.maker.apply("hub");
            all.assertThatThrownBy(() -> tie.of(fresh).add(null)).isInstanceOf(NullPointerException.class);
            Long id = stored(fixture, kind, tie, "a");
            fixture.sessions.inTransaction(session -> {
                Hub hub = session.getOne(kind.path, id);
                all.assertThatThrownBy(() -> tie.of(hub).add(null)).isInstanceOf(NullPointerException.class);
                if (kind.reads()) {
                    all.assertThatThrownBy(() -> tie.of(hub).retainAll(null)).isInstanceOf(NullPointerException.class);
                }
            });
        });
        all.assertAll();
    }

    @EachDatabase
    void collectionOfAnotherOwner_isRefused(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        each(all, (kind, tie) -> {
            Hub one = kind.maker.apply("one");
            Hub other = kind.maker.apply("other");
            all.assertThatThrownBy(() -> tie.assign(one, tie.of(other)))
                    .as(kind + " " + tie)
                    .hasMessageContaining("[FOREIGN_COLLECTION]");
        });
        all.assertAll();
    }

    @EachDatabase
    void detachedOwner_queuesWhatIsAdded_andIsNotRead(TestDatabase database) { // D-lazies-4
        SessionFixture fixture = fixture(database);
        for (Tie tie : Tie.values()) {
            Long id = stored(fixture, HubKind.DYNAMIC, tie, "a");
            Hub hub = fixture.sessions.fromTransaction(session -> session.getOne(HubKind.DYNAMIC.path, id));
            assertThatThrownBy(() -> tie.of(hub).size())
                    .isInstanceOf(DetachedObjectException.class)
                    .hasMessageContaining("withParent(…, DYNAMIC_HUB." + tie.attribute() + ")");
            tie.of(hub).add(HubKind.DYNAMIC.element(tie, "b"));
            assertThatThrownBy(() -> tie.of(hub).iterator()).isInstanceOf(DetachedObjectException.class);
            fixture.sessions.inTransaction(session -> {
                session.add(hub);
                assertThat(names(tie.of(hub))).containsExactly("a", "b");
            });
        }
    }

    @EachDatabase
    void pendingOwner_withoutAutoflush_hasWhatWasAdded(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        for (Tie tie : Tie.values()) {
            try (Session session = fixture.sessions.open()) {
                Hub hub = HubKind.DYNAMIC.maker.apply("hub");
                tie.of(hub).add(HubKind.DYNAMIC.element(tie, "a"));
                session.add(hub);
                session.withoutAutoflush(() -> {
                    assertThat(names(tie.of(hub))).containsExactly("a");
                    assertThat(Inspection.of(hub).isPending()).isTrue();
                });
                assertThat(tie.of(hub).size()).isEqualTo(1);
                assertThat(Inspection.of(hub).isPersistent()).isTrue();
                tie.of(hub).add(HubKind.DYNAMIC.element(tie, "b"));
                session.withoutAutoflush(
                        () -> assertThat(names(tie.of(hub))).containsExactly("a")); // what the rows say
                session.rollback();
            }
        }
    }

    // ---- options

    @EachDatabase
    void everyOption_isRefused_beforeAnythingIsSent(TestDatabase database) { // D-lazies-8
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        List<Function<CollectionAttribute<?>, LoadOption>> options = List.of(
                option -> joinedLoad(option),
                option -> innerJoinedLoad(option),
                option -> selectInLoad(option),
                option -> subqueryLoad(option),
                option -> containsEager(option),
                option -> lazyLoad(option),
                option -> raiseLoad(option),
                option -> raiseOnSqlLoad(option),
                option -> noLoad(option));
        fixture.sessions.inTransaction(session -> each(all, (kind, tie) -> {
            for (Function<CollectionAttribute<?>, LoadOption> option : options) {
                LoadOption made = option.apply(kind.attribute(tie));
                LoadOption below = selectInLoad(kind == HubKind.DYNAMIC ? DYNAMIC_HUB.parent : WRITE_HUB.parent)
                        .with(made);
                fixture.forget();
                for (LoadOption each : List.of(made, below)) {
                    all.assertThatThrownBy(
                                    () -> session.scalars(select(kind.path).options(each)))
                            .as(kind + " " + each)
                            .isInstanceOf(JalchemyException.class)
                            .hasMessageContaining("[NEVER_LOADED]")
                            .hasMessageContaining("withParent");
                    all.assertThatThrownBy(() -> session.get(kind.path, 1L, each))
                            .as(kind + " get " + each)
                            .hasMessageContaining("[NEVER_LOADED]");
                }
                all.assertThat(fixture.sent()).isEmpty();
            }
        }));
        all.assertAll();
    }

    /** The relationship itself is as good as any other in statements. */
    @EachDatabase
    void statements_joinIt_andAskForIt(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        Long id = stored(fixture, HubKind.DYNAMIC, Tie.LINKED, "a", "b");
        fixture.sessions.inTransaction(session -> {
            assertThat(session.scalars(select(ENTRY.name)
                                    .from(DYNAMIC_HUB)
                                    .join(DYNAMIC_HUB.linked)
                                    .orderBy(ENTRY.name))
                            .all())
                    .containsExactly("a", "b");
            assertThat(session.scalars(select(DYNAMIC_HUB.id).where(DYNAMIC_HUB.linked.any(ENTRY.name.eq("b"))))
                            .one())
                    .isEqualTo(id);
        });
    }

    @EachDatabase
    void mergeOfANewOwner_onAnExistingRow_replacesWhatItHas_orIsRefused(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        Long id = stored(fixture, HubKind.DYNAMIC, Tie.LOOSE, "a", "b");
        DynamicHub given = new DynamicHub("again");
        given.setId(id);
        given.getLoose().add(new Entry("c"));
        fixture.sessions.inTransaction(session -> session.merge(given));
        assertThat(rows(fixture, HubKind.DYNAMIC, Tie.LOOSE, given)).containsExactly("c");

        Long other = stored(fixture, HubKind.WRITE, Tie.LOOSE, "a", "b");
        WriteHub refused = new WriteHub("again");
        refused.setId(other);
        fixture.sessions.inTransaction(session -> session.merge(refused));
        refused.getLoose().add(new Entry("c"));
        fixture.sessions.inTransaction(session -> assertThatThrownBy(() -> session.merge(refused))
                .isInstanceOf(JalchemyException.class)
                .hasMessageContaining("[WRITE_ONLY]"));
        assertThat(rows(fixture, HubKind.WRITE, Tie.LOOSE, refused)).containsExactly("a", "b");
    }

    /** The new object's row is the old one's; what it was given stays, the rest goes the way of the old one. */
    @EachDatabase
    void newObjectWithTheKeyOfADeletedOne_ofDynamic_keepsWhatItWasGiven(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        for (Tie tie : List.of(Tie.OWNED, Tie.LOOSE, Tie.LINKED)) {
            Long id = stored(fixture, HubKind.DYNAMIC, tie, "a", "b");
            try (Session session = fixture.sessions.open()) {
                DynamicHub hub = session.getOne(DYNAMIC_HUB, id);
                Named a = tie.of(hub).iterator().next();
                DynamicHub next = new DynamicHub("next");
                next.setId(id);
                tie.of(next).add(a);
                tie.of(next).add(new Entry("c"));
                session.delete(hub);
                session.add(next);
                session.commit();
                all.assertThat(rows(fixture, HubKind.DYNAMIC, tie, next))
                        .as(tie.name())
                        .containsExactly("a", "c");
                all.assertThat(fixture.rows("entries WHERE name = 'b'"))
                        .as(tie.name())
                        .isEqualTo(tie == Tie.OWNED ? 0 : 1);
                tie.of(next).clear();
                session.commit();
                session.execute(delete(ENTRY));
                session.commit();
            }
        }
        all.assertAll();
    }

    /** That is what such collections are for. */
    @EachDatabase
    void elementsThatWereFlushed_areNotHeld(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        for (HubKind kind : HubKind.values()) {
            for (Tie tie : List.of(Tie.LOOSE, Tie.OWNED)) {
                Long id = stored(fixture, kind, tie, "a");
                try (Session session = fixture.sessions.open()) {
                    Hub hub = session.getOne(kind.path, id);
                    WeakReference<Named> added = flushed(session, kind, tie, hub);
                    FullCollection.run();
                    assertThat(added.get()).as(kind + " " + tie).isNull();
                    assertThat(hub.getName()).isNotNull();
                    session.rollback();
                }
            }
        }
    }

    private static WeakReference<Named> flushed(Session session, HubKind kind, Tie tie, Hub hub) {
        Named element = kind.element(tie, "x");
        tie.of(hub).add(element);
        session.flush();
        if (kind.reads()) {
            assertThat(tie.of(hub).size()).isEqualTo(2);
        }
        return new WeakReference<>(element);
    }

    @EachDatabase
    void listeners_hearWhatIsQueued_beforeItIs_andMayRefuseIt(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        Long id = stored(fixture, HubKind.DYNAMIC, Tie.LOOSE, "a");
        List<String> heard = new ArrayList<>();
        AttributeEvents<DynamicHub> events = AttributeEvents.of(DYNAMIC_HUB)
                .onAppend(DYNAMIC_HUB.loose, (hub, entry) -> {
                    if (entry.getName().equals("bad")) {
                        throw new IllegalArgumentException("bad");
                    }
                    heard.add("append " + entry.getName());
                })
                .onRemove(DYNAMIC_HUB.loose, (hub, entry) -> heard.add("remove " + entry.getName()));
        try (Session session = fixture.sessions.open()) {
            DynamicHub hub = session.getOne(DYNAMIC_HUB, id);
            Entry a = hub.getLoose().iterator().next();
            hub.getLoose().add(new Entry("b"));
            assertThatThrownBy(() -> hub.getLoose().add(new Entry("bad"))).isInstanceOf(IllegalArgumentException.class);
            hub.getLoose().remove(a);
            hub.setLoose(List.of(a, new Entry("c")));
            session.commit();
            assertThat(heard).containsExactly("append b", "remove a", "remove b", "append a", "append c");
            assertThat(rows(fixture, HubKind.DYNAMIC, Tie.LOOSE, hub)).containsExactly("a", "c");
        } finally {
            events.remove();
        }
    }

    /** A move is a move, also from one collection that is never loaded to another. */
    @EachDatabase
    void move_keepsTheRow(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        each(all, (kind, tie) -> {
            Long from = stored(fixture, kind, tie, "a", "b");
            Long to = stored(fixture, kind, tie, "c");
            try (Session session = fixture.sessions.open()) {
                Hub one = session.getOne(kind.path, from);
                Hub other = session.getOne(kind.path, to);
                Named a = session.scalars(select(kind.elements(tie))
                                .where(withParent(one, kind.attribute(tie)))
                                .limit(1))
                        .one();
                tie.of(one).remove(a);
                tie.of(other).add(a);
                session.commit();
                all.assertThat(rows(fixture, kind, tie, one))
                        .as(kind + " " + tie)
                        .hasSize(1);
                all.assertThat(rows(fixture, kind, tie, other))
                        .as(kind + " " + tie)
                        .hasSize(2);
            }
        });
        all.assertAll();
    }
}
