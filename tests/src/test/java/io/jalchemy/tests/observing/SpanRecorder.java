package io.jalchemy.tests.observing;

import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.PoolEvent;
import io.jalchemy.engine.event.StatementFailed;
import io.jalchemy.engine.event.StatementStarted;
import io.jalchemy.engine.event.StatementSucceeded;
import io.jalchemy.engine.event.TransactionEvent;
import io.jalchemy.orm.event.FlushFailed;
import io.jalchemy.orm.event.FlushStarted;
import io.jalchemy.orm.event.FlushSucceeded;
import io.jalchemy.orm.event.LazyLoadFailed;
import io.jalchemy.orm.event.LazyLoadStarted;
import io.jalchemy.orm.event.LazyLoadSucceeded;
import io.jalchemy.orm.event.SessionListener;
import io.jalchemy.orm.event.SessionTransactionEnded;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a tracing library would make of events: a tree of spans, timers and counters; written from the events alone. */
final class SpanRecorder implements EngineListener, SessionListener {

    /** Something that takes time. */
    static final class Span {
        final String name;
        final List<Span> children = new ArrayList<>();
        String end = "open";
        long nanos;

        Span(String name) {
            this.name = name;
        }

        private void print(String indent, List<String> into) {
            into.add(indent + name + (end.isEmpty() ? "" : " (" + end + ")"));
            children.forEach(each -> each.print(indent + "  ", into));
        }
    }

    private final Span root = new Span("");
    private final Deque<Span> stack = new ArrayDeque<>(List.of(root));
    final Map<String, Long> timers = new TreeMap<>();
    final List<Long> poolWaits = new ArrayList<>();
    final List<String> pool = new ArrayList<>();

    /** Returns the tree, a line for each span. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        root.children.forEach(each -> each.print("", lines));
        return lines;
    }

    /** Returns all spans below {@code span} that took longer than it. */
    static boolean isWithin(Span span) {
        long sum = span.children.stream().mapToLong(each -> each.nanos).sum();
        return sum <= span.nanos && span.children.stream().allMatch(SpanRecorder::isWithin);
    }

    List<Span> spans() {
        return root.children;
    }

    void clear() {
        root.children.clear();
    }

    private void start(String name) {
        Span span = new Span(name);
        stack.element().children.add(span);
        stack.push(span);
    }

    private void end(String how, long nanos) {
        Span span = stack.pop();
        span.end = how;
        span.nanos = nanos;
        timers.merge(span.name, nanos, Long::sum);
    }

    @Override
    public void statementStarted(StatementStarted event) {
        start(event.description());
    }

    @Override
    public void statementSucceeded(StatementSucceeded event) {
        end(event.rows() + " rows", event.nanos());
    }

    @Override
    public void statementFailed(StatementFailed event) {
        end("failed", event.nanos());
    }

    @Override
    public void transaction(TransactionEvent event) {
        start(event.kind().name());
        end(event.error() == null ? "" : "failed", event.nanos());
    }

    @Override
    public void pool(PoolEvent event) {
        pool.add(event.kind() + " " + event.connection());
        if (event.kind() == PoolEvent.Kind.CHECKED_OUT) {
            poolWaits.add(event.waitNanos());
        }
    }

    @Override
    public void flushStarted(FlushStarted event) {
        start(event.autoflush() ? "autoflush" : "flush");
    }

    @Override
    public void flushSucceeded(FlushSucceeded event) {
        end("+" + event.inserted() + " ~" + event.updated() + " -" + event.deleted(), event.nanos());
    }

    @Override
    public void flushFailed(FlushFailed event) {
        end("failed", event.nanos());
    }

    @Override
    public void lazyLoadStarted(LazyLoadStarted event) {
        start("load " + event.entity() + "." + event.attribute() + " of " + event.owners());
    }

    @Override
    public void lazyLoadSucceeded(LazyLoadSucceeded event) {
        end("", event.nanos());
    }

    @Override
    public void lazyLoadFailed(LazyLoadFailed event) {
        end("failed", event.nanos());
    }

    @Override
    public void transactionEnded(SessionTransactionEnded event) {
        start(event.committed() ? "session committed" : "session rolled back");
        end("", 0);
    }
}
