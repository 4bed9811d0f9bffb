package io.jalchemy.mapping;

/** The marker for "none" in {@link MappedColumn}. */
public final class NoValue implements ValueSource<Object> {

    private NoValue() {}

    @Override
    public Object value(ValueContext context) {
        throw new UnsupportedOperationException("NoValue says that there is no value");
    }
}
