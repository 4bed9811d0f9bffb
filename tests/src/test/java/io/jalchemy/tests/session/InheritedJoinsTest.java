package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.fleet.FerryPath.FERRY;
import static io.jalchemy.tests.fleet.LoadPath.LOAD;
import static io.jalchemy.tests.fleet.TankerPath.TANKER;
import static io.jalchemy.tests.fleet.VesselPath.VESSEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.path.CollectionAttribute;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.fleet.FerryPath;
import io.jalchemy.tests.fleet.TankerPath;
import io.jalchemy.tests.fleet.Vessel;
import io.jalchemy.tests.fleet.Vessel.Ferry;
import io.jalchemy.tests.fleet.Vessel.Load;
import io.jalchemy.tests.fleet.Vessel.Tanker;
import io.jalchemy.tests.fleet.VesselPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** A relationship with a condition of its own that subclasses inherit, from wherever it is used. */
class InheritedJoinsTest {

    private static final VesselPath SHIP = alias(VESSEL, "ship");
    private static final TankerPath OILER = alias(TANKER, "oiler");
    private static final FerryPath BOAT = alias(FERRY, "boat");

    private record From(
            EntityPath<? extends Vessel, ?> path, CollectionAttribute<Load> overloads, Class<? extends Vessel> type) {}

    private static Map<String, From> sources() {
        Map<String, From> all = new LinkedHashMap<>();
        all.put("upper class", new From(VESSEL, VESSEL.overloads, Vessel.class));
        all.put("class with a table", new From(TANKER, TANKER.overloads, Tanker.class));
        all.put("class without a table", new From(FERRY, FERRY.overloads, Ferry.class));
        all.put("alias of the upper class", new From(SHIP, SHIP.overloads, Vessel.class));
        all.put("alias of the class with a table", new From(OILER, OILER.overloads, Tanker.class));
        all.put("alias of the class without a table", new From(BOAT, BOAT.overloads, Ferry.class));
        return all;
    }

    private interface Use {

        /** Names of vessels, each with the weights that were found for it. */
        List<String> in(Session session, From from);
    }

    /** Reads the objects that a query gives and what they hold. */
    private static List<String> held(List<? extends Vessel> vessels) {
        List<String> all = new ArrayList<>();
        for (Vessel each : vessels) {
            String weights = each.getOverloads().stream()
                    .map(load -> " " + load.getWeight())
                    .reduce("", String::concat);
            all.add(each.getName() + weights);
        }
        return all.stream().sorted().toList();
    }

    private static Map<String, Use> uses() {
        Map<String, Use> all = new LinkedHashMap<>();
        all.put(
                "lazily",
                (session, from) -> held(session.scalars(select(from.path())).all()));
        all.put(
                "joined",
                (session, from) -> held(session.scalars(select(from.path()).options(joinedLoad(from.overloads())))
                        .all()));
        all.put(
                "select-in",
                (session, from) -> held(session.scalars(select(from.path()).options(selectInLoad(from.overloads())))
                        .all()));
        all.put(
                "any",
                (session, from) -> held(session.scalars(
                                select(from.path()).where(from.overloads().any()))
                        .all()));
        all.put(
                "any with a condition",
                (session, from) -> held(session.scalars(
                                select(from.path()).where(from.overloads().any(LOAD.weight.gt(30))))
                        .all()));
        all.put(
                "join",
                (session, from) -> session.execute(select(from.path(), LOAD).join(from.overloads())).all().stream()
                        .map(row -> row.v1().getName() + " " + row.v2().getWeight())
                        .sorted()
                        .toList());
        return all;
    }

    /** What {@code use} finds, by a plain model. */
    private static List<String> expected(String use, From from, List<Vessel> vessels, List<Load> loads) {
        TreeSet<String> all = new TreeSet<>();
        for (Vessel vessel : vessels) {
            List<Integer> weights = loads.stream()
                    .filter(load -> Objects.equals(load.getVesselId(), vessel.getId()))
                    .map(Load::getWeight)
                    .filter(weight -> weight > vessel.getCapacity())
                    .sorted()
                    .toList();
            boolean found =
                    switch (use) {
                        case "any" -> !weights.isEmpty();
                        case "any with a condition" -> weights.stream().anyMatch(weight -> weight > 30);
                        default -> true;
                    };
            if (from.type().isInstance(vessel) && use.equals("join")) {
                weights.forEach(weight -> all.add(vessel.getName() + " " + weight));
            } else if (from.type().isInstance(vessel) && found) {
                all.add(vessel.getName()
                        + weights.stream().map(each -> " " + each).reduce("", String::concat));
            }
        }
        return List.copyOf(all);
    }

    @EachDatabase
    void everyUse_fromEveryClass_findsWhatTheConditionSays(TestDatabase database) {
        SessionFixture fleet = new SessionFixture(database, VESSEL, TANKER, FERRY, LOAD);
        List<Vessel> vessels = List.of(
                new Vessel("v1", 10),
                new Vessel("v2", 100),
                new Tanker("t1", 10, "crude"),
                new Tanker("t2", 35, "light"),
                new Ferry("f1", 10),
                new Ferry("f2", 100));
        List<Load> loads = new ArrayList<>();
        fleet.sessions.inTransaction(session -> {
            session.addAll(vessels);
            session.flush();
            for (Vessel vessel : vessels) {
                for (int weight : List.of(5, 20, 40)) {
                    loads.add(new Load(weight, vessel.getId()));
                }
            }
            session.addAll(loads);
        });
        sources().forEach((name, from) -> uses().forEach((use, action) -> {
            List<String> found = fleet.sessions.fromTransaction(session -> action.in(session, from));
            assertThat(found).as(use + " from the " + name).isEqualTo(expected(use, from, vessels, loads));
        }));
    }
}
