package io.jalchemy.tests.session;

import static io.jalchemy.tests.depots.DepotPath.DEPOT;
import static io.jalchemy.tests.depots.DriverPath.DRIVER;
import static io.jalchemy.tests.depots.LicencePath.LICENCE;
import static io.jalchemy.tests.depots.PartPath.PART;
import static io.jalchemy.tests.depots.TraineePath.TRAINEE;
import static io.jalchemy.tests.depots.TruckPath.TRUCK;
import static io.jalchemy.tests.depots.VehiclePath.VEHICLE;

import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.orm.path.RelationshipAttribute;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.depots.Depot;
import io.jalchemy.tests.depots.Driver;
import io.jalchemy.tests.depots.Licence;
import io.jalchemy.tests.depots.Named;
import io.jalchemy.tests.depots.Vehicle;
import io.jalchemy.tests.depots.VehiclePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Rows of depots, vehicles and drivers, and a plain model of what each relationship of theirs leads to. */
final class DepotModel {

    private DepotModel() {}

    static final List<Integer> DEPOT_OF = List.of(0, 0, 1, -1, 1, 0, 3, 3);
    static final List<Integer> AGES = List.of(1, 2, 1, 3, 2, 2, 4, 1);
    static final List<List<Integer>> DRIVERS_OF = List.of(
            List.of(0, 1), List.of(1), List.of(), List.of(2, 3, 4), List.of(4), List.of(0, 4), List.of(3), List.of(5));
    static final List<Integer> MENTOR_OF = List.of(-1, 0, 0, 1, -1, 4);
    static final List<Integer> LICENCE_OF = List.of(1, 0, 5);

    /** A relationship of the entities: how it is read, and whose names it leads to by the model. */
    record Step(
            String name,
            Function<LoadOption.Kind, LoadOption> option,
            Function<Object, Object> read,
            Map<String, List<String>> model) {}

    static final Map<String, List<String>> DEPOTS = new TreeMap<>();
    static final Map<String, List<String>> VEHICLES = new TreeMap<>();
    static final Map<String, List<String>> DRIVERS = new TreeMap<>();
    static final Map<String, List<String>> DRIVEN = new TreeMap<>();
    static final Map<String, List<String>> PEERS = new TreeMap<>();
    static final Map<String, List<String>> MENTORS = new TreeMap<>();
    static final Map<String, List<String>> PUPILS = new TreeMap<>();
    static final Map<String, List<String>> LICENCES = new TreeMap<>();
    static final Map<String, List<String>> HOLDERS = new TreeMap<>();

    static {
        for (int i = 0; i < DEPOT_OF.size(); i++) {
            String vehicle = "v" + i;
            if (DEPOT_OF.get(i) >= 0) {
                put(DEPOTS, vehicle, "p" + DEPOT_OF.get(i));
                put(VEHICLES, "p" + DEPOT_OF.get(i), vehicle);
            }
            for (int driver : DRIVERS_OF.get(i)) {
                put(DRIVERS, vehicle, "d" + driver);
                put(DRIVEN, "d" + driver, vehicle);
            }
            for (int j = 0; j < AGES.size(); j++) {
                if (AGES.get(i).equals(AGES.get(j))) {
                    put(PEERS, vehicle, "v" + j);
                }
            }
        }
        for (int i = 0; i < MENTOR_OF.size(); i++) {
            if (MENTOR_OF.get(i) >= 0) {
                put(MENTORS, "d" + i, "d" + MENTOR_OF.get(i));
                put(PUPILS, "d" + MENTOR_OF.get(i), "d" + i);
            }
        }
        for (int i = 0; i < LICENCE_OF.size(); i++) {
            put(LICENCES, "d" + LICENCE_OF.get(i), "l" + i);
            put(HOLDERS, "l" + i, "d" + LICENCE_OF.get(i));
        }
    }

    static void put(Map<String, List<String>> model, String owner, String held) {
        model.computeIfAbsent(owner, key -> new ArrayList<>()).add(held);
    }

    static Step step(
            RelationshipAttribute<?> relationship, Function<Object, Object> read, Map<String, List<String>> model) {
        return new Step(relationship.name(), kind -> LoadOption.of(kind, relationship), read, model);
    }

    static Step depot(VehiclePath vehicle) {
        return step(vehicle.depot, each -> ((Vehicle) each).getDepot(), DEPOTS);
    }

