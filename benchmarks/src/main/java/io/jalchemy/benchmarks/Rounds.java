package io.jalchemy.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures workloads in rounds: each participant does one after the other, in an order that rotates from round to round.
 *
 * @param divisor what sizes are divided by
 * @param warmup rounds that are not kept
 * @param rounds rounds that are
 * @param repeat for how many milliseconds a read is repeated in each
 */
record Rounds(int divisor, int warmup, int rounds, int repeat) {

    /** As {@code options} say. */
    static Rounds of(Options options) {
        return new Rounds(options.divisor(), options.warmup(), options.rounds(), options.repeat());
    }

    /**
     * Measures.
     *
     * @return by workload and label; nothing for who can't do a workload
     * @throws IllegalStateException if they did not all load or write the same
     */
    Map<Workload, Map<String, List<Sample>>> measure(Crew crew, List<Workload> workloads) throws IOException {
        Map<Workload, Map<String, List<Sample>>> all = new EnumMap<>(Workload.class);
        for (Workload workload : workloads) {
            Map<String, List<Sample>> samples = new LinkedHashMap<>();
            for (Map.Entry<String, WorkerProcess> each : crew.workers().entrySet()) {
                if (each.getValue().does(workload)) {
                    samples.put(each.getKey(), new ArrayList<>());
                }
            }
            List<String> order = new ArrayList<>(samples.keySet());
            for (int round = 0; round < warmup + rounds; round++) {
                for (String label : order) {
                    Sample sample = Sample.of(
                            crew.workers().get(label).ask("measure", workload, workload.size(divisor), repeat));
                    if (round >= warmup) {
                        samples.get(label).add(sample);
                    }
                }
                Collections.rotate(order, 1);
            }
            Agreement agreement = new Agreement();
            samples.forEach((label, taken) -> taken.forEach(each -> agreement.add(label, each.check())));
            agreement.require(workload);
            all.put(workload, samples);
            System.err.println(workload + " is measured.");
        }
        return all;
    }
}
