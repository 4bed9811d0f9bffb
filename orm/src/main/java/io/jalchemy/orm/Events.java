package io.jalchemy.orm;

import io.jalchemy.orm.flush.WriteKind;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.unitofwork.WriteListeners;
import java.util.function.Consumer;

/**
 * Registers listeners that are called when objects are written. A listener before a write may change the object's columns; it must
 * not use the session.
 *
 * <p>Like the mapper events of SQLAlchemy 2.0. {@link AttributeEvents} are fired when a program sets attributes.
 *
 * <pre>{@code
 * sessions.events()
 *         .beforeInsert(USER, user -> user.setEmail(user.getName() + "@example.org"))
 *         .afterDelete(POST, post -> log.info("{} is deleted", post.getTitle()));
 * }</pre>
 */
public final class Events {

    private final WriteListeners listeners;

    Events(WriteListeners listeners) {
        this.listeners = listeners;
    }

    private <E> Events before(WriteKind kind, EntityPath<E, ?> entity, Consumer<? super E> action) {
        listeners.addBefore(kind, type(entity), action);
        return this;
    }

    private <E> Events after(WriteKind kind, EntityPath<E, ?> entity, Consumer<? super E> action) {
        listeners.addAfter(kind, type(entity), action);
        return this;
    }

    @SuppressWarnings("unchecked") // a path's class is its entity's
    private static <E> Class<E> type(EntityPath<E, ?> entity) {
        return (Class<E>) EntityPath.modelOf(entity).javaType();
    }

    /** Calls {@code action} for each object that is about to be inserted. */
    public <E> Events beforeInsert(EntityPath<E, ?> entity, Consumer<? super E> action) {
        return before(WriteKind.INSERT, entity, action);
    }

    /** Calls {@code action} for each object with changes before they are written, whether or not they amount to an UPDATE. */
    public <E> Events beforeUpdate(EntityPath<E, ?> entity, Consumer<? super E> action) {
        return before(WriteKind.UPDATE, entity, action);
    }

    /** Calls {@code action} for each object that is about to be deleted. */
    public <E> Events beforeDelete(EntityPath<E, ?> entity, Consumer<? super E> action) {
        return before(WriteKind.DELETE, entity, action);
    }

    /** Calls {@code action} for each object that was inserted. */
    public <E> Events afterInsert(EntityPath<E, ?> entity, Consumer<? super E> action) {
        return after(WriteKind.INSERT, entity, action);
    }

    /** Calls {@code action} for each object with changes, once they are written. */
    public <E> Events afterUpdate(EntityPath<E, ?> entity, Consumer<? super E> action) {
        return after(WriteKind.UPDATE, entity, action);
    }

    /** Calls {@code action} for each object whose row was deleted. */
    public <E> Events afterDelete(EntityPath<E, ?> entity, Consumer<? super E> action) {
        return after(WriteKind.DELETE, entity, action);
    }
}
