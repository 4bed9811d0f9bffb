package io.jalchemy.tests.session;

import static io.jalchemy.orm.Relationships.withParent;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.hubs.EntryPath.ENTRY;
import static io.jalchemy.tests.hubs.StrictHubPath.STRICT_HUB;
import static io.jalchemy.tests.hubs.StrictPartPath.STRICT_PART;
import static io.jalchemy.tests.hubs.WriteHubPath.WRITE_HUB;
import static io.jalchemy.tests.session.HubScene.each;
import static io.jalchemy.tests.session.HubScene.fixture;
import static io.jalchemy.tests.session.HubScene.names;
import static io.jalchemy.tests.session.HubScene.rows;
import static io.jalchemy.tests.session.HubScene.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Savepoint;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.FlushOrderException;
import io.jalchemy.orm.flush.FlushPlan;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.hubs.Hub;
import io.jalchemy.tests.hubs.Named;
import io.jalchemy.tests.hubs.StrictHub;
import io.jalchemy.tests.hubs.StrictPart;
import io.jalchemy.tests.hubs.WriteHub;
import io.jalchemy.tests.session.HubKind.Tie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.assertj.core.api.SoftAssertions;

/**
 * What happens to collections that never hold their elements when their owners expire, are rolled back, or deleted. The results are
 * SQLAlchemy's, but for those that name a row of {@code docs/design/parity.md}.
 */
class QueriedOwnersTest {

    @EachDatabase
    void expiryAndRollback_dropWhatWasQueued(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        record Way(String name, BiConsumer<Session, Hub> drop) {}
        List<Way> ways = List.of(
                new Way("expire", Session::expire),
                new Way("refresh", Session::refresh),
                new Way("expireAll", (session, hub) -> session.expireAll()),
                new Way("rollback", (session, hub) -> session.rollback()));
        each(all, (kind, tie) -> {
            for (Way way : ways) {
                String name = kind + " " + tie + " " + way.name();
                Long id = stored(fixture, kind, tie, "a", "b");
                try (Session session = fixture.sessions.open()) {
                    Hub hub = session.getOne(kind.path, id);
                    Collection<Named> held = tie.of(hub);
                    Named b = session
                            .scalars(select(kind.elements(tie)).where(withParent(hub, kind.attribute(tie))))
                            .all()
                            .stream()
                            .filter(each -> each.getName().equals("b"))
                            .findFirst()
                            .orElseThrow();
                    Named c = kind.element(tie, "c");
                    held.add(c);
                    if (tie == Tie.LOOSE
                            || way.name().startsWith("expireAll")
                            || way.name().equals("rollback")) {
                        held.remove(b); // where b knows, its own change stays
                    }
                    way.drop().accept(session, hub);
                    // a new c refers to the hub itself, where it knows; REFRESH_EXPIRE takes it out of the session
                    boolean stays = tie != Tie.LOOSE
                            && !way.name().equals("rollback")
                            && !(tie == Tie.OWNED && way.name().equals("expire"));
                    all.assertThat(Inspection.of(hub)
                                    .history(kind.attribute(tie))
                                    .added())
                            .as(name)
                            .isEmpty();
                    held.add(kind.element(tie, "d")); // what the program has goes on
                    session.commit();
                    List<String> wanted = new ArrayList<>(List.of("a", "b", "d"));
                    if (stays) {
                        wanted.add(2, "c");
                    }
                    all.assertThat(rows(fixture, kind, tie, hub)).as(name).isEqualTo(wanted);
                }
            }
        });
        all.assertAll();
    }

    /** What was inserted is new again, and has what it had (D-lazies-5); so the same work can be done again. */
    @EachDatabase
    void ownerWhoseRowIsTakenBack_hasItsElementsAgain(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        each(all, (kind, tie) -> {
            for (boolean nested : new boolean[] {false, true}) {
                try (Session session = fixture.sessions.open()) {
                    Hub hub = kind.maker.apply("hub");
                    List<Named> elements =
                            List.of(kind.element(tie, "a"), kind.element(tie, "b"), kind.element(tie, "c"));
                    tie.of(hub).addAll(elements.subList(0, 2));
                    if (nested) {
                        Savepoint savepoint = session.beginNested();
                        session.add(hub);
                        session.flush();
                        tie.of(hub).add(elements.get(2));
                        tie.of(hub).remove(elements.get(0));
                        session.flush();
                        savepoint.rollback();
                    } else {
                        session.add(hub);
                        session.flush();
                        tie.of(hub).add(elements.get(2));
                        tie.of(hub).remove(elements.get(0));
                        session.flush();
                        session.rollback();
                    }
                    String name = kind + " " + tie + (nested ? " savepoint" : "");
                    all.assertThat(Inspection.of(hub).isTransient()).as(name).isTrue();
                    if (kind.reads()) {
                        all.assertThat(names(tie.of(hub))).as(name).containsExactly("b", "c");
                    }
                    session.add(hub);
                    session.commit();
                    all.assertThat(rows(fixture, kind, tie, hub)).as(name).containsExactly("b", "c");
                }
            }
        });
        all.assertAll();
    }

