package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;

/** An attribute that is not loaded was read of an object that is in no session, so that it cannot be loaded. */
public final class DetachedObjectException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error for an attribute that was read of a detached object.
     *
     * @param entity the entity's name
     * @param attribute the attribute's name
     * @param option the option that would load the attribute with the query, as the program writes it
     */
    public DetachedObjectException(String entity, String attribute, String option) {
        super(
                "DETACHED",
                entity + "." + attribute + " is not loaded and this " + entity
                        + " is detached from its session. Load it in the query with .options(" + option
                        + "), or read it before the session closes.");
    }

    /**
     * Makes the error for a collection that is read by queries ({@code Lazy.DYNAMIC}) and was read of a detached object.
     *
     * @param entity the entity's name
     * @param attribute the attribute's name
     * @param query the condition that would query the collection, as the program writes it
     * @return the error
     */
    public static DetachedObjectException ofQueried(String entity, String attribute, String query) {
        return new DetachedObjectException(entity + "." + attribute + " is read by a query, and this " + entity
                + " is detached from its session. Add it to a session, or query what it has with " + query
                + " in another one.");
    }

    private DetachedObjectException(String message) {
        super("DETACHED", message);
    }
}
