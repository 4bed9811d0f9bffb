package io.jalchemy.tests.rows;

import io.jalchemy.mapping.ValueContext;
import io.jalchemy.mapping.ValueSource;

/** What a row gets each time that it is updated. */
public final class Touched implements ValueSource<Integer> {

    @Override
    public Integer value(ValueContext context) {
        return 42;
    }
}
