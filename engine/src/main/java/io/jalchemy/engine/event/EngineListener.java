package io.jalchemy.engine.event;

import io.jalchemy.sql.schema.SchemaChange;
import java.util.function.Consumer;

/**
 * Observes an engine: its statements, its transactions and its connections. Register it with {@code engine.listen(listener)}; what is
 * of no interest need not be implemented.
 *
 * <pre>{@code
 * engine.listen(new EngineListener() {
 *     @Override
 *     public void statementSucceeded(StatementSucceeded event) {
 *         log.info("{} took {} ns", event.started().origin(), event.nanos());
 *     }
 * });
 * }</pre>
 *
 * <p>A method is called in the thread that executes the statement, between it and the program: it should be quick, and must not use
 * the connection or session that the event is about. Start and end of a statement come in pairs within one thread, so that a stack
 * is enough to find what belongs together; a statement may be executed while the rows of another one are read.
 *
 * <p>A listener observes and cannot refuse: what it throws is logged, once for each class of exception, and neither the program nor
 * other listeners see it. Only a {@link VirtualMachineError} is not caught. Implementations are called by several threads at a time.
 */
public interface EngineListener {

    /** Is called before a statement is prepared and sent. */
    default void statementStarted(StatementStarted event) {}

    /** Is called after a statement has succeeded and its rows were read; one whose rows are streamed, after it was executed. */
    default void statementSucceeded(StatementSucceeded event) {}

    /** Is called after a statement, or reading its rows, has failed. */
    default void statementFailed(StatementFailed event) {}

    /** Is called after a transaction or savepoint has begun or ended, or failed to. */
    default void transaction(TransactionEvent event) {}

    /** Is called after a connection was opened, checked out, returned or closed, or after none could be had. */
    default void pool(PoolEvent event) {}

    /**
     * Is called before and after a table or view is created or dropped, and before and after all of them. A {@link
     * io.jalchemy.sql.schema.SchemaListener} may also execute statements.
     */
    default void schemaChanging(SchemaChange change) {}

    /** Returns a listener that gives {@code action} the text of each statement, after it has succeeded or failed. */
    static EngineListener ofStatements(Consumer<String> action) {
        return new EngineListener() {

            @Override
            public void statementSucceeded(StatementSucceeded event) {
                action.accept(event.started().sql());
            }

            @Override
            public void statementFailed(StatementFailed event) {
                action.accept(event.started().sql());
            }
        };
    }
}
