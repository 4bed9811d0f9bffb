package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.flush.WriteKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The listeners that the sessions of a factory call before and after they write objects. Safe to share between threads. */
public final class WriteListeners {

    private record Listener(Class<?> type, Consumer<Object> action) {}

    private final Map<WriteKind, List<Listener>> before = lists();
    private final Map<WriteKind, List<Listener>> after = lists();

    private static Map<WriteKind, List<Listener>> lists() {
        Map<WriteKind, List<Listener>> lists = new EnumMap<>(WriteKind.class);
        for (WriteKind kind : WriteKind.values()) {
            lists.put(kind, new CopyOnWriteArrayList<>());
        }
        return lists;
    }

    /** Adds {@code action} for objects of {@code type} that are about to be written. */
    public <E> void addBefore(WriteKind kind, Class<E> type, Consumer<? super E> action) {
        add(before, kind, type, action);
    }

    /** Adds {@code action} for objects of {@code type} that were written. */
    public <E> void addAfter(WriteKind kind, Class<E> type, Consumer<? super E> action) {
        add(after, kind, type, action);
    }

    private static <E> void add(
            Map<WriteKind, List<Listener>> lists, WriteKind kind, Class<E> type, Consumer<? super E> action) {
        lists.getOrDefault(kind, List.of()).add(new Listener(type, object -> action.accept(type.cast(object))));
    }

    /** Returns whether anybody listens before writes. */
    boolean listensBefore() {
        return isAny(before);
    }

    /** Returns whether anybody listens after writes. */
    boolean listensAfter() {
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

    /** Calls the listeners before a write of {@code object}. */
    void fireBefore(WriteKind kind, Object object) {
        fire(before.getOrDefault(kind, List.of()), object);
    }

    /** Calls the listeners after a write of {@code object}. */
    void fireAfter(WriteKind kind, Object object) {
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
