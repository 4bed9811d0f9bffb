package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;

/** An attribute was touched that is not to be loaded by touching it. */
public final class UnloadedAttributeException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** {@code attribute} of an {@code entity} is raise-loaded. */
    public UnloadedAttributeException(String entity, String attribute) {
        super(
                "RAISE_LOAD",
                entity + "." + attribute
                        + " is not loaded, and the query or the mapping forbids to load it by touching it."
                        + " Load it in the query with an option, or lift the RAISE.");
    }
}
