package io.jalchemy.tests.histories;

import io.jalchemy.tests.histories.Run.Disagreement;
import io.jalchemy.tests.histories.oracle.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes a history that shows a disagreement shorter, until each of its steps is needed. */
final class Shrinker {

    private Shrinker() {}

    /**
     * The shortest history found.
     *
     * @param run does a history
     */
    static Disagreement shrink(Disagreement first, Function<List<Step>, Disagreement> run) {
        Disagreement best = first;
        int size = Math.max(1, best.done().size() / 2);
        while (true) {
            Disagreement shorter = without(best, size, first.sort(), run);
            if (shorter != null) {
                best = shorter;
                size = Math.max(1, Math.min(size, best.done().size() / 2));
            } else if (size > 1) {
                size /= 2;
            } else {
                return best;
            }
        }
    }

    private static Disagreement without(
            Disagreement best, int size, String sort, Function<List<Step>, Disagreement> run) {
        for (int start = best.done().size() - size; start >= 0; start--) {
            List<Step> fewer = new ArrayList<>(best.done().subList(0, start));
            fewer.addAll(best.done().subList(start + size, best.done().size()));
            Disagreement found = run.apply(fewer);
            if (found != null
                    && found.done().size() < best.done().size()
                    && found.sort().equals(sort)) {
                return found;
            }
        }
        return null;
    }
}
