package io.jalchemy.orm.state;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.mapping.live.LiveRuntime;
import io.jalchemy.mapping.live.LiveState;

/** Makes states for objects that programs construct. */
public final class LiveStates implements LiveRuntime {

    /** For the service loader. */
    public LiveStates() {}

    @Override
    public LiveState newState(LiveObject object) {
        return InstanceState.constructing(EntityLayout.of(object.jalchemy$type()), object);
    }
}
