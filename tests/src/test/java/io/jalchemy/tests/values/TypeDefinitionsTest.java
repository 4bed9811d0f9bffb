package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.values.HostPath.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.dialect.postgresql.HstoreOperators;
import io.jalchemy.dialect.postgresql.Inet;
import io.jalchemy.dialect.postgresql.Range;
import io.jalchemy.dialect.postgresql.RangeOperators;
import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes of types that only one database has. */
class TypeDefinitionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private static Engine engine(TestDatabase database) {
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            return database.engine();
        }
        Engine engine = Engine.create(database.url() + ",public", TestDatabase.options());
        engine.begin(connection -> {
            connection.executeText("CREATE EXTENSION IF NOT EXISTS hstore SCHEMA public");
            connection.executeText("CREATE EXTENSION IF NOT EXISTS citext SCHEMA public");
        });
        return engine;
    }

    @EachDatabase
    void attributes_areWrittenFoundAndChanged(TestDatabase database) {
        Engine engine = engine(database);
        Registry registry = Registry.of(HOST);
        registry.metadata().createAll(engine);
        SessionFactory sessions = SessionFactory.of(engine, registry);
        sessions.inTransaction(session -> {
            for (int i = 0; i < 40; i++) {
                Map<String, @Nullable String> traits = new HashMap<>();
                traits.put("number", "" + i);
                traits.put("none", null);
                session.add(
                        new Host(Inet.of("10.0.0." + i), Range.closed(DAY.plusDays(i), DAY.plusDays(i + 1)), traits));
            }
        });
        sessions.inTransaction(session -> {
            Host host = session.get(HOST, Inet.of("10.0.0.7"));
            assertThat(host).isNotNull();
            assertThat(host.getBooked()).isEqualTo(Range.closedOpen(DAY.plusDays(7), DAY.plusDays(9)));
            assertThat(host.getBooked()).hasToString("[2026-05-08,2026-05-10)");
            assertThat(host.getTraits()).containsEntry("number", "7").containsEntry("none", null);
            assertThat(session.get(HOST, Inet.of("10.0.0.7/32"))).isSameAs(host);
            List<Host> found = session.scalars(
                            select(HOST).where(HOST.address.in(Inet.of("10.0.0.7"), Inet.of("10.0.0.8"))))
                    .all();
            assertThat(found).hasSize(2).contains(host);
            host.getTraits().put("number", "changed");
            host.setBooked(Range.openClosed(DAY.plusDays(6), DAY.plusDays(8))); // the same days
            assertThat(session.plan().toString()).contains("traits").doesNotContain("booked");
        });
        sessions.inTransaction(session -> check(session, database.kind()));
        if (engine != database.engine()) {
            engine.close();
        }
    }

    @EachDatabase
    void ranges_haveTheFormThatIsRead_fromTheirFlush(TestDatabase database) {
        Engine engine = engine(database);
        Registry registry = Registry.of(HOST);
        registry.metadata().createAll(engine);
        SessionFactory sessions = SessionFactory.of(engine, registry);
        sessions.inTransaction(session -> {
            Host host = new Host(Inet.of("10.0.0.1"), Range.closed(DAY, DAY.plusDays(4)), new HashMap<>());
            session.add(host);
            assertThat(host.getBooked()).hasToString("[2026-05-01,2026-05-05]");
            session.flush();
            assertThat(host.getBooked()).hasToString("[2026-05-01,2026-05-06)");
            host.setBooked(Range.openClosed(DAY, DAY.plusDays(4)));
            session.flush();
            assertThat(host.getBooked()).hasToString("[2026-05-02,2026-05-06)");
            session.refresh(host);
            assertThat(host.getBooked()).hasToString("[2026-05-02,2026-05-06)");
        });
        if (engine != database.engine()) {
            engine.close();
        }
    }

    @EachDatabase
    void conditionsThatTheDatabaseComparesOtherwise_areNotEvaluatedInJava(TestDatabase database) {
        Engine engine = engine(database);
        Registry registry = Registry.of(HOST);
        registry.metadata().createAll(engine);
        SessionFactory sessions = SessionFactory.of(engine, registry);
        sessions.inTransaction(session -> {
            Host host = new Host(Inet.of("10.0.0.1"), Range.closed(DAY, DAY), new HashMap<>());
            session.add(host);
            session.flush();
            session.execute(update(HOST).set(HOST.label.to("changed")).where(HOST.label.eq("LABEL")));
            String stored = session.scalars(select(HOST.label)).one();
            assertThat(stored).isEqualTo(database.kind() == TestDatabase.Kind.POSTGRESQL ? "changed" : "Label");
            assertThat(host.getLabel()).isEqualTo(stored);
        });
        if (engine != database.engine()) {
            engine.close();
        }
    }

    private static void check(Session session, TestDatabase.Kind kind) {
        assertThat(session.get(HOST, Inet.of("10.0.0.7")).getTraits()).containsEntry("number", "changed");
        assertThat(session.scalars(select(HOST.address).where(HOST.booked.eq(Range.closed(DAY, DAY.plusDays(1)))))
                        .all())
                .containsExactly(Inet.of("10.0.0.0"));
        long labelled = session.scalars(select(HOST.address).where(HOST.label.startsWith("lab")))
                .all()
                .size();
        long equal = session.scalars(select(HOST.address).where(HOST.label.eq("LABEL")))
                .all()
                .size();
        assertThat(List.of(labelled, equal))
                .isEqualTo(kind == TestDatabase.Kind.POSTGRESQL ? List.of(40L, 40L) : List.of(40L, 0L));
        if (kind == TestDatabase.Kind.POSTGRESQL) {
            assertThat(session.scalars(select(HOST.address)
                                    .where(
                                            RangeOperators.contains(HOST.booked, DAY.plusDays(1)),
                                            HstoreOperators.hasKey(HOST.traits, "none"))
                                    .orderBy(HOST.address))
                            .all())
                    .containsExactly(Inet.of("10.0.0.0"), Inet.of("10.0.0.1"));
        }
    }
}
