package io.jalchemy.dialect.postgresql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads exact numbers in the server's binary form: digits of base 10,000, counted from the decimal point ({@code numeric_recv}).
 */
final class WireNumbers {

    private static final int BASE = 10_000;
    private static final int POSITIVE = 0x0000;
    private static final int NEGATIVE = 0x4000;

    /** The greatest number of digits after the decimal point that the server supports ({@code NUMERIC_DSCALE_MAX}). */
    private static final int MAX_SCALE = 0x3FFF;

    /** The greatest number of digits before the decimal point that the server supports. */
    private static final int MAX_WHOLE = 131_072;

    /**
     * The greatest number of digits that always fit a long, also when the part after the decimal point is filled up to a multiple of four.
     */
    private static final int SHORT_DIGITS = 18;

    private static final int SHORT_SCALE = 16;

    private static final long[] POWERS = new long[SHORT_DIGITS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private WireNumbers() {}

    /**
     * Returns {@code value} if the server supports it; the driver would send another number for one that is too large.
     *
     * @throws SQLException if it has too many digits, as if the server had refused it
     */
    static BigDecimal possible(BigDecimal value) throws SQLException {
        if (value.scale() > MAX_SCALE || (long) value.precision() - value.scale() > MAX_WHOLE) {
            throw new SQLException(
                    "value overflows numeric format: it has " + value.precision() + " digits, " + value.scale()
                            + " of them after the point",
                    "22003");
        }
        return value;
    }

    /** Appends {@code given} with its length before it. */
    static void put(WireBuffer buffer, BigDecimal given) throws SQLException {
        BigDecimal value = possible(given);
        int scale = value.scale();
        if (scale >= 0 && scale <= SHORT_SCALE && value.precision() <= SHORT_DIGITS) {
            long unscaled = scale == 0
                    ? value.longValue()
                    : value.scaleByPowerOfTen(scale).longValue();
            putShort(buffer, unscaled, scale);
        } else {
            putLong(buffer, value);
        }
    }

    private static void putShort(WireBuffer buffer, long unscaled, int scale) {
        long size = Math.abs(unscaled);
        long whole = size / POWERS[scale];
        int fractionDigits = (scale + 3) / 4;
        long fraction = size % POWERS[scale] * POWERS[4 * fractionDigits - scale];
        int wholeDigits = 0;
        for (long rest = whole; rest > 0; rest /= BASE) {
            wholeDigits++;
        }
        int sign = unscaled < 0 ? NEGATIVE : POSITIVE;
        int at = head(buffer, wholeDigits + fractionDigits, wholeDigits - 1, sign, scale);
        for (int i = wholeDigits - 1; i >= 0; i--) {
            buffer.setShort(at + 2 * i, (int) (whole % BASE));
            whole /= BASE;
        }
        for (int i = wholeDigits + fractionDigits - 1; i >= wholeDigits; i--) {
            buffer.setShort(at + 2 * i, (int) (fraction % BASE));
            fraction /= BASE;
        }
    }

    private static void putLong(WireBuffer buffer, BigDecimal value) {
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        BigInteger unscaled = plain.unscaledValue();
        int scale = plain.scale();
        String digits = unscaled.abs().toString();
        int fractionDigits = (scale + 3) / 4;
        int wholeLength = Math.max(0, digits.length() - scale);
        int wholeDigits = (wholeLength + 3) / 4;
        int sign = unscaled.signum() < 0 ? NEGATIVE : POSITIVE;
        int at = head(buffer, wholeDigits + fractionDigits, wholeDigits - 1, sign, scale);
        // where the first digit of base 10,000 would begin in the text: before it there are zeros
        int start = digits.length() - scale - 4 * wholeDigits;
        for (int i = 0; i < wholeDigits + fractionDigits; i++) {
            int digit = 0;
            for (int place = start + 4 * i; place < start + 4 * i + 4; place++) {
                digit = 10 * digit + (place >= 0 && place < digits.length() ? digits.charAt(place) - '0' : 0);
            }
            buffer.setShort(at + 2 * i, digit);
        }
    }

    /** Appends length, number of digits, weight of the first one, sign and scale, leaves room for the digits, and returns its position. */
    private static int head(WireBuffer buffer, int digits, int weight, int sign, int scale) {
        buffer.putInt(8 + 2 * digits);
        buffer.putShort(digits);
        buffer.putShort(weight);
        buffer.putShort(sign);
        buffer.putShort(scale);
        return buffer.skip(2 * digits);
    }

    /**
     * Returns the number that {@code numeric_send} wrote if its unscaled value fits a long; null for others, which are left to the driver.
     */
    static @Nullable BigDecimal read(byte[] bytes) {
        if (bytes.length < 8) {
            return null;
        }
        int digits = WireBuffer.getShort(bytes, 0);
        int weight = WireBuffer.getShort(bytes, 2);
        int sign = WireBuffer.getShort(bytes, 4);
        int scale = WireBuffer.getShort(bytes, 6);
        if ((sign != POSITIVE && sign != NEGATIVE) || digits < 0 || digits > 4 || bytes.length != 8 + 2 * digits) {
            return null;
        }
        int power =
                digits == 0 ? 0 : 4 * (weight + 1 - digits) + scale; // of ten, from the digits to the unscaled value
        if (scale < 0 || power > SHORT_DIGITS - 4 * digits || power < -SHORT_DIGITS) {
            return null;
        }
        long unscaled = 0;
        for (int i = 0; i < digits; i++) {
            unscaled = BASE * unscaled + WireBuffer.getShort(bytes, 8 + 2 * i);
        }
        unscaled = power < 0 ? unscaled / POWERS[-power] : unscaled * POWERS[power];
        return BigDecimal.valueOf(sign == NEGATIVE ? -unscaled : unscaled, scale);
    }
}
