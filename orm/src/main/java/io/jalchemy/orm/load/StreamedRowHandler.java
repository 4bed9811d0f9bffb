package io.jalchemy.orm.load;

import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.engine.row.OpenRows;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.RowForm;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a query chunk after chunk, each as a result of its own; keeps nothing of one when it reads the next. */
final class StreamedRowHandler<R> implements StreamedResult.Chunks<R> {

    private final LoadContext context;
    private final QueryPlan plan;
    private final OpenRows rows;
    private final RowForm<R> form;
    private final int size;
    private final long sent;
    private final LoadSource source;

    /** Makes a reading of {@code rows}, whose query was sent just now, {@code size} rows at a time. */
    StreamedRowHandler(
            LoadContext context, QueryPlan plan, OpenRows rows, RowForm<R> form, int size, LoadSource source) {
        this.context = context;
        this.plan = plan;
        this.rows = rows;
        this.form = form;
        this.size = size;
        this.sent = context.epoch();
        this.source = source;
    }

    @Override
    public List<R> next() {
        return context.inside(this::chunk);
    }

    /** Reads the next chunk. Objects that the session has take nothing from rows if the session has written since the query was sent. */
    private List<R> chunk() {
        PopulateMode filling = context.epoch() == sent ? PopulateMode.STREAMED : PopulateMode.STREAMED_BEFORE_WRITING;
        ResultRowHandler reading = new ResultRowHandler(context, plan.elements(), filling, false);
        rows.read(cursor -> {
            if (reading.read(cursor, size) < size) {
                rows.finish();
            }
        });
        reading.follow(source);
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

    /**
     * Refuses a plan whose rows cannot be read in chunks.
     *
     * @throws JalchemyException if it joins collections, or repeats the statement as a subquery
     */
    static void check(QueryPlan plan) {
        List<String> collections = new ArrayList<>();
        List<String> subqueries = new ArrayList<>();
        for (QueryPlan.Element element : plan.elements()) {
            if (element.reader() != null) {
                addUnfit(element.reader(), collections, subqueries);
            }
        }
        if (plan.unique()) {
            throw new JalchemyException(
                    "STREAM_JOINED",
                    "stream(…) reads rows in chunks, and the rows of one object would be in several of them, since "
                            + String.join(", ", collections)
                            + " is joined. Load it for each chunk with .options(selectInLoad(" + collections.get(0)
                            + ")), or read the whole result with execute(…).");
        }
        if (!subqueries.isEmpty()) {
            throw new JalchemyException(
                    "STREAM_SUBQUERY",
                    "stream(…) reads rows in chunks, and " + String.join(", ", subqueries)
                            + " is loaded by a subquery, for all rows at once. Load it for each chunk with"
                            + " .options(selectInLoad(" + subqueries.get(0)
                            + ")), or read the whole result with execute(…).");
        }
    }

    private static void addUnfit(EntityReader reader, List<String> collections, List<String> subqueries) {
        for (EntityReader.Following following : reader.following) {
            if (following.subquery()) {
                subqueries.add(following.property().toString());
            }
        }
        for (EntityReader.Joined joined : reader.joined) {
            if (joined.property().isCollection()) {
                collections.add(joined.property().toString());
            }
            addUnfit(joined.reader(), collections, subqueries);
        }
    }
}
