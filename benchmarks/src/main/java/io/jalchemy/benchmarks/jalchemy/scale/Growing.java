package io.jalchemy.benchmarks.jalchemy.scale;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/** Something that is done with more and more rows: what a row costs is to stay the same. */
interface Growing {

    /** Rows that are written together. */
    int PART = 10_000;

    /** Rows that are read together. */
    int CHUNK = 1_000;

    /** Does it with {@code rows}. */
    void run(int rows) throws SQLException;

    /** Sees, outside the clock, that it was done right, and takes it back. */
    void check(int rows) throws SQLException;

    /**
     * Warms {@code work} up, and prints what a row costs for each of {@code sizes}, ascending: microseconds on the clock, and of
     * this process (collections of garbage included), medians of several rounds. Sizes take turns, so that nothing that happens
     * meanwhile meets one of them alone; fewer rows are done several times in a round, and the mean is taken.
     */
    static void run(Growing work, int... sizes) throws SQLException {
        int most = sizes[sizes.length - 1];
        for (int i = 0; i < 10; i++) {
            work.run(Math.min(PART, most));
            work.check(Math.min(PART, most));
        }
        int rounds = 3;
        double[][] clock = new double[sizes.length][rounds];
        double[][] computed = new double[sizes.length][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < sizes.length; i++) {
                int times = Math.max(1, Math.min(5, most / sizes[i] / 10));
                for (int j = 0; j < times; j++) {
                    long start = System.nanoTime();
                    long startComputed = computed();
                    work.run(sizes[i]);
                    computed[i][round] += (computed() - startComputed) / 1e3 / sizes[i] / times;
                    clock[i][round] += (System.nanoTime() - start) / 1e3 / sizes[i] / times;
                    work.check(sizes[i]);
                }
            }
        }
        for (int i = 0; i < sizes.length; i++) {
            System.out.printf(Locale.ROOT, "%d %.3f %.3f%n", sizes[i], median(clock[i]), median(computed[i]));
        }
    }

    private static long computed() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
