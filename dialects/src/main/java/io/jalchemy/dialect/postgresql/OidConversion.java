package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.Conversion;

/** Refuses numbers that are no object identifiers. */
record OidConversion() implements Conversion<Long, Long> {

    private static final long GREATEST = 0xffff_ffffL;

    @Override
    public Long toDatabase(Long value) {
        if (value < 0 || value > GREATEST) {
            throw new JalchemyException(
                    "VALUE_OUT_OF_RANGE",
                    "An object identifier is a number from 0 to " + GREATEST + ". Give one of these.");
        }
        return value;
    }

    @Override
    public Long toJava(Long value) {
        return value;
    }

    @Override
    public boolean mutable() {
        return false;
    }
}
