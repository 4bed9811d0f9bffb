package io.jalchemy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options as text: each is set by its name in every spelling, and what cannot be read is refused with its name. */
class EngineConfigTest {

    private record Setting(
            String text,
            Function<EngineOptions, @Nullable Object> read,
            @Nullable Object expected) {}

    private static Map<String, Setting> settings() {
        Duration minute = Duration.ofMinutes(1);
        Map<String, Setting> all = new LinkedHashMap<>();
        all.put("name", new Setting("reports", EngineOptions::name, "reports"));
        all.put("echo", new Setting("true", EngineOptions::echo, true));
        all.put("echoValues", new Setting("on", EngineOptions::echoValues, true));
        all.put("fromLinting", new Setting("no", EngineOptions::fromLinting, false));
        all.put("traceConnections", new Setting("1", EngineOptions::traceConnections, true));
        all.put("prePing", new Setting("yes", EngineOptions::prePing, true));
        all.put("poolSize", new Setting("3", EngineOptions::poolSize, 3));
        all.put("minimumIdle", new Setting("2", EngineOptions::minimumIdle, 2));
        all.put("statementCacheSize", new Setting("5", EngineOptions::statementCacheSize, 5L));
        all.put("connectionTimeout", new Setting("500ms", EngineOptions::connectionTimeout, Duration.ofMillis(500)));
        all.put("idleTimeout", new Setting("0", EngineOptions::idleTimeout, Duration.ZERO));
        all.put("maxLifetime", new Setting("1h", EngineOptions::maxLifetime, Duration.ofHours(1)));
        all.put("keepaliveTime", new Setting("60s", EngineOptions::keepaliveTime, minute));
        all.put("leakDetectionThreshold", new Setting("1 m", EngineOptions::leakDetectionThreshold, minute));
        all.put("slowStatements", new Setting("PT1M", EngineOptions::slowStatements, minute));
        all.put(
                "statementTimeout",
                new Setting("1m", options -> options.executionOptions().statementTimeout(), minute));
        all.put(
                "transactionTimeout",
                new Setting("1m", options -> options.executionOptions().transactionTimeout(), minute));
        all.put("maskedColumns", new Setting("a, b.c", EngineOptions::maskedColumns, Set.of("a", "b.c")));
        all.put(
                "without",
                new Setting("arrays,full-join", EngineOptions::without, Set.of(Feature.ARRAYS, Feature.FULL_JOIN)));
        return all;
    }

    private static String words(String name, String between, boolean upper) {
        String text = name.replaceAll("([A-Z])", between + "$1");
        return upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
    }

    @Test
    void option_isSetByItsName_inEachSpelling() {
        settings().forEach((name, set) -> {
            for (String spelling :
                    List.of(name, words(name, "-", false), words(name, "_", false), words(name, "_", true))) {
                EngineConfig config =
                        EngineConfig.of(Map.of("db.url", "sqlite::memory:", "db." + spelling, set.text()), "db.");
                assertThat(set.read().apply(config.options())).as(spelling).isEqualTo(set.expected());
                assertThat(config.url()).isEqualTo("sqlite::memory:");
            }
            assertThat(set.read().apply(EngineOptions.defaults())).as(name).isNotEqualTo(set.expected());
        });
    }

    /** Options that text cannot say are those that are code. */
    @Test
    void everyOption_canBeSet() {
        List<String> withers = Arrays.stream(EngineOptions.class.getMethods())
                .filter(method -> method.getReturnType() == EngineOptions.class && method.getParameterCount() > 0)
                .map(Method::getName)
                .filter(name -> !Set.of(
                                "driverProperty", "connectionFactory", "onConnect", "onReturn", "errorClassifier")
                        .contains(name))
                .toList();
        assertThat(settings().keySet()).containsExactlyInAnyOrderElementsOf(withers);
    }

    @Test
    void propertiesOfTheDriver_keepTheirNames_andOthersPrefixesAreLeftOut() {
        Properties properties = new Properties();
        properties.setProperty("app.url", " sqlite:x.db ");
        properties.setProperty("app.driver.busy_timeout", "77");
        properties.setProperty("application.pool-size", "none");
        EngineConfig config = EngineConfig.of(properties, "app.");
        assertThat(config.url()).isEqualTo("sqlite:x.db");
        assertThat(config.options().driverProperties()).isEqualTo(Map.of("busy_timeout", "77"));
        assertThat(EngineConfig.of(Map.of("url", "sqlite:"), "").url()).isEqualTo("sqlite:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pool-size | ten | Write a whole number.",
                "pool-size | 0 | give at least 1",
                "pool-size | 99999999999 | Write a whole number.",
                "echo | maybe | Write true or false.",
                "statement-timeout | 5 | Write a time as 500ms, 5s, 10m, 1h or PT5S.",
                "statement-timeout | 0 | give a positive time",
                "statement-timeout | -5s | Write a time",
                "max-lifetime | 1s | at least PT30S",
                "without | WINGS | Write names of features"
            })
    void valueThatCannotBe_isRefused_andNamed(String name, String value, String advice) {
        assertThatThrownBy(() -> EngineConfig.of(Map.of("db.url", "sqlite:", "db." + name, value), "db."))
                .isInstanceOf(JalchemyException.class)
                .hasMessageStartingWith("The setting db." + name + " = " + value + " cannot be used. ")
                .hasMessageContaining(advice)
                .hasMessageEndingWith("[BAD_SETTING]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool-sise", "poolsize2", "pool.size", "driver", "connection-factory"})
    void nameThatDoesNotExist_isRefused(String name) {
        assertThatThrownBy(() -> EngineConfig.of(Map.of("db.url", "sqlite:", "db." + name, "1"), "db."))
                .hasMessageStartingWith("There is no option \"" + name + "\" of an engine")
                .hasMessageContaining("pool-size")
                .hasMessageEndingWith("[UNKNOWN_ENGINE_OPTION]");
    }

    @Test
    void withoutUrl_isRefused() {
        assertThatThrownBy(() -> EngineConfig.of(Map.of("url", "sqlite:"), "db."))
                .hasMessageContaining("no db.url")
                .hasMessageEndingWith("[NO_URL]");
    }
}
