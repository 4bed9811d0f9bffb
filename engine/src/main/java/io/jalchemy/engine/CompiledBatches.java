package io.jalchemy.engine;

import io.jalchemy.engine.batch.WrittenColumn;
import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.WeightedCache;
import java.util.List;
import java.util.function.Supplier;

/** What batches compiled to, found by the batch itself: no statement has to be made to find its text. */
final class CompiledBatches {

    private final WeightedCache.Region<Form, Compiled> made;

    /** What decides a text: the batch, whose text it is, and into how many places its rows go. */
    private record Form(Object batch, Object strategy, int rows) {}

    /** Keeps texts in a region of {@code cache}. */
    CompiledBatches(WeightedCache cache) {
        this.made = cache.region();
    }

    /**
     * Returns what was made for {@code batch}.
     *
     * @param written what the batch writes; where there are expressions, which may hold values, nothing is kept
     * @param strategy whose text it is; the same object each time
     * @param rows what else decides the text; any number
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
