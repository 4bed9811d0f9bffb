package io.jalchemy.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs Jalchemy with many rows in small heaps, and with many threads on one engine, each in a process of its own, and prints what a
 * row costs and whether threads wait for each other.
 */
public final class Scale {

    private static final String OUT_OF_MEMORY_TEXT = "out of memory";
    private static final int OUT_OF_MEMORY = 3; // the exit code that ExitOnOutOfMemoryError gives

    private final Arguments arguments;
    private final Report report;

    private Scale(Arguments arguments) {
        this.arguments = arguments;
        this.report = new Report(arguments.text("output"));
    }

    private static Map<String, String> defaults() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("rows", "1000000");
        all.put("threads", "32");
        all.put("virtual", "1000"); // threads
        all.put("transactions", "100"); // of each thread; a tenth of that for virtual ones
        all.put("works", ""); // names, all if empty
        all.put("fsync", "on");
        all.put("java", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.put("flags", "");
        all.put("output", "");
        return all;
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
    static void run(String... words) throws IOException, SQLException, InterruptedException {
        Scale scale = new Scale(Arguments.parse(defaults(), words));
        scale.run();
    }

    /** What can be run. */
    private enum Work {
        LOAD_JDBC("load-jdbc", "JDBC: load, fetched by 1,000", "-Xmx128m"),
        LOAD("load", "load, streamed by 1,000", "-Xmx128m"),
        CHANGE("change", "change, streamed and flushed by 1,000", "-Xmx256m"),
        INSERT("insert", "insert, flushed by 10,000", "-Xmx256m"),
        INSERT_IN_PARTS("insert-in-parts", "insert, committed by 10,000", "-Xmx256m"),
        PLATFORM("platform", "platform threads", "-Xmx512m"),
        VIRTUAL("virtual", "virtual threads", "-Xmx512m");

        final String label;
        final String title;
        final String heap;

        Work(String label, String title, String heap) {
            this.label = label;
            this.title = title;
            this.heap = heap;
        }

        boolean isOfThreads() {
            return this == PLATFORM || this == VIRTUAL;
        }

        boolean inserts() {
            return this == INSERT || this == INSERT_IN_PARTS;
        }
    }

    private void run() throws IOException, SQLException, InterruptedException {
        int rows = arguments.number("rows", 400);
        int transactions = arguments.number("transactions", 10);
        int threads = arguments.number("threads", 1);
        int virtual = arguments.number("virtual", 1);
        List<Work> works = arguments.some("works", List.of(Work.values()), work -> work.label);
        try (Server server = Server.start(arguments.oneOf("fsync", List.of("on", "off")), false, 1)) {
            String loaded = database(server, "loaded", rows);
            String inserted = database(server, "inserted", 0);
            Table growing = new Table(
                    "Microseconds for each row: on the clock, and (in brackets) that the client's process computed; medians.",
                    List.of(
                            "",
                            "heap",
                            rows / 100 + " rows",
                            rows / 10 + " rows",
                            rows + " rows",
                            "most rows to fewest"));
            Table sharing = new Table(
                    "Threads that share an engine with 8 connections: transactions a second; how often virtual threads kept their"
                            + " carrier (in Jalchemy / elsewhere), and threads waited for monitors and for locks (in Jalchemy"
                            + " / in the pool / elsewhere).",
                    List.of("", "transactions a second", "pinned", "monitors", "locks"));
            for (Work work : works) {
                if (work.isOfThreads()) {
                    int count = work == Work.PLATFORM ? threads : virtual;
                    int each = work == Work.PLATFORM ? transactions : transactions / 10;
                    sharing.row(sharing(work, count, loaded, List.of(count, each)));
                } else {
                    String url = work.inserts() ? inserted : loaded;
                    growing.row(growing(work, url, List.of(rows / 100, rows / 10, rows)));
                }
            }
            report.add(growing);
            report.add(sharing);
        }
    }

    private static String database(Server server, String name, int rows) throws SQLException {
        String url = server.database(name);
        try (Connection connection = DriverManager.getConnection(url)) {
            if (rows == 0) {
                Schema.empty(connection);
            } else {
                Schema.grow(connection, rows);
            }
        }
        return url;
    }

    private List<String> growing(Work work, String url, List<Object> sizes) throws IOException {
        List<String> cells = new ArrayList<>(List.of(work.title, work.heap.replaceAll("\\D", "") + " MB"));
        List<double[]> micros = new ArrayList<>();
        for (String line : lines(work, url, sizes)) {
            micros.add(Stream.of(line.split(" ", -1))
                    .skip(1)
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        }
        if (micros.size() < sizes.size()) {
            cells.addAll(Collections.nCopies(sizes.size() + 1, OUT_OF_MEMORY_TEXT));
            return cells;
        }
        micros.forEach(each -> cells.add(cell(each[0], each[1])));
        double[] fewest = micros.get(0);
        double[] most = micros.get(micros.size() - 1);
        cells.add(cell(most[0] / fewest[0], most[1] / fewest[1]));
        return cells;
    }

    private static String cell(double clock, double computed) {
        return String.format(Locale.ROOT, "%.2f (%.2f)", clock, computed);
    }

    private List<String> sharing(Work work, int threads, String url, List<Object> numbers) throws IOException {
        List<String> cells = new ArrayList<>(List.of(threads + " " + work.title));
        String line = lines(work, url, numbers).get(0);
        if (line.equals("none")) {
            cells.addAll(Collections.nCopies(4, Table.NOTHING));
            return cells;
        }
        String[] counted = line.split(" ", -1);
        cells.add(counted[0]);
        cells.add(counted[1] + " / " + counted[2]);
        cells.add(counted[3] + " / " + counted[4] + " / " + counted[5]);
        cells.add(counted[6] + " / " + counted[7] + " / " + counted[8]);
        return cells;
    }

    /** What a process prints that does {@code work}; fewer lines where it had not enough memory. */
    private List<String> lines(Work work, String url, List<Object> numbers) throws IOException {
        Competitor jalchemy = Competitor.of("jalchemy");
        List<String> words = new ArrayList<>(List.of(work.label, url));
        numbers.forEach(each -> words.add(String.valueOf(each)));
        Process process = new ProcessBuilder(new JavaCommand(arguments.text("java"), arguments.words("flags"), false)
                        .words(
                                List.of("-XX:+UseSerialGC", work.heap, "-XX:+ExitOnOutOfMemoryError"),
                                jalchemy.classPath(ClassPath.entries()),
                                jalchemy.type().replaceAll("\\w+$", "scale.ScaleProcess"),
                                words))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().filter(line -> line.matches("[0-9. ]+|none")).forEach(lines::add);
        }
        int code = process.onExit().join().exitValue();
        if (code != 0 && code != OUT_OF_MEMORY) {
            throw new IllegalStateException(work.label + " ended with code " + code + "; see what it printed.");
        }
        return lines;
    }
}
