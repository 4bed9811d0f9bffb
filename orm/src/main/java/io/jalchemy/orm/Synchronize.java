package io.jalchemy.orm;

/**
 * The way in which objects of a session are matched with the rows that an UPDATE or DELETE statement changes; {@code
 * synchronize_session} in SQLAlchemy.
 */
public enum Synchronize {

    /** Evaluates the condition where that is safe, and asks the database otherwise. The default. */
    AUTO(true, true),

    /**
     * Evaluates the condition for the objects of the session. It compares columns of the same row with values, in three-valued
     * logic; other conditions are refused. An object that lacks an operand is expired by an UPDATE, and asked for by a DELETE.
     */
    EVALUATE(true, false),

    /** Asks the database which rows of objects of the session the condition matches, in the same transaction, before it is sent. */
    FETCH(false, true),

    /** Leaves objects as they are. They differ from their rows until they are expired or refreshed. */
    NONE(false, false);

    private final boolean evaluates;
    private final boolean fetches;

    Synchronize(boolean evaluates, boolean fetches) {
        this.evaluates = evaluates;
        this.fetches = fetches;
    }

    /** Returns whether the condition may be evaluated for objects of the session. */
    boolean evaluates() {
        return evaluates;
    }

    /** Returns whether the database may be asked for the rows that the condition holds for. */
    boolean fetches() {
        return fetches;
    }
}
