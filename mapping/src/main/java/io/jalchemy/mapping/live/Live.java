package io.jalchemy.mapping.live;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OptionalDataException;
import java.io.Serializable;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The static methods that enhanced code calls. */
public final class Live {

    private Live() {}

    /** Returns whether the field of {@code attribute} may be read directly. */
    public static boolean readsPlainly(@Nullable LiveState state, int attribute) {
        return state == null || state.readsPlainly(attribute);
    }

    /** Returns whether the field of {@code attribute} may be written directly. */
    public static boolean writesPlainly(@Nullable LiveState state, int attribute) {
        return state == null || state.writesPlainly(attribute);
    }

    /**
     * Gives {@code object}, whose superclass constructor has just returned, a state in construction mode.
     *
     * @throws IllegalStateException if the ORM is not on the class path
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

    /** Ends the construction of {@code object} if it is of exactly the class {@code declaring}, whose constructor returns normally. */
    public static void constructed(LiveObject object, Class<?> declaring) {
        LiveState state = object.jalchemy$state();
        if (state != null && object.jalchemy$type().javaType() == declaring) {
            state.constructed(object);
        }
    }

    /** Removes the state of the original object from {@code copy}, the result of {@code super.clone()}, and returns the copy. */
    public static Object cloned(Object copy) {
        if (copy instanceof LiveObject live) {
            live.jalchemy$state(null);
        }
        return copy;
    }

    /** Brings {@code object} up to date before {@code writeObject} of an enhanced class writes its fields. */
    public static void writing(LiveObject object) {
        LiveState state = object.jalchemy$state();
        if (state != null) {
            state.writing(object);
        }
    }

    /**
     * Writes the state of {@code object} after its fields, when {@code writeObject} of {@code declaring} returns normally, if the object is
     * of exactly that class.
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
     * Reads what {@link #written} wrote and gives {@code object} its state, when {@code readObject} of {@code declaring} returns normally,
     * if the object is of exactly that class. Data that the class itself wrote and did not read are skipped.
     *
     * @throws IOException if it cannot be read
     * @throws ClassNotFoundException if it refers to an unknown class
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

    /** Returns the exception that enhanced code throws for the number of an attribute that its class does not have. */
    public static RuntimeException unknownAttribute(LiveObject object, int attribute) {
        return new IllegalArgumentException(object.getClass().getName() + " has no attribute number " + attribute
                + "; it has " + object.jalchemy$type().attributes() + ". [UNKNOWN_ATTRIBUTE]");
    }

    /** Returns the unboxed value; false for null. */
    public static boolean toBoolean(@Nullable Object value) {
        return value == null ? false : (Boolean) value;
    }

    /** Returns the unboxed value; zero for null. */
    public static byte toByte(@Nullable Object value) {
        return value == null ? 0 : (Byte) value;
    }

    /** Returns the unboxed value; zero for null. */
    public static short toShort(@Nullable Object value) {
        return value == null ? 0 : (Short) value;
    }

    /** Returns the unboxed value; zero for null. */
    public static char toChar(@Nullable Object value) {
        return value == null ? '\0' : (Character) value;
    }

    /** Returns the unboxed value; zero for null. */
    public static int toInt(@Nullable Object value) {
        return value == null ? 0 : (Integer) value;
    }

    /** Returns the unboxed value; zero for null. */
    public static long toLong(@Nullable Object value) {
        return value == null ? 0 : (Long) value;
    }

    /** Returns the unboxed value; zero for null. */
    public static float toFloat(@Nullable Object value) {
        return value == null ? 0 : (Float) value;
    }

    /** Returns the unboxed value; zero for null. */
    public static double toDouble(@Nullable Object value) {
        return value == null ? 0 : (Double) value;
    }

    /** Holds the runtime, which is looked up when the first object needs it. */
    private static final class RuntimeFound {
        static final @Nullable LiveRuntime INSTANCE = ServiceLoader.load(
                        LiveRuntime.class, LiveRuntime.class.getClassLoader())
                .findFirst()
                .orElse(null);
    }
}
