package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.JalchemyException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of PostgreSQL's type {@code interval}: months, days and microseconds, which do not add up, since months and days have no fixed
 * length (postgresql.org/docs/18/datatype-datetime.html#DATATYPE-INTERVAL-INPUT).
 *
 * <pre>{@code
 * Interval length = Interval.of(Period.of(1, 2, 3), Duration.ofHours(4));
 * Expression<Interval> sent = literal(length, PostgresqlTypes.INTERVAL);
 * }</pre>
 *
 * <p>Two are equal if all three parts are; the server takes {@code 1 mon} and {@code 30 days} for equal in comparisons.
 *
 * @param months all months, those of years included
 * @param days the days, which may be more than those of a month
 * @param micros the microseconds, which may be more than those of a day
 */
public record Interval(int months, int days, long micros) implements Serializable {

    private static final int MONTHS = 12;
    private static final long MICROS = 1_000_000;
    private static final BigDecimal MICROS_EXACT = BigDecimal.valueOf(MICROS);
    private static final Pattern CLOCK = Pattern.compile("([-+]?)(\\d+):(\\d+)(?::(\\d+(?:\\.\\d+)?))?");
    private static final Pattern PART = Pattern.compile("([-+]?\\d+(?:\\.\\d+)?) ([a-z]+)|" + CLOCK.pattern());
    private static final Pattern ISO_PART = Pattern.compile("([-+]?\\d+(?:\\.\\d+)?)([YMWDHS])");

    /**
     * Returns the interval of a period and a duration.
     *
     * @throws JalchemyException if there are more months or microseconds than the server has room for, or nanoseconds below them
     */
    @SuppressWarnings("JavaPeriodGetDays") // the months are beside the days
    public static Interval of(Period period, Duration time) {
        try {
            int months = Math.toIntExact(period.toTotalMonths());
            if (time.getNano() % 1_000 != 0) {
                throw tooExact();
            }
            long micros = Math.addExact(Math.multiplyExact(time.getSeconds(), MICROS), time.getNano() / 1_000);
            return new Interval(months, period.getDays(), micros);
        } catch (ArithmeticException e) {
            throw tooLarge(e);
        }
    }

    /** Returns the interval of a period: years, months and days. */
    public static Interval of(Period period) {
        return of(period, Duration.ZERO);
    }

    /** Returns the interval of a duration, which has neither months nor days. */
    public static Interval of(Duration time) {
        return of(Period.ZERO, time);
    }

    /** Returns months and days, as years, months and days. */
    public Period period() {
        return Period.of(months / MONTHS, months % MONTHS, days);
    }

    /** Returns the microseconds, without the days. */
    public Duration time() {
        return Duration.ofSeconds(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
    }

    /**
     * Returns the length with days of 24 hours.
     *
     * @throws JalchemyException if there are months, which have no fixed length
     */
    public Duration toDuration() {
        if (months != 0) {
            throw new JalchemyException(
                    "INTERVAL_HAS_MONTHS",
                    "An interval of months or years has no length of its own, so that it is no Duration."
                            + " Read it as PostgresqlTypes.INTERVAL.");
        }
        return Duration.ofDays(days).plus(time());
    }

    /**
     * Returns the interval that {@code text} says, in one of the styles {@code postgres}, {@code postgres_verbose} and {@code iso_8601}.
     *
     * @throws JalchemyException if it is of another form
     */
    public static Interval parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.equals("p") || plain.endsWith("t")) {
            throw unreadable(text);
        }
        try {
            return plain.startsWith("p") ? ofIso(plain.toUpperCase(Locale.ROOT), text) : ofWords(plain, text);
        } catch (ArithmeticException e) {
            throw tooLarge(e);
        }
    }

    private static Interval ofWords(String plain, String text) {
        boolean ago = plain.endsWith(" ago");
        String parts = plain.replaceFirst("^@ ", "").replaceFirst(" ago$", "");
        Parts sum = new Parts();
        if (!parts.equals("0")) {
            Matcher part = PART.matcher(parts);
            int at = 0;
            while (at < parts.length()) {
                at += parts.charAt(at) == ' ' && at > 0 ? 1 : 0;
                if (!part.find(at) || part.start() != at) {
                    throw unreadable(text);
                }
                if (part.group(2) == null) {
                    sum.addClock(part.group(3), part.group(4), part.group(5), part.group(6));
                } else if (!sum.add(new BigDecimal(part.group(1)), unit(part.group(2)))) {
                    throw unreadable(text);
                }
                at = part.end();
            }
        }
        return sum.interval(ago);
    }

    private static char unit(String word) {
        String singular = word.endsWith("s") && word.length() > 1 ? word.substring(0, word.length() - 1) : word;
        return switch (singular) {
            case "year" -> 'Y';
            case "mon", "month" -> 'N';
            case "week" -> 'W';
            case "day" -> 'D';
            case "hour" -> 'H';
            case "min", "minute" -> 'M';
            case "sec", "second" -> 'S';
            default -> '?';
        };
    }

    private static Interval ofIso(String iso, String text) {
        int middle = iso.indexOf('T');
        Parts sum = new Parts();
        addIso(sum, middle < 0 ? iso.substring(1) : iso.substring(1, middle), false, text);
        addIso(sum, middle < 0 ? "" : iso.substring(middle + 1), true, text);
        return sum.interval(false);
    }

    private static void addIso(Parts sum, String parts, boolean time, String text) {
        Matcher part = ISO_PART.matcher(parts);
        int at = 0;
        while (at < parts.length()) {
            if (!part.find(at) || part.start() != at) {
                throw unreadable(text);
            }
            char letter = part.group(2).charAt(0);
            if (!sum.add(new BigDecimal(part.group(1)), letter == 'M' && !time ? 'N' : letter)) {
                throw unreadable(text);
            }
            at = part.end();
        }
    }

    /** The sums of the parts of a text. */
    private static final class Parts {
        private int months;
        private int days;
        private long micros;

        /** Adds {@code number} of a unit; returns false if there is no such unit. */
        boolean add(BigDecimal number, char unit) {
            switch (unit) {
                case 'Y' -> months = Math.addExact(months, Math.multiplyExact(number.intValueExact(), MONTHS));
                case 'N' -> months = Math.addExact(months, number.intValueExact());
                case 'W' -> days = Math.addExact(days, Math.multiplyExact(number.intValueExact(), 7));
                case 'D' -> days = Math.addExact(days, number.intValueExact());
                case 'H' -> addSeconds(number.multiply(BigDecimal.valueOf(3600)));
                case 'M' -> addSeconds(number.multiply(BigDecimal.valueOf(60)));
                case 'S' -> addSeconds(number);
                default -> {
                    return false;
                }
            }
            return true;
        }

        void addClock(String sign, String hours, String minutes, @org.jspecify.annotations.Nullable String seconds) {
            BigDecimal all = new BigDecimal(hours)
                    .multiply(BigDecimal.valueOf(3600))
                    .add(new BigDecimal(minutes).multiply(BigDecimal.valueOf(60)))
                    .add(seconds == null ? BigDecimal.ZERO : new BigDecimal(seconds));
            addSeconds(sign.equals("-") ? all.negate() : all);
        }

        private void addSeconds(BigDecimal seconds) {
            BigDecimal exact = seconds.multiply(MICROS_EXACT).setScale(0, RoundingMode.HALF_EVEN);
            micros = Math.addExact(micros, exact.longValueExact());
        }

        Interval interval(boolean negated) {
            return negated
                    ? new Interval(Math.negateExact(months), Math.negateExact(days), Math.negateExact(micros))
                    : new Interval(months, days, micros);
        }
    }

    private static JalchemyException unreadable(String text) {
        return new JalchemyException(
                "BAD_INTERVAL",
                "\"" + text + "\" is no interval of the styles postgres, postgres_verbose and iso_8601."
                        + " Set one of these as the server's intervalstyle, or write \"1 year 2 mons 3 days 04:05:06\".");
    }

    private static JalchemyException tooExact() {
        return new JalchemyException(
                "BAD_INTERVAL",
                "An interval has microseconds, and a duration nanoseconds below them was given. Cut them off.");
    }

    private static JalchemyException tooLarge(ArithmeticException cause) {
        return new JalchemyException(
                "BAD_INTERVAL",
                "An interval has 32 bits of months and of days, whole ones, and 64 bits of microseconds. Give a shorter one.",
                cause);
    }

    /** Returns the text that is sent, {@code 14 mons 3 days 4.500000 secs}. */
    @Override
    public String toString() {
        return months + " mons " + days + " days "
                + BigDecimal.valueOf(micros, 6).toPlainString() + " secs";
    }
}
