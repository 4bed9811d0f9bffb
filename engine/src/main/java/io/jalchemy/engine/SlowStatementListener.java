package io.jalchemy.engine;

import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.StatementFailed;
import io.jalchemy.engine.event.StatementStarted;
import io.jalchemy.engine.event.StatementSucceeded;
import java.time.Duration;
import org.slf4j.Logger;

/**
 * Logs statements that take long, as WARN.
 *
 * @param limit the time from which on a statement is slow
 * @param log the logger of the engine
 */
record SlowStatementListener(Duration limit, Logger log) implements EngineListener {

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
            log.warn(
                    "Slow statement, {} ms{}: {}{}",
                    StatementText.millis(nanos),
                    end,
                    started.description(),
                    StatementText.of(started));
        }
    }
}
