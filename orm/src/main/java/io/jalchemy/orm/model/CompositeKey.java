package io.jalchemy.orm.model;

import java.util.List;

/** A key of several parts; each path of such an entity has a record of its own that is one. */
public interface CompositeKey {

    /** Returns the parts in the order of the key's attributes; none is null. */
    List<Object> parts();
}
