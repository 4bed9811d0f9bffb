package io.jalchemy.tests.histories;

import io.jalchemy.tests.histories.oracle.Oracle;
import io.jalchemy.tests.histories.oracle.Step;
import java.util.Map;
import java.util.TreeMap;

/** Counts which cells histories reach. */
final class Coverage {

    final Map<String, Integer> counts = new TreeMap<>();

    void count(Step step, Oracle oracle, Program program) {
        counts.merge(step.act().name(), 1, Integer::sum);
    }
}
