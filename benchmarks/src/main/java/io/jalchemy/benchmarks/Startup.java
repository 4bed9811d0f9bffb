package io.jalchemy.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long it takes from the start of a process to its first object, where there are fifty entity classes, and how much memory it
 * needs for that (W13).
 *
 * @param runs by label; nothing for who has no main class for it
 */
record Startup(Map<String, List<Run>> runs) {

    /** The same for all: no flag that one of them could profit from. */
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC");

    /**
     * Of one process.
     *
     * @param milliseconds until it had the object
     * @param megabytes most that was resident, or NaN where the system does not say
     */
    record Run(double milliseconds, double megabytes) {}

    /** Starts each of {@code competitors} as often as {@code options} say, in an order that rotates. */
    static Startup measure(Options options, String url) throws IOException {
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        List<Competitor> order = new ArrayList<>();
        for (Competitor each : options.participants()) {
            if (each.startup() != null) {
                order.add(each);
                runs.put(each.label(), new ArrayList<>());
            }
        }
        Path errors = Files.createTempFile("startup", ".txt");
        for (int i = 0; i < options.starts(); i++) {
            for (Competitor each : order) {
                List<String> command = JavaCommand.of(options)
                        .words(FLAGS, classPath(each), String.valueOf(each.startup()), List.of(url));
                runs.get(each.label()).add(run(command, errors));
            }
            Collections.rotate(order, 1);
        }
        Files.delete(errors);
        return new Startup(runs);
    }

    /** Without a logger's implementation and another database's driver, which would be loaded with the one that is used. */
    private static String classPath(Competitor competitor) {
        return competitor.classPath(ClassPath.entries().stream()
                .filter(entry -> !entry.contains("logback-") && !entry.contains("sqlite-jdbc"))
                .toList());
    }

    private static Run run(List<String> command, Path errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        double megabytes = peak(process.pid());
        process.getOutputStream().close(); // it ends with its input
        process.onExit().join();
        if (!("loaded " + StartupSchema.NAME).equals(line)) {
            throw new IllegalStateException("A process said \"" + line + "\": " + command + Files.readString(errors));
        }
        return new Run(milliseconds, megabytes);
    }

    private static double peak(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.isReadable(status)) {
            return Double.NaN;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) {
                return Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6; // it is in units of 1,024 bytes
            }
        }
        return Double.NaN;
    }

    /** As a table with a column for each of {@code labels}. */
    Table table(List<String> labels) {
        List<String> columns = new ArrayList<>(List.of("W13"));
        columns.addAll(labels);
        Table table = new Table("From the start of a process to the first object, with fifty entity classes.", columns);
        List<String> time = new ArrayList<>(List.of("ms"));
        List<String> memory = new ArrayList<>(List.of("peak memory in MB"));
        for (String label : labels) {
            List<Run> own = runs.getOrDefault(label, List.of());
            time.add(
                    own.isEmpty()
                            ? Table.NOTHING
                            : Quartiles.of(own.stream().mapToDouble(Run::milliseconds))
                                    .text(0));
            double peak = own.isEmpty()
                    ? Double.NaN
                    : Quartiles.of(own.stream().mapToDouble(Run::megabytes)).median();
            memory.add(Double.isNaN(peak) ? Table.NOTHING : String.format(Locale.ROOT, "%.0f", peak));
        }
        table.row(time);
        table.row(memory);
        return table;
    }
}
