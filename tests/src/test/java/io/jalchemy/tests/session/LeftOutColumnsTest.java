package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.defer;
import static io.jalchemy.orm.Loading.loadOnly;
import static io.jalchemy.orm.Loading.raiseLoad;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.depots.DriverPath.DRIVER;
import static io.jalchemy.tests.depots.LicencePath.LICENCE;
import static io.jalchemy.tests.depots.VehiclePath.VEHICLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.UnloadedAttributeException;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.depots.Driver;
import io.jalchemy.tests.depots.Licence;
import io.jalchemy.tests.depots.Vehicle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What statements that leave out columns do to relationships. What is expected was seen with SQLAlchemy 2.1. */
class LeftOutColumnsTest {

    private static final List<LoadOption.Kind> KINDS =
            List.of(LoadOption.Kind.JOINED, LoadOption.Kind.SELECTIN, LoadOption.Kind.SUBQUERY, LoadOption.Kind.LAZY);

    @EachDatabase
    void foreignKeyThatIsLeftOut_isFoundForTheReference(TestDatabase database) {
        SessionFixture fixture = DepotModel.depots(database);
        List<String> wrong = new ArrayList<>();
        for (LoadOption.Kind kind : KINDS) {
            try (Session session = fixture.sessions.open()) {
                List<Licence> found = session.scalars(select(LICENCE)
                                .orderBy(LICENCE.id)
                                .options(loadOnly(LICENCE.name), LoadOption.of(kind, LICENCE.driver)))
                        .all();
                fixture.forget();
                DepotModel.compare(found, List.of(DepotModel.HOLDER), wrong);
                if (kind == LoadOption.Kind.JOINED || kind == LoadOption.Kind.SELECTIN) {
                    assertThat(fixture.sent()).as("%s has loaded it", kind).isEmpty();
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Two columns lead to a depot; some of the objects are of a subclass, and some lead nowhere. */
    @EachDatabase
    void foreignKeyOfSeveralColumns_isFoundForTheReference(TestDatabase database) {
        SessionFixture fixture = DepotModel.depots(database);
        List<String> wrong = new ArrayList<>();
        for (LoadOption.Kind kind : KINDS) {
            try (Session session = fixture.sessions.open()) {
                List<Vehicle> found = session.scalars(select(VEHICLE)
                                .orderBy(VEHICLE.id)
                                .options(loadOnly(VEHICLE.name), LoadOption.of(kind, VEHICLE.depot)))
                        .all();
                DepotModel.compare(found, List.of(DepotModel.depot(VEHICLE)), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What a statement says of loading stays with its objects when their columns are loaded later. */
    @EachDatabase
    void optionsOfAStatement_outliveLoadsOfColumns(TestDatabase database) {
        SessionFixture fixture = DepotModel.depots(database);
        Map<String, BiConsumer<Session, List<Driver>>> acts = new LinkedHashMap<>();
        acts.put("nothing", (session, drivers) -> {});
        acts.put("touch", (session, drivers) -> drivers.get(0).getName());
        acts.put("touch the last", (session, drivers) -> drivers.get(drivers.size() - 1)
                .getName());
        acts.put("expire one", (session, drivers) -> {
            session.expire(drivers.get(0));
            drivers.get(0).getName();
        });
        acts.put("refresh", (session, drivers) -> session.refresh(drivers.get(0)));
        acts.put("query again", (session, drivers) -> session.scalars(select(DRIVER))
                .all());
        acts.put("get", (session, drivers) -> session.getOne(DRIVER, 0L));
        List<String> wrong = new ArrayList<>();
        for (int count : new int[] {1, 3}) {
            acts.forEach((name, act) -> {
                try (Session session = fixture.sessions.open()) {
                    List<Driver> drivers = session.scalars(select(DRIVER)
                                    .options(raiseLoad(DRIVER.pupils), defer(DRIVER.name))
                                    .orderBy(DRIVER.id)
                                    .limit(count))
                            .all();
                    act.accept(session, drivers);
                    for (Driver each : drivers) {
                        if (loads(each)) {
                            wrong.add(name + " of " + count + ": " + each.getName());
                        }
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean loads(Driver driver) {
        try {
            return driver.getPupils().size() >= 0;
        } catch (UnloadedAttributeException e) {
            return false;
        }
    }
}
