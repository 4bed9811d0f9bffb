package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.containsEager;
import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.orm.Loading.subqueryLoad;
import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.depots.DepotPath.DEPOT;
import static io.jalchemy.tests.depots.DriverPath.DRIVER;
import static io.jalchemy.tests.depots.LicencePath.LICENCE;
import static io.jalchemy.tests.depots.PartPath.PART;
import static io.jalchemy.tests.depots.VehiclePath.VEHICLE;
import static io.jalchemy.tests.session.DepotModel.DRIVEN_BY;
import static io.jalchemy.tests.session.DepotModel.HOLDER;
import static io.jalchemy.tests.session.DepotModel.MENTOR;
import static io.jalchemy.tests.session.DepotModel.PUPILS_OF;
import static io.jalchemy.tests.session.DepotModel.compare;
import static io.jalchemy.tests.session.DepotModel.depots;
import static io.jalchemy.tests.session.DepotModel.distinct;
import static io.jalchemy.tests.session.DepotModel.drivers;
import static io.jalchemy.tests.session.DepotModel.names;
import static io.jalchemy.tests.session.DepotModel.ways;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.statement.Row;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.depots.Driver;
import io.jalchemy.tests.depots.Licence;
import io.jalchemy.tests.depots.Part;
import io.jalchemy.tests.depots.Vehicle;
import io.jalchemy.tests.depots.VehiclePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a subquery load sends, and what objects hold afterwards: as a plain model of the rows says. */
class SubqueryLoadTest {

    /** A statement of vehicles, whatever else its rows have. */
    private record Case(VehiclePath vehicle, Query<?> query, List<String> expected) {}

    private static Case of(Query<?> query, String... expected) {
        return new Case(VEHICLE, query, List.of(expected));
    }

    private static Map<String, Function<LoadOption, Case>> cases() {
        Map<String, Function<LoadOption, Case>> all = new LinkedHashMap<>();
        all.put("all", with -> of(select(VEHICLE).options(with), "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7"));
        all.put("where", with -> of(select(VEHICLE).where(VEHICLE.age.eq(2)).options(with), "v1", "v4", "v5"));
        all.put(
                "limit and offset",
                with -> of(
                        select(VEHICLE)
                                .where(VEHICLE.id.ge(1))
                                .orderBy(VEHICLE.age, VEHICLE.id.desc())
                                .limit(3)
                                .offset(2)
                                .options(with),
                        "v1",
                        "v4",
                        "v5"));
        all.put(
                "distinct with offset",
                with -> of(
                        select(VEHICLE)
                                .distinct()
                                .orderBy(VEHICLE.id)
                                .limit(3)
                                .offset(4)
                                .options(with),
                        "v4",
                        "v5",
                        "v6"));
        all.put(
                "joined and filtered",
                with -> of(
                        select(VEHICLE)
                                .join(VEHICLE.drivers)
                                .where(DRIVER.name.eq("d4"))
                                .options(with),
                        "v3",
                        "v4",
                        "v5"));
        all.put(
                "joined rows, limited",
                with -> of(
                        select(VEHICLE)
                                .join(VEHICLE.drivers)
                                .orderBy(VEHICLE.id, DRIVER.id)
                                .limit(4)
                                .offset(1)
                                .options(with),
                        "v0",
                        "v1",
                        "v3",
                        "v3"));
        all.put(
                "any",
                with -> of(
                        select(VEHICLE)
                                .where(VEHICLE.drivers.any(DRIVER.mentor.has(DRIVER.name.eq("d0"))))
                                .options(with),
                        "v0",
                        "v1",
                        "v3"));
        all.put(
                "in a subquery",
                with -> of(
                        select(VEHICLE)
                                .where(VEHICLE.id.in(select(VEHICLE.id).where(VEHICLE.age.ge(3))))
                                .options(with),
                        "v3",
                        "v6"));
        all.put(
                "compared with an entity",
                with -> of(select(VEHICLE).where(VEHICLE.depot.isNull()).options(with), "v3"));
        all.put(
                "two elements",
                with -> of(
                        select(VEHICLE, VEHICLE.age.plus(1))
                                .where(VEHICLE.id.lt(2))
                                .options(with),
                        "v0",
                        "v1"));
        all.put(
                "two entities",
                with -> of(
                        select(VEHICLE, DEPOT)
                                .where(VEHICLE.id.lt(2).and(DEPOT.name.eq("p2")))
                                .options(with),
                        "v0",
                        "v1"));
        all.put(
                "ordered by a value, limited",
                with -> of(
                        select(VEHICLE, VEHICLE.age.times(10).as("tens"))
                                .orderBy(VEHICLE.age.times(10), VEHICLE.id)
                                .limit(2)
                                .offset(3)
                                .options(with),
                        "v1",
                        "v4"));
        all.put(
                "labels that the subquery would use",
                with -> of(
                        select(
                                        VEHICLE,
                                        VEHICLE.age.times(10).as("vehicles_id"),
                                        VEHICLE.age.plus(1).as("vehicles_country"))
                                .orderBy(VEHICLE.age.times(10), VEHICLE.id)
                                .limit(1)
                                .options(with),
                        "v0"));
        all.put("alias", with -> {
            VehiclePath other = alias(VEHICLE);
            return new Case(other, select(other).where(other.age.eq(1)).options(with), List.of("v0", "v2", "v7"));
        });
        all.put("joined to a subquery", with -> {
            Subquery driven = select(count(DRIVER.id).as("n"), VEHICLE.id.as("of"))
                    .join(VEHICLE.drivers)
                    .groupBy(VEHICLE.id)
                    .having(count(DRIVER.id).ge(2))
                    .subquery("driven");
            return of(
                    select(VEHICLE)
                            .join(driven, VEHICLE.id.eq(driven.c("of", io.jalchemy.sql.type.Types.INTEGER)))
                            .options(with),
                    "v0",
                    "v3",
                    "v5");
        });
        return all;
    }

