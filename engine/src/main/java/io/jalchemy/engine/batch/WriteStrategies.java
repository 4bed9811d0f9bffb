package io.jalchemy.engine.batch;

import io.jalchemy.sql.error.JalchemyException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The strategies for writing rows to a kind of database, and for reading them by key, in order of preference: the first that takes a batch
 * writes it. Which one does is decided by the features of the engine and the columns of the batch, so one list serves all servers of a
 * database.
 *
 * @param inserts strategies for INSERT; the last of them takes whatever can be inserted at all
 * @param updates strategies for UPDATE; the last of them takes everything
 * @param deletes strategies for DELETE; the last of them takes everything
 * @param lookups strategies for reading rows by key; the last of them takes everything
 */
public record WriteStrategies(
        List<InsertStrategy> inserts,
        List<UpdateStrategy> updates,
        List<DeleteStrategy> deletes,
        List<LookupStrategy> lookups) {

    /** The strategies of the library, which depend on features alone. */
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
     * Inserts {@code rows} with the first strategy that takes them, and fills in the values that came back.
     *
     * @throws JalchemyException if the database cannot return the columns that are wanted; nothing was sent
     */
    public void insert(RowsToInsert rows, BatchConnection connection) {
        for (InsertStrategy each : inserts) {
            if (each.accepts(rows, connection)) {
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

    /** Updates rows with the first strategy that takes them; returns which of them exist. */
    public BitSet update(BatchUpdate batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        for (UpdateStrategy each : updates) {
            if (each.accepts(batch, rows, connection)) {
                return each.update(batch, values, rows, connection);
            }
        }
        throw noneTakes(batch);
    }

    /** Deletes rows with the first strategy that takes them; returns which of them existed. */
    public BitSet delete(BatchDelete batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        return deleting(batch, rows, false, connection).delete(batch, values, rows, connection);
    }

    /** Deletes rows with the first strategy that takes them; returns how many of them existed. */
    public long deleteCounted(BatchDelete batch, @Nullable Object[][] values, int rows, BatchConnection connection) {
        return deleting(batch, rows, true, connection).deleteCounted(batch, values, rows, connection);
    }

    private DeleteStrategy deleting(BatchDelete batch, int rows, boolean counted, BatchConnection connection) {
        for (DeleteStrategy each : deletes) {
            if (each.accepts(batch, rows, counted, connection)) {
                return each;
            }
        }
        throw noneTakes(batch);
    }

    /** Reads rows by their keys with the first strategy that takes them. */
    public void read(RowsToFind rows, BatchConnection connection) {
        for (LookupStrategy each : lookups) {
            if (each.accepts(rows.batch(), connection)) {
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
