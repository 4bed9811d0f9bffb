package io.jalchemy.engine;

import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An engine's URL and options as text, by their names.
 *
 * @param url where the database is
 * @param options the options
 */
record EngineConfig(String url, EngineOptions options) {

    private static final String DRIVER = "driver.";
    private static final Pattern TIME = Pattern.compile("(\\d{1,9}) *(ms|s|m|h)");
    private static final String TIMES = "Write a time as 500ms, 5s, 10m, 1h or PT5S.";

    /** An option that text sets. */
    @FunctionalInterface
    private interface Option {
        EngineOptions set(EngineOptions options, String value);
    }

    private static final Map<String, Option> OPTIONS = known();

    private static Map<String, Option> known() {
        Map<String, Option> all = new LinkedHashMap<>();
        all.put("name", EngineOptions::name);
        all.put("echo", (options, value) -> options.echo(truth(value)));
        all.put("echo-values", (options, value) -> options.echoValues(truth(value)));
        all.put("from-linting", (options, value) -> options.fromLinting(truth(value)));
        all.put("trace-connections", (options, value) -> options.traceConnections(truth(value)));
        all.put("pre-ping", (options, value) -> options.prePing(truth(value)));
        all.put("pool-size", (options, value) -> options.poolSize(number(value)));
        all.put("minimum-idle", (options, value) -> options.minimumIdle(number(value)));
        all.put("statement-cache-size", (options, value) -> options.statementCacheSize(number(value)));
        all.put("connection-timeout", (options, value) -> options.connectionTimeout(time(value)));
        all.put("idle-timeout", (options, value) -> options.idleTimeout(time(value)));
        all.put("max-lifetime", (options, value) -> options.maxLifetime(time(value)));
        all.put("keepalive-time", (options, value) -> options.keepaliveTime(time(value)));
        all.put("leak-detection-threshold", (options, value) -> options.leakDetectionThreshold(time(value)));
        all.put("slow-statements", (options, value) -> options.slowStatements(time(value)));
        all.put("statement-timeout", (options, value) -> options.statementTimeout(time(value)));
        all.put("transaction-timeout", (options, value) -> options.transactionTimeout(time(value)));
        all.put("masked-columns", (options, value) -> each(value, options, EngineOptions::maskedColumns));
        all.put("without", (options, value) -> each(value, options, (before, name) -> before.without(feature(name))));
        return all;
    }

    private static EngineOptions each(String value, EngineOptions options, Option one) {
        EngineOptions all = options;
        for (String part : value.split(",", -1)) {
            all = one.set(all, part.strip());
        }
        return all;
    }

    private static boolean truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new IllegalArgumentException("Write true or false.");
        };
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Write a whole number.", e);
        }
    }

    private static Feature feature(String value) {
        try {
            return Feature.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Write names of features, " + List.of(Feature.values()) + ".", e);
        }
    }

    private static Duration time(String value) {
        Matcher simple = TIME.matcher(value);
        if (simple.matches()) {
            long count = Long.parseLong(simple.group(1));
            return switch (simple.group(2)) {
                case "ms" -> Duration.ofMillis(count);
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                default -> Duration.ofHours(count);
            };
        }
        if (value.equals("0")) {
            return Duration.ZERO;
        }
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(TIMES, e);
        }
    }

    /** Returns {@code name} as options are looked up: {@code poolSize}, {@code POOL_SIZE} and {@code pool-size} are one. */
    private static String plain(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the options whose names begin with {@code prefix}.
     *
     * @throws JalchemyException if there is no URL, an option of that name does not exist, or a value is none of it
     */
    static EngineConfig of(Map<?, ?> config, String prefix) {
        Map<String, Option> known = new LinkedHashMap<>();
        OPTIONS.forEach((name, option) -> known.put(plain(name), option));
        EngineOptions options = EngineOptions.defaults();
        String url = null;
        for (Map.Entry<String, String> each : texts(config, prefix).entrySet()) {
            String name = each.getKey();
            Option option = known.get(plain(name));
            if (plain(name).equals("url")) {
                url = each.getValue();
            } else if (name.startsWith(DRIVER)) {
                options = options.driverProperty(name.substring(DRIVER.length()), each.getValue());
            } else if (option == null) {
                throw unknown(prefix, name);
            } else {
                options = set(option, options, prefix + name, each.getValue());
            }
        }
        if (url == null) {
            throw new JalchemyException(
                    "NO_URL",
                    "There is no " + prefix
                            + "url among the settings of the engine. Set it to the URL of the database.");
        }
        return new EngineConfig(url, options);
    }

    private static Map<String, String> texts(Map<?, ?> config, String prefix) {
        Map<String, String> all = new TreeMap<>();
        config.forEach((name, value) -> {
            if (String.valueOf(name).startsWith(prefix)) {
                all.put(
                        String.valueOf(name).substring(prefix.length()),
                        String.valueOf(value).strip());
            }
        });
        return all;
    }

    private static EngineOptions set(Option option, EngineOptions options, String name, String value) {
        try {
            return option.set(options, value);
        } catch (IllegalArgumentException e) {
            throw new JalchemyException(
                    "BAD_SETTING", "The setting " + name + " = " + value + " cannot be used. " + e.getMessage(), e);
        }
    }

    private static JalchemyException unknown(String prefix, String name) {
        List<String> names = List.copyOf(OPTIONS.keySet());
        return new JalchemyException(
                "UNKNOWN_ENGINE_OPTION",
                "There is no option \"" + name + "\" of an engine, which " + prefix + name + " sets. There are url, "
                        + names + ", and driver.NAME for properties of the driver." + Nearest.hint(name, names));
    }
}
