package io.jalchemy.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs every participant in a process of its own against one PostgreSQL server, in rounds whose order rotates, and prints the
 * ratios to hand-written JDBC.
 *
 * <p>{@code --divisor 50} makes sizes smaller, {@code --rounds 12 --warmup 8}, {@code --participants jdbc,jalchemy}, {@code
 * --workloads W1,W2}, {@code --profile jalchemy} for a flight recording of one participant, {@code --output docs/performance-table.md}.
 */
public final class Main {

    private static final String LIMIT = "jdbc";

    private final Map<String, String> options = new LinkedHashMap<>();

    private Main(String[] arguments) {
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
    }

    /** What one run of one workload took. */
    private record Taken(long wall, long cpu, long allocated, String check) {

        static Taken of(String answer) {
            String[] words = answer.split(" ", 4);
            return new Taken(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]), words[3]);
        }
    }

    /** Runs. */
    public static void main(String[] arguments) throws Exception {
        new Main(arguments).run();
    }

    private String option(String name, String otherwise) {
        return options.getOrDefault("--" + name, otherwise);
    }

    private void run() throws IOException, SQLException, InterruptedException {
        int divisor = Integer.parseInt(option("divisor", "1"));
        int warmup = Integer.parseInt(option("warmup", "8"));
        int rounds = Integer.parseInt(option("rounds", "12"));
        String all = Competitor.ALL.stream().map(Competitor::label).collect(Collectors.joining(","));
        List<String> names = List.of(option("participants", all).split(",", -1));
        List<Workload> workloads = new ArrayList<>();
        for (Workload each : Workload.values()) {
            String wanted = option("workloads", "");
            if (wanted.isEmpty() || Arrays.asList(wanted.split(",", -1)).contains(each.name())) {
                workloads.add(each);
            }
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "1h")
                .setServerConfig("autovacuum", "off")
                .setServerConfig("fsync", option("fsync", "on"))
                .setServerConfig("max_connections", "100")
                .start()) {
            Map<String, Process> processes = new LinkedHashMap<>();
            try {
                for (String name : names) {
                    processes.put(
                            name, start(name, database(server, name, divisor), name.equals(option("profile", ""))));
                }
                Map<String, Conversation> workers = new LinkedHashMap<>();
                for (String name : names) {
                    workers.put(name, new Conversation(processes.get(name)));
                }
                report(names, measure(workers, workloads, divisor, warmup, rounds), rounds);
            } finally {
                for (Process process : processes.values()) {
                    process.getOutputStream().close(); // the worker ends with its input
                    process.waitFor();
                }
            }
        }
    }

    private static String database(EmbeddedPostgres server, String name, int divisor) throws SQLException {
        String user = "postgres";
        try (Connection connection = DriverManager.getConnection(server.getJdbcUrl(user, user));
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE bench_" + name.replace("-", "_"));
        }
        String url = server.getJdbcUrl(user, "bench_" + name.replace("-", "_")) + "&reWriteBatchedInserts=true";
        try (Connection connection = DriverManager.getConnection(url)) {
            Schema.create(connection, Workload.W2.size(divisor), Workload.W4.size(divisor));
        }
        return url;
    }

    private static Process start(String name, String url, boolean profiled) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx1536m"));
        if (profiled) {
            command.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + name + ".jfr");
        }
        command.addAll(List.of("-cp", Competitor.of(name).classPath(classPath()), Worker.class.getName(), name, url));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The class path of this process, also where a build tool runs it with class loaders of its own. */
    private static List<String> classPath() {
        if (Main.class.getClassLoader() instanceof java.net.URLClassLoader loader) {
            List<String> paths = new ArrayList<>();
            Arrays.stream(loader.getURLs()).forEach(url -> paths.add(url.getPath()));
            return paths;
        }
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    }

    /** What is said to a worker and what it answers. */
    private static final class Conversation {

        private final BufferedReader answers;
        private final PrintStream commands;

        Conversation(Process process) throws IOException {
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
            String first = answer();
            while (!first.equals("ready")) { // the virtual machine may have something to say before
                first = answer();
            }
        }

        String ask(String command) throws IOException {
            commands.println(command);
            return answer();
        }

        boolean does(Workload workload) throws IOException {
            return Boolean.parseBoolean(ask("does " + workload));
        }

        private String answer() throws IOException {
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException("A participant has ended; see what it printed.");
            }
            return answer;
        }
    }

    private static Map<Workload, Map<String, List<Taken>>> measure(
            Map<String, Conversation> workers, List<Workload> workloads, int divisor, int warmup, int rounds)
            throws IOException {
        Map<Workload, Map<String, List<Taken>>> all = new EnumMap<>(Workload.class);
        for (Workload workload : workloads) {
            Map<String, List<Taken>> ofOne = all.computeIfAbsent(workload, each -> new LinkedHashMap<>());
            List<String> order = new ArrayList<>(workers.keySet());
            for (int round = 0; round < warmup + rounds; round++) {
                for (String name : order) {
                    if (!workers.get(name).does(workload)) {
                        continue;
                    }
                    Taken taken = Taken.of(workers.get(name).ask(workload + " " + workload.size(divisor)));
                    if (round >= warmup) {
                        ofOne.computeIfAbsent(name, each -> new ArrayList<>()).add(taken);
                    }
                }
                Collections.rotate(order, 1);
            }
            compare(workload, ofOne);
        }
        return all;
    }

    private static void compare(Workload workload, Map<String, List<Taken>> taken) {
        List<String> checks = new ArrayList<>();
        taken.forEach(
                (name, all) -> checks.add(name + " " + all.get(all.size() - 1).check()));
        if (taken.values().stream()
                        .map(all -> all.get(all.size() - 1).check())
                        .distinct()
                        .count()
                > 1) {
            throw new IllegalStateException(workload + " was not done alike: " + checks);
        }
    }

    private void report(List<String> names, Map<Workload, Map<String, List<Taken>>> all, int rounds)
            throws IOException {
        StringBuilder text = new StringBuilder("| workload | jdbc ms |");
        names.stream()
                .filter(name -> !name.equals(LIMIT))
                .forEach(name -> text.append(' ').append(name).append(" |"));
        text.append(" client CPU | KB allocated |\n|---|---|")
                .append("---|".repeat(names.size() + 1))
                .append('\n');
        all.forEach((workload, taken) -> {
            List<Taken> limit = taken.get(LIMIT);
            text.append("| ")
                    .append(workload)
                    .append(' ')
                    .append(workload.title())
                    .append(" | ");
            text.append(String.format(
                    "%.1f",
                    median(limit.stream().mapToDouble(each -> each.wall() / 1e6).toArray())));
            text.append(" |");
            StringBuilder cpu = new StringBuilder();
            StringBuilder bytes = new StringBuilder();
            for (String name : names) {
                List<Taken> own = taken.get(name);
                if (own == null) {
                    text.append(" – |");
                    continue;
                }
                double[] wall = new double[rounds];
                double[] client = new double[rounds];
                for (int i = 0; i < rounds; i++) {
                    wall[i] = (double) own.get(i).wall() / limit.get(i).wall();
                    client[i] = (double) own.get(i).cpu() / limit.get(i).cpu();
                }
                if (!name.equals(LIMIT)) {
                    text.append(String.format(" **%.2f** [%.2f–%.2f] |", median(wall), at(wall, 0.25), at(wall, 0.75)));
                    cpu.append(String.format(" %s %.2f", name, median(client)));
                }
                double kilobytes = median(
                        own.stream().mapToDouble(each -> each.allocated() / 1e3).toArray());
                bytes.append(String.format(" %s %.0f", name, kilobytes));
            }
            text.append(cpu).append(" |").append(bytes).append(" |\n");
        });
        System.out.print(text);
        String output = option("output", "");
        if (!output.isEmpty()) {
            Files.writeString(Path.of(output), text);
        }
    }

    private static double median(double[] values) {
        return at(values, 0.5);
    }

    private static double at(double[] values, double quantile) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = quantile * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }
}
