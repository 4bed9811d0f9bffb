package io.jalchemy.mapping;

/** The marker for "none" in {@link MappedColumn}. */
public final class NoServerValue implements ServerValue {

    private NoServerValue() {}
}
