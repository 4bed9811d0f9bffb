package io.jalchemy.orm.state;

/** The codes by which keys are found in tables with open addressing. */
public final class KeyCode {

    /**
     * Fractions of numbers of 32 quadratic fields whose continued fractions have no term above 3, the golden section first:
     * multiples of each lie evenly, and those that lie close together for one lie evenly for the others. The benchmark "load,
     * streamed by 1,000" of Scale pays for there being several: with one, its look-ups went through thousands of places.
     */
    private static final long[] FACTORS = {
        0x9E3779B97F4A7C15L,
        0x6A09E667F3BCC909L,
        0xBB67AE8584CAA73BL,
        0xB988E1409212E7D1L,
        0x94C583ADA5B52921L,
        0xB89AAE826F0C7C07L,
        0x6B7844C0E8CC51ADL,
        0x5E8ADD236A58EF09L,
        0x9EC474A261263D57L,
        0x9CC99FF02C480781L,
        0xB87065D24CEE348FL,
        0xB408AD76AE8CD82BL,
        0xB8A284D911932361L,
        0xB534070E9620C4EDL,
        0x705A1B7FE4A22B9BL,
        0x5EEEA11683F49205L,
        0x6FBDEB14F4ED9B17L,
        0x8FC1ECD5FDA0DEB5L,
        0xCA91D722A3D0A667L,
        0x903FB21C5C8DE66DL,
        0x5BF252AC59CDEC91L,
        0x6FA6EA162D0F00C9L,
        0x46E86BCEF84D7979L,
        0x4E2C1176FAD9133FL,
        0x5C654EF2FD04C869L,
        0x635D031495DCCA7BL,
        0x8FAE0C15AD389E25L,
        0x47D707AE66599BD7L,
        0x43DD2B267C23A6CFL,
        0x4E50AA2F54B50DE1L,
        0xBC6CA9FC7413AA41L,
        0x63307CC56CF5BDC1L
    };

    private static final long GOLDEN = FACTORS[0];

    private KeyCode() {}

    /** Returns whether {@code key} is a whole number, which is its own code: two of one class with one code are equal. */
    public static boolean isWhole(Object key) {
        return key instanceof Long || key instanceof Integer || key instanceof Short;
    }

    /** Returns the code of {@code key}; equal keys have equal codes. */
    public static long of(Object key) {
        return key instanceof Long || isWhole(key) ? ((Number) key).longValue() : key.hashCode();
    }

    /**
     * Returns the place at which the search for {@code code} begins in a table whose last place is {@code last}: a power of two less one,
     * at least 1.
     */
    public static int place(long code, int last) {
        return place(code, last, GOLDEN);
    }

    /** Returns the place at which the search begins in a table that uses {@code factor}. */
    static int place(long code, int last, long factor) {
        return (int) ((code * factor) >>> Long.numberOfLeadingZeros(last));
    }

    /** Returns the factor that a table uses after {@code number} sweeps. */
    static long factor(int number) {
        return FACTORS[number % FACTORS.length];
    }
}
