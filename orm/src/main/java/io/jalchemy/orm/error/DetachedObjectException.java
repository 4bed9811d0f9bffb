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
}
