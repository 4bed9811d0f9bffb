package io.jalchemy.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * The middle of some numbers, and where the middle half of them is.
 *
 * @param low a quarter is below
 * @param median half of them is below
 * @param high a quarter is above
 */
record Quartiles(double low, double median, double high) {

    /** Of {@code numbers}, of which there is one at least. */
    static Quartiles of(DoubleStream numbers) {
        double[] sorted = numbers.toArray();
        Arrays.sort(sorted);
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(double[] sorted, double quantile) {
        double place = quantile * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }

    /** {@code **1.20** [1.10–1.30]}, with {@code digits} behind the point. */
    String text(int digits) {
        String format = "**%." + digits + "f** [%." + digits + "f–%." + digits + "f]";
        return String.format(Locale.ROOT, format, median, low, high);
    }
}
