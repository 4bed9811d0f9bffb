package io.jalchemy.orm;

import io.jalchemy.orm.path.CollectionAttribute;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.path.ReferenceAttribute;
import io.jalchemy.orm.state.AttributeListener;
import io.jalchemy.orm.state.AttributeListener.Action;
import io.jalchemy.orm.state.AttributeListener.Change;
import io.jalchemy.orm.state.AttributeListenerRegistry;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.Attribute;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Registers listeners that are called when attributes of an entity class are about to change.
 *
 * <p>Like the attribute events of SQLAlchemy 2.0:
 *
 * <pre>{@code
 * AttributeEvents.of(USER)
 *         .replaceOnSet(USER.email, (user, email, previous) -> email == null ? null : email.toLowerCase(Locale.ROOT))
 *         .onSet(USER.name, (user, name, previous) -> log.info("{} is called {} now, was {}", user, name, previous))
 *         .onAppend(USER.posts, (user, post) -> post.setPlace(user.getPosts().size()));
 * }</pre>
 *
 * <p>Listeners belong to the class, its subclasses included, and not to a session factory: an object can be changed before any
 * session knows it. Add them when the program starts, before there are objects: if an attribute of an object was changed already and
 * the change is not flushed, a listener that is added later is not called for that attribute of that object.
 *
 * <p>They are called <em>before</em> anything changes, in the order in which they were added; those of both sides of a
 * relationship once for each change, whichever side it began at. If one throws, nothing has changed. They are called for every
 * assignment, also for one that changes nothing; when an object was constructed, once for each attribute that its initialisers or
 * constructors assigned, columns first; and for what {@code Session.merge} copies. They are not called for what is loaded,
 * refreshed, rolled back or computed by the database, nor for what a flush assigns (keys, defaults, versions, foreign keys). They
 * may read and change other attributes, but must not set the one they are called for.
 *
 * <p>Safe for use by several threads.
 *
 * @param <E> the entity class
 */
public final class AttributeEvents<E> {

    /**
     * A listener that is called before an attribute is set.
     *
     * @param <E> the entity class
     * @param <T> the attribute's type
     */
    @FunctionalInterface
    public interface SetListener<E, T> {

        /**
         * Receives an assignment before it happens: an attribute of {@code object} is about to become {@code value}.
         *
         * @param object the object whose attribute is set
         * @param value the new value; null if the attribute is set to null
         * @param previous the value that the attribute has now, as far as it is known
         */
        void set(E object, @Nullable T value, Previous<T> previous);
    }

    /**
     * A listener that decides what an attribute is set to.
     *
     * @param <E> the entity class
     * @param <T> the attribute's type
     */
    @FunctionalInterface
    public interface SetReplacement<E, T> {

        /**
         * Returns the value to set, before it is set: an attribute of {@code object} is about to become {@code value}.
         *
         * @param object the object whose attribute is set
         * @param value the value that was assigned; null if the attribute is set to null
         * @param previous the value that the attribute has now, as far as it is known
         * @return {@code value}, or another value to set in its place
         */
        @Nullable
        T set(E object, @Nullable T value, Previous<T> previous);
    }

    private final EntityPath<E, ?> entity;
    private final boolean activeHistory;
    private final List<AttributeListener> added;

    private AttributeEvents(EntityPath<E, ?> entity, boolean activeHistory, List<AttributeListener> added) {
        this.entity = entity;
        this.activeHistory = activeHistory;
        this.added = added;
    }

    /**
     * Returns the events of objects of a class and its subclasses, without listeners.
     *
     * @param entity the path constant of the class
     */
    public static <E> AttributeEvents<E> of(EntityPath<E, ?> entity) {
        return new AttributeEvents<>(entity, false, new CopyOnWriteArrayList<>());
    }

    /**
     * Returns the events of the same class, for listeners that need the previous value: the attribute is loaded, without a flush,
     * before they are called, if the object is in a session and has a row. Listeners that were added before stay as they are.
     *
     * <p>Like {@code active_history=True} in SQLAlchemy 2.0.
     */
    public AttributeEvents<E> withActiveHistory() {
        return new AttributeEvents<>(entity, true, added);
    }

    /**
     * Calls {@code listener} before {@code attribute} is set.
     *
     * @return this
     * @throws JalchemyException if the class has no such attribute
     */
    public <T> AttributeEvents<E> onSet(Attribute<T> attribute, SetListener<E, T> listener) {
        return set(attribute.source(), attribute.name(), listener);
    }

    /**
     * Calls {@code listener} before the reference {@code attribute} is set.
     *
     * @return this
     * @throws JalchemyException if the class has no such attribute
     */
    public <T> AttributeEvents<E> onSet(ReferenceAttribute<T> attribute, SetListener<E, T> listener) {
        return set(attribute.source(), attribute.name(), listener);
    }

