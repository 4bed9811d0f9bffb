package io.jalchemy.tests.session;

import static io.jalchemy.tests.hubs.DynamicHubPath.DYNAMIC_HUB;
import static io.jalchemy.tests.hubs.WriteHubPath.WRITE_HUB;

import io.jalchemy.orm.path.CollectionAttribute;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.tests.hubs.DynamicHub;
import io.jalchemy.tests.hubs.Entry;
import io.jalchemy.tests.hubs.Hub;
import io.jalchemy.tests.hubs.Named;
import io.jalchemy.tests.hubs.WriteHub;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;

/** Collections that never hold their elements, each kind with the hub that has such. */
@SuppressWarnings("unchecked") // of hubs and their collections
enum HubKind {
    DYNAMIC(DYNAMIC_HUB, DynamicHub::new),
    WRITE(WRITE_HUB, WriteHub::new);

    /** Through which relationship a hub has something. */
    enum Tie {
        /** One-to-many that both sides know; an entry is nothing without its hub. */
        OWNED,
        /** One-to-many that only the hub knows. */
        LOOSE,
        /** Many-to-many that both sides know. */
        LINKED,
        /** One-to-many from hubs to hubs. */
        CHILDREN;

        Collection<Named> of(Hub hub) {
            Object held =
                    switch (this) {
                        case OWNED -> hub.getOwned();
                        case LOOSE -> hub.getLoose();
                        case LINKED -> hub.getLinked();
                        case CHILDREN -> hub.getChildren();
                    };
            return (Collection<Named>) held;
        }

        void assign(Hub hub, Collection<?> collection) {
            switch (this) {
                case OWNED -> hub.setOwned(collection);
                case LOOSE -> hub.setLoose(collection);
                case LINKED -> hub.setLinked(collection);
                case CHILDREN -> hub.setChildren(collection);
            }
        }

        String attribute() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    final EntityPath<Hub, Long> path;
    final Function<String, Hub> maker;

    HubKind(EntityPath<? extends Hub, Long> path, Function<String, ? extends Hub> maker) {
        this.path = (EntityPath<Hub, Long>) path;
        this.maker = (Function<String, Hub>) maker;
    }

    boolean reads() {
        return this == DYNAMIC;
    }

    Named element(Tie tie, String name) {
        return tie == Tie.CHILDREN ? maker.apply(name) : new Entry(name);
    }

    EntityPath<Named, Long> elements(Tie tie) {
        Object found = tie == Tie.CHILDREN ? path : io.jalchemy.tests.hubs.EntryPath.ENTRY;
        return (EntityPath<Named, Long>) found;
    }

    CollectionAttribute<? extends Named> attribute(Tie tie) {
        return switch (tie) {
            case OWNED -> this == DYNAMIC ? DYNAMIC_HUB.owned : WRITE_HUB.owned;
            case LOOSE -> this == DYNAMIC ? DYNAMIC_HUB.loose : WRITE_HUB.loose;
            case LINKED -> this == DYNAMIC ? DYNAMIC_HUB.linked : WRITE_HUB.linked;
            case CHILDREN -> this == DYNAMIC ? DYNAMIC_HUB.children : WRITE_HUB.children;
        };
    }

    /** The table in which the elements of {@code tie} are. */
    String table(Tie tie) {
        return tie == Tie.CHILDREN ? prefix() + "_hubs" : "entries";
    }

    private String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rows of {@code tie} as text of a query of names. */
    String rows(Tie tie, Hub hub) {
        return switch (tie) {
            case OWNED -> "SELECT name FROM entries WHERE " + prefix() + "_hub_id = " + hub.getId();
            case LOOSE -> "SELECT name FROM entries WHERE " + prefix() + "_loose_id = " + hub.getId();
            case LINKED ->
                "SELECT e.name FROM entries e JOIN " + prefix() + "_links l ON l.entry_id = e.id WHERE l." + prefix()
                        + "_hub_id = " + hub.getId();
            case CHILDREN -> "SELECT name FROM " + prefix() + "_hubs WHERE parent_id = " + hub.getId();
        };
    }

    /** What refers back to the hub: whether {@code element} is in {@code hub}; null where the element does not know. */
    static Boolean has(Tie tie, Hub hub, Named element) {
        return switch (tie) {
            case OWNED -> ((Entry) element).getHub(hub) == hub;
            case LOOSE -> null;
            case LINKED -> ((Entry) element).getHubs(hub).contains(hub);
            case CHILDREN ->
                (element instanceof DynamicHub child ? child.getParent() : ((WriteHub) element).getParent()) == hub;
        };
    }

    /** Puts {@code element} into {@code hub}, or takes it out, at its own side. */
    static void otherSide(Tie tie, Hub hub, Named element, boolean in) {
        switch (tie) {
            case OWNED -> ((Entry) element).setHub(in ? hub : null, hub);
            case LOOSE -> throw new IllegalArgumentException("has no other side");
            case LINKED -> {
                if (in) {
                    ((Entry) element).getHubs(hub).add(hub);
                } else {
                    ((Entry) element).getHubs(hub).remove(hub);
                }
            }
            case CHILDREN -> {
                if (element instanceof DynamicHub child) {
                    child.setParent(in ? (DynamicHub) hub : null);
                } else {
                    ((WriteHub) element).setParent(in ? (WriteHub) hub : null);
                }
            }
        }
    }
}
