package io.jalchemy.engine;

import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.WeightedCache;
import java.util.List;
import java.util.function.Supplier;

/** A cache of compiled batches, found by the batch itself, so that no statement has to be made to find its text. */
final class CompiledBatches {

    private final WeightedCache.Region<Form, Compiled> made;

    /**
     * A key of the cache: the batch, the strategy whose text it is, and the number of rows that the text has places for, or what else
     * decides it.
     */
    private record Form(Object batch, Object strategy, int rows) {}

    /** Makes a cache in a region of {@code cache}. */
    CompiledBatches(WeightedCache cache) {
        this.made = cache.region();
    }

    /**
     * Returns the compiled statement for {@code batch}: the one that is kept, or what {@code make} returns, which is kept from then on.
     *
     * @param written the columns that the batch writes; if there are expressions, which may hold values, nothing is kept
     * @param strategy the strategy whose text it is; the same object each time
     * @param rows a number for what else decides the text, such as the number of rows
     */
    Compiled get(Object batch, List<WrittenColumn> written, Object strategy, int rows, Supplier<Compiled> make) {
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i).expression() != null) {
                return make.get();
            }
        }
        Form form = new Form(batch, strategy, rows);
        Compiled known = made.find(form);
        if (known != null) {
            return known;
        }
        Compiled fresh = make.get();
        return made.keep(form, fresh, fresh.weight());
    }
}
