package io.jalchemy.mapping;

import java.util.Comparator;

/** Stands for the natural order of a class, which implements {@link Comparable}, in {@link Relationship#sortComparator()}. */
public final class NaturalOrder implements Comparator<Object> {

    private NaturalOrder() {}

    @Override
    @SuppressWarnings("UnusedVariable") // it compares nothing
    public int compare(Object one, Object other) {
        throw new UnsupportedOperationException("NaturalOrder says that there is no comparator");
    }
}
