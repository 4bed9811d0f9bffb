package io.jalchemy.engine;

import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.StatementFailed;
import io.jalchemy.engine.event.StatementSucceeded;

/**
 * Logs each statement as INFO: its origin, rows and time, its text on indented lines, and its values if they may be seen. Prints it on
 * standard output where the logger lets no INFO through, or there is none: who asks for the echo wants to see it.
 */
final class EchoListener implements EngineListener {

    @Override
    public void statementSucceeded(StatementSucceeded event) {
        show(StatementText.of(event));
    }

    @Override
    public void statementFailed(StatementFailed event) {
        show(StatementText.of(event));
    }

    private static void show(String text) {
        if (Engine.LOG.isInfoEnabled()) {
            Engine.LOG.info("{}", text);
        } else {
            System.out.println(text);
        }
    }
}
