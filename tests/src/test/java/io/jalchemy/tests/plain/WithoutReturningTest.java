package io.jalchemy.tests.plain;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.plain.ExpressionKeyedPath.EXPRESSION_KEYED;
import static io.jalchemy.tests.plain.FilledKeyedPath.FILLED_KEYED;
import static io.jalchemy.tests.plain.LabelPath.LABEL;
import static io.jalchemy.tests.plain.PairKeyedPath.PAIR_KEYED;
import static io.jalchemy.tests.plain.ParcelPath.PARCEL;
import static io.jalchemy.tests.plain.TextKeyedPath.TEXT_KEYED;
import static io.jalchemy.tests.plain.UuidKeyedPath.UUID_KEYED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.TestDatabase.Kind;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Databases that give nothing back of an INSERT but the whole-number keys that they generate: what they make besides is read by the key,
 * once for each table and step of a flush, and a key that nobody could know is refused.
 */
class WithoutReturningTest {

    private static final EngineOptions PLAIN = EngineOptions.defaults()
            .without(
                    Feature.INSERT_RETURNING,
                    Feature.MULTI_ROW_RETURNING,
                    Feature.UPDATE_RETURNING,
                    Feature.MERGE_RETURNING,
                    Feature.ARRAYS,
                    Feature.UNNEST);

    private static final Map<Kind, List<String>> TRIGGERS = Map.of(
            Kind.SQLITE,
            List.of(
                    "CREATE TRIGGER made AFTER INSERT ON parcels BEGIN"
                            + " UPDATE parcels SET stamp = 'made ' || NEW.name WHERE id = NEW.id; END",
                    "CREATE TRIGGER changed AFTER UPDATE OF name ON parcels BEGIN"
                            + " UPDATE parcels SET stamp = 'changed ' || NEW.name WHERE id = NEW.id; END"),
            Kind.POSTGRESQL,
            List.of(
                    "CREATE FUNCTION stamped() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN"
                            + " NEW.stamp := CASE TG_OP WHEN 'INSERT' THEN 'made ' ELSE 'changed ' END || NEW.name;"
                            + " RETURN NEW; END$$",
                    "CREATE TRIGGER stamped BEFORE INSERT OR UPDATE ON parcels FOR EACH ROW"
                            + " EXECUTE FUNCTION stamped()"));

