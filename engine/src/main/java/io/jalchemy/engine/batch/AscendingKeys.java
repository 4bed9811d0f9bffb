package io.jalchemy.engine.batch;

import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.Counted;
import io.jalchemy.sql.error.JalchemyException;
import org.jspecify.annotations.Nullable;

/**
 * Keys that the database makes, each greater than the one before in the order of the rows.
 *
 * <p>They tell rows apart only where three conditions hold: the database hands out keys in the order of the rows of one statement ({@link
 * Feature#ASCENDING_KEYS}); the catalogue shows that the key is filled by one sequence or counter that counts up and does not start again,
 * and that nothing of the user's changes rows on their way ({@link RowIdentity#ASCENDING_KEYS}); and what came back does ascend. The last
 * is checked for each statement: a sequence that was altered meanwhile makes the flush fail, and does not mix up rows.
 */
final class AscendingKeys {

    private AscendingKeys() {}

    /** Returns whether ascending keys tell {@code rows} apart, as far as that is known before they are sent. */
    static boolean canMatchRows(RowsToInsert rows, BatchConnection connection) {
        return rows.generatedPlace() >= 0
                && connection.dialect().has(Feature.ASCENDING_KEYS)
                && connection.rowIdentity(rows.batch().table()) == RowIdentity.ASCENDING_KEYS;
    }

    /**
     * Checks that the keys that came back for the rows from {@code from} to before {@code to} ascend.
     *
     * @throws JalchemyException if they do not: it is unknown which row has which key, so nothing may go on. The catalogue is read anew
     *     when the program tries again.
     */
    static void check(@Nullable Object[] keys, int from, int to, RowsToInsert rows, BatchConnection connection) {
        for (int i = from + 1; i < to; i++) {
            if (number(keys[i - 1]) >= number(keys[i])) {
                connection.forgetRowIdentity(rows.batch().table());
                throw new JalchemyException(
                        "KEYS_NOT_ASCENDING",
                        "The keys that the database made for " + Counted.of(to - from, "row") + " of table "
                                + rows.batch().table().name()
                                + " came back in another order than ascending, so that nobody can say which row has which key. Was"
                                + " a trigger, a rule or a sequence changed meanwhile? Roll back and try again, or give the keys"
                                + " in the program.");
            }
        }
    }

    private static long number(@Nullable Object key) {
        return ((Number) java.util.Objects.requireNonNull(key, "a generated key is no NULL")).longValue();
    }
}
