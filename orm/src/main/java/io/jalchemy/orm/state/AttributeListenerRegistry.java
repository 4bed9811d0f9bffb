package io.jalchemy.orm.state;

import io.jalchemy.orm.path.EntityPath;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What listens to the attributes of one hierarchy of entity classes. It belongs to the classes and not to a session factory:
 * objects change while no session, and so no factory, knows them.
 *
 * <p>Safe for use by several threads. A listener is told of every change that happens after it was added.
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

    /** Those of the topmost mapped superclass of {@code path}, a constant. */
    static AttributeListenerRegistry of(EntityPath<?, ?> path) {
        EntityPath<?, ?> root = path;
        for (EntityPath<?, ?> each = path; each != null; each = EntityPath.parentOf(each)) {
            root = each;
        }
        return Objects.requireNonNull(OF_ROOTS.get(EntityPath.modelOf(root).javaType()), "computed");
    }

    /** Has {@code listener} told from now on, after those that are there. */
    public static void add(AttributeListener listener) {
        AttributeListenerRegistry listeners = of(listener.entity);
        synchronized (listeners) {
            listeners.all.add(listener);
            listeners.changed();
        }
    }

    /** Has {@code listener} told no more; nothing if it was not added. */
    public static void remove(AttributeListener listener) {
        AttributeListenerRegistry listeners = of(listener.entity);
        synchronized (listeners) {
            listeners.all.remove(listener);
            listeners.changed();
        }
    }

    /** Tells {@code layout}, of a class of the hierarchy, what listens to it, now and after every change. */
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

    /** Whether anything listens to any attribute of the hierarchy. */
    boolean any() {
        return any;
    }
}
