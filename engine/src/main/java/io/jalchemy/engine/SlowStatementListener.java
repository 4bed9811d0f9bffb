package io.jalchemy.engine;

import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.StatementFailed;
import io.jalchemy.engine.event.StatementStarted;
import io.jalchemy.engine.event.StatementSucceeded;
import java.time.Duration;

/**
 * Logs statements that take long, as WARN.
 *
 * @param limit the time from which on a statement is slow
 */
record SlowStatementListener(Duration limit) implements EngineListener {

    @Override
    public void statementSucceeded(StatementSucceeded event) {
        log(event.started(), event.nanos(), StatementText.rows(event));
    }

    @Override
    public void statementFailed(StatementFailed event) {
        log(event.started(), event.nanos(), ", failed");
    }

    private void log(StatementStarted started, long nanos, String end) {
        if (nanos >= limit.toNanos()) {
            Engine.LOG.warn(
                    "Slow statement, {} ms{}: {}{}",
                    StatementText.millis(nanos),
                    end,
                    started.description(),
                    StatementText.of(started));
        }
    }
}
