package io.jalchemy.mapping;

/** {@code type = Array.class}: a list, kept as an array where the database has them. */
public final class Array {

    private Array() {}
}
