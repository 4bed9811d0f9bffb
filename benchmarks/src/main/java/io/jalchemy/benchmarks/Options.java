package io.jalchemy.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the command line says, in pairs of words: {@code --rounds 12}. What is not named has the default in {@link #DEFAULTS};
 * what is not known is refused.
 */
final class Options {

    private static final Map<String, String> DEFAULTS = defaults();
    private static final String STARTUP = "W13";
    private static final String MEMORY = "W14";

    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    private static Map<String, String> defaults() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("participants", ""); // all
        all.put("workloads", ""); // all
        all.put("divisor", "1"); // of all sizes
        all.put("warmup", "8"); // rounds
        all.put("rounds", "12");
        all.put("repeat", "120"); // milliseconds that a read is repeated for in each round
        all.put("starts", "9"); // of a process for W13
        all.put("fsync", "on"); // of the server
        all.put("pin", "false"); // server and clients on one core
        all.put("java", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.put("latency", "0"); // milliseconds more for each round trip, in a table of its own
        all.put("variants", "false"); // whether features of Jalchemy are compared with it without them
        all.put("profile", ""); // the participant that a flight recording is made of
        all.put("output", ""); // a file for the tables
        return all;
    }

    /**
     * The options that {@code arguments} give.
     *
     * @throws UsageException for a word or a value that is not known
     */
    static Options parse(String... arguments) {
        Map<String, String> values = new LinkedHashMap<>(DEFAULTS);
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!DEFAULTS.containsKey(name)) {
                throw new UsageException("There is no option " + arguments[i] + ". Known: "
                        + DEFAULTS.keySet().stream().map(each -> "--" + each).collect(Collectors.joining(", ")));
            }
            if (i + 1 == arguments.length) {
                throw new UsageException("Option " + arguments[i] + " needs a value behind it.");
            }
            values.put(name, arguments[i + 1]);
        }
        Options options = new Options(values);
        options.check();
        return options;
    }

    private void check() {
        participants();
        workloads();
        Stream.of("divisor", "rounds", "starts").forEach(each -> number(each, 1));
        Stream.of("warmup", "repeat").forEach(each -> number(each, 0));
        latency();
        variants();
        fsync();
        pinned();
        if (!profile().isEmpty()) {
            oneOf("profile", Competitor.ALL.stream().map(Competitor::label).toArray(String[]::new));
        }
    }

    /** Who takes part; the limit always does, and first. */
    List<Competitor> participants() {
        List<Competitor> chosen = new ArrayList<>(listed("participants", Competitor.ALL, Competitor::label));
        if (!chosen.contains(Competitor.LIMIT)) {
            chosen.add(0, Competitor.LIMIT);
        }
        return chosen;
    }

    /** What is measured in rounds. */
    List<Workload> workloads() {
        List<String> chosen = chosen();
        return Stream.of(Workload.values())
                .filter(each -> chosen.contains(each.name()))
                .toList();
    }

    /** Whether start-up is measured. */
    boolean startup() {
        return chosen().contains(STARTUP);
    }

    /** Whether memory is measured. */
    boolean memory() {
        return chosen().contains(MEMORY);
    }

    private List<String> chosen() {
        List<String> all = new ArrayList<>();
        Stream.of(Workload.values()).map(Workload::name).forEach(all::add);
        all.addAll(List.of(STARTUP, MEMORY));
        return listed("workloads", all, name -> name);
    }

    /** What sizes are divided by. */
    int divisor() {
        return number("divisor", 1);
    }

    /** Rounds that are not measured. */
    int warmup() {
        return number("warmup", 0);
    }

    /** Rounds that are. */
    int rounds() {
        return number("rounds", 1);
    }

    /** For how many milliseconds a read is repeated in each round. */
    int repeat() {
        return number("repeat", 0);
    }

    /** How often each process is started to see how long it takes. */
    int starts() {
        return number("starts", 1);
    }

    /** Whether the server waits for the disk: {@code on} or {@code off}. */
    String fsync() {
        return oneOf("fsync", "on", "off");
    }

    /** Whether server and clients share one core. */
    boolean pinned() {
        return truth("pin");
    }

    /** Milliseconds by which each round trip is made longer for a table of its own; 0 for no such table. */
    double latency() {
        String text = text("latency");
        if (!text.matches("\\d{1,4}(\\.\\d{1,3})?")) {
            throw new UsageException("--latency " + text + ": milliseconds are needed, 0.5 for example.");
        }
        return Double.parseDouble(text);
    }

    /** Whether features of Jalchemy are measured, too. */
    boolean variants() {
        return truth("variants");
    }

    /** The virtual machine of the participants. */
    String java() {
        return text("java");
    }

    /** The participant to make a flight recording of; empty for none. */
    String profile() {
        return text("profile");
    }

    /** The file for the tables; empty for none. */
    String output() {
        return text("output");
    }

    private String text(String name) {
        return values.getOrDefault(name, "");
    }

    private int number(String name, int least) {
        String text = text(name);
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
            throw new UsageException("--" + name + " " + text + ": a whole number from " + least + " on is needed.");
        }
        return Integer.parseInt(text);
    }

    private boolean truth(String name) {
        return Boolean.parseBoolean(oneOf(name, "true", "false"));
    }

    private String oneOf(String name, String... known) {
        if (!Arrays.asList(known).contains(text(name))) {
            throw unknown(name, text(name), Stream.of(known));
        }
        return text(name);
    }

    private <T> List<T> listed(String name, List<T> all, Function<T, String> label) {
        if (text(name).isEmpty()) {
            return all;
        }
        List<String> wanted = List.of(text(name).split(",", -1));
        for (String each : wanted) {
            if (all.stream().noneMatch(one -> label.apply(one).equals(each))) {
                throw unknown(name, each, all.stream().map(label));
            }
        }
        return all.stream().filter(each -> wanted.contains(label.apply(each))).toList();
    }

    private static UsageException unknown(String name, String value, Stream<String> known) {
        return new UsageException(
                "--" + name + " does not know " + value + ". Known: " + known.collect(Collectors.joining(", ")));
    }
}
