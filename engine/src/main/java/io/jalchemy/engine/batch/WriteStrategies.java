package io.jalchemy.engine.batch;

import io.jalchemy.sql.error.JalchemyException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How rows are written to a kind of database: strategies in order of preference, of which the first that takes a batch writes it. Which
 * one does is decided by the features of the engine and the columns of the batch, so one list serves all servers of a database.
 *
 * @param inserts the last of them takes what can be inserted at all
 * @param updates the last of them takes everything
 * @param deletes the last of them takes everything
 * @param lookups the last of them takes everything
 */
public record WriteStrategies(
        List<InsertStrategy> inserts,
        List<UpdateStrategy> updates,
        List<DeleteStrategy> deletes,
        List<LookupStrategy> lookups) {

    /** Those that the library knows, which ask for features alone. */
    public static final WriteStrategies STANDARD = new WriteStrategies(
            List.of(
                    new ArrayInsert(),
                    new MergeInsert(),
                    new MultiRowInsert(),
                    new KnownKeyInsert(),
                    new GeneratedKeyInsert(),
                    new SingleRowInsert()),
            List.of(new ArrayUpdate(), new JdbcBatchUpdate(), new SingleRowUpdate()),
            List.of(new ArrayDelete(), new JdbcBatchDelete(), new ListDelete(), new SingleRowDelete()),
            List.of(new ListLookup(), new AlternativesLookup()));

    /** Copies the lists. */
    public WriteStrategies {
        inserts = List.copyOf(inserts);
        updates = List.copyOf(updates);
        deletes = List.copyOf(deletes);
        lookups = List.copyOf(lookups);
    }

    /**
     * Inserts {@code rows} and fills in what came back.
     *
     * @throws JalchemyException if the database has no way to give back what is wanted; nothing was sent
     */
    public void insert(RowsToInsert rows, BatchConnection connection) {
        for (InsertStrategy each : inserts) {
            if (each.takes(rows, connection)) {
                each.insert(rows, connection);
                return;
            }
        }
        throw new JalchemyException(
                "NO_RETURNING",
                connection.dialect()
                        + " gives nothing back of an INSERT but whole-number keys that it makes, and this needs "
                        + rows.batch().returning() + ". Give these values in the program.");
    }

    /** Updates rows; returns which were there. */
    public BitSet update(BatchUpdate batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        for (UpdateStrategy each : updates) {
            if (each.takes(batch, rows, connection)) {
                return each.update(batch, values, rows, connection);
            }
        }
        throw noneTakes(batch);
    }

    /** Deletes rows; returns which were there. */
    public BitSet delete(BatchDelete batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        return deleting(batch, rows, false, connection).delete(batch, values, rows, connection);
    }

    /** Deletes rows; returns how many were there. */
    public long deleteCounted(BatchDelete batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        return deleting(batch, rows, true, connection).deleteCounted(batch, values, rows, connection);
    }

    private DeleteStrategy deleting(BatchDelete batch, int rows, boolean counted, BatchConnection connection) {
        for (DeleteStrategy each : deletes) {
            if (each.takes(batch, rows, counted, connection)) {
                return each;
            }
        }
        throw noneTakes(batch);
    }

    /** Reads rows by their keys. */
    public void read(RowsToFind rows, BatchConnection connection) {
        for (LookupStrategy each : lookups) {
            if (each.takes(rows.batch(), connection)) {
                each.read(rows, connection);
                return;
            }
        }
        throw noneTakes(rows.batch());
    }

    private static IllegalStateException noneTakes(Batch batch) {
        return new IllegalStateException(
                "no strategy takes a batch of " + batch.table().name());
    }
}
