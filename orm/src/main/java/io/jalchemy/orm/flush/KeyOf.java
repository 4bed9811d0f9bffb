package io.jalchemy.orm.flush;

import io.jalchemy.orm.state.InstanceState;

/** The value that attribute {@code number} of an object has or gets in this flush: a key that is copied as a foreign key. */
record KeyOf(InstanceState state, int number) {}
