package io.jalchemy.mapping;

/** The marker for {@code type = Array.class}: a list that is stored as an array, where the database supports arrays. */
public final class Array {

    private Array() {}
}
