package io.jalchemy.engine.batch;

/**
 * The number of rows that go into one text. Few values go into one statement, whatever the number of rows, since that is a small flush; of
 * more rows a power of two does, and the rest goes into further statements. So a batch has few texts, whatever the sizes in which it is
 * sent: with twenty columns 49 small ones, and one for each power of two.
 */
public final class RowCounts {

    /** The number of parameters that every database takes. */
    static final int SAFE_PARAMETERS = 999;

    private RowCounts() {}

    /**
     * Returns the number of rows, of {@code rows} that are left, that the next text has places for.
     *
     * @param width the number of values of a row
     * @param max the greatest number of rows that it may have
     */
    public static int next(int rows, int width, int max) {
        if (rows >= max) {
            return max;
        }
        return (long) rows * width <= SAFE_PARAMETERS ? rows : Integer.highestOneBit(rows);
    }
}
