package io.jalchemy.engine;

import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.event.StatementFailed;
import io.jalchemy.engine.event.StatementSucceeded;
import io.jalchemy.engine.event.TransactionEvent;
import org.slf4j.Logger;

/**
 * Logs each statement as INFO: its origin, rows and time, its text on indented lines, and its values if they may be seen; and a line for
 * each begin and end of a transaction or savepoint. Prints it on standard output where the logger lets no INFO through, or there is none:
 * who asks for the echo wants to see it.
 *
 * @param log the logger of the engine
 */
record EchoListener(Logger log) implements EngineListener {

    @Override
    public void statementSucceeded(StatementSucceeded event) {
        show(StatementText.of(event));
    }

    @Override
    public void statementFailed(StatementFailed event) {
        show(StatementText.of(event));
    }

    @Override
    public void transaction(TransactionEvent event) {
        show(StatementText.of(event));
    }

    private void show(String text) {
        if (log.isInfoEnabled()) {
            log.info("{}", text);
        } else {
            System.out.println(text);
        }
    }
}
