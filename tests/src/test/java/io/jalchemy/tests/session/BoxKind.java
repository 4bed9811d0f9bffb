package io.jalchemy.tests.session;

import static io.jalchemy.tests.boxes.ListBoxPath.LIST_BOX;
import static io.jalchemy.tests.boxes.MapBoxPath.MAP_BOX;
import static io.jalchemy.tests.boxes.SetBoxPath.SET_BOX;
import static io.jalchemy.tests.boxes.SortedBoxPath.SORTED_BOX;

import io.jalchemy.orm.path.CollectionAttribute;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.tests.boxes.Box;
import io.jalchemy.tests.boxes.ByName;
import io.jalchemy.tests.boxes.Item;
import io.jalchemy.tests.boxes.ListBox;
import io.jalchemy.tests.boxes.MapBox;
import io.jalchemy.tests.boxes.SetBox;
import io.jalchemy.tests.boxes.SortedBox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Kinds of collections, each with the box that has such. */
@SuppressWarnings("unchecked") // of boxes and their collections
enum BoxKind {
    LIST(LIST_BOX, ListBox::new),
    SET(SET_BOX, SetBox::new),
    SORTED(SORTED_BOX, SortedBox::new),
    MAP(MAP_BOX, MapBox::new);

    /** Through which relationship a box has items. */
    enum Tie {
        /** One-to-many that both sides know; an item is nothing without its box. */
        OWNED,
        /** One-to-many that only the box knows. */
        LOOSE,
        /** Many-to-many that both sides know. */
        LINKED;

        Object of(Box box) {
            return switch (this) {
                case OWNED -> box.getOwned();
                case LOOSE -> box.getLoose();
                case LINKED -> box.getLinked();
            };
        }

        void assign(Box box, Object collection) {
            switch (this) {
                case OWNED -> box.setOwned(collection);
                case LOOSE -> box.setLoose(collection);
                case LINKED -> box.setLinked(collection);
            }
        }

        String attribute() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    final EntityPath<Box, Long> path;
    final Function<String, Box> maker;

    BoxKind(EntityPath<? extends Box, Long> path, Function<String, Box> maker) {
        this.path = (EntityPath<Box, Long>) path;
        this.maker = maker;
    }

    CollectionAttribute<Item> attribute(Tie tie) {
        return switch (this) {
            case LIST -> tie == Tie.OWNED ? LIST_BOX.owned : tie == Tie.LOOSE ? LIST_BOX.loose : LIST_BOX.linked;
            case SET -> tie == Tie.OWNED ? SET_BOX.owned : tie == Tie.LOOSE ? SET_BOX.loose : SET_BOX.linked;
            case SORTED ->
                tie == Tie.OWNED ? SORTED_BOX.owned : tie == Tie.LOOSE ? SORTED_BOX.loose : SORTED_BOX.linked;
            case MAP -> tie == Tie.OWNED ? MAP_BOX.owned : tie == Tie.LOOSE ? MAP_BOX.loose : MAP_BOX.linked;
        };
    }

    /** A collection of the JDK's that is to hold what that of the library holds. */
    Object plain(Tie tie, Collection<Item> items) {
        return switch (this) {
            case LIST -> new ArrayList<>(items);
            case SET -> new LinkedHashSet<>(items);
            case SORTED -> {
                TreeSet<Item> set = tie == Tie.LINKED ? new TreeSet<>(new ByName()) : new TreeSet<>();
                set.addAll(items);
                yield set;
            }
            case MAP -> {
                Map<String, Item> map = new LinkedHashMap<>();
                items.forEach(each -> map.put(each.getName(), each));
                yield map;
            }
        };
    }

    /** What {@code collection} holds, in its order. */
    static List<Item> items(Object collection) {
        return new ArrayList<>(
                collection instanceof Map<?, ?> map ? (Collection<Item>) map.values() : (Collection<Item>) collection);
    }

    /** The rows of {@code tie} as text of a query of names of items. */
    String rows(Tie tie, Box box) {
        String kind = name().toLowerCase(Locale.ROOT);
        return switch (tie) {
            case OWNED -> "SELECT name FROM items WHERE " + kind + "_box_id = " + box.getId();
            case LOOSE -> "SELECT name FROM items WHERE " + kind + "_loose_id = " + box.getId();
            case LINKED ->
                "SELECT i.name FROM items i JOIN " + kind + "_links l ON l.item_id = i.id WHERE l." + kind
                        + "_box_id = " + box.getId();
        };
    }
}