    @EachDatabase
    void savepointThatIsRolledBack_dropsWhatWasWrittenInIt(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        each(all, (kind, tie) -> {
            try (Session session = fixture.sessions.open()) {
                Hub hub = kind.maker.apply("hub");
                tie.of(hub).add(kind.element(tie, "a"));
                session.add(hub);
                session.flush();
                Savepoint savepoint = session.beginNested();
                tie.of(hub).add(kind.element(tie, "b"));
                session.flush();
                savepoint.rollback();
                tie.of(hub).add(kind.element(tie, "c"));
                session.commit();
                all.assertThat(rows(fixture, kind, tie, hub))
                        .as(kind + " " + tie)
                        .containsExactly("a", "c");
            }
        });
        all.assertAll();
    }

    // ---- delete

    /** As for every other relationship: what a deleted hub has is deleted, or refers to nothing. */
    @EachDatabase
    void deletingTheOwner_doesWhatTheMappingSays(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        SoftAssertions all = new SoftAssertions();
        each(all, (kind, tie) -> {
            for (boolean loaded : new boolean[] {false, true}) {
                Long id = stored(fixture, kind, tie, "one", "two");
                String name = kind + " " + tie + (loaded ? " with objects" : "");
                try (Session session = fixture.sessions.open()) {
                    Hub hub = session.getOne(kind.path, id);
                    List<Named> held = loaded
                            ? session.scalars(select(kind.elements(tie)).where(withParent(hub, kind.attribute(tie))))
                                    .all()
                            : List.of();
                    Named added = kind.element(tie, "added");
                    tie.of(hub).add(added);
                    session.flush();
                    session.delete(hub);
                    all.assertThat(session.plan()).as(name).isNotEmpty();
                    all.assertThat(Inspection.of(hub).isLoaded(tie.attribute()))
                            .as(name + ": plan")
                            .isFalse();
                    session.flush();
                    if (kind.reads()) {
                        all.assertThat(tie.of(hub)).as(name).isEmpty();
                    }
                    boolean dies = tie == Tie.OWNED;
                    for (Named each : held) {
                        if (!dies) {
                            Boolean in = HubKind.has(tie, hub, each);
                            all.assertThat(in == null ? false : in && tie != Tie.LINKED)
                                    .as(name)
                                    .isFalse();
                        }
                    }
                    session.commit();
                    all.assertThat(rows(fixture, kind, tie, hub)).as(name).isEmpty();
                    long left = fixture.rows(kind.table(tie) + " WHERE name IN ('one', 'two', 'added')");
                    all.assertThat(left).as(name).isEqualTo(dies ? 0 : 3);
                    session.execute(delete(ENTRY));
                    if (tie == Tie.CHILDREN) {
                        session.scalars(select(kind.path)).forEach(session::delete);
                    }
                    session.commit();
                }
            }
        });
        all.assertAll();
    }

    /** One UPDATE, however many there are (D-lazies-7). */
    @EachDatabase
    void deletingTheOwner_ofWriteOnly_isOneUpdate_andNoSelect(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        Long id = stored(fixture, HubKind.WRITE, Tie.LOOSE, "a", "b", "c");
        try (Session session = fixture.sessions.open()) {
            Hub hub = session.getOne(HubKind.WRITE.path, id);
            session.delete(hub);
            assertThat(session.plan())
                    .extracting(FlushPlan.Step::action, FlushPlan.Step::table)
                    .startsWith(org.assertj.core.groups.Tuple.tuple("UPDATE", "entries"));
            fixture.forget();
            session.flush();
            assertThat(fixture.verbs())
                    .containsExactly("UPDATE entries", "UPDATE write_hubs", "DELETE write_links", "DELETE write_hubs");
            session.rollback();
        }
    }

    @EachDatabase
    void deletingTheOwner_ofWriteOnly_thatWouldHaveToBeRead_isRefused(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, STRICT_HUB, STRICT_PART);
        StrictHub hub = new StrictHub();
        hub.getParts().add(new StrictPart());
        fixture.sessions.inTransaction(session -> session.add(hub));
        try (Session session = fixture.sessions.open()) {
            StrictHub there = session.getOne(STRICT_HUB, hub.getId());
            session.delete(there);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("[WRITE_ONLY_DELETE]")
                    .hasMessageContaining("StrictHub.parts")
                    .hasMessageContaining("takes no NULL")
                    .hasMessageContaining("passiveDeletes = Passive.TRUE");
        }
        assertThat(fixture.rows("strict_hubs")).isEqualTo(1);
    }

    @EachDatabase
    void newObjectWithTheKeyOfADeletedOne_ofWriteOnly_isRefused(TestDatabase database) {
        SessionFixture fixture = fixture(database);
        Long id = stored(fixture, HubKind.WRITE, Tie.LOOSE, "a");
        try (Session session = fixture.sessions.open()) {
            session.delete(session.getOne(WRITE_HUB, id));
            WriteHub next = new WriteHub("next");
            next.setId(id);
            session.add(next);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushOrderException.class)
                    .hasMessageContaining("session.flush()");
            session.rollback();
            session.delete(session.getOne(WRITE_HUB, id));
            session.flush();
            session.add(next);
            session.commit();
            assertThat(rows(fixture, HubKind.WRITE, Tie.LOOSE, next)).isEmpty();
        }
    }
}
