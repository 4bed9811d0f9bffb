package io.jalchemy.benchmarks;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A warm process for each participant, by label in the order of the table. */
final class Crew implements AutoCloseable {

    private final Map<String, WorkerProcess> workers = new LinkedHashMap<>();

    private Crew() {}

    /**
     * Starts all at once, and waits until they are ready.
     *
     * @param commands by label
     */
    static Crew start(Map<String, List<String>> commands) throws IOException {
        Crew crew = new Crew();
        try {
            for (Map.Entry<String, List<String>> each : commands.entrySet()) {
                crew.workers.put(each.getKey(), WorkerProcess.start(each.getKey(), each.getValue()));
            }
            for (WorkerProcess worker : crew.workers.values()) {
                worker.awaitReady();
            }
            return crew;
        } catch (IOException | RuntimeException e) {
            crew.close();
            throw e;
        }
    }

    /** The processes. */
    Map<String, WorkerProcess> workers() {
        return workers;
    }

    @Override
    public void close() {
        for (WorkerProcess worker : workers.values()) {
            worker.close();
        }
    }
}
