package io.jalchemy.orm.event;

/**
 * The transaction of a session has ended. A session whose COMMIT failed has not ended it before it is rolled back.
 *
 * @param session the number of the session, which no other of its factory has
 * @param committed whether it was committed; if not it was rolled back, or nobody knows
 * @param joined whether the session had joined a transaction with another owner
 */
public record SessionTransactionEnded(long session, boolean committed, boolean joined) {}
