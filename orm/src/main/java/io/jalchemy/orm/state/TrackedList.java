package io.jalchemy.orm.state;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A list that is the value of a column, or is in it. See {@link Tracked}. */
final class TrackedList<E extends @Nullable Object> extends AbstractList<E>
        implements Tracked, RandomAccess, Serializable {

    private static final long serialVersionUID = 1L;

    private final transient TrackedValue root;
    private final transient List<E> plain;

    /** Makes a window on {@code plain}, which is in {@code root}. */
    TrackedList(TrackedValue root, List<E> plain) {
        this.root = root;
        this.plain = plain;
    }

    /** Returns the plain list, or a copy of it that can be serialised, which is written in place of this one. */
    private Object writeReplace() {
        return plain instanceof Serializable ? plain : new ArrayList<>(plain);
    }

    @Override
    public TrackedValue root() {
        return root;
    }

    @Override
    public Object plain() {
        return plain;
    }

    private void changing() {
        root.changing();
        modCount++;
    }

    private Collection<E> in(Collection<? extends E> given) {
        List<E> all = new ArrayList<>(given.size());
        for (E each : given) {
            all.add(root.in(each));
        }
        return all;
    }

    @Override
    public E get(int index) {
        return root.out(plain.get(index));
    }

    @Override
    public int size() {
        return plain.size();
    }

    @Override
    public E set(int index, E element) {
        root.changing();
        return root.out(plain.set(index, root.in(element)));
    }

    @Override
    public void add(int index, E element) {
        changing();
        plain.add(index, root.in(element));
    }

    @Override
    public boolean add(E element) {
        changing();
        return plain.add(root.in(element));
    }

    @Override
    public boolean addAll(Collection<? extends E> elements) {
        changing();
        return plain.addAll(in(elements));
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> elements) {
        changing();
        return plain.addAll(index, in(elements));
    }

    @Override
    public E remove(int index) {
        changing();
        return root.out(plain.remove(index));
    }

    @Override
    public boolean remove(@Nullable Object element) {
        int index = indexOf(element);
        if (index >= 0) {
            remove(index);
        }
        return index >= 0;
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        changing();
        return plain.removeIf(each -> filter.test(root.out(each)));
    }

    @Override
    public void replaceAll(UnaryOperator<E> operator) {
        root.changing();
        plain.replaceAll(each -> root.in(operator.apply(root.out(each))));
    }

    @Override
    @SuppressWarnings("NullAway") // no order is the natural one
    public void sort(@Nullable Comparator<? super E> order) {
        changing();
        plain.sort(order == null ? null : (a, b) -> order.compare(root.out(a), root.out(b)));
    }

    @Override
    public void clear() {
        changing();
        plain.clear();
    }

    @Override
    protected void removeRange(int from, int to) {
        changing();
        plain.subList(from, to).clear();
    }

    @Override
    @SuppressWarnings("NullAway") // null is an element like others
    public int indexOf(@Nullable Object element) {
        return plain.indexOf(element);
    }

    @Override
    @SuppressWarnings("NullAway") // null is an element like others
    public int lastIndexOf(@Nullable Object element) {
        return plain.lastIndexOf(element);
    }

    @Override
    @SuppressWarnings("NullAway") // null is an element like others
    public boolean contains(@Nullable Object element) {
        return plain.contains(element);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || plain.equals(Tracked.plain(other));
    }

    @Override
    public int hashCode() {
        return plain.hashCode();
    }

    @Override
    public String toString() {
        return plain.toString();
    }
}
