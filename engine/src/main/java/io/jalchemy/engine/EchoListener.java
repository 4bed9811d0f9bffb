package io.jalchemy.engine;

import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.StatementFailed;
import io.jalchemy.engine.event.StatementSucceeded;

/** Logs each statement as INFO: its origin, rows and time, its text on indented lines, and its values if they may be seen. */
final class EchoListener implements EngineListener {

    @Override
    public void statementSucceeded(StatementSucceeded event) {
        Engine.LOG.info("{}", StatementText.of(event));
    }

    @Override
    public void statementFailed(StatementFailed event) {
        Engine.LOG.info("{}", StatementText.of(event));
    }
}
