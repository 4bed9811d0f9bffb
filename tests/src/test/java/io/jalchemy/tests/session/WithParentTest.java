package io.jalchemy.tests.session;

import static io.jalchemy.orm.Relationships.withParent;
import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.not;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.depots.DepotPath.DEPOT;
import static io.jalchemy.tests.depots.DriverPath.DRIVER;
import static io.jalchemy.tests.depots.LicencePath.LICENCE;
import static io.jalchemy.tests.depots.PartPath.PART;
import static io.jalchemy.tests.depots.VehiclePath.VEHICLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.path.AliasedTarget;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.path.RelationshipAttribute;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.depots.Depot;
import io.jalchemy.tests.depots.DepotPath;
import io.jalchemy.tests.depots.Driver;
import io.jalchemy.tests.depots.DriverPath;
import io.jalchemy.tests.depots.Licence;
import io.jalchemy.tests.depots.Named;
import io.jalchemy.tests.depots.Part;
import io.jalchemy.tests.depots.Vehicle;
import io.jalchemy.tests.depots.VehiclePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/** {@code withParent} finds what a plain query of the tables finds, for each kind of relationship and each state of the parent. */
class WithParentTest {

    /**
     * One relationship.
     *
     * @param rows the query of the names of what an object has, by its name
     */
    private record Way(EntityPath<?, ?> parents, RelationshipAttribute<?> relationship, String rows) {}

    private static final List<Way> WAYS = List.of(
            new Way(
                    DEPOT,
                    DEPOT.vehicles,
                    "SELECT v.name FROM vehicles v JOIN depots p ON v.country = p.country"
                            + " AND v.depot_number = p.number WHERE p.name = '%s'"),
            new Way(
                    VEHICLE,
                    VEHICLE.depot,
                    "SELECT p.name FROM vehicles v JOIN depots p ON v.country = p.country"
                            + " AND v.depot_number = p.number WHERE v.name = '%s'"),
            new Way(
                    VEHICLE,
                    VEHICLE.drivers,
                    "SELECT d.name FROM vehicles v JOIN drives l ON l.vehicle_id = v.id"
                            + " JOIN drivers d ON d.id = l.driver_id WHERE v.name = '%s'"),
            new Way(
                    DRIVER,
                    DRIVER.vehicles,
                    "SELECT v.name FROM vehicles v JOIN drives l ON l.vehicle_id = v.id"
                            + " JOIN drivers d ON d.id = l.driver_id WHERE d.name = '%s'"),
            new Way(
                    DRIVER,
                    DRIVER.mentor,
                    "SELECT m.name FROM drivers d JOIN drivers m ON m.id = d.mentor_id WHERE d.name = '%s'"),
            new Way(
                    DRIVER,
                    DRIVER.pupils,
                    "SELECT d.name FROM drivers d JOIN drivers m ON m.id = d.mentor_id WHERE m.name = '%s'"),
            new Way(
                    DRIVER,
                    DRIVER.licence,
                    "SELECT l.name FROM licences l JOIN drivers d ON d.id = l.driver_id WHERE d.name = '%s'"),
            new Way(
                    LICENCE,
                    LICENCE.driver,
                    "SELECT d.name FROM licences l JOIN drivers d ON d.id = l.driver_id WHERE l.name = '%s'"),
            new Way(
                    VEHICLE,
                    VEHICLE.peers,
                    "SELECT o.name FROM vehicles v JOIN vehicles o ON o.age = v.age WHERE v.name = '%s'"));

    private static List<String> names(List<?> objects) {
        return objects.stream().map(each -> ((Named) each).getName()).sorted().toList();
    }