    /**
     * Calls {@code replacement} before {@code attribute} is set, and sets the attribute to the value that it returns.
     *
     * @return this
     * @throws JalchemyException if the class has no such attribute
     */
    public <T> AttributeEvents<E> replaceOnSet(Attribute<T> attribute, SetReplacement<E, T> replacement) {
        return replace(attribute.source(), attribute.name(), replacement);
    }

    /**
     * Calls {@code replacement} before the reference {@code attribute} is set, and sets it to the object that is returned. Where it
     * is set because the other side of the relationship changed, {@code replacement} must return the object that it received.
     *
     * @return this
     * @throws JalchemyException if the class has no such attribute
     */
    public <T> AttributeEvents<E> replaceOnSet(ReferenceAttribute<T> attribute, SetReplacement<E, T> replacement) {
        return replace(attribute.source(), attribute.name(), replacement);
    }

    /**
     * Calls {@code listener} before an object is added to the collection {@code attribute}. It is not called for an object that a
     * list has already.
     *
     * @return this
     * @throws JalchemyException if the class has no such attribute
     */
    public <T> AttributeEvents<E> onAppend(
            CollectionAttribute<T> attribute, BiConsumer<? super E, ? super T> listener) {
        return listen(attribute.source(), attribute.name(), Change.APPEND, (owner, element, previous) -> {
            listener.accept(cast(owner), cast(element));
            return element;
        });
    }

    /**
     * Calls {@code replacement} before an object is added to the collection {@code attribute}, and adds the object that it returns.
     * Where it is added because the other side of the relationship changed, {@code replacement} must return the object that it
     * received.
     *
     * @param replacement never returns null
     * @return this
     * @throws JalchemyException if the class has no such attribute
     */
    public <T> AttributeEvents<E> replaceOnAppend(
            CollectionAttribute<T> attribute, BiFunction<? super E, ? super T, ? extends T> replacement) {
        return listen(
                attribute.source(),
                attribute.name(),
                Change.APPEND,
                (owner, element, previous) -> replacement.apply(cast(owner), cast(element)));
    }

    /**
     * Calls {@code listener} before an object is removed from the collection {@code attribute}. It is not called for an object that
     * a list has once more.
     *
     * @return this
     * @throws JalchemyException if the class has no such attribute
     */
    public <T> AttributeEvents<E> onRemove(
            CollectionAttribute<T> attribute, BiConsumer<? super E, ? super T> listener) {
        return listen(attribute.source(), attribute.name(), Change.REMOVE, (owner, element, previous) -> {
            listener.accept(cast(owner), cast(element));
            return element;
        });
    }

    /**
     * Removes every listener that was added through this object, through the one that it was made from by {@link #withActiveHistory}
     * and through those that were made from it.
     */
    public void remove() {
        List<AttributeListener> all = List.copyOf(added);
        all.forEach(AttributeListenerRegistry::remove);
        added.removeAll(all);
    }

    private <T> AttributeEvents<E> set(Object source, String name, SetListener<E, T> listener) {
        return listen(source, name, Change.SET, (owner, value, previous) -> {
            listener.set(cast(owner), castNullable(value), Previous.of(previous));
            return value;
        });
    }

    private <T> AttributeEvents<E> replace(Object source, String name, SetReplacement<E, T> replacement) {
        return listen(
                source,
                name,
                Change.SET,
                (owner, value, previous) -> replacement.set(cast(owner), castNullable(value), Previous.of(previous)));
    }

    private AttributeEvents<E> listen(Object source, String name, Change change, Action action) {
        EntityPath<?, ?> constant = EntityPath.constantOf(entity);
        if (!isAttribute(constant, source)) {
            throw new JalchemyException(
                    "UNKNOWN_ATTRIBUTE",
                    source + "." + name + " is no attribute of "
                            + EntityPath.modelOf(entity).name()
                            + ". Take one of its own path, or of its superclass's.");
        }
        AttributeListener listener = new AttributeListener(constant, name, change, activeHistory, true, action);
        AttributeListenerRegistry.add(listener);
        added.add(listener);
        return this;
    }

    private static boolean isAttribute(EntityPath<?, ?> entity, Object source) {
        if (!(source instanceof EntityPath<?, ?> path)) {
            return false;
        }
        for (EntityPath<?, ?> each = entity; each != null; each = EntityPath.parentOf(each)) {
            if (EntityPath.modelOf(each) == EntityPath.modelOf(path)) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // listeners are typed by the attribute
    private static <X> X cast(@Nullable Object object) {
        return (X) java.util.Objects.requireNonNull(object, "neither objects nor elements are null");
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // listeners are typed by the attribute
    private static <X> @Nullable X castNullable(@Nullable Object value) {
        return (X) value;
    }
}
