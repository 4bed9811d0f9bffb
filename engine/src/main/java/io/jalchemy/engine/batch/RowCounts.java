package io.jalchemy.engine.batch;

/**
 * How many rows go into one text. Few values have one statement, whatever the number of rows, since that is a small flush; of more rows as
 * many as a power of two, and the rest into further statements. So a batch has few texts, whatever the sizes in which it is sent: with
 * twenty columns 49 small ones, and one for each power of two.
 */
public final class RowCounts {

    /** So many parameters every database takes. */
    static final int SAFE_PARAMETERS = 999;

    private RowCounts() {}

    /**
     * Returns how many of {@code rows} the next text has places for.
     *
     * @param width how many values a row has
     * @param max how many rows it may have
     */
    public static int next(int rows, int width, int max) {
        if (rows >= max) {
            return max;
        }
        return (long) rows * width <= SAFE_PARAMETERS ? rows : Integer.highestOneBit(rows);
    }
}