    private static SessionFactory parcels(TestDatabase database, List<String> sent) {
        Registry registry = Registry.of(PARCEL, LABEL);
        Engine engine = database.engine();
        registry.metadata().createAll(engine);
        engine.begin(connection -> {
            try (Statement statement = connection.jdbc().createStatement()) {
                for (String each : TRIGGERS.get(database.kind())) {
                    statement.execute(each);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        engine.listen(EngineListener.ofStatements(sent::add));
        return SessionFactory.of(engine, registry);
    }

    /** How often each verb and table was sent. */
    private static Map<String, Long> counted(List<String> sent) {
        Map<String, Long> counts = sent.stream()
                .map(sql -> sql.split(" ", 2)[0] + (sql.contains("labels") ? " labels" : " parcels"))
                .collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        sent.clear();
        return counts;
    }

    private static List<Parcel> made(int count) {
        List<Parcel> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Parcel parcel = new Parcel("p" + i);
            if (i % 2 == 1) {
                parcel.setWeight(i);
            }
            parcel.getLabels().add(new Label(1));
            parcel.getLabels().add(new Label(2, "own " + i));
            all.add(parcel);
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatTheDatabaseMakes_isReadByTheKey_onceForEachTableAndStep(Kind kind) {
        List<String> sent = new ArrayList<>();
        try (TestDatabase database = TestDatabase.fresh(kind, PLAIN)) {
            SessionFactory sessions = parcels(database, sent);
            try (Session session = sessions.open()) {
                List<Parcel> parcels = made(10);
                session.addAll(parcels);
                session.flush();
                // a batch of SQLite's driver gives no keys; PostgreSQL's gives one for each row; rows of two shapes
                // alternate
                assertThat(counted(sent))
                        .containsEntry("INSERT parcels", 10L)
                        .containsEntry("SELECT parcels", 1L)
                        .containsEntry("SELECT labels", 1L);
                for (int i = 0; i < 10; i++) {
                    Parcel parcel = parcels.get(i);
                    assertThat(parcel.getWeight()).isEqualTo(i % 2 == 1 ? i : 7);
                    assertThat(parcel.getCode()).isEqualTo("abc");
                    assertThat(parcel.getStamp()).isEqualTo("made p" + i);
                    assertThat(parcel.getVersion()).isEqualTo(1);
                    assertThat(parcel.getLabels()).extracting(Label::getText).containsExactly("plain", "own " + i);
                    assertThat(parcel.getLabels())
                            .extracting(Label::getParcelId)
                            .containsOnly(parcel.getId());
                }
                assertThat(counted(sent)).as("it is there").isEmpty();
                session.commit();
            }
            try (Session session = sessions.open()) {
                List<Parcel> all =
                        session.scalars(select(PARCEL).orderBy(PARCEL.id)).all();
                assertThat(all)
                        .extracting(Parcel::getName)
                        .containsExactly("p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9");
                assertThat(all.get(4).getLabels()).extracting(Label::getText).contains("plain", "own 4");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void keysOfAlikeRows_comeInTheOrderOfTheRows(Kind kind) {
        List<String> sent = new ArrayList<>();
        try (TestDatabase database = TestDatabase.fresh(kind, PLAIN)) {
            SessionFactory sessions = parcels(database, sent);
            try (Session session = sessions.open()) {
                List<Parcel> parcels = new ArrayList<>();
                for (int i = 0; i < 1500; i++) {
                    parcels.add(new Parcel("p" + i));
                }
                session.addAll(parcels);
                session.flush();
                assertThat(counted(sent)).containsEntry("INSERT parcels", kind == Kind.SQLITE ? 1500L : 2L);
                assertThat(parcels).extracting(Parcel::getId).isSorted();
                session.expireAll();
                assertThat(session.get(PARCEL, parcels.get(700).getId())).isSameAs(parcels.get(700));
                assertThat(parcels.get(700).getName()).isEqualTo("p700");
                assertThat(parcels.get(1499).getName()).isEqualTo("p1499");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void changesAndDeletes_goRowByRow_andVersionsAreChecked(Kind kind) {
        List<String> sent = new ArrayList<>();
        EngineOptions plain = PLAIN.without(Feature.JDBC_BATCHES);
        try (TestDatabase database = TestDatabase.fresh(kind, plain)) {
            SessionFactory sessions = parcels(database, sent);
            List<Parcel> parcels = made(6);
            sessions.inTransaction(session -> session.addAll(parcels));
            sent.clear();
            try (Session session = sessions.open()) {
                List<Parcel> all =
                        session.scalars(select(PARCEL).orderBy(PARCEL.id)).all();
                all.forEach(each -> each.setName("n" + each.getId()));
                sent.clear();
                session.flush();
                assertThat(counted(sent)).isEqualTo(Map.of("UPDATE parcels", 6L));
                assertThat(all).extracting(Parcel::getStamp).allMatch(stamp -> stamp.startsWith("changed n"));
                assertThat(all).extracting(Parcel::getVersion).containsOnly(2);
                all.subList(0, 3).forEach(session::delete);
                session.flush();
                session.commit();
                assertThat(session.scalars(select(LABEL)).all()).hasSize(6);
                try (Session other = sessions.open()) {
                    if (kind == Kind.POSTGRESQL) { // SQLite in memory has one connection
                        session.commit();
                        other.get(PARCEL, all.get(4).getId()).setName("theirs");
                        other.commit();
                        all.get(4).setName("mine");
                        assertThatThrownBy(session::flush).hasMessageContaining("another version");
                    }
                }
            }
        }
    }

    static Stream<Arguments> unknowable() {
        return Stream.of(
                        Map.entry(UUID_KEYED, "uuid_keyed.code"),
                        Map.entry(TEXT_KEYED, "text_keyed.code"),
                        Map.entry(EXPRESSION_KEYED, "expression_keyed.code"),
                        Map.entry(FILLED_KEYED, "filled_keyed.code"),
                        Map.entry(PAIR_KEYED, "pair_keyed.seat"))
                .flatMap(each ->
                        Stream.of(Kind.values()).map(kind -> Arguments.of(kind, each.getKey(), each.getValue())));
    }

    @ParameterizedTest
    @MethodSource("unknowable")
    void keyThatOnlyTheDatabaseKnows_isRefusedBeforeAnythingIsSent(Kind kind, EntityPath<?, ?> entity, String column) {
        Registry registry = Registry.of(entity);
        try (TestDatabase database = TestDatabase.fresh(kind, PLAIN)) {
            assertThatThrownBy(() -> SessionFactory.of(database.engine(), registry))
                    .hasMessageContaining(column)
                    .hasMessageContaining("insertDefault")
                    .hasMessageContaining("[UNKNOWN_KEY]");
        }
        try (TestDatabase database = TestDatabase.fresh(kind, EngineOptions.defaults())) {
            SessionFactory.of(database.engine(), registry); // RETURNING tells it
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void generatedKey_withoutAnyWayToTell_isRefused(Kind kind) {
        try (TestDatabase database = TestDatabase.fresh(kind, PLAIN.without(Feature.GENERATED_KEYS))) {
            assertThatThrownBy(() -> SessionFactory.of(database.engine(), Registry.of(PARCEL, LABEL)))
                    .hasMessageContaining("parcels.id")
                    .hasMessageContaining("GENERATED_KEYS");
        }
    }
}
