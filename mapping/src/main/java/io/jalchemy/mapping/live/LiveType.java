package io.jalchemy.mapping.live;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The runtime description of an enhanced class: its attributes and their numbers, and how to create its objects.
 *
 * <p>Attributes are numbered from the topmost enhanced class downwards, within a class in the order of its fields. A superclass from
 * another jar may gain attributes without its subclasses being compiled again, so numbers are looked up by name.
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
     * Registers {@code javaType}. An enhanced class calls it at the beginning of its static initializer, followed by {@link
     * #prototype(LiveObject)}.
     *
     * @param superType the type of the nearest superclass that is mapped; null for none
     * @param ownAttributes the fields that the class itself declares, in their order
     */
    public static LiveType register(Class<?> javaType, @Nullable LiveType superType, String... ownAttributes) {
        LiveType type = new LiveType(javaType, superType, ownAttributes);
        REGISTERED.get(javaType)[0] = type;
        return type;
    }

    /** Returns the live type of {@code javaType}, and initializes that class; null if it was not enhanced. */
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
     * Returns the live type of {@code javaType}, and initializes that class.
     *
     * @throws IllegalStateException if the class was not enhanced; the message says how to enhance it
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
     * Returns whether the prototype is being created. The constructor of a superclass may run for that, where a class that is not enhanced
     * stands between two that are; the object gets no state.
     */
    boolean isPrototypeAwaited() {
        return prototypeAwaited;
    }

    /** Sets the object that {@link #newObject} copies. Enhanced code calls it, except in abstract classes. */
    public void prototype(LiveObject object) {
        this.prototype = object;
        this.prototypeAwaited = false;
    }

    /**
     * Returns a new object, created without running constructors or initializers.
     *
     * @throws IllegalStateException if the class is abstract
     */
    public LiveObject newObject(@Nullable LiveState state) {
        LiveObject made = prototype;
        if (made == null) {
            throw new IllegalStateException(
                    javaType.getName() + " is abstract: no object of it can be made. [ABSTRACT]");
        }
        return made.jalchemy$new(state);
    }

    /** Returns the path constant of the entity class; null for mixins and abstract classes. */
    public @Nullable Object path() {
        return prototype == null ? null : prototype.jalchemy$path();
    }

    /** Returns the class that this describes. */
    public Class<?> javaType() {
        return javaType;
    }

    /** Returns the type of the superclass; null if that is not mapped. */
    public @Nullable LiveType superType() {
        return superType;
    }

    /** Returns the number of attributes that the superclasses have, which is the number of the first own attribute. */
    public int base() {
        return base;
    }

    /** Returns the names of the attributes in the order of their numbers, inherited ones first. */
    public List<String> attributes() {
        return attributes;
    }

    /** Returns the number of the attribute named {@code name}, or -1. */
    public int index(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /** Returns the object that the runtime keeps with this type, or null. */
    public @Nullable Object attachment() {
        return attachment;
    }

    /**
     * Keeps {@code value} with this type unless there is one already: threads that create the first objects of a class at the same time all
     * use the one that the first of them attached.
     *
     * @return the object that is kept with this type from now on
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
