package io.jalchemy.mapping.live;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The entry points that enhanced code calls. */
public final class Live {

    private Live() {}

    /** Whether the field of {@code attribute} may be read as it is. */
    public static boolean readsPlainly(@Nullable LiveState state, int attribute) {
        return state == null || state.readsPlainly(attribute);
    }

    /** Whether the field of {@code attribute} may be written as it is. */
    public static boolean writesPlainly(@Nullable LiveState state, int attribute) {
        return state == null || state.writesPlainly(attribute);
    }

    /** Gives {@code object}, whose superclass constructor has just returned, a state in constructing mode. */
    public static void begin(LiveObject object) {
        object.jalchemy$state(RuntimeFound.INSTANCE.newState(object));
    }

    /** Called at the normal return of a constructor of {@code declaring}; adopts the object if it is of that very class. */
    public static void constructed(LiveObject object, Class<?> declaring) {
        LiveState state = object.jalchemy$state();
        if (state != null && object.jalchemy$type().javaType() == declaring) {
            state.constructed(object);
        }
    }

    /** Found once, at the first object. */
    private static final class RuntimeFound {
        static final LiveRuntime INSTANCE = ServiceLoader.load(LiveRuntime.class, LiveRuntime.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Jalchemy run time was found. Put jalchemy-orm beside jalchemy-mapping. [NO_RUNTIME]"));
    }
}