    private static final List<LoadOption.Kind> KINDS =
            List.of(LoadOption.Kind.SUBQUERY, LoadOption.Kind.JOINED, LoadOption.Kind.SELECTIN);

    private static List<List<LoadOption.Kind>> kinds(int length) {
        if (length == 0) {
            return List.of(List.of());
        }
        List<List<LoadOption.Kind>> all = new ArrayList<>();
        for (List<LoadOption.Kind> shorter : kinds(length - 1)) {
            for (LoadOption.Kind kind : KINDS) {
                List<LoadOption.Kind> longer = new ArrayList<>(shorter);
                longer.add(kind);
                all.add(longer);
            }
        }
        return all;
    }

    private static LoadOption option(List<DepotModel.Step> way, List<LoadOption.Kind> kinds) {
        LoadOption option = way.get(0).option().apply(kinds.get(0));
        return way.size() == 1
                ? option
                : option.with(option(way.subList(1, way.size()), kinds.subList(1, kinds.size())));
    }

    @EachDatabase
    void eachStatementWithEachWay_givesWhatTheModelSays(TestDatabase database) {
        SessionFixture fixture = depots(database);
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Map.Entry<String, Function<LoadOption, Case>> each : cases().entrySet()) {
            for (int way = 0; way < ways(VEHICLE).size(); way++) {
                for (List<LoadOption.Kind> kinds : kinds(ways(VEHICLE).get(way).size())) {
                    if (kinds.contains(LoadOption.Kind.SUBQUERY)) {
                        cells++;
                        String cell = each.getKey() + " " + kinds + " ";
                        check(fixture, each.getValue(), way, kinds).forEach(fault -> wrong.add(cell + fault));
                    }
                }
            }
        }
        assertThat(cells).isGreaterThan(700);
        assertThat(wrong).isEmpty();
    }

    /** An option is made of the very path that the statement has: with an alias that is known only when it is made. */
    private static List<String> check(
            SessionFixture fixture, Function<LoadOption, Case> make, int way, List<LoadOption.Kind> kinds) {
        VehiclePath[] root = {VEHICLE};
        Case plain = make.apply(option(ways(VEHICLE).get(way), kinds));
        List<DepotModel.Step> steps = ways(plain.vehicle()).get(way);
        Query<?> query = plain.query();
        if (plain.vehicle() != VEHICLE) {
            root[0] = plain.vehicle();
            query = select(root[0]).where(root[0].age.eq(1)).options(option(steps, kinds));
        }
        List<String> wrong = new ArrayList<>();
        try (Session session = fixture.sessions.open()) {
            List<Object> vehicles = new ArrayList<>();
            for (Object row : session.execute(query).all()) {
                vehicles.add(row instanceof Row values ? values.values().get(0) : row);
            }
            long most = 1
                    + kinds.stream()
                            .filter(kind -> kind != LoadOption.Kind.JOINED)
                            .count();
            int sent = fixture.sent().size();
            if (sent > most) {
                wrong.add(sent + " statements");
            }
            List<String> names = names(vehicles);
            boolean unique = kinds.get(0) == LoadOption.Kind.JOINED;
            List<String> expected = unique ? distinct(plain.expected()) : plain.expected();
            if (!(unique ? distinct(names) : names).equals(expected)) {
                wrong.add("found " + names + " instead of " + plain.expected());
            }
            compare(vehicles, steps, wrong);
            if (!fixture.sent().isEmpty()) {
                wrong.add("something was not loaded with the rest");
            }
        }
        return wrong;
    }

    // ---- what is sent: the shapes of SQLAlchemy, whose aliases have other names

    private static List<String> sent(SessionFixture fixture, Query<?> query) {
        fixture.forget();
        try (Session session = fixture.sessions.open()) {
            session.execute(query).all();
        }
        List<String> sent = fixture.sent();
        return sent.subList(1, sent.size()).stream()
                .map(sql -> sql.substring(sql.indexOf(" FROM ") + 1))
                .toList();
    }

    @EachDatabase
    void subquery_isTheStatement_withTheColumnsOfOwnersAlone(TestDatabase database) {
        SessionFixture fixture = depots(database);
        assertThat(sent(
                        fixture,
                        select(DRIVER)
                                .where(DRIVER.name.gt("d0"))
                                .orderBy(DRIVER.name)
                                .options(subqueryLoad(DRIVER.pupils))))
                .as("no ORDER BY where nothing is counted")
                .containsExactly("FROM (SELECT drivers.id AS drivers_id FROM drivers WHERE drivers.name > ?)"
                        + " AS anon_1 JOIN drivers ON anon_1.drivers_id = drivers.mentor_id");
        assertThat(sent(
                        fixture,
                        select(DRIVER).orderBy(DRIVER.name).limit(2).offset(1).options(subqueryLoad(DRIVER.pupils))))
                .as("ORDER BY decides which rows are counted")
                .containsExactly("FROM (SELECT drivers.id AS drivers_id FROM drivers ORDER BY drivers.name"
                        + " LIMIT ? OFFSET ?) AS anon_1 JOIN drivers ON anon_1.drivers_id = drivers.mentor_id");
        assertThat(sent(fixture, select(LICENCE).options(subqueryLoad(LICENCE.driver))))
                .as("a foreign key comes more than once")
                .containsExactly("FROM (SELECT DISTINCT licences.driver_id AS licences_driver_id FROM licences)"
                        + " AS anon_1 JOIN drivers ON drivers.id = anon_1.licences_driver_id");
        assertThat(sent(fixture, select(LICENCE).orderBy(LICENCE.name).limit(2).options(subqueryLoad(LICENCE.driver))))
                .as("and is counted as often as it comes")
                .containsExactly("FROM (SELECT DISTINCT anon_1.licences_driver_id FROM"
                        + " (SELECT licences.driver_id AS licences_driver_id FROM licences"
                        + " ORDER BY licences.name LIMIT ?) AS anon_1) AS anon_2"
                        + " JOIN drivers ON drivers.id = anon_2.licences_driver_id");
    }

    @EachDatabase
    void manyToMany_isJoinedThroughItsTable(TestDatabase database) {
        SessionFixture fixture = depots(database);
        assertThat(sent(
                        fixture,
                        select(DRIVER)
                                .where(DRIVER.name.gt("d0"))
                                .options(subqueryLoad(DRIVER.mentor).with(subqueryLoad(DRIVER.vehicles)))))
                .last()
                .asString()
                .startsWith("FROM (SELECT DISTINCT drivers.mentor_id AS drivers_mentor_id FROM drivers"
                        + " WHERE drivers.name > ?) AS anon_1"
                        + " JOIN drivers AS drivers_1 ON drivers_1.id = anon_1.drivers_mentor_id"
                        + " JOIN drives AS drives_1 ON drivers_1.id = drives_1.driver_id"
                        + " JOIN ");
    }

    @EachDatabase
    void nestedSubqueryLoads_joinAlongTheWay(TestDatabase database) {
        SessionFixture fixture = depots(database);
        assertThat(sent(
                        fixture,
                        select(LICENCE)
                                .where(LICENCE.name.eq("l1"))
                                .options(subqueryLoad(LICENCE.driver).with(subqueryLoad(DRIVER.pupils)))))
                .hasSize(2)
                .last()
                .isEqualTo("FROM (SELECT DISTINCT licences.driver_id AS licences_driver_id FROM licences"
                        + " WHERE licences.name = ?) AS anon_1"
                        + " JOIN drivers AS drivers_1 ON drivers_1.id = anon_1.licences_driver_id"
                        + " JOIN drivers ON drivers_1.id = drivers.mentor_id");
    }

    @EachDatabase
    void plans_areMadeOnce(TestDatabase database) {
        SessionFixture fixture = depots(database);
        for (int i = 0; i < 3; i++) {
            int before = fixture.sessions.plansMade();
            for (int age = 1; age < 4; age++) {
                try (Session session = fixture.sessions.open()) {
                    session.execute(select(VEHICLE)
                                    .where(VEHICLE.age.eq(age))
                                    .options(subqueryLoad(VEHICLE.depot).with(subqueryLoad(DEPOT.vehicles))))
                            .all();
                }
            }
            assertThat(fixture.sessions.plansMade() - before).isEqualTo(i == 0 ? 3 : 0);
        }
    }

    @EachDatabase
    void joinDepth_saysHowDeepTheMappingLoads(TestDatabase database) {
        SessionFixture fixture = depots(database);
        fixture.sessions.inTransaction(session -> {
            Part part = null;
            for (int i = 1; i < 6; i++) {
                part = new Part(i, "part " + i, part);
                session.add(part);
            }
        });
        fixture.forget();
        for (boolean byKey : new boolean[] {false, true}) {
            try (Session session = fixture.sessions.open()) {
                Part part = byKey
                        ? session.getOne(PART, 1L)
                        : session.scalars(select(PART).where(PART.id.eq(1L))).one();
                assertThat(fixture.sent()).as("the part and two levels").hasSize(3);
                part = part.getParts().get(0).getParts().get(0);
                assertThat(part.getName()).isEqualTo("part 3");
                assertThat(fixture.sent()).isEmpty();
                assertThat(part.getParts().get(0).getName()).isEqualTo("part 4");
                assertThat(fixture.sent())
                        .as("what is touched brings its own levels")
                        .hasSize(3);
            }
        }
    }

    @EachDatabase
    void streams_refuseSubqueryLoads_unlessTheyBelongToAChunk(TestDatabase database) {
        SessionFixture fixture = depots(database);
        try (Session session = fixture.sessions.open()) {
            assertThatThrownBy(() -> session.stream(select(VEHICLE).options(subqueryLoad(VEHICLE.drivers)), 3))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("Vehicle.drivers is loaded by a subquery")
                    .hasMessageContaining("selectInLoad(Vehicle.drivers)")
                    .hasMessageContaining("[STREAM_SUBQUERY]");
            assertThatThrownBy(() -> session.stream(
                            select(VEHICLE).options(joinedLoad(VEHICLE.depot).with(subqueryLoad(DEPOT.vehicles))), 3))
                    .hasMessageContaining("Depot.vehicles is loaded by a subquery");
            assertThatThrownBy(() -> session.stream(select(PART), 3)).hasMessageContaining("[STREAM_SUBQUERY]");
            List<Vehicle> streamed = new ArrayList<>();
            try (var chunks = session.stream(
                    select(VEHICLE)
                            .orderBy(VEHICLE.id)
                            .options(selectInLoad(VEHICLE.drivers).with(subqueryLoad(DRIVER.mentor))),
                    3)) {
                chunks.partitions().forEach(streamed::addAll);
            }
            fixture.forget();
            List<String> wrong = new ArrayList<>();
            compare(streamed, List.of(drivers(VEHICLE), MENTOR), wrong);
            assertThat(wrong).isEmpty();
            assertThat(fixture.sent()).isEmpty();
        }
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    void locks_loadByTheKeysOfTheLockedRows(TestDatabase database) {
        SessionFixture fixture = depots(database);
        try (Session session = fixture.sessions.open()) {
            List<Driver> found = session.scalars(select(DRIVER)
                            .orderBy(DRIVER.id)
                            .limit(2)
                            .forUpdate()
                            .options(subqueryLoad(DRIVER.pupils)))
                    .all();
            assertThat(fixture.sent()).hasSize(2).last().asString().doesNotContain("(SELECT");
            List<String> wrong = new ArrayList<>();
            compare(found, List.of(PUPILS_OF), wrong);
            assertThat(wrong).isEmpty();
        }
    }

    @EachDatabase
    void joinsOfTheProgram_areTheWayToWhatIsBelowThem(TestDatabase database) {
        SessionFixture fixture = depots(database);
        try (Session session = fixture.sessions.open()) {
            List<Licence> found = session.scalars(select(LICENCE)
                            .join(LICENCE.driver)
                            .where(DRIVER.name.ne("d5"))
                            .options(containsEager(LICENCE.driver).with(subqueryLoad(DRIVER.vehicles))))
                    .all();
            assertThat(fixture.sent()).hasSize(2);
            List<String> wrong = new ArrayList<>();
            compare(found, List.of(HOLDER, DRIVEN_BY), wrong);
            assertThat(names(found)).containsExactly("l0", "l1");
            assertThat(wrong).isEmpty();
            assertThat(fixture.sent()).isEmpty();
        }
    }

    @EachDatabase
    void whatAnObjectHasOfItsOwn_isNotReplaced(TestDatabase database) {
        SessionFixture fixture = depots(database);
        try (Session session = fixture.sessions.open()) {
            Driver first = session.getOne(DRIVER, 0L);
            Driver fifth = session.getOne(DRIVER, 5L);
            session.withoutAutoflush(() -> {
                first.getPupils().add(fifth);
                Licence own = session.getOne(LICENCE, 1L);
                session.scalars(select(DRIVER).options(subqueryLoad(DRIVER.pupils), subqueryLoad(DRIVER.licence)))
                        .all();
                session.scalars(select(LICENCE).options(subqueryLoad(LICENCE.driver)))
                        .all();
                assertThat(names(first.getPupils())).contains("d5");
                assertThat(own.getDriver()).isSameAs(first);
            });
            assertThat(names(first.getPupils())).containsExactly("d1", "d2", "d5");
        }
    }

    @EachDatabase
    void groupedStatements_areGroupedInTheSubquery(TestDatabase database) {
        SessionFixture fixture = depots(database);
        try (Session session = fixture.sessions.open()) {
            List<Row> rows = new ArrayList<>();
            List<?> all = session.execute(select(LICENCE, count(LICENCE.id).as("n"))
                            .groupBy(LICENCE.id, LICENCE.name, LICENCE.driverId)
                            .having(count(LICENCE.id).eq(1L))
                            .orderBy(count(LICENCE.id), LICENCE.id)
                            .limit(2)
                            .options(subqueryLoad(LICENCE.driver)))
                    .all();
            assertThat(fixture.sent()).hasSize(2);
            all.forEach(row -> rows.add((Row) row));
            assertThat(rows)
                    .extracting(row -> ((Licence) row.values().get(0)).getName())
                    .containsExactly("l0", "l1");
            assertThat(rows)
                    .extracting(
                            row -> ((Licence) row.values().get(0)).getDriver().getName())
                    .containsExactly("d1", "d0");
        }
    }
}
