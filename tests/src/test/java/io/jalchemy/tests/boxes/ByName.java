package io.jalchemy.tests.boxes;

import java.util.Comparator;

/** Orders items by their names, the last first. */
public final class ByName implements Comparator<Item> {

    @Override
    public int compare(Item one, Item other) {
        return other.getName().compareTo(one.getName());
    }
}
