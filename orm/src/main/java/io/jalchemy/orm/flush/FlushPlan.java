package io.jalchemy.orm.flush;

import io.jalchemy.engine.Connection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The row operations of a flush, in order. */
public final class FlushPlan {

    private final WriteSet changes;
    private final List<List<RowOperation>> steps;

    private final @Nullable RenamedKeys renamed;

    /**
     * Creates a plan.
     *
     * @param renamed updates objects in the session whose foreign keys refer to keys that change; null if no row gets another key
     */
    FlushPlan(WriteSet changes, List<List<RowOperation>> steps, @Nullable RenamedKeys renamed) {
        this.changes = changes;
        this.steps = steps;
        this.renamed = renamed;
    }

    @Nullable
    RenamedKeys renamed() {
        return renamed;
    }

    WriteSet changes() {
        return changes;
    }

    List<List<RowOperation>> steps() {
        return steps;
    }

    /** Returns whether no statement is sent. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Returns the number of row operations of {@code kind}, those on association rows included. */
    public int rows(WriteKind kind) {
        int rows = 0;
        for (List<RowOperation> step : steps) {
            for (RowOperation operation : step) {
                rows += operation.shape.verb().equals(kind.name()) ? 1 : 0;
            }
        }
        return rows;
    }

    /**
     * Sends the UPDATEs by which rows that refer to deleted objects, and are never loaded, refer to nothing. They come before all other rows.
     */
    public void unlink(Connection connection) {
        if (changes.unlinked.isEmpty()) {
            return;
        }
        String before = connection.forMapper().origin("flush");
        try {
            changes.unlinked.forEach(each -> each.send(connection));
        } finally {
            connection.forMapper().origin(before);
        }
    }

    /** Releases the changes: the states no longer refer to them. */
    public void release() {
        changes.release();
    }

    /** Passes each object that is written to {@code consumer}. */
    public void forEach(BiConsumer<WriteKind, Object> consumer) {
        changes.all().forEach(change -> consumer.accept(change.kind, change.object));
    }

    /**
     * A group of rows of one table that are written together, or of postponed objects with rows in one table.
     *
     * @param action {@code INSERT}, {@code UPDATE} or {@code DELETE}; {@code WAIT} for objects that the flush before a load postpones
     * @param table the name of the table
     * @param rows the number of rows, or of postponed objects
     * @param reasons why the rows are written: who added or deleted their objects, by which cascade, or what has changed; then why the step
     *     has its place in the order. For {@code WAIT} what the objects wait for
     */
    public record Step(String action, String table, int rows, List<String> reasons) {}

    /** Returns the steps in readable form, with {@code why} their rows are written, followed by {@code waiting}. */
    List<Step> summary(WriteReasons why, List<Step> waiting) {
        List<Step> all = new ArrayList<>();
        for (UnlinkedRows each : changes.unlinked) {
            all.add(new Step("UPDATE", each.table().name(), 1, List.of(each.reason())));
        }
        for (List<RowOperation> step : steps) {
            Set<String> reasons = new LinkedHashSet<>();
            step.forEach(operation -> reasons.addAll(why.of(operation)));
            step.forEach(operation -> reasons.addAll(operation.reasons()));
            RowOperation first = step.get(0);
            all.add(new Step(first.shape.verb(), first.table().name(), step.size(), List.copyOf(reasons)));
        }
        all.addAll(waiting);
        return all;
    }
}
