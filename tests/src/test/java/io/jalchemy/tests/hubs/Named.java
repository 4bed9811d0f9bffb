package io.jalchemy.tests.hubs;

/** Has a name. */
public interface Named {

    String getName();
}
