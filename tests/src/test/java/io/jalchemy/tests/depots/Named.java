package io.jalchemy.tests.depots;

/** Has a name that nothing else of its class has. */
public interface Named {

    /** Returns the name. */
    String getName();
}
