package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.partners.CasePath.CASE;
import static io.jalchemy.tests.partners.CrewPath.CREW;
import static io.jalchemy.tests.partners.HandPath.HAND;
import static io.jalchemy.tests.partners.PortPath.PORT;
import static io.jalchemy.tests.partners.ThingPath.THING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.partners.References.Case;
import io.jalchemy.tests.partners.References.Crew;
import io.jalchemy.tests.partners.References.Hand;
import io.jalchemy.tests.partners.References.Port;
import io.jalchemy.tests.partners.References.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/** References with the cascade DELETE_ORPHAN in each state × each change, and relationships that are only for reading. */
class ReferencePartnersTest {

    private enum State {
        PENDING,
        LOADED,
        UNLOADED,
        EXPIRED,
        DETACHED,
        DETACHED_UNLOADED
    }

    /** Cases 1 and 2 have things 1 and 2, case 3 has none; what the program means, by case. */
    private static final class World {
        final Map<String, Case> cases = new TreeMap<>();
        final Map<String, @Nullable String> thingOf = new TreeMap<>();

        World() {
            thingOf.put("c1", "t1");
            thingOf.put("c2", "t2");
            thingOf.put("c3", null);
        }

        Case at(int number) {
            return Objects.requireNonNull(cases.get("c" + number));
        }
    }

    private static final Map<String, Consumer<World>> ACTS = new LinkedHashMap<>();

    static {
        ACTS.put("new", world -> {
            world.at(1).setThing(new Thing("t9"));
            world.thingOf.put("c1", "t9");
        });
        ACTS.put("null", world -> {
            world.at(1).setThing(null);
            world.thingOf.put("c1", null);
        });
        ACTS.put("new for none", world -> {
            world.at(3).setThing(new Thing("t9"));
            world.thingOf.put("c3", "t9");
        });
        ACTS.put("twice new", world -> {
            world.at(1).setThing(new Thing("t8"));
            world.at(1).setThing(new Thing("t9"));
            world.thingOf.put("c1", "t9");
        });
        ACTS.put("new and null", world -> {
            world.at(1).setThing(new Thing("t8"));
            world.at(1).setThing(null);
            world.thingOf.put("c1", null);
        });
    }

    /** Changes that read what is there before. */
    private static final Map<String, Consumer<World>> READING_ACTS = new LinkedHashMap<>();

    static {
        READING_ACTS.put("set back", world -> {
            Thing thing = world.at(1).getThing();
            world.at(1).setThing(null);
            world.at(1).setThing(thing);
        });
        READING_ACTS.put("handed on", world -> {
            Thing thing = world.at(2).getThing();
            world.at(2).setThing(null);
            world.at(1).setThing(thing);
            world.thingOf.put("c1", "t2");
            world.thingOf.put("c2", null);
        });
    }

