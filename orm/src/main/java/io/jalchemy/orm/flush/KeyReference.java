package io.jalchemy.orm.flush;

import io.jalchemy.orm.state.InstanceState;

/**
 * A reference to the value of attribute {@code number} of an object, a key that may be generated in this flush and is copied to a foreign
 * key.
 */
record KeyReference(InstanceState state, int number) {}
