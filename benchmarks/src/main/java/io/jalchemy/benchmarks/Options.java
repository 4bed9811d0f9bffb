package io.jalchemy.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the command line says about a run of {@link Main}. */
final class Options {

    private static final Map<String, String> DEFAULTS = defaults();
    private static final String STARTUP = "W13";
    private static final String MEMORY = "W14";

    private final Arguments arguments;

    private Options(Arguments arguments) {
        this.arguments = arguments;
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
        all.put("flags", ""); // more of them for that machine, separated by blanks
        all.put("latency", "0"); // milliseconds more for each round trip, in a table of its own
        all.put("variants", "false"); // whether features of Jalchemy are compared with it without them
        all.put("profile", ""); // the participant that a flight recording is made of
        all.put("output", ""); // a file for the tables
        return all;
    }

    /**
     * The options that {@code words} give.
     *
     * @throws UsageException for a word or a value that is not known
     */
    static Options parse(String... words) {
        Options options = new Options(Arguments.parse(DEFAULTS, words));
        options.check();
        return options;
    }

    private void check() {
        participants();
        workloads();
        Stream.of("divisor", "rounds", "starts").forEach(each -> arguments.number(each, 1));
        Stream.of("warmup", "repeat").forEach(each -> arguments.number(each, 0));
        latency();
        variants();
        fsync();
        pinned();
        if (!profile().isEmpty()) {
            arguments.oneOf(
                    "profile", participants().stream().map(Competitor::label).toList());
        }
    }

    /** Who takes part; the limit always does, and first. */
    List<Competitor> participants() {
        List<Competitor> chosen = new ArrayList<>(arguments.some("participants", Competitor.ALL, Competitor::label));
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
        return arguments.some("workloads", all, name -> name);
    }

    /** What sizes are divided by. */
    int divisor() {
        return arguments.number("divisor", 1);
    }

    /** Rounds that are not measured. */
    int warmup() {
        return arguments.number("warmup", 0);
    }

    /** Rounds that are. */
    int rounds() {
        return arguments.number("rounds", 1);
    }

    /** For how many milliseconds a read is repeated in each round. */
    int repeat() {
        return arguments.number("repeat", 0);
    }

    /** How often each process is started to see how long it takes. */
    int starts() {
        return arguments.number("starts", 1);
    }

    /** Whether the server waits for the disk: {@code on} or {@code off}. */
    String fsync() {
        return arguments.oneOf("fsync", List.of("on", "off"));
    }

    /** Whether server and clients share one core. */
    boolean pinned() {
        return arguments.truth("pin");
    }

    /** Milliseconds by which each round trip is made longer for a table of its own; 0 for no such table. */
    double latency() {
        return arguments.milliseconds("latency");
    }

    /** Whether features of Jalchemy are measured, too. */
    boolean variants() {
        return arguments.truth("variants");
    }

    /** The virtual machine of the participants. */
    String java() {
        return arguments.text("java");
    }

    /** More flags of that machine. */
    List<String> flags() {
        return arguments.words("flags");
    }

    /** The participant to make a flight recording of; empty for none. */
    String profile() {
        return arguments.text("profile");
    }

    /** The file for the tables; empty for none. */
    String output() {
        return arguments.text("output");
    }
}