    private static List<String> rows(SessionFixture fixture, Way way, Object parent) {
        return fixture.column(way.rows().formatted(((Named) parent).getName())).stream()
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    @EachDatabase
    void everyRelationship_ofEveryParent(TestDatabase database) {
        SessionFixture fixture = DepotModel.depots(database);
        SoftAssertions all = new SoftAssertions();
        int found = 0;
        for (Way way : WAYS) {
            List<?> parents = fixture.sessions.fromTransaction(
                    session -> session.scalars(select(way.parents())).all());
            Map<String, List<String>> wanted = new HashMap<>();
            parents.forEach(each -> wanted.put(((Named) each).getName(), rows(fixture, way, each)));
            found += wanted.values().stream().mapToInt(List::size).sum();
            try (Session session = fixture.sessions.open()) {
                for (Object detached : parents) {
                    compare(session, way, detached, "detached", wanted, all);
                }
                List<?> own = session.scalars(select(way.parents())).all();
                for (Object parent : own) {
                    compare(session, way, parent, "persistent", wanted, all);
                }
                for (Object parent : own) {
                    session.expire(parent);
                    compare(session, way, parent, "expired", wanted, all);
                }
            }
        }
        assertThat(found).isGreaterThan(50);
        all.assertAll();
    }

    private static void compare(
            Session session, Way way, Object parent, String state, Map<String, List<String>> rows, SoftAssertions all) {
        RelationshipAttribute<?> relationship = way.relationship();
        EntityPath<?, ?> target = relationship.target();
        EntityPath<?, ?> other = Source.withAlias(target, new AliasName("other"));
        String owner = ((Named) parent).getName();
        List<String> wanted = rows.get(owner);
        String name = relationship + " of " + owner + ", " + state;
        all.assertThat(names(session.scalars(select(target).where(withParent(parent, relationship)))
                        .all()))
                .as(name)
                .isEqualTo(wanted);
        all.assertThat(names(
                        session.scalars(select(other).where(withParent(parent, new AliasedTarget(relationship, other))))
                                .all()))
                .as(name + ", alias")
                .isEqualTo(wanted);
        all.assertThat(session.scalarOne(select(count()).from(target).where(withParent(parent, relationship))))
                .as(name + ", count")
                .isEqualTo((long) wanted.size());
    }

    @EachDatabase
    void conditionInside_anyAndHas(TestDatabase database) {
        SessionFixture fixture = DepotModel.depots(database);
        List<Driver> drivers = fixture.sessions.fromTransaction(
                session -> session.scalars(select(DRIVER)).all());
        for (Driver driver : drivers) {
            List<Object> depots = fixture.column("SELECT DISTINCT p.name FROM depots p JOIN vehicles v ON"
                    + " v.country = p.country AND v.depot_number = p.number JOIN drives l ON l.vehicle_id = v.id"
                    + " JOIN drivers d ON d.id = l.driver_id WHERE d.name = '" + driver.getName()
                    + "' ORDER BY p.name");
            List<Object> pupilsOfPupils = fixture.column("SELECT e.name FROM drivers e JOIN drivers m ON m.id ="
                    + " e.mentor_id JOIN drivers d ON d.id = m.mentor_id WHERE d.name = '" + driver.getName()
                    + "' ORDER BY e.name");
            fixture.sessions.inTransaction(session -> {
                assertThat(names(session.scalars(
                                        select(DEPOT).where(DEPOT.vehicles.any(withParent(driver, DRIVER.vehicles))))
                                .all()))
                        .isEqualTo(depots);
                assertThat(names(session.scalars(
                                        select(DRIVER).where(DRIVER.mentor.has(withParent(driver, DRIVER.pupils))))
                                .all()))
                        .isEqualTo(pupilsOfPupils);
            });
        }
    }

    @EachDatabase
    void twoParents_inOneStatement(TestDatabase database) {
        SessionFixture fixture = DepotModel.depots(database);
        fixture.sessions.inTransaction(session -> {
            List<Driver> drivers =
                    session.scalars(select(DRIVER).orderBy(DRIVER.id)).all();
            fixture.forget();
            int before = fixture.sessions.plansMade();
            for (int i = 0; i + 1 < drivers.size(); i++) {
                Driver one = drivers.get(i);
                Driver other = drivers.get(i + 1);
                List<String> wanted = names(List.copyOf(one.getVehicles())).stream()
                        .filter(names(List.copyOf(other.getVehicles()))::contains)
                        .toList();
                fixture.forget();
                assertThat(names(session.scalars(select(VEHICLE)
                                        .where(withParent(one, DRIVER.vehicles), withParent(other, DRIVER.vehicles)))
                                .all()))
                        .isEqualTo(wanted);
                assertThat(fixture.sent()).hasSize(1);
            }
            assertThat(fixture.sessions.plansMade() - before)
                    .as("plans, for any parents")
                    .isLessThanOrEqualTo(2);
        });
    }

    /** As in SQLAlchemy: the flush before the statement gives the parent its key. */
    @EachDatabase
    void pendingParent_isFlushedBefore(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, PART);
        try (Session session = fixture.sessions.open()) {
            Part whole = new Part(1, "whole", null);
            Part part = new Part(2, "part", whole);
            session.addAll(List.of(whole, part));
            assertThat(names(session.scalars(select(PART).where(withParent(whole, PART.parts)))
                            .all()))
                    .containsExactly("part");
            session.rollback();
        }
    }

    /** As in SQLAlchemy: what has no key refers to nothing, and nothing refers to it. */
    @EachDatabase
    void parentWithoutKey_isRefused(TestDatabase database) {
        SessionFixture fixture = DepotModel.depots(database);
        List<Object> driven = fixture.column("SELECT v.name FROM vehicles v JOIN drives l ON l.vehicle_id = v.id"
                + " WHERE l.driver_id = 0 ORDER BY v.name");
        fixture.sessions.inTransaction(session -> {
            Licence fresh = new Licence(77, "fresh", null);
            assertThatThrownBy(() -> session.scalars(select(DRIVER).where(withParent(fresh, LICENCE.driver))))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("[NO_KEY]")
                    .hasMessageContaining("withParent(…, Licence.driver)")
                    .hasMessageContaining("driverId");
            Driver keyed = new Driver(0, "", null); // a key is enough
            assertThat(names(session.scalars(select(VEHICLE).where(withParent(keyed, DRIVER.vehicles)))
                            .all()))
                    .isEqualTo(driven);
        });
    }

