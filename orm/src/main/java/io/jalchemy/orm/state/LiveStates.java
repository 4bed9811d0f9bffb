package io.jalchemy.orm.state;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.mapping.live.LiveRuntime;
import io.jalchemy.mapping.live.LiveState;
import org.jspecify.annotations.Nullable;

/** Makes states for objects that programs construct. */
public final class LiveStates implements LiveRuntime {

    /** Makes the runtime; called by the service loader. */
    public LiveStates() {}

    @Override
    public LiveState newState(LiveObject object) {
        return InstanceState.constructing(EntityLayout.of(object.jalchemy$type()), object);
    }

    @Override
    public @Nullable Runnable restore(LiveObject object, @Nullable Object form) {
        if (!(form instanceof SerializedState serialized)) {
            return null;
        }
        serialized.restore(object);
        return () -> serialized.completed(object);
    }
}
