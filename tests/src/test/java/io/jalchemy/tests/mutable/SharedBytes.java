package io.jalchemy.tests.mutable;

import io.jalchemy.mapping.ValueContext;
import io.jalchemy.mapping.ValueSource;

/** Gives every row the same array. */
public class SharedBytes implements ValueSource<byte[]> {

    /** The array. */
    public static final byte[] SHARED = {1, 2};

    @Override
    public byte[] value(ValueContext context) {
        return SHARED;
    }
}
