package io.jalchemy.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs every participant in a process of its own against one PostgreSQL server, in rounds whose order rotates, and prints what
 * they took as ratios to hand-written JDBC.
 *
 * <p>{@link Options} has what can be said; {@code docs/performance.md} says what it means.
 */
public final class Main {

    /** What is measured with longer round trips, too: most of all it has to have few of them. */
    private static final Set<Workload> DISTANT = EnumSet.of(Workload.W1, Workload.W6, Workload.W7);

    private final Options options;
    private final Report report;

    private Main(Options options) {
        this.options = options;
        this.report = new Report(options.output());
    }

    /** Runs; ends the process with code 2 if {@code arguments} are not understood. */
    public static void main(String[] arguments) throws Exception {
        try {
            run(arguments);
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** Runs. */
    static void run(String... arguments) throws IOException, SQLException, InterruptedException {
        Options options = Options.parse(arguments);
        if (options.pinned()) {
            JavaCommand.requireTaskset();
        }
        new Main(options).run();
    }

    private void run() throws IOException, SQLException, InterruptedException {
        try (Server server = Server.start(options.fsync(), options.pinned(), options.divisor())) {
            Map<String, String> urls = new LinkedHashMap<>();
            for (Competitor each : options.participants()) {
                urls.put(each.label(), server.database(each.label()));
            }
            if (!options.workloads().isEmpty()) {
                rounds(urls);
            }
            if (!options.workloads().isEmpty() || options.memory()) {
                throughProxies(server, urls);
            }
            if (options.variants()) {
                for (Table each : Variants.measure(options, server)) {
                    report.add(each);
                }
            }
            if (options.startup()) {
                String url = server.emptyDatabase("startup");
                StartupSchema.create(url);
                report.add(Startup.measure(options, url).table(List.copyOf(urls.keySet())));
            }
        }
    }

    private void rounds(Map<String, String> urls) throws IOException {
        try (Crew crew = crew(urls, urls, options.profile())) {
            RoundTables found = tables(crew, options.workloads());
            report.add(found.wall("Time on the clock: " + Competitor.LIMIT.label()
                    + " in milliseconds; others as ratios to it in the same round, median and quartiles."));
            report.add(found.cpu("Time that the client's thread computed."));
            report.add(found.allocated("KB that one run allocates."));
        }
    }

    private RoundTables tables(Crew crew, List<Workload> workloads) throws IOException {
        return new RoundTables(
                Competitor.LIMIT.label(),
                List.copyOf(crew.workers().keySet()),
                Rounds.of(options).measure(crew, workloads));
    }

    private void throughProxies(Server server, Map<String, String> urls) throws IOException {
        try (Proxies proxies = Proxies.start(urls.keySet(), server.port())) {
            Map<String, String> through = new LinkedHashMap<>();
            proxies.all().forEach((label, proxy) -> through.put(label, server.through(proxy.port(), urls.get(label))));
            try (Crew crew = crew(through, urls, "")) {
                if (!options.workloads().isEmpty()) {
                    report.add(StatementCounts.count(crew, proxies.all(), options.workloads(), options.divisor())
                            .table("Statements / round trips / KB sent.", List.copyOf(urls.keySet())));
                    latency(crew, proxies);
                }
                if (options.memory()) {
                    report.add(Memory.measure(crew, Rounds.of(options)).table());
                }
            }
        }
    }

    private void latency(Crew crew, Proxies proxies) throws IOException {
        List<Workload> workloads =
                options.workloads().stream().filter(DISTANT::contains).toList();
        if (options.latency() > 0 && !workloads.isEmpty()) {
            proxies.delay(options.latency());
            report.add(tables(crew, workloads)
                    .wall("Time on the clock with " + options.latency() + " ms added to each round trip."));
            proxies.delay(0);
        }
    }

    /** Starts who takes part: working with {@code urls}, looking at what was done with {@code own}. */
    private Crew crew(Map<String, String> urls, Map<String, String> own, String profiled) throws IOException {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        for (Competitor each : options.participants()) {
            String label = each.label();
            List<String> flags = label.equals(profiled)
                    ? List.of("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + label + ".jfr")
                    : List.of();
            commands.put(label, Worker.command(options, each, urls.get(label), own.get(label), flags));
        }
        return Crew.start(commands);
    }
}
