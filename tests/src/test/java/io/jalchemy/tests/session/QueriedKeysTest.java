package io.jalchemy.tests.session;

import static io.jalchemy.orm.Relationships.withParent;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.crowd.FellowPath.FELLOW;
import static io.jalchemy.tests.crowd.GuildPath.GUILD;
import static io.jalchemy.tests.crowd.LampPath.LAMP;
import static io.jalchemy.tests.crowd.RoomPath.ROOM;
import static io.jalchemy.tests.crowd.ThingPath.THING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.crowd.Guild;
import io.jalchemy.tests.crowd.Guild.Fellow;
import io.jalchemy.tests.crowd.Room;
import io.jalchemy.tests.crowd.Room.Lamp;
import io.jalchemy.tests.crowd.Room.Thing;
import io.jalchemy.tests.crowd.RoomPath;
import java.util.Collection;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/**
 * Collections that never hold their elements, and those that a subquery loads: of owners whose key has two parts, or changes, with elements of
 * subclasses, versions, and columns that are not loaded.
 */
class QueriedKeysTest {

    // ---- keys that change

    private static final List<String> COLUMNS = List.of("guild_name", "admired", "owned", "feared");

    private static List<Collection<Fellow>> collections(Guild guild) {
        return List.of(guild.getFellows(), guild.getAdmirers(), guild.getOwing(), guild.getFearing());
    }

    /** Rows follow the key, whoever writes it; what is queued is written with the new one. */
    @EachDatabase
    void keyOfTheOwnerThatChanges_isThatOfItsElements(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, GUILD, FELLOW);
        SoftAssertions all = new SoftAssertions();
        for (String state : List.of("unloaded", "objects", "one is added", "one is removed")) {
            Guild stored = new Guild("before");
            for (int i = 0; i < 4; i++) {
                collections(stored).get(i).addAll(List.of(new Fellow(10 * i), new Fellow(10 * i + 1)));
            }
            fixture.sessions.inTransaction(session -> session.add(stored));
            try (Session session = fixture.sessions.open()) {
                Guild guild = session.getOne(GUILD, "before");
                List<Fellow> fellows = state.equals("unloaded")
                        ? List.of()
                        : session.scalars(select(FELLOW).orderBy(FELLOW.number)).all();
                for (int i = 0; i < 4; i++) {
                    if (state.equals("one is added")) {
                        collections(guild).get(i).add(new Fellow(10 * i + 2));
                    } else if (state.equals("one is removed")) {
                        collections(guild).get(i).remove(fellows.get(2 * i));
                    }
                }
                guild.setName("after");
                session.flush();
                int size = state.equals("one is added") ? 3 : state.equals("one is removed") ? 1 : 2;
                all.assertThat(guild.getFellows()).as(state).hasSize(size);
                all.assertThat(guild.getOwing()).as(state).hasSize(size);
                for (String attribute : List.of("fellows", "admirers", "owing", "fearing")) {
                    all.assertThat(Inspection.of(guild).isLoaded(attribute))
                            .as(state)
                            .isFalse();
                }
                session.commit();
                for (String column : COLUMNS) {
                    all.assertThat(fixture.rows("fellows WHERE " + column + " = 'after'"))
                            .as(state + ": " + column)
                            .isEqualTo(size);
                }
                for (Fellow each : session.scalars(select(FELLOW)).all()) {
                    session.delete(each);
                }
                session.delete(guild);
                session.commit();
            }
        }
        all.assertAll();
    }

    // ---- keys of two parts

    private static SessionFixture rooms(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, ROOM, THING, LAMP);
        fixture.sessions.inTransaction(session -> {
            for (int number = 1; number <= 2; number++) {
                Room room = new Room("b", number);
                room.getThings().addAll(List.of(new Thing("x", 3), new Lamp("y", 1, 40), new Lamp("z", 2, 60)));
                session.add(room);
            }
        });
        return fixture;
    }

    private static Room room(Session session, int number) {
        return session.getOne(ROOM, new RoomPath.Key("b", number));
    }

    private static List<String> names(Collection<? extends Thing> things) {
        return things.stream().map(Thing::getName).toList();
    }

    @EachDatabase
    void elementsOfASubclass_areReadInEachWay(TestDatabase database) {
        SessionFixture fixture = rooms(database);
        for (boolean byStatement : new boolean[] {false, true}) {
            try (Session session = fixture.sessions.open()) {
                Room room = byStatement
                        ? session.scalars(
                                        select(ROOM).orderBy(ROOM.number.desc()).limit(1))
                                .one()
                        : room(session, 2);
                assertThat(names(room.getSorted())).containsExactly("y", "z", "x"); // by a deferred column
                assertThat(room.getByName().keySet()).containsExactly("z", "y", "x");
                assertThat(room.getByWatts().keySet()).containsExactly(40, 60);
                assertThat(room.getByWatts().get(40)).isSameAs(room.getSorted().first());
                assertThat(names(room.getThings())).containsExactly("x", "z", "y");
                assertThat(names(room.getLamps())).containsExactly("y", "z");
                assertThat(room.getLamps().size()).isEqualTo(2);
                Collection<?> lamps = room.getLamps();
                assertThat(lamps.contains(room.getByName().get("x"))).isFalse();
                assertThat(lamps.contains(room.getByName().get("y"))).isTrue();
                assertThatThrownBy(() -> room.getLamps().clear()).hasMessageContaining("[VIEW_ONLY]");
            }
        }
    }

    @EachDatabase
    void elements_moveFromRoomToRoom_andAreCountedByVersions(TestDatabase database) {
        SessionFixture fixture = rooms(database);
        try (Session session = fixture.sessions.open()) {
            Room one = room(session, 1);
            Room two = room(session, 2);
            Thing thing = one.getThings().iterator().next();
            one.getThings().remove(thing);
            two.getThings().add(thing);
            assertThat(names(one.getThings())).containsExactly("z", "y");
            assertThat(two.getThings()).hasSize(4).contains(thing);
            assertThat(thing.getVersion()).isEqualTo(2);
            Thing added = new Thing("new", 9);
            one.getThings().add(added);
            added.setRoom(null);
            session.delete(one);
            session.commit();
            assertThat(fixture.rows("things")).isEqualTo(4);
        }
    }

    /** The two parts are compared, and set to NULL, together. */
    @EachDatabase
    void writeOnly_knowsByBothPartsOfTheKey_whatIsThere(TestDatabase database) {
        SessionFixture fixture = rooms(database);
        try (Session session = fixture.sessions.open()) {
            Room one = room(session, 1);
            Room two = room(session, 2);
            Thing thing = two.getThings().iterator().next();
            assertThat(one.getLost().add(thing)).isTrue();
            session.flush();
            assertThat(thing.getVersion()).isEqualTo(2);
            assertThat(one.getLost().add(thing)).isFalse();
            assertThat(two.getLost().remove(thing)).isFalse();
            session.commit();
            assertThat(session.scalars(select(THING).where(withParent(one, ROOM.lost)))
                            .all())
                    .containsExactly(thing);
            session.delete(one);
            session.commit();
            assertThat(fixture.rows("things WHERE lost_building IS NOT NULL OR lost_number IS NOT NULL"))
                    .isZero();
            assertThat(fixture.rows("things")).isEqualTo(3);
        }
    }
}
