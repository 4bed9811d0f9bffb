package io.jalchemy.orm.error;

import io.jalchemy.sql.error.JalchemyException;

/** Entities cannot be mapped as they say. */
public final class MappingException extends JalchemyException {

    private static final long serialVersionUID = 1L;

    /** With that code and message. */
    public MappingException(String code, String message) {
        super(code, message);
    }
}
