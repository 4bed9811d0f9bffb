package io.jalchemy.orm;

import io.jalchemy.orm.metadata.CollectionAttribute;
import io.jalchemy.orm.metadata.EntityPath;
import io.jalchemy.orm.metadata.ReferenceAttribute;
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
 * What a program does when attributes of an entity class change.
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
 * <p>Listeners belong to the class, its subclasses included, and not to a session factory: an object is changed before any
 * session knows it. Listen when the program starts, before there are objects: one whose attribute was changed already and is
 * not flushed does not notice who listens to that attribute later.
 *
 * <p>They are told <em>before</em> anything changes, in the order in which they were added, those of both sides of a
 * relationship once for each change, whichever side it began at. If one throws, nothing has changed. They are told of every
 * assignment, also of one that changes nothing; when an object was constructed, once of each attribute that its initialisers or
 * constructors assigned, columns first; and of what {@code Session.merge} copies. They are not told of what is loaded,
 * refreshed, rolled back or computed by the database, nor of what a flush gives (keys, defaults, versions, foreign keys). They
 * may read and change other attributes, and do not set the one they are told of.
 *
 * <p>Safe for use by several threads.
 *
 * @param <E> the entity class
 */
public final class AttributeEvents<E> {

    /**
     * Is told that an attribute is about to be set.
     *
     * @param <E> the entity class
     * @param <T> the attribute's type
     */
    @FunctionalInterface
    public interface SetListener<E, T> {

        /**
         * An attribute of {@code object} is about to become {@code value}.
         *
         * @param previous what it is
         */
        void set(E object, @Nullable T value, Previous<T> previous);
    }

    /**
     * Says what an attribute is set to.
     *
     * @param <E> the entity class
     * @param <T> the attribute's type
     */
    @FunctionalInterface
    public interface SetReplacement<E, T> {

        /**
         * An attribute of {@code object} is about to become {@code value}.
         *
         * @param previous what it is
         * @return what it is to become: {@code value}, or something else
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
     * Changes of objects of a class and its subclasses.
     *
     * @param entity the path constant of the class
     */
    public static <E> AttributeEvents<E> of(EntityPath<E, ?> entity) {
        return new AttributeEvents<>(entity, false, new CopyOnWriteArrayList<>());
    }

    /**
     * The same, for listeners that want to know what the attribute was: it is loaded, without a flush, before they are told, if
     * the object is in a session and has a row. Those that were added before go on as they were.
     *
     * <p>Like {@code active_history=True} in SQLAlchemy 2.0.
     */
    public AttributeEvents<E> withActiveHistory() {
        return new AttributeEvents<>(entity, true, added);
    }

    /**
     * Tells {@code listener} of every value that {@code attribute} is about to get.
     *
     * @return this
     * @throws JalchemyException if the class has no such attribute
     */
    public <T> AttributeEvents<E> onSet(Attribute<T> attribute, SetListener<E, T> listener) {
        return set(attribute.source(), attribute.name(), listener);
    }

    /**
     * Tells {@code listener} of every object that {@code attribute} is about to refer to.
     *
     * @return this
     * @throws JalchemyException if the class has no such attribute
     */
    public <T> AttributeEvents<E> onSet(ReferenceAttribute<T> attribute, SetListener<E, T> listener) {
        return set(attribute.source(), attribute.name(), listener);
    }

    /**
     * Sets {@code attribute} to what {@code replacement} says, whenever it is set.
     *
     * @return this
     * @throws JalchemyException if the class has no such attribute
     */
    public <T> AttributeEvents<E> replaceOnSet(Attribute<T> attribute, SetReplacement<E, T> replacement) {
        return replace(attribute.source(), attribute.name(), replacement);
    }

    /**
     * Has {@code attribute} refer to what {@code replacement} says, whenever it is set. Where it is set because the other side
     * of the relationship changed, {@code replacement} has to give back what it was given.
     *
     * @return this
     * @throws JalchemyException if the class has no such attribute
     */
    public <T> AttributeEvents<E> replaceOnSet(ReferenceAttribute<T> attribute, SetReplacement<E, T> replacement) {
        return replace(attribute.source(), attribute.name(), replacement);
    }

    /**
     * Tells {@code listener} of every object that is about to come into {@code attribute}. An object that a list has already
     * does not come.
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
     * Puts into {@code attribute} what {@code replacement} says for every object that is about to come in. Where it comes
     * because the other side of the relationship changed, {@code replacement} has to give back what it was given.
     *
     * @param replacement never gives null
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
     * Tells {@code listener} of every object that is about to go out of {@code attribute}. An object that a list has once more
     * does not go.
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

    /** Ends every listener that was added by this, and by those that it was made from or that were made from it. */
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
