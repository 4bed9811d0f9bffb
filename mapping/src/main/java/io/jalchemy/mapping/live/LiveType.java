package io.jalchemy.mapping.live;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An enhanced class: its attributes and their numbers, and how to make an object of it.
 *
 * <p>Attributes are numbered from the topmost enhanced class downwards, within a class in the order of its fields. A
 * superclass from another jar may gain attributes without its subclasses being compiled again, so numbers are found by
 * name.
 */
public final class LiveType {

    private static final ClassValue<@Nullable LiveType[]> REGISTERED = new ClassValue<>() {
        @Override
        protected @Nullable LiveType[] computeValue(Class<?> type) {
            return new LiveType[1];
        }
    };

    private final Class<?> javaType;
    private final @Nullable LiveType superType;
    private final List<String> attributes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int base;
    private boolean prototypeAwaited;
    private @Nullable LiveObject prototype;
    private volatile boolean initialised;
    private volatile @Nullable Object attachment;

    private LiveType(Class<?> javaType, @Nullable LiveType superType, String[] ownAttributes) {
        this.javaType = javaType;
        this.superType = superType;
        this.base = superType == null ? 0 : superType.attributes.size();
        List<String> names = superType == null ? new ArrayList<>() : new ArrayList<>(superType.attributes);
        names.addAll(List.of(ownAttributes));
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), i);
        }
        this.attributes = List.copyOf(names);
        this.prototypeAwaited = !Modifier.isAbstract(javaType.getModifiers());
    }

    /**
     * Registers {@code javaType}; what an enhanced class does first when it is initialised. Its prototype follows with
     * {@link #prototype(LiveObject)}.
     *
     * @param superType of the nearest superclass that is mapped; null for none
     * @param ownAttributes the fields that the class itself declares, in their order
     */
    public static LiveType register(Class<?> javaType, @Nullable LiveType superType, String... ownAttributes) {
        LiveType type = new LiveType(javaType, superType, ownAttributes);
        REGISTERED.get(javaType)[0] = type;
        return type;
    }

    /** The live type of {@code javaType}, initialising that class; null if it was not enhanced. */
    public static @Nullable LiveType of(Class<?> javaType) {
        @Nullable LiveType[] slot = REGISTERED.get(javaType);
        LiveType known = slot[0];
        if (known != null && known.initialised) {
            return known;
        }
        try {
            Class.forName(javaType.getName(), true, javaType.getClassLoader()); // waits for a thread that is at it
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(javaType.getName() + " does not find itself", impossible);
        }
        known = slot[0];
        if (known != null) {
            known.initialised = true;
        }
        return known;
    }

    /**
     * The live type of {@code javaType}, initialising that class.
     *
     * @throws IllegalStateException if the class was not enhanced; the message says how to have it enhanced
     */
    public static LiveType require(Class<?> javaType) {
        LiveType type = of(javaType);
        if (type == null) {
            throw notEnhanced(javaType);
        }
        return type;
    }

    static IllegalStateException notEnhanced(Class<?> javaType) {
        return new IllegalStateException(javaType.getName() + " was not enhanced when it was compiled. Name"
                + " jalchemy-processor on javac's processor path (-processorpath; in Maven annotationProcessorPaths). For"
                + " another compiler run java -jar jalchemy-processor.jar on the class files, or start with"
                + " -javaagent:jalchemy-processor.jar. [NOT_ENHANCED]");
    }

    /**
     * Whether the prototype is being made just now. The constructor of a superclass may run for that, where a class that is not
     * enhanced stands between two that are; it gets no state.
     */
    boolean isPrototypeAwaited() {
        return prototypeAwaited;
    }

    /** Gives this type the object that {@link #newObject} copies; called by enhanced code, not for abstract classes. */
    public void prototype(LiveObject object) {
        this.prototype = object;
        this.prototypeAwaited = false;
    }

    /** A new object made without running constructors or initialisers. */
    public LiveObject newObject(@Nullable LiveState state) {
        LiveObject made = prototype;
        if (made == null) {
            throw new IllegalStateException(
                    javaType.getName() + " is abstract: no object of it can be made. [ABSTRACT]");
        }
        return made.jalchemy$new(state);
    }

    /** The path constant of the entity class; null for mixins and abstract classes. */
    public @Nullable Object path() {
        return prototype == null ? null : prototype.jalchemy$path();
    }

    public Class<?> javaType() {
        return javaType;
    }

    public @Nullable LiveType superType() {
        return superType;
    }

    /** How many attributes the superclasses have: the number of the first own attribute. */
    public int base() {
        return base;
    }

    /** Names in order of their numbers, inherited ones first. */
    public List<String> attributes() {
        return attributes;
    }

    /** The number of the attribute called {@code name}, or -1. */
    public int index(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /** What the run time keeps with this type, or null. */
    public @Nullable Object attachment() {
        return attachment;
    }

    /**
     * Keeps {@code value} with this type unless something is kept already: threads that make the first objects of a class at the
     * same time all go on with what the first of them attached.
     *
     * @return what is kept with this type from now on
     */
    public synchronized Object attach(Object value) {
        Object known = attachment;
        if (known == null) {
            attachment = value;
            return value;
        }
        return known;
    }
}
