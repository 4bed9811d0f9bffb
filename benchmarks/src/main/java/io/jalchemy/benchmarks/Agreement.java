package io.jalchemy.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** Sees that all participants loaded and left the same. */
final class Agreement {

    private final Map<String, String> labels = new LinkedHashMap<>(); // by check: who was the first with it

    /** Takes what {@code label} loaded and left, summed up. */
    void add(String label, String check) {
        labels.putIfAbsent(check, label);
    }

    /**
     * Sees that all checks were one.
     *
     * @throws IllegalStateException if not
     */
    void require(Workload workload) {
        if (labels.size() > 1) {
            throw new IllegalStateException(workload + " was not done alike: " + labels);
        }
    }
}
