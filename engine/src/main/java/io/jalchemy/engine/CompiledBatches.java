package io.jalchemy.engine;

import io.jalchemy.engine.row.Written;
import io.jalchemy.sql.compile.Compiled;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What batches compiled to, found by the batch itself: no statement has to be made to find its text. */
final class CompiledBatches {

    private final int most;
    private final ConcurrentHashMap<Form, Compiled> made = new ConcurrentHashMap<>();

    /** What decides a text: the batch, and into how many places its rows go. */
    private record Form(Object batch, int rows) {}

    /** Of at most {@code most} batches. */
    CompiledBatches(int most) {
        this.most = most;
    }

    /**
     * What was made for {@code batch}.
     *
     * @param written what the batch writes; where there are expressions, which may hold values, nothing is kept
     * @param rows what else decides the text; any number
     */
    Compiled get(Object batch, List<Written> written, int rows, Supplier<Compiled> make) {
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i).expression() != null) {
                return make.get();
            }
        }
        Form form = new Form(batch, rows);
        Compiled known = made.get(form);
        if (known != null) {
            return known;
        }
        if (made.size() >= most) {
            made.clear();
        }
        Compiled fresh = make.get();
        made.put(form, fresh);
        return fresh;
    }
}
