/**
 * Events that an engine fires, and the listeners that observe them. An {@link EngineListener} is registered by {@code engine.listen(…)}
 * and observes statements, transactions and the pool. Each event is a record: {@link StatementStarted}, {@link StatementSucceeded}, {@link
 * StatementFailed}, {@link TransactionEvent} and {@link PoolEvent}. The {@link ListenerRegistration} that is returned ends the
 * observation.
 */
@NullMarked
package io.jalchemy.engine.event;

import org.jspecify.annotations.NullMarked;
