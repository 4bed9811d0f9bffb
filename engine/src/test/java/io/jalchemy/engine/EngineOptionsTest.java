package io.jalchemy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.spi.ConnectionFactory;
import io.jalchemy.engine.spi.ConnectionSetup;
import io.jalchemy.engine.spi.ErrorClassifier;
import io.jalchemy.sql.compile.Feature;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each option is changed by its own method and by no other, and options that are there already stay as they are. */
class EngineOptionsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Change(UnaryOperator<EngineOptions> with, Object result) {}

    private static Map<String, Change> changes() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("echo", new Change(options -> options.echo(true), true));
        changes.put("echoValues", new Change(options -> options.echoValues(true), true));
        changes.put("maskedColumns", new Change(options -> options.maskedColumns("A", "b.C"), Set.of("a", "b.c")));
        changes.put("slowStatements", new Change(options -> options.slowStatements(SECOND), SECOND));
        changes.put("fromLinting", new Change(options -> options.fromLinting(false), false));
        changes.put("name", new Change(options -> options.name("reports"), "reports"));
        changes.put("traceConnections", new Change(options -> options.traceConnections(true), true));
        ConnectionFactory factory = () -> {
            throw new SQLException("none");
        };
        ConnectionSetup setup = connection -> {};
        changes.put("prePing", new Change(options -> options.prePing(true), true));
        changes.put("minimumIdle", new Change(options -> options.minimumIdle(2), 2));
        changes.put("idleTimeout", new Change(options -> options.idleTimeout(MINUTE), MINUTE));
        changes.put("maxLifetime", new Change(options -> options.maxLifetime(MINUTE), MINUTE));
        changes.put("keepaliveTime", new Change(options -> options.keepaliveTime(MINUTE), MINUTE));
        changes.put("leakDetectionThreshold", new Change(options -> options.leakDetectionThreshold(MINUTE), MINUTE));
        changes.put("connectionFactory", new Change(options -> options.connectionFactory(factory), factory));
        ErrorClassifier classifier = (error, known) -> known;
        changes.put("errorClassifier", new Change(options -> options.errorClassifier(classifier), classifier));
        changes.put("onReturn", new Change(options -> options.onReturn(setup), setup));
        changes.put("onConnect", new Change(options -> options.onConnect(setup), setup));
        changes.put("poolSize", new Change(options -> options.poolSize(3), 3));
        changes.put("connectionTimeout", new Change(options -> options.connectionTimeout(SECOND), SECOND));
        changes.put("statementCacheSize", new Change(options -> options.statementCacheSize(5), 5L));
        changes.put("driverProperties", new Change(options -> options.driverProperty("k", "v"), Map.of("k", "v")));
        changes.put("without", new Change(options -> options.without(Feature.ARRAYS), Set.of(Feature.ARRAYS)));
        changes.put(
                "statementTimeout",
                new Change(options -> options.statementTimeout(SECOND), new ExecutionOptions(SECOND, null, null)));
        changes.put(
                "transactionTimeout",
                new Change(options -> options.transactionTimeout(SECOND), new ExecutionOptions(null, SECOND, null)));
        return changes;
    }

    /** Returns what each method without parameters says. */
    private static Map<String, @Nullable Object> read(EngineOptions options) throws ReflectiveOperationException {
        Map<String, @Nullable Object> all = new TreeMap<>();
        for (Method method : EngineOptions.class.getMethods()) {
            boolean own =
                    method.getDeclaringClass() == EngineOptions.class && !Modifier.isStatic(method.getModifiers());
            if (own && method.getParameterCount() == 0) {
                all.put(method.getName(), method.invoke(options));
            }
        }
        return all;
    }

    @Test
    void change_isOfOneOptionAlone() throws ReflectiveOperationException {
        EngineOptions defaults = EngineOptions.defaults();
        Map<String, @Nullable Object> before = read(defaults);
        for (Map.Entry<String, Change> each : changes().entrySet()) {
            Map<String, @Nullable Object> expected = new TreeMap<>(before);
            String name =
                    each.getKey().endsWith("tementTimeout") || each.getKey().equals("transactionTimeout")
                            ? "executionOptions"
                            : each.getKey();
            assertThat(expected.put(name, each.getValue().result()))
                    .isNotEqualTo(each.getValue().result());
            assertThat(read(each.getValue().with().apply(defaults)))
                    .as(each.getKey())
                    .isEqualTo(expected);
        }
        assertThat(read(defaults)).isEqualTo(before);
    }

    @Test
    void changes_areKeptByLaterOnes() throws ReflectiveOperationException {
        EngineOptions all = EngineOptions.defaults();
        for (Change each : changes().values()) {
            all = each.with().apply(all);
        }
        Map<String, @Nullable Object> read = read(all);
        changes().forEach((name, change) -> {
            if (read.containsKey(name)) {
                assertThat(read.get(name)).as(name).isEqualTo(change.result());
            }
        });
        assertThat(all.executionOptions()).isEqualTo(new ExecutionOptions(SECOND, SECOND, null));
    }

    @Test
    void everyMethodThatReturnsOptions_isTested() {
        List<String> withers = Arrays.stream(EngineOptions.class.getMethods())
                .filter(method -> method.getReturnType() == EngineOptions.class && method.getParameterCount() > 0)
                .map(method -> method.getName().equals("driverProperty") ? "driverProperties" : method.getName())
                .toList();
        assertThat(changes().keySet()).containsExactlyInAnyOrderElementsOf(withers);
    }

    @Test
    void namesFeaturesAndProperties_areAddedToThoseThatAreThere() {
        EngineOptions options = EngineOptions.defaults()
                .maskedColumns("a")
                .maskedColumns("A", "b")
                .without(Feature.ARRAYS)
                .without(Feature.UNNEST, Feature.ARRAYS)
                .driverProperty("x", "1")
                .driverProperty("y", "2")
                .driverProperty("x", "3");
        assertThat(options.maskedColumns()).isEqualTo(Set.of("a", "b"));
        assertThat(options.without()).isEqualTo(Set.of(Feature.ARRAYS, Feature.UNNEST));
        assertThat(options.driverProperties()).isEqualTo(Map.of("x", "3", "y", "2"));
    }

    @Test
    void timesThatAreNotPositive_areRefused() {
        for (Duration wrong : List.of(Duration.ZERO, SECOND.negated())) {
            EngineOptions defaults = EngineOptions.defaults();
            for (Map.Entry<String, Runnable> each : Map.<String, Runnable>of(
                            "statementTimeout", () -> defaults.statementTimeout(wrong),
                            "transactionTimeout", () -> defaults.transactionTimeout(wrong),
                            "slowStatements", () -> defaults.slowStatements(wrong))
                    .entrySet()) {
                assertThatThrownBy(each.getValue()::run)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(each.getKey() + "(" + wrong
                                + "): give a positive time, or leave it out for no limit. [NEGATIVE]");
            }
        }
    }

    @Test
    void timesThatThePoolDoesNotKnow_areRefused_andZeroSwitchesOff() {
        EngineOptions defaults = EngineOptions.defaults();
        assertThatThrownBy(() -> defaults.idleTimeout(Duration.ofMillis(9_999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("idleTimeout(PT9.999S): the pool needs at least PT10S; zero switches it off. [POOL_TIME]");
        assertThatThrownBy(() -> defaults.maxLifetime(Duration.ofMillis(29_999)))
                .hasMessageContaining("PT30S");
        assertThatThrownBy(() -> defaults.keepaliveTime(Duration.ofMillis(29_999)))
                .hasMessageContaining("PT30S");
        assertThatThrownBy(() -> defaults.leakDetectionThreshold(SECOND)).hasMessageContaining("PT2S");
        assertThatThrownBy(() -> defaults.leakDetectionThreshold(Duration.ZERO)).hasMessageContaining("[NEGATIVE]");
        assertThatThrownBy(() -> defaults.connectionTimeout(Duration.ofMillis(249)))
                .hasMessage(
                        "connectionTimeout(PT0.249S): the pool needs at least PT0.25S, or zero not to wait. [POOL_TIME]");
        assertThat(defaults.idleTimeout(Duration.ZERO).idleTimeout()).isZero();
        assertThat(defaults.maxLifetime(Duration.ZERO).maxLifetime()).isZero();
        assertThat(defaults.keepaliveTime(Duration.ZERO).keepaliveTime()).isZero();
        assertThat(defaults.connectionTimeout(Duration.ofMillis(250)).connectionTimeout())
                .hasMillis(250);
        assertThatThrownBy(() -> defaults.poolSize(0)).hasMessage("poolSize(0): give at least 1. [NEGATIVE]");
        assertThatThrownBy(() -> defaults.minimumIdle(-1)).hasMessage("minimumIdle(-1): give at least 0. [NEGATIVE]");
    }

    @Test
    void setups_areAppliedInTheirOrder() throws SQLException {
        List<String> told = new ArrayList<>();
        ConnectionSetup both = EngineOptions.defaults()
                .onConnect(connection -> told.add("first"))
                .onConnect(connection -> told.add("second"))
                .onConnect();
        assertThat(both).isNotNull();
        both.apply(null);
        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void executionOptions_takePrecedenceWhereTheySaySomething() {
        ExecutionOptions outer = new ExecutionOptions(SECOND, SECOND.multipliedBy(2), "outer");
        Duration minute = Duration.ofMinutes(1);
        assertThat(ExecutionOptions.NONE.over(outer)).isEqualTo(outer);
        assertThat(outer.over(ExecutionOptions.NONE)).isEqualTo(outer);
        assertThat(ExecutionOptions.NONE.statementTimeout(minute).over(outer))
                .isEqualTo(new ExecutionOptions(minute, SECOND.multipliedBy(2), "outer"));
        assertThat(ExecutionOptions.NONE.transactionTimeout(minute).over(outer))
                .isEqualTo(new ExecutionOptions(SECOND, minute, "outer"));
        assertThat(ExecutionOptions.NONE.label("inner").over(outer))
                .isEqualTo(new ExecutionOptions(SECOND, SECOND.multipliedBy(2), "inner"));
    }
}
