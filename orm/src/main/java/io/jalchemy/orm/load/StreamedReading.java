package io.jalchemy.orm.load;

import io.jalchemy.engine.OpenRows;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.RowForm;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a query chunk after chunk, each as a result of its own; keeps nothing of one when it reads the next. */
final class StreamedReading<R> implements StreamedResult.Chunks<R> {

    private final LoadContext context;
    private final QueryPlan plan;
    private final OpenRows rows;
    private final RowForm<R> form;
    private final int size;
    private final long sent;

    /** A reading of {@code rows}, which were asked for just now, {@code size} at a time. */
    StreamedReading(LoadContext context, QueryPlan plan, OpenRows rows, RowForm<R> form, int size) {
        this.context = context;
        this.plan = plan;
        this.rows = rows;
        this.form = form;
        this.size = size;
        this.sent = context.epoch();
    }

    @Override
    public List<R> next() {
        return context.inside(this::chunk);
    }

    /** Objects that the session has take nothing from rows that are older than what it has written. */
    private List<R> chunk() {
        Filling filling = context.epoch() == sent ? Filling.STREAMED : Filling.STREAMED_BEFORE_WRITING;
        ResultReading reading = new ResultReading(context, plan.elements(), filling, false);
        rows.read(cursor -> {
            if (reading.read(cursor, size) < size) {
                rows.finish();
            }
        });
        reading.follow();
        return new Rows(plan.compiled().sql(), plan.columns(), reading.rows()).list(form);
    }

    @Override
    public void check() {
        rows.check();
    }

    @Override
    public void close() {
        rows.close();
    }

    /** Why the rows of {@code plan} cannot be read in chunks. */
    static JalchemyException refused(QueryPlan plan) {
        List<String> collections = new ArrayList<>();
        for (QueryPlan.Element element : plan.elements()) {
            if (element.reader() != null) {
                addCollections(element.reader(), collections);
            }
        }
        return new JalchemyException(
                "STREAM_JOINED",
                "stream(…) reads rows in chunks, and the rows of one object would be in several of them, since "
                        + String.join(", ", collections)
                        + " is joined. Load it for each chunk with .options(selectInLoad(" + collections.get(0)
                        + ")), or read the whole result with execute(…).");
    }

    private static void addCollections(EntityReader reader, List<String> collections) {
        for (EntityReader.Joined joined : reader.joined) {
            if (joined.property().isCollection()) {
                collections.add(joined.property().toString());
            }
            addCollections(joined.reader(), collections);
        }
    }
}
