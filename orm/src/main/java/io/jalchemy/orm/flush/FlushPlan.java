package io.jalchemy.orm.flush;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a flush sends, in order. */
public final class FlushPlan {

    private final ChangeSet changes;
    private final List<List<RowOperation>> steps;

    private final @Nullable RenamedKeys renamed;

    /**
     * A plan.
     *
     * @param renamed has objects follow whose foreign keys refer to keys that change; null if no row gets another key
     */
    FlushPlan(ChangeSet changes, List<List<RowOperation>> steps, @Nullable RenamedKeys renamed) {
        this.changes = changes;
        this.steps = steps;
        this.renamed = renamed;
    }

    @Nullable
    RenamedKeys renamed() {
        return renamed;
    }

    ChangeSet changes() {
        return changes;
    }

    List<List<RowOperation>> steps() {
        return steps;
    }

    /** Whether nothing is sent. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Ends what planning began: the objects' states forget what was to be done with them. */
    public void release() {
        changes.release();
    }

    /** Hands each object that is written to {@code consumer}. */
    public void forEach(BiConsumer<WriteKind, Object> consumer) {
        changes.all().forEach(change -> consumer.accept(change.kind, change.object));
    }

    /**
     * Rows of one table that are written together, or objects with rows in one table that wait.
     *
     * @param action {@code INSERT}, {@code UPDATE} or {@code DELETE}; {@code WAIT} for what the flush before a load leaves for a
     *     later one
     * @param table the name of the table
     * @param rows how many rows, or objects that wait
     * @param reasons why it is where it is in the order, or why it is what it is; for {@code WAIT} who waits for what
     */
    public record Step(String action, String table, int rows, List<String> reasons) {}

    /** Returns the steps as somebody would read them, and after them {@code waiting}. */
    public List<Step> summary(List<Step> waiting) {
        List<Step> all = new ArrayList<>();
        for (List<RowOperation> step : steps) {
            Set<String> reasons = new LinkedHashSet<>();
            step.forEach(operation -> reasons.addAll(operation.reasons()));
            RowOperation first = step.get(0);
            all.add(new Step(first.shape.verb(), first.table().name(), step.size(), List.copyOf(reasons)));
        }
        all.addAll(waiting);
        return all;
    }
}