    static Step drivers(VehiclePath vehicle) {
        return step(vehicle.drivers, each -> ((Vehicle) each).getDrivers(), DRIVERS);
    }

    static Step peers(VehiclePath vehicle) {
        return step(vehicle.peers, each -> ((Vehicle) each).getPeers(), PEERS);
    }

    static final Step VEHICLES_OF = step(DEPOT.vehicles, each -> ((Depot) each).getVehicles(), VEHICLES);
    static final Step DRIVEN_BY = step(DRIVER.vehicles, each -> ((Driver) each).getVehicles(), DRIVEN);
    static final Step MENTOR = step(DRIVER.mentor, each -> ((Driver) each).getMentor(), MENTORS);
    static final Step PUPILS_OF = step(DRIVER.pupils, each -> ((Driver) each).getPupils(), PUPILS);
    static final Step LICENCE_OF_DRIVER = step(DRIVER.licence, each -> ((Driver) each).getLicence(), LICENCES);
    static final Step HOLDER = step(LICENCE.driver, each -> ((Licence) each).getDriver(), HOLDERS);

    static List<List<Step>> ways(VehiclePath vehicle) {
        return List.of(
                List.of(depot(vehicle)),
                List.of(drivers(vehicle)),
                List.of(peers(vehicle)),
                List.of(depot(vehicle), VEHICLES_OF),
                List.of(depot(vehicle), VEHICLES_OF, drivers(VEHICLE)),
                List.of(drivers(vehicle), MENTOR),
                List.of(drivers(vehicle), PUPILS_OF),
                List.of(drivers(vehicle), LICENCE_OF_DRIVER, HOLDER),
                List.of(drivers(vehicle), DRIVEN_BY, depot(VEHICLE)),
                List.of(peers(vehicle), depot(VEHICLE)),
                List.of(peers(vehicle), peers(VEHICLE)));
    }

    static SessionFixture depots(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, DEPOT, VEHICLE, TRUCK, DRIVER, TRAINEE, LICENCE, PART);
        fixture.sessions.inTransaction(session -> {
            List<Depot> depots = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                depots.add(new Depot(i < 2 ? "fr" : "it", i % 2, "p" + i));
            }
            List<Driver> drivers = new ArrayList<>();
            for (int i = 0; i < MENTOR_OF.size(); i++) {
                Driver mentor = MENTOR_OF.get(i) < 0 ? null : drivers.get(MENTOR_OF.get(i));
                drivers.add(i % 3 == 2 ? new Driver.Trainee(i, "d" + i, mentor) : new Driver(i, "d" + i, mentor));
            }
            session.addAll(depots);
            session.addAll(drivers);
            for (int i = 0; i < DEPOT_OF.size(); i++) {
                Depot depot = DEPOT_OF.get(i) < 0 ? null : depots.get(DEPOT_OF.get(i));
                Vehicle vehicle = i % 2 == 0
                        ? new Vehicle(i, "v" + i, AGES.get(i), depot)
                        : new Vehicle.Truck(i, "v" + i, AGES.get(i), depot, i);
                DRIVERS_OF.get(i).forEach(each -> vehicle.getDrivers().add(drivers.get(each)));
                session.add(vehicle);
            }
            for (int i = 0; i < LICENCE_OF.size(); i++) {
                session.add(new Licence(i, "l" + i, drivers.get(LICENCE_OF.get(i))));
            }
        });
        fixture.forget();
        return fixture;
    }

    static void compare(Collection<?> owners, List<Step> steps, List<String> wrong) {
        if (steps.isEmpty()) {
            return;
        }
        Step step = steps.get(0);
        for (Object owner : owners) {
            Object read = step.read().apply(owner);
            Collection<?> held = read == null ? List.of() : read instanceof Collection<?> some ? some : List.of(read);
            String name = ((Named) owner).getName();
            List<String> expected = step.model().getOrDefault(name, List.of());
            if (!names(held).equals(expected)) {
                wrong.add(name + "." + step.name() + " is " + names(held) + " instead of " + expected);
            }
            compare(held, steps.subList(1, steps.size()), wrong);
        }
    }

    static List<String> distinct(List<String> names) {
        return names.stream().distinct().toList();
    }

    static List<String> names(Collection<?> objects) {
        return objects.stream().map(each -> ((Named) each).getName()).sorted().toList();
    }
}