    @EachDatabase
    void generatedKey_thatIsNotThereYet_isRefused(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(
                database,
                io.jalchemy.tests.hubs.EntryPath.ENTRY,
                io.jalchemy.tests.hubs.DynamicHubPath.DYNAMIC_HUB,
                io.jalchemy.tests.hubs.WriteHubPath.WRITE_HUB);
        fixture.sessions.inTransaction(
                session -> assertThatThrownBy(() -> session.scalars(select(io.jalchemy.tests.hubs.EntryPath.ENTRY)
                                .where(withParent(
                                        new io.jalchemy.tests.hubs.DynamicHub("x"),
                                        io.jalchemy.tests.hubs.DynamicHubPath.DYNAMIC_HUB.owned))))
                        .hasMessageContaining("[NO_KEY]"));
    }

    @EachDatabase
    void nullAndObjectsOfOtherClasses_areRefused(TestDatabase database) {
        assertThatThrownBy(() -> withParent(null, DEPOT.vehicles))
                .isInstanceOf(JalchemyException.class)
                .hasMessageContaining("[NULL_COMPARED]")
                .hasMessageContaining("withParent(…, Depot.vehicles)");
        assertThatThrownBy(() -> withParent(new Driver(1, "d", null), DEPOT.vehicles))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("[WRONG_PARENT]")
                .hasMessageContaining("was given an object of Driver");
        assertThat(database).isNotNull();
    }

    /** A condition may be made before its parent is changed: what counts is what the parent is when the statement is sent. */
    @EachDatabase
    void keyIsRead_whenTheStatementIsSent(TestDatabase database) {
        SessionFixture fixture = DepotModel.depots(database);
        try (Session session = fixture.sessions.open()) {
            Vehicle vehicle = session.scalars(
                            select(VEHICLE).where(VEHICLE.depot.isNotNull()).limit(1))
                    .one();
            Depot before = vehicle.getDepot();
            var query = select(DEPOT).where(withParent(vehicle, VEHICLE.depot));
            assertThat(session.scalars(query).all()).containsExactly(before);
            Depot next = session.scalars(select(DEPOT)
                            .where(not(withParent(vehicle, VEHICLE.depot)))
                            .limit(1))
                    .one();
            vehicle.setDepot(next);
            assertThat(session.scalars(query).all()).containsExactly(next);
            session.rollback();
            assertThat(vehicle.getDepot()).isSameAs(before);
            assertThat(session.scalars(query).all()).containsExactly(before);
        }
    }

    @EachDatabase
    void updateAndDelete_takeIt(TestDatabase database) {
        SessionFixture fixture = DepotModel.depots(database);
        try (Session session = fixture.sessions.open()) {
            List<Driver> mentors =
                    session.scalars(select(DRIVER).where(DRIVER.pupils.any())).all();
            Driver mentor = mentors.get(0);
            List<Driver> pupils = session.scalars(select(DRIVER).where(withParent(mentor, DRIVER.pupils)))
                    .all();
            session.execute(update(DRIVER).set(DRIVER.name, "pupil").where(withParent(mentor, DRIVER.pupils)));
            assertThat(pupils).isNotEmpty().allSatisfy(each -> assertThat(each.getName())
                    .isEqualTo("pupil"));
            assertThat(session.scalarOne(select(count()).from(DRIVER).where(DRIVER.name.eq("pupil"))))
                    .isEqualTo((long) pupils.size());

            Driver licensed = session.scalars(
                            select(DRIVER).where(DRIVER.licence.isNotNull()).limit(1))
                    .one();
            Licence licence = licensed.getLicence();
            session.execute(delete(LICENCE).where(withParent(licensed, DRIVER.licence)));
            assertThat(session.contains(licence)).isFalse();
            session.rollback();
        }
    }

    @EachDatabase
    void typedAlias(TestDatabase database) {
        SessionFixture fixture = DepotModel.depots(database);
        DriverPath pupil = alias(DRIVER);
        VehiclePath vehicle = alias(VEHICLE);
        DepotPath depot = alias(DEPOT);
        fixture.sessions.inTransaction(session -> {
            for (Driver driver : session.scalars(select(DRIVER))) {
                Map<Boolean, List<Driver>> split = session.scalars(select(DRIVER)).all().stream()
                        .collect(java.util.stream.Collectors.partitioningBy(each -> each.getMentor() == driver));
                assertThat(session.scalars(select(pupil).where(withParent(driver, DRIVER.pupils.of(pupil))))
                                .all())
                        .containsExactlyInAnyOrderElementsOf(split.get(true));
                assertThat(session
                                .scalars(select(depot)
                                        .join(depot.vehicles.of(vehicle))
                                        .where(withParent(driver, DRIVER.vehicles.of(vehicle))))
                                .all()
                                .stream()
                                .map(Depot::getName)
                                .distinct()
                                .sorted())
                        .isEqualTo(driver.getVehicles().stream()
                                .map(Vehicle::getDepot)
                                .filter(each -> each != null)
                                .map(Depot::getName)
                                .distinct()
                                .sorted()
                                .toList());
            }
        });
    }
}
