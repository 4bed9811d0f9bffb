package io.jalchemy.orm.state;

import io.jalchemy.orm.error.DetachedObjectException;
import io.jalchemy.orm.model.RelationshipModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A collection with {@code Lazy.DYNAMIC}: each read flushes and sends a query. A method that has to know the elements sends one query for all
 * of them; {@code size}, {@code isEmpty}, {@code contains} and {@code containsAll} ask for what they return.
 */
final class DynamicCollection<E> extends QueriedCollection<E> {

    private static final long serialVersionUID = 1L;

    DynamicCollection(Object owner, int number, RelationshipModel relationship, List<Object> elements) {
        super(owner, number, relationship, elements);
    }

    /**
     * Returns the sender of queries for the owner, after the changes of the session were flushed; null if the owner is new.
     *
     * @throws DetachedObjectException if the owner had a row and is in no session
     */
    private @Nullable CollectionQueries queries() {
        InstanceState state = state();
        AttributeLoader session = state.loader();
        if (session == null) {
            if (state.lifecycle() == Lifecycle.TRANSIENT) {
                return null;
            }
            String entity = state.layout().model().name();
            throw DetachedObjectException.ofQueried(entity, state.layout().name(number), withParent());
        }
        CollectionQueries queries = session.collectionQueries();
        queries.flush();
        return state.lifecycle() == Lifecycle.PENDING ? null : queries;
    }

    /** Returns the elements that it has now, in a list that does not follow later changes. */
    @SuppressWarnings("unchecked") // the relationship leads to entities of the attribute's type
    private List<E> read() {
        CollectionQueries queries = queries();
        return queries == null ? List.copyOf(current().held()) : (List<E>) queries.elements(state(), owner, number);
    }

    @Override
    void assign(List<Object> wanted) {
        IdentityHashMap<Object, Boolean> after = new IdentityHashMap<>();
        wanted.forEach(each -> after.put(each, true));
        IdentityHashMap<Object, Boolean> before = new IdentityHashMap<>();
        for (E each : read()) {
            before.put(each, true);
            if (!after.containsKey(each)) {
                remove(each);
            }
        }
        for (Object each : wanted) {
            if (!before.containsKey(each)) {
                addUntyped(each);
            }
        }
    }

    @SuppressWarnings("unchecked") // what is assigned has the attribute's type
    private void addUntyped(Object element) {
        add((E) element);
    }

    @Override
    public int size() {
        CollectionQueries queries = queries();
        long count = queries == null ? current().held().size() : queries.count(state(), owner, number);
        return (int) Math.min(count, Integer.MAX_VALUE);
    }

    @Override
    public boolean isEmpty() {
        CollectionQueries queries = queries();
        return queries == null ? current().hasNone() : queries.isEmpty(state(), owner, number);
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return isElement(element) && containsAll(List.of(Objects.requireNonNull(element)));
    }

    @Override
    public boolean containsAll(Collection<?> elements) {
        List<Object> wanted = new ArrayList<>(elements);
        for (Object each : wanted) {
            if (!isElement(each)) {
                return false;
            }
        }
        CollectionQueries queries = queries();
        if (queries != null) {
            return queries.containsAll(state(), owner, number, wanted);
        }
        for (Object each : wanted) {
            if (current().held().stream().noneMatch(held -> Identity.same(held, each))) {
                return false;
            }
        }
        return true;
    }

    /** Returns an iterator over what a query gives now; what it removes is queued. */
    @Override
    public Iterator<E> iterator() {
        return new RemovingIterator<>(read().iterator()) {
            @Override
            void check() {} // it is looked for anew with each change

            @Override
            void remove(Iterator<E> each, E element) {
                DynamicCollection.this.remove(element);
            }
        };
    }

    @Override
    public Spliterator<E> spliterator() {
        return read().spliterator();
    }

    @Override
    public Object[] toArray() {
        return read().toArray();
    }

    @Override
    public <T extends @Nullable Object> T[] toArray(T[] array) {
        return read().toArray(array);
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        List<E> gone = new ArrayList<>();
        for (E each : read()) {
            if (filter.test(each)) {
                gone.add(each);
            }
        }
        gone.forEach(this::remove);
        return !gone.isEmpty();
    }

    @Override
    public boolean retainAll(Collection<?> elements) {
        Objects.requireNonNull(elements);
        return removeIf(each -> !elements.contains(each));
    }

    @Override
    public void clear() {
        read().forEach(this::remove);
    }
}
