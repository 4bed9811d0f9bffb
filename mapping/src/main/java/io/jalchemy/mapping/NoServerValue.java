package io.jalchemy.mapping;

/** Stands for "none" in {@link MappedColumn}. */
public final class NoServerValue implements ServerValue {

    private NoServerValue() {}
}
