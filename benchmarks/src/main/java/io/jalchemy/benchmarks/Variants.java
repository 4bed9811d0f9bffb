package io.jalchemy.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What features of Jalchemy cost: its plain workloads with one feature more each, as ratios to those without. */
final class Variants {

    private static final Set<Workload> WORKLOADS = Set.of(Workload.W1, Workload.W2, Workload.W6);

    /** The plain one first, which ratios refer to. */
    private static final List<Competitor> ALL = List.of(
            variant("plain", "PlainVariant"),
            variant("version", "VersionVariant"),
            variant("default", "DefaultVariant"),
            variant("converter", "ConverterVariant"),
            variant("listener", "ListenerVariant"),
            variant("inheritance", "InheritanceVariant"));

    private Variants() {}

    private static Competitor variant(String label, String type) {
        Competitor jalchemy = Competitor.of("jalchemy");
        String name = jalchemy.type().replaceAll("\\w+$", "variant." + type);
        return new Competitor(label, name, jalchemy.jars());
    }

    /** Measures them as {@code options} say, on tables of their own in databases of {@code server}. */
    static List<Table> measure(Options options, Server server) throws IOException, java.sql.SQLException {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        for (Competitor each : ALL) {
            String url = server.emptyDatabase("variant_" + each.label());
            commands.put(each.label(), Worker.command(options, each, url, url, List.of()));
        }
        List<Workload> workloads =
                options.workloads().stream().filter(WORKLOADS::contains).toList();
        try (Crew crew = Crew.start(commands)) {
            for (WorkerProcess each : crew.workers().values()) {
                each.ask("fill", Workload.W2.size(options.divisor()));
            }
            RoundTables found = new RoundTables(
                    ALL.get(0).label(),
                    new ArrayList<>(commands.keySet()),
                    Rounds.of(options).measure(crew, workloads));
            return List.of(
                    found.wall(
                            "Time on the clock with one feature of Jalchemy more, as a ratio to its plain workload."),
                    found.cpu("Time that the client's thread computed with one feature of Jalchemy more."));
        }
    }
}