    @EachDatabase
    void thing_goesWhenItsCaseLetsItGo(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, CASE, THING);
        SoftAssertions cells = new SoftAssertions();
        for (State state : State.values()) {
            ACTS.forEach((name, act) -> cell(fixture, state, name, act, cells));
            if (state != State.DETACHED_UNLOADED) {
                READING_ACTS.forEach((name, act) -> cell(fixture, state, name, act, cells));
            }
        }
        cells.assertAll();
    }

    private static void cell(
            SessionFixture fixture, State state, String name, Consumer<World> act, SoftAssertions cells) {
        database(fixture, "DELETE FROM cases");
        database(fixture, "DELETE FROM things");
        try {
            World world = change(fixture, state, act);
            cells.assertThat(rows(fixture)).as(state + " " + name).isEqualTo(world.thingOf);
            long held = world.thingOf.values().stream().filter(Objects::nonNull).count();
            cells.assertThat(fixture.rows("things"))
                    .as(state + " " + name + ", things")
                    .isEqualTo(held);
        } catch (RuntimeException e) {
            cells.fail(state + " " + name + ": " + e, e);
        }
    }

    private static World change(SessionFixture fixture, State state, Consumer<World> act) {
        World fresh = new World();
        for (int i = 1; i <= 3; i++) {
            fresh.cases.put("c" + i, new Case("c" + i));
        }
        fresh.at(1).setThing(new Thing("t1"));
        fresh.at(2).setThing(new Thing("t2"));
        if (state == State.PENDING) {
            fixture.sessions.inTransaction(session -> {
                session.addAll(fresh.cases.values());
                act.accept(fresh);
            });
            return fresh;
        }
        fixture.sessions.inTransaction(session -> session.addAll(fresh.cases.values()));
        World world = new World();
        try (Session session = fixture.sessions.open()) {
            session.scalars(select(CASE)).all().forEach(each -> world.cases.put(each.getName(), each));
            if (state != State.UNLOADED && state != State.DETACHED_UNLOADED) {
                world.cases.values().forEach(Case::getThing);
            }
            if (state == State.EXPIRED) {
                session.commit();
            }
            if (state != State.DETACHED && state != State.DETACHED_UNLOADED) {
                act.accept(world);
                session.commit();
                return world;
            }
        }
        act.accept(world);
        fixture.sessions.inTransaction(session -> session.addAll(world.cases.values()));
        return world;
    }

    @EachDatabase
    void secondCase_isRefused_whereTheThingIsGivenToIt(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, CASE, THING);
        Thing thing = new Thing("t");
        Case first = new Case("c1");
        first.setThing(thing);
        Case second = new Case("c2");
        assertThatThrownBy(() -> second.setThing(thing))
                .isInstanceOf(JalchemyException.class)
                .hasMessageContaining("Case.thing")
                .hasMessageEndingWith("[SINGLE_PARENT]");
        first.setThing(null);
        second.setThing(thing);
        fixture.sessions.inTransaction(session -> session.addAll(List.of(first, second)));
        assertThat(fixture.rows("cases WHERE thing_id IS NOT NULL")).isOne();
    }

    private static void database(SessionFixture fixture, String sql) {
        fixture.database.engine().begin(connection -> connection.executeText(sql));
    }

    private static Map<String, @Nullable String> rows(SessionFixture fixture) {
        Map<String, @Nullable String> all = new TreeMap<>();
        for (int i = 1; i <= 3; i++) {
            all.put("c" + i, (String) fixture.value("SELECT t.name FROM cases c LEFT JOIN things t ON t.id = c.thing_id"
                    + " WHERE c.name = 'c" + i + "'"));
        }
        return all;
    }

    // ---- what is known of the old value

    @EachDatabase
    void referenceThatIsAssignedAgain_isNoChange_soTheColumnCounts(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, CASE, THING);
        fixture.sessions.inTransaction(session -> {
            Case first = new Case("c");
            first.setThing(new Thing("a"));
            session.addAll(List.of(first, new Thing("b")));
        });
        fixture.sessions.inTransaction(session -> {
            Thing b = session.scalars(select(THING).where(THING.name.eq("b"))).one();
            Case found = session.scalars(select(CASE)).one();
            Thing a = found.getThing();
            found.setThingId(b.getId());
            found.setThing(a);
        });
        assertThat(fixture.rows("cases c JOIN things t ON t.id = c.thing_id WHERE t.name = 'b'"))
                .isOne();
    }

    @EachDatabase
    void referenceThatHasExpired_isWrittenThoughItMaySeemTheSame(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, CREW, HAND, PORT);
        try (Session session = fixture.sessions.open()) {
            Crew a = new Crew();
            Crew b = new Crew();
            Hand hand = new Hand();
            hand.setCrew(a);
            session.addAll(List.of(a, b, hand));
            session.commit();
            database(fixture, "UPDATE hands SET crew_id = " + b.getId());
            hand.setCrew(a); // the row says b, and this session does not know that
            session.commit();
            assertThat(fixture.rows("hands WHERE crew_id = " + a.getId())).isOne();
        }
    }

    // ---- only for reading

    @EachDatabase
    void viewOnlyRelationship_writesNothing_throughNeitherSide(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, CREW, HAND, PORT);
        fixture.sessions.inTransaction(session -> session.addAll(List.of(new Crew(), new Hand(), new Port())));
        fixture.sessions.inTransaction(session -> {
            Crew crew = session.scalars(select(CREW)).one();
            Hand hand = session.scalars(select(HAND)).one();
            Port port = session.scalars(select(PORT)).one();
            crew.getHands().add(hand);
            crew.getPorts().add(port);
            assertThat(hand.getCrew()).isNull();
            assertThat(port.getCrews()).isEmpty();
            fixture.forget();
        });
        assertThat(fixture.verbs()).isEmpty();
        fixture.sessions.inTransaction(session -> {
            Crew crew = session.scalars(select(CREW)).one();
            assertThat(crew.getHands()).isEmpty();
            assertThat(crew.getPorts()).isEmpty();
            session.scalars(select(HAND)).one().setCrew(crew);
            session.scalars(select(PORT)).one().getCrews().add(crew);
            assertThat(new ArrayList<>(crew.getHands())).isEmpty(); // as it was loaded
        });
        assertThat(fixture.rows("hands WHERE crew_id IS NOT NULL")).isOne();
        assertThat(fixture.rows("crew_ports")).isOne();
        fixture.sessions.inTransaction(session -> {
            Crew crew = new Crew();
            Hand hand = new Hand();
            crew.getHands().add(hand);
            crew.getPorts().add(session.scalars(select(PORT)).one());
            session.addAll(List.of(crew, hand));
        });
        assertThat(fixture.rows("hands")).isEqualTo(2);
        assertThat(fixture.rows("hands WHERE crew_id IS NOT NULL")).isOne();
        assertThat(fixture.rows("crew_ports")).isOne();
    }
}
