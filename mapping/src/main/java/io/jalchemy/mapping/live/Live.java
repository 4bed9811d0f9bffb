package io.jalchemy.mapping.live;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OptionalDataException;
import java.io.Serializable;
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

    /**
     * Gives {@code object}, whose superclass constructor has just returned, a state in constructing mode.
     *
     * @throws IllegalStateException if the ORM is not there to make one
     */
    public static void begin(LiveObject object) {
        if (object.jalchemy$type().isPrototypeAwaited()) {
            return;
        }
        LiveRuntime runtime = RuntimeFound.INSTANCE;
        if (runtime == null) {
            throw new IllegalStateException(
                    "No Jalchemy run time was found. Put jalchemy-orm beside jalchemy-mapping. [NO_RUNTIME]");
        }
        object.jalchemy$state(runtime.newState(object));
    }

    /** Called at the normal return of a constructor of {@code declaring}; adopts the object if it is of that very class. */
    public static void constructed(LiveObject object, Class<?> declaring) {
        LiveState state = object.jalchemy$state();
        if (state != null && object.jalchemy$type().javaType() == declaring) {
            state.constructed(object);
        }
    }

    /** What {@code super.clone()} gave, without the state of the object that it was copied from. */
    public static Object cloned(Object copy) {
        if (copy instanceof LiveObject live) {
            live.jalchemy$state(null);
        }
        return copy;
    }

    /** Called when {@code writeObject} of an enhanced class begins: what is to be written is brought up to date. */
    public static void writing(LiveObject object) {
        LiveState state = object.jalchemy$state();
        if (state != null) {
            state.writing(object);
        }
    }

    /**
     * Called at the normal return of {@code writeObject} of {@code declaring}; writes what is known of the object after its
     * fields, if it is of that very class.
     *
     * @throws IOException if it cannot be written
     */
    public static void written(LiveObject object, Class<?> declaring, ObjectOutputStream out) throws IOException {
        LiveState state = object.jalchemy$state();
        if (state != null && object.jalchemy$type().javaType() == declaring) {
            Serializable form = state.serialized(object);
            if (form != null) {
                out.writeObject(form);
            }
        }
    }

    /**
     * Called at the normal return of {@code readObject} of {@code declaring}; reads what {@link #written} wrote and gives the
     * object its state, if it is of that very class. What the class itself wrote and did not read is passed over.
     *
     * @throws IOException if it cannot be read
     * @throws ClassNotFoundException if it refers to a class that is not there
     */
    public static void readBack(LiveObject object, Class<?> declaring, ObjectInputStream in)
            throws IOException, ClassNotFoundException {
        LiveRuntime runtime = RuntimeFound.INSTANCE;
        if (runtime == null || object.jalchemy$type().javaType() != declaring) {
            return;
        }
        while (true) {
            try {
                Runnable last = runtime.restore(object, in.readObject());
                if (last != null) {
                    in.registerValidation(last::run, Integer.MAX_VALUE);
                    return;
                }
            } catch (OptionalDataException e) {
                if (e.eof) {
                    return;
                }
                in.skipBytes(e.length);
            }
        }
    }

    /** What enhanced code throws when it is asked for an attribute that its class does not have. */
    public static RuntimeException unknownAttribute(LiveObject object, int attribute) {
        return new IllegalArgumentException(object.getClass().getName() + " has no attribute number " + attribute
                + "; it has " + object.jalchemy$type().attributes() + ". [UNKNOWN_ATTRIBUTE]");
    }

    /** Unboxes; null is zero. */
    public static boolean toBoolean(@Nullable Object value) {
        return value == null ? false : (Boolean) value;
    }

    /** Unboxes; null is zero. */
    public static byte toByte(@Nullable Object value) {
        return value == null ? 0 : (Byte) value;
    }

    /** Unboxes; null is zero. */
    public static short toShort(@Nullable Object value) {
        return value == null ? 0 : (Short) value;
    }

    /** Unboxes; null is zero. */
    public static char toChar(@Nullable Object value) {
        return value == null ? '\0' : (Character) value;
    }

    /** Unboxes; null is zero. */
    public static int toInt(@Nullable Object value) {
        return value == null ? 0 : (Integer) value;
    }

    /** Unboxes; null is zero. */
    public static long toLong(@Nullable Object value) {
        return value == null ? 0 : (Long) value;
    }

    /** Unboxes; null is zero. */
    public static float toFloat(@Nullable Object value) {
        return value == null ? 0 : (Float) value;
    }

    /** Unboxes; null is zero. */
    public static double toDouble(@Nullable Object value) {
        return value == null ? 0 : (Double) value;
    }

    /** Looked for once, at the first object. */
    private static final class RuntimeFound {
        static final @Nullable LiveRuntime INSTANCE = ServiceLoader.load(
                        LiveRuntime.class, LiveRuntime.class.getClassLoader())
                .findFirst()
                .orElse(null);
    }
}
