package io.jalchemy.orm;

import io.jalchemy.orm.flush.WriteKind;
import io.jalchemy.orm.metadata.EntityPath;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * What a program does when objects are written. Listeners before a write may change the object's columns; they do not use the
 * session.
 *
 * <p>Like the mapper events of SQLAlchemy 2.0. Those of attributes, which happen when a program sets them, are {@link
 * AttributeEvents}.
 */
public final class Events {

    private record Listener(Class<?> type, Consumer<Object> action) {}

    private final Map<WriteKind, List<Listener>> before = lists();
    private final Map<WriteKind, List<Listener>> after = lists();

    Events() {}

    private static Map<WriteKind, List<Listener>> lists() {
        Map<WriteKind, List<Listener>> lists = new EnumMap<>(WriteKind.class);
        for (WriteKind kind : WriteKind.values()) {
            lists.put(kind, new CopyOnWriteArrayList<>());
        }
        return new LinkedHashMap<>(lists);
    }

    private static <E> void add(
            Map<WriteKind, List<Listener>> lists, WriteKind kind, EntityPath<E, ?> entity, Consumer<? super E> action) {
        @SuppressWarnings("unchecked") // called with objects of the class alone
        Class<E> type = (Class<E>) EntityPath.modelOf(entity).javaType();
        lists.getOrDefault(kind, List.of()).add(new Listener(type, object -> action.accept(type.cast(object))));
    }

    /** {@code action} for each object that is about to be inserted. */
    public <E> Events beforeInsert(EntityPath<E, ?> entity, Consumer<? super E> action) {
        add(before, WriteKind.INSERT, entity, action);
        return this;
    }

    /** {@code action} for each object with changes, whether or not they amount to an UPDATE. */
    public <E> Events beforeUpdate(EntityPath<E, ?> entity, Consumer<? super E> action) {
        add(before, WriteKind.UPDATE, entity, action);
        return this;
    }

    /** {@code action} for each object that is about to be deleted. */
    public <E> Events beforeDelete(EntityPath<E, ?> entity, Consumer<? super E> action) {
        add(before, WriteKind.DELETE, entity, action);
        return this;
    }

    /** {@code action} for each object that was inserted. */
    public <E> Events afterInsert(EntityPath<E, ?> entity, Consumer<? super E> action) {
        add(after, WriteKind.INSERT, entity, action);
        return this;
    }

    /** {@code action} for each object with changes, once they are written. */
    public <E> Events afterUpdate(EntityPath<E, ?> entity, Consumer<? super E> action) {
        add(after, WriteKind.UPDATE, entity, action);
        return this;
    }

    /** {@code action} for each object whose row was deleted. */
    public <E> Events afterDelete(EntityPath<E, ?> entity, Consumer<? super E> action) {
        add(after, WriteKind.DELETE, entity, action);
        return this;
    }

    boolean tellsBefore() {
        return isAny(before);
    }

    boolean tellsAfter() {
        return isAny(after);
    }

    private static boolean isAny(Map<WriteKind, List<Listener>> lists) {
        for (List<Listener> each : lists.values()) {
            if (!each.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    void before(WriteKind kind, Object object) {
        fire(before.getOrDefault(kind, List.of()), object);
    }

    void after(WriteKind kind, Object object) {
        fire(after.getOrDefault(kind, List.of()), object);
    }

    private static void fire(List<Listener> listeners, Object object) {
        for (Listener listener : listeners) {
            if (listener.type().isInstance(object)) {
                listener.action().accept(object);
            }
        }
    }
}
