package io.jalchemy.orm.state;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Goes over elements, and removes the last one in the way of the collection that they are in. */
abstract class RemovingIterator<E> implements Iterator<E> {

    private final Iterator<E> each;
    private @Nullable E last;

    /** Makes an iterator over what {@code each} gives. */
    RemovingIterator(Iterator<E> each) {
        this.each = each;
    }

    /** Throws if the collection cannot be changed any more. */
    abstract void check();

    /** Removes {@code element}, which {@code each} has given last; throws, and removes nothing, if that is refused. */
    abstract void remove(Iterator<E> each, E element);

    @Override
    public final boolean hasNext() {
        return each.hasNext();
    }

    @Override
    public final E next() {
        E next = each.next();
        last = next;
        return next;
    }

    @Override
    public final void remove() {
        check();
        E element = last;
        if (element == null) {
            throw new IllegalStateException("next() was not called");
        }
        remove(each, element);
        last = null;
    }
}
