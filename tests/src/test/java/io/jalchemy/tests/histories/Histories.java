package io.jalchemy.tests.histories;

import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.histories.Run.Disagreement;
import io.jalchemy.tests.histories.oracle.Kind;
import io.jalchemy.tests.histories.oracle.Mistake;
import io.jalchemy.tests.histories.oracle.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Many histories, one after the other. */
final class Histories {

    /** What is printed before the seed of the first disagreement. */
    static final String FIRST = "first disagreement: seed ";

    private final Map<String, Disagreement> disagreements = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Long> seeds = new LinkedHashMap<>();
    private final Coverage coverage = new Coverage();
    private final World world;
    private final Set<Kind> kinds;
    private final Set<Step.Act> acts;
    private final List<Cell> cells;

    Histories(World world, Set<Kind> kinds, Set<Step.Act> acts) {
        this.world = world;
        this.kinds = kinds;
        this.acts = acts;
        this.cells = Cell.all().stream()
                .filter(each -> kinds.contains(each.kind()) && each.impossible() == null)
                .toList();
    }

    /** Histories of everything. */
    static Histories of(World world) {
        return new Histories(world, EnumSet.allOf(Kind.class), EnumSet.allOf(Step.Act.class));
    }

    Coverage coverage() {
        return coverage;
    }

    /** The histories that show disagreements, each made as short as could be. */
    List<Disagreement> disagreements() {
        return List.copyOf(disagreements.values());
    }

    private List<Step> history(long seed) {
        Cell cell = cells.get((int) Math.floorMod(seed, (long) cells.size()));
        return new Generator(seed, kinds, acts).history(cell);
    }

    private Disagreement run(List<Step> history, Set<Mistake> mistakes, Coverage counting) {
        return new Run(world, mistakes, counting).run(history);
    }

    /** Does the histories of {@code count} seeds; makes one of each sort of disagreement short, of {@code sorts} at most. */
    void run(long firstSeed, int count, int sorts) {
        for (int i = 0; i < count; i++) {
            Disagreement found = run(history(firstSeed + i), Set.of(), coverage);
            if (found != null) {
                counts.merge(found.sort(), 1, Integer::sum);
                seeds.putIfAbsent(found.sort(), firstSeed + i);
                if (!disagreements.containsKey(found.sort()) && disagreements.size() < sorts) {
                    Disagreement shortest = Shrinker.shrink(found, steps -> run(steps, Set.of(), null));
                    disagreements.put(found.sort(), shortest);
                }
            }
        }
    }

    /**
     * Does more histories for the cells that were reached less than {@code least} times, {@code attempts} times one for each of them
     * at most.
     *
     * @return the cells that are still reached less often
     */
    List<Cell> reach(long firstSeed, int least, int attempts) {
        long seed = Math.floorDiv(firstSeed, cells.size()) * cells.size(); // of the first cell
        List<Cell> missing = coverage.missing(least);
        for (int i = 1; i <= attempts && !missing.isEmpty(); i++) {
            for (Cell cell : missing) {
                if (cells.contains(cell)) {
                    run(seed + (long) i * cells.size() + cells.indexOf(cell), 1, 0);
                }
            }
            missing = coverage.missing(least);
        }
        return missing;
    }

    /**
     * Does histories, until one tells an oracle that has something wrong from one that has not.
     *
     * @return that history, made short; null if none does
     */
    Disagreement find(Mistake mistake, long firstSeed, int count) {
        for (int i = 0; i < count; i++) {
            Disagreement found = tell(history(firstSeed + i * 31L), mistake);
            if (found != null) {
                return Shrinker.shrink(found, steps -> tell(steps, mistake));
            }
        }
        return null;
    }

    private Disagreement tell(List<Step> history, Mistake mistake) {
        Disagreement wrong = run(history, Set.of(mistake), null);
        return wrong == null || run(history, Set.of(), null) != null ? null : wrong;
    }

    /** What disagrees, how often, and in which step by step. */
    String report() {
        StringBuilder text = new StringBuilder();
        disagreements.forEach((sort, found) -> {
            text.append("== ")
                    .append(counts.get(sort))
                    .append(" times, first with seed ")
                    .append(seeds.get(sort))
                    .append('\n')
                    .append(found)
                    .append('\n');
            if (found.cause() != null) {
                Arrays.stream(found.cause().getStackTrace())
                        .limit(6)
                        .forEach(each -> text.append("        at ").append(each).append('\n'));
            }
        });
        int all = counts.values().stream().mapToInt(each -> each).sum();
        return text.append(all)
                .append(" histories disagree; steps done: ")
                .append(coverage)
                .toString();
    }

    /**
     * Does histories from the command line and prints what disagrees.
     *
     * @param arguments how many; optionally {@code --seed=1}, {@code --database=postgresql}, {@code --sorts=12} (how many
     *     disagreements are made short), {@code --kinds=ITEM,PART}, {@code --without=MERGE_PART} (steps), {@code --first} (stops at the first disagreement and prints its seed)
     */
    public static void main(String[] arguments) {
        long seed = Long.parseLong(option(arguments, "seed", "1"));
        int count = Integer.parseInt(arguments[0]);
        TestDatabase.Kind database = TestDatabase.Kind.valueOf(
                option(arguments, "database", "sqlite").toUpperCase(java.util.Locale.ROOT));
        Set<Kind> kinds = EnumSet.allOf(Kind.class);
        if (!option(arguments, "kinds", "").isEmpty()) {
            kinds = EnumSet.of(Kind.OWNER);
            for (String name : option(arguments, "kinds", "").split(",", -1)) {
                kinds.add(Kind.valueOf(name));
            }
        }
        Set<Step.Act> acts = EnumSet.allOf(Step.Act.class);
        List<String> without =
                new ArrayList<>(List.of(option(arguments, "without", "").split(",", -1)));
        acts.removeIf(each -> without.contains(each.name()));
        long start = System.nanoTime();
        try (World world = new World(TestDatabase.fresh(database))) {
            Histories histories = new Histories(world, kinds, acts);
            if (List.of(arguments).contains("--first")) {
                for (int i = 0; i < count && histories.counts.isEmpty(); i++) {
                    histories.run(seed + i, 1, 0);
                }
                histories.seeds.values().forEach(each -> System.out.println(FIRST + each));
                return;
            }
            histories.run(seed, count, Integer.parseInt(option(arguments, "sorts", "12")));
            System.out.println(histories.report());
            System.out.println((System.nanoTime() - start) / 1_000_000 + " ms; cells reached less than once: "
                    + histories.coverage.missing(1).size());
        }
    }

    private static String option(String[] arguments, String name, String otherwise) {
        for (String each : arguments) {
            if (each.startsWith("--" + name + "=")) {
                return each.substring(name.length() + 3);
            }
        }
        return otherwise;
    }
}
