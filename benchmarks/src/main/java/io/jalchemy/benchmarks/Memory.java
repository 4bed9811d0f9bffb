package io.jalchemy.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * How many bytes an object costs (W14).
 *
 * @param held how many are held
 * @param bytes by label
 */
record Memory(int held, Map<String, Bytes> bytes) {

    private static final int HELD = 100_000;

    /**
     * Of one participant.
     *
     * @param allocated for each object that W2 loads
     * @param retained by each object that is held in a way that a change of it would be noticed
     */
    record Bytes(long allocated, long retained) {}

    /** Asks each worker of {@code crew}; their databases are larger afterwards. */
    static Memory measure(Crew crew, Rounds rounds) throws IOException {
        int held = Math.max(4, HELD / rounds.divisor());
        Map<String, Bytes> all = new LinkedHashMap<>();
        for (Map.Entry<String, WorkerProcess> each : crew.workers().entrySet()) {
            long allocated = allocated(each.getValue(), rounds);
            all.put(
                    each.getKey(),
                    new Bytes(allocated, Long.parseLong(each.getValue().ask("hold", held))));
        }
        return new Memory(held, all);
    }

    private static long allocated(WorkerProcess worker, Rounds rounds) throws IOException {
        int size = Workload.W2.size(rounds.divisor());
        LongStream.Builder measured = LongStream.builder();
        for (int round = 0; round < rounds.warmup() + rounds.rounds(); round++) {
            Sample sample = Sample.of(worker.ask("measure", Workload.W2, size, rounds.repeat()));
            if (round >= rounds.warmup()) {
                measured.add(sample.allocated());
            }
        }
        return Math.round(Quartiles.of(measured.build().asDoubleStream()).median() / size);
    }

    /** As a table. */
    Table table() {
        List<String> columns = new ArrayList<>(List.of("W14"));
        columns.addAll(bytes.keySet());
        Table table = new Table("Bytes for each author.", columns);
        table.row(row("allocated when W2 loads it", Bytes::allocated));
        table.row(row("retained by each of " + held + " that are held", Bytes::retained));
        return table;
    }

    private List<String> row(String title, ToLongFunction<Bytes> what) {
        List<String> cells = new ArrayList<>(List.of(title));
        bytes.values().forEach(each -> cells.add(String.valueOf(what.applyAsLong(each))));
        return cells;
    }
}
