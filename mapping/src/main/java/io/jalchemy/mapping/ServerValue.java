package io.jalchemy.mapping;

/** A value that the database makes. */
public interface ServerValue {}
