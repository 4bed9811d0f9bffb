package io.jalchemy.mapping;

/** A marker for a value that the database computes. */
public interface ServerValue {}
