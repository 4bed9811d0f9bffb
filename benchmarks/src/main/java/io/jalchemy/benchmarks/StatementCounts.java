package io.jalchemy.benchmarks;

import io.jalchemy.benchmarks.proxy.Proxy;
import io.jalchemy.benchmarks.proxy.Traffic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each participant sends for one run of a workload, once it knows it.
 *
 * @param traffic by workload and label; nothing for who can't do a workload
 */
record StatementCounts(Map<Workload, Map<String, Traffic>> traffic) {

    /**
     * Counts what goes through {@code proxies} while the workers of {@code crew}, whose connections they are, do each workload.
     *
     * @throws IllegalStateException if they did not all load or write the same
     */
    static StatementCounts count(Crew crew, Map<String, Proxy> proxies, List<Workload> workloads, int divisor)
            throws IOException {
        Map<Workload, Map<String, Traffic>> all = new EnumMap<>(Workload.class);
        for (Workload workload : workloads) {
            Map<String, Traffic> traffic = new LinkedHashMap<>();
            Agreement agreement = new Agreement();
            for (Map.Entry<String, Proxy> each : proxies.entrySet()) {
                WorkerProcess worker = crew.workers().get(each.getKey());
                if (worker.does(workload)) {
                    traffic.put(each.getKey(), count(worker, each.getValue(), workload, workload.size(divisor)));
                    agreement.add(each.getKey(), worker.ask("check", workload));
                }
            }
            agreement.require(workload);
            all.put(workload, traffic);
        }
        return new StatementCounts(all);
    }

    private static Traffic count(WorkerProcess worker, Proxy proxy, Workload workload, int size) throws IOException {
        for (int i = workload.writes() ? 1 : 0; i < 2; i++) {
            worker.ask("measure", workload, size, 0);
        }
        Traffic before = proxy.traffic();
        worker.ask("once", workload, size);
        return proxy.traffic().since(before);
    }

    /** As a table with a column for each of {@code labels}. */
    Table table(String title, List<String> labels) {
        List<String> columns = new ArrayList<>(List.of("workload"));
        columns.addAll(labels);
        Table table = new Table(title, columns);
        traffic.forEach((workload, taken) -> {
            List<String> cells = new ArrayList<>(List.of(workload + " " + workload.title()));
            for (String label : labels) {
                Traffic own = taken.get(label);
                cells.add(own == null ? Table.NOTHING : cell(own));
            }
            table.row(cells);
        });
        return table;
    }

    private static String cell(Traffic traffic) {
        return String.format(
                Locale.ROOT,
                "%d / %d / %d",
                traffic.statements(),
                traffic.roundTrips(),
                Math.round(traffic.sent() / 1e3));
    }
}
