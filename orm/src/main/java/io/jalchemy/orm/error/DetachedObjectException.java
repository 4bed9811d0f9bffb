package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;

/** Something that was never loaded was read of an object that has no session to load it with. */
public final class DetachedObjectException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** {@code attribute} of an {@code entity} was read. */
    public DetachedObjectException(String entity, String attribute, String option) {
        super(
                "DETACHED",
                entity + "." + attribute + " is not loaded and this " + entity
                        + " is detached from its session. Load it in the query with .options(" + option
                        + "), or read it before the session closes.");
    }
}
