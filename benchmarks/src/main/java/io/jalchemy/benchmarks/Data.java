package io.jalchemy.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The values of row {@code i}: the same for every participant. */
public final class Data {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String BODY = "Lorem ipsum dolor sit amet, consetetur sadipscing elitr, sed diam nonumy. ";

    private Data() {}

    /** A name. */
    public static String name(int i) {
        return "author number " + i;
    }

    /** An address, missing for every fifth. */
    public static @Nullable String email(int i) {
        return i % 5 == 0 ? null : "author" + i + "@example.org";
    }

    /** A day. */
    public static LocalDate born(int i) {
        return LocalDate.of(1950, 1, 1).plusDays(i % 18_000);
    }

    /** A number between 0 and 5. */
    public static double rating(int i) {
        return i % 50 / 10.0;
    }

    /** Three of four. */
    public static boolean active(int i) {
        return i % 4 != 0;
    }

    /** A moment. */
    public static Instant moment(int i) {
        return START.plusSeconds(i * 61L).plusNanos(i % 1000 * 1000L);
    }

    /** An amount. */
    public static BigDecimal balance(int i) {
        return BigDecimal.valueOf(i * 7L % 1_000_000, 2);
    }

    /** A title. */
    public static String title(int i) {
        return "post number " + i;
    }

    /** A text of some length. */
    public static String body(int i) {
        return BODY + i;
    }
}
