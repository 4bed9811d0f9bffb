package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;

/** The mapping of an entity is wrong or contradicts itself. */
public final class MappingException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** Makes an error with {@code code} and {@code message}. */
    public MappingException(String code, String message) {
        super(code, message);
    }
}
