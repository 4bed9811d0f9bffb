package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;

/** An attribute was read whose loading strategy forbids to load it then. */
public final class UnloadedAttributeException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** Makes the error for {@code attribute} of an {@code entity}, which is not loaded and must not be loaded when it is read. */
    public UnloadedAttributeException(String entity, String attribute) {
        super(
                "RAISE_LOAD",
                entity + "." + attribute
                        + " is not loaded, and the query or the mapping forbids to load it by touching it."
                        + " Load it in the query with an option, or lift the RAISE.");
    }
}
