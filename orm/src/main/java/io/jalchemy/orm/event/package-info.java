/**
 * The events of sessions and their listener. A {@link SessionListener} is registered by {@code sessions.listen(…)} and observes flushes,
 * lazy loads and the ends of transactions. Each event is a record, such as {@link FlushSucceeded} and {@link LazyLoadStarted}.
 */
@NullMarked
package io.jalchemy.orm.event;

import org.jspecify.annotations.NullMarked;
