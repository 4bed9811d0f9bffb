package io.jalchemy.tests.histories;

import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.histories.Run.Disagreement;
import io.jalchemy.tests.histories.oracle.Kind;
import io.jalchemy.tests.histories.oracle.Mistake;
import io.jalchemy.tests.histories.oracle.Step;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Many histories, one after the other. */
final class Histories {

    final Map<String, Disagreement> disagreements = new LinkedHashMap<>();
    final Map<String, Integer> counts = new LinkedHashMap<>();
    final Coverage coverage = new Coverage();
    private final World world;
    private final Set<Kind> kinds;
    private final Set<Step.Act> acts;

    Histories(World world, Set<Kind> kinds, Set<Step.Act> acts) {
        this.world = world;
        this.kinds = kinds;
        this.acts = acts;
    }

    /** Does the history of a seed. */
    Disagreement run(long seed) {
        List<Step> history = new Generator(seed, kinds, acts).history();
        return new Run(world, Set.of(), coverage).run(history);
    }

    /** Makes the history of a disagreement shorter. */
    Disagreement shrink(Disagreement found) {
        return Shrinker.shrink(found, steps -> new Run(world, Set.of(), null).run(steps));
    }

    /** Does the histories of {@code count} seeds; keeps the shortest history of each sort of disagreement. */
    void runAll(long firstSeed, int count, int sorts) {
        for (int i = 0; i < count; i++) {
            Disagreement found = run(firstSeed + i);
            if (found != null) {
                counts.merge(found.sort(), 1, Integer::sum);
                if (!disagreements.containsKey(found.sort()) && disagreements.size() < sorts) {
                    disagreements.put(found.sort(), shrink(found));
                }
            }
        }
    }

    /** For the command line: first seed, count, kinds or acts to leave out. */
    public static void main(String[] arguments) {
        Set<Kind> kinds = EnumSet.allOf(Kind.class);
        Set<Step.Act> acts = EnumSet.allOf(Step.Act.class);
        for (String each : Arrays.asList(arguments).subList(2, arguments.length)) {
            if (each.startsWith("+")) {
                Set<Kind> some = EnumSet.of(Kind.OWNER);
                for (String name : each.substring(1).split(",")) {
                    some.add(Kind.valueOf(name));
                }
                kinds.retainAll(some);
            } else if (Arrays.stream(Kind.values()).anyMatch(kind -> kind.name().equals(each))) {
                kinds.remove(Kind.valueOf(each));
            } else {
                acts.remove(Step.Act.valueOf(each));
            }
        }
        long start = System.nanoTime();
        try (World world = new World(TestDatabase.fresh(TestDatabase.Kind.SQLITE))) {
            Histories histories = new Histories(world, kinds, acts);
            histories.runAll(
                    Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]), Integer.getInteger("sorts", 12));
            histories.disagreements.forEach((sort, found) -> {
                System.out.println("== " + histories.counts.get(sort) + " times");
                System.out.println(found);
                if (found.cause() != null && found.cause().getStackTrace().length > 0) {
                    Throwable cause = found.cause();
                    Arrays.stream(cause.getStackTrace())
                            .limit(6)
                            .forEach(each -> System.out.println("        at " + each));
                }
            });
            System.out.println(
                    histories.counts.values().stream().mapToInt(each -> each).sum() + " disagree; "
                            + (System.nanoTime() - start) / 1_000_000 + " ms " + histories.coverage.counts);
        }
    }

    /** Does histories with an oracle that has something wrong; how many it took to find out, or -1. */
    int find(Mistake mistake, long firstSeed, int count) {
        for (int i = 0; i < count; i++) {
            List<Step> history = new Generator(firstSeed + i, kinds, acts).history();
            if (new Run(world, Set.of(mistake), null).run(history) != null) {
                return i + 1;
            }
        }
        return -1;
    }
}
