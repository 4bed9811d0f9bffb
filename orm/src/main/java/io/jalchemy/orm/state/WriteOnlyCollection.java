package io.jalchemy.orm.state;

import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.sql.error.JalchemyException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection with {@code Lazy.WRITE_ONLY}: the program adds and removes elements, and reads none of them. */
final class WriteOnlyCollection<E> extends QueriedCollection<E> {

    private static final long serialVersionUID = 1L;

    WriteOnlyCollection(Object owner, int number, RelationshipModel relationship, List<Object> elements) {
        super(owner, number, relationship, elements);
    }

    private JalchemyException unreadable() {
        return new JalchemyException(
                "WRITE_ONLY",
                attribute()
                        + " is Lazy.WRITE_ONLY, so its elements can be added and removed, but not read. Query them with "
                        + withParent() + ".");
    }

    @Override
    void assign(List<Object> wanted) {
        throw new JalchemyException(
                "WRITE_ONLY",
                attribute() + " of " + state()
                        + " is Lazy.WRITE_ONLY, so what it has is not known and cannot be replaced as a"
                        + " whole once its owner has a row. Add and remove elements; query them with " + withParent()
                        + ".");
    }

    @Override
    public int size() {
        throw unreadable();
    }

    @Override
    public boolean isEmpty() {
        throw unreadable();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        throw unreadable();
    }

    @Override
    public boolean containsAll(Collection<?> elements) {
        throw unreadable();
    }

    @Override
    public Iterator<E> iterator() {
        throw unreadable();
    }

    @Override
    public Spliterator<E> spliterator() {
        throw unreadable();
    }

    @Override
    public Stream<E> stream() {
        throw unreadable();
    }

    @Override
    public Stream<E> parallelStream() {
        throw unreadable();
    }

    @Override
    public void forEach(Consumer<? super E> action) {
        throw unreadable();
    }

    @Override
    public Object[] toArray() {
        throw unreadable();
    }

    @Override
    public <T extends @Nullable Object> T[] toArray(T[] array) {
        throw unreadable();
    }

    @Override
    public <T extends @Nullable Object> T[] toArray(IntFunction<T[]> generator) {
        throw unreadable();
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        throw unreadable();
    }

    @Override
    public boolean retainAll(Collection<?> elements) {
        throw unreadable();
    }

    @Override
    public void clear() {
        throw unreadable();
    }
}
