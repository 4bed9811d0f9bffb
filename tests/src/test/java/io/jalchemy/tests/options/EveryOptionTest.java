package io.jalchemy.tests.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.mapping.Entity;
import io.jalchemy.orm.Loading;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.type.Types;
import io.jalchemy.tests.Javac;
import io.jalchemy.tests.TestDatabase;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * Goes over every member of every annotation and every option, found by reflection: each changes something that is to be seen, or
 * is refused with the reason. A member that is new has no case here and fails the test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryOptionTest {

    /** Options of the engine; each is tried by a method of this class that has its name. */
    private static final Set<String> ENGINE = Set.of(
            "name",
            "echo",
            "echoValues",
            "maskedColumns",
            "slowStatements",
            "poolSize",
            "connectionTimeout",
            "statementCacheSize",
            "statementTimeout",
            "transactionTimeout",
            "driverProperty",
            "without",
            "fromLinting",
            "traceConnections");

    /** Stand for "none", by being the defaults of members that are tried. */
    private static final Set<String> NONE = Set.of("NoValue", "NoServerValue", "NaturalOrder");

    /** Options that a test of their subject tries, with that test. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("EngineOptions.connectionFactory", "engine/PoolTest"),
            Map.entry("EngineOptions.errorClassifier", "transactions/ErrorClassifierTest"),
            Map.entry("EngineOptions.idleTimeout", "engine/PoolTest"),
            Map.entry("EngineOptions.keepaliveTime", "engine/PoolTest"),
            Map.entry("EngineOptions.leakDetectionThreshold", "engine/PoolTest"),
            Map.entry("EngineOptions.maxLifetime", "engine/PoolTest"),
            Map.entry("EngineOptions.minimumIdle", "engine/PoolTest"),
            Map.entry("EngineOptions.onConnect", "engine/PoolTest"),
            Map.entry("EngineOptions.onReturn", "engine/ConnectionLifeTest"),
            Map.entry("EngineOptions.prePing", "transactions/DisconnectsTest"),
            Map.entry("SessionFactory.withTwoPhase", "transactions/TwoPhaseTest"));

    private static String source(String test) throws IOException {
        return Files.readString(Path.of("src/test/java/io/jalchemy/tests", test + ".java"));
    }

    private static final List<Effect> EFFECTS = Stream.of(
                    TableEffects.all(),
                    SchemaEffects.all(),
                    ConstraintEffects.all(),
                    ColumnEffects.all(),
                    RelationshipEffects.all())
            .flatMap(List::stream)
            .toList();
    private static final List<Refusal> REFUSALS = Refusals.all();

    private @Nullable ClassLoader classes;
    private final Map<String, List<String>> refused = new LinkedHashMap<>();

    /** Compiles all at once, which takes a tenth of the time. */
    @BeforeAll
    void compile(@TempDir Path home) throws IOException {
        List<Javac.Source> sources = new ArrayList<>();
        for (int i = 0; i < EFFECTS.size(); i++) {
            for (boolean with : new boolean[] {true, false}) {
                String name = "effect" + i + (with ? "with" : "without");
                sources.add(new Javac.Source(name + "/Use", EFFECTS.get(i).source(name, with)));
            }
        }
        List<Diagnostic<? extends JavaFileObject>> problems = Javac.compile(home, true, sources);
        assertThat(problems.stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR))
                .isEmpty();
        classes =
                new URLClassLoader(new URL[] {home.toUri().toURL()}, getClass().getClassLoader());
        List<Javac.Source> wrong = new ArrayList<>();
        for (int i = 0; i < REFUSALS.size(); i++) {
            wrong.add(new Javac.Source("refusal" + i + "/Use", REFUSALS.get(i).source("refusal" + i)));
        }
        for (Diagnostic<? extends JavaFileObject> each : Javac.compile(home, false, wrong)) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                String where = each.getSource() == null ? "" : each.getSource().getName();
                refused.computeIfAbsent(where, key -> new ArrayList<>()).add(each.getMessage(Locale.ROOT));
            }
        }
    }

    static Stream<Arguments> effects() {
        return Stream.of(TestDatabase.Kind.values()).flatMap(kind -> EFFECTS.stream()
                .filter(effect -> kind == TestDatabase.Kind.SQLITE || effect.isSent())
                .map(effect -> Arguments.of(effect, kind)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("effects")
    void option_changesSomething(Effect effect, TestDatabase.Kind kind) throws Exception {
        int number = EFFECTS.indexOf(effect);
        assertThat(effect.seen()).isNotEqualTo(effect.seenOtherwise());
        assertThat(run("effect" + number + "with", kind)).as("with it").isEqualTo(effect.seen());
        assertThat(run("effect" + number + "without", kind)).as("without it").isEqualTo(effect.seenOtherwise());
    }

    private String run(String packageName, TestDatabase.Kind kind) throws Exception {
        Class<?> use = Class.forName(packageName + ".Use", true, classes);
        Trial.Probe probe = (Trial.Probe) use.getDeclaredConstructor().newInstance();
        try (TestDatabase database = TestDatabase.fresh(kind)) {
            return String.valueOf(probe.run(new Trial(database)));
        }
    }

    static List<Refusal> refusals() {
        return REFUSALS;
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void optionInVain_isRefusedByJavac_withTheReason(Refusal refusal) {
        List<String> errors = refused.getOrDefault("/refusal" + REFUSALS.indexOf(refusal) + "/Use.java", List.of());
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0)).contains(refusal.message());
    }

    @Test
    void everyMember_hasACase() throws Exception {
        Set<String> tried = new TreeSet<>();
        EFFECTS.forEach(each -> tried.add(each.member()));
        REFUSALS.forEach(each -> tried.add(each.member()));
        ENGINE.forEach(each -> tried.add("EngineOptions." + each));
        for (Map.Entry<String, String> each : ELSEWHERE.entrySet()) {
            String option = each.getKey().substring(each.getKey().indexOf('.'));
            assertThat(source(each.getValue())).as(each.getKey()).contains(option + "(");
            tried.add(each.getKey());
        }
        Set<String> members = members();
        assertThat(members).hasSizeGreaterThan(100);
        members.removeAll(tried);
        assertThat(members).as("without a case").isEmpty();
    }

    /** {@code Annotation.member}, the annotation alone if it has none, {@code Enum.CONSTANT}, {@code Options.option}. */
    private static Set<String> members() throws Exception {
        Set<String> members = new TreeSet<>();
        for (Class<?> type : mappingTypes()) {
            if (type.isAnnotation()) {
                annotation(type.asSubclass(Annotation.class), members);
            } else if (type.isEnum()) {
                constants(type, members);
            } else if (!type.isInterface()
                    && type.getDeclaredConstructors().length == 1
                    && Modifier.isPrivate(type.getDeclaredConstructors()[0].getModifiers())
                    && !NONE.contains(type.getSimpleName())) {
                members.add(type.getSimpleName()); // a word that stands in an annotation: Json.class
            }
        }
        for (Method method : EngineOptions.class.getMethods()) {
            if (method.getReturnType() == EngineOptions.class && !Modifier.isStatic(method.getModifiers())) {
                members.add("EngineOptions." + method.getName());
            }
        }
        for (Method method : SessionFactory.class.getMethods()) {
            if (method.getReturnType() == SessionFactory.class && !Modifier.isStatic(method.getModifiers())) {
                members.add("SessionFactory." + method.getName());
            }
        }
        constants(LoadOption.Kind.class, members);
        return members;
    }

    private static void annotation(Class<? extends Annotation> type, Set<String> members) {
        Method[] all = type.getDeclaredMethods();
        if (all.length == 0) {
            members.add(type.getSimpleName());
        }
        for (Method member : all) {
            members.add(type.getSimpleName() + "." + member.getName());
        }
    }

    private static void constants(Class<?> type, Set<String> members) {
        String name = type == LoadOption.Kind.class ? "LoadOption" : type.getSimpleName();
        for (Object constant : type.getEnumConstants()) {
            members.add(name + "." + constant);
        }
    }

    private static List<Class<?>> mappingTypes() throws IOException, URISyntaxException, ClassNotFoundException {
        URI place =
                Entity.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        List<Class<?>> types = new ArrayList<>();
        if (place.getPath().endsWith(".jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
                types(jar.getPath("io/jalchemy/mapping"), types);
            }
        } else {
            types(Path.of(place).resolve("io/jalchemy/mapping"), types);
        }
        assertThat(types).contains(Entity.class);
        return types;
    }

    private static void types(Path folder, List<Class<?>> types) throws IOException, ClassNotFoundException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                String name = each.getFileName().toString();
                if (name.endsWith(".class") && !name.equals("package-info.class")) {
                    types.add(Class.forName("io.jalchemy.mapping." + name.substring(0, name.length() - 6)));
                }
            }
        }
    }

    @Test
    void everyMethodThatMakesALoadOption_isOfAKindThatIsTried() {
        Set<String> tried = new TreeSet<>();
        EFFECTS.forEach(each -> tried.add(each.option()));
        for (Method method : Loading.class.getMethods()) {
            if (method.getReturnType() == LoadOption.class) {
                assertThat(tried).anyMatch(each -> each.contains("(" + method.getName() + "("));
            }
        }
    }

    // ---- options of the engine

    @Test
    void everyOptionOfTheEngine_hasATest() {
        Set<String> methods = new TreeSet<>();
        for (Method method : EveryOptionTest.class.getDeclaredMethods()) {
            methods.add(method.getName().split("_", 2)[0]);
        }
        assertThat(methods).containsAll(ENGINE);
    }

    @Test
    void echo_logsStatements() {
        assertThat(logged(EngineOptions.defaults().echo(true))).hasSize(1);
        assertThat(logged(EngineOptions.defaults())).isEmpty();
    }

    @Test
    void name_isThatOfTheLogger() {
        assertThat(logged(EngineOptions.defaults().echo(true).name("reports")))
                .extracting(ILoggingEvent::getLoggerName)
                .containsExactly("io.jalchemy.engine.reports");
        assertThat(logged(EngineOptions.defaults().echo(true)))
                .extracting(ILoggingEvent::getLoggerName)
                .containsExactly("io.jalchemy.engine");
    }

    @Test
    void echoValues_logsWhatIsSent_andShowsWhatTheDriverSays() {
        for (boolean shown : new boolean[] {false, true}) {
            EngineOptions options = EngineOptions.defaults().echo(true).echoValues(shown);
            List<ILoggingEvent> lines =
                    logged(options, "SELECT ?", connection -> connection.execute(Sql.select(Sql.literal("a value"))));
            assertThat(lines).hasSize(1);
            assertThat(lines.get(0).getFormattedMessage().contains("a value")).isEqualTo(shown);
            try (Engine engine = Engine.create("sqlite::memory:", options)) {
                assertThatThrownBy(
                                () -> engine.begin(connection -> connection.executeText("SELECT nothing FROM nowhere")))
                        .satisfies(thrown -> assertThat(thrown.getMessage().contains("SQLITE_ERROR"))
                                .isEqualTo(shown));
            }
        }
    }

    @Test
    void maskedColumns_areNotLogged_andHideWhatTheDriverSays() {
        EngineOptions options =
                EngineOptions.defaults().echo(true).echoValues(true).maskedColumns("word");
        List<ILoggingEvent> lines =
                logged(options, "SELECT ?", connection -> connection.execute(Sql.select(Sql.literal("a value"))));
        assertThat(lines.get(0).getFormattedMessage()).contains("***").doesNotContain("a value");
        try (Engine engine = Engine.create("sqlite::memory:", options)) {
            assertThatThrownBy(() -> engine.begin(connection -> connection.executeText("SELECT nothing FROM nowhere")))
                    .hasMessageNotContaining("SQLITE_ERROR");
        }
    }

    @Test
    void slowStatements_areLogged() {
        assertThat(logged(EngineOptions.defaults().slowStatements(Duration.ofNanos(1))))
                .hasSize(1);
        assertThat(logged(EngineOptions.defaults().slowStatements(Duration.ofDays(1))))
                .isEmpty();
    }

    private static List<ILoggingEvent> logged(EngineOptions options) {
        return logged(
                options,
                "CREATE TABLE echoed",
                connection -> connection.executeText("CREATE TABLE echoed (id INTEGER)"));
    }

    private static List<ILoggingEvent> logged(EngineOptions options, String text, Consumer<Connection> work) {
        Logger logger = (Logger) LoggerFactory.getLogger("io.jalchemy");
        Level before = logger.getLevel();
        logger.setLevel(Level.INFO); // tests that log much run with less
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        try (Engine engine = Engine.create("sqlite::memory:", options)) {
            engine.begin(work::accept);
        } finally {
            logger.detachAppender(appender);
            logger.setLevel(before);
        }
        return appender.list.stream()
                .filter(each -> each.getFormattedMessage().contains(text))
                .toList();
    }

    @Test
    void poolSize_isHowManyConnectionsThereAre() throws Exception {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL)) {
            EngineOptions options = EngineOptions.defaults().connectionTimeout(Duration.ofMillis(300));
            assertThat(connections(database.url(), options.poolSize(1))).isEqualTo(1);
            assertThat(connections(database.url(), options.poolSize(2))).isEqualTo(2);
        }
    }

    /** Who waits longer is still waiting when another, who came later, has given up. */
    @Test
    void connectionTimeout_isHowLongAConnectionIsWaitedFor() throws Exception {
        EngineOptions options = EngineOptions.defaults().poolSize(1);
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL);
                Engine patient = Engine.create(database.url(), options.connectionTimeout(Duration.ofHours(1)));
                Engine hasty = Engine.create(database.url(), options.connectionTimeout(Duration.ofMillis(300)))) {
            Connection only = patient.connect();
            Connection other = hasty.connect();
            only.execute(Sql.select(Sql.literal(1))); // takes one of the pool
            other.execute(Sql.select(Sql.literal(1)));
            CompletableFuture<Void> waits = CompletableFuture.runAsync(() -> selectOne(patient));
            assertThatThrownBy(() -> selectOne(hasty)).hasMessageContaining("still in use");
            assertThat(waits).isNotDone();
            only.close();
            waits.get();
            other.close();
        }
    }

    private static void selectOne(Engine engine) {
        engine.begin(connection -> connection.execute(Sql.select(Sql.literal(1))));
    }

    /** How many connections an engine gives until it says that there are no more, at most three. */
    private static int connections(String url, EngineOptions options) throws Exception {
        List<Connection> open = new ArrayList<>();
        try (Engine engine = Engine.create(url, options)) {
            try {
                while (open.size() < 3) {
                    Connection next = engine.connect();
                    next.execute(Sql.select(Sql.literal(1))); // takes one of the pool
                    open.add(next);
                }
            } catch (RuntimeException e) {
                assertThat(e).hasMessageContaining("still in use");
            } finally {
                open.forEach(Connection::close);
            }
        }
        return open.size();
    }

    @Test
    void statementTimeout_isHowLongAStatementMayTake() {
        isLate(EngineOptions.defaults().statementTimeout(Duration.ofMillis(200)));
    }

    @Test
    void transactionTimeout_isHowLongATransactionMayTake() {
        isLate(EngineOptions.defaults().transactionTimeout(Duration.ofMillis(200)));
    }

    private static void isLate(EngineOptions options) {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL);
                Engine engine = Engine.create(database.url(), options)) {
            assertThatThrownBy(() ->
                            engine.begin(connection -> connection.executeText("DO 'BEGIN PERFORM pg_sleep(60); END'")))
                    .hasMessageContaining("[TIMEOUT]");
        }
    }

    @Test
    void driverProperty_isWhatTheDriverIsTold() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL);
                Engine engine = Engine.create(
                        database.url(), EngineOptions.defaults().driverProperty("ApplicationName", "by the option"))) {
            engine.begin(connection -> assertThat(connection.jdbc().getClientInfo("ApplicationName"))
                    .isEqualTo("by the option"));
        }
    }

    @Test
    void without_isWhatTheEngineDoesNotUse() {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL);
                Engine engine =
                        Engine.create(database.url(), EngineOptions.defaults().without(Feature.ARRAYS))) {
            assertThat(engine.dialect().has(Feature.ARRAYS)).isFalse();
            assertThat(database.engine().dialect().has(Feature.ARRAYS)).isTrue();
        }
    }

    @Test
    void fromLinting_warnsOfCartesianProducts() {
        Table left = Table.of("l", Sql.column("id", Types.BIGINT));
        Table right = Table.of("r", Sql.column("id", Types.BIGINT));
        for (boolean on : new boolean[] {true, false}) {
            List<ILoggingEvent> lines =
                    logged(EngineOptions.defaults().fromLinting(on), "cartesian product", connection -> {
                        connection.executeText("CREATE TABLE l (id INTEGER)");
                        connection.executeText("CREATE TABLE r (id INTEGER)");
                        connection.execute(Sql.select(left.c("id"), right.c("id")));
                    });
            assertThat(lines).hasSize(on ? 1 : 0);
        }
    }

    @Test
    void traceConnections_showsWhereThoseInUseWereTaken() {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Kind.POSTGRESQL)) {
            EngineOptions options = EngineOptions.defaults().poolSize(1).connectionTimeout(Duration.ofMillis(300));
            for (boolean traced : new boolean[] {false, true}) {
                try (Engine engine = Engine.create(database.url(), options.traceConnections(traced));
                        Connection only = engine.connect()) {
                    only.execute(Sql.select(Sql.literal(1)));
                    assertThatThrownBy(() -> selectOne(engine)).satisfies(thrown -> assertThat(
                                    thrown.getMessage().contains("EveryOptionTest.traceConnections"))
                            .isEqualTo(traced));
                }
            }
        }
    }

    @Test
    void statementCacheSize_isHowMuchIsKeptOfStatements() {
        assertThat(compilations(EngineOptions.defaults().statementCacheSize(1))).isEqualTo(4);
        assertThat(compilations(EngineOptions.defaults())).isEqualTo(2);
    }

    private static int compilations(EngineOptions options) {
        try (Engine engine = Engine.create("sqlite::memory:", options)) {
            engine.begin(connection -> {
                for (int i = 0; i < 2; i++) {
                    connection.execute(Sql.select(Sql.literal(1))).all();
                    connection.execute(Sql.select(Sql.literal("x"))).all();
                }
            });
            return engine.compilations();
        }
    }
}
