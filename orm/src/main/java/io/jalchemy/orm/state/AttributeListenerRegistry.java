package io.jalchemy.orm.state;

import io.jalchemy.orm.path.EntityPath;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The listeners of the attributes of one hierarchy of entity classes. They belong to the classes and not to a session factory: objects
 * change while no session, and so no factory, knows them.
 *
 * <p>Safe for use by several threads. A listener is called for every change that begins after it was added.
 */
public final class AttributeListenerRegistry {

    private static final ClassValue<AttributeListenerRegistry> OF_ROOTS = new ClassValue<>() {
        @Override
        protected AttributeListenerRegistry computeValue(Class<?> root) {
            return new AttributeListenerRegistry();
        }
    };

    private final List<AttributeListener> all = new ArrayList<>();

    /** Weak: a subclass may be of a class loader that is to go. */
    private final List<WeakReference<EntityLayout>> layouts = new ArrayList<>();

    private volatile boolean any;

    private AttributeListenerRegistry() {}

    /** Returns the listeners of the hierarchy of {@code path}, a path constant. */
    static AttributeListenerRegistry of(EntityPath<?, ?> path) {
        EntityPath<?, ?> root = path;
        for (EntityPath<?, ?> each = path; each != null; each = EntityPath.parentOf(each)) {
            root = each;
        }
        return Objects.requireNonNull(OF_ROOTS.get(EntityPath.modelOf(root).javaType()), "computed");
    }

    /** Adds {@code listener} after those that are there; it is called from now on. */
    public static void add(AttributeListener listener) {
        AttributeListenerRegistry listeners = of(listener.entity);
        synchronized (listeners) {
            listeners.all.add(listener);
            listeners.changed();
        }
    }

    /** Removes {@code listener}, which is not called any more; does nothing if it was not added. */
    public static void remove(AttributeListener listener) {
        AttributeListenerRegistry listeners = of(listener.entity);
        synchronized (listeners) {
            listeners.all.remove(listener);
            listeners.changed();
        }
    }

    /** Adds {@code layout}, of a class of the hierarchy: its listeners are set now, and after every change. */
    synchronized void attach(EntityLayout layout) {
        layouts.add(new WeakReference<>(layout));
        any |= layout.listen(all);
    }

    private void changed() {
        boolean heard = false;
        layouts.removeIf(each -> each.get() == null);
        for (WeakReference<EntityLayout> each : layouts) {
            EntityLayout layout = each.get();
            if (layout != null) {
                heard |= layout.listen(all);
            }
        }
        any = heard;
    }

    /** Returns whether any attribute of the hierarchy has listeners. */
    boolean any() {
        return any;
    }
}
