package io.jalchemy.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The tables that say what {@link Rounds} found: a row for each workload, a column for each participant.
 *
 * @param base the label that ratios refer to
 * @param labels the columns, the base first
 * @param samples what was found
 */
record RoundTables(String base, List<String> labels, Map<Workload, Map<String, List<Sample>>> samples) {

    /** Time on the clock, as ratios with their quartiles. */
    Table wall(String title) {
        List<String> columns = new ArrayList<>(List.of("workload", base + " ms"));
        columns.addAll(others());
        Table table = new Table(title, columns);
        samples.forEach((workload, taken) -> {
            List<String> cells = start(workload);
            cells.add(median(taken.get(base), Sample::wall, 1e6, 1));
            for (String label : others()) {
                cells.add(
                        taken.containsKey(label)
                                ? ratios(taken, label, Sample::wall).text(2)
                                : Table.NOTHING);
            }
            table.row(cells);
        });
        return table;
    }

    /** Time that the client computed, as ratios. */
    Table cpu(String title) {
        List<String> columns = new ArrayList<>(List.of("workload", base + " ms"));
        columns.addAll(others());
        Table table = new Table(title, columns);
        samples.forEach((workload, taken) -> {
            List<String> cells = start(workload);
            cells.add(median(taken.get(base), Sample::cpu, 1e6, 1));
            for (String label : others()) {
                cells.add(
                        taken.containsKey(label)
                                ? number(ratios(taken, label, Sample::cpu).median(), 2)
                                : Table.NOTHING);
            }
            table.row(cells);
        });
        return table;
    }

    /** Kilobytes that one run allocates. */
    Table allocated(String title) {
        List<String> columns = new ArrayList<>(List.of("workload"));
        columns.addAll(labels);
        Table table = new Table(title, columns);
        samples.forEach((workload, taken) -> {
            List<String> cells = start(workload);
            for (String label : labels) {
                cells.add(
                        taken.containsKey(label) ? median(taken.get(label), Sample::allocated, 1e3, 0) : Table.NOTHING);
            }
            table.row(cells);
        });
        return table;
    }

    private List<String> others() {
        return labels.stream().filter(label -> !label.equals(base)).toList();
    }

    private static List<String> start(Workload workload) {
        return new ArrayList<>(List.of(workload + " " + workload.title()));
    }

    private Quartiles ratios(Map<String, List<Sample>> taken, String label, ToLongFunction<Sample> what) {
        List<Sample> own = taken.get(label);
        List<Sample> limit = taken.get(base);
        return Quartiles.of(java.util.stream.IntStream.range(0, own.size())
                .mapToDouble(i -> (double) what.applyAsLong(own.get(i)) / what.applyAsLong(limit.get(i))));
    }

    private static String median(List<Sample> samples, ToLongFunction<Sample> what, double unit, int digits) {
        return number(
                Quartiles.of(samples.stream().mapToDouble(each -> what.applyAsLong(each) / unit))
                        .median(),
                digits);
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
